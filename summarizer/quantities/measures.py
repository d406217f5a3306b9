"""The unit behind a number, where it is more than a word in a table: three and a half
months (三个半月), 5千米, 五块八, 口 of wells, the 个 of a shared 个百分点."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from summarizer.lexicon.numerals import DIGITS
from summarizer.lexicon.spoken_units import (
    CHANGED,
    CONTAINERS_BY_MOUTH,
    COUNTED_IN_BLOCKS,
    DEGREES_BEFORE,
    DEGREES_BEHIND,
    FUSED_UNITS,
    LAID,
    MONEY_BEHIND,
    MONEY_CUES,
    SPOKEN_PARTS,
)
from summarizer.lexicon.units import (
    MEASURE_WORDS,
    PLACE_UNITS,
    THOUSANDS_IN_UNITS,
    UNITS,
    Unit,
)
from summarizer.quantities.fractions import HALF

_NOTHING = Decimal(0)
_TENTH = Decimal("0.1")
_SHARED_POINTS = re.compile(r"(?:[、和及]|和)[0-9.]{1,8}个百分点")
_SPOKEN_TENTHS = re.compile(
    r"[一二三四五六七八九](?![二三四五六七八九十百千万个名元块亩米斤吨公平方里户人家口年月天只头条"
    r"张件面尺寸成]|一[十百千万])|[1-9](?![0-9.])"
)
_SURE_TENTHS = re.compile(
    r"[一二三四五六七八九1-9](?=[，。；、！？）)”的了]|钱|每|[/／一](?:公?斤|[亩个只条袋瓶盒包箱张件头棵株天])|\Z)"
)
"""3块5一斤: behind things that are counted no digit stands alone."""
_CLAUSE_REACH = 12
_SPOKEN_MONEY = re.compile(
    rf"[^，。；、！？：\n]*?(?:{MONEY_CUES}|[每一](?:斤|公斤|天|个?月|年|亩|趟|次|只|头|个)"
    r"|给[了过你我他她咱]?$)"
)
_COUNTED_BEHIND = rf"的?[^\W0-9了买租给卖花交]{{0,4}}[{COUNTED_IN_BLOCKS}]"
_NOTHING_COUNTED = re.compile(
    rf"[，。；、！？：”」』）\n]|(?:多|左右|上下|以[上下])(?!{_COUNTED_BEHIND})|{MONEY_BEHIND}|$"
)
_PRICED = re.compile("一(?:公?斤|天|个?月|年|趟|次|晚|只|头)")
_NO_BLOCKS = re.compile(rf"(?!{_COUNTED_BEHIND})")
"""Behind a large number in Chinese it is enough that no such things are named."""
_BLOCKS_COUNTED = re.compile(
    rf"[^，。；、：\n]*(?:[{COUNTED_IN_BLOCKS}][^，。；、：\n]{{0,6}}$|{LAID})"
)
_LARGE_AMOUNT = re.compile("[0-9]{3}|[0-9],[0-9]{3}|[0-9.]+[千万]|[^0-9]*[十百千万]")
"""So much is money where no things are named; fewer pieces may be of anything."""
_CONTAINER_AFTER = re.compile(
    r"(?:[0-9百千万]{1,6}(?:立方米?|方|吨|米深)的?)?[^，。；、：\n住在]{0,3}?"
    rf"[{CONTAINERS_BY_MOUTH}]"
)
_CONTAINER_BEFORE = re.compile(
    rf"(?:[{CONTAINERS_BY_MOUTH}][^，。；、：\n村家户人]{{0,6}}|[0-9百千万](?:立方米?|方|吨)的)$"
)
_CONTAINER_REACH = 7
_CHANGED = re.compile(f"(?:{CHANGED})(?:[了约近达超]|将近|超过|接近)*$")
_DEGREES_BEFORE, _DEGREES_BEHIND = re.compile(DEGREES_BEFORE), re.compile(DEGREES_BEHIND)
_HALF_AFTER = frozenset({"年", "倍", "天", "亩", "公里", "里", "斤", "小时"})
_ENDS_BELOW = re.compile(r"[十百拾佰][^万亿]*$|[余多来几]$")
"""What ends a number in Chinese before its thousands could come."""
_GOES_ON = re.compile("[万亿][0-9]+$")
_PARTS = {unit: re.compile(pattern) for unit, pattern in SPOKEN_PARTS.items()}
_ONLY_SPOKEN = frozenset("米吨")
"""Units whose tenths are written like the number before them: 三米五, 1米8高, not 3米五."""


class Measure(NamedTuple):
    """What stands behind a number: its unit, as it is printed, where it ends, and what it
    adds to the number (0.5 for 三年半)."""

    unit: Unit
    printed: str
    end: int
    extra: Decimal = _NOTHING
    is_rough: bool = False


PLAIN_UNITS: dict[str, Unit] = {
    word: UNITS.get(word) or Unit(word)
    for word in {*UNITS, *MEASURE_WORDS, *PLACE_UNITS} - {*FUSED_UNITS, *"块口毛度"}
}
"""Units that are what they say, but for what may follow those of `CONTINUED_UNITS`."""
CONTINUED_UNITS = _HALF_AFTER | {"个", *SPOKEN_PARTS}
CONTINUATIONS = frozenset("半、和及点一二三四五六七八九123456789")
"""三年半, 1个、2个百分点, 3个点, 一米七."""


def read_measure(text: str, start: int, number: str, printed: str, end: int) -> Measure:
    """The measure of a number that starts at `start`, whose unit is printed up to `end`."""
    if printed in FUSED_UNITS:
        printed, mark = FUSED_UNITS[printed]
        extra = HALF if mark == "半" else _NOTHING
        return Measure(UNITS[printed], printed, end, extra, is_rough=mark != "半")
    if printed in _HALF_AFTER and text.startswith("半", end):
        return Measure(_unit(printed), printed, end + 1, HALF)
    parts = _parts(text, number, printed, end)
    if parts is not None:
        return parts
    if printed == "块" and _is_money(text, start, number, end):
        return _spoken_money(text, end)
    if printed == "个" and _SHARED_POINTS.match(text, end):
        return Measure(UNITS["百分点"], printed, end)
    if printed == "个" and text.startswith("点", end) and _has_changed(text, start):
        return Measure(UNITS["百分点"], "个点", end + 1)
    if printed == "口" and _counts_containers(text, start, end):
        return Measure(Unit("口"), printed, end)
    if printed == "度" and _are_degrees(text, start, end):
        return Measure(Unit("度"), printed, end)
    return Measure(_unit(printed), printed, end)


def has_parts(text: str, printed: str, end: int) -> bool:
    """Whether tenths of a unit follow it: 一块八, 一米七."""
    pattern = _SPOKEN_TENTHS if printed == "块" else _PARTS.get(printed)
    return pattern is not None and pattern.match(text, end) is not None


def _parts(text: str, number: str, printed: str, end: int) -> Measure | None:
    """The measure of 一米七, 两亩三分 or 5元8角; `None` where no tenths follow the unit."""
    pattern = _PARTS.get(printed)
    match = None if pattern is None else pattern.match(text, end)
    if match is None:
        return None
    if printed in _ONLY_SPOKEN and number[0].isdigit() != match["parts"].isdecimal():
        return None
    extra, unit = _NOTHING, _TENTH
    for digit in match["parts"] + (match.groupdict().get("more") or "")[:1]:
        extra += unit * (DIGITS.get(digit) or int(digit))
        unit *= _TENTH
    return Measure(_unit(printed), printed, match.end(), extra)


def thousand_of_unit(number: str, printed: str) -> tuple[str, str]:
    """Give the 千 of 3千米 and 5万千瓦 to the unit; 三千米 stays three thousand metres, unless
    no 千 can follow what stands before it (二十千米, 十余千米), and so does 1万2千米."""
    if not number.endswith("千") or len(number) == 1 or printed not in THOUSANDS_IN_UNITS:
        return number, printed
    rest = number[:-1]
    is_long = printed in ("米", "克") and not number[0].isdigit() and not _ENDS_BELOW.search(rest)
    is_long = is_long or _GOES_ON.search(rest) is not None
    return (number, printed) if is_long else (rest, THOUSANDS_IN_UNITS[printed])


def _unit(printed: str) -> Unit:
    return UNITS.get(printed) or Unit(printed)


def _is_money(text: str, start: int, number: str, end: int) -> bool:
    """Whether 块 is spoken for 元 (卖了六百块, 一斤8块, 3块2): of a large number it is unless
    the clause names boards or plots, of a small one where something tells of money."""
    if text[start - 1 : start] in COUNTED_IN_BLOCKS and start:
        return False
    clause = max(text.rfind(mark, max(0, start - _CLAUSE_REACH), start) for mark in "，。；、：\n")
    low = max(clause + 1, start - _CLAUSE_REACH, 0)
    is_named = _SPOKEN_MONEY.match(text, low, start) is not None
    if _SPOKEN_TENTHS.match(text, end):
        return is_named or number[0] in DIGITS or _SURE_TENTHS.match(text, end) is not None
    if _PRICED.match(text, end):
        return True
    is_large = _LARGE_AMOUNT.match(number) is not None
    if not is_named and _BLOCKS_COUNTED.match(text, low, start):
        return False  # 光伏板装了二百四十块
    behind = _NO_BLOCKS if is_large and not number[0].isdigit() else _NOTHING_COUNTED
    return (is_named or is_large) and behind.match(text, end) is not None


def _spoken_money(text: str, end: int) -> Measure:
    """五块八: the digit behind 块 is tenths of a yuan."""
    if _SPOKEN_TENTHS.match(text, end):
        tenths = DIGITS.get(text[end]) or int(text[end])
        return Measure(UNITS["元"], "元", end + 1, _TENTH * tenths)
    return Measure(UNITS["元"], "元", end)


def _counts_containers(text: str, start: int, end: int) -> bool:
    """山塘4口, 2口100立方米的水柜; not 一家5口住在水塘边."""
    if _CONTAINER_AFTER.match(text, end):
        return True
    return _CONTAINER_BEFORE.search(text, max(0, start - _CONTAINER_REACH), start) is not None


def _has_changed(text: str, start: int) -> bool:
    """Whether something rose or fell by what follows: 增长3个点, but not 新设3个点."""
    return _CHANGED.search(text, max(0, start - _CLAUSE_REACH), start) is not None


def _are_degrees(text: str, start: int, end: int) -> bool:
    """Whether 度 is one of heat or of an angle, not of electricity: 气温30度, 25度以上的坡地."""
    if _DEGREES_BEHIND.match(text, end):
        return True
    return _DEGREES_BEFORE.search(text, max(0, start - _CLAUSE_REACH), start) is not None
