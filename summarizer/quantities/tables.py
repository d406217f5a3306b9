"""Quantities in tables, whose unit stands in the header, in the row's label, or above.

The first lines of a table without figures are its header, of one level or of several; where
cells reach over several columns or rows, the shorter lines stand to the right. A column that
may stand below labels of different units is not read: 项目|资金（万元）|人数 above 中央|省级 do
not tell which of them is divided.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.lexicon.table_columns import UNIT_COLUMNS
from summarizer.quantities.numerals import read_numeral, read_range
from summarizer.quantities.reading import Mention
from summarizer.quantities.table_headers import Cells, set_over_columns
from summarizer.quantities.table_lines import NUMBER, ROUGH_NUMBER, find_tables
from summarizer.quantities.table_units import (
    Scaled,
    caption_units,
    has_no_figures,
    label_unit,
    printed_unit,
    row_unit,
    stated_units,
    unit_for,
)

_YEAR = re.compile(r"\s*(?:19|20)[0-9]{2}\s*")
_MOST_LEVELS, _MOST_OFFSETS, _LONGEST_GAP, _LONGEST_LABEL, _YEARS_APART = 3, 4, 30, 60, 10


class _Column(NamedTuple):
    """What a column's figures are in: `own` as its header says, `shared` as the table does.
    One that `is_idle` has none, one that `is_unit` gives the unit of its row."""

    own: Scaled | None = None
    shared: Scaled | None = None
    is_idle: bool = False
    is_unit: bool = False

    @property
    def has_figures(self) -> bool:
        return self.own is not None or self.shared is not None


class _Header(NamedTuple):
    """The labels of a table, level by level, and the units given for all of it."""

    levels: list[Cells]
    units: list[Scaled]


def table_mentions(text: str) -> Iterator[Mention]:
    """The bare numbers of every table in `text` whose header or caption gives a unit."""
    above, end = _Header([], []), 0
    for start, stop in find_tables(text):
        rows = [line.split("\t") for line in text[start:stop].split("\n")]
        header = _header(text, start, rows)
        skipped = len(header.levels)
        if not skipped and _goes_on(gap := text[end:start]):
            header = _Header(above.levels, stated_units(gap) or above.units)
        position = start + sum(sum(map(len, row)) + len(row) for row in rows[:skipped])
        yield from _read(rows[skipped:], position, header)
        above, end = header, stop


def _goes_on(gap: str) -> bool:
    """Whether a line between two tables leaves them one: 单位：万元, 一、基础设施."""
    return len(gap) <= _LONGEST_GAP and gap.count("\n") <= 1 and "。" not in gap


def _header(text: str, start: int, rows: Sequence[Cells]) -> _Header:
    levels: list[Cells] = []
    for row in rows[:_MOST_LEVELS]:
        if _has_figures(row, is_first=not levels):
            break
        levels.append([cell[:_LONGEST_LABEL] for cell in row])
    inside = [unit for level in levels for cell in level for unit in stated_units(cell)]
    return _Header(levels, caption_units(text, start) or inside)


def _has_figures(row: Cells, *, is_first: bool) -> bool:
    """Whether a line states figures; years on top do not, nor do columns numbered from 1."""
    if len(row) >= _MOST_LEVELS and row == [str(number + 1) for number in range(len(row))]:
        return False
    numbers = [cell for cell in row if NUMBER.fullmatch(cell)]
    if len(numbers) < sum(map(bool, map(ROUGH_NUMBER.fullmatch, row))):
        return True
    if is_first or len(numbers) > 1:
        return not _are_years(numbers)
    return bool(numbers)


def _are_years(numbers: Sequence[str]) -> bool:
    """Whether the numbers of a line are years, which lie near each other: not 1900 and 1928."""
    if not all(map(_YEAR.fullmatch, numbers)):
        return False
    years = [int(number) for number in numbers]
    return all(abs(year - following) <= _YEARS_APART for year, following in pairwise(years))


def _read(rows: Sequence[Cells], position: int, header: _Header) -> Iterator[Mention]:
    columns: list[_Column] = []
    for row in rows:
        if len(row) > len(columns):
            columns = _columns(header, len(row))
        yield from _row_mentions(row, position, columns[_offset(row, columns) :])
        position += sum(map(len, row)) + len(row)


def _columns(header: _Header, width: int) -> list[_Column]:
    """The columns of a table, each from the lowest label above it that says something."""
    ways = set_over_columns(header.levels or [[]], width)
    return [
        _settled([_column([level[index] for level in way], header.units) for way in ways])
        for index in range(width)
    ]


def _settled(ways: Sequence[_Column]) -> _Column:
    """A column by all the ways to read its header; one on which they differ has no figures."""
    return ways[0] if ways and all(way == ways[0] for way in ways) else _Column(is_idle=True)


def _column(labels: Sequence[str], units: Sequence[Scaled]) -> _Column:
    own = next((unit for label in reversed(labels) if (unit := label_unit(label))), None)
    if own is None and any(map(has_no_figures, labels)):
        return _Column(is_idle=True)
    if labels and labels[-1].strip() in UNIT_COLUMNS:
        return _Column(is_unit=True)
    return _Column(own, unit_for("".join(labels), units))


def _offset(row: Cells, columns: Sequence[_Column]) -> int:
    """Under which column a line begins: a shorter one stands where its figures fit best."""
    missing = len(columns) - len(row)
    if missing <= 0:
        return 0
    offsets: list[int] = [*range(min(missing, _MOST_OFFSETS)), missing]
    # The first of those that fit equally well.
    fits = [_fit(row, columns[offset:]) for offset in offsets]
    return offsets[fits.index(max(fits))]


def _fit(row: Cells, columns: Sequence[_Column]) -> int:
    return sum(
        (NUMBER.fullmatch(cell) is not None) == column.has_figures
        for cell, column in zip(row, columns, strict=False)
    )


def _row_mentions(row: Cells, position: int, columns: Sequence[_Column]) -> Iterator[Mention]:
    """The figures of a line. A unit in a label of its own (选派干部（人）) holds for what
    stands behind it where the column names none."""
    own = next(
        (printed_unit(cell) for cell, column in zip(row, columns, strict=False) if column.is_unit),
        None,
    )
    for cell, column in zip(row, columns, strict=False):
        match = NUMBER.fullmatch(cell) or (column.own and ROUGH_NUMBER.fullmatch(cell))
        if match is None:
            own = row_unit(cell) or own
        elif unit := column.own or (None if column.is_idle else own or column.shared):
            mention = _mention(match, position, unit)
            if mention is not None:
                yield mention
        position += len(cell) + 1


def _mention(match: re.Match[str], position: int, unit: Scaled) -> Mention | None:
    upper = match.groupdict().get("upper")
    numeral = read_range(match["number"], upper) if upper else read_numeral(match["number"])
    if numeral is None:
        return None
    start, end, factor = match.start("number"), match.end(match.lastgroup or 0), unit.unit.factor
    high = None if numeral.upper is None else numeral.upper * factor
    value, place = numeral.value * factor, numeral.place * factor
    return Mention(
        position + start, position + end, value, high, unit.unit.name, unit.printed, place
    )
