"""Tables as they stand in the text: a heading, and rows of figures with their columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from summarizer.articles.article import Span
from summarizer.checks.tolerance import check_of, weigh
from summarizer.quantities.reading import Mention, Reading
from summarizer.quantities.table_lines import find_tables
from summarizer.records import Check, Quantity

MOST_ROWS = 500
"""Rows of one table that are added up, so that the work stays linear."""
_SPANS = frozenset({"年", "个月"})
"""Units of figures that alone make no row of a heading: 三年合计."""
_START = attrgetter("start")


class Cell(NamedTuple):
    """A figure of a table; its column is counted from the right, from the left, and by the
    figures alone, since a row may have lost its empty cells at either end."""

    columns: tuple[int, int, int]
    mention: Mention
    quantity: Quantity


class Row(NamedTuple):
    """A line of a table with its figures, and how many tabs stand in it."""

    line: Span
    width: int
    cells: list[Cell]


class Table(NamedTuple):
    """A table: the lines before its first figures, and the lines with figures."""

    start: int
    end: int
    heading: list[list[str]]
    rows: list[Row]


def have_two_cells(tables: Sequence[Span], text: str, one: Mention, other: Mention) -> bool:
    """Whether two figures stand in one of the tables of a text, and in two of its cells."""
    index = bisect_right(tables, one.start, key=_START) - 1
    if index < 0 or other.start >= tables[index].end:
        return False
    return one.start < tables[index].end and text.find("\t", one.end, other.start) >= 0


def tables_of(reading: Reading) -> Iterator[Table]:
    """Every table of an article that has figures, in order."""
    text = reading.article.body.text
    for start, end in find_tables(text):
        heading: list[list[str]] = []
        rows: list[Row] = []
        position = start
        while position < end:
            line = _line_at(text, position)
            position = line.end + 1
            cells = _cells_of(text, reading, line)
            if cells and (rows or any(cell.mention.unit not in _SPANS for cell in cells)):
                rows.append(Row(line, text.count("\t", *line), cells))
            elif not rows:
                heading.append(text[line.start : line.end].split("\t"))
        if rows:
            yield Table(start, end, heading, rows)


def _line_at(text: str, position: int) -> Span:
    """The line that a position lies in."""
    end = text.find("\n", position)
    return Span(text.rfind("\n", 0, position) + 1, len(text) if end < 0 else end)


def _cells_of(text: str, reading: Reading, line: Span) -> list[Cell]:
    """The figures of a line of a table, from left to right."""
    within = reading.within(*line)
    width, left, position = text.count("\t", *line), 0, line.start
    cells = []
    for index in within:
        mention = reading.mentions[index]
        left += text.count("\t", position, mention.start)
        position = mention.start
        right = width - left - text.count("\t", mention.start, mention.end)
        columns = (right, left, within.stop - index)
        cells.append(Cell(columns, mention, reading.quantities[index]))
    return cells


def adds_up_with(total: Cell, part: Cell) -> bool:
    """Whether a figure of a table counts the same as another one, so that they can be added."""
    return (
        part.quantity.unit == total.quantity.unit
        and part.quantity.per == total.quantity.per
        and part.mention.value_max is None
    )


def sum_of(total: tuple[Mention, Quantity], parts: list[Cell]) -> Check:
    """The check of a total and its parts."""
    mention, quantity = total
    balance = weigh(mention, [part.mention for part in parts])
    return check_of("sum", quantity, [part.quantity for part in parts], balance)
