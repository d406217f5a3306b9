"""Which of an article's figures may be calculated with, and in which order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.lexicon.comparisons import AGAINST_LAST_YEAR, SHARES
from summarizer.verification.claims import Claim
from summarizer.verification.named_years import named_years
from summarizer.verification.same_thing import RELATED
from summarizer.verification.stated import Stated

_SHARE = re.compile(SHARES)
_LAST_YEAR = re.compile(AGAINST_LAST_YEAR)
_SAME_WORDS = 0.5
"""Share of the words beside a figure that another one has beside it, to be the same thing."""
_MOST_DATED = 40
"""So many figures are held against one another: every two of them are."""


def groups_of(
    claim: Claim, named: Sequence[Stated], related: Sequence[Stated]
) -> Iterator[tuple[Stated, ...]]:
    """Figures that belong together: those the claim names, those side by side in the
    article that are alike to it, and those of one thing in different years."""
    yield tuple(named)
    is_share = _SHARE.search(claim.around.lead) is not None
    beside = related if is_share else [figure for figure in related if is_alike(claim, figure)]
    yield from _side_by_side(beside, 1 if is_share else 2)
    yield from over_years(related)


def may_enter(claim: Claim, figure: Stated) -> bool:
    """Whether a figure has to do with what the claim calculates: alike in words, or named."""
    return is_alike(claim, figure) or (figure.head is not None and figure.head in claim.sentence)


def is_alike(claim: Claim, figure: Stated) -> bool:
    """Whether a figure stands among the words that the claim is made in."""
    return claim.around.likeness(figure.around) >= RELATED


def _side_by_side(related: Sequence[Stated], sentences: int) -> Iterator[tuple[Stated, ...]]:
    """The related figures of each sentence, and of two sentences in a row if so many may be."""
    if not related:
        return
    previous: tuple[Stated, ...] = ()
    position = 0
    for sentence in related[0].reading.article.sentences:
        group = []
        while position < len(related) and related[position].mention.start < sentence.end:
            group.append(related[position])
            position += 1
        if len(group) > 1:
            yield tuple(group)
        if group and previous and sentences > 1:
            yield (*previous, *group)
        previous = tuple(group)


def over_years(related: Sequence[Stated]) -> Iterator[tuple[Stated, ...]]:
    """The same thing in one year and in others, by year: 销售额 of 2019 and of 2020."""
    dated = [figure for figure in related if figure.quantity.year is not None][:_MOST_DATED]
    for figure in dated:
        by_year = {figure.quantity.year: figure}
        for other in dated:
            if are_same_thing(figure, other):
                by_year.setdefault(other.quantity.year, other)
        if len(by_year) > 1:
            yield tuple(found for _, found in sorted(by_year.items(), key=_year))


def _year(dated: tuple[int | None, Stated]) -> int:
    return dated[0] or 0


def are_same_thing(figure: Stated, other: Stated) -> bool:
    """Whether two figures are of one thing, by its name or the words beside it."""
    if figure.mention.unit != other.mention.unit:
        return False
    one, two = figure.around, other.around
    return (
        figure.head is not None
        and figure.head == other.head
        or max(one.own_likeness(two), two.own_likeness(one)) >= _SAME_WORDS
    )


def speak_of_years(claim: Claim, figure: Stated) -> bool:
    """Whether a figure is of one of the years that the claim's sentence names, if any."""
    years = named_years(claim.sentence)
    year = figure.quantity.year
    return year is None or len(years) < 2 or min(years) <= year <= max(years)


def are_in_order(claim: Claim, earlier: Stated, later: Stated, is_directed: bool) -> bool:
    """Whether two figures may be the start and the end of a change that the claim tells.

    Args:
        claim: What names the years, if any.
        earlier: What the change starts from, or what is compared with.
        later: What it ends at.
        is_directed: Whether the claim says which one is the later one.
    """
    start, end = earlier.quantity.year, later.quantity.year
    if start is None or end is None or start == end:
        is_backward = earlier.around.ends_change or later.around.starts_change
        return not (is_directed and is_backward)
    years = named_years(claim.sentence)
    if len(years) > 1:
        is_meant = {start, end} <= years
    elif _LAST_YEAR.search(claim.sentence):
        is_meant = abs(start - end) == 1 and (not years or max(start, end) in years)
    else:
        is_meant = not years or bool({start, end} & years)
    return is_meant and (not is_directed or start < end)
