"""Totals told in one breath with another one, whose parts are told with the parts of that:
脱贫户9户37人、边缘户7户26人，共16户65人. Where the households add up, the people are meant to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.checks.claim import LEAST_PARTS
from summarizer.checks.contradictions import NEAR, NEAR_OF_MANY
from summarizer.checks.tolerance import Balance, check_of, weigh
from summarizer.lexicon.arithmetic import NOT_ADDITIVE
from summarizer.quantities.reading import Reading
from summarizer.records import Check

LEAST_OF_MANY = 3
"""Parts of a total from which on they need not come so near to it."""
_ONE_BREATH = re.compile(
    "[^，,。；;：:、（()）0-9\n\t]{0,4}[、，,]?[^，,。；;：:、（()）0-9\n\t]{0,4}"
)


def paired_sums(reading: Reading, sums: Sequence[Check]) -> Iterator[Check]:
    """The checks of figures told with those of sums that hold, which are off themselves."""
    held = [check for check in sums if check.verdict == "holds" and check.kind == "sum"]
    if not held:
        return
    place = {quantity.id: index for index, quantity in enumerate(reading.quantities)}
    totals = {check.total for check in sums}
    for check in held:
        told = [place[check.total], *(place[part] for part in check.parts)]
        for step in (1, -1):
            others = [index + step for index in told]
            if _are_told_together(reading, told, others) and _are_alike(reading, others):
                total, *parts = others
                if reading.quantities[total].id not in totals:
                    yield from _check(reading, total, parts)


def _check(reading: Reading, total: int, parts: Sequence[int]) -> Iterator[Check]:
    mentions, quantities = reading.mentions, reading.quantities
    balance = weigh(mentions[total], [mentions[part] for part in parts])
    if _is_near(balance, len(parts)):
        yield check_of("sum", quantities[total], [quantities[part] for part in parts], balance)


def _is_near(balance: Balance, size: int) -> bool:
    """Whether figures come so near to their total that they were meant to make it up."""
    if size < LEAST_OF_MANY:
        return balance.verdict != "rounds" and balance.share <= NEAR
    return balance.share <= NEAR_OF_MANY


def _are_told_together(reading: Reading, told: Sequence[int], others: Sequence[int]) -> bool:
    """Whether each figure of a sum stands in one breath with one of the others."""
    if len(told) <= LEAST_PARTS or not set(told).isdisjoint(others):
        return False
    if not 0 <= min(others) <= max(others) < len(reading.mentions):
        return False
    text, mentions = reading.article.body.text, reading.mentions
    pairs = [sorted(pair) for pair in zip(told, others, strict=True)]
    return all(
        _ONE_BREATH.fullmatch(text, mentions[one].end, mentions[other].start) is not None
        for one, other in pairs
    )


def _are_alike(reading: Reading, figures: Sequence[int]) -> bool:
    """Whether exact figures of one unit and status, and of no rate, follow one another."""
    quantities = [reading.quantities[index] for index in figures]
    kinds = {(quantity.unit, quantity.per, quantity.status) for quantity in quantities}
    unit, per, _ = next(iter(kinds))
    return (
        len(kinds) == 1
        and per is None
        and unit not in NOT_ADDITIVE
        and all(quantity.qualifier == "exact" for quantity in quantities)
        and all(reading.mentions[index].value_max is None for index in figures)
    )
