"""Where the text claims that figures make up another: 其中…, 分别为…, …共计."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import attrgetter

from summarizer.checks.adjacent import adjacent
from summarizer.checks.boundaries import sentence_end
from summarizer.checks.claim import (
    AMONG,
    LEAST_PARTS,
    LEAST_UNANNOUNCED,
    MOST_PARTS,
    Claim,
    Strength,
)
from summarizer.checks.enumerated import enumerated
from summarizer.checks.openings import (
    from_composing,
    from_opening,
    is_resuming,
    named_whole,
    names_some,
    resumed,
)
from summarizer.checks.passages import (
    Figure,
    Passage,
    find_stretches,
    passage_of,
)
from summarizer.checks.remainders import from_last_part
from summarizer.checks.totals import addends, from_total
from summarizer.lexicon.arithmetic import (
    BULLETS,
    COMPOSING_WORDS,
    DIVIDING_PHRASES,
    FIRST_HALVES,
    FIRST_ITEM,
    LAST_PARTS,
    LIST_OPENERS,
    MEASURED,
    NAMING_WORDS,
    QUESTIONS,
    RESTING_WORDS,
    TOTAL_WORDS,
    WITHIN,
)
from summarizer.quantities.reading import Reading
from summarizer.quantities.scanning import by_first_character

_SIGNAL_WORDS = (
    *LIST_OPENERS,
    *NAMING_WORDS,
    *TOTAL_WORDS,
    *FIRST_HALVES,
    *LAST_PARTS,
    *COMPOSING_WORDS,
)
_OF_TWO = frozenset({AMONG, *TOTAL_WORDS, *RESTING_WORDS})
"""Those that can tell of a figure and one other, or of a figure and those in the sentences
before its passage; the others need a total and two parts."""
_HIDING = ("结余", "分别", "也(?<=，也)就是")
"""Patterns of the others that one of two, or a phrase that divides, could be found in: 结余下发."""
_ALONE = {unit: unit for unit in MEASURED - {"人", "户", "人次", "户次"}}
"""Units whose figures only others of the same unit make up."""
_figure_start = attrgetter("mention.start")
_NEXT_LINE = re.compile("[。！？]?\n(.)")
# 硬化村道32公里，… is a distance, and no whole of which something is told.
_WITHIN = [f"{word[0]}(?<!公里){word[1:]}" for word in WITHIN]
_FIRST_ITEM = re.compile(FIRST_ITEM)
_SIGNAL = re.compile(
    by_first_character([*map(re.escape, _SIGNAL_WORDS), *_WITHIN, *DIVIDING_PHRASES, *QUESTIONS])
)
_WORDS_OF_TWO = [word for word in _SIGNAL_WORDS if word in _OF_TWO]
_SIGNAL_OF_TWO = re.compile(
    by_first_character([*_HIDING, *_WORDS_OF_TWO, *DIVIDING_PHRASES, *QUESTIONS])
)
"""Finds those of two figures just where the other pattern does, and what may hide one."""


def find_claims(reading: Reading) -> Iterator[Claim]:
    """Every claim of an article, stretch by stretch."""
    text = reading.article.body.text
    for stretch in find_stretches(reading):
        is_long = stretch.last - stretch.first > LEAST_PARTS
        if not is_long and not _SIGNAL_OF_TWO.search(text, stretch.start, stretch.end):
            continue
        passage = passage_of(reading, stretch)
        if is_long and _may_make_up_one(passage.figures):
            for signal in _SIGNAL.finditer(text, passage.start, passage.end):
                yield from _announced(reading, passage, signal)
            yield from _unannounced(reading, passage)
        elif len(passage.figures) >= LEAST_PARTS:
            for signal in _SIGNAL_OF_TWO.finditer(text, passage.start, passage.end):
                if signal[0] in _OF_TWO:
                    yield from _announced(reading, passage, signal)


def _may_make_up_one(figures: Sequence[Figure]) -> bool:
    """Whether three figures are of one kind, or of kinds that may make up one another: people,
    households, those who came, posts and whatever else is counted."""
    counts: dict[str | None, int] = {}
    for figure in figures:
        kind = _ALONE.get(figure.mention.unit)
        counts[kind] = count = counts.get(kind, 0) + 1
        if count > LEAST_PARTS:
            return True
    return False


def _announced(reading: Reading, passage: Passage, signal: re.Match[str]) -> Iterator[Claim]:
    """The claims that a word signals before the figure that follows it."""
    text, word = reading.article.body.text, signal[0]
    position = bisect_left(passage.figures, signal.end(), key=_figure_start)
    if word in TOTAL_WORDS:
        yield from from_total(reading, passage, position, signal)
    elif word in COMPOSING_WORDS:
        yield from from_composing(text, passage, position, signal)
    elif word in LAST_PARTS:
        yield from from_last_part(reading, passage, position, signal)
    elif position < len(passage.figures) and not names_some(text, signal):
        if position:
            yield from from_opening(text, passage, position, signal)
        whole = named_whole(text, passage, signal)
        if whole or is_resuming(text, passage, signal):
            yield from resumed(reading, passage, position, signal.end(), whole)


def _unannounced(reading: Reading, passage: Passage) -> Iterator[Claim]:
    """Every figure with the figures of its kind that follow it in the same sentence.

    Where they are for one year after the other, the total may stand in a sentence before.
    """
    text = reading.article.body.text
    kinds: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in passage.figures:
        kinds[figure.kind].append(figure)
    for figures in kinds.values():
        if len(figures) <= LEAST_PARTS:
            continue
        yield from adjacent(text, figures)
        for position, total in enumerate(figures[:-LEAST_UNANNOUNCED]):
            if figures[position + 1].mention.value >= total.mention.value:
                continue
            parts = addends(total, figures[position + 1 : position + MOST_PARTS])
            if len(parts) >= LEAST_UNANNOUNCED:
                end = _end_of_list(text, total.mention.end, passage.end)
                yield Claim((total,), tuple(parts), Strength.UNANNOUNCED, total.mention.end, end)
        if _is_yearly(figures):
            yield from resumed(reading, passage, 0, passage.start)
    if _FIRST_ITEM.match(text, passage.start):
        yield from enumerated(reading, passage)


def _end_of_list(text: str, start: int, ceiling: int) -> int:
    """Where what follows a total ends: with its sentence, or with the bullets below it."""
    end = sentence_end(text, start, ceiling)
    following = _NEXT_LINE.match(text, end, ceiling)
    return ceiling if following and following[1] in BULLETS else end


def _is_yearly(figures: list[Figure]) -> bool:
    """Whether figures are for one year after the other: 2017年2130万元，2018年3542万元，…."""
    first = figures[0].quantity.year
    return first is not None and all(
        figure.quantity.year == year for year, figure in enumerate(figures, first)
    )
