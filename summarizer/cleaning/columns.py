"""Spaces where a page joined the printed lines of a column of equal width."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

PAUSE = re.compile("[，。、；]")
"""What running text has."""
_GAP = re.compile(r" (?:(?<=[^ \n] )(?=[^ \n])|(?<=[“‘] ))")
"""A single space, or one in a quotation: longer gaps and indents are drawn on purpose."""
_BETWEEN = re.compile(r" (?<=[^\0-$&-/:-\x7f\s] )(?=[^\0-$&-/:-\x7f\s])")
_NARROWEST = 16
"""Half-width characters in the narrowest column of print."""
_SLACK = 3
"""By so many of them lines differ, for marks that must not begin a line."""
_EVIDENCE, _MOST = 3, 0.65
_NEAR = 200
"""Characters without a space that are as soon read as left out."""


def lines_with_gaps(text: str) -> list[tuple[int, int]]:
    """The stretches of whole lines that have gaps which may be debris, lines close together in
    one: few have any, and no gap is debris for what stands on another line."""
    stretches: list[tuple[int, int]] = []
    start = end = 0
    while gap := _GAP.search(text, end):
        line_start = text.rfind("\n", end, gap.start()) + 1 or end
        if line_start - end > _NEAR:
            if end:
                stretches.append((start, end))
            start = line_start
        end = line_end(text, gap.start()) + 1
    return [*stretches, (start, end)] if end else []


def wrap_spaces(text: str, lines: list[tuple[int, int]]) -> Iterator[int]:
    """Where lines of equal width were joined: gaps at the distance of a line's width.

    Names in a list and halves of a title stand at other distances, or closer than a
    line of print is wide, and have no punctuation around them.
    """
    gaps = [found.start() for line in lines for found in _BETWEEN.finditer(text, *line)]
    if len(gaps) < _EVIDENCE:
        return
    running = list(_running_lines(text, gaps))
    widths = [width for line in running for width in line.widths]
    wide = [width for width in widths if width >= _NARROWEST]
    if len(wide) < _EVIDENCE:
        return
    column = sorted(wide)[len(wide) // 2]
    regular = {width for width in set(widths) if _is_regular(width, column)}
    if sum([width in regular for width in wide]) < _MOST * len(wide):
        return
    for line in running:
        if sum([width in regular for width in line.widths]) >= _MOST * len(line.widths):
            yield from line.gaps


class _Line(NamedTuple):
    """The gaps of a line, and the width of the stretch before each."""

    gaps: list[int]
    widths: list[int]


def _running_lines(text: str, gaps: list[int]) -> Iterator[_Line]:
    """The lines of running text that have gaps."""
    first, end = 0, -1
    while first < len(gaps):
        start = text.rfind("\n", max(end, 0), gaps[first]) + 1
        end = line_end(text, gaps[first])
        behind = bisect_left(gaps, end, first)
        if PAUSE.search(text, start, end):
            of_line = gaps[first:behind]
            yield _Line(of_line, _widths(text[start : of_line[-1] + 2]))
        first = behind


def _widths(line: str) -> list[int]:
    """Those of the stretches before the gaps of a line that ends right behind its last one, in
    half-width characters: GBK has one byte for each, two for a full-width one."""
    stretches = _BETWEEN.sub("\n", line).encode("gbk", "replace").split(b"\n")
    return [len(stretch) for stretch in stretches[:-1]]


def _is_regular(width: int, column: int) -> bool:
    """A line's width, or that of several whose joints left no space."""
    lines = round(width / column)
    return lines >= 1 and abs(width - lines * column) <= _SLACK * min(lines, 2)


def line_end(text: str, position: int) -> int:
    """Where the line of a position ends."""
    end = text.find("\n", position)
    return len(text) if end < 0 else end
