"""Tables whose rows are numbered like an outline: 一 万州区 adds up the rows 1, 2, 3 below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.articles.numbering import numbering_of
from summarizer.checks.claim import LEAST_PARTS
from summarizer.checks.grid import MOST_ROWS, Row
from summarizer.lexicon.arithmetic import TABLE_SUBTOTALS, TABLE_TOTALS

_TOTAL = re.compile(TABLE_TOTALS)
_SUBTOTAL = re.compile(TABLE_SUBTOTALS)
_BARE_NUMBER = re.compile("(?P<chinese>[一二三四五六七八九十]{1,3})|[0-9]{1,3}")
"""A number alone in its cell, which needs no mark behind it."""
_WHOLE, _CHINESE, _ARABIC, _UNNUMBERED = 0, 1, 3, 5
"""Levels of rows: that of 合计, those of numbers (the other ones as in headings), and the last."""


class Group(NamedTuple):
    """A row of a table and the rows that it adds up."""

    total: Row
    parts: list[Row]


def groups_of(text: str, rows: Sequence[Row]) -> list[Group]:
    """The rows of a table that add up others, where the numbers of the rows tell which.

    None where no row stands over others of a lower level: then all of them are alike.
    """
    if any(_SUBTOTAL.match(text, row.line.start) for row in rows):
        return []
    levels = [_level_of(text, row) for row in rows]
    inner = [
        Group(rows[index], parts)
        for index, level in enumerate(levels)
        if level != _WHOLE and len(parts := _below(rows, levels, index)) >= LEAST_PARTS
    ]
    return [*inner, *_wholes(rows, levels)] if inner else []


def _below(rows: Sequence[Row], levels: Sequence[int], index: int) -> list[Row]:
    """The rows one level below a row, up to the next one of its own level or a higher one."""
    parts: list[Row] = []
    for below in range(index + 1, min(len(rows), index + 1 + MOST_ROWS)):
        if levels[below] <= levels[index]:
            break
        if levels[below] == levels[index + 1]:
            parts.append(rows[below])
    return parts


def _wholes(rows: Sequence[Row], levels: Sequence[int]) -> Iterator[Group]:
    """Each row 合计 with the rows of the highest level above it, or else below it."""
    start = 0
    for index in [index for index, level in enumerate(levels) if level == _WHOLE]:
        within = range(max(start, index - MOST_ROWS), index)
        within = within or range(index + 1, min(len(rows), index + 1 + MOST_ROWS))
        top = min([levels[i] for i in within if levels[i]], default=_WHOLE)
        parts = [rows[i] for i in within if levels[i] == top]
        if top and len(parts) >= LEAST_PARTS:
            yield Group(rows[index], parts)
        start = index + 1


def _level_of(text: str, row: Row) -> int:
    """How high a row stands, by the number in its first cell that is not empty."""
    if _TOTAL.match(text, row.line.start):
        return _WHOLE
    label = text[row.line.start : row.line.end].lstrip("\t ").partition("\t")[0].strip()
    if number := _BARE_NUMBER.fullmatch(label):
        return _CHINESE if number["chinese"] else _ARABIC
    numbering = numbering_of(label)
    return numbering.level if numbering else _UNNUMBERED
