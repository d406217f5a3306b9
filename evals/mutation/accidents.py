"""Corruptions that say something true after all, and figures taken from another thing."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from decimal import Decimal

from evals.mutation.claims import Claim
from evals.mutation.corruptions import Corruption, Kind
from evals.mutation.numerals import ROUGH
from evals.mutation.targets import Target, Value

NEARLY_THE_SAME_WORDS = 0.5
"""Shared pairs of characters (Jaccard) from which two clauses cannot be told apart."""
_LOOSE = ("一", "百", "千", "万")
"""Numbers that are counts only with their qualifying word (近百人) or in their own sentence."""


def accident(target: Target, corruption: Corruption, others: Sequence[Target]) -> str | None:
    """Why the corrupted figure is true or may be; `None` when it is false."""
    if corruption.value is None:
        if _adds_up(target, corruption):
            return "the parts of this total add up to it in that unit"
        return None
    return _rounding(target, corruption, corruption.value) or next(
        (
            reason
            for other in others
            if other is not target and other.gold.unit == target.gold.unit
            for reason in _stated_elsewhere(target, other, corruption, corruption.value)
        ),
        None,
    )


def _rounding(target: Target, corruption: Corruption, value: Value) -> str | None:
    original = _gold_value(target)
    if value == original:
        return "the same value"
    if corruption.kind != "digit dropped" or "." not in target.text or value.high is not None:
        return None
    dropped = abs(value.low - original.low)
    place = _last_place(corruption.figure, value.low)
    if dropped <= place / 2:
        return "a rounding of the figure"
    return "the figure cut off within its last place" if dropped < place else None


def _stated_elsewhere(
    target: Target, other: Target, corruption: Corruption, value: Value
) -> Iterator[str]:
    if _is_restated(target, other) and _may_be(corruption, value, _gold_value(other)):
        yield "the article restates the figure so"
    if _gold_value(other) == value and is_same_thing(target, other):
        yield "another figure of the same object, field and year"


def fits_another(claim: Claim, corruption: Corruption, others: Sequence[Target]) -> bool:
    """Whether all words of the claim are also said of an equal figure: then it is true."""
    words = claim.words()
    return any(
        _gold_value(other) == corruption.value
        and other.gold.unit == claim.target.gold.unit
        and words <= other.words()
        for other in others
    )


def coincidence(target: Target, corruption: Corruption, others: Sequence[Target]) -> Kind:
    """The corruption's kind, or that it is a figure which the article states of another thing."""
    equal = [
        other
        for other in others
        if other.gold.unit == target.gold.unit and _gold_value(other) == corruption.value
    ]
    if corruption.kind.startswith("swapped") or not equal:
        return corruption.kind
    if any(likeness(target, other) >= NEARLY_THE_SAME_WORDS for other in equal):
        return "coincides, nearly the same words"
    return "coincides with another figure"


def swaps(
    target: Target, others: Sequence[Target], choice: random.Random, number: int
) -> list[Corruption]:
    """The target's figure exchanged with figures of the same unit of other things."""
    partners = {
        other.text: other
        for other in others
        if other.gold.unit == target.gold.unit
        and not other.gold.optional
        and other.form is not None
        and other.form.parts.low not in _LOOSE
        and not _overlap(_gold_value(other), _gold_value(target))
        and not is_same_thing(target, other)
        and not _is_restated(target, other)
        and not set(ROUGH) & set(other.text)
    }
    drawn = choice.sample(sorted(partners), min(number, len(partners)))
    return [
        Corruption(_swap_kind(target, partners[text]), text, _gold_value(partners[text]))
        for text in drawn
    ]


def is_same_thing(one: Target, other: Target) -> bool:
    """Whether the gold cannot tell the two figures apart: object, field, year and base."""
    a, b = one.gold, other.gold
    return (
        a.object is not None
        and a.object == b.object
        and a.object != "any"
        and bool(set(a.categories) & set(b.categories))
        and _compatible(a.year, b.year)
        and a.per == b.per
    )


def likeness(one: Target, other: Target) -> float:
    """The share of words that two figures' clauses have in common, from 0 to 1."""
    a, b = one.words(), other.words()
    return len(a & b) / len(a | b) if a | b else 1.0


def _swap_kind(target: Target, partner: Target) -> Kind:
    if likeness(target, partner) >= NEARLY_THE_SAME_WORDS:
        return "swapped, nearly the same words"
    if partner.sentence == target.sentence and partner.body is target.body:
        return "swapped, same sentence"
    return "swapped, another sentence"


def _gold_value(target: Target) -> Value:
    return Value(target.gold.value, target.gold.value_max)


def _adds_up(target: Target, corruption: Corruption) -> bool:
    """Whether a changed measure word is that of the parts (174对, of 136个 and 38个)."""
    quantities = target.article.quantities
    return corruption.kind == "unit changed" and any(
        check.total == target.index
        and all(corruption.figure.endswith(quantities[part].unit) for part in check.parts)
        for check in target.article.checks
    )


def _may_be(corruption: Corruption, value: Value, stated: Value) -> bool:
    """Whether the corrupted figure is the stated one, or that in round numbers."""
    return value == stated or (
        value.high is None
        and corruption.figure[0].isdecimal()
        and abs(value.low - stated.low) <= _last_place(corruption.figure, value.low) / 2
    )


def _is_restated(one: Target, other: Target) -> bool:
    if one.article is not other.article:
        return False
    pair = {one.index, other.index}
    return any(
        check.kind == "restated" and pair <= {check.total, *check.parts}
        for check in one.article.checks
    )


def _overlap(one: Value, other: Value) -> bool:
    """Whether one figure may be the other in round numbers."""
    larger = max(abs(one.low), abs(other.low))
    return abs(one.low - other.low) <= larger / 100


def _compatible(one: int | str | None, other: int | str | None) -> bool:
    return one == other or None in (one, other) or "any" in (one, other)


def _last_place(figure: str, value: Decimal) -> Decimal:
    """What one in the last printed digit is worth, as share of the printed number."""
    printed = "".join(c for c in figure if c.isdigit() and c.isascii() or c == ".")
    decimals = len(printed.partition(".")[2])
    return value / Decimal(printed) * Decimal(1).scaleb(-decimals)
