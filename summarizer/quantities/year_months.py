"""Months of a year that their sentence need not name: 1—6月."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.quantities.year_mark import Calendar, Mark

_LATER_MONTH = re.compile(r"月(?:(?<=[-—–至到][0-9].)|(?<=[-—–至到][0-9]{2}.))(?!份?起)")
_MONTHS = re.compile(r"(?<![0-9年.])[0-9]{1,2}(?:[-—–至到]|——)[0-9]{1,2}月$")
_LONGEST_MONTHS = 7


def months_of_year(text: str, calendar: Calendar) -> Iterator[Mark]:
    """1—6月, of the year that the heading or the page is about, else of the one under way;
    sought from its end, which is rarest."""
    year = calendar.default or calendar.published
    for later in _LATER_MONTH.finditer(text):
        end = later.end()
        months = _MONTHS.search(text, max(0, end - _LONGEST_MONTHS), end)
        if months is not None:
            yield Mark(*months.span(), year, is_whole=True)
