"""Rows of totals in tables, against the rows above or below them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.articles.article import Span
from summarizer.checks.claim import LEAST_PARTS
from summarizer.checks.grid import Cell, adds_up_with, cells_of, line_at, sum_of
from summarizer.lexicon.arithmetic import NOT_ADDITIVE, TABLE_SUBTOTALS, TABLE_TOTALS
from summarizer.quantities.reading import Reading
from summarizer.records import Check

MOST_ROWS = 500
"""Rows of one table that are added up, so that the work stays linear."""

_TOTAL_ROW = re.compile(rf"(?:^|\n)(?:{TABLE_TOTALS}|{TABLE_SUBTOTALS})[^\t\n]{{0,4}}\t")
_TOTAL = re.compile(TABLE_TOTALS)
_SUBTOTAL = re.compile(TABLE_SUBTOTALS)

_Rows = list[list[Cell]]

ALIGNMENTS = (0, 1, 2)
"""A row of totals may have lost its empty cells at either end: columns are counted from
the right, from the left, and by the figures alone."""


def find_table_sums(reading: Reading) -> Iterator[Check]:
    """A check for each column of a row of totals that has figures to add up."""
    text = reading.article.body.text
    for match in _TOTAL_ROW.finditer(text):
        line = line_at(text, match.end() - 1)
        is_subtotal = _SUBTOTAL.match(text, line.start) is not None
        above = _rows(text, reading, line, -1, is_subtotal)
        below = _rows(text, reading, line, 1, is_subtotal) if is_subtotal or not above else []
        totals = cells_of(text, reading, line)
        checks = max(
            (_checks(text, totals, (above, below), alignment) for alignment in ALIGNMENTS),
            key=lambda checks: (_sound(checks), len(checks)),
        )
        if _sound(checks) or _has_as_many_cells(text, line, above or below):
            yield from checks


def _sound(checks: list[Check]) -> int:
    return sum(check.verdict != "fails" for check in checks)


def _has_as_many_cells(text: str, line: Span, rows: _Rows) -> bool:
    """Whether a row of totals is as wide as one beside it, so that its columns are certain."""
    beside = line_at(text, rows[0][0].mention.start) if rows else line
    return text.count("\t", *line) == text.count("\t", *beside)


def _checks(
    text: str, totals: list[Cell], sides: tuple[_Rows, _Rows], alignment: int
) -> list[Check]:
    """The checks of a row of totals against the rows on both of its sides."""
    found = []
    for total in totals:
        checks = [check for rows in sides if (check := _check(total, rows, alignment))]
        sound = [check for check in checks if check.verdict != "fails"]
        # Where rows stand on both sides of a subtotal, an error may be one of the sides.
        if sound or (len(checks) == 1 and not _is_mixed(text, sides[0] or sides[1])):
            found.append((sound or checks)[0])
    return found


def _is_mixed(text: str, rows: _Rows) -> bool:
    """Whether subtotals stand beside single rows, which one of them may add up already."""
    starts = [line_at(text, row[0].mention.start).start for row in rows]
    sums = sum(_SUBTOTAL.match(text, start) is not None for start in starts)
    return 0 < sums < len(rows)


def _check(total: Cell, rows: _Rows, alignment: int) -> Check | None:
    column = total.columns[alignment]
    cells = [cell for row in rows for cell in row if cell.columns[alignment] == column]
    parts = [cell for cell in cells if adds_up_with(total, cell)]
    if len(parts) < LEAST_PARTS:
        return None
    check = sum_of((total.mention, total.quantity), parts)
    # A column of rates has a mean at its foot, and no sum.
    if check.verdict == "fails" and total.quantity.unit in NOT_ADDITIVE:
        return None
    return check


def _rows(text: str, reading: Reading, line: Span, step: int, is_subtotal: bool) -> _Rows:
    """The rows with figures above (-1) or below (1) a line, up to where the table ends.

    Rows that a subtotal adds up already are left out for a total; the rows of a
    subtotal end at the next one.
    """
    rows: _Rows = []
    is_covered = False
    while len(rows) < MOST_ROWS:
        position = line.start - 1 if step < 0 else line.end + 1
        if not 0 < position < len(text):
            break
        line = line_at(text, position - 1 if step < 0 else position)
        cells = cells_of(text, reading, line)
        if not cells or text.find("\t", *line) < 0 or _TOTAL.match(text, line.start):
            break
        is_sum = _SUBTOTAL.match(text, line.start) is not None
        if is_sum and is_subtotal:
            break
        if is_sum or not is_covered:
            rows.append(cells)
        is_covered = is_covered or is_sum
    return rows[::step]
