"""Pieces of visible text to lines, with a map back into the markup."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from msgspec import Struct, field

from summarizer.source_map import MappedText, Run

_SPECIAL = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?|\s+")
_PRE_LINE = re.compile(r"[^\n]+")
_LINK_SHARE = 0.8
"""A line that links make up to this share, without a sentence, is navigation."""
_DATA_CELL_LENGTH = 80
"""Longer cells hold running text: the table is there for the layout."""


class Piece(NamedTuple):
    """A stretch of the source (`text`, `link`, `pre`) or a mark between stretches.

    Marks are `break`, `gap` within a line, and the starts and ends of tables, rows and cells.
    `doubt` numbers the element that may be furniture, 0 for none; `column` is that of a cell.
    """

    kind: str
    start: int
    end: int
    doubt: int
    column: int = 0


class _Row(Struct):
    """An open table row: where its cells and breaks stand among the marks."""

    marks: list[int] = field(default_factory=list)
    cell_length: int = 0
    is_layout: bool = False


def lines_of(source: str, pieces: list[Piece]) -> MappedText:
    """The text of the pieces, one line a block or a table row."""
    separators = _table_separators(pieces)
    page = _Page(source)
    for index, piece in enumerate(pieces):
        if piece.kind in ("text", "link"):
            page.add(piece.start, piece.end, is_link=piece.kind == "link")
        elif piece.kind == "pre":
            for number, match in enumerate(_PRE_LINE.finditer(source, piece.start, piece.end)):
                if number:
                    page.end_line()
                page.add(*match.span(), is_link=False)
        elif piece.kind == "gap":
            page.add_separator(" ")
        elif (separator := separators.get(index, "\n")) == "\n":
            page.end_line()
        else:
            page.add_separator(separator)
    page.end_line()
    return page.mapped()


def _table_separators(pieces: list[Piece]) -> dict[int, str]:
    """What stands for the marks inside the rows of data tables: tabs between cells."""
    separators: dict[int, str] = {}
    rows: list[_Row] = []
    for index, piece in enumerate(pieces):
        kind = piece.kind
        if kind == "table" and rows:
            rows[-1].is_layout = True
        elif kind == "tr":
            rows.append(_Row())
        elif kind == "tr_end" and rows:
            row = rows.pop()
            if not row.is_layout and not _is_alone(pieces, row):
                separators.update(_row_separators(pieces, row))
        elif rows and kind in ("cell", "cell_end", "break"):
            rows[-1].marks.append(index)
            rows[-1].cell_length *= kind == "break"
        elif rows and kind in ("text", "link", "pre"):
            rows[-1].cell_length += piece.end - piece.start
            rows[-1].is_layout |= rows[-1].cell_length > _DATA_CELL_LENGTH
    return separators


def _is_alone(pieces: list[Piece], row: _Row) -> bool:
    """Whether a row is a single cell from the first column on: its lines are no cells."""
    cells = [pieces[index] for index in row.marks if pieces[index].kind == "cell"]
    return len(cells) == 1 and cells[0].column == 0


def _row_separators(pieces: list[Piece], row: _Row) -> dict[int, str]:
    separators: dict[int, str] = {}
    column = 0
    for index in row.marks:
        reached = pieces[index].column
        separators[index] = "\t" * (reached - column) or " "
        column = max(column, reached)
    return separators


class _Page(Struct):
    """The lines so far and the line that is being written."""

    source: str
    _texts: list[str] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _length: int = 0
    _line_texts: list[str] = field(default_factory=list)
    _line_runs: list[Run] = field(default_factory=list)
    _line_length: int = 0
    _link_length: int = 0

    def add(self, start: int, end: int, *, is_link: bool) -> None:
        """Add a stretch of the source, entities decoded and white space collapsed."""
        before = self._line_length
        cursor = start
        for match in _SPECIAL.finditer(self.source, start, end):
            self._write(self.source[cursor : match.start()], Run(0, cursor, match.start() - cursor))
            cursor = match.end()
            special = match[0]
            decoded = unescape(special) if special[0] == "&" else " "
            self._write_special(decoded, Run(0, match.start(), len(special)))
        self._write(self.source[cursor:end], Run(0, cursor, end - cursor))
        if is_link:
            self._link_length += self._line_length - before

    def add_separator(self, separator: str) -> None:
        """Add characters that stand for no source character: tabs or a space."""
        if separator[0] == "\t":
            self._trim()
            for tab in separator:
                self._write(tab, Run(0, self._place(), 0))
        elif self._line_texts and self._line_texts[-1] not in (" ", "\t"):
            self._write(separator, Run(0, self._place(), 0))

    def end_line(self) -> None:
        """Finish the line, unless it is blank or mere navigation."""
        self._trim()
        text = "".join(self._line_texts)
        is_navigation = self._link_length >= _LINK_SHARE * len(text) and "。" not in text
        if text.strip() and not is_navigation:
            if self._texts:
                self._texts.append("\n")
                self._runs.append(Run(self._length, self._line_runs[0].origin, 0))
                self._length += 1
            self._texts.append(text)
            self._runs.extend(
                Run(run.start + self._length, run.origin, run.length) for run in self._line_runs
            )
            self._length += len(text)
        self._line_texts.clear()
        self._line_runs.clear()
        self._line_length = self._link_length = 0

    def mapped(self) -> MappedText:
        """All the lines."""
        return MappedText.of_runs("".join(self._texts), self._runs)

    def _write_special(self, decoded: str, run: Run) -> None:
        if decoded.isspace():
            is_repeated = not self._line_texts or self._line_texts[-1] in (" ", "\t")
            decoded = "" if is_repeated else " "
        self._write(decoded, run)

    def _write(self, text: str, run: Run) -> None:
        if text:
            self._line_texts.append(text)
            self._line_runs.append(Run(self._line_length, run.origin, run.length))
            self._line_length += len(text)

    def _trim(self) -> None:
        while self._line_texts and self._line_texts[-1] == " ":
            self._line_length -= len(self._line_texts.pop())
            self._line_runs.pop()

    def _place(self) -> int:
        return self._line_runs[-1].origin + self._line_runs[-1].length if self._line_runs else 0
