"""Claims of items that are numbered behind the sentence of their total:
共支出86万元。1.设备32万元；2.维修28万元；3.助学26万元."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.checks.boundaries import REACH, sentence_start
from summarizer.checks.claim import LEAST_UNANNOUNCED, MOST_PARTS, Claim, Strength
from summarizer.checks.passages import Passage, figures_before
from summarizer.quantities.reading import Reading


def enumerated(reading: Reading, passage: Passage) -> Iterator[Claim]:
    """Claims of a numbered list, with the figures of the sentence right before it as totals."""
    text, start = reading.article.body.text, passage.start
    before_list = text[max(0, start - REACH) : start].rstrip()
    last = max(0, start - REACH) + len(before_list)
    begin = sentence_start(text, max(0, last - REACH), last - 1)
    before = [
        figure
        for figure in figures_before(reading, passage.figures[0])
        if begin <= figure.mention.start < start
    ]
    for kind in dict.fromkeys(figure.kind for figure in before):
        totals = tuple(figure for figure in before if figure.kind == kind)
        parts = tuple(figure for figure in passage.figures[:MOST_PARTS] if figure.kind == kind)
        if len(parts) >= LEAST_UNANNOUNCED:
            yield Claim(totals, parts, Strength.RESUMED, start, passage.end)
