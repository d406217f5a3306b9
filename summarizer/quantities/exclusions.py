"""What looks like a quantity and is none: dates, ordinals, names, slogans, masks, and
the bases of rates."""

from __future__ import annotations

import re
from bisect import bisect_right

from summarizer.lexicon.fixed_expressions import (
    ABSTRACT_OBJECTS,
    BEFORE_ONE,
    EXPRESSIONS,
    INDEFINITE_BEFORE,
    MASKS,
    ORDINAL,
    PLACE_NAMES,
    SCALE_ALONE_LEADERS,
)
from summarizer.lexicon.numerals import DIGITS
from summarizer.lexicon.rates import BASES
from summarizer.lexicon.units import PLACE_UNITS, WORDS_NOT_UNITS, YEAR_WORDS

_TITLES = re.compile(r"《[^》\n]{1,80}》")
_QUOTES = re.compile(r"[“「『\"][^”」』\"\n]{1,14}[”」』\"]")
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
_HIT_COUNTER = re.compile(r"(?:浏览|点击|阅读|访问|播放)(?:次数|量|数)?[:：]?$")
_SERIAL_LENGTH = 10
_ARABIC = frozenset("0123456789")
_SCALES = frozenset("十百千万亿")
_ONE = frozenset({"一", "1"})
_DOING = re.compile(
    r"[建设修购捐赠置办聘派选引进签订成召开展组织拥获种植养援改造铺装添配评奖达共有了过满]"
    r"[一-鿿]{0,2}$"
)
_LARGE_MEASURES = frozenset({"元", "亩", "吨", "斤", "公斤", "公里"})
_ADDRESS_UNITS = frozenset({"栋", "单", "幢", "排", "组", "级", "分", "分钱", "次"})
_SLOGAN_UNITS = frozenset({"个", "项", "种", "条", "类", "级"})
_COUNTED_IN_QUOTES = frozenset({"元", "口人", "口"})
_PLUS_SIGNS = frozenset({"+", "＋"})
_SERIAL_SIGNS = _PLUS_SIGNS | frozenset("/№#@_")
_OPENING_QUOTES = frozenset('“「『"')
_LIST_MARKS = frozenset("、,，和至到—-")
_RANKED = frozenset({"名", "位", "个月", "家", "期", "人"})
_TELLING_BEFORE = (
    frozenset(ORDINAL + MASKS + BEFORE_ONE + INDEFINITE_BEFORE + "l前")
    | _SERIAL_SIGNS
    | _LIST_MARKS
)
_TELLING_UNITS = _ADDRESS_UNITS | _SLOGAN_UNITS | {"年"}
_CLAUSE_END = "，。；、！？）)：:”\n"


def _by_first(expressions: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for expression in expressions:
        table.setdefault(expression[0], []).append(expression)
    return {first: tuple(found) for first, found in table.items()}


_EXPRESSIONS_BY_FIRST = _by_first(EXPRESSIONS + PLACE_NAMES)


class Exclusions:
    """Says of each candidate in one text whether something else is meant by it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._titles = _Spans(_TITLES, text)
        self._quotes = _Spans(_QUOTES, text)
        self._has_titles, self._has_rates = "《" in text, "每" in text
        self._has_sums = "+" in text or "＋" in text

    def hold(self, match: re.Match[str]) -> bool:
        """True when the candidate (a match of `CANDIDATE`) is no quantity."""
        text = self._text
        start, end = match.span()
        number, unit = match.group("number", "unit")
        before, after = text[start - 1 : start], text[end : end + 1]
        return (
            (before in _TELLING_BEFORE and self._is_led(match, before))
            or (unit in _TELLING_UNITS and self._is_named(match, before, after))
            or (number[0] not in _ARABIC and self._is_word(match, before, after))
            or (len(number) >= _SERIAL_LENGTH and unit != "元" and number.isdigit())
            or after in _PLUS_SIGNS
            or (self._has_titles and self._titles.around(start) is not None)
            or (
                (self._has_sums or before in _OPENING_QUOTES or number[0] not in _ARABIC)
                and self._is_quoted_name(match)
            )
            or (self._has_rates and self._is_rate_base(match, number))
        )

    def _is_led(self, match: re.Match[str], before: str) -> bool:
        """What the character before says: 第5名, XX0元, 1+6, 前10名, 统一, 数百, 第一、二."""
        start, first, unit = match.start(), match["number"][0], match["unit"]
        if before == ORDINAL or before in MASKS:
            return True
        if before == "l":  # A misread 1: l6盏.
            return not self._text[max(0, start - 2) : start - 1].isalpha()
        if before in _SERIAL_SIGNS:
            return first.isdigit()
        if before == "前":
            return unit in _RANKED
        if before in _LIST_MARKS:
            return _ORDINAL_LIST.search(self._text, max(0, start - 14), start) is not None
        return (first == "一" and before in BEFORE_ONE) or (
            first in _SCALES and before in INDEFINITE_BEFORE
        )

    def _is_named(self, match: re.Match[str], before: str, after: str) -> bool:
        """What the unit says together with its neighbours: dates, addresses, slogans."""
        unit = match["unit"]
        if unit == "年":
            return self._is_calendar(match, before)
        if unit in _SLOGAN_UNITS and self._text[match.end() : match.end() + 2] in ABSTRACT_OBJECTS:
            return True
        return unit in _ADDRESS_UNITS and self._is_address(match, before, after)

    def _is_word(self, match: re.Match[str], before: str, after: str) -> bool:
        """A numeral in Chinese characters that belongs to an expression."""
        is_scale = match["number"][0] in _SCALES
        return (is_scale and self._is_loose_scale(match, before, after)) or self._is_expression(
            match, before, after
        )

    def _is_calendar(self, match: re.Match[str], before: str) -> bool:
        """2016年, 二〇一六年, 2016-2018年, 16年3月, 90年代, 三年级."""
        after = self._text[match.end() : match.end() + 8]
        last = match["upper"] or match["number"]
        if after[:1] in YEAR_WORDS and after[:1] and not after.startswith("会议"):
            return not after.startswith("代理")
        if len(last) == 4 and _YEAR.fullmatch(last):
            return True
        is_short = len(last) == 2 and last[0].isdigit()
        return (is_short and _CALENDAR_AFTER.match(after) is not None and after[:1] != "以") or (
            before in "‘’'" and before != ""
        )

    def _is_address(self, match: re.Match[str], before: str, after: str) -> bool:
        """5栋2单元301室, 张家沟村三组, 2020级, 7点20分, 浏览次数：358次."""
        start, unit = match.start(), match["unit"] or ""
        if unit in ("栋", "单", "幢", "排") and (after.isdigit() or after == "元"):
            return True
        if unit == "级" and _YEAR.fullmatch(match["number"]) and len(match["number"]) == 4:
            return True
        if unit == "组" and before in ("村", "社"):
            return True
        if unit == "分钱" and before in ("毛", "角"):
            return True
        if unit == "分" and (
            before == "点" or (not match["number"][0].isdigit() and before != "得")
        ):
            return True  # 7点20分, 十分珍惜
        if unit == "分" and bool(after) and after in WORDS_NOT_UNITS["分"]:
            return True
        before_counter = self._text[max(0, start - 8) : start]
        return unit == "次" and _HIT_COUNTER.search(before_counter) is not None

    def _is_loose_scale(self, match: re.Match[str], before: str, after: str) -> bool:
        """百家争鸣, 万户: a bare scale counts only as 近百人, 百余人 or 万元以上."""
        number, unit = match["number"], match["unit"] or ""
        if number[0] == "十" or len(number) > 1 and number[1] in DIGITS:
            return False
        if number[-1] in "余多来" and len(number) > 1:
            return False
        if before and before in SCALE_ALONE_LEADERS:
            return before == "上" and self._text[match.start() - 2 : match.start()] == "成百上"
        if len(number) > 1 and unit in _LARGE_MEASURES:
            return False
        tail = self._text[match.end() : match.end() + 6]
        return not (unit == "元" and ("以上" in tail[:3] or before in "超过近达"))

    def _is_expression(self, match: re.Match[str], before: str, after: str) -> bool:
        """Idioms and slogans in Chinese numerals, 三部门, and 一 in the sense of 'a'."""
        start, end = match.span()
        text, number, unit = self._text, match["number"], match["unit"] or ""
        candidates = _EXPRESSIONS_BY_FIRST.get(number[0], ())
        if text.startswith(candidates, start):
            return number[0] not in _SCALES or before not in SCALE_ALONE_LEADERS
        if after and after in WORDS_NOT_UNITS.get(unit, ""):
            return True
        if unit in PLACE_UNITS and (len(number) == 1 or number == "百千"):
            return number in "一两百千万" or (bool(after) and after in "一两三四五六七八九十")
        if number == "二" and unit != "元":
            return True  # 二次 is the second time; a count of two says 两.
        if (
            unit in ("年", "人")
            and text[start - 2 : start - 1] == "一"
            and len(number) == 1
            and start > 1
        ):
            return True  # 一驻三年, 一定五年
        if unit == "度" or (unit in ("方", "面", "股", "起", "道", "步") and number == "一"):
            return True
        if number in _ONE and not match["upper"]:
            return self._is_article(match, before, after)
        return after in ("一", "之") and unit in ("户", "人", "村", "个", "年", "天")

    def _is_article(self, match: re.Match[str], before: str, after: str) -> bool:
        """一 that says 'a' and counts nothing (作为一名党员, 一项工作)."""
        unit = match["unit"] or ""
        if before and before in "每同另这那某哪唯任之上下前后新又整单统划逐不万":
            return True
        if unit in ("年", "天", "个月", "周", "元", "亩", "倍", "小时", "所", "户"):
            return False
        if not after or after in _CLAUSE_END:
            return False
        return _DOING.search(self._text[max(0, match.start() - 6) : match.start()]) is None

    def _is_quoted_name(self, match: re.Match[str]) -> bool:
        """“四条主线”, “1+6”: names made of a number."""
        start = match.start()
        quote = self._quotes.around(start)
        if quote is None:
            return False
        is_chinese = not match["number"][0].isdigit()
        inside = self._text[quote[0] + 1 : quote[1] - 1]
        opens = start == quote[0] + 1 and match["unit"] in ("个", "张", "条")
        counts = match["unit"] in _COUNTED_IN_QUOTES
        return (is_chinese and not counts) or "+" in inside or opens

    def _is_rate_base(self, match: re.Match[str], number: str) -> bool:
        """每销售1瓶, 每3户: the base of a rate is no quantity of its own; 每村有1名 is one."""
        start, end = match.span()
        nearest = self._text.rfind("每", max(0, start - 8), start)
        if nearest < 0:
            return False
        if nearest == start - 1:
            return True
        base = (
            _RATE_BASE.fullmatch(self._text, nearest, start)
            if number in _ONE and not match["upper"]
            else None
        )
        if base is None or _BASE_NAMED.match(base[0], 1):
            return False
        return _RATE_FOLLOWS.match(self._text, end) is not None


class _Spans:
    """The stretches of a text that a pattern finds."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self._spans = [match.span() for match in pattern.finditer(text)]
        self._starts = [start for start, _ in self._spans]

    def around(self, position: int) -> tuple[int, int] | None:
        """The stretch that holds the position."""
        index = bisect_right(self._starts, position) - 1
        return self._spans[index] if index >= 0 and position < self._spans[index][1] else None
