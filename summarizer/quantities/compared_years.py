"""Years that something is compared with, and is not of: 较上年, 是2016年的5.8倍."""

from __future__ import annotations

import re

from summarizer.lexicon.years import (
    COMPARED_WITH,
    COMPARING,
    COMPARING_BEFORE,
    EQUALLING,
    TOGETHER_WITH,
)
from summarizer.quantities.year_mark import Mark

_EQUALLED = re.compile(
    r"[^，。；\n]{0,16}?的[^，。；\n0-9]{0,2}[0-9.一二两三四五六七八九十]{1,6}[多余]?[倍%]"
)
_COMPARING_BEFORE = re.compile(COMPARING_BEFORE)
_COMPARED_WITH = re.compile(COMPARED_WITH)
_COMPARING_REACH, _NAMED_REACH, _LISTED_REACH = 9, 60, 12
_LISTING = frozenset("、，和及与")
SIGNS_OF_COMPARED = COMPARING | EQUALLING | TOGETHER_WITH | {"的"}
"""What stands right before a year that something may be compared with."""


def is_compared(text: str, mark: Mark) -> bool:
    """Whether a year stands behind what compares with it: 较上年, 是2016年的5.8倍."""
    sign = text[mark.start - 1 : mark.start]
    return (
        sign in COMPARING
        or (sign == "的" and _stands_behind_comparing(text, mark.start))
        or (sign in EQUALLING and _EQUALLED.match(text, mark.end) is not None)
        or (sign in TOGETHER_WITH and _COMPARED_WITH.match(text, mark.start) is not None)
    )


def are_compared(text: str, last: Mark, mark: Mark) -> bool:
    """Whether a year follows one that is compared with, and is itself: 是2019年的1.1倍、2016年的
    5.8倍."""
    return (
        mark.start - last.end <= _LISTED_REACH
        and text[mark.start - 1] in _LISTING
        and _EQUALLED.match(text, mark.end) is not None
    )


def name_year_before(text: str, mark: Mark, named: Mark) -> None:
    """上年 in a sentence that has named a year: the one before that, whatever the page is on."""
    if named.year is None or named.is_compared or mark.start - named.end > _NAMED_REACH:
        return
    if "。" not in text[named.end : mark.start] and "\n" not in text[named.end : mark.start]:
        mark.year, mark.is_last = named.year - 1, False


def _stands_behind_comparing(text: str, start: int) -> bool:
    """Whether words that compare stand before a year, and more than alone: 比帮扶前的2020年."""
    return _COMPARING_BEFORE.search(text, max(0, start - _COMPARING_REACH), start) is not None


def compare(mark: Mark, named: Mark | None) -> None:
    """较上年: the year before the one that the text has just named."""
    mark.is_compared = True
    if not mark.is_last or named is None or named.year is None:
        return
    if mark.start - named.end <= _NAMED_REACH:
        mark.year = named.year - 1
