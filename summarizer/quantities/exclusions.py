"""What looks like a quantity and is none: dates, ordinals, names, slogans, masks, and
the bases of rates."""

from __future__ import annotations

import re

from summarizer.lexicon.character_forms import NOT_UNITS
from summarizer.lexicon.fixed_expressions import (
    ABSTRACT_OBJECTS,
    BEFORE_ONE,
    CONCRETE_OBJECTS,
    INDEFINITE_BEFORE,
    MASKS,
    MEETINGS,
    MISREAD_DIGITS,
    NUMBERED_PARTS,
    ORDINAL,
    PACKED_IN,
    SHEETS,
    TIME_FROM,
)
from summarizer.lexicon.rates import BASES
from summarizer.quantities.candidate import Candidate
from summarizer.quantities.expressions import ONE, SCALES, is_expression
from summarizer.quantities.scanning import Signs

_NOT_UNITS = tuple(NOT_UNITS)
_TITLE = re.compile(r"《[^》\n]{1,80}》")
_LONGEST_TITLE, _LONGEST_QUOTE = 82, 16
_QUOTED = r"[^”」』\"\n，,。！!？?]{1,14}[”」』\"]"
_QUOTES, _USUAL_QUOTES = re.compile(rf"[“「『\"]{_QUOTED}"), re.compile(f"“{_QUOTED}")
"""Most pages have quotes of one kind, which is found ten times as quickly as any of four."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}|[零〇一二三四五六七八九]{4}|[0-9]{2}")
_CALENDAR_AFTER = re.compile(
    r"[0-9一二三四五六七八九十]{1,3}月|初|底|末|度|上半年|下半年|春|夏|秋|冬|以来|前后"
)
_ORDINAL_LIST = re.compile(
    r"第[0-9一二三四五六七八九十]{1,3}[、,，和至到—-][0-9一二三四五六七八九十、]{0,8}$"
)
_RATE_BASE = re.compile(r"每[^，。；、！？\n0-9每]{0,6}")
_BASE_NAMED = re.compile(BASES)
_RATE_FOLLOWS = re.compile(r"[^。；！？\n]{0,30}?[0-9一二两三四五六七八九十百千万]")
_HOUSE_NUMBER = re.compile(r"[0-9]{1,4}(?:单元|[号室楼层座—-]|$|[，。；、）)\s])")
_LABEL = re.compile(rf"{NUMBERED_PARTS} ?$")
_PACKED = re.compile(rf"{PACKED_IN}.$")
_HIT_COUNTER = re.compile(r"(?:浏览|点击|阅读|访问|播放|编辑|下载|转发)(?:次数|量|数)?[:：]?$")
_SERIAL_LENGTH, _RATE_REACH, _LABEL_REACH = 10, 8, 8
_REACHES = {
    "《": (0, _LONGEST_TITLE + 1),
    "每": (0, _RATE_REACH + 1),
    "+": (_LONGEST_QUOTE, _LONGEST_QUOTE + 1),
}
"""How far before and behind it a sign may make something else of a number."""
_LONGEST_LABEL = 3
_ARABIC = frozenset("0123456789")
_MEETING = re.compile(MEETINGS)
_TIME_FROM, _TIME_REACH = re.compile(TIME_FROM), 14
_ADDRESS_UNITS = frozenset({"栋", "单", "幢", "排", "组", "级", "届", "分", "分钱", "次"})
_EVENT_UNITS = frozenset("届起次")
_SLOGAN_UNITS = frozenset({"个", "项", "种", "条", "类", "级"})
_COUNTED_IN_QUOTES = frozenset("元 块 块钱 毛 毛钱 角钱 分钱 斤 公斤 口人 口".split())
_PLUS_SIGNS = frozenset({"+", "＋"})
_SERIAL_SIGNS = _PLUS_SIGNS | frozenset("/№#@_")
_UNUSUAL_QUOTES = '「『"'
_OPENING_QUOTES = frozenset("“" + _UNUSUAL_QUOTES)
_LIST_MARKS = frozenset("、,，和至到—-")
_NO_RANK_BEFORE = frozenset("目当此之以日年月周生先提眼台门窗村屋店幕")
_RANKED = frozenset({"名", "位", "个月", "家", "期", "人"})
_NO_SHEETS = frozenset("人体额")
_NUMBERED = frozenset("表图件 ")
_TELLING_BEFORE = (
    frozenset(ORDINAL + MASKS + BEFORE_ONE + INDEFINITE_BEFORE + MISREAD_DIGITS + "前表图件 ")
    | _SERIAL_SIGNS
    | _LIST_MARKS
)
_TELLING_UNITS = _ADDRESS_UNITS | _EVENT_UNITS | _SLOGAN_UNITS | {"年", "列"}


class Exclusions:
    """Says of each candidate in one text, in order, whether something else is meant by it."""

    def __init__(self, text: str) -> None:
        self._has_others = any(sign in text for sign in _UNUSUAL_QUOTES)
        self._quotes = _QUOTES if self._has_others else _USUAL_QUOTES
        self._signs = Signs(text, _REACHES)
        self._has_spaces = " " in text

    def hold(self, candidate: Candidate) -> bool:
        """True when the candidate is no quantity."""
        number, before, unit = candidate.number, candidate.before, candidate.unit
        first, signs, start = number[0], self._signs, candidate.start
        is_chinese = first not in _ARABIC
        return (
            (before in _TELLING_BEFORE and _is_led(candidate))
            or (unit in _TELLING_UNITS and _is_named(candidate))
            or (is_chinese and is_expression(candidate))
            or (len(number) >= _SERIAL_LENGTH and unit != "元" and number.isdigit())
            or candidate.after in _PLUS_SIGNS
            or (first == "0" and number[1:2].isdigit())  # 01 个性化帮扶
            or (self._has_spaces and _is_spaced(candidate))
            or ((is_chinese or before in _OPENING_QUOTES) and self._is_quoted_name(candidate))
            or (start >= signs.start and signs.reach(start) and self._is_marked(candidate))
        )

    def _is_marked(self, candidate: Candidate) -> bool:
        """What a sign near by may say: in a title, a name that is a sum, the base of a rate."""
        return (
            _is_in_title(candidate.text, candidate.start)
            or self._is_quoted_name(candidate)
            or _is_rate_base(candidate)
        )

    def _is_quoted_name(self, candidate: Candidate) -> bool:
        """“四条主线”, “1+6”: names made of a number."""
        start = candidate.start
        low, high = max(0, start - _LONGEST_QUOTE), start + _LONGEST_QUOTE
        if not self._has_others and candidate.text.rfind("“", low, start) < 0:
            return False
        for quote in self._quotes.finditer(candidate.text, low, high):
            if quote.start() < start < quote.end():
                is_chinese = not candidate.number[0].isdigit()
                opens = start == quote.start() + 1 and candidate.unit in ("个", "张", "条")
                counts = candidate.unit in _COUNTED_IN_QUOTES
                return (is_chinese and not counts) or "+" in quote[0] or opens
        return False


def _is_in_title(text: str, position: int) -> bool:
    """Whether a position stands in a title: 《关于2022年…的通知》."""
    opening = text.rfind("《", max(0, position - _LONGEST_TITLE), position)
    title = _TITLE.match(text, opening) if opening >= 0 else None
    return title is not None and position < title.end()


def _is_led(candidate: Candidate) -> bool:
    """What the character before says: 第5名, XX0元, 1+6, 前10名, 统一, 数百, 第一、二, 表1."""
    text, start, before = candidate.text, candidate.start, candidate.before
    first = candidate.number[0]
    if before == ORDINAL:
        return True
    if before in MASKS:  # 30毫升×10袋 hides nothing.
        return not (first.isdigit() and _PACKED.search(text, max(0, start - _LABEL_REACH), start))
    if before in _NUMBERED:
        return _is_label(candidate)
    if before in MISREAD_DIGITS:  # l6盏, 1O0万元, but 完成MOOC3门
        return not re.search("[A-Za-z]{2}$", text[max(0, start - 2) : start])
    if before in _SERIAL_SIGNS:
        return first.isdigit()
    if before == "前":
        return candidate.unit in _RANKED and text[start - 2 : start - 1] not in _NO_RANK_BEFORE
    if before in _LIST_MARKS:
        return _ORDINAL_LIST.search(text, max(0, start - 14), start) is not None
    begins_with_one = first == "一" and not candidate.number.startswith("一二")
    return (begins_with_one and before in BEFORE_ONE) or (
        first in SCALES and before in INDEFINITE_BEFORE
    )


def _is_spaced(candidate: Candidate) -> bool:
    """Whether another word than a unit stands behind the space: PART 3 人才支援, 2 家庭教育."""
    unit_start = candidate.end - len(candidate.unit)
    return candidate.text[unit_start - 1] == " " and (
        candidate.begins_word or candidate.text.startswith(_NOT_UNITS, unit_start)
    )


def _is_label(candidate: Candidate) -> bool:
    """表1部分镇街, 附件3 家庭: the number of a table, but for 附件3份."""
    if len(candidate.number) > _LONGEST_LABEL or candidate.upper:
        return False
    text, start, end, unit = candidate.text, candidate.start, candidate.end, candidate.unit
    if unit in SHEETS and end - start == len(candidate.number) + len(unit):
        return candidate.after in _NO_SHEETS
    return _LABEL.search(text, max(0, start - _LABEL_REACH), start) is not None


def _is_named(candidate: Candidate) -> bool:
    """What the unit says together with its neighbours: dates, addresses, slogans."""
    unit, end = candidate.unit, candidate.end
    if unit == "年":
        return _is_calendar(candidate)
    if unit == "列":  # 项目1列入计划
        return candidate.begins_word
    if unit in _SLOGAN_UNITS and candidate.text[end : end + 2] in ABSTRACT_OBJECTS:
        return not candidate.text.startswith(CONCRETE_OBJECTS, end)
    if unit in _EVENT_UNITS and _is_event(candidate):
        return True
    return unit in _ADDRESS_UNITS and _is_address(candidate)


def _is_calendar(candidate: Candidate) -> bool:
    """2016年, 二〇一六年, 2016-2018年, 16年3月, 90年代, 三年级."""
    after = candidate.text[candidate.end : candidate.end + 8]
    last = candidate.upper or candidate.number
    if candidate.begins_word and not after.startswith("会议"):
        return not after.startswith("代理")
    if len(last) == 4 and _YEAR.fullmatch(last):
        return True
    is_short = len(last) == 2 and last[0].isdigit()
    return (is_short and _CALENDAR_AFTER.match(after) is not None and after[:1] != "以") or (
        candidate.before in "‘’'" and candidate.before != ""
    )


def _is_address(candidate: Candidate) -> bool:
    """5栋2单元301室, 张家沟村三组, 2020级, 1996届校友, 7点20分, 9时30分, 浏览次数：358次."""
    number, unit = candidate.number, candidate.unit
    before, after = candidate.before, candidate.after
    if unit in ("栋", "单", "幢", "排") and (
        after == "元" or (after.isdigit() and _HOUSE_NUMBER.match(candidate.text, candidate.end))
    ):
        return True
    if unit in ("级", "届") and _YEAR.fullmatch(number) and len(number) == 4:
        return True
    if unit == "组" and before in ("村", "社", "是", "在", "住"):
        return True
    if unit == "分钱" and before in ("毛", "角"):
        return True
    if unit == "分" and before == "时" and candidate.text[candidate.start - 2].isdigit():
        return True
    if unit == "分" and (before == "点" or (not number[0].isdigit() and before != "得")):
        return True  # 7点20分, 十分珍惜
    if unit == "分" and candidate.begins_word:
        return True
    before_counter = candidate.text[max(0, candidate.start - 8) : candidate.start]
    return unit == "次" and _HIT_COUNTER.search(before_counter) is not None


def _is_event(candidate: Candidate) -> bool:
    """十九届五中全会, 从9:30起, G1234次: a meeting, a beginning, a train."""
    text, start, unit, before = candidate.text, candidate.start, candidate.unit, candidate.before
    if unit == "届":
        return _MEETING.match(text, candidate.end) is not None
    if unit == "起":
        return _TIME_FROM.search(text, max(0, start - _TIME_REACH), start) is not None
    return unit == "次" and before.isascii() and before.isalpha()


def _is_rate_base(candidate: Candidate) -> bool:
    """每销售1瓶, 每3户: the base of a rate is no quantity of its own; 每村有1名 is one."""
    text, start = candidate.text, candidate.start
    nearest = text.rfind("每", max(0, start - _RATE_REACH), start)
    if nearest < 0:
        return False
    if nearest == start - 1:
        return True
    if candidate.number not in ONE or candidate.upper:
        return False
    base = _RATE_BASE.fullmatch(text, nearest, start)
    if base is None or _BASE_NAMED.match(base[0], 1):
        return False
    return _RATE_FOLLOWS.match(text, candidate.end) is not None
