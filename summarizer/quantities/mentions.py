"""Find every mention of a quantity in clean text: where it stands, what it is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from summarizer.lexicon.numerals import DIGITS
from summarizer.lexicon.units import (
    CONTAINERS_BY_MOUTH,
    COUNTED_IN_BLOCKS,
    MONEY_CUES,
    THOUSANDS_IN_UNITS,
    UNITS,
    Unit,
)
from summarizer.quantities.exclusions import Exclusions
from summarizer.quantities.fractions import HALF, find_fractions
from summarizer.quantities.numerals import Numeral, read_numeral
from summarizer.quantities.pattern import CANDIDATE, DOLLARS
from summarizer.quantities.qualifiers import is_more
from summarizer.quantities.reading import Mention
from summarizer.quantities.tables import table_mentions

_ONE, _NOTHING = Decimal(1), Decimal(0)
_SHARED_POINTS = re.compile(r"(?:[、和及]|和)[0-9.]{1,8}个百分点")
_SPOKEN_TENTHS = re.compile(
    r"[一二三四五六七八九](?![二三四五六七八九十百千万个名元块]|一[十百千万])|[1-9](?![0-9.])"
)
_CLAUSE_REACH = 12
_SPOKEN_MONEY = re.compile(
    rf"[^，。；、！？：\n]*?(?:[{MONEY_CUES}]|[每一](?:斤|公斤|天|个?月|年|亩|趟|次|只|头|个))"
)
_NOTHING_COUNTED = re.compile(r"[，。；、！？：”」』）\n]|多|左右|上下|以[上下]|$")
_TENTHS_OF_YUAN = Decimal("0.1")
_HALF_AFTER = frozenset({"年", "倍", "天", "亩", "公里", "里", "斤", "小时"})


class _Measure(NamedTuple):
    """The unit behind a number: as printed, where it ends, and what it adds to the number."""

    printed: str
    end: int
    extra: Decimal = _NOTHING
    is_rough: bool = False


_FUSED_UNITS = {
    "个多月": _Measure("个月", 0, is_rough=True),
    "个多小时": _Measure("小时", 0, is_rough=True),
    "个半月": _Measure("个月", 0, HALF),
    "个半小时": _Measure("小时", 0, HALF),
}
_SPECIAL_UNITS = frozenset({*_FUSED_UNITS, *_HALF_AFTER, "块"})


def find_mentions(text: str) -> list[Mention]:
    """Every mention in `text`, in order; spans never overlap.

    Dates, ordinals, names, placeholders and indefinite amounts are left out.
    """
    found = [*_measured(text), *find_fractions(text)]
    if "$" in text or "＄" in text:
        found += _dollars(text)
    if "\t" in text:
        found += table_mentions(text)
    found.sort(key=_start)
    return _without_overlaps(found)


def _start(mention: Mention) -> int:
    return mention.start


def _without_overlaps(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    end = 0
    for mention in mentions:
        if mention.start >= end:
            kept.append(mention)
            end = mention.end
    return kept


def _dollars(text: str) -> Iterator[Mention]:
    for match in DOLLARS.finditer(text):
        numeral = read_numeral(match["number"])
        if numeral is not None:
            value, upper, place = numeral.value, numeral.upper, numeral.place
            yield Mention(*match.span(), value, upper, "USD", "$", place, numeral.is_rough)


def _measured(text: str) -> Iterator[Mention]:
    """The numbers with a unit."""
    exclusions = Exclusions(text)
    position = 0
    while (match := CANDIDATE.search(text, position)) is not None:
        position = match.end()
        if exclusions.hold(match):
            continue
        mention = _mention(text, match)
        if mention is not None:
            yield mention
            position = max(position, mention.end)
        elif match["upper"]:
            # The second number alone may still be a quantity: 2019年至3个月.
            position = match.start("upper")


def _mention(text: str, match: re.Match[str]) -> Mention | None:
    number, upper, unit = match.group("number", "upper", "unit")
    printed = unit or ("人" if match["money"] is None else "元")
    if number[-1] == "千":
        number, printed = _thousand_of_unit(number, printed)
    numeral = read_numeral(number)
    if numeral is not None and upper:
        numeral = _range_of(numeral, read_numeral(_thousand_of_unit(upper, unit or "")[0]))
    if numeral is None:
        return None
    measure = _Measure(printed, match.end())
    if printed in _SPECIAL_UNITS:
        measure = _special_measure(text, match.start(), number, measure)
    return _valued(text, match.start(), numeral, measure)


def _special_measure(text: str, start: int, number: str, measure: _Measure) -> _Measure:
    """三个半月, 两年半, 五块八: the unit holds a part of the number, or one follows it."""
    printed, end = measure.printed, measure.end
    if printed in _FUSED_UNITS:
        return _FUSED_UNITS[printed]._replace(end=end)
    if printed in _HALF_AFTER and text.startswith("半", end):
        return _Measure(printed, end + 1, HALF)
    if printed == "块" and _is_money(text, start, number, end):
        return _spoken_money(text, end)
    return measure


def _is_money(text: str, start: int, number: str, end: int) -> bool:
    """Whether 块 is spoken for 元 (卖了六百块, 一斤8块, 3块2) and counts no boards or plots."""
    if text[start - 1 : start] in COUNTED_IN_BLOCKS and start:
        return False
    clause = max(text.rfind(mark, max(0, start - _CLAUSE_REACH), start) for mark in "，。；、：\n")
    low = max(clause + 1, start - _CLAUSE_REACH, 0)
    is_named = _SPOKEN_MONEY.match(text, low, start) is not None
    if text[end : end + 1].isdigit() or text[end : end + 1] in DIGITS:
        return _SPOKEN_TENTHS.match(text, end) is not None and (is_named or number[0] in DIGITS)
    is_large = not number[0].isdigit() and any(scale in number for scale in "十百千万")
    return (is_named or is_large) and _NOTHING_COUNTED.match(text, end) is not None


def _spoken_money(text: str, end: int) -> _Measure:
    """五块八: the digit behind 块 is tenths of a yuan."""
    if _SPOKEN_TENTHS.match(text, end):
        return _Measure("元", end + 1, _TENTHS_OF_YUAN * (DIGITS.get(text[end]) or int(text[end])))
    return _Measure("元", end)


def _valued(text: str, start: int, numeral: Numeral, measure: _Measure) -> Mention:
    """The mention of a number in front of its unit, in the unit's base."""
    printed, end, extra, is_rough = measure
    unit = _unit_of(text, start, measure)
    value, upper, place, factor = numeral.value, numeral.upper, numeral.place, unit.factor
    if extra or factor is not _ONE:
        value, place = (value + extra) * factor, place * factor
        upper = None if upper is None else (upper + extra) * factor
    is_rough = is_rough or numeral.is_rough or is_more(text, end)
    return Mention(start, end, value, upper, unit.name, printed, place, is_rough)


def _unit_of(text: str, start: int, measure: _Measure) -> Unit:
    printed, end = measure.printed, measure.end
    if printed == "个" and _SHARED_POINTS.match(text, end):
        return UNITS["百分点"]
    if printed == "口" and _counts_containers(text, start, end):
        return Unit("口")
    return UNITS.get(printed) or Unit(printed)


def _thousand_of_unit(number: str, printed: str) -> tuple[str, str]:
    """Give the 千 of 3千米 and 5万千瓦 to the unit; 三千米 stays three thousand metres."""
    is_long = printed in ("米", "克") and not number[0].isdigit()
    if number.endswith("千") and len(number) > 1 and printed in THOUSANDS_IN_UNITS and not is_long:
        return number[:-1], THOUSANDS_IN_UNITS[printed]
    return number, printed


def _counts_containers(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 4) : start] + text[end : end + 4]
    return any(thing in around for thing in CONTAINERS_BY_MOUTH)


def _range_of(low: Numeral, high: Numeral | None) -> Numeral | None:
    """Join the ends; a large scale printed once serves both: 3—5万元, 3至5000元.

    `None` where the ends are none: no range falls, 5~3名 says 3名 behind something else.
    """
    if high is None:
        return None
    value, place = low.value, low.place
    if low.scale == 1 and high.scale > 1 and value < high.value / high.scale:
        value, place = value * high.scale, place * high.scale
    upper = high.value if high.value != value else None
    if upper is not None and upper < value:
        return None
    is_rough = low.is_rough or high.is_rough
    return Numeral(value, max(place, high.place), high.scale, upper, is_rough)
