"""The rows of the brief's table."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.briefs.key_figures import KeySentence
from summarizer.lexicon.background import CATEGORY_NAMES
from summarizer.quantities.reading import Reading
from summarizer.records import Indicator, Quantity, trusted_records


def make_indicators(reading: Reading, keys: Iterable[KeySentence]) -> tuple[Indicator, ...]:
    """The rows of the table by category, within one in the order of the text."""
    shown: dict[str, list[Quantity]] = {category: [] for category in CATEGORY_NAMES}
    quantities = reading.quantities
    for _, figures in keys:
        for index in figures:
            quantity = quantities[index]
            shown[quantity.category].append(quantity)
    rows: list[dict[str, object]] = [
        {
            "category": category,
            "label": quantity.label or quantity.object or name,
            "quantity": quantity.id,
            "origin": "rules",
            "verdict": "verified",
        }
        for category, name in CATEGORY_NAMES.items()
        for quantity in shown[category]
    ]
    return trusted_records(Indicator, rows)


def label_of(quantity: Quantity) -> str:
    """The figure's own label, else the noun counted, else its category's name."""
    return quantity.label or quantity.object or CATEGORY_NAMES[quantity.category]
