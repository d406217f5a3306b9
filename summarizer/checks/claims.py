"""Where the text claims that figures make up another: 其中…, 分别为…, …共计."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from summarizer.checks.adjacent import adjacent
from summarizer.checks.boundaries import sentence_end
from summarizer.checks.claim import (
    LEAST_PARTS,
    LEAST_UNANNOUNCED,
    MOST_PARTS,
    Claim,
    Strength,
)
from summarizer.checks.enumerated import enumerated
from summarizer.checks.openings import (
    AMONG,
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
    Stretch,
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
_ALONE = {unit: unit for unit in MEASURED - {"人", "户", "人次", "户次"}}
"""Units whose figures only others of the same unit make up."""
_NEXT_LINE = re.compile("[。！？]?\n(.)")
# 硬化村道32公里，… is a distance, and no whole of which something is told.
_WITHIN = [f"{word[0]}(?<!公里){word[1:]}" for word in WITHIN]
_FIRST_ITEM = re.compile(FIRST_ITEM)
_SIGNAL = re.compile(
    by_first_character([*map(re.escape, _SIGNAL_WORDS), *_WITHIN, *DIVIDING_PHRASES, *QUESTIONS])
)


def find_claims(reading: Reading) -> Iterator[Claim]:
    """Every claim of an article, stretch by stretch."""
    text = reading.article.body.text
    for stretch in find_stretches(reading):
        signals = list(_SIGNAL.finditer(text, stretch.start, stretch.end))
        is_long = stretch.last - stretch.first > LEAST_PARTS
        if signals or is_long:
            yield from _claims_of(reading, stretch, signals, is_long)


def _claims_of(
    reading: Reading, stretch: Stretch, signals: Sequence[re.Match[str]], is_long: bool
) -> Iterator[Claim]:
    """The claims of a stretch: in the order of the words that signal them, then without any."""
    passage = passage_of(reading, stretch)
    if len(passage.figures) < LEAST_PARTS:
        return
    if not _may_make_up_one(passage.figures):
        signals, is_long = [signal for signal in signals if signal[0] in _OF_TWO], False
    starts = [figure.mention.start for figure in passage.figures]
    for signal in signals:
        position = bisect_left(starts, signal.end())
        yield from _announced(reading, passage, position, signal)
    if is_long:
        yield from _unannounced(reading, passage)


def _may_make_up_one(figures: Sequence[Figure]) -> bool:
    """Whether three figures are of one kind, or of kinds that may make up one another: people,
    households, those who came, posts and whatever else is counted."""
    kinds = [_ALONE.get(figure.mention.unit) for figure in figures]
    return max(map(kinds.count, set(kinds))) > LEAST_PARTS


def _announced(
    reading: Reading, passage: Passage, position: int, signal: re.Match[str]
) -> Iterator[Claim]:
    """The claims that a word signals before the figure of this position."""
    text, word = reading.article.body.text, signal[0]
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
