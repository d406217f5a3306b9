"""A word for a year, and what relative ones go by."""

from __future__ import annotations

from msgspec import Struct


class Mark(Struct):
    """A word for a year. `is_whole` leaves the year to an earlier one (全年, 年内);
    `is_listed` is for its own figure alone (2019年965万元，2020年1259万元);
    `is_last` is 上年, the year before another; `is_same` is 那年, the year named before;
    `is_among` stands behind 其中."""

    start: int
    end: int
    year: int | None
    is_whole: bool = False
    is_compared: bool = False
    is_listed: bool = False
    is_last: bool = False
    is_same: bool = False
    is_among: bool = False


class Calendar(Struct, frozen=True):
    """What relative words go by: the year of publication, the page's own, and the year of
    publication where the page's date lets 全年 mean it."""

    published: int | None
    default: int | None
    under_way: int | None
