"""The margin at which the lines of a text were wrapped, by a mailer, a writer or a printer."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import NamedTuple

from summarizer.articles.lines import Line

FINISHED = frozenset("。！？；：…”’』」）)】》!?;:>＞|｜")
_STOPS = frozenset("。！？；")
_MAX_WRAP_WIDTH = 100
_MIN_WRAPPED_LINES = 3
_MIN_MARGIN = 48
_MIN_BROKEN_LINES = 6
_MOST_JOINED = 5
"""So many printed lines may be one already, since the figures that broke between them are
joined before paragraphs are."""
_LEAST_REGULAR = 4
"""Of so many longer lines, one may be no multiple of the margin."""
_RAGGED = 8
"""Lines wrapped at a margin differ by this many columns: a word or figure that stayed whole."""
_LEAST_LENGTH = (_MIN_MARGIN - _RAGGED) // 2
"""A line of so many characters is at most twice as many columns wide."""


def _has_pause(text: str) -> bool:
    """Whether a line reads as running text does; menus, headings and most titles do not."""
    return "，" in text or "。" in text or "、" in text or "；" in text


class Margin(NamedTuple):
    """Where lines were wrapped, in columns, and how those of a line are counted."""

    width: int
    measure: Callable[[str], int]
    is_of_type: bool = False

    def is_reached(self, text: str) -> bool:
        """Whether a line is as long as lines that were wrapped, or of several such ones."""
        width = self.measure(text)
        if width < self.width - _RAGGED:
            return False
        is_sure = width <= self.width and not self.is_of_type
        return is_sure or _has_pause(text)


def margin_of(lines: list[Line]) -> Margin | None:
    """The margin at which a writer or mailer wrapped all lines, in columns or in characters."""
    likely = [
        line.text
        for line in lines
        if _LEAST_LENGTH <= len(line.text) <= _MAX_WRAP_WIDTH and _has_pause(line.text)
    ]
    share = len(lines) // 3
    for measure, fewest in ((_columns, _MIN_WRAPPED_LINES), (_characters, 2 * _MIN_WRAPPED_LINES)):
        least = max(fewest, share)
        if len(likely) >= least and (width := _width(likely, lines, measure, least)):
            return Margin(width, measure)
    width = _width_of_type(likely, lines) if len(likely) >= _MIN_BROKEN_LINES else 0
    return Margin(width, _columns, is_of_type=True) if width else None


def _width_of_type(likely: list[str], lines: list[Line]) -> int:
    """The margin of a text taken from print in type of unequal width, whose lines differ by
    more: told by running lines that end inside a sentence; 0 where they are too few."""
    widths = sorted([_columns(text) for text in likely if text[-1] not in FINISHED])
    widths = [width for width in widths if _MIN_MARGIN <= width <= _MAX_WRAP_WIDTH]
    stopped = [line for line in lines if line.text[-1] in _STOPS]
    if len(widths) < max(_MIN_BROKEN_LINES, len(stopped)):
        return 0
    typical = widths[len(widths) // 2]
    alike = [width for width in widths if 5 * abs(width - typical) <= typical]
    long = [line for line in lines if len(line.text) > typical]
    is_wrapped = 4 * len(long) <= len(alike) and 4 * len(alike) >= 3 * len(widths)
    return typical - typical // 5 + _RAGGED if is_wrapped else 0


def _width(likely: list[str], lines: list[Line], measure: Callable[[str], int], least: int) -> int:
    """The margin that at least `least` of the likely lines reach; 0 where they have none.

    Most lines reach it, and those mostly end inside a sentence. A few longer ones may be
    several printed ones that are joined already, one of them cut short.
    """
    measured = [(measure(text), text[-1]) for text in likely]
    widths = sorted([width for width, _ in measured if _MIN_MARGIN <= width <= _MAX_WRAP_WIDTH])

    def reaching(top: int) -> tuple[int, int]:
        return bisect_right(widths, top) - bisect_left(widths, top - _RAGGED), top

    margin = max(set(widths), key=reaching, default=0)
    ends = [last for width, last in measured if margin - _RAGGED <= width <= margin]
    full, stopped = len(ends), sum([last in _STOPS for last in ends])
    if full < least or 2 * stopped >= full:
        return 0
    running = [line.text for line in lines if _has_pause(line.text)]
    long = [width for text in running if (width := measure(text)) > margin]
    odd = [width for width in long if not _is_multiple(width, margin)]
    return margin if 2 * len(long) <= full and _LEAST_REGULAR * len(odd) <= len(long) else 0


def _is_multiple(width: int, margin: int) -> bool:
    """Whether a line is as long as several at a margin, the first of them indented."""
    lines = round(width / margin)
    return lines <= _MOST_JOINED and abs(width - lines * margin) <= _RAGGED * (lines + 1)


def _characters(text: str) -> int:
    """Columns where every character takes two."""
    return 2 * len(text)


def _columns(text: str) -> int:
    """Columns in a fixed-width font: a Chinese character takes two."""
    return len(text) if text.isascii() else len(text.encode("gbk", "replace"))
