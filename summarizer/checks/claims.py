"""Where the text claims that figures make up another: 其中…, 分别为…, …共计."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from summarizer.checks.passages import ANNOUNCEMENT, BREAKDOWN, Figure, Passage, figures_before
from summarizer.lexicon.arithmetic import (
    CHANGE_WORDS,
    COMPOSING_WORDS,
    FIRST_HALVES,
    INCOMPLETE_LIST,
    LIST_OPENERS,
    NAMING_WORDS,
    POSTS,
    RESUMING_WORDS,
    SUMMING_WORDS,
    TOTAL_WORDS,
    WITHIN,
)
from summarizer.quantities.reading import Reading

MOST_PARTS = 40
"""Parts that one claim is searched for, so that the work stays linear."""
REACH = 2000
"""Characters that a list is searched for its ends, for the same reason."""
MOST_TOTALS = 3
"""Figures before a list that may be its total, the nearest first."""
LEAST_PARTS = 2
LEAST_UNANNOUNCED = 3
"""Parts that a total needs where no word announces them: three rarely add up by chance."""

_SIGNAL = re.compile(
    "|".join(
        map(
            re.escape,
            (
                *LIST_OPENERS,
                *NAMING_WORDS,
                *WITHIN,
                *TOTAL_WORDS,
                *FIRST_HALVES,
                *COMPOSING_WORDS,
            ),
        )
    )
    + f"|{BREAKDOWN}"
)
_INCOMPLETE = re.compile("[^，,；;。]{0,6}(?:" + "|".join(INCOMPLETE_LIST) + ")")
_CHANGE = re.compile("(?:" + "|".join(CHANGE_WORDS) + ")(?:了|约|近)?$")
_RESUMING = re.compile("|".join(RESUMING_WORDS))
_ADJACENT = frozenset({"（", "(", *WITHIN})
_SENTENCE_ENDS = ("。", "！", "？", "\n")
_CLAUSE_ENDS = frozenset("，,；;。！？\n")


class Strength(Enum):
    """How plainly the text says that the parts make up the total."""

    STATED = "stated"
    """其中: parts that miss the total are an error of the text."""
    LISTED = "listed"
    """A colon, brackets, 分别, 合计: an error only where the sum comes close."""
    NAMED = "named"
    """包括: an error only where the sum comes close and exceeds the total."""
    BARE = "bare"
    """共 alone: a claim only where the sum is exact."""
    UNANNOUNCED = "unannounced"
    """No word at all: the same, and for no figure that a list already explains."""
    RESUMED = "resumed"
    """此次捐赠包括, some sentences after the total: exact, and of three parts or more."""


_STRENGTHS = (
    {"其中": Strength.STATED}
    | dict.fromkeys(NAMING_WORDS, Strength.NAMED)
    | dict.fromkeys(FIRST_HALVES, Strength.BARE)
)
EXACT_ONLY = frozenset({Strength.BARE, Strength.UNANNOUNCED, Strength.RESUMED})


class Claim(NamedTuple):
    """A total and the figures of its kind that may be its parts.

    `totals` has the likeliest total first; `parts` start with the one nearest to the
    list's opening at `opening`; `limit` bounds the list in the text, since what
    stands there opens the next one.
    """

    totals: tuple[Figure, ...]
    parts: tuple[Figure, ...]
    strength: Strength
    opening: int
    limit: int
    is_backward: bool = False


def find_claims(reading: Reading, passage: Passage) -> Iterator[Claim]:
    """Every claim of a passage: in the order of the words that signal it, then without any."""
    text = reading.article.body.text
    starts = [figure.mention.start for figure in passage.figures]
    for signal in _SIGNAL.finditer(text, passage.start, passage.end):
        word = signal[0]
        position = bisect_left(starts, signal.end())
        if word in TOTAL_WORDS:
            yield from _from_total(text, passage, position, signal)
        elif word in COMPOSING_WORDS:
            yield from _from_composing(text, passage, position, signal)
        elif position < len(starts) and not _names_some(text, signal):
            if position:
                yield from _from_opening(text, passage, position, signal)
            if _is_resuming(text, passage, signal):
                yield from _resumed(reading, passage, position, signal.end())
    if len(starts) > LEAST_UNANNOUNCED:
        yield from _unannounced(text, passage)


def _unannounced(text: str, passage: Passage) -> Iterator[Claim]:
    """Every figure with the figures of its kind that follow it in the same sentence."""
    figures = passage.figures
    for position, total in enumerate(figures[:-LEAST_UNANNOUNCED]):
        parts = _addends(total, figures[position + 1 : position + MOST_PARTS])
        if len(parts) >= LEAST_UNANNOUNCED:
            end = _sentence_end(text, total.mention.end, passage.end)
            yield Claim((total,), tuple(parts), Strength.UNANNOUNCED, total.mention.end, end)


def _names_some(text: str, signal: re.Match[str]) -> bool:
    return signal[0] != "分别" and _INCOMPLETE.match(text, signal.end()) is not None


def _addends(total: Figure, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of the total's kind that add up to it exactly, one after the other, or none."""
    addends: list[Figure] = []
    rest = total.mention.value
    for figure in figures:
        if figure.kind == total.kind:
            addends.append(figure)
            rest -= figure.mention.value
            if rest <= 0:
                return [] if rest else addends
    return []


def _from_opening(
    text: str, passage: Passage, position: int, signal: re.Match[str]
) -> Iterator[Claim]:
    """Claims of a list that opens after its total: one for each kind of figure."""
    figures, word = passage.figures, signal[0]
    if word in _ADJACENT and not _is_adjacent(text, figures[position - 1], signal.start()):
        return
    end = _list_end(text, passage, signal)
    nested = _nested_list(text, passage, signal.end(), end)
    earliest = _earliest_total(text, passage, signal.start())
    strength = _STRENGTHS.get(word, Strength.LISTED)
    for kind in dict.fromkeys(figure.kind for figure in figures[position : position + MOST_PARTS]):
        before = [f for f in figures[:position][-MOST_PARTS:] if f.kind == kind]
        totals = [f for f in reversed(before) if f.mention.start >= earliest]
        totals = [f for f in totals if not _is_change(text, f)][:MOST_TOTALS]
        after = figures[position : position + MOST_PARTS]
        parts = [f for f in after if f.kind == kind and f.mention.end <= end]
        parts = [f for f in parts if not _is_aside(text, signal.end(), f)] or parts
        if totals and parts:
            limit = _next_total(parts, nested) if nested and nested.kind == kind else end
            yield Claim(tuple(totals), tuple(parts), strength, signal.end(), limit)
    if _is_posts(figures[position - 1]):
        posts = [f for f in figures[position : position + MOST_PARTS] if f.mention.end <= end]
        people = tuple(f for f in posts if f.quantity.unit == "人")
        if len(people) >= LEAST_PARTS:
            yield Claim((figures[position - 1],), people, Strength.BARE, signal.end(), end)


def _is_posts(figure: Figure) -> bool:
    """Whether places for people are counted, so that people make up their number."""
    return figure.is_count and (figure.quantity.object or "").endswith(POSTS)


def _from_composing(
    text: str, passage: Passage, position: int, signal: re.Match[str]
) -> Iterator[Claim]:
    """Claims of parts that stand before their word: 由甲…和乙…构成, with the total before."""
    start = _sentence_start(text, passage.start, signal.start())
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


def _is_resuming(text: str, passage: Passage, signal: re.Match[str]) -> bool:
    """Whether what opens a list points back to a total of an earlier sentence: 此次捐赠包括."""
    start = _sentence_start(text, passage.start, signal.start())
    start = max(start, signal.start() - ANNOUNCEMENT)
    return _RESUMING.search(text, start, signal.start()) is not None


def _resumed(reading: Reading, passage: Passage, position: int, opening: int) -> Iterator[Claim]:
    """Claims of a list whose total stands in one of the sentences before its passage."""
    earlier = figures_before(reading, passage.figures[0])
    after = passage.figures[position : position + MOST_PARTS]
    for kind in dict.fromkeys(figure.kind for figure in after):
        totals = tuple(f for f in earlier if f.kind == kind)[:MOST_TOTALS]
        parts = tuple(f for f in after if f.kind == kind)
        if totals and len(parts) >= LEAST_UNANNOUNCED:
            yield Claim(totals, parts, Strength.RESUMED, opening, passage.end)


def _list_end(text: str, passage: Passage, signal: re.Match[str]) -> int:
    """Where the list ends: at the bracket that closes around it, else with the passage."""
    floor = max(passage.start, signal.start() - REACH)
    ceiling = min(passage.end, signal.end() + REACH)
    opened = max(text.rfind(mark, floor, signal.end()) for mark in "（(")
    if opened < 0 or any(text.find(mark, opened, signal.start()) >= 0 for mark in "）)"):
        return passage.end
    closed = [text.find(mark, signal.end(), ceiling) for mark in "）)"]
    return min((end for end in closed if end >= 0), default=passage.end)


def _is_aside(text: str, start: int, figure: Figure) -> bool:
    """Whether a figure stands in brackets that open within the list."""
    place = figure.mention.start
    return text.rfind("（", start, place) > text.rfind("）", start, place)


def _from_total(
    text: str, passage: Passage, position: int, signal: re.Match[str]
) -> Iterator[Claim]:
    """Claims of a total that is called one, with its parts before or after it."""
    figures = passage.figures
    if position == len(figures) or figures[position].mention.start - signal.end() > 30:
        return
    total = figures[position]
    if not _CLAUSE_ENDS.isdisjoint(text[signal.end() : total.mention.start]):
        return
    start = _sentence_start(text, passage.start, signal.start())
    before = [
        f
        for f in reversed(figures[max(0, position - MOST_PARTS) : position])
        if f.kind == total.kind and f.mention.start >= start
    ]
    if len(before) >= LEAST_PARTS:
        strength = Strength.LISTED if signal[0] in SUMMING_WORDS else Strength.BARE
        yield Claim((total,), tuple(before), strength, start, signal.start(), is_backward=True)
    following = figures[position + 1 : position + MOST_PARTS]
    if len(_addends(total, following)) >= LEAST_PARTS:
        after = (figure for figure in following if figure.kind == total.kind)
        yield Claim((total,), tuple(after), Strength.BARE, total.mention.end, passage.end)


def _earliest_total(text: str, passage: Passage, opening: int) -> int:
    """Where the total may stand at the earliest: in the list's sentence, or the one before."""
    start = _sentence_start(text, passage.start, opening)
    if opening - start <= ANNOUNCEMENT:
        start = _sentence_start(text, passage.start, max(passage.start, start - 1))
    return start


def _sentence_start(text: str, floor: int, position: int) -> int:
    floor = max(floor, position - REACH)
    return max(floor, *(text.rfind(mark, floor, position) + 1 for mark in _SENTENCE_ENDS))


def _sentence_end(text: str, position: int, ceiling: int) -> int:
    ceiling = min(ceiling, position + REACH)
    ends = (text.find(mark, position, ceiling) for mark in _SENTENCE_ENDS)
    return min((end for end in ends if end >= 0), default=ceiling)


class Nested(NamedTuple):
    """The next 其中 within a list, and the kind of figure that it lists."""

    start: int
    kind: str


def _nested_list(text: str, passage: Passage, start: int, end: int) -> Nested | None:
    following = text.find("其中", start, min(end, start + REACH))
    if following < 0:
        return None
    first = bisect_left(passage.figures, following, key=_figure_start)
    kind = passage.figures[first].kind if first < len(passage.figures) else ""
    return Nested(following, kind)


def _figure_start(figure: Figure) -> int:
    return figure.mention.start


def _next_total(parts: list[Figure], nested: Nested) -> int:
    """Where the figure stands that the next 其中 takes for its total."""
    nearest = [f.mention.start for f in parts if f.mention.start < nested.start]
    return nearest[-1] if nearest else nested.start


def _is_adjacent(text: str, figure: Figure, bracket: int) -> bool:
    gap = text[figure.mention.end : bracket]
    return len(gap) <= 8 and _CLAUSE_ENDS.isdisjoint(gap)


def _is_change(text: str, figure: Figure) -> bool:
    start = figure.mention.start
    return _CHANGE.search(text, max(0, start - 6), start) is not None
