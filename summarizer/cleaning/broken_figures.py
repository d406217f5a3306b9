"""Spaces inside figures: between their digits, and beside their marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from summarizer.cleaning.columns import PAUSE, line_end
from summarizer.cleaning.figure_parts import (
    ANY_UNIT,
    BEFORE_INNER_GAPS,
    BEHIND_INNER_GAPS,
    COUNTS,
    FIRST_HALF,
    IN_PROSE,
    LATIN_UNIT,
    LETTER,
    NO_COUNT,
    REACH,
    SECOND_HALF,
    TO,
    WHOLE,
    inside_numeral,
    inside_unit,
)
from summarizer.lexicon.character_forms import (
    HEADS_BEHIND_GROUPS,
    HEADS_BEHIND_NUMBERS,
    LABELS,
    NUMBERED,
    UNIT_HEADS,
)

_ANY_GAP = re.compile(f" (?<=[.,年月{BEFORE_INNER_GAPS}] )(?=[.,年月日{BEHIND_INNER_GAPS}])")
_INNER_GAP = f" (?<=[{BEFORE_INNER_GAPS}] )(?=[{BEHIND_INNER_GAPS}])"
_GROUP_GAP = re.compile(r" (?<=[0-9] )(?=[0-9]{3}(?![0-9]))")
_GROUPS = r"[0-9]{0,2}+(?: [0-9]{3}(?![0-9]))"
_UNIT_AHEAD = rf"[{UNIT_HEADS}{HEADS_BEHIND_GROUPS}{HEADS_BEHIND_NUMBERS}%‰㎡]|{LATIN_UNIT}"
_GROUPED = (
    rf"[0-9](?<![0-9.,-][0-9])(?<![0-9] [0-9])(?<![{NUMBERED}][0-9])"
    rf"(?:{_GROUPS}++|(?=[0-9]{{0,2}}{TO}[0-9]{{1,3}} ){_GROUPS}*+)(?:\.[0-9]++)?"
    rf"(?:{TO}[0-9](?:{_GROUPS}++|[0-9]*+)(?:\.[0-9]++)?)? ?+(?={_UNIT_AHEAD})"
    rf"|[0-9](?<=[0-9]{TO}[0-9]){_GROUPS}++(?:\.[0-9]++)? ?+(?={_UNIT_AHEAD})"
    rf"|[0-9](?<=\t[0-9]){_GROUPS}++(?:\.[0-9]++)?(?=[\t\n]|\Z)"
)
"""1 206人, 4 815.2万元, 900—1 200元, 3500-4 200元; and a cell of a table, in which nothing
follows."""
_APART_SIGN = re.compile(r" (?<=[0-9] )(?:[0-9]|\. ?[0-9])(?![0-9])")
_APART = (
    rf"[0-9](?<![0-9.,][0-9])(?<![0-9] [0-9])(?<![{NUMBERED}][0-9])(?<![{NUMBERED}] [0-9])"
    r"(?: (?:[0-9]|0[0-9]{1,3})(?![0-9]))*+(?:(?<=[0-9] [0-9]) [0-9]{2}(?![0-9]))?"
    r"(?: ?\. ?[0-9](?: [0-9](?![0-9]))*+)?"
    rf"(?= ?(?:{COUNTS}))"
)
"""1 7 6户, 1 5 . 6%, 1 00 0元, 8 6 40平方米: digits set apart like letters."""
_FEWEST_GAPS, _LINE_REACH = 2, 200
_COUNTING = "123456789"
"""Digits that count up are a list: 数据1 2 3 4个."""
_COMMA_GAP = re.compile(r" (?:(?<=[0-9] )(?=, ?[0-9]{3})|(?<=[0-9], )(?=[0-9]{3}))")
_COMMAS = (
    rf"[0-9](?<![0-9.,][0-9])(?<![{NUMBERED}][0-9])[0-9]{{0,2}}+(?: ?, ?[0-9]{{3}}(?![0-9]))++"
    rf"(?:\.[0-9]++)? ?(?={_UNIT_AHEAD})"
)
"""1 ,200万元, 1, 200万元."""
_DATE_GAP = re.compile(" (?<=[0-9年月] )(?=[0-9 ]{0,6}[年月日])")
_DATES = (
    r"[12](?<![0-9.,][12]) ?[09] ?[0-9] ?[0-9] ?年(?: ?[0-9](?: ?[0-9])? ?月)?"
    r"(?: ?[0-9](?: ?[0-9])? ?日)?"
)
"""20 21年, 2020 年12 月 1 6日."""
_SPLIT = f" (?<=[0-9] )(?={SECOND_HALF}(?! ))"
_ZEROS = (
    rf" (?<=[0-9] )(?=(0[0-9]{{0,2}})(?:{TO}[0-9]"
    rf"|[余餘多]?(?![年月日时時分点點秒])(?:{COUNTS})))"
)
"""420 0元: no number begins with a zero."""
_POINT = (
    rf" (?:(?<=[0-9] )(?=\. ?[0-9]{{1,4}} ?(?:{COUNTS}))"
    rf"|(?:(?<=[0-9]\. )|(?<=[0-9] \. ))(?=[0-9]{{1,4}} ?(?!月|日)(?:{COUNTS})))"
)
"""A decimal broken beside its point: 2 .6公里, 2. 6公里, 2 . 6公里."""
_BEFORE_POINT = re.compile(
    rf"(?:{LETTER} |[^0-9A-Za-z_.\s](?<![{LABELS}])|{IN_PROSE})"
    r"(?!(?:19|20)[0-9]{2}\b)[0-9][0-9,]{0,8}(?: ?\.)? $"
)
_LISTED = re.compile(r"[^\w ,，、] ?[0-9]{1,2}\. $|\n ?[0-9]{1,6}\. $")
"""。2. 6个村: the second point of a list."""
_ORDINAL = re.compile("第[一二三四五六七八九十百]{1,4} $|[其之统同唯专项附表]一 $")
"""第三 百人: the number before the gap is none of what follows."""
_LISTING = re.compile(
    rf"(?:分别|依次|各[为是有]|得分)(?:(?![0-9][万萬亿億]?{ANY_UNIT}.?[、，和])[^。；\n]){{0,16}}$"
)
"""Before a list, whose items nothing but gaps may part where they share a unit."""
_HAS_ITS_UNIT = re.compile(
    rf" [0-9]++(?:\.[0-9]++)?[万萬亿億]?(?P<unit>{ANY_UNIT})[^，。；\n0-9]{{0,8}}[、和及]"
    r"[^，。；\n0-9]{0,8}[0-9][0-9.]*+[万萬亿億]?(?P=unit)"
)
"""In a list whose next item has the same unit all items have theirs: 分别增长3 6%和41.8%. Where
both halves are longer (15 20万元和30万元), they may still be two that share one."""
_BEFORE_ZEROS = re.compile(r"[0-9][0-9,]{0,8}$")


def spaces_inside_figures(text: str, start: int, end: int) -> Iterator[int]:
    """Between digits, and beside their marks, in a stretch of whole lines."""
    likely = [found.start() for found in _ANY_GAP.finditer(text, start, end)]
    if not likely:
        return
    kinds = _kinds()
    for sign, figure, is_one in kinds.stretches:
        if any(sign.match(text, space, end) for space in likely):
            for found in figure.finditer(text, start, end):
                if is_one(text, *found.span()):
                    yield from spaces_between(text, *found.span())
    for gap, is_inside in kinds.gaps:
        for space in likely:
            inside = gap.match(text, space, end)
            if inside and is_inside(text, inside):
                yield space


def _is_apart(text: str, start: int, end: int) -> bool:
    """Whether digits with gaps between them are one number of running text: several of them,
    or two that have a gap on either side, too (水 窖 3 5 口)."""
    figure = text[start:end]
    gaps = figure.count(" ")
    counts_up = gaps >= _FEWEST_GAPS and figure.replace(" ", "") in _COUNTING
    if counts_up or _is_listed(text, start):
        return False
    is_among_gaps = text[start - 1 : start] == " " and text[end : end + 1] == " "
    if gaps < _FEWEST_GAPS and not (gaps and is_among_gaps):
        return False
    return WHOLE.fullmatch(figure.replace(" ", "")) is not None and has_pause_near(text, end)


def has_pause_near(text: str, space: int) -> bool:
    """Whether a space stands in running text, which has a pause close by on its line."""
    before = text[max(0, space - REACH) : space].rpartition("\n")[2]
    after = text[space : space + REACH].partition("\n")[0]
    return PAUSE.search(before + after) is not None


def _is_decimal(text: str, gap: re.Match[str]) -> bool:
    """Whether the number before a point is the whole part of one, and that of no list."""
    low, high = max(0, gap.start() - REACH), gap.end()
    return _BEFORE_POINT.search(text, low, high) is not None and not _LISTED.search(text, low, high)


def _is_split(text: str, gap: re.Match[str]) -> bool:
    """Whether the numbers around a space are halves of one (教师3 11人): in prose no two
    stand side by side, but for a label's (表3 11人)."""
    space = gap.start()
    first = FIRST_HALF.search(text, max(0, space - REACH), space)
    if first is None or not WHOLE.fullmatch(first[1] + gap[1]):
        return False
    if _is_listed(text, space) and not (
        1 in (len(first[1]), len(gap[1])) and _HAS_ITS_UNIT.match(text, space)
    ):
        return False
    low, high = max(0, space - _LINE_REACH), min(len(text), space + _LINE_REACH)
    line_start = text.rfind("\n", low, space) + 1 or low
    return PAUSE.search(text, line_start, min(high, line_end(text, space))) is not None


def _is_spelled(text: str, gap: re.Match[str]) -> bool:
    """Whether a gap inside a spelled number stands in running text."""
    low, high = max(0, gap.start() - REACH), gap.end()
    return not _ORDINAL.search(text, low, high) and has_pause_near(text, gap.start())


def _counts(text: str, gap: re.Match[str]) -> bool:
    """Whether what stands before a gap in a unit is no date and no number of a heading."""
    return not NO_COUNT.search(text, max(0, gap.start() - REACH), gap.start())


def _is_rest(text: str, gap: re.Match[str]) -> bool:
    """Whether what begins with a zero is the rest of the number before it."""
    first = _BEFORE_ZEROS.search(text, max(0, gap.start() - REACH), gap.start())
    return first is not None and WHOLE.fullmatch(first[0] + gap[1]) is not None


def spaces_between(text: str, start: int, end: int) -> Iterator[int]:
    """Where the spaces of a stretch stand."""
    for at, letter in enumerate(text[start:end], start):
        if letter == " ":
            yield at


def _is_grouped(text: str, start: int, end: int) -> bool:
    """Whether commas with gaps group the digits of one number. One comma with a gap behind it
    may; several part the items of a list: 捐款100, 200, 300元."""
    return text.count(", ", start, end) < _FEWEST_GAPS and not _is_listed(text, start)


def _is_listed(text: str, position: int) -> bool:
    """Whether a list has been announced before a place."""
    return _LISTING.search(text, max(0, position - REACH), position) is not None


def _always(text: str, start: int, end: int) -> bool:
    return True


class _Kinds(NamedTuple):
    """What gaps inside figures look like. Few texts have any, so that these patterns are
    compiled when one has."""

    stretches: tuple[tuple[re.Pattern[str], re.Pattern[str], Callable[[str, int, int], bool]], ...]
    """A sign that a text has figures of a kind, their pattern, and whether one is a figure."""
    gaps: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], bool]], ...]
    """Single gaps, and whether one is inside a figure."""


@cache
def _kinds() -> _Kinds:
    stretches = (
        (_GROUP_GAP, _GROUPED, _always),
        (_COMMA_GAP, _COMMAS, _is_grouped),
        (_DATE_GAP, _DATES, _always),
        (_APART_SIGN, _APART, _is_apart),
    )
    gaps = (
        (_POINT, _is_decimal),
        (_SPLIT, _is_split),
        (_ZEROS, _is_rest),
        (f"{_INNER_GAP}(?:{inside_unit(' ')})", _counts),
        (f"{_INNER_GAP}(?:{inside_numeral(' ')})", _is_spelled),
    )
    return _Kinds(
        tuple((sign, re.compile(figure), is_one) for sign, figure, is_one in stretches),
        tuple((re.compile(gap), is_inside) for gap, is_inside in gaps),
    )
