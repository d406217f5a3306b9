"""Which of the figures before a list may be its total: the nearest, one that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.checks.asides import is_compared
from summarizer.checks.boundaries import sentence_start
from summarizer.checks.claim import AMONG, MOST_TOTALS
from summarizer.checks.passages import ANNOUNCEMENT, Figure, Passage
from summarizer.lexicon.arithmetic import CHANGE_WORDS

LEAST_NAME = 4
"""Characters of a part's name that tell which total it is of."""
_CHANGE = re.compile("(?:" + "|".join(CHANGE_WORDS) + ")(?:了|约|近)?$")


def earliest_total(text: str, passage: Passage, opening: int) -> int:
    """Where the total may stand at the earliest: in the list's sentence, or the one before,
    be it behind another list of its parts."""
    start = sentence_start(text, passage.start, opening)
    if opening - start <= ANNOUNCEMENT:
        start = sentence_start(text, passage.start, max(passage.start, start - 1))
        if text.startswith(AMONG, start):
            start = sentence_start(text, passage.start, max(passage.start, start - 1))
    return start


def totals_among(
    text: str, figures: Sequence[Figure], kind: str, earliest: int
) -> tuple[Figure, ...]:
    """The figures of a kind before a list that may be its total, the nearest first."""
    totals: list[Figure] = []
    for figure in reversed(figures):
        if figure.mention.start < earliest or len(totals) == MOST_TOTALS:
            break
        if figure.kind == kind and not _is_change(text, figure):
            totals.append(figure)
    if len(totals) > 1:
        return tuple([total for total in totals if not is_compared(text, total)])
    return tuple(totals)


def named_first(
    totals: tuple[Figure, ...], figures: Sequence[Figure], part: Figure, earliest: int
) -> tuple[Figure, ...]:
    """The totals, with the one first that has the name of the first part, be it farther away:
    无偿帮扶资金8030万元，引进资金3175万元。其中，甲县获得无偿资金2300万元."""
    name = part.quantity.label or ""
    if len(name) < LEAST_NAME:
        return totals
    named = [
        figure
        for figure in figures
        if figure.kind == part.kind
        and figure.mention.start >= earliest
        and _is_shortened(name, figure.quantity.label or "")
    ]
    return (
        (*named, *(total for total in totals if total not in named)) if len(named) == 1 else totals
    )


def divided_before(
    text: str, figures: Sequence[Figure], totals: Sequence[Figure], earliest: int
) -> tuple[Figure, ...]:
    """The figure that an earlier list divides, where this one divides it once more:
    投入900万元，其中…。按县分，…."""
    kind = totals[0].kind
    alike = [f for f in figures if f.mention.start >= earliest and f.kind == kind]
    first = alike[0]
    is_known = first in totals or _is_change(text, first) or is_compared(text, first)
    return () if is_known else (first,)


def is_named(total: Figure, phrase: str) -> bool:
    """Whether a phrase that divides says what it divides: 从毕业生去向看."""
    noun = total.quantity.object or ""
    return len(noun) > 1 and noun[-2:] in phrase


def _is_shortened(name: str, full: str) -> bool:
    """Whether a name leaves out some of another: 无偿资金 of 无偿帮扶资金."""
    rest = iter(full)
    return all(character in rest for character in name)


def _is_change(text: str, figure: Figure) -> bool:
    start = figure.mention.start
    return _CHANGE.search(text, max(0, start - 6), start) is not None
