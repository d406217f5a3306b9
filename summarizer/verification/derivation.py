"""Arithmetic over an article's figures: sums, differences, growth, shares and multiples.

Only operands that belong together are combined (one sentence, two in a row, or the same
thing in different years), and only where the claim says that it calculates: over all
pairs of an article almost every percentage could be had by accident.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from summarizer.lexicon.comparisons import (
    DEVELOPMENTS,
    GAPS,
    MULTIPLES,
    RATES,
    SHARES,
    SUMS,
)
from summarizer.records import plain_decimal
from summarizer.verification.claims import Claim
from summarizer.verification.operands import (
    are_in_order,
    are_same_thing,
    groups_of,
    over_years,
    speak_of_years,
)
from summarizer.verification.rounding import agrees
from summarizer.verification.stated import Stated

_SUMMING = re.compile(SUMS)
_COMPARING = re.compile(GAPS)
_SAYS_RATIO = {"%": re.compile(f"{SHARES}|{DEVELOPMENTS}"), "倍": re.compile(MULTIPLES)}
_CLAUSE_BREAK = re.compile("[，；：,;:]")
_BASE_YEAR = re.compile("^.*(20[0-9]{2})年[^，。；]{0,20}的$")
"""The year that 是2019年的3倍 counts from."""
_HUNDRED = Decimal(100)
_MOST_OPERANDS = 12
_YEARS = re.compile("[两二三四五六七八九十]年|[0-9]{4}年?[、和至到—-]+[0-9]{4}年")
_REACHED = frozenset("到至为")
"""增加到300 is no difference."""


class Derivation(Struct, frozen=True):
    """How a figure follows from the article: the operands and the arithmetic."""

    operands: tuple[Stated, ...]
    arithmetic: str


def calculates(claim: Claim) -> bool:
    """Whether the claim says that it calculates: nothing derives from an article else."""
    words = [_SUMMING, _COMPARING]
    if claim.quantity.unit in _SAYS_RATIO:
        words.append(_SAYS_RATIO[claim.quantity.unit])
    return any(word.search(claim.sentence) for word in words)


def derive(claim: Claim, related: Sequence[Stated], named: Sequence[Stated]) -> Derivation | None:
    """The arithmetic by which the article supports the claim, if it says it calculates.

    Args:
        claim: The figure that the article does not state.
        related: The article's figures that have to do with the claim, in order.
        named: Those of them that the claim's own sentence names.
    """
    # What grew is one thing at two times, unless the claim itself compares two.
    is_free = not claim.around.direction or (bool(named) and claim.quantity.unit not in RATES)
    for group in groups_of(claim, named, related):
        for derivation, value in _results(claim, group):
            if agrees(claim.mention, value) and (is_free or are_same_thing(*derivation.operands)):
                return derivation
    return None


def total_of(claim: Claim, related: Sequence[Stated], named: Sequence[Stated]) -> Derivation | None:
    """The exact sum of all figures of the claim's unit that its sentence names, or of one
    thing in all years that it is of, if that is the claimed one.

    700万元，420万元，合计1120万元; 两年合计1120万元.
    """
    if not _SUMMING.search(claim.sentence):
        return None
    groups = [named, *over_years(related)] if _YEARS.search(claim.sentence) else [named]
    for group in groups:
        same = [
            figure
            for figure in group
            if figure.mention.unit == claim.quantity.unit and speak_of_years(claim, figure)
        ]
        sums = [found for found in _sums(same) if len(found[0].operands) == len(same)]
        for found, total in sums:
            if total == claim.quantity.value:
                return found
    return None


def _results(claim: Claim, group: Sequence[Stated]) -> Iterator[tuple[Derivation, Decimal]]:
    unit = claim.quantity.unit
    plain = [figure for figure in group if figure.mention.value_max is None]
    same = [f for f in plain if f.mention.unit == unit and not f.around.is_change]
    if unit in _SAYS_RATIO:
        yield from _ratios(claim, plain)
    if _sums_up(claim) and unit not in RATES and not claim.around.is_change:
        yield from _sums([figure for figure in same if speak_of_years(claim, figure)])
    if _COMPARING.search(claim.sentence) and claim.around.before not in _REACHED:
        if unit == "百分点":
            yield from _differences(claim, [f for f in plain if f.mention.unit == "%"])
        elif unit not in RATES:
            yield from _differences(claim, same)


def _sums_up(claim: Claim) -> bool:
    """Whether the words of its clause that lead to the figure announce a sum."""
    return _SUMMING.search(_CLAUSE_BREAK.split(claim.around.lead)[-1]) is not None


def _sums(same: Sequence[Stated]) -> Iterator[tuple[Derivation, Decimal]]:
    for low in range(len(same)):
        for high in range(low + 2, min(len(same), low + _MOST_OPERANDS) + 1):
            parts = same[low:high]
            total = sum((figure.mention.value for figure in parts), Decimal(0))
            shown = " + ".join(plain_decimal(figure.mention.value) for figure in parts)
            yield Derivation(tuple(parts), f"{plain_decimal(total)} = {shown}"), total


def _differences(claim: Claim, same: Sequence[Stated]) -> Iterator[tuple[Derivation, Decimal]]:
    for more, less in _pairs(same):
        difference = more.mention.value - less.mention.value
        direction = claim.around.direction
        later, earlier = (less, more) if direction < 0 else (more, less)
        if difference > 0 and are_in_order(claim, earlier, later, is_directed=direction != 0):
            shown = f"{plain_decimal(more.mention.value)} - {plain_decimal(less.mention.value)}"
            yield Derivation((more, less), f"{plain_decimal(difference)} = {shown}"), difference


def _ratios(claim: Claim, group: Sequence[Stated]) -> Iterator[tuple[Derivation, Decimal]]:
    """Shares and multiples, or by what share or how many times something grew."""
    unit, grows = claim.quantity.unit, claim.around.is_change
    if not grows and not _SAYS_RATIO[unit].search(claim.sentence):
        return
    scale = Decimal(1) if unit == "倍" else _HUNDRED
    base = _BASE_YEAR.search(claim.around.lead)
    for top, bottom in _pairs(group):
        if not bottom.mention.value or top.mention.unit in RATES:
            continue
        if not are_in_order(claim, bottom, top, is_directed=grows):
            continue
        if base is not None and bottom.quantity.year not in (None, int(base[1])):
            continue
        ratio = (top.mention.value / bottom.mention.value) * scale
        if grows:
            ratio = (ratio - scale) * (claim.around.direction or 1)
        if ratio <= 0:
            continue
        shown = f"{plain_decimal(top.mention.value)} / {plain_decimal(bottom.mention.value)}"
        if grows:
            shown = f"{shown} - 1"
        yield Derivation((top, bottom), f"{shown} = {ratio:.4g}"), ratio


def _pairs(group: Sequence[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """Every two figures of one unit, both ways round."""
    for first in group:
        for second in group:
            if first is not second and first.mention.unit == second.mention.unit:
                yield first, second
