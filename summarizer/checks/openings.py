"""Claims of lists that open after their total: 其中…, （…）, 由…构成, 此次捐赠包括…."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from summarizer.checks.asides import is_compared, without_asides, without_sublists
from summarizer.checks.boundaries import (
    ITEM_END,
    REACH,
    is_adjacent,
    list_end,
    sentence_start,
)
from summarizer.checks.claim import (
    AMONG,
    LEAST_PARTS,
    LEAST_UNANNOUNCED,
    MOST_PARTS,
    MOST_TOTALS,
    Claim,
    Strength,
)
from summarizer.checks.earlier_totals import (
    divided_before,
    earliest_total,
    is_named,
    named_first,
    totals_among,
)
from summarizer.checks.passages import ANNOUNCEMENT, BREAKDOWN, Figure, Passage, figures_before
from summarizer.lexicon.arithmetic import (
    ATTENDANCES,
    FIRST_HALVES,
    INCOMPLETE_LIST,
    MEASURED,
    NAMING_WORDS,
    POSTS,
    RESUMING_WORDS,
    WITHIN,
)
from summarizer.quantities.reading import Reading
from summarizer.quantities.scanning import by_first_character

_INCOMPLETE = re.compile("[^，,；;。]{0,6}(?:" + "|".join(INCOMPLETE_LIST) + ")")
_RESUMING = re.compile(by_first_character(map(re.escape, RESUMING_WORDS)))
_NAMED_WHOLE = re.compile("在?[^，,。；;：:、0-9\n]{2,14}")
_DIVIDING = re.compile(BREAKDOWN)
_figure_start = attrgetter("mention.start")
_ATTENDED = {part: whole for whole, part in ATTENDANCES.items()}
_COLONS = ("：", ":")
_BRACKETS = ("（", "(")
_ADJACENT = frozenset({*_BRACKETS, *WITHIN})
_STRENGTHS = (
    {AMONG: Strength.STATED}
    | dict.fromkeys(NAMING_WORDS, Strength.NAMED)
    | dict.fromkeys(FIRST_HALVES, Strength.BARE)
)


def from_opening(
    text: str, passage: Passage, position: int, signal: re.Match[str]
) -> Iterator[Claim]:
    """Claims of a list that opens after its total: one for each kind of figure."""
    figures, word = passage.figures, signal[0]
    nearest = figures[position - 1]
    if word in _ADJACENT and not is_adjacent(text, nearest, signal.start()):
        return
    end = list_end(text, passage, signal)
    after = [f for f in figures[position : position + MOST_PARTS] if f.mention.end <= end]
    if not after:
        return
    nested = _nested_list(text, passage, signal.end(), end)
    earliest = earliest_total(text, passage, signal.start())
    strength = _STRENGTHS.get(word, Strength.LISTED)
    before = figures[max(0, position - MOST_PARTS) : position]
    for kind in dict.fromkeys([figure.kind for figure in after]):
        totals = totals_among(text, before, kind, earliest)
        weight = strength
        if not totals and kind in _ATTENDED:
            totals = totals_among(text, before, _ATTENDED[kind], earliest)
            weight = Strength.BARE
        if totals and _DIVIDING.match(word):
            totals += divided_before(text, before, totals, earliest)
            totals = tuple(t for t in totals if is_named(t, word)) or totals
        if totals and (parts := _parts(text, signal.end(), after, kind)):
            if word == AMONG:
                totals = named_first(totals, before, parts[0], earliest)
            limit = _next_total(parts, nested) if nested and nested.kind == kind else end
            is_beyond = _is_of_other_items(text, signal, parts[0])
            said = Strength.BARE if is_beyond else weight
            yield Claim(totals, tuple(parts), said, signal.end(), limit)
    if _is_posts(nearest):
        people = tuple(figure for figure in after if figure.quantity.unit == "人")
        if len(people) >= LEAST_PARTS:
            yield Claim((nearest,), people, Strength.BARE, signal.end(), end)


def _parts(text: str, start: int, figures: Sequence[Figure], kind: str) -> list[Figure]:
    """The figures of a kind that a list from `start` on may give as parts."""
    alike = [f for f in figures if f.kind == kind and not is_compared(text, f)]
    return without_asides(text, start, without_sublists(text, alike)) or alike


def _is_of_other_items(text: str, signal: re.Match[str], first: Figure) -> bool:
    """Whether 其中 speaks of other things up to the end of its item: 其中小学生300人；乙镇…."""
    start = signal.end()
    return (
        signal[0] == AMONG
        and text[start : start + 1] not in _COLONS
        and ITEM_END.search(text, start, first.mention.start) is not None
    )


def _is_posts(figure: Figure) -> bool:
    """Whether places for people are counted, so that people make up their number."""
    return figure.is_count and (figure.quantity.object or "").endswith(POSTS)


def from_composing(
    text: str, passage: Passage, position: int, signal: re.Match[str]
) -> Iterator[Claim]:
    """Claims of parts that stand before their word: 由甲…和乙…构成, with the total before."""
    start = sentence_start(text, passage.start, signal.start())
    opening = text.rfind("由", start, signal.start())
    if opening < 0:
        return
    figures = passage.figures[max(0, position - MOST_PARTS) : position]
    for kind in dict.fromkeys(f.kind for f in figures if f.mention.start > opening):
        alike = [f for f in figures if f.kind == kind and f.mention.start >= start]
        parts = tuple(f for f in alike if f.mention.start > opening)
        totals = tuple(f for f in reversed(alike) if f.mention.start < opening)[:MOST_TOTALS]
        if totals and len(parts) >= LEAST_PARTS:
            yield Claim(totals, parts, Strength.STATED, opening + 1, signal.start())


def is_resuming(text: str, passage: Passage, signal: re.Match[str]) -> bool:
    """Whether what opens a list points back to a total of an earlier sentence: 投向如下："""
    if signal[0] in _BRACKETS:
        return False
    start, end = max(passage.start, signal.start() - ANNOUNCEMENT), signal.end()
    if not _RESUMING.search(text, start, end):
        return False
    start = max(start, sentence_start(text, passage.start, signal.start()))
    return _RESUMING.search(text, start, end) is not None


def named_whole(text: str, passage: Passage, signal: re.Match[str]) -> str:
    """What a sentence says at its head that it divides: 市级专业人才 of 市级专业人才中，."""
    if signal[0] not in WITHIN:
        return ""
    start = sentence_start(text, passage.start, signal.start())
    whole = _NAMED_WHOLE.fullmatch(text, start, signal.start())
    return whole[0] if whole else ""


def resumed(
    reading: Reading, passage: Passage, position: int, opening: int, whole: str = ""
) -> Iterator[Claim]:
    """Claims of a list whose total stands in one of the sentences before its passage, and
    counts what the list names as its whole."""
    earlier = figures_before(reading, passage.figures[0])
    if whole:
        earlier = tuple(figure for figure in earlier if _counts(figure, whole))
    after = passage.figures[position : position + MOST_PARTS]
    for kind in dict.fromkeys(figure.kind for figure in after):
        totals = tuple(f for f in earlier if f.kind == kind)
        if kind not in MEASURED:
            totals = totals[:MOST_TOTALS]  # small counts add up by accident
        parts = tuple(f for f in after if f.kind == kind)
        if totals and len(parts) >= LEAST_UNANNOUNCED:
            yield Claim(totals, parts, Strength.RESUMED, opening, passage.end)


def _counts(figure: Figure, whole: str) -> bool:
    """Whether a figure is of what these words name."""
    noun = figure.quantity.object or figure.quantity.label or ""
    return bool(noun) and noun[-2:] in whole


def names_some(text: str, signal: re.Match[str]) -> bool:
    """Whether a list says of itself that it is not complete: 其中主要有."""
    return signal[0] != "分别" and _INCOMPLETE.match(text, signal.end()) is not None


class _Nested(NamedTuple):
    """The next 其中 within a list, and the kind of figure that it lists."""

    start: int
    kind: str


def _nested_list(text: str, passage: Passage, start: int, end: int) -> _Nested | None:
    following = text.find(AMONG, start, min(end, start + REACH))
    if following < 0:
        return None
    first = bisect_left(passage.figures, following, key=_figure_start)
    kind = passage.figures[first].kind if first < len(passage.figures) else ""
    return _Nested(following, kind)


def _next_total(parts: list[Figure], nested: _Nested) -> int:
    """Where the figure stands that the next 其中 takes for its total."""
    nearest = [f.mention.start for f in parts if f.mention.start < nested.start]
    return nearest[-1] if nearest else nested.start
