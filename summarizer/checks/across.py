"""Rows of tables that add up from left to right: a column 合计, columns under 其中."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.checks.claim import LEAST_PARTS
from summarizer.checks.grid import Cell, Row, Table, adds_up_with, sum_of
from summarizer.lexicon.arithmetic import NOT_ADDITIVE, TABLE_PART_COLUMNS, TABLE_TOTAL_COLUMNS
from summarizer.records import Check

MOST_COLUMNS = 30
"""Columns of one table that are compared, so that the work stays linear."""
LEAST_SOUND = 2
"""Rows that must add up before the others are taken to be meant to."""

_TOTAL = re.compile(TABLE_TOTAL_COLUMNS)
_LEFT = 1


class _Layout(NamedTuple):
    """A column of totals, and the first and the last one of those that make it up.

    The columns are numbers from the left; `width` is how many tabs a row must have.
    """

    total: int
    first: int
    last: int
    width: int


def row_sums(table: Table) -> Iterator[Check]:
    """The checks of a table's rows, where its heading says that they add up.

    A heading can be of several lines, and less sure than its rows: what it says is
    believed where most of the rows add up to the last digit, at least two of them.
    """
    for layout in _layouts(table):
        checks = [check for row in table.rows if (check := _check(row, layout)) is not None]
        sound = sum(check.verdict != "fails" for check in checks)
        if sound >= LEAST_SOUND and sound * 2 > len(checks):
            yield from checks


def _layouts(table: Table) -> Iterator[_Layout]:
    """What the heading says of the columns, as it may be meant: the rows must decide."""
    if not table.heading:
        return
    heading = [cell.strip() for cell in table.heading[-1][:MOST_COLUMNS]]
    width = table.rows[0].width
    if len(heading) != width + 1:
        if any(_announces(cell) for line in table.heading for cell in line[:MOST_COLUMNS]):
            yield from _at_either_end(table.rows[0])
        return
    openings = []
    for opening, last in _runs_of_parts(heading):
        openings.append(opening)
        total = _column_before(table.rows, opening, width)
        if total is not None:
            yield _Layout(total, opening, last, width)
    for total in [i for i, cell in enumerate(heading) if _TOTAL.match(cell)]:
        if total + 1 not in openings:
            yield _Layout(total, total + 1, width, width)
            yield _Layout(total, 0, total - 1, width)


def _runs_of_parts(heading: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The first and the last of the columns under each 其中.

    Where every one of them says so (其中：甲县, 其中：乙县), they end with the last that does;
    else before the total of the next ones, or with the table.
    """
    marked = [i for i, cell in enumerate(heading) if cell.startswith(TABLE_PART_COLUMNS)]
    openings = [i for i in marked if i - 1 not in marked]
    for opening, following in pairwise((*openings, len(heading) + 1)):
        run = [i for i in marked if opening <= i < following]
        yield opening, following - 2 if len(run) < LEAST_PARTS else run[-1]


def _announces(cell: str) -> bool:
    return TABLE_PART_COLUMNS in cell or _TOTAL.match(cell.strip()) is not None


def _at_either_end(row: Row) -> Iterator[_Layout]:
    """The first and the last column of each unit as the total of the others: a heading of
    several lines tells that there is one, and not where."""
    columns = _by_column(row)
    units = {(cell.quantity.unit, cell.quantity.per) for cell in columns.values()}
    for unit in sorted(units, key=str):
        alike = [i for i, c in columns.items() if (c.quantity.unit, c.quantity.per) == unit]
        if len(alike) > LEAST_PARTS:
            yield _Layout(alike[0], alike[0] + 1, row.width, row.width)
            yield _Layout(alike[-1], 0, alike[-1] - 1, row.width)


def _column_before(rows: Sequence[Row], opening: int, width: int) -> int | None:
    """The nearest column before one that counts the same, in the first row that has both."""
    for row in rows:
        cells = _by_column(row) if row.width == width else {}
        if first := cells.get(opening):
            before = [i for i, cell in cells.items() if i < opening and adds_up_with(first, cell)]
            if before:
                return before[-1]
    return None


def _check(row: Row, layout: _Layout) -> Check | None:
    cells = _by_column(row) if row.width == layout.width else {}
    total = cells.get(layout.total)
    if total is None or total.quantity.unit in NOT_ADDITIVE:
        return None
    parts = [
        cell
        for column, cell in cells.items()
        if layout.first <= column <= layout.last and adds_up_with(total, cell)
    ]
    if len(parts) < LEAST_PARTS:
        return None
    return sum_of((total.mention, total.quantity), parts)


def _by_column(row: Row) -> dict[int, Cell]:
    """The figures of a row by their column; of several in one cell, the last."""
    return {cell.columns[_LEFT]: cell for cell in row.cells[:MOST_COLUMNS]}
