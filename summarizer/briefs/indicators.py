"""The rows of the brief's table."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from summarizer.briefs.key_figures import KeySentence
from summarizer.lexicon.background import CATEGORY_NAMES
from summarizer.quantities.reading import Reading
from summarizer.records import Indicator, Quantity, trusted_records


def make_indicators(reading: Reading, keys: Iterable[KeySentence]) -> tuple[Indicator, ...]:
    """The rows of the table by category, within one in the order of the text."""
    rows: dict[str, list[dict[str, object]]] = {category: [] for category in CATEGORY_NAMES}
    quantities = reading.quantities
    for _, figures in keys:
        for index in figures:
            quantity = quantities[index]
            category = quantity.category
            rows[category].append(
                {
                    "category": category,
                    "label": label_of(quantity),
                    "quantity": quantity.id,
                    "origin": "rules",
                    "verdict": "verified",
                }
            )
    return trusted_records(Indicator, chain.from_iterable(rows.values()))


def label_of(quantity: Quantity) -> str:
    """The figure's own label, else the noun counted, else its category's name."""
    return quantity.label or quantity.object or CATEGORY_NAMES[quantity.category]
