"""Dates of publication as pages print them, to ISO 8601."""

from __future__ import annotations

import re
from datetime import date, time

DATE = (
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?:\s*(?:[-/.－–—]|年(?:\s*/)?)\s*|\s+(?=[01][0-9]\s*/))(?P<month>[0-9]{1,2})\s*(?:[-/.－–—]|月(?:\s*/)?)\s*"
    r"(?P<day>[0-9]{1,2})\s*[日号]?(?:\s*[T,，]?\s*(?:[(（]?(?:星期|周)[一二三四五六日天][)）]?\s*)?"
    r"(?P<hour>[0-9]{1,2})\s*[:：时点]\s*(?P<minute>[0-9]{2})(?:\s*[:：分]\s*(?P<second>[0-9]{2}))?[秒分]?)?"
    r"(?:\s*[(（]?(?:星期|周)[一二三四五六日天][)）]?)?"
)
"""A date, maybe with a time: 2020-07-31 19:48:38, 2020年7月31日 星期五, 2020/7/3, 2020 07/31."""

CHINESE_DATE = (
    r"(?P<cyear>[一二][〇○零ΟOo0一二三四五六七八九]{3})年(?P<cmonth>[一二三四五六七八九十]{1,2})月"
    r"(?P<cday>[一二三四五六七八九十]{1,3})日"
)
"""A date in Chinese numerals, as office documents sign: 二〇一九年十二月三日."""

_BLANK = "X×xＸ*0-9〇○零一二三四五六七八九十"
_UNDATED = re.compile(rf"[{_BLANK}]{{2,4}}年(?:[{_BLANK}]{{1,3}}月)?(?:[{_BLANK}]{{1,3}}日)?")

_LONGEST_OCCASION = 60

_DATE = re.compile(rf"{DATE}|{CHINESE_DATE}")
_DIGITS = {c: str(n) for n, c in enumerate("零一二三四五六七八九")} | dict.fromkeys("〇○ΟOo0", "0")


def find_date(text: str) -> re.Match[str] | None:
    """The first date in a text."""
    return _DATE.search(text)


def is_date_line(text: str) -> bool:
    """Whether a line is a date and nothing else, be it incomplete or a placeholder (XX年X月)."""
    bare = text.lstrip("(（ \t").rstrip(")） \t")
    return (_DATE.fullmatch(bare) or _UNDATED.fullmatch(bare)) is not None


def is_occasion(text: str) -> bool:
    """Whether a line in brackets says on what day and before whom a speech was made."""
    if text[:1] not in "(（" or text[-1:] not in ")）" or len(text) > _LONGEST_OCCASION:
        return False
    date = _DATE.match(text, 1)
    return date is not None and text[date.end() : date.end() + 1] in ("在", "于")


def is_day_of_visit(text: str) -> bool:
    """Whether a line is a day with its weekday and nothing else. Over the headline it is the
    clock of a site or the head of a paper, and dates the page where nothing better does."""
    return "星期" in text and is_date_line(text)


def iso_date(match: re.Match[str]) -> str | None:
    """The ISO form of a match of `DATE|CHINESE_DATE`; `None` for a day that never was."""
    if match["cyear"]:
        year = "".join(_DIGITS[c] for c in match["cyear"])
        parts = int(year), _chinese_number(match["cmonth"]), _chinese_number(match["cday"])
    else:
        parts = int(match["year"]), int(match["month"]), int(match["day"])
    try:
        day = date(*parts).isoformat()
        if not match["hour"]:
            return day
        clock = time(int(match["hour"]), int(match["minute"]), int(match["second"] or 0))
    except ValueError:
        return None
    return f"{day}T{clock.isoformat(timespec='seconds' if match['second'] else 'minutes')}"


def _chinese_number(numeral: str) -> int:
    """Numbers up to 99: 三, 十二, 二十, 三十一."""
    tens, ten, ones = numeral.rpartition("十")
    if not ten:
        return int("".join(_DIGITS[c] for c in numeral))
    return 10 * int(_DIGITS.get(tens, "1")) + int(_DIGITS.get(ones, "0"))
