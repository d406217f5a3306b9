"""Quantities in tables, whose unit stands in the header: 金额（万元）, 投入/万元, 单位：亩.

A table is a run of lines with tabs between their cells; its first line is the header.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from summarizer.lexicon.numerals import LARGE_SCALES
from summarizer.lexicon.units import HEADER_NOUNS, MEASURE_WORDS, UNITS, Unit
from summarizer.quantities.numerals import read_numeral
from summarizer.quantities.reading import Mention

_ROWS = re.compile(r"(?:^[^\n]*\t[^\n]*(?:\n|\Z))+", re.MULTILINE)
_CELL_UNIT = re.compile(r"[（(/／](?:单位[:：])?(?P<unit>[^（()）/／]{1,8})(?:[）)]|\s*$)")
_TABLE_UNIT = re.compile(r"单位[:：]\s*(?P<unit>[^\s，。；、）)]{1,8})")
_NUMBER = re.compile(r"\s*(?P<number>[0-9][0-9,]*+(?:\.[0-9]++)?)\s*")
_NO_FIGURES = re.compile(r"序号|编号|年度|年份|电话|代码|日期|时间|排名|名次")
_UNIT_REACH = 40


class Scaled(NamedTuple):
    """A unit as a header prints it: 万元 is 10000 of 元."""

    unit: Unit
    printed: str


def table_mentions(text: str) -> Iterator[Mention]:
    """The bare numbers of every table in `text` whose header or caption gives a unit."""
    for table in _ROWS.finditer(text):
        rows = table[0].split("\n")
        default = _caption_unit(text, table.start(), rows[0])
        header = rows[0].split("\t")
        units = [_column_unit(cell, default) for cell in header]
        position = table.start() + len(rows[0]) + 1
        for row in rows[1:]:
            yield from _row_mentions(row, position, _with_row_unit(row, units))
            position += len(row) + 1


def printed_unit(printed: str) -> Scaled | None:
    """The unit that 万元, 亿元, 户 or 万人次 names; `None` for what is no unit."""
    name, factor = printed.strip(), Decimal(1)
    while name and name[0] in LARGE_SCALES and name not in UNITS:
        factor *= LARGE_SCALES[name[0]]
        name = name[1:]
    if name in UNITS:
        unit = UNITS[name]
        return Scaled(Unit(unit.name, unit.factor * factor), name)
    if name in MEASURE_WORDS:
        return Scaled(Unit(name, factor), name)
    return None


def _caption_unit(text: str, start: int, header: str) -> Scaled | None:
    found = list(_TABLE_UNIT.finditer(text, max(0, start - _UNIT_REACH), start))
    if found:
        return printed_unit(found[-1]["unit"])
    inside = _TABLE_UNIT.search(header)
    return printed_unit(inside["unit"]) if inside is not None else None


def _column_unit(cell: str, default: Scaled | None) -> Scaled | None:
    if _NO_FIGURES.search(cell):
        return None
    match = _CELL_UNIT.search(cell)
    if match is not None:
        return printed_unit(match["unit"]) or default
    for noun, name in HEADER_NOUNS.items():
        if cell.strip().endswith(noun):
            return printed_unit(name)
    return default


def _with_row_unit(row: str, units: list[Scaled | None]) -> list[Scaled | None]:
    """The units of a row's cells: a unit in its first cell (选派干部（人）) holds where the
    column names none."""
    match = _CELL_UNIT.search(row, 0, row.find("\t"))
    own = printed_unit(match["unit"]) if match is not None else None
    return units if own is None else [unit or own for unit in units]


def _row_mentions(row: str, position: int, units: list[Scaled | None]) -> Iterator[Mention]:
    for index, cell in enumerate(row.split("\t")):
        match = _NUMBER.fullmatch(cell)
        unit = units[index] if index < len(units) else None
        numeral = read_numeral(match["number"]) if match is not None and unit else None
        if match is not None and unit is not None and numeral is not None:
            start, end = match.span("number")
            factor = unit.unit.factor
            yield Mention(
                position + start,
                position + end,
                numeral.value * factor,
                None,
                unit.unit.name,
                unit.printed,
                numeral.place * factor,
            )
        position += len(cell) + 1
