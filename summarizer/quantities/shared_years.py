"""Years that share a list of figures among them: 2018年、2019年分别投入300万元、450万元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_YEAR = r"(?:19|20)[0-9]{2}"
_PART = "(?:全年|[上下]半年)?"
_YEARS = re.compile(
    rf"(?:(?P<listed>{_YEAR}年?{_PART}(?:(?:[、，和及与]|以及){_YEAR}年?{_PART})+)(?<=年)"
    rf"|(?P<first>{_YEAR})年?(?:——|[-—–~～至到])(?P<last>{_YEAR})年)"
    r"[^，。；、：0-9]{0,10}，?[^，。；、：0-9和与及]{0,20}$"
)
_ONE = re.compile(_YEAR)
_SEPARATOR = re.compile(r"[、，和及]")
_REACH, _WORDS_BETWEEN, _MOST = 80, 32, 12


class SharedYears(NamedTuple):
    """The years, and where the list of figures that they share begins."""

    start: int
    years: tuple[int, ...]

    def year_at(self, text: str, position: int) -> int | None:
        """The year of the figure at a position behind the years; `None` beyond the last."""
        place = len(_SEPARATOR.findall(text, self.start, position))
        return self.years[place] if place < len(self.years) else None


def shared_years(text: str) -> Iterator[SharedYears]:
    """Every list of years in `text` with 分别 behind it, in order."""
    position = text.find("分别")
    while position >= 0:
        if text.rfind("年", max(0, position - _WORDS_BETWEEN), position) >= 0:
            match = _YEARS.search(text, max(0, position - _REACH), position)
            if match is not None:
                yield SharedYears(position, _years(match))
        position = text.find("分别", position + 1)


def _years(match: re.Match[str]) -> tuple[int, ...]:
    if match["listed"]:
        return tuple(map(int, _ONE.findall(match["listed"])))
    first, last = int(match["first"]), int(match["last"])
    return tuple(range(first, min(last + 1, first + _MOST)))
