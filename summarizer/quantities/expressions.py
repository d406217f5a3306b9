"""Chinese numerals that belong to an expression and count nothing: idioms, slogans, a
bare scale, 一 in the sense of 'a'."""

from __future__ import annotations

import re

from summarizer.lexicon.fixed_expressions import (
    BEFORE_COUNTS,
    EXPRESSIONS,
    IDIOMS,
    NUMERALS_IN_NAMES,
    OF_A_VILLAGE,
    PHASE_BEFORE,
    PHASE_BEHIND,
    PLACE_NAMES,
    SCALE_ALONE_LEADERS,
    VEHICLE_BEFORE,
    WAY_AFTER,
    WAY_BEFORE,
    WAY_ENDS,
)
from summarizer.lexicon.numerals import DIGITS
from summarizer.lexicon.rates import BASE_BEHIND, NOT_BASES_BEFORE, SPANS, WEIGHED
from summarizer.lexicon.spoken_units import FUSED_UNITS
from summarizer.lexicon.units import NUMBERED_UNITS, PLACE_UNITS
from summarizer.quantities.candidate import Candidate
from summarizer.quantities.measures import has_parts
from summarizer.quantities.scanning import by_first_character

_IDIOM = re.compile(by_first_character(IDIOMS))
_LONGEST_IDIOM = max(map(len, IDIOMS))
SCALES = frozenset("十百千万亿")
ONE = frozenset({"一", "1"})
_DOING = re.compile(
    r"[建设修购捐赠置办聘派选引进签订成召开展组织拥获种植养援改造铺装添配评奖达共有了过满]"
    r"[一-鿿]{0,2}$"
)
_LARGE_MEASURES = frozenset({"元", "亩", "吨", "斤", "公斤", "公里"})
_LASTING = frozenset("年 天 个月 周 元 个亿 个亿元 亩 倍 小时 所 户".split() + list(FUSED_UNITS))
_IN_VILLAGE_NAMES = frozenset("间家里道棵眼台块架座只口匹")
_VILLAGE_NAME = re.compile(
    r"[一-鿿](?<![的名有个村乡])[村乡镇屯](?![民里庄干落办亲])|[乡镇](?![村镇乡级属办企里卫中])"
)
"""五间房村, 三只羊乡, 七台镇: at most one character between the measure word and the suffix; but
三家乡镇企业, 三所镇卫生院."""
_PHASE_BEHIND, _PHASE_REACH = re.compile(PHASE_BEHIND), 3
_AFTER_NUMERALS_IN_NAMES = PLACE_UNITS | {"家"}
_CELL_ENDS = frozenset("\t\n")
_PRICED, _AFTER_PRICES = frozenset(WEIGHED.split("|")), frozenset("元块钱毛角")
_BASE_BEHIND = re.compile(BASE_BEHIND)
_WORDS_WITH_ONE = frozenset("般共直律")
_MEASURED_BEHIND_ZHI, _BOUNDS_BEHIND_YI = frozenset("多久内外远上下"), frozenset("上下内")
_ANNOUNCED = frozenset({"大类", "大项"})
"""三大类 announces a list of kinds; 7大类 is counted."""
_STAIRS = frozenset("台石")
_IN_CUBES = frozenset("土石水沙砂木料混砼")
_TIMES_OVER = frozenset("遍番顿阵趟回")
_WAY_AFTER, _WAY_BEFORE, _WAY_ENDS = map(re.compile, (WAY_AFTER, WAY_BEFORE, WAY_ENDS))
_WAY_REACH = 8
_VEHICLE_BEFORE = re.compile(VEHICLE_BEFORE)
_CLAUSE_END = "，。；、！？（(）)：:”\n等"


def _by_opening(expressions: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for expression in expressions:
        table.setdefault(expression[:2], []).append(expression)
    return {opening: tuple(found) for opening, found in table.items()}


_EXPRESSIONS_BY_OPENING = _by_opening(EXPRESSIONS + PLACE_NAMES)


def is_expression(candidate: Candidate) -> bool:
    """Whether a number in Chinese numerals counts nothing where it stands."""
    is_scale = candidate.number[0] in SCALES
    return (
        (is_scale and _is_loose_scale(candidate))
        or candidate.unit in _ANNOUNCED
        or (candidate.unit == "角" and candidate.number != "两")  # a corner, a spice
        or _is_fixed(candidate)
        or (candidate.unit == "里" and not _is_distance(candidate))
        or _is_in_idiom(candidate.text, candidate.start)
    )


def _is_in_idiom(text: str, start: int) -> bool:
    """Whether a numeral stands in an idiom, be it in its middle: 三天两头."""
    low, high = max(0, start + 1 - _LONGEST_IDIOM), start + _LONGEST_IDIOM
    idiom = _IDIOM.search(text, low, high)
    return idiom is not None and idiom.start() <= start < idiom.end()


def _is_loose_scale(candidate: Candidate) -> bool:
    """百家争鸣, 万户: a bare scale counts only as 近百人, 百余人 or 万元以上."""
    text, start, end = candidate.text, candidate.start, candidate.end
    number, unit, before = candidate.number, candidate.unit, candidate.before
    if number[0] == "十" or len(number) > 1 and number[1] in DIGITS:
        return False
    if number[-1] in "余多来" and len(number) > 1:
        return False
    if before and before in SCALE_ALONE_LEADERS:
        return before == "上" and text[start - 2 : start] == "成百上"
    if len(number) > 1 and unit in _LARGE_MEASURES:
        return False
    return not (unit == "元" and ("以上" in text[end : end + 3] or before in "超过近达"))


def _is_fixed(candidate: Candidate) -> bool:
    """Idioms and slogans in Chinese numerals, 三部门, and 一 in the sense of 'a'."""
    text, start, end = candidate.text, candidate.start, candidate.end
    number, unit = candidate.number, candidate.unit
    before, after = candidate.before, candidate.after
    if text.startswith(_EXPRESSIONS_BY_OPENING.get(text[start : start + 2], ()), start):
        return number[0] not in SCALES or before not in SCALE_ALONE_LEADERS
    if _begins_name(candidate) or _ends_word(candidate) or _is_part(candidate):
        return True
    if unit in PLACE_UNITS and _is_cell(candidate):
        return True
    if unit in PLACE_UNITS and before != "等" and (len(number) == 1 or number == "百千"):
        if number in "一两百千万" or (bool(after) and after in "一两三四五六七八九十"):
            return True
        return unit == "村" and before not in BEFORE_COUNTS and text.startswith(OF_A_VILLAGE, end)
    if number == "二" and unit not in ("元", "里"):
        return True  # 二次 is the second time; a count of two says 两.
    if unit in ("年", "人") and len(number) == 1 and start > 1 and text[start - 2] == "一":
        return before not in _WORDS_WITH_ONE  # 一驻三年, 一定五年; but 一般两年, 一共三人
    if unit == "方" and len(number) == 1 and after not in _IN_CUBES:
        return True  # 三方协议
    if unit == "度" or (unit in ("面", "股", "起", "道", "步") and number == "一"):
        return True
    if number in ONE and not candidate.upper:
        return _is_article(candidate)
    if after not in ("一", "之") or _is_bounded(candidate):
        return False
    return unit in ("户", "人", "村", "个", "年", "天")


def _ends_word(candidate: Candidate) -> bool:
    """三部门, 一年级: the measure word is part of another one."""
    return candidate.begins_word and not _is_bounded(candidate)


def _is_bounded(candidate: Candidate) -> bool:
    """三十所以上, 千余个之多, 十年之久: what looks like another word tells how many."""
    behind = candidate.text[candidate.end + 1 : candidate.end + 2]
    if candidate.after == "以":
        return behind in _BOUNDS_BEHIND_YI
    return candidate.after == "之" and behind in _MEASURED_BEHIND_ZHI


def _is_part(candidate: Candidate) -> bool:
    """What goes by a number, or two that do, or by its wheels."""
    return candidate.unit in NUMBERED_UNITS and (
        _is_phase(candidate) or _has_wheels(candidate) or _numbers_two(candidate)
    )


def _is_phase(candidate: Candidate) -> bool:
    """三期工程, 厂房（三期）: which part of a building work, and no count of sessions, or of
    parts (分三期建设, 两期)."""
    number, unit, before = candidate.number, candidate.unit, candidate.before
    if unit != "期" or len(number) > 1 or number == "两" or before == "分":
        return False
    text, start = candidate.text, candidate.start
    if _PHASE_BEHIND.match(text, candidate.end):
        return True
    return text[max(0, start - _PHASE_REACH) : start].rstrip("（(").endswith(PHASE_BEFORE)


def _has_wheels(candidate: Candidate) -> bool:
    """骑着三轮: what drives, and no rounds (开展三轮会谈)."""
    text, start = candidate.text, candidate.start
    if candidate.unit != "轮":
        return False
    return _VEHICLE_BEFORE.search(text, max(0, start - 2), start) is not None


def _numbers_two(candidate: Candidate) -> bool:
    """一二级, 一二期: two that go by numbers, for one or two says 一两; 三四级 but for stairs."""
    number, unit = candidate.number, candidate.unit
    if unit == "级" and len(number) > 1 and number[-1] in DIGITS and number[-2] in DIGITS:
        return candidate.after not in _STAIRS
    return number == "一二"


def _begins_name(candidate: Candidate) -> bool:
    """五间房村, 七台镇, 陆家嘴."""
    if candidate.number in NUMERALS_IN_NAMES and candidate.unit in _AFTER_NUMERALS_IN_NAMES:
        return True
    is_in_villages = candidate.unit in _IN_VILLAGE_NAMES
    return is_in_villages and _VILLAGE_NAME.match(candidate.text, candidate.end) is not None


def _is_distance(candidate: Candidate) -> bool:
    """十五里山路, 走十五里: a way, and not a place called 五里坡 or 三里街."""
    text, start, end = candidate.text, candidate.start, candidate.end
    if _WAY_AFTER.match(text, end):
        return True
    is_way = _WAY_BEFORE.search(text, max(0, start - _WAY_REACH), start) is not None
    return is_way and _WAY_ENDS.match(text, end) is not None


def _is_cell(candidate: Candidate) -> bool:
    """Whether a number and its unit are all of a table's cell: 三乡镇 is a town there."""
    ends = candidate.before, candidate.after
    return "\t" in ends and all(not end or end in _CELL_ENDS for end in ends)


def _is_base(candidate: Candidate) -> bool:
    """Whether 一 with a span or with goods is what an amount is per: 一天能挣120元."""
    if candidate.number != "一" or candidate.upper:
        return False
    is_span = candidate.unit in SPANS and candidate.before not in NOT_BASES_BEFORE
    if not is_span and candidate.unit not in _PRICED:
        return False
    return _BASE_BEHIND.match(candidate.text, candidate.end) is not None


def _is_article(candidate: Candidate) -> bool:
    """一 that says 'a' and counts nothing (作为一名党员, 一项工作, 又走了一遍)."""
    unit, before, after = candidate.unit, candidate.before, candidate.after
    if before and before in "每同另这那某哪唯任之上下前后新又整单统划逐不万":
        return True
    ends = not after or after in _CLAUSE_END
    is_tenth = before.isdecimal() and candidate.text[candidate.start - 2] == "块"
    is_priced = is_tenth or (before and before in _AFTER_PRICES)
    if is_priced and (unit in _PRICED or (ends and unit in SPANS)):
        return True  # 800元一亩 and 3块5一斤 say it per 亩 and 斤.
    if unit == "年" and candidate.text.endswith("新的", 0, candidate.start):
        return True
    if _is_base(candidate):
        return True
    if unit in _LASTING or has_parts(candidate.text, unit, candidate.end):
        return False
    if unit in _TIMES_OVER:
        return True
    if ends:
        return False
    start = candidate.start
    return _DOING.search(candidate.text[max(0, start - 6) : start]) is None
