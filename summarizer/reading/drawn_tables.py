"""Tables drawn in plain text: cells between bars, or parted by two spaces and more.

县 | 资金（万元） | 项目（个） is a heading where rows of as many cells follow, with numbers alone
in them. Menus and mastheads have bars too, and no such rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from summarizer.source_map import Edit, MappedText

_BARS = "|｜│┃"
_NUMBER = r"[0-9０-９][0-9０-９,，]*+(?:[.．][0-9０-９]++)?"
_SPACED_NUMBER = re.compile(rf"  {_NUMBER}(?:  |\n|\Z)")
_BAR = re.compile(rf"[{_BARS}][ \t]*+")
_GAP = re.compile(r" {2,}|　{2,}")
_NUMBER_CELL = re.compile(_NUMBER)
_FRAME = "-+=—─━═ │┃|┼├┤┬┴┌┐└┘╋┣┫┳┻┏┓┗┛"
_DASHES = ("--", "——", "──", "━━", "══", "==")
_LEAST_ROWS = 2


class _Line(NamedTuple):
    """A line as a row, between its first and its last sign: what parts its cells, and these."""

    start: int
    end: int
    edges: list[tuple[int, int]]
    cells: list[str]

    @property
    def has_numbers(self) -> bool:
        """Whether a cell behind the first one is a number alone."""
        return any(_NUMBER_CELL.fullmatch(cell) for cell in self.cells[1:])

    @property
    def is_framed(self) -> bool:
        """Whether a bar stands before the first cell."""
        return bool(self.edges) and self.edges[0][0] == self.start

    def without_frame(self) -> _Line:
        """The line without the empty cells beyond the bars at its ends."""
        if not self.is_framed:
            return self
        is_closed = self.edges[-1][1] == self.end and len(self.edges) > 1
        return self._replace(cells=self.cells[1:-1] if is_closed else self.cells[1:])


def with_tabs(visible: MappedText) -> MappedText:
    """The text with tabs between the cells of its drawn tables, and without their frames."""
    text = visible.text
    if any(bar in text and _barred_number(bar).search(text) for bar in _BARS):
        visible = visible.edited(list(_edits(text, _BAR)))
    if "  " in visible.text and _SPACED_NUMBER.search(visible.text):
        visible = visible.edited(list(_edits(visible.text, _GAP)))
    return visible


@cache
def _barred_number(bar: str) -> re.Pattern[str]:
    """A cell with a number alone behind that bar; a bar by itself is found far quicker than
    any of several."""
    return re.compile(rf"{re.escape(bar)} *{_NUMBER} *(?:[{_BARS}\n]|\Z)")


def _edits(text: str, edge: re.Pattern[str]) -> Iterator[Edit]:
    """The edits of all tables whose cells are parted in one way."""
    rows: list[_Line] = []
    borders: list[Edit] = []
    for line in _lines(text, edge):
        if _is_border(text[line.start : line.end]):
            borders.append(Edit(line.start, line.end))
            continue
        framed = line.without_frame()
        row = line if rows and not rows[0].is_framed else framed
        if rows and len(row.cells) != len(rows[0].cells):
            yield from _table(rows, borders)
            rows, borders, row = [], [], framed
        if len(row.cells) > 1:
            rows.append(row)
        else:
            borders = []
    yield from _table(rows, borders)


def _lines(text: str, edge: re.Pattern[str]) -> Iterator[_Line]:
    position = 0
    for content in text.split("\n"):
        words = content.strip()
        start = position + content.find(words)
        end = start + len(words)
        edges, cells, cursor = [], [], start
        for match in edge.finditer(text, start, end):
            cells.append(text[cursor : match.start()].rstrip())
            edges.append((cursor + len(cells[-1]), match.end()))
            cursor = match.end()
        yield _Line(start, end, edges, [*cells, text[cursor:end]])
        position += len(content) + 1


def _is_border(words: str) -> bool:
    """Whether a line is only drawn: ├────┼────┤."""
    return not words.strip(_FRAME) and any(dashes in words for dashes in _DASHES)


def _table(rows: list[_Line], borders: list[Edit]) -> Iterator[Edit]:
    """The edits of lines that are a table: a heading, and rows half of which have numbers."""
    if len(rows) < _LEAST_ROWS or rows[0].has_numbers:
        return
    numbered = sum(row.has_numbers for row in rows)
    least = 1 if rows[0].is_framed else _LEAST_ROWS
    if numbered < least or numbered * 2 < len(rows) - 1:
        return
    edits = list(borders)
    for row in rows:
        for low, high in row.edges:
            is_frame = rows[0].is_framed and (low == row.start or high == row.end)
            edits.append(Edit(low, high, "" if is_frame else "\t"))
    yield from sorted(edits)
