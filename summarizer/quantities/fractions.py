"""Fractions in words: 百分之三十 is 30%, 三成五 35%, 半年 half a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarizer.lexicon.fixed_expressions import NAMED_BY_HALVES
from summarizer.lexicon.numerals import DIGITS, RANGE_MARKS
from summarizer.lexicon.units import UNITS, Unit
from summarizer.quantities.numerals import read_numeral, read_range
from summarizer.quantities.pattern import NUMERAL
from summarizer.quantities.reading import Mention

HALF = Decimal("0.5")

_SHARE = re.compile(rf"分之(?<=[百千]分之)(?P<number>{NUMERAL})")
_SHARES = {"百": Decimal(1), "千": Decimal("0.1")}
_TENTH_DIGITS = "一二两三四五六七八九"
_TENTHS = re.compile(
    rf"成(?<=[1-9{_TENTH_DIGITS}].)(?P<half>[一二三四五六七八九半])?"
    r"(?!效(?!益)|[功立为员果就本长都群堆双熟份交型片套绩品天])"
)
_TENTHS_BEFORE = re.compile(
    rf"(?<![0-9.第无十百千万])(?:(?P<low>[1-9{_TENTH_DIGITS}])(?:{'|'.join(RANGE_MARKS)}))?"
    rf"(?P<high>[1-9]|[{_TENTH_DIGITS}]{{1,2}})$"
)
"""两到三成, 五六成, 3成."""
_TENTHS_REACH = 5
_HALVES = re.compile(
    rf"半(?P<unit>个月|年(?!{NAMED_BY_HALVES})|天|个小时|小时|亩|公里|吨|斤|个学期)"
)
_NOT_BEFORE_HALF = frozenset("上下前后大多一过各半两三年天亩里斤每")
_TEN, _FIVE, _NOTHING = Decimal(10), Decimal(5), Decimal(0)


def find_fractions(text: str) -> Iterator[Mention]:
    """Every fraction that words write, kind by kind."""
    if "分之" in text:
        yield from _shares(text)
    if "成" in text:
        yield from _tenths(text)
    if "半" in text:
        yield from _halves(text)


def _shares(text: str) -> Iterator[Mention]:
    for match in _SHARE.finditer(text):
        numeral = read_numeral(match["number"])
        if numeral is None:
            continue
        start, share = match.start() - 1, _SHARES[text[match.start() - 1]]
        upper = None if numeral.upper is None else numeral.upper * share
        value, place = numeral.value * share, numeral.place * share
        yield Mention(start, match.end(), value, upper, "%", "百分之", place, numeral.is_rough)


def _tenths(text: str) -> Iterator[Mention]:
    for match in _TENTHS.finditer(text):
        number = _TENTHS_BEFORE.search(text, max(0, match.start() - _TENTHS_REACH), match.start())
        if number is None:
            continue
        start, low = number.start(), number["low"]
        numeral = read_range(low, number["high"]) if low else read_numeral(number["high"])
        if numeral is None:
            continue
        half = match["half"]
        extra = _NOTHING if half is None else _FIVE if half == "半" else Decimal(DIGITS[half])
        value, upper = numeral.value * 10, None
        if numeral.upper is None:
            value += extra
        else:
            upper = numeral.upper * 10 + extra
        place = _TEN if half is None else Decimal(1)
        yield Mention(start, match.end(), value, upper, "%", "成", place)


def _halves(text: str) -> Iterator[Mention]:
    """Half of a measure, unless 上半年 or 三年半 make it something else."""
    for match in _HALVES.finditer(text):
        start = match.start()
        if start and text[start - 1] in _NOT_BEFORE_HALF:
            continue
        printed = match["unit"]
        unit = UNITS.get(printed) or Unit(printed)
        yield Mention(start, match.end(), HALF * unit.factor, None, unit.name, printed, HALF)
