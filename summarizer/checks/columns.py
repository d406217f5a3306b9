"""Columns of tables against the text around them: 五年共15.2亿元, and a row for each year."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from summarizer.checks.claim import LEAST_UNANNOUNCED
from summarizer.checks.grid import MOST_ROWS, Cell, Row, Table, sum_of
from summarizer.checks.retelling import figures_beside
from summarizer.checks.slips import are_swapped, is_slip, printed_digits
from summarizer.checks.tolerance import check_of, weigh
from summarizer.lexicon.arithmetic import NOT_ADDITIVE, TABLE_SUBTOTALS, TABLE_TOTALS
from summarizer.quantities.reading import Mention, Reading
from summarizer.records import Check, Quantity

FIGURES_BEFORE, FIGURES_AFTER = 25, 10
"""Figures of the text before and behind a table among which its totals are looked for."""
LEAST_DIGITS = 2
"""Printed digits that a column's figures need, lest the text has their sum by accident."""
LEAST_SWAPPED = 4
"""The same for a total that stands in the text with two digits swapped."""
_SUM = re.compile(f"{TABLE_TOTALS}|{TABLE_SUBTOTALS}")
_LEFT = 1


class _Stated(NamedTuple):
    """A figure of the running text beside a table."""

    mention: Mention
    quantity: Quantity


def column_checks(reading: Reading, table: Table) -> Iterator[Check]:
    """A check for each column that the text beside the table sums up.

    A table with a row of totals tells its sums itself: then the text can only tell one
    of them otherwise, with two digits swapped.
    """
    text = reading.article.body.text
    totals = [row for row in table.rows if _SUM.match(text, row.line.start)]
    stated = _stated_beside(reading, table)
    if not stated:
        return
    if totals:
        for row in totals:
            for cell in row.cells:
                if other := _misprinted(cell, stated) or _told_otherwise(
                    reading, cell, row, stated
                ):
                    yield _restated(cell, other)
    elif LEAST_UNANNOUNCED <= len(table.rows) <= MOST_ROWS:
        for cells in _whole_columns(table):
            yield from _summed_up(cells, stated)


def _stated_beside(reading: Reading, table: Table) -> list[_Stated]:
    """The exact figures of the text beside a table, the nearest before it first."""
    mentions, text = reading.mentions, reading.article.body.text
    within = reading.within(table.start, table.end)
    first, last = within.start, within.stop
    beside = [
        *range(first - 1, max(-1, first - 1 - FIGURES_BEFORE), -1),
        *range(last, min(len(mentions), last + FIGURES_AFTER)),
    ]
    return [
        _Stated(mentions[i], reading.quantities[i])
        for i in beside
        if mentions[i].value_max is None
        and not mentions[i].is_rough
        and reading.quantities[i].qualifier == "exact"
        and "\t" not in text[mentions[i].start - 1 : mentions[i].end + 1]
    ]


def _whole_columns(table: Table) -> Iterator[list[Cell]]:
    """The columns that have a figure of one unit in every row."""
    columns: defaultdict[int, list[Cell]] = defaultdict(list)
    width = table.rows[0].width
    for row in table.rows:
        if row.width != width:
            return
        for cell in row.cells:
            columns[cell.columns[_LEFT]].append(cell)
    for cells in columns.values():
        kinds = {(cell.quantity.unit, cell.quantity.per) for cell in cells}
        is_whole = len(cells) == len(table.rows) and len(kinds) == 1
        is_exact = all(cell.mention.value_max is None for cell in cells)
        if is_whole and is_exact and cells[0].quantity.unit not in NOT_ADDITIVE:
            yield cells


def _summed_up(cells: list[Cell], stated: list[_Stated]) -> Iterator[Check]:
    """The check of a column with the figure of the text that it makes up to the last digit."""
    whole = sum([cell.mention.value for cell in cells], Decimal(0))
    if max(printed_digits(cell.mention) for cell in cells) < LEAST_DIGITS:
        return
    for other in stated:
        if other.mention.value == whole and _is_alike(other, cells[0]):
            yield sum_of((other.mention, other.quantity), cells)
            return


def _misprinted(cell: Cell, stated: list[_Stated]) -> _Stated | None:
    """The figure that tells a total with two neighbouring digits swapped, where none tells it."""
    value, found = cell.mention.value, None
    if printed_digits(cell.mention) < LEAST_SWAPPED:
        return None
    for other in stated:
        if _is_alike(other, cell):
            if other.mention.value == value:
                return None
            if found is None and are_swapped(cell.mention, other.mention):
                found = other
    return found


def _told_otherwise(
    reading: Reading, cell: Cell, row: Row, stated: list[_Stated]
) -> _Stated | None:
    """The figure that tells a total with one digit wrong, beside another total of its row: it
    counts what the column is headed with, and no figure tells the total as it is."""
    noun, value, found = (cell.quantity.label or "").split(" ")[-1], cell.mention.value, None
    others = {(c.mention.value, c.quantity.unit) for c in row.cells if c is not cell}
    for other in stated:
        if not _is_alike(other, cell):
            continue
        if other.mention.value == value:
            return None
        counted = other.quantity.object or other.quantity.label or ""
        is_told = len(noun) > 1 and counted.endswith(noun) and is_slip(value, other.mention.value)
        if found is None and is_told and others & figures_beside(reading, other.mention):
            found = other
    return found


def _is_alike(stated: _Stated, cell: Cell) -> bool:
    one, other = stated.quantity, cell.quantity
    return one.unit == other.unit and one.per == other.per and one.status == other.status


def _restated(cell: Cell, other: _Stated) -> Check:
    """The check of the two, the one that stands first in the text before the other."""
    first, second = sorted(
        [(cell.mention, cell.quantity), (other.mention, other.quantity)],
        key=lambda figure: figure[0].start,
    )
    return check_of("restated", first[1], [second[1]], weigh(first[0], [second[0]]))
