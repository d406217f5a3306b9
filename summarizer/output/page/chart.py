"""Money by category and year, so that a bar never counts a yuan twice.

Taken are the table's amounts in yuan that have a year and are no rate. A part of a
sum is dropped where its total is taken; a figure after 其中 is a part of an earlier
amount in its sentence; planned and actual have bars of their own; an amount that
the article repeats for the same category and year counts once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from summarizer.output.page.arithmetic import money
from summarizer.output.page.standing import Standing
from summarizer.quantities.reading import Reading
from summarizer.records import SUPPORTING, Brief, Category, Status

WIDTH = Decimal(1000)
"""The width of the longest bar, in the units of its drawing."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One amount of a bar: where it begins, how wide it is, which quantity it shows."""

    x: str
    width: str
    amount: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Bar:
    """The amounts of one category, year and status, and their sum."""

    category: Category
    year: int
    status: Status
    amount: str
    segments: tuple[Segment, ...]


def money_bars(reading: Reading, brief: Brief, standings: Sequence[Standing]) -> tuple[Bar, ...]:
    """The bars, in the order of categories and years."""
    groups: dict[tuple[Category, int, Status], list[Standing]] = {}
    for standing in _independent(reading, brief, [s for s in standings if _is_taken(s)]):
        quantity = standing.quantity
        assert quantity.year is not None
        key = (quantity.category, quantity.year, quantity.status)
        group = groups.setdefault(key, [])
        if all(other.quantity.value != quantity.value for other in group):
            group.append(standing)
    longest = max((_sum(group) for group in groups.values()), default=Decimal(0))
    if not longest:
        return ()
    order = list(dict.fromkeys(key[0] for key in groups))
    keys = sorted(groups, key=lambda key: (order.index(key[0]), key[1], key[2]))
    return tuple(_bar(key, groups[key], WIDTH / longest) for key in keys)


def _is_taken(standing: Standing) -> bool:
    quantity = standing.quantity
    return (
        standing.state in SUPPORTING
        and quantity.unit == "元"
        and quantity.per is None
        and quantity.year is not None
        and quantity.value_max is None
        and quantity.value > 0
    )


def _independent(reading: Reading, brief: Brief, taken: Sequence[Standing]) -> Iterator[Standing]:
    """Those of `taken` that are no part of another one."""
    ids = {standing.quantity.id for standing in taken}
    parts: set[str] = set()
    for check in brief.checks:
        if check.total in ids:
            parts.update(check.parts)
        elif check.kind == "restated":
            parts.update(check.parts[1:])
    parts.update(_after_of_which(reading, taken))
    return (standing for standing in taken if standing.quantity.id not in parts)


def _after_of_which(reading: Reading, taken: Sequence[Standing]) -> Iterator[str]:
    """Ids of amounts that stand after 其中 in a sentence that gave an amount before it."""
    body, sentences = reading.article.body.text, reading.article.sentences
    starts = [sentence.start for sentence in sentences]
    first_in: dict[int, int] = {}
    for standing in taken:
        if standing.index >= len(reading.mentions):
            continue
        start = reading.mentions[standing.index].start
        sentence = bisect_right(starts, start) - 1
        first = first_in.setdefault(sentence, start)
        if first < start and body.find("其中", first, start) >= 0:
            yield standing.quantity.id


def _bar(key: tuple[Category, int, Status], group: Sequence[Standing], scale: Decimal) -> Bar:
    segments = []
    x = Decimal(0)
    for standing in group:
        width = standing.quantity.value * scale
        segments.append(
            Segment(f"{x:.2f}", f"{width:.2f}", money(standing.quantity.value), standing)
        )
        x += width
    return Bar(*key, amount=money(_sum(group)), segments=tuple(segments))


def _sum(group: Sequence[Standing]) -> Decimal:
    return sum((standing.quantity.value for standing in group), Decimal(0))
