"""Claims of a whole, what was taken from it and what is left: 61户，脱贫58户，剩余3户."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.checks.boundaries import CLAUSE_ENDS, REACH, sentence_start
from summarizer.checks.claim import LEAST_PARTS, MOST_PARTS, Claim, Strength
from summarizer.checks.passages import Figure, Passage, figures_before
from summarizer.checks.totals import addends, compound_of
from summarizer.lexicon.arithmetic import BESIDES, LEFT, LEFT_OVER, RESTING_WORDS
from summarizer.quantities.reading import Reading

FARTHEST = 8
"""Characters between the word for what is left and its figure, and between what was done and
the figure for it."""
LEAST_WHOLE = 10
"""Smaller ones are what two figures of other sentences come to by accident."""
_CLAUSE = re.compile("[，,][^，,；;。：:、（()）0-9\n]{1,8}")
_LEFT = re.compile(LEFT)
_SPENT = re.compile("[，,](?:目前|现)?(?:已经?)?(?:累计|实际)?(?:支出|拨付|使用|发放|支付|完成)")
_DONE = re.compile("[已完][\u4e00-\u9fff]{0,6}$")


def from_last_part(
    reading: Reading, passage: Passage, position: int, signal: re.Match[str]
) -> Iterator[Claim]:
    """The claims of what is left, where it and the figures before it make up another one."""
    text, figures = reading.article.body.text, passage.figures
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
        else:
            is_left = signal[0] in LEFT_OVER and _LEFT.fullmatch(
                text, signal.end(), last.mention.start
            )
            if is_left and (missed := _missed(text, alike, last)):
                yield Claim(*missed, Strength.LISTED, start, signal.start(), is_backward=True)
            elif signal[0] in RESTING_WORDS:
                yield from _from_paragraph(reading, last, signal.start())


def _missed(
    text: str, alike: list[Figure], last: Figure
) -> tuple[tuple[Figure, ...], tuple[Figure, ...]] | None:
    """The whole and its parts, where what was taken from it and what is left follow it clause by
    clause, though they may not make it up: 收到捐款126万元，已支出96万元，剩余40万元."""
    if len(alike) < LEAST_PARTS:
        return None
    total, taken = alike[-2:]
    gaps = [(total.mention.end, taken.mention.start), (taken.mention.end, last.mention.start)]
    if not all(_CLAUSE.fullmatch(text, *gap) for gap in gaps) or not _SPENT.search(text, *gaps[0]):
        return None
    return (total,), (last, taken)


def _from_paragraph(reading: Reading, last: Figure, limit: int) -> Iterator[Claim]:
    """The claim of a whole some sentences before what is left of it, in its paragraph, where
    one figure is said to be done of it: 实施项目34个…。已完工31个，其余3个年底前完工."""
    text = reading.article.body.text
    start = text.rfind("\n", max(0, limit - REACH), limit) + 1
    alike = [
        figure
        for figure in figures_before(reading, last)
        if figure.mention.start >= start and figure.mention.unit == last.mention.unit
    ]
    for place, taken in enumerate(alike):
        begin, parts = taken.mention.start, (last, taken)
        if not _DONE.search(text, max(start, begin - FARTHEST), begin):
            continue
        whole = next((f for f in alike[place + 1 :] if addends(f, parts) == parts), None)
        if whole is not None and whole.mention.value >= LEAST_WHOLE:
            yield Claim((whole,), parts, Strength.BARE, start, limit, is_backward=True)
            return


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
