"""Spaces where a page joined the printed lines of a column of equal width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

PAUSE = re.compile("[，。、；]")
"""What running text has."""
_GAP = re.compile(r" (?:(?<=[^ \n] )(?=[^ \n])|(?<=[“‘] ))")
"""A single space, or one in a quotation: longer gaps and indents are drawn on purpose."""
_BETWEEN = re.compile(r" (?<=[^\0-$&-/:-\x7f\s] )(?=[^\0-$&-/:-\x7f\s])")
_NARROWEST = 8
"""Full-width characters in the narrowest column of print."""
_SLACK = 1.5
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
    running = _running_lines(text, gaps) if len(gaps) >= _EVIDENCE else []
    widths = _widths([stretch for line in running for stretch in line.stretches])
    wide = [width for width in widths if width >= _NARROWEST]
    if len(wide) < _EVIDENCE:
        return
    column = sorted(wide)[len(wide) // 2]
    regular = {width for width in set(widths) if _is_regular(width, column)}
    if sum([width in regular for width in wide]) < _MOST * len(wide):
        return
    of_gaps = iter(widths)
    for line in running:
        of_line = list(islice(of_gaps, len(line.gaps)))
        if sum([width in regular for width in of_line]) >= _MOST * len(of_line):
            yield from line.gaps


class _Line(NamedTuple):
    """The gaps of a line, and the stretch before each."""

    gaps: list[int]
    stretches: list[str]


def _running_lines(text: str, gaps: list[int]) -> list[_Line]:
    """The lines of running text that have gaps."""
    lines: list[_Line] = []
    line, cursor, end = _Line([], []), 0, -1
    for gap in gaps:
        if gap > end:
            line, cursor = _Line([], []), text.rfind("\n", max(end, 0), gap) + 1
            end = line_end(text, gap)
            if PAUSE.search(text, cursor, end):
                lines.append(line)
        line.gaps.append(gap)
        line.stretches.append(text[cursor:gap])
        cursor = gap + 1
    return lines


def _widths(stretches: list[str]) -> list[float]:
    """In full-width characters: GBK has one byte for a half-width one, two for the rest."""
    encoded = "\n".join(stretches).encode("gbk", "replace")
    return [len(stretch) / 2 for stretch in encoded.split(b"\n")]


def _is_regular(width: float, column: float) -> bool:
    """A line's width, or that of several whose joints left no space."""
    lines = round(width / column)
    return lines >= 1 and abs(width - lines * column) <= _SLACK * min(lines, 2)


def line_end(text: str, position: int) -> int:
    """Where the line of a position ends."""
    end = text.find("\n", position)
    return len(text) if end < 0 else end
