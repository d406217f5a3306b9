"""Checks with their arithmetic written out, in a scale that reads well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from summarizer.output.page.standing import Standing
from summarizer.quantities.scales import LARGE_SCALES, Scale, printed_scale
from summarizer.records import Check, CheckVerdict, Quantity, plain_decimal

_RELATIONS: dict[CheckVerdict, str] = {"holds": "=", "rounds": "≈", "fails": "≠"}


class Term(Struct, frozen=True):
    """A figure of the sum, as a number in the check's scale."""

    number: str
    standing: Standing


class Equation(Struct, frozen=True):
    """A check to print: `total relation parts`, all in `unit`.

    `parts_sum` and `difference` are empty where the check holds.
    """

    check: Check
    relation: str
    total: Term
    parts: tuple[Term, ...]
    unit: str
    parts_sum: str
    difference: str


def equations(checks: Sequence[Check], standings: Mapping[str, Standing]) -> list[Equation]:
    """The checks written out; one that names an unknown quantity is left out."""
    return [
        _equation(check, standings)
        for check in sorted(checks, key=lambda check: check.verdict != "fails")
        if {check.total, *check.parts} <= standings.keys() and check.parts
    ]


def _equation(check: Check, standings: Mapping[str, Standing]) -> Equation:
    total = standings[check.total]
    parts = [standings[part] for part in check.parts]
    word, scale = _fitting_scale([total.quantity, *(part.quantity for part in parts)])
    holds = check.verdict == "holds"
    is_sum = check.kind == "sum"
    return Equation(
        check=check,
        relation=_RELATIONS[check.verdict],
        total=_term(total, scale),
        parts=tuple(_term(part, scale) for part in parts),
        unit=word + _common_unit(total.quantity, parts),
        parts_sum=""
        if holds or not is_sum or len(parts) == 1
        else scaled(sum((part.quantity.value for part in parts), Decimal(0)), scale),
        difference="" if holds else signed(check.difference, scale),
    )


def _term(standing: Standing, scale: Decimal) -> Term:
    return Term(scaled(standing.quantity.value, scale), standing)


def _common_unit(total: Quantity, parts: Sequence[Standing]) -> str:
    """The unit, or none where the text counts total and parts by different words."""
    return total.unit if all(part.quantity.unit == total.unit for part in parts) else ""


def _fitting_scale(quantities: Sequence[Quantity]) -> Scale:
    """The scale that most of the figures are printed in; the smaller one in a draw."""
    printed = Counter(map(printed_scale, quantities))
    return max(printed, key=lambda scale: (printed[scale], -scale.factor))


def scaled(value: Decimal, scale: Decimal) -> str:
    """The exact value in that scale, with thousands separators where it is long."""
    return _grouped(plain_decimal(value / scale))


def exact(value: Decimal) -> str:
    """The exact value in the unit's base."""
    return scaled(value, Decimal(1))


def signed(value: Decimal, scale: Decimal) -> str:
    """The value in that scale with its sign, a true minus before a negative one."""
    return ("\N{MINUS SIGN}" if value < 0 else "+") + scaled(abs(value), scale)


def money(value: Decimal) -> str:
    """Yuan in the scale that reads best: 1.8亿元, 949.6494万元, 800元."""
    word, scale = next((s for s in LARGE_SCALES if abs(value) >= s.factor), ("", Decimal(1)))
    return scaled(value, scale) + word + "元"


def _grouped(number: str) -> str:
    whole, point, fraction = number.partition(".")
    return (f"{int(whole):,}" if len(whole) > 4 else whole) + point + fraction
