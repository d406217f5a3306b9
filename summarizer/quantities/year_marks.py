"""The words of a text that name a year, or a span that has no single one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter

from summarizer.lexicon.years import (
    BEFORE_ORIGIN,
    EVENT,
    FOLLOWING,
    FOUNDED,
    FOUNDING,
    NEXT,
    ORIGINS,
    OWN_FIGURE,
    RISEN_TO,
    SPELT_DIGITS,
    SUMMED,
    TOTALLING,
    WITHIN_YEARS,
    YEAR_WORDS,
)
from summarizer.quantities.compared_years import (
    SIGNS_OF_COMPARED,
    are_compared,
    compare,
    is_compared,
    name_year_before,
)
from summarizer.quantities.scanning import by_first_character
from summarizer.quantities.worded_years import worded
from summarizer.quantities.year_mark import Calendar, Mark
from summarizer.quantities.year_months import months_of_year

_YEAR = r"(?:19|20)[0-9]{2}"
_DATE = (
    r"(?<![0-9]..)[0-9]{2}(?:"
    rf"(?P<span>年?[0-9月日]{{0,6}}(?:——|[-—–~～至到])[^，。；\n]{{0,3}}?{_YEAR}年?"
    rf"|年?[、和与及]{_YEAR}年?[两二]年"
    rf"|年?和{_YEAR}年(?![0-9度底末初上下]|分别|各)"
    r"|年(?:[^，。；\n]{0,24}?(?P<since>以来|至今)"
    r"|[0-9月日初底末上下半]{0,6}(?:起|开始(?=，)|[以之]?后(?=，))))"
    r"|年度?|(?=[./-][0-9]{1,2}[./-][0-9]{1,2}))"
)
# Few pages name a year of the last century, and one beginning is found ten times as quickly
# as either of two.
_LAST_CENTURY, _THIS_CENTURY = re.compile(f"19{_DATE}"), re.compile(f"20{_DATE}")
_ANY_CENTURY = re.compile(f"[12](?:(?<=1)9|(?<=2)0){_DATE}")
_WORDED = re.compile(by_first_character(YEAR_WORDS))
_SPELT = re.compile(
    r"[一二](?:零|〇|九)[零〇一二三四五六七八九]{2}年(?P<span>[^，。；\n]{0,24}?(?:以来|至今|起))?"
)
_ORIGIN = re.compile(rf"(?:{OWN_FIGURE})?[0-9](?![0-9]?[月日])")
_FIGURE = re.compile(
    r" ?(?:[上下]半年|全年|截[至止][0-9]{1,2}月[底末]?)?"
    r"[0-9](?![0-9]?(?:月|[-—–~～至到][0-9]{1,2}月))"
)
_FIRST_OF_FIGURES = frozenset(" 上下全截0123456789")
"""What begins a figure of a year, and no month: 2019年965万元, 2019年上半年78万元, but
2019年1至11月."""
_TOTALLING = re.compile(TOTALLING)
_FIGURE_BEFORE = re.compile(r"[0-9][^，。；：（）\n]{0,7}（(?:截[至止])?$")
_SAME_REACH, _TOTAL_REACH, _TITLE_REACH, _ITEM_REACH = 200, 12, 60, 200
_SUMMED = re.compile(SUMMED)
_FOUNDED, _FOUNDED_REACH = re.compile(FOUNDED), 12
_EVENT, _EVENT_REACH = re.compile(EVENT), 15
_BRACKETS = frozenset("（至止")
_SIGNS_OF_ONE = _BRACKETS | BEFORE_ORIGIN
_START = attrgetter("start")
MARKS_BACK = 12
"""How many words for years before a place can have to do with it."""


def find_marks(text: str, calendar: Calendar) -> list[Mark]:
    """Every word for a year in `text`, in order."""
    is_old = "19" in text and _LAST_CENTURY.search(text) is not None
    dated = _ANY_CENTURY if is_old else _THIS_CENTURY
    dates = dated.finditer(text)
    marks = [_dated(match, calendar) for match in dates if not (match["span"] and _is_title(match))]
    for word in _WORDED.finditer(text):
        if not (word[0] == "以来" and _is_dated_since(word)) and not _is_title(word):
            marks.append(worded(word, calendar))
    marks += months_of_year(text, calendar)
    if "〇" in text or "零" in text or "一九" in text:
        marks += [_spelt(match) for match in _SPELT.finditer(text)]
    marks.sort(key=_START)
    _relate(marks, text, calendar)
    return marks


def _relate(marks: Sequence[Mark], text: str, calendar: Calendar) -> None:
    """Say of every mark what the words beside it and the mark before it, `named`, make of it."""
    named = None
    listed_up_to = 0
    for index, mark in enumerate(marks):
        sign = text[mark.start - 1 : mark.start]
        if sign == "中" and text[mark.start - 2 : mark.start] == "其中":
            mark.until = "；"
            listed_up_to = _end_of_item(text, mark.end)
        elif text.find("的", mark.end, mark.end + _FOUNDED_REACH) > 0 and _FOUNDED.match(
            text, mark.end
        ):
            mark.until = "，"
        elif mark.start < listed_up_to and mark.year is not None:
            mark.until = "；"
        if mark.is_same:
            _name_as_before(mark, marks[max(0, index - MARKS_BACK) : index], text)
        elif (sign in SIGNS_OF_COMPARED and is_compared(text, mark)) or (
            named and named.is_compared and are_compared(text, named, mark)
        ):
            compare(mark, named)
        elif sign in _SIGNS_OF_ONE and _is_for_one(text, mark, sign):
            mark.is_listed = True
        elif named and mark.year is None and _is_total_of(text, mark, named):
            mark.is_whole, mark.year = True, named.year
        elif named and sign in RISEN_TO and _ends_change(text, named, mark):
            mark.until = "；" if mark.year != calendar.published else ""
        elif named and _are_listed(text, named, mark):
            mark.is_listed = named.is_listed = True
        if named and mark.is_last and not mark.is_compared:
            name_year_before(text, mark, named)
        named = mark


def _end_of_item(text: str, start: int) -> int:
    """Where an item ends that may list several years: 其中2021年590万元，2022年610万元；…."""
    end = text.find("；", start, start + _ITEM_REACH)
    stop = text.find("。", start, start + _ITEM_REACH)
    return end if end >= 0 and not start <= stop < end else 0


def _ends_change(text: str, named: Mark, mark: Mark) -> bool:
    """Whether a year is that of the last value of a change, which has another for its first:
    由2015年的386台上升到2019年的1547台."""
    if not named.is_listed:
        return False
    return text[named.start - 1] in ORIGINS and "。" not in text[named.end : mark.start]


def _are_listed(text: str, named: Mark, mark: Mark) -> bool:
    """Whether two years stand in one sentence, each with a figure of its own behind it."""
    if not (_has_figure(text, mark) and _has_figure(text, named)):
        return False
    between = text[named.end : mark.start]
    return "。" not in between and "\n" not in between


def _has_figure(text: str, mark: Mark) -> bool:
    """Whether a figure of its own stands right behind a year."""
    first = text[mark.end : mark.end + 1]
    return first in _FIRST_OF_FIGURES and _FIGURE.match(text, mark.end) is not None


def _dated(match: re.Match[str], calendar: Calendar) -> Mark:
    """A span of years is of none, but for one since a day of the year of publication."""
    year = int(match[0][:4])
    is_single = not match["span"] or (match["since"] and year == calendar.published)
    is_reached = match.string.endswith("至", 0, match.start())
    if is_reached and _SUMMED.match(match.string, match.end()):
        is_single = False
    return Mark(*match.span(), year if is_single else None)


def _is_title(match: re.Match[str]) -> bool:
    """Whether a span of years is that of a plan or a contract: 《2021年至2025年框架协议》,
    《“十四五”时期框架协议》."""
    text, start = match.string, match.start()
    opening = text.rfind("《", max(0, start - _TITLE_REACH), start)
    return opening >= 0 and text.find("》", opening, start) < 0


def _is_dated_since(match: re.Match[str]) -> bool:
    """Whether 以来 counts from a date, which is a word of its own, and from no event: 结对以来."""
    start = match.start()
    before = match.string[max(0, start - _EVENT_REACH) : start]
    return _EVENT.search(before if start >= _EVENT_REACH else f"\n{before}") is None


def _spelt(match: re.Match[str]) -> Mark:
    year = int(match[0][:4].translate(SPELT_DIGITS))
    return Mark(*match.span(), None if match["span"] else year)


def _name_as_before(mark: Mark, marks: Sequence[Mark], text: str) -> None:
    """那年: the year that the text has named last, and not for a comparison alone; 次年: the
    one that follows it; 第三年 is counted from the first one."""
    is_counted = (word := text[mark.start : mark.end]) in FOLLOWING and word not in NEXT
    for named in reversed(marks):
        if mark.start - named.end > _SAME_REACH:
            break
        if named.year is None or named.is_compared or (is_counted and named.is_same):
            continue
        if text[named.start - 1 : named.start] == "（":
            continue  # 投资210万元（2019年建成）的光伏电站，当年发电26.8万度
        mark.year = named.year + FOLLOWING.get(word, 0)
        break


def _is_origin(text: str, mark: Mark) -> bool:
    """Whether a year is that of a first value (由2018年的6.41%降至) or of a founding
    (成立于2009年，注册资本…)."""
    before = text[max(0, mark.start - 3) : mark.start]
    return before.endswith(FOUNDING) or (
        before.endswith(ORIGINS) and _ORIGIN.match(text, mark.end) is not None
    )


def _is_for_one(text: str, mark: Mark, sign: str) -> bool:
    """Whether a year is that of a first value, of a founding, or, in brackets, of the figure
    before them: 13.2%（2018年底）."""
    if sign not in _BRACKETS:
        return _is_origin(text, mark)
    return _FIGURE_BEFORE.search(text, max(0, mark.start - 12), mark.start) is not None


def _is_total_of(text: str, mark: Mark, named: Mark) -> bool:
    """Whether a running total is that of the year just named: 今年累计, 2020年已累计,
    上半年，累计."""
    if mark.start - named.end > _TOTAL_REACH or not text.startswith("累计", mark.start):
        return False
    word, start = text[named.start : named.end], named.end
    is_part = word.endswith(WITHIN_YEARS) and not word.startswith("截")
    is_named = is_part if named.is_whole else named.year is not None
    if named.is_compared or not is_named:
        return False
    if is_part and text[start : start + 1] == "，":
        start += 1
    return _TOTALLING.fullmatch(text, start, mark.start) is not None
