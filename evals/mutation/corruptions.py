"""Every way in which a figure goes wrong on its way into a summary."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from evals.mutation.claims import can_be_rounded
from evals.mutation.numerals import (
    CHINESE,
    DIGIT_VALUES,
    FINANCIAL,
    LARGE_SCALES,
    ROUGH,
    Parts,
    roundings,
)
from evals.mutation.targets import Form, Target, Value
from evals.mutation.unit_swaps import confused_with

Kind = Literal[
    "digit changed",
    "digit dropped",
    "digit doubled",
    "point moved",
    "rounded wrongly",
    "scale shifted",
    "unit changed",
    "bound reversed",
    "bound added",
    "coincides with another figure",
    "coincides, nearly the same words",
    "swapped, another sentence",
    "swapped, same sentence",
    "swapped, nearly the same words",
]
_SCALED = re.compile(rf"(?P<number>[^万亿]+?)(?P<scale>[万亿]?)(?P<rough>[{ROUGH}]?)$")
_RUN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_NUMERAL_DIGITS = {
    **dict.fromkeys("0123456789", "0123456789"),
    **dict.fromkeys(CHINESE[1:] + "两", CHINESE[1:]),
    **dict.fromkeys(FINANCIAL[1:], FINANCIAL[1:]),
}
OVER, UNDER = ("超过", "以上"), ("不足", "以下")


@dataclass(frozen=True, slots=True)
class Corruption:
    """Another figure in place of the true one.

    `value` is what it says, in the gold's base, for the judgement whether it is true
    by accident; `None` where unit or bound make it another claim at any value.
    `before` and `after` replace the qualifying words where they are not `None`.
    """

    kind: Kind
    figure: str
    value: Value | None = None
    before: str | None = None
    after: str | None = None


def corruptions(
    target: Target, choice: random.Random, all_digits: bool = False
) -> Iterator[Corruption]:
    """Every corruption of the target itself; the wrong digit in each place is drawn.

    With `all_digits` every wrong digit is tried in every place.
    """
    if target.form is None:
        return
    for kind, alternatives in _other_numbers(target.form.parts):
        possible = [
            Corruption(kind, parts.printed(), value)
            for parts in alternatives
            if (value := target.form.value_of(parts)) is not None and _is_sayable(value)
        ]
        yield from possible if all_digits else choice.sample(possible, min(1, len(possible)))
    if can_be_rounded(target):
        yield from _wrong_roundings(target, target.form)
    yield from _other_units(target.form)
    yield from _other_bounds(target, choice)


def _is_sayable(value: Value) -> bool:
    return value.low > 0 and (value.high is None or value.high > value.low)


def _other_numbers(parts: Parts) -> Iterator[tuple[Kind, list[Parts]]]:
    """Wrong numbers by kind, those that are as good as one another together."""
    for numeral, replaced in ((parts.low, parts.with_low), (parts.high, parts.with_high)):
        for index in range(len(numeral)):
            digits = _other_digits(numeral, index)
            head, tail = numeral[:index], numeral[index + 1 :]
            yield "digit changed", [replaced(head + digit + tail) for digit in digits]
        yield from (("digit dropped", [replaced(wrong)]) for wrong in _dropped(numeral))
        yield from (("digit doubled", [replaced(wrong)]) for wrong in _doubled(numeral))
        yield from (("point moved", [replaced(wrong)]) for wrong in _moved_points(numeral))
    if not parts.high:
        for scaled in _other_scales(parts):
            yield "scale shifted", [parts.with_low(scaled)]


def _other_digits(numeral: str, index: int) -> list[str]:
    """The digits that may stand wrongly in this place of the numeral."""
    character = numeral[index]
    if character not in _NUMERAL_DIGITS or _is_beside_chinese_digit(numeral, index):
        return []
    others = [
        digit
        for digit in _NUMERAL_DIGITS[character]
        if DIGIT_VALUES[digit] != DIGIT_VALUES[character]
    ]
    if character.isascii():
        leads = not numeral[:index].strip(",")
        return others[1:] if leads and others[0] == "0" else others
    if len(numeral) > 1:
        return others
    # 一项 is as often 'an item' as a count, and one writes 两项, not 二项.
    return ["两" if digit == "二" else digit for digit in others if digit != "一"]


def _is_beside_chinese_digit(numeral: str, index: int) -> bool:
    """三五百 names a span; one digit of it changed may say nothing at all."""
    if numeral[index].isascii() or "点" in numeral:
        return False
    beside = numeral[max(0, index - 1) : index] + numeral[index + 1 : index + 2]
    return any(character in CHINESE for character in beside if character != "零")


def _dropped(numeral: str) -> Iterator[str]:
    """The first or the last digit of the first run of digits is missing."""
    match = _RUN.search(numeral)
    if match is None or len(match[0]) < 2 or "," in numeral:
        return
    run = match[0]
    for shorter in (run[1:], run[:-1].rstrip(".")):
        if shorter and shorter[0] != "." and not re.match(r"0[0-9]", shorter):
            yield numeral.replace(run, shorter, 1)


def _doubled(numeral: str) -> Iterator[str]:
    match = _RUN.search(numeral)
    if match is None or "," in numeral or match[0][0] == "0":
        return
    run = match[0]
    yield numeral.replace(run, run[0] + run, 1)
    if run[-1] != "0" or "." not in run:
        yield numeral.replace(run, run + run[-1], 1)


def _moved_points(numeral: str) -> Iterator[str]:
    match = _RUN.search(numeral)
    if match is None or "," in numeral:
        return
    run = match[0]
    for power in (-1, 1):
        moved = format(Decimal(run).scaleb(power), "f")
        yield numeral.replace(run, moved.rstrip("0").rstrip(".") if "." in moved else moved, 1)


def _other_scales(parts: Parts) -> Iterator[str]:
    match = _SCALED.fullmatch(parts.low)
    if match is None or parts.unit.startswith(("%", "个百分点", "百分点", "倍", "成", "折")):
        return
    for scale in ("", "万", "亿"):
        if scale != match["scale"]:
            yield match["number"] + scale + match["rough"]
    if not match["scale"] and match["number"].isdecimal():
        yield match["number"] + "千" + match["rough"]


def _wrong_roundings(target: Target, form: Form) -> Iterator[Corruption]:
    """Round numbers with the last digit one off, away from the true value."""
    value = target.gold.value
    for rounding in roundings(value):
        wrong = rounding.value + (rounding.place if rounding.value > value else -rounding.place)
        scale = rounding.text.lstrip("0123456789.")
        decimals = len(rounding.text.removesuffix(scale).partition(".")[2])
        number = f"{wrong / LARGE_SCALES.get(scale, 1):.{decimals}f}{scale}"
        yield Corruption("rounded wrongly", number + form.parts.unit, Value(wrong))


def _other_units(form: Form) -> Iterator[Corruption]:
    if form.parts.low == "一":
        return  # 一户 made 一名 is no count at all
    for other in confused_with(form.parts.unit):
        yield Corruption("unit changed", form.parts._replace(unit=other).printed())


def _other_bounds(target: Target, choice: random.Random) -> Iterator[Corruption]:
    if target.gold.value_max is not None:
        return
    text, qualifier = target.text, target.gold.qualifier
    has_words = bool(target.before or target.after)
    if qualifier in ("over", "under") and has_words:
        before, after = UNDER if qualifier == "over" else OVER
        yield Corruption("bound reversed", text, before=before, after="")
        yield Corruption("bound reversed", text, before="", after=after)
    elif qualifier == "exact" and not has_words and target.gold.value > 1:
        before, after = choice.choice((OVER, UNDER))
        yield Corruption("bound added", text, before=before)
        before, after = choice.choice((OVER, UNDER))
        yield Corruption("bound added", text, after=after)
