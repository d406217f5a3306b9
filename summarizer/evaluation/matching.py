"""Which quantity of a brief answers which quantity of the gold."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from msgspec import Struct

from summarizer.evaluation.gold import GoldQuantity
from summarizer.records import Quantity

SAME_UNITS = {
    "千米": "公里",
    "名": "人",
    "位": "人",
    "度": "千瓦时",
    "平米": "平方米",
    "元人民币": "元",
}
"""Spellings of one canonical unit, so that a brief that prints 名 is not wrong."""


class Identity(NamedTuple):
    """What makes two mentions the same figure (see the gold's format)."""

    value: Decimal
    value_max: Decimal | None
    unit: str


def identity(quantity: Quantity | GoldQuantity) -> Identity:
    """The identity of a quantity; 1.50 and 1.5 are one value, 名 and 人 one unit."""
    unit = SAME_UNITS.get(quantity.unit, quantity.unit)
    return Identity(quantity.value, quantity.value_max, unit)


class Pair(NamedTuple):
    """A gold quantity and the brief's quantity that answers it."""

    gold: GoldQuantity
    found: Quantity


class Matching(Struct, frozen=True, dict=True):
    """`pairs` count; `neutral` ones answer optional gold; the rest are errors."""

    pairs: tuple[Pair, ...]
    neutral: tuple[Pair, ...]
    missed: tuple[GoldQuantity, ...]
    spurious: tuple[Quantity, ...]

    @cached_property
    def gold_of(self) -> dict[str, GoldQuantity]:
        """The gold behind each quantity id that has one."""
        return {pair.found.id: pair.gold for pair in (*self.neutral, *self.pairs)}


def match_quantities(gold: Sequence[GoldQuantity], found: Sequence[Quantity]) -> Matching:
    """Match by identity as a multiset, in the order of the text; required gold first."""
    required: defaultdict[Identity, deque[GoldQuantity]] = defaultdict(deque)
    optional: defaultdict[Identity, deque[GoldQuantity]] = defaultdict(deque)
    for expected in gold:
        (optional if expected.optional else required)[identity(expected)].append(expected)
    pairs, neutral, spurious = [], [], []
    for quantity in found:
        what = identity(quantity)
        if required[what]:
            pairs.append(Pair(required[what].popleft(), quantity))
        elif optional[what]:
            neutral.append(Pair(optional[what].popleft(), quantity))
        else:
            spurious.append(quantity)
    missed = [expected for rest in required.values() for expected in rest]
    return Matching(tuple(pairs), tuple(neutral), tuple(missed), tuple(spurious))
