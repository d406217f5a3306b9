"""The calendar year that a figure is for."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from summarizer.lexicon.year_context import (
    BRACKETED,
    BRACKETED_DATE,
    CONTINUING,
    GOING_ON,
    GOING_ON_SIGNS,
    INTEREST,
    NOW,
    OPENING,
    RUNNING_TOTAL,
    SHARE,
    SUMS,
)
from summarizer.lexicon.years import ORIGINS, RISEN_TO
from summarizer.quantities.article_year import named_year
from summarizer.quantities.categories import kind_of
from summarizer.quantities.context import Context, Place
from summarizer.quantities.governing_marks import GoverningMarks
from summarizer.quantities.reading import Mention
from summarizer.quantities.shared_years import shared_years
from summarizer.quantities.table_years import table_mark
from summarizer.quantities.year_mark import Calendar, Mark
from summarizer.quantities.year_marks import find_marks

_SPANS = frozenset({"年", "周"})
_NOW = re.compile(NOW)
_BRACKETED, _BRACKETED_DATE = re.compile(BRACKETED), re.compile(BRACKETED_DATE)
_GOING_ON_WITH, _GOING_ON_REACH = frozenset(GOING_ON_SIGNS), 15
_GOING_ON = re.compile(GOING_ON)
_DAY = re.compile("截[至止][0-9]{1,2}月")
_OPENING, _OPENERS = re.compile(OPENING), frozenset("12今去")
_COMPARED_REACH = 12
"""Characters between the year before and the end of a figure that is compared with it."""
_WHOLE_YEAR, _LAST_YEAR = "全年", "去年"
_YEAR_UNDER_WAY = "04"
"""From this month on, 全年 is the year of publication; before, it may be the last one."""
_START = attrgetter("start")

_STOPS = frozenset("，。；：\n")
"""What no year in brackets is of a figure beyond."""

_heading_year = lru_cache(maxsize=1024)(named_year)


class _Unmarked(NamedTuple):
    """The mark of the sentence before, or the year of the heading or of the paragraph's first
    sentence, as far as there is one, for the figures of a sentence that names none."""

    mark: Mark | None = None
    named: int | None = None
    opened: int | None = None


_NO_YEAR = _Unmarked()


class YearReader:
    """Reads the year of each mention of one article; the words for years are found once."""

    def __init__(self, context: Context) -> None:
        self._context = context
        dated = context.dated
        self._default, self._default_start = dated.year, dated.start
        published = dated.written
        self._published = published or 0
        is_under_way = dated.published is not None and dated.published[5:7] >= _YEAR_UNDER_WAY
        under_way = published if is_under_way else None
        self._has_tables = "\t" in context.text
        self._has_brackets = _BRACKETED_DATE.search(context.text) is not None
        month = (dated.published or "")[5:7]
        calendar = Calendar(published, self._default, under_way, month)
        self._following = calendar.following
        marks = find_marks(context.text, calendar)
        self._marks = GoverningMarks(context.text, marks)
        self._has_last_year = any(
            mark.is_compared and context.text.startswith(_LAST_YEAR, mark.start) for mark in marks
        )
        self._shared = [*shared_years(context.text)]
        self._sentence, self._unmarked = -1, _NO_YEAR

    def year(self, place: Place, mention: Mention) -> int | None:
        """The nearest year before the mention in its sentence, else of its heading or
        the article's lead; `None` for spans of time, running totals and where nothing says."""
        if mention.unit in _SPANS:
            return None
        if self._has_brackets and (dated := self._bracketed(mention)):
            return dated
        start = place.sentence_start
        mark = self._marks.last(start, mention.start, mention.unit)
        if mark is None:
            if self._sentence != start:  # Mentions come in order: each sentence is asked once.
                self._sentence, self._unmarked = start, self._of_unmarked(place)
            mark = self._unmarked.mark
            if mark is None and self._has_tables:
                mark = table_mark(self._context, self._marks, place, mention.start)
            if mark is None and place.announcement is not None:
                mark = self._announced(*place.announcement)
        if mark is not None:
            if mention.before in ORIGINS:
                mark = self._marks.of_first_value(mark, start, mention.start)
            return self._year_of(mark, place, mention)
        _, named, opened = self._unmarked
        if opened is not None:
            return opened
        if named is None and mention.start >= self._default_start:
            named = self._default
        if named is not None and self._is_of_years(place):
            return None
        return named or self._compared_with_last(place, mention)

    def _of_unmarked(self, place: Place) -> _Unmarked:
        """What the figures of a sentence go by that names no year before them."""
        if (mark := self._mark_continued(place.sentence_start)) is not None:
            return _Unmarked(mark)
        named = self._of_heading(place)
        return _Unmarked(None, named, self._opened(place) if named is None else None)

    def _mark_continued(self, start: int) -> Mark | None:
        """The mark of the sentence before one that begins here and goes on with it: 其中…,
        财政援助资金中，…."""
        text = self._context.text
        continues = text.startswith(CONTINUING, start)
        may_go_on = (
            text[start : start + 1] in _GOING_ON_WITH
            or text.find("中，", start, start + _GOING_ON_REACH) > 0
        )
        goes_on = _GOING_ON.match(text, start) if may_go_on and not continues else None
        if goes_on is None and not continues:
            return None
        before = self._context.place(max(0, start - 2))
        span = before.sentence_start, before.sentence_end
        if goes_on and (noun := goes_on["noun"]) and text.find(noun[-2:], *span) < 0:
            return None
        mark = self._marks.last(*span)
        is_span = goes_on is not None and goes_on["months"] and mark is not None
        # Months from a day of an earlier year may have come to the next one.
        return None if is_span and mark and mark.year != self._published else mark

    def _of_heading(self, place: Place) -> int | None:
        """The year that the headings above a figure name."""
        return _heading_year(place.heading, self._following) if place.heading else None

    def _compared_with_last(self, place: Place, mention: Mention) -> int | None:
        """The year of publication, where a figure is compared with the year before it:
        采购7312万元，较去年增长近两倍."""
        for mark in self._marks.beside(mention.start) if self._has_last_year else ():
            gap = max(mark.start - mention.end, mention.end - mark.end)
            if (
                gap <= _COMPARED_REACH
                and mark.is_compared
                and place.sentence_start <= mark.start < place.sentence_end
                and self._context.text.startswith(_LAST_YEAR, mark.start)
            ):
                return self._published or None
        return None

    def _opened(self, place: Place) -> int | None:
        """The year that the first sentence of a paragraph says no more of than what it was:
        2020年是收官之年。拨付资金300万元…."""
        text, start = self._context.text, place.line_start
        if text[start : start + 1] not in _OPENERS or start == place.sentence_start:
            return None
        opening = _OPENING.match(text, start)
        if opening is None:
            return None
        mark = self._marks.last(start, opening.end())
        return None if mark is None else mark.year

    def _announced(self, start: int, end: int) -> Mark | None:
        """The year of the line that announces the list a figure stands in."""
        mark = self._marks.last(start, end)
        return None if mark is None or mark.is_whole or mark.year is None else mark

    def _is_of_years(self, place: Place) -> bool:
        """Whether the sentences before it in its paragraph sum up several years."""
        mark = self._marks.last(place.line_start, place.sentence_start)
        if mark is None or mark.year is not None:
            return False
        text, start = self._context.text, mark.start
        return text.startswith(SUMS, start) and text[start - 1] != "一"

    def _year_of(self, mark: Mark, place: Place, mention: Mention) -> int | None:
        """The year of a mark; 全年, 年底 and 1—6月 are of the one that the heading names, and
        上年 of the one before it."""
        is_total = self._context.text.startswith(RUNNING_TOTAL, mark.start) and not (
            self._context.text.endswith(_WHOLE_YEAR, 0, mark.start)
        )
        if mark.is_whole and mark.year is None and (day := self._year_of_day(mark, place)):
            return day
        if mark.is_whole and place.heading and not is_total:
            return self._of_heading(place) or mark.year
        if mark.is_last and not mark.is_compared and (named := self._of_heading(place)):
            return named - 1
        if is_total and self._is_share_reached(mention):
            mark = self._marks.last(place.sentence_start, mark.start) or mark
        if self._is_over(mark, mention.start):
            return self._default
        return self._share(mark, mention) if self._shared else mark.year

    def _year_of_day(self, mark: Mark, place: Place) -> int | None:
        """The year of a day up to which is told, where the sentences before it in its
        paragraph are of the year of publication: 今年拨付300万元。截至8月底，支出200万元."""
        if not _DAY.match(self._context.text, mark.start):
            return None
        before = self._marks.last(place.line_start, place.sentence_start)
        if before is None or before.year != self._published:
            return None
        return before.year

    def _is_share_reached(self, mention: Mention) -> bool:
        """Whether a figure is a share that has come to a value, which no total runs up to:
        截至2019年底，累计脱贫3.3万人，贫困发生率降至2.4%."""
        before = mention.before
        if kind_of(mention.unit) != "rate":
            return False
        return before in RISEN_TO or (
            before == SHARE and not self._context.text.endswith(INTEREST, 0, mention.start)
        )

    def _is_over(self, mark: Mark, start: int) -> bool:
        """Whether a sentence has come from an earlier year to the present: 2017年脱贫72户，
        现在还剩27户."""
        year = mark.year
        if year is None or year >= self._published or year == self._default:
            return False
        return _NOW.search(self._context.text, mark.end, start) is not None

    def _bracketed(self, mention: Mention) -> int | None:
        """The year in brackets right behind a figure."""
        if mention.after in _STOPS:
            return None
        match = _BRACKETED.match(self._context.text, mention.end)
        return int(match["year"]) if match else None

    def _share(self, mark: Mark, mention: Mention) -> int | None:
        """The year of a mark, or of the figure's place among years that share a list."""
        index = bisect_left(self._shared, mention.start, key=_START) - 1
        if index >= 0 and self._shared[index].start >= mark.end:
            return self._shared[index].year_at(self._context.text, mention.start)
        return mark.year
