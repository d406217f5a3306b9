"""The rows of the brief's table."""

from __future__ import annotations

from itertools import chain

from pydantic import TypeAdapter

from summarizer.lexicon.background import CATEGORY_NAMES
from summarizer.quantities.reading import Reading
from summarizer.records import Indicator, Quantity

# All rows in one call: a call for each takes nearly twice as long.
_ROWS = TypeAdapter(tuple[Indicator, ...])


def make_indicators(reading: Reading, keys: list[int]) -> tuple[Indicator, ...]:
    """The rows of the table by category, within one in the order of the text."""
    rows: dict[str, list[dict[str, str]]] = {category: [] for category in CATEGORY_NAMES}
    for index in keys:
        quantity = reading.quantities[index]
        category = quantity.category
        row = {"category": category, "label": label_of(quantity), "quantity": quantity.id}
        rows[category].append(row)
    return _ROWS.validate_python(list(chain.from_iterable(rows.values())))


def label_of(quantity: Quantity) -> str:
    """The figure's own label, else the noun counted, else its category's name."""
    return quantity.label or quantity.object or CATEGORY_NAMES[quantity.category]
