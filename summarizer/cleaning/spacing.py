"""Spaces and line breaks that a page's layout left inside words and figures.

Only single spaces are debris: longer gaps and tabs are drawn on purpose. A single
space separates the halves of a title or two names as often as it breaks a word, so it
goes only where a rule says that nothing was separated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from summarizer.lexicon.character_forms import BEFORE_FIGURE, UNIT_HEADS
from summarizer.source_map import Edit

_HAN = "㐀-\u9fff"
_NUMBER = r"[0-9][0-9.,]*+"
_BETWEEN = re.compile(r" (?<=[^\0-$&-/:-\x7f\s] )(?=[^\0-$&-/:-\x7f\s])")

_BESIDE_MARK = re.compile(
    r" (?:(?<=[，。、；：！？（《〈“‘「『【] )(?=\S)|(?<=\S )(?=[，。、；：！？）》〉”’」』】]))"
)
_PADDED_QUOTE = re.compile(r" ?[“‘](?= )[^“”‘’\n]{1,30} [”’] ?")
_LETTERED = re.compile(rf" (?<![{_HAN}][{_HAN}] )(?<=[{_HAN}] )(?=[{_HAN}](?![{_HAN}]))")
_LATIN_UNIT = r"(?:[KkMm]?[Ww][Hh]?|[Kk][MmGg])(?![A-Za-z])"
_BEFORE_UNIT = re.compile(
    rf" (?:(?<=[0-9] )(?=[{UNIT_HEADS}%‰℃㎡]|{_LATIN_UNIT})"
    rf"|(?<=[0-9][十百千万萬亿億余餘多] )(?=[{UNIT_HEADS}]))"
)
_BEFORE_NUMBER = re.compile(
    rf" (?<=[{_HAN}] )(?={_NUMBER}(?:[-—–~～至]{_NUMBER})?( ?)[{UNIT_HEADS}%])"
)
_GROUPED = re.compile(
    rf"[0-9](?<![0-9.,-][0-9])(?<![0-9] [0-9])[0-9]{{0,2}}+(?: [0-9]{{3}})++ ?+(?=[{UNIT_HEADS}])"
)
_NO_COUNT = re.compile(
    r"(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}:[0-9]{2}|(?:^|\n) *[0-9]{1,2})$"
)
"""A date, a time of day, or the number of a heading: what follows is no unit of it."""
_REACH = 20

_BREAK = re.compile(
    rf"\n(?<=[0-9余餘多百千万萬亿億]\n) *+(?=[{UNIT_HEADS}]|[0-9]++(?:\.[0-9]++)?[{UNIT_HEADS}])"
)
"""A line break between a figure and what goes on with it."""
_FIGURE_END = re.compile(r"(?:[0-9]|[一二三四五六七八九])[0-9.十百千万萬亿億]*[余餘多]?$")
_RUNNING_LINE = 20
"""Lines that are broken by their length have at least so many characters."""

_NARROWEST = 8
_SLACK = 1.5
_EVIDENCE = 4


def spacing_edits(text: str) -> list[Edit]:
    """The edits that take out spaces inside words and breaks inside figures."""
    edits = [Edit(start, end) for start, end in _breaks(text)]
    gaps = [found.start() for found in _BETWEEN.finditer(text)]
    if gaps:
        spaces = {*_mark_spaces(text), *_figure_spaces(text), *_wrap_spaces(text, gaps)}
        edits += [Edit(space, space + 1) for space in spaces]
        edits.sort()
    return edits


def _mark_spaces(text: str) -> Iterator[int]:
    """Beside punctuation, around padded quotations, and between spaced-out letters."""
    for pattern in (_BESIDE_MARK, _LETTERED):
        for found in pattern.finditer(text):
            yield found.start()
    quotes = _PADDED_QUOTE.finditer(text) if "“ " in text or "‘ " in text else ()
    for found in quotes:
        yield from (found.start() + at for at, letter in enumerate(found[0]) if letter == " ")


def _figure_spaces(text: str) -> Iterator[int]:
    """Between a figure and its unit, inside a figure, and before it in a sentence."""
    for found in _BEFORE_UNIT.finditer(text):
        space = found.start()
        if not _NO_COUNT.search(text, max(0, space - _REACH), space):
            yield space
    for found in _BEFORE_NUMBER.finditer(text):
        if found[1] or text[found.start() - 1] in BEFORE_FIGURE:
            yield found.start()
    for found in _GROUPED.finditer(text):
        yield from (found.start() + at for at, letter in enumerate(found[0]) if letter == " ")


def _wrap_spaces(text: str, gaps: list[int]) -> Iterator[int]:
    """Where lines of equal width were joined: gaps at the distance of a line's width.

    Names in a list and halves of a title stand at other distances, or closer than a
    line of print is wide.
    """
    lines = [line for line in _by_line(text, gaps) if len(line) > 1]
    widths = [[_width(text[low + 1 : high]) for low, high in pairwise(line)] for line in lines]
    every = [width for line in widths for width in line]
    if len(every) < _EVIDENCE or (column := median(every)) < _NARROWEST:
        return
    if sum(_is_regular(width, column) for width in every) < 0.7 * len(every):
        return
    for line in _by_line(text, gaps):
        begin = text.rfind("\n", 0, line[0]) + 1
        stretches = [text[begin : line[0]], *(text[low + 1 : high] for low, high in pairwise(line))]
        regular = sum(_is_regular(_width(stretch), column) for stretch in stretches)
        if regular >= 0.6 * len(stretches):
            yield from line


def _by_line(text: str, gaps: list[int]) -> list[list[int]]:
    lines = [[gaps[0]]]
    for low, high in pairwise(gaps):
        if text.find("\n", low, high) < 0:
            lines[-1].append(high)
        else:
            lines.append([high])
    return lines


def _width(stretch: str) -> float:
    """In full-width characters: GBK has one byte for a half-width one, two for the rest."""
    return len(stretch.encode("gbk", "replace")) / 2


def _is_regular(width: float, column: float) -> bool:
    """A line's width, or that of several whose joints left no space."""
    lines = round(width / column)
    return lines >= 1 and abs(width - lines * column) <= _SLACK * min(lines, 2)


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    """Line breaks inside figures, with the spaces around them."""
    for found in _BREAK.finditer(text):
        end = found.start()
        begin = text.rfind("\n", 0, end) + 1
        if _continues(text[max(begin, end - _REACH) : end], text[found.end()], end - begin):
            yield found.span()


def _continues(before: str, after: str, length: int) -> bool:
    if not _FIGURE_END.search(before) or _NO_COUNT.search(before):
        return False
    is_open = before[-1] in "余餘多" and after in "十百千万萬亿億"
    return is_open or length >= _RUNNING_LINE
