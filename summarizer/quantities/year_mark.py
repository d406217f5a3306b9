"""A word for a year, and what relative ones go by."""

from __future__ import annotations

from msgspec import Struct

from summarizer.lexicon.years import (
    NEW_YEAR_FROM,
    PAST_MONTH,
    PLAN_LENGTH,
    PLANS_BEGIN,
    REPORTS_UNTIL,
)


def last_year(sign: str) -> int:
    """The last year of a five-year plan, by the second sign of its number: 2020 of 十三五."""
    return PLANS_BEGIN + (10 + "一二三四五六七八九".index(sign) + 1) * PLAN_LENGTH


class Mark(Struct, gc=False):
    """A word for a year. `is_whole` leaves the year to an earlier one (全年, 年内);
    `is_listed` is for its own figure alone (2019年965万元，2020年1259万元);
    `is_last` is 上年, the year before another; `is_same` is 那年, the year named before;
    `until` is the sign at which it ends: that of its item, behind 其中 or as the last year
    of a change, or of its clause, 2018年成立的合作社，…."""

    start: int
    end: int
    year: int | None
    is_whole: bool = False
    is_compared: bool = False
    is_listed: bool = False
    is_last: bool = False
    is_same: bool = False
    until: str = ""


class Calendar(Struct, frozen=True):
    """What relative words go by: the year of publication, the page's own, and the year of
    publication where the page's date lets 全年 mean it; `month` is that of publication."""

    published: int | None
    default: int | None
    under_way: int | None
    month: str = ""

    @property
    def is_of_past_year(self) -> bool:
        """Whether a report on a year comes out in the first days of the next one."""
        year = self.published
        return year is not None and self.default == year - 1 and self.month == PAST_MONTH

    @property
    def following(self) -> int | None:
        """明年: the year after the one that a report of the first months of a year is on, else
        after that of publication."""
        year, default = self.published, self.default
        if year is None or (default == year - 1 and self.month <= REPORTS_UNTIL):
            year = default
        return None if year is None else year + 1

    @property
    def new(self) -> int | None:
        """新的一年: the year that has just begun, or, near its end, the next one."""
        if self.published is None or self.month >= NEW_YEAR_FROM:
            return self.following
        return self.published
