"""When a figure is another one printed with fewer digits."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from summarizer.quantities.reading import Mention

_COARSEST = Decimal("0.1")
"""No rounding moves a figure by more: 10年 is no rounding of 5年."""


def is_rounded(claimed: Mention, stated: Mention) -> bool:
    """True when `claimed` is `stated` with fewer printed digits, within its own precision.

    1.8亿元 rounds 18467.349万元 down only if it says so (余, 多); plain figures must
    round half up: 3525万元 for 3524.643万元.
    """
    if claimed.value_max is not None or stated.value_max is not None:
        return False
    if claimed.place <= stated.place or claimed.unit != stated.unit:
        return False
    place = _significant_place(claimed) if claimed.is_rough else claimed.place
    rounding = ROUND_DOWN if claimed.is_rough else ROUND_HALF_UP
    if abs(stated.value - claimed.value) > _COARSEST * claimed.value:
        return False
    return _to_place(stated.value, place, rounding) == claimed.value


def agrees(claimed: Mention, value: Decimal) -> bool:
    """True when a calculated `value` is the claimed one at the precision it is printed in."""
    if claimed.value_max is not None or abs(value - claimed.value) > _COARSEST * claimed.value:
        return False
    return _to_place(value, claimed.place, ROUND_HALF_UP) == claimed.value


def _to_place(value: Decimal, place: Decimal, rounding: str) -> Decimal:
    if not place:
        return value
    return (value / place).quantize(Decimal(1), rounding=rounding) * place


def _significant_place(mention: Mention) -> Decimal:
    """The place of the last digit that is no trailing zero: 3500余万 is precise to 100万."""
    place = mention.place
    while place and mention.value and mention.value % (place * 10) == 0:
        place *= 10
    return place
