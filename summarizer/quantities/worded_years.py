"""Years that a word tells: 今年, 上半年, 截至8月底, “十三五”末."""

from __future__ import annotations

import re

from summarizer.lexicon.years import (
    AHEAD,
    FOLLOWING,
    LEVEL,
    NEW_YEAR,
    NUMERALS,
    OF_PAST,
    ONE_YEAR,
    OVER_YEARS,
    PARTS,
    PAST,
    PLAN_END,
    RELATIVE,
    SAME,
    SINCE,
    UNTIL,
    YET_BEFORE,
)
from summarizer.quantities.year_mark import Calendar, Mark, last_year

_LEVEL, _SINCE, _PLAN_END = re.compile(LEVEL), re.compile(SINCE), re.compile(f"十{PLAN_END}")
_RELATIVE = re.compile("[今去上前]年(?:度?[底初末]|[0-9月日]{1,6}[底末初]?)?")


def worded(match: re.Match[str], calendar: Calendar) -> Mark:
    """The mark of a word for a year, or for a span that has no single one."""
    word, default = match[0].replace(" ", ""), calendar.default
    if word == "年" and match.string.endswith(NEW_YEAR, 0, match.start()):
        return Mark(*match.span(), calendar.new)
    if word in RELATIVE:
        return _related(match, word, calendar)
    if word[0] == "十" and (plan := _PLAN_END.search(word)):
        is_quoted = match.string[match.start() - 1] == "“"
        return Mark(match.start() - is_quoted, match.end(), last_year(plan["plan"]))
    if word.startswith(UNTIL):
        return _reached(match, word, calendar)
    if word == "全年" or word[0] == "前" or word.endswith(PARTS):
        return Mark(*match.span(), default or calendar.under_way, is_whole=True)
    if word.startswith(OVER_YEARS):
        return Mark(*match.span(), None, is_listed=True)
    if word[:2] == "本年":
        return Mark(*match.span(), default or calendar.published, is_whole=True)
    if word == "年内" and match.string[match.start() - 1] not in NUMERALS:
        return Mark(*match.span(), default or calendar.published, is_whole=True)
    if word == "年来" and match.string[max(0, match.start() - 2) : match.start()] in ONE_YEAR:
        return Mark(*match.span(), default)
    if word in SAME:
        return Mark(*match.span(), default, is_same=True)
    if word in FOLLOWING:
        return Mark(*match.span(), None, is_same=True)
    return Mark(*match.span(), None)


def _reached(match: re.Match[str], word: str, calendar: Calendar) -> Mark:
    """截至8月底, 截至去年底, 截至“十三五”末: of a year that it names, a level alone."""
    if plan := _PLAN_END.search(word):
        return Mark(*match.span(), last_year(plan["plan"]))
    if relative := _RELATIVE.search(word):
        is_level = _LEVEL.match(match.string, match.start() + relative.end()) is not None
        return Mark(*match.span(), _relative_year(relative[0][:2], calendar) if is_level else None)
    year = calendar.default
    if word.endswith(PARTS):
        year = year or calendar.under_way
    return Mark(*match.span(), year, is_whole=True)


def _related(match: re.Match[str], word: str, calendar: Calendar) -> Mark:
    """今年, 去年, 上年; 去年以来 is a span."""
    if word in PAST and _SINCE.match(match.string, match.end()) is not None:
        return Mark(*match.span(), None)
    year = _relative_year(word, calendar)
    if (
        calendar.is_of_past_year
        and word == "今年"
        and match.string.startswith(OF_PAST, match.end())
    ):
        year = calendar.default
    if year and word == "前年" and match.string[match.start() - 1] == YET_BEFORE:
        year -= 1
    return Mark(*match.span(), year, is_last=word.startswith("上"))


def _relative_year(word: str, calendar: Calendar) -> int | None:
    """今年 and 去年 by the date of the page, 上年 by the year that it is about."""
    if word.startswith("上") and calendar.default is not None:
        return calendar.default - 1
    if word in AHEAD:
        return calendar.following
    if word in RELATIVE and calendar.published is not None:
        return calendar.published + RELATIVE[word]
    return None
