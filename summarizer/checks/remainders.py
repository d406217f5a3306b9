"""Claims of a whole, what was taken from it and what is left: 61户，脱贫58户，剩余3户."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.checks.boundaries import CLAUSE_ENDS, sentence_start
from summarizer.checks.claim import LEAST_PARTS, MOST_PARTS, Claim, Strength
from summarizer.checks.passages import Figure, Passage
from summarizer.checks.totals import addends, compound_of
from summarizer.lexicon.arithmetic import BESIDES

FARTHEST = 8
"""Characters between the word for what is left and its figure."""


def from_last_part(
    text: str, passage: Passage, position: int, signal: re.Match[str]
) -> Iterator[Claim]:
    """The claims of what is left, where it and the figures before it make up another one."""
    figures = passage.figures
    is_besides = signal[0] == BESIDES
    farthest = 0 if is_besides else FARTHEST
    if position == len(figures) or figures[position].mention.start - signal.end() > farthest:
        return
    if not CLAUSE_ENDS.isdisjoint(text[signal.end() : figures[position].mention.start]):
        return
    start = sentence_start(text, passage.start, signal.start())
    earlier = [
        figure
        for figure in figures[max(0, position - MOST_PARTS) : position]
        if figure.mention.start >= start
    ]
    for last in compound_of(text, figures, position):
        alike = [figure for figure in earlier if figure.kind == last.kind]
        for total, taken in _wholes(alike):
            if is_besides and _is_row(text, total, signal.start()):
                continue
            parts = (last, *reversed(taken))
            if addends(total, parts) == parts:
                limit = signal.start()
                yield Claim((total,), parts, Strength.BARE, start, limit, is_backward=True)
                break


def _is_row(text: str, total: Figure, end: int) -> bool:
    """Whether what 另 closes may go on with what stands beside the whole: money for this and
    that, or a row of things (医生50名、护士20名，另30名护工)."""
    return total.kind == "元" or "、" in text[total.mention.end : end]


def _wholes(figures: list[Figure]) -> Iterator[tuple[Figure, list[Figure]]]:
    """What may be the whole, and what was taken from it, the nearest whole first.

    A plan may stand behind what was reached of it: 到位1860万元，占2400万元的77.5%，其余540万元.
    """
    for place in range(len(figures) - 2, -1, -1):
        yield figures[place], figures[place + 1 :]
    if len(figures) >= LEAST_PARTS:
        yield figures[-1], figures[-2:-1]
