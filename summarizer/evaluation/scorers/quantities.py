"""Quantities: found or not, their attributes, and whether they point at the source."""

from __future__ import annotations

import re
from collections import Counter

from summarizer.evaluation.gold import GoldQuantity
from summarizer.evaluation.matching import Pair
from summarizer.evaluation.scoring import Case, Miss, Score
from summarizer.records import Quantity

_ATTRIBUTES = ("status", "year", "qualifier", "per", "object")
_DIGIT = re.compile("[0-9０-９]")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


def quantities(case: Case) -> Score:
    """Mentions found, missed and spurious; optional gold is neither."""
    matching = case.matching
    missed = [
        Miss("recall", gold.text, amount(gold), "nothing", case.gold_place(gold))
        for gold in matching.missed
    ]
    spurious = [
        Miss("precision", found.text, "nothing", amount(found), case.found_place(found))
        for found in matching.spurious
    ]
    right = len(matching.pairs)
    counts = {
        "quantity.right": right,
        "quantity.found": right + len(spurious),
        "quantity.expected": right + len(missed),
        "quantity.spurious": len(spurious),
        "quantity.missed": len(missed),
    }
    return Score(counts, (*missed, *spurious))


def amount(quantity: Quantity | GoldQuantity) -> str:
    """Value and unit as a person reads them: `30-40 名`."""
    value_max = "" if quantity.value_max is None else f"-{quantity.value_max:f}"
    return f"{quantity.value:f}{value_max} {quantity.unit}"


def attributes(case: Case) -> Score:
    """Every attribute of every matched mention that the gold decides."""
    counts: Counter[str] = Counter()
    misses = []
    for pair in case.matching.pairs:
        for miss in _attribute_misses(case, pair, counts):
            misses.append(miss)
    return Score(counts, tuple(misses))


def _attribute_misses(case: Case, pair: Pair, counts: Counter[str]) -> list[Miss]:
    gold, found = pair
    answers = {name: (getattr(gold, name), getattr(found, name)) for name in _ATTRIBUTES}
    wrong = []
    for name, (expected, got) in answers.items():
        if expected != "any":
            counts[f"{name}.all"] += 1
            counts[f"{name}.right"] += got == expected
            if got != expected:
                wrong.append((name, told(expected), told(got)))
    counts["category.all"] += 1
    counts["category.right"] += found.category in gold.categories
    if found.category not in gold.categories:
        wrong.append(("category", " or ".join(gold.categories), found.category))
    place = case.gold_place(gold) if wrong else None
    return [Miss(name, gold.text, expected, got, place) for name, expected, got in wrong]


def told(value: object) -> str:
    """A value for a report; `None` is 'none'."""
    return "none" if value is None else str(value)


def grounding(case: Case) -> Score:
    """Whether `start` and `end` cut the mention out of the source, debris allowed."""
    misses = []
    for found in case.brief.quantities:
        cut = case.source.decoded[found.start : found.end]
        if not _is_grounded(cut, found.text):
            misses.append(Miss("ground", found.id, found.text, cut[:80], case.found_place(found)))
    number = len(case.brief.quantities)
    return Score({"ground.all": number, "ground.right": number - len(misses)}, tuple(misses))


def _is_grounded(cut: str, text: str) -> bool:
    """The same digits in the same order, in a stretch that is not much longer."""
    return bool(cut) and _digits(cut) == _digits(text) and len(cut) <= 6 * len(text) + 12


def _digits(text: str) -> str:
    return "".join(_DIGIT.findall(text)).translate(_HALF_WIDTH)
