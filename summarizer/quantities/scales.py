"""The scale in which a figure is printed: 万 of 2308万元."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from summarizer.records import Quantity


class Scale(NamedTuple):
    """A scale of large numbers: its word, and what it multiplies by."""

    word: str
    factor: Decimal


LARGE_SCALES = (Scale("亿", Decimal(10) ** 8), Scale("万", Decimal(10) ** 4))
_NO_SCALE = Scale("", Decimal(1))


def printed_scale(quantity: Quantity) -> Scale:
    """The scale behind the number, or in the header of its column where none is there."""
    number = quantity.text.replace(",", "")
    if number.replace(".", "", 1).isdecimal():
        printed = Decimal(number)
        fitting = (scale for scale in LARGE_SCALES if printed * scale.factor == quantity.value)
    else:
        fitting = (scale for scale in LARGE_SCALES if scale.word in quantity.text)
    return next(fitting, _NO_SCALE)
