"""Line breaks inside figures, which end short lines as well as long ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from summarizer.cleaning.columns import PAUSE, line_end
from summarizer.cleaning.figure_parts import (
    ANY_UNIT,
    BEFORE_INNER_GAPS,
    BEHIND_INNER_GAPS,
    FIRST_HALF,
    NO_COUNT,
    NUMBER,
    REACH,
    SECOND_HALF,
    TO,
    UNIT,
    WHOLE,
    inside_numeral,
    inside_unit,
)
from summarizer.lexicon.character_forms import BEFORE_FIGURE, HEADS_BEHIND_GROUPS, LABELS

_SCALE = "[余餘多]?[万萬亿億]?"
_IN_FIGURE = "0-9.,十百千万萬亿億余餘多"
_BREAK = re.compile(
    rf"\n(?<=[一二两三四五六七八九至到—–~～ {_IN_FIGURE}-]\n)"
    rf"(?: *+(?={UNIT}|[%‰]|(?:{TO}|[,.])?{NUMBER}(?:{TO}{NUMBER})?{_SCALE}{ANY_UNIT})"
    rf"|(?<=[万萬亿億]\n) *+(?=[{HEADS_BEHIND_GROUPS}]))"
)
_MAY_BE_INSIDE = re.compile(rf"\n(?<=[{BEFORE_INNER_GAPS}]\n) *+(?=[{BEHIND_INNER_GAPS}])")
"""Few texts have such a break, so that the long pattern of those inside a unit or a spelled
number is compiled when one has."""
_FIGURE_END = re.compile(rf"(?:[0-9]|[一二两三四五六七八九])[{_IN_FIGURE}]*{TO}?$")
_ENDS = re.compile(rf"([0-9]++(?:\.[0-9]++)?)[万萬亿億]?{TO}([0-9]++(?:\.[0-9]++)?)")
"""The ends of a range, which rises."""
_GROUP = re.compile("[0-9]{3}(?![0-9])")
_WHOLE_NUMBER = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}$|[0-9]{7}$")
"""A year or a telephone number: no digits of it are on the next line."""
_YEAR_AHEAD = re.compile("(?:19|20)[0-9]{2}年")
"""It begins a line of its own: the entry of a list of contents, below another one's page."""
_DATE_AHEAD = re.compile("[0-9]{1,2}[月日]")
_LONG_NUMBER = re.compile("[0-9]{2}$")
"""Before a date it is no first half of it: 点击：2176, and below it 12月20日."""
_COUNTER = re.compile("[:：] ?[0-9]+$")
"""No digits of a labelled number are on the next line, either: 浏览量：233, and below it 320名."""
_IN_LINE = re.compile(f"{PAUSE.pattern}|[0-9][余餘多]?[万萬亿億]?(?![年月日]){UNIT}")
_LED_UP_TO = re.compile(f"[{BEFORE_FIGURE}](?<![第在])[0-9][0-9.,]{{0,8}}$")
_SECOND_HALF = re.compile(SECOND_HALF)
_AHEAD = 12
_RUNNING_LINE = 20
"""Lines that are broken by their length have at least so many characters."""
_CUT_SHORT = (
    r"[一-鿿](?: ?(?:[0-9]++(?:\n,[0-9]|,[0-9]{0,2}\n[0-9])|[0-9][0-9,]*+(?:\.\n|\n\.)[0-9]"
    rf"|[1-9][0-9]*+(?:{TO}[0-9]++)?\n0(?![0-9]?[月日时時分])"
    rf"|[0-9][0-9.,]*+[万萬亿億]?(?:\n{TO}|{TO}[0-9]{{0,3}}\n)[0-9]"
    rf"|[0-9][0-9.,]*+[万萬亿億]\n{ANY_UNIT}.?[，。；、）])"
    r"|[0-9]++\.[0-9]++\n[万萬亿億元亩畝公米吨噸倍]"
    rf"|[0-9]++\.(?!0\n)[0-9]\n[0-9]{{1,2}}[万萬亿億]?{ANY_UNIT}"
    rf"|[0-9]++\n[万萬亿億]{UNIT}[，。；、）]"
    rf"|[0-9]*0\n[余餘多][万萬亿億]?{UNIT}"
    rf"|(?<=[一-鿿]{{8}})(?<![{LABELS}])[1-9][0-9]{{0,2}}\n[0-9]{{1,2}}{UNIT}[，、])"
)
"""A figure that cannot end a line, however short, before what cannot begin one: digits beside
a mark inside a number or a range, 万 and a unit, a decimal and its unit, 万元 and a pause, a
round number and 多, a number without a unit and one with its unit in a sentence. Words before
it tell it from a cell or a heading."""


def break_edits(text: str) -> list[tuple[int, int, str]]:
    """The edits that take out line breaks inside figures."""
    return [(start, end, "") for start, end in sorted({*_breaks(text)})]


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    """Line breaks inside figures, with the spaces around them."""
    kinds = [(_BREAK, _goes_on)]
    if _MAY_BE_INSIDE.search(text):
        kinds.append((_inner_break(), _ends_unit))
    for pattern, is_one in kinds:
        for found in pattern.finditer(text):
            begin = text.rfind("\n", 0, found.start()) + 1
            line = text[begin : found.start()].rstrip(" ")
            following = text[found.end() : line_end(text, found.end())]
            # A tab before the first word indents a paragraph.
            is_row = "\t" in line.lstrip("\t") or "\t" in following
            if not is_row and is_one(line, following[:_AHEAD]):
                yield begin + len(line), found.end()


@cache
def _inner_break() -> re.Pattern[str]:
    inside = inside_unit("\n", " *+"), inside_numeral("\n", " *+")
    return re.compile(f"\n(?:{'|'.join(inside)})")


def _ends_unit(line: str, following: str) -> bool:
    """Whether a unit or a spelled number that a line begins goes on in running text."""
    return len(line) >= _RUNNING_LINE or PAUSE.search(following) is not None


def _goes_on(line: str, following: str) -> bool:
    """Whether the figure at the end of a line has its unit or scale on the next one."""
    after = following[0]
    tail = line[-REACH:]
    if not _FIGURE_END.search(tail) or NO_COUNT.search(tail) or not _fits(tail, following):
        return False
    if after.isdigit() and _WHOLE_NUMBER.search(tail):
        return False
    if after in "123456789" and _COUNTER.search(tail):
        return False
    if _YEAR_AHEAD.match(following):
        return False
    if _DATE_AHEAD.match(following) and _LONG_NUMBER.search(tail):
        return False
    if len(line) >= _RUNNING_LINE or (tail[-1] in "余餘多" and after in "十百千万萬亿億"):
        return True
    if _is_prose(line, tail) and _is_split(tail, following):
        return True
    return re.search(_CUT_SHORT, f"{tail}\n{following}") is not None


def _is_prose(line: str, tail: str) -> bool:
    """Whether a short line is one of running text: it has a pause, another figure, or words
    that lead up to the one at its end."""
    return bool(_IN_LINE.search(line) or _LED_UP_TO.search(tail))


def _is_split(tail: str, following: str) -> bool:
    """Whether two lines hold the halves of one number: two numbers would have a mark between
    them."""
    first, second = FIRST_HALF.search(tail), _SECOND_HALF.match(following)
    return bool(first and second and WHOLE.fullmatch(first[1] + second[1]))


def _fits(tail: str, following: str) -> bool:
    """Whether what the break parts belongs to one figure: groups of three behind a comma,
    a range that rises."""
    last, after = tail[-1], following[0]
    if last == "," or after == ",":
        return _GROUP.match(following, after == ",") is not None
    if last == "." or after == ".":
        return after.isdigit() or last.isdigit()
    joint = re.search(f"[0-9.]+[万萬亿億]?{TO}?$", tail)
    ends = _ENDS.match(joint[0] + following) if joint else None
    is_range = re.fullmatch(TO, last) or re.fullmatch(TO, after)
    return not is_range or (ends is not None and Decimal(ends[1]) < Decimal(ends[2]))
