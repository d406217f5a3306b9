"""The units that tables print: 金额（万元）, 投入/万元, 单位：万元、个, and what a column's
name says itself: 户数, 完成率; and what they are per: 人均收入, 单价（元/斤）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from summarizer.lexicon.numerals import LARGE_SCALES
from summarizer.lexicon.rates import AVERAGES, BASES, CANONICAL_BASES
from summarizer.lexicon.table_columns import COUNTED_IN, HEADER_NOUNS, NO_FIGURES
from summarizer.lexicon.units import MEASURE_WORDS, UNITS, Unit

# 金额（万元）, 投资额／万元, 资金[万元], 资金,万元, 单价（元/斤）.
_CELL_UNIT = re.compile(
    r"[（(/／【\[,，:：](?:单位[:：])?(?:人民币)?(?P<unit>[^（()）/／【】\[\],，:：]{1,8})"
    r"(?:(?:[/／][^（()）/／]{1,3})?[）)】\]]|\s*$)"
)
_BARE_UNIT = re.compile(
    r"[\u4e00-\u9fff](?<![一二两三四五六七八九十百千几数])(?:\s*(?P<large>[万亿]元)|\s(?P<unit>元|公里|平方米|人次))\s*$"
)
"""金额 万元: one without brackets that is no word of the label, as 名 is in 姓 名."""
_STATED = re.compile(r"[0-9十百千](?!年)[多余]?(?P<unit>[^\s0-9（(/／]{1,4}?) ?(?:[（(/／]|$)")
_TABLE_UNITS = re.compile(r"单位[:：]\s*(?:人民币)?(?P<units>[^\s。；）)]{1,16})")
_IN_CAPTION = re.compile(r"[（(](?P<units>[^（()）\n]{1,8})[）)][:：]?\s*$")
_BETWEEN_UNITS = re.compile(r"[、，,/／和]")
_BRACKETED = re.compile(r"[（(【\[][^（()）【】\[\]]*[)）】\]]")
_BEHIND_COMMA = re.compile(r"[,，](?P<unit>[^,，]{1,4})$")
_BASE = re.compile(rf"{'|'.join(AVERAGES)}|[/／](?<=[元斤].)(?P<base>{BASES})(?=[）)])")
_NO_FIGURES = re.compile(rf"(?:{NO_FIGURES})\s*$")
_COUNTED_IN = {unit: re.compile(rf"(?:{nouns})数?$") for unit, nouns in COUNTED_IN.items()}
_NAMING_UNITS = tuple(HEADER_NOUNS)
_UNIT_REACH = 40


class Scaled(NamedTuple):
    """A unit as a header prints it: 万元 is 10000 of 元."""

    unit: Unit
    printed: str


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


def caption_units(text: str, start: int) -> list[Scaled]:
    """The units that the lines above a table at `start` give for all of it."""
    low = max(0, start - _UNIT_REACH)
    found = [*_TABLE_UNITS.finditer(text, low, start)]
    match = found[-1] if found else _IN_CAPTION.search(text, low, start)
    return [] if match is None else _listed(match["units"])


def stated_units(words: str) -> list[Scaled]:
    """The units of 单位：万元、个 in a cell or a line; none where it says nothing."""
    match = _TABLE_UNITS.search(words)
    return [] if match is None else _listed(match["units"])


def _listed(printed: str) -> list[Scaled]:
    units = [printed_unit(name) for name in _BETWEEN_UNITS.split(printed)]
    known = [unit for unit in units if unit is not None]
    return known if len(known) == len(units) else []


def label_unit(cell: str) -> Scaled | None:
    """The unit that a column's or a row's label prints or names."""
    match = _CELL_UNIT.search(cell) or _BARE_UNIT.search(cell)
    unit = None if match is None else printed_unit(match[match.lastindex or 0])
    if unit is None and (label := cell.rstrip()).endswith(_NAMING_UNITS):
        return next(
            printed_unit(HEADER_NOUNS[noun]) for noun in _NAMING_UNITS if label.endswith(noun)
        )
    return unit


def label_base(label: str) -> str | None:
    """What the figures of a column are per."""
    found = _BASE.search(label)
    if found is None:
        return None
    base = found["base"]
    return CANONICAL_BASES.get(base, base) if base else AVERAGES[found[0]]


def without_unit(label: str) -> str:
    """A column's name without the unit that it prints: 金额（万元）, 金额,万元, 金额 万元."""
    label = _BRACKETED.sub("", label)
    last = _BEHIND_COMMA.search(label)
    if last is not None and printed_unit(last["unit"]):
        return label[: last.start()]
    bare = _BARE_UNIT.search(label)
    return label if bare is None else label[: bare.start() + 1]


def row_unit(cell: str) -> Scaled | None:
    """The unit that a cell gives for its row; 21台（套） and 培训600人次 state figures of their
    own."""
    unit = label_unit(cell)
    if unit is None:
        return None
    stated = _STATED.search(cell)
    return None if stated and printed_unit(stated["unit"]) else unit


def has_no_figures(label: str) -> bool:
    """Whether a column counts nothing: 序号, 联系电话, 年度."""
    return _NO_FIGURES.search(label) is not None


def unit_for(label: str, units: Sequence[Scaled]) -> Scaled | None:
    """Which of a table's units a column of this name has: that of the noun that it ends
    with (项目资金 is money), else the first."""
    for unit in units if len(units) > 1 else ():
        nouns = _COUNTED_IN.get(unit.unit.name)
        if nouns is not None and nouns.search(label.rstrip()):
            return unit
    return units[0] if units else None
