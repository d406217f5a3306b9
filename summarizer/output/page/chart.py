"""Money by category and year, one bar an amount and no sum.

Articles state totals, their parts and overlapping sums side by side, and not always
say so. The chart therefore adds nothing: every amount of the table has a bar of its
own from zero, parts of a total are drawn lighter, planned ones apart from actual
ones, and an amount that the article repeats for a category and year has one bar.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from summarizer.output.page.arithmetic import money
from summarizer.output.page.standing import Standing
from summarizer.output.page.wording import CATEGORIES
from summarizer.quantities.reading import Reading
from summarizer.records import SUPPORTING, Brief, Category, Status

WIDTH = 1000
"""The width of the longest bar, in the units of its drawing."""


class Bar(Struct, frozen=True):
    """One amount; `is_part` tells that another amount of the table contains it."""

    width: str
    amount: str
    standing: Standing
    is_part: bool


class Row(Struct, frozen=True):
    """The amounts of one category, year (`None`: the text gives none) and status."""

    year: int | None
    status: Status
    bars: tuple[Bar, ...]


class Chart(Struct, frozen=True):
    """Rows under their categories, in the order of the assessment."""

    categories: tuple[tuple[Category, tuple[Row, ...]], ...]


def money_chart(reading: Reading, brief: Brief, standings: Sequence[Standing]) -> Chart:
    """The chart of the table's amounts in yuan; rates and ranges are left out."""
    taken = [standing for standing in standings if _is_taken(standing)]
    parts = {id for check in brief.checks if check.kind == "sum" for id in check.parts}
    parts.update(_after_of_which(reading, taken))
    longest = max((standing.quantity.value for standing in taken), default=1)
    groups: dict[tuple[Category, int | None, Status], list[Bar]] = {}
    for standing in taken:
        quantity = standing.quantity
        bars = groups.setdefault((quantity.category, quantity.year, quantity.status), [])
        if all(bar.standing.quantity.value != quantity.value for bar in bars):
            width = f"{quantity.value / longest * WIDTH:.1f}"
            bars.append(Bar(width, money(quantity.value), standing, quantity.id in parts))
    categories = []
    for category in CATEGORIES:
        keys = sorted((k for k in groups if k[0] == category), key=lambda k: (k[1] or 9999, k[2]))
        rows = tuple(Row(year, status, tuple(groups[c, year, status])) for c, year, status in keys)
        if rows:
            categories.append((category, rows))
    return Chart(tuple(categories))


def _is_taken(standing: Standing) -> bool:
    quantity = standing.quantity
    return (
        standing.state in SUPPORTING
        and quantity.unit == "元"
        and quantity.per is None
        and quantity.value_max is None
        and quantity.value > 0
    )


def _after_of_which(reading: Reading, taken: Sequence[Standing]) -> Iterator[str]:
    """Ids of amounts that stand after 其中 in a sentence that gave an amount before it."""
    body = reading.article.body.text
    starts = [sentence.start for sentence in reading.article.sentences]
    places = {
        q.id: mention.start
        for q, mention in zip(reading.quantities, reading.mentions, strict=False)
    }
    first_in: dict[int, int] = {}
    for standing in taken:
        start = places.get(standing.quantity.id)
        if start is None:
            continue
        first = first_in.setdefault(bisect_right(starts, start), start)
        if first < start and body.find("其中", first, start) >= 0:
            yield standing.quantity.id
