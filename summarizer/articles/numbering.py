"""The numbers of headings: 一、 (一) 1、 (1) 1.1, and which headings they make."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_NUMERAL = "一二三四五六七八九十"
_NUMBERED = re.compile(
    rf"(?:第([{_NUMERAL}]{{1,3}})[章节部][分]?[:：、\s]*"
    rf"|([{_NUMERAL}]{{1,3}})\s*[、.．]"
    rf"|[(（]\s*([{_NUMERAL}]{{1,3}})\s*[)）]、?"
    r"|([0-9]{1,2})\s*(?:[、．]|\.(?![0-9]))"
    r"|[(（]\s*([0-9]{1,2})\s*[)）]、?"
    r"|([0-9]{1,2}(?:\.[0-9]{1,2}){1,3})(?:\s*、|\s+(?=[^\W0-9A-Za-z_]|(?:19|20)[0-9]{2}年)))"
)
FIRST_CHARACTERS = frozenset("第(（0123456789" + _NUMERAL)
"""What a line with a number begins with."""
_LEVELS = (1, 1, 2, 3, 4, 4)


class Numbering(NamedTuple):
    """The number that a line begins with: its level (from 1), its place in the series,
    and where the text behind it begins."""

    level: int
    ordinal: int
    end: int


def numbering_of(text: str) -> Numbering | None:
    """The number that a line begins with, if any."""
    match = _NUMBERED.match(text) if text and text[0] in FIRST_CHARACTERS else None
    if match is None or match.lastindex is None:
        return None
    numeral = match[match.lastindex].rpartition(".")[2]
    ordinal = int(numeral) if numeral.isdigit() else chinese_ordinal(numeral)
    return Numbering(_LEVELS[match.lastindex - 1], ordinal, match.end())


@lru_cache(maxsize=128)
def chinese_ordinal(numeral: str) -> int:
    """The value of a Chinese ordinal below 100: 三, 十二, 二十."""
    tens, ten, ones = numeral.partition("十")
    digits = _NUMERAL[:9]
    if not ten:
        return digits.find(numeral[:1]) + 1
    return 10 * (digits.find(tens) + 1 if tens else 1) + (digits.find(ones) + 1 if ones else 0)
