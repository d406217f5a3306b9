"""An article together with the quantities read from it."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from operator import attrgetter

from msgspec import Struct

from summarizer.articles.article import Article
from summarizer.records import Quantity

_start = attrgetter("start")


class Mention(Struct, frozen=True, gc=False):
    """A number and its unit where they stand in the clean body.

    `start` and `end` bound the mention, number through unit; `value` and
    `value_max` are in the base of `unit`; `is_rough` tells that 余, 多, 来 or 几
    stands inside; `place` is the value of the last printed digit (100 for 7.81万).
    `measure` is the unit or measure word as printed (名, where `unit` is 人); `before` and
    `after` are the characters beside it, '' at the ends of the text. It holds nothing that
    could hold it, so that the collector need not know of it.
    """

    start: int
    end: int
    value: Decimal
    value_max: Decimal | None
    unit: str
    measure: str
    place: Decimal
    is_rough: bool = False
    before: str = ""
    after: str = ""


class Reading(Struct, frozen=True):
    """What the rules read: `mentions[i]` is where `quantities[i]` stands in the body."""

    article: Article
    mentions: tuple[Mention, ...]
    quantities: tuple[Quantity, ...]

    def within(self, start: int, end: int) -> range:
        """Positions of the mentions that begin in a stretch of the body."""
        first = bisect_left(self.mentions, start, key=_start)
        return range(first, bisect_left(self.mentions, end, lo=first, key=_start))
