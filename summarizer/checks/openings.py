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
    LEAST_PARTS,
    LEAST_UNANNOUNCED,
    MOST_PARTS,
    MOST_TOTALS,
    Claim,
    Strength,
)
from summarizer.checks.passages import ANNOUNCEMENT, BREAKDOWN, Figure, Passage, figures_before
from summarizer.lexicon.arithmetic import (
    ATTENDANCES,
    CHANGE_WORDS,
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
_CHANGE = re.compile("(?:" + "|".join(CHANGE_WORDS) + ")(?:了|约|近)?$")
_RESUMING = re.compile(by_first_character(map(re.escape, RESUMING_WORDS)))
_NAMED_WHOLE = re.compile("在?[^，,。；;：:、0-9\n]{2,14}")
_DIVIDING = re.compile(BREAKDOWN)
_figure_start = attrgetter("mention.start")
_ATTENDED = {part: whole for whole, part in ATTENDANCES.items()}
AMONG = "其中"
"""The word that says most plainly that figures are parts of the one before."""
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
    earliest = _earliest_total(text, passage, signal.start())
    strength = _STRENGTHS.get(word, Strength.LISTED)
    before = figures[max(0, position - MOST_PARTS) : position]
    for kind in dict.fromkeys([figure.kind for figure in after]):
        totals = _totals(text, before, kind, earliest)
        weight = strength
        if not totals and kind in _ATTENDED:
            totals = _totals(text, before, _ATTENDED[kind], earliest)
            weight = Strength.BARE
        if totals and _DIVIDING.match(word):
            totals += _divided_before(text, before, totals, earliest)
            totals = tuple(t for t in totals if _is_named(t, word)) or totals
        if totals and (parts := _parts(text, signal.end(), after, kind)):
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


def _totals(text: str, figures: Sequence[Figure], kind: str, earliest: int) -> tuple[Figure, ...]:
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


def _is_named(total: Figure, phrase: str) -> bool:
    """Whether a phrase that divides says what it divides: 从毕业生去向看."""
    noun = total.quantity.object or ""
    return len(noun) > 1 and noun[-2:] in phrase


def _divided_before(
    text: str, figures: Sequence[Figure], totals: Sequence[Figure], earliest: int
) -> tuple[Figure, ...]:
    """The figure that an earlier list divides, where this one divides it once more:
    投入900万元，其中…。按县分，…."""
    kind = totals[0].kind
    alike = [f for f in figures if f.mention.start >= earliest and f.kind == kind]
    first = alike[0]
    is_known = first in totals or _is_change(text, first) or is_compared(text, first)
    return () if is_known else (first,)


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


def _earliest_total(text: str, passage: Passage, opening: int) -> int:
    """Where the total may stand at the earliest: in the list's sentence, or the one before,
    be it behind another list of its parts."""
    start = sentence_start(text, passage.start, opening)
    if opening - start <= ANNOUNCEMENT:
        start = sentence_start(text, passage.start, max(passage.start, start - 1))
        if text.startswith(AMONG, start):
            start = sentence_start(text, passage.start, max(passage.start, start - 1))
    return start


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


def _is_change(text: str, figure: Figure) -> bool:
    start = figure.mention.start
    return _CHANGE.search(text, max(0, start - 6), start) is not None
