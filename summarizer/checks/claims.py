"""Where the text claims that figures make up another: 其中…, 分别为…, …共计."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from summarizer.checks.passages import ANNOUNCEMENT, Figure, Passage
from summarizer.lexicon.arithmetic import (
    CHANGE_WORDS,
    FIRST_HALVES,
    INCOMPLETE_LIST,
    LIST_OPENERS,
    SUMMING_WORDS,
    TOTAL_WORDS,
    WITHIN,
)

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
    "|".join(map(re.escape, (*LIST_OPENERS, *WITHIN, *TOTAL_WORDS, *FIRST_HALVES)))
)
_INCOMPLETE = re.compile("[^，,；;。]{0,6}(?:" + "|".join(INCOMPLETE_LIST) + ")")
_CHANGE = re.compile("(?:" + "|".join(CHANGE_WORDS) + ")(?:了|约|近)?$")
_ADJACENT = frozenset({"（", "(", *WITHIN})
_SENTENCE_ENDS = ("。", "！", "？", "\n")
_CLAUSE_ENDS = frozenset("，,；;。！？\n")


class Strength(Enum):
    """How plainly the text says that the parts make up the total."""

    STATED = "stated"
    """其中: parts that miss the total are an error of the text."""
    LISTED = "listed"
    """A colon, brackets, 分别, 合计: an error only where the sum comes close."""
    BARE = "bare"
    """共 alone: a claim only where the sum is exact."""
    UNANNOUNCED = "unannounced"
    """No word at all: the same, and for no figure that a list already explains."""


_STRENGTHS = {"其中": Strength.STATED} | dict.fromkeys(FIRST_HALVES, Strength.BARE)
EXACT_ONLY = frozenset({Strength.BARE, Strength.UNANNOUNCED})


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


def find_claims(text: str, passage: Passage) -> Iterator[Claim]:
    """Every claim of a passage: in the order of the words that signal it, then without any."""
    starts = [figure.mention.start for figure in passage.figures]
    for signal in _SIGNAL.finditer(text, passage.start, passage.end):
        word = signal[0]
        position = bisect_left(starts, signal.end())
        if word in TOTAL_WORDS:
            yield from _from_total(text, passage, position, signal)
        elif 0 < position < len(starts) and not _names_some(text, signal):
            yield from _from_opening(text, passage, position, signal)
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
    following = text.find("其中", signal.end(), min(end, signal.end() + REACH))
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
            limit = end if following < 0 else _next_total(parts, following)
            yield Claim(tuple(totals), tuple(parts), strength, signal.end(), limit)


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
    after = _addends(total, figures[position + 1 : position + MOST_PARTS])
    if len(after) >= LEAST_PARTS:
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


def _next_total(parts: list[Figure], following: int) -> int:
    """Where the figure stands that the next 其中 takes for its total."""
    nearest = [f.mention.start for f in parts if f.mention.start < following]
    return nearest[-1] if nearest else following


def _is_adjacent(text: str, figure: Figure, bracket: int) -> bool:
    gap = text[figure.mention.end : bracket]
    return len(gap) <= 8 and _CLAUSE_ENDS.isdisjoint(gap)


def _is_change(text: str, figure: Figure) -> bool:
    start = figure.mention.start
    return _CHANGE.search(text, max(0, start - 6), start) is not None
