"""Which of the words for years of a text governs a place in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from summarizer.lexicon.years import COMPOUND, MORE_OR_LESS, ORIGINS, OWN_FIGURE, RISEN_TO
from summarizer.quantities.categories import kind_of
from summarizer.quantities.year_mark import Mark
from summarizer.quantities.year_marks import MARKS_BACK

_OWN = re.compile(rf"(?:{OWN_FIGURE})?{COMPOUND}")
_CHANGES_BACK = re.compile(f"[{''.join(ORIGINS)}{''.join(RISEN_TO)}]")
_OWN_REACH = 1
_START = attrgetter("start")


class GoverningMarks:
    """The words for years of one text, asked for the one that a place goes by."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self._text, self._marks = text, marks
        self._starts = [mark.start for mark in marks]

    def beside(self, position: int) -> Sequence[Mark]:
        """The marks nearest to a position, before it and behind."""
        index = bisect_left(self._starts, position)
        return self._marks[max(0, index - 1) : index + 1]

    def last(self, start: int, end: int, unit: str = "") -> Mark | None:
        """The mark that governs `end`: the last one that is no mere comparison (较上年增长
        17.4%) unless it stands right before; 全年 leaves the year to one that is named."""
        last = bisect_left(self._starts, end)
        if not last or self._starts[last - 1] < start:
            return None
        mark = self._marks[last - 1]
        if not (mark.until or mark.is_whole or mark.is_listed or mark.is_compared):
            return mark
        whole: Mark | None = None
        for mark in reversed(self._marks[last - MARKS_BACK if last > MARKS_BACK else 0 : last]):
            if mark.start < start:
                break
            if mark.until and self._is_beyond(mark, end, unit):
                continue
            if mark.is_whole:
                whole = whole or mark
            elif not (mark.is_listed or mark.is_compared) or self._owns(mark, end, unit):
                return whole if whole and whole.year and mark.year is None else mark
        return whole

    def of_first_value(self, mark: Mark, start: int, end: int) -> Mark:
        """The mark of a first value without a year of its own, which has that of the change
        before it: 由2014年的33.9%降到2019年的0.17%，收入由6873元增加到10986元."""
        text = self._text
        last = bisect_left(self._starts, end)
        for first in reversed(self._marks[max(0, last - MARKS_BACK) : last]):
            if first.start < start:
                break
            sign = text[first.start - 1]
            if first.is_listed and sign in ORIGINS:
                return first
            if not (first.is_listed or first.is_compared or sign in RISEN_TO):
                break
        return mark

    def _is_beyond(self, mark: Mark, end: int, unit: str) -> bool:
        """Whether a place is behind the item that a mark ends with: 其中今年2450万元；…, and,
        where it is the last year of a change, in no other change: 升到2019年的1547台；筛查15人."""
        text = self._text
        item = text.rfind(mark.until, mark.end, end)
        if item < 0:
            return False
        is_of_change = mark.until == "；" and text[mark.start - 1] in RISEN_TO
        return not is_of_change or (
            kind_of(unit) != "rate" and _CHANGES_BACK.search(text, item, end + 1) is None
        )

    def _owns(self, mark: Mark, end: int, unit: str) -> bool:
        """Whether a mark that is for its own figure alone stands right before that figure."""
        between = self._text[mark.end : end]
        if mark.is_compared and (kind_of(unit) == "rate" or between in MORE_OR_LESS):
            return False
        return len(between) <= _OWN_REACH or _OWN.fullmatch(between) is not None
