"""Rows of totals in tables, against the rows above or below them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.articles.article import Span
from summarizer.checks.claims import LEAST_PARTS
from summarizer.checks.tolerance import weigh
from summarizer.lexicon.arithmetic import NOT_ADDITIVE, TABLE_TOTALS
from summarizer.quantities.reading import Mention, Reading
from summarizer.records import Check, Quantity

MOST_ROWS = 500
"""Rows of one table that are added up, so that the work stays linear."""

_TOTAL_ROW = re.compile(r"(?:^|\n)(?:" + "|".join(TABLE_TOTALS) + r")[^\t\n]{0,4}\t")


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
        rows = _rows(text, reading, line, -1) or _rows(text, reading, line, 1)
        for total in _cells(text, reading, line):
            parts = [cell for row in rows for cell in row if cell.column == total.column]
            check = _check(total, [part for part in parts if _is_addend(total, part)])
            if check is not None:
                yield check


def _check(total: Cell, parts: list[Cell]) -> Check | None:
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


def _rows(text: str, reading: Reading, line: Span, step: int) -> list[list[Cell]]:
    """The rows with figures above (-1) or below (1) a line, up to where the table ends."""
    rows: list[list[Cell]] = []
    while len(rows) < MOST_ROWS:
        position = line.start - 1 if step < 0 else line.end + 1
        if not 0 < position < len(text):
            break
        line = _line(text, position - 1 if step < 0 else position)
        cells = _cells(text, reading, line)
        if not cells or text.find("\t", *line) < 0 or text.startswith(TABLE_TOTALS, line.start):
            break
        rows.append(cells)
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
