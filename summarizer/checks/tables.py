"""Rows of totals in tables, against the rows above or below them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from summarizer.checks.claim import LEAST_PARTS
from summarizer.checks.grid import MOST_ROWS, Cell, Row, adds_up_with, sum_of, tables_of
from summarizer.checks.outlines import groups_of
from summarizer.lexicon.arithmetic import NOT_ADDITIVE, TABLE_SUBTOTALS, TABLE_TOTALS
from summarizer.quantities.reading import Reading
from summarizer.records import Check

_TOTAL = re.compile(TABLE_TOTALS)
_SUBTOTAL = re.compile(TABLE_SUBTOTALS)
_TOTAL_ROW = re.compile(rf"(?:{TABLE_TOTALS}|{TABLE_SUBTOTALS})[^\t\n]{{0,4}}\t")

ALIGNMENTS = (0, 1, 2)
"""A row of totals may have lost its empty cells at either end: columns are counted from
the right, from the left, and by the figures alone."""


def find_table_sums(reading: Reading) -> Iterator[Check]:
    """A check for each column of a row of totals that has figures to add up.

    Rows that are numbered like an outline are believed where most of them add up.
    """
    text = reading.article.body.text
    if "\t" not in text:
        return
    for table in tables_of(reading):
        grouped = [_best(text, total, ([], parts)) for total, parts in groups_of(text, table.rows)]
        checks = [check for found in grouped for check in found]
        if checks and _sound(checks) * 2 >= len(checks):
            yield from checks
            continue
        for index, row in enumerate(table.rows):
            if _TOTAL_ROW.match(text, row.line.start):
                before = table.rows[max(0, index - MOST_ROWS) : index]
                behind = table.rows[index + 1 : index + 1 + MOST_ROWS]
                yield from _sums_of(text, row, before[::-1], behind)


def _sums_of(text: str, total: Row, before: list[Row], behind: list[Row]) -> Iterator[Check]:
    """The checks of one row of totals, by the alignment in which most of them hold."""
    is_subtotal = _SUBTOTAL.match(text, total.line.start) is not None
    above = _parts_of(text, total, before, is_subtotal)[::-1]
    below = _parts_of(text, total, behind, is_subtotal) if is_subtotal or not above else []
    checks = _best(text, total, (above, below))
    # A row as wide as those beside it has certain columns.
    if _sound(checks) or total.width == ((above or below)[:1] or [total])[0].width:
        yield from checks


def _best(text: str, total: Row, sides: tuple[list[Row], list[Row]]) -> list[Check]:
    """The checks of a row of totals, by the alignment in which most of them hold."""
    return max(
        [_checks(text, total, sides, alignment) for alignment in ALIGNMENTS],
        key=lambda checks: (_sound(checks), len(checks)),
    )


def _sound(checks: Iterable[Check | None]) -> int:
    return sum(check is not None and check.verdict != "fails" for check in checks)


def _checks(
    text: str, totals: Row, sides: tuple[list[Row], list[Row]], alignment: int
) -> list[Check]:
    """The checks of a row of totals against the rows on both of its sides."""
    columns = [[_check(total, rows, alignment) for rows in sides] for total in totals.cells]
    above, below = (_sound(side) for side in zip(*columns, strict=True))
    found = []
    for column in columns:
        checks = [check for check in column if check]
        sound = [check for check in checks if check.verdict != "fails"]
        if len(checks) > 1 and not sound and (above == 0) != (below == 0):
            # The row adds up one side in its other columns, so this one is meant to.
            checks = checks[:1] if above else checks[1:]
        # Where rows stand on both sides of a subtotal, an error may be one of the sides.
        if sound or (len(checks) == 1 and not _is_mixed(text, sides[0] or sides[1])):
            # Of two sides that may be added up, the one that leaves nothing over.
            found.append(min(sound or checks, key=lambda check: abs(check.difference)))
    return found


def _is_mixed(text: str, rows: list[Row]) -> bool:
    """Whether subtotals stand beside single rows, which one of them may add up already."""
    sums = sum(_SUBTOTAL.match(text, row.line.start) is not None for row in rows)
    return 0 < sums < len(rows)


def _check(total: Cell, rows: list[Row], alignment: int) -> Check | None:
    column = total.columns[alignment]
    cells = [cell for row in rows for cell in row.cells if cell.columns[alignment] == column]
    parts = [cell for cell in cells if adds_up_with(total, cell)]
    if len(parts) < LEAST_PARTS:
        return None
    check = sum_of((total.mention, total.quantity), parts)
    # A column of rates has a mean at its foot, and no sum.
    is_rate = total.quantity.unit in NOT_ADDITIVE or total.quantity.per is not None
    if check.verdict == "fails" and is_rate:
        return None
    return check


def _parts_of(text: str, total: Row, rows: Sequence[Row], is_subtotal: bool) -> list[Row]:
    """Of the rows that follow a row of totals upwards or downwards, those that it adds up.

    They end with the table. Rows that a subtotal adds up already are left out for a total:
    those beyond it, or where it stands over its rows those before it. The rows of a subtotal
    end at the next one.
    """
    block: list[tuple[Row, bool]] = []
    line = total.line
    for row in rows:
        is_next = row.line.end + 1 == line.start or line.end + 1 == row.line.start
        is_sum = _SUBTOTAL.match(text, row.line.start) is not None
        if not is_next or (is_sum and is_subtotal) or _TOTAL.match(text, row.line.start):
            break
        block.append((row, is_sum))
        line = row.line
    subtotals = [row for row, is_sum in block if is_sum]
    if subtotals and block[-1][1] and not block[0][1]:
        return subtotals  # each stands at the far end of its rows
    first = next((index for index, (_, is_sum) in enumerate(block) if is_sum), len(block))
    return [row for row, is_sum in block[:first]] + subtotals
