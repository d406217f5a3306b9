"""Arithmetic over an article's figures: sums of a list, differences, ratios.

Only operands that the article puts side by side are combined (one sentence, or a
check of its own), and only where the claim says that it calculates: over all pairs of
an article almost every percentage could be had by accident.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from summarizer.quantities.reading import Mention, Reading
from summarizer.records import plain_decimal
from summarizer.verification.claims import Claim
from summarizer.verification.rounding import agrees

_SUMMING = re.compile(r"共|合计|总计|累计|总额|总数|一共|加起来|两项|三项|各项")
_COMPARING = re.compile(r"增加|增长|提高|减少|下降|多出|高出|少了|多了|差|净增|相差|比|降低|缩小")
_SHARING = re.compile(r"占|比例|比重|率|增长|下降|提高|减少|完成")
_TIMES = re.compile(r"倍")
_SAYS_RATIO = {"%": _SHARING, "倍": _TIMES}
_HUNDRED = Decimal(100)
_FEWEST_PARTS, _MOST_OPERANDS = 2, 12
_REACHED = frozenset("到至为")
"""增加到300 is no difference."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a figure follows from the article: the operands' indices and the arithmetic."""

    operands: tuple[int, ...]
    arithmetic: str


def calculates(claim: Claim) -> bool:
    """Whether the claim says that it calculates: nothing derives from an article else."""
    words = [_SUMMING, _COMPARING]
    if claim.quantity.unit in _SAYS_RATIO:
        words.append(_SAYS_RATIO[claim.quantity.unit])
    return any(word.search(claim.sentence) for word in words)


def derive(
    reading: Reading, claim: Claim, related: Sequence[int], named: Sequence[int]
) -> Derivation | None:
    """The arithmetic by which the article supports the claim, if it says it calculates.

    Args:
        reading: The article.
        claim: The figure that the article does not state.
        related: Indices of the article's figures that have to do with the claim.
        named: Those of them that the claim's own sentence names.
    """
    for group in (tuple(named), *_side_by_side(reading, frozenset(related))):
        for derivation, value in _results(reading, claim, group):
            if agrees(claim.mention, value):
                return derivation
    return None


def total_of(reading: Reading, claim: Claim, named: Sequence[int]) -> Derivation | None:
    """The exact sum of all figures of the claim's unit that its sentence names, if it is
    the claimed one: 700万元，420万元，合计1120万元."""
    mentions = reading.mentions
    same = [i for i in named if mentions[i].unit == claim.quantity.unit]
    if len(same) < _FEWEST_PARTS or not _SUMMING.search(claim.sentence):
        return None
    sums = [found for found in _sums(mentions, same) if len(found[0].operands) == len(same)]
    return next((found for found, total in sums if total == claim.quantity.value), None)


def _side_by_side(reading: Reading, related: frozenset[int]) -> Iterator[tuple[int, ...]]:
    """The related figures of each sentence, and of two sentences in a row."""
    previous: tuple[int, ...] = ()
    position = 0
    mentions = reading.mentions
    for sentence in reading.article.sentences:
        group = []
        while position < len(mentions) and mentions[position].start < sentence.end:
            if position in related:
                group.append(position)
            position += 1
        if len(group) > 1:
            yield tuple(group)
        if group and previous:
            yield (*previous, *group)
        previous = tuple(group)


def _results(
    reading: Reading, claim: Claim, group: Sequence[int]
) -> Iterator[tuple[Derivation, Decimal]]:
    mentions = reading.mentions
    unit = claim.quantity.unit
    same = [i for i in group if mentions[i].unit == unit and mentions[i].value_max is None]
    if unit in _SAYS_RATIO:
        yield from _ratios(mentions, claim, group)
    if _SUMMING.search(claim.sentence):
        yield from _sums(mentions, same)
    if _COMPARING.search(claim.sentence) and claim.around.before not in _REACHED:
        yield from _differences(mentions, same, unit)


def _sums(mentions: Sequence[Mention], same: Sequence[int]) -> Iterator[tuple[Derivation, Decimal]]:
    for low in range(len(same)):
        for high in range(low + 2, min(len(same), low + _MOST_OPERANDS) + 1):
            parts = same[low:high]
            total = sum((mentions[i].value for i in parts), Decimal(0))
            shown = " + ".join(plain_decimal(mentions[i].value) for i in parts)
            yield Derivation(tuple(parts), f"{plain_decimal(total)} = {shown}"), total


def _differences(
    mentions: Sequence[Mention], same: Sequence[int], unit: str
) -> Iterator[tuple[Derivation, Decimal]]:
    if unit == "%":
        return
    for i in same:
        for j in same:
            difference = mentions[i].value - mentions[j].value
            if difference > 0:
                shown = f"{plain_decimal(mentions[i].value)} - {plain_decimal(mentions[j].value)}"
                yield Derivation((i, j), f"{plain_decimal(difference)} = {shown}"), difference


def _ratios(
    mentions: Sequence[Mention], claim: Claim, group: Sequence[int]
) -> Iterator[tuple[Derivation, Decimal]]:
    if not _SAYS_RATIO[claim.quantity.unit].search(claim.sentence):
        return
    scale = Decimal(1) if claim.quantity.unit == "倍" else _HUNDRED
    grows = claim.quantity.unit == "%" and _COMPARING.search(claim.sentence) is not None
    for i in group:
        for j in group:
            top, bottom = mentions[i], mentions[j]
            if i == j or top.unit != bottom.unit or not bottom.value or top.unit in ("%", "倍"):
                continue
            ratio = (top.value / bottom.value) * scale
            if grows:
                ratio = abs(ratio - scale)
            shown = f"{plain_decimal(top.value)} / {plain_decimal(bottom.value)}"
            yield Derivation((i, j), f"{shown} = {ratio:.4g}"), ratio
