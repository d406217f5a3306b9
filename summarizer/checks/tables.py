"""Rows of totals in tables, against the rows above or below them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.articles.article import Span
from summarizer.checks.claim import LEAST_PARTS
from summarizer.checks.tolerance import weigh
from summarizer.lexicon.arithmetic import NOT_ADDITIVE, TABLE_SUBTOTALS, TABLE_TOTALS
from summarizer.quantities.reading import Mention, Reading
from summarizer.records import Check, Quantity

MOST_ROWS = 500
"""Rows of one table that are added up, so that the work stays linear."""

_TOTAL_ROW = re.compile(
    r"(?:^|\n)(?:" + "|".join((*TABLE_TOTALS, *TABLE_SUBTOTALS)) + r")[^\t\n]{0,4}\t"
)


class Cell(NamedTuple):
    """A figure of a table; `column` counts the cells to its right."""

    column: int
    mention: Mention
    quantity: Quantity


def find_table_sums(reading: Reading) -> Iterator[Check]:
    """A check for each column of a row of totals that has figures to add up."""
    text = reading.article.body.text
    if "\t" not in text:
        return
    for match in _TOTAL_ROW.finditer(text):
        line = _line(text, match.end() - 1)
        is_subtotal = text.startswith(TABLE_SUBTOTALS, line.start)
        above = _rows(text, reading, line, -1, is_subtotal)
        below = _rows(text, reading, line, 1, is_subtotal) if is_subtotal or not above else []
        for total in _cells(text, reading, line):
            checks = [check for rows in (above, below) if (check := _check(total, rows))]
            sound = [check for check in checks if check.verdict != "fails"]
            # Where rows stand on both sides of a subtotal, an error may be one of the sides.
            if sound or (len(checks) == 1 and not _is_mixed(text, above or below)):
                yield (sound or checks)[0]


def _is_mixed(text: str, rows: list[list[Cell]]) -> bool:
    """Whether subtotals stand beside single rows, which one of them may add up already."""
    starts = [_line(text, row[0].mention.start).start for row in rows]
    sums = sum(text.startswith(TABLE_SUBTOTALS, start) for start in starts)
    return 0 < sums < len(rows)


def _check(total: Cell, rows: list[list[Cell]]) -> Check | None:
    column = [cell for row in rows for cell in row if cell.column == total.column]
    parts = [cell for cell in column if _is_addend(total, cell)]
    if len(parts) < LEAST_PARTS:
        return None
    balance = weigh(total.mention, [part.mention for part in parts])
    # A column of rates has a mean at its foot, and no sum.
    if balance.verdict == "fails" and total.quantity.unit in NOT_ADDITIVE:
        return None
    return Check(
        kind="sum",
        total=total.quantity.id,
        parts=tuple(part.quantity.id for part in parts),
        difference=balance.difference,
        verdict=balance.verdict,
    )


def _is_addend(total: Cell, part: Cell) -> bool:
    return (
        part.quantity.unit == total.quantity.unit
        and part.quantity.per == total.quantity.per
        and part.mention.value_max is None
    )


def _rows(
    text: str, reading: Reading, line: Span, step: int, is_subtotal: bool
) -> list[list[Cell]]:
    """The rows with figures above (-1) or below (1) a line, up to where the table ends.

    Rows that a subtotal adds up already are left out for a total; the rows of a
    subtotal end at the next one.
    """
    rows: list[list[Cell]] = []
    is_covered = False
    while len(rows) < MOST_ROWS:
        position = line.start - 1 if step < 0 else line.end + 1
        if not 0 < position < len(text):
            break
        line = _line(text, position - 1 if step < 0 else position)
        cells = _cells(text, reading, line)
        if not cells or text.find("\t", *line) < 0 or text.startswith(TABLE_TOTALS, line.start):
            break
        is_sum = text.startswith(TABLE_SUBTOTALS, line.start)
        if is_sum and is_subtotal:
            break
        if is_sum or not is_covered:
            rows.append(cells)
        is_covered = is_covered or is_sum
    return rows[::step]


def _line(text: str, position: int) -> Span:
    """The line that a position lies in."""
    end = text.find("\n", position)
    return Span(text.rfind("\n", 0, position) + 1, len(text) if end < 0 else end)


def _cells(text: str, reading: Reading, line: Span) -> list[Cell]:
    mentions = reading.mentions
    first = bisect_left(mentions, line.start, key=_start)
    last = bisect_left(mentions, line.end, lo=first, key=_start)
    return [
        Cell(text.count("\t", mentions[i].end, line.end), mentions[i], reading.quantities[i])
        for i in range(first, last)
    ]


def _start(mention: Mention) -> int:
    return mention.start
