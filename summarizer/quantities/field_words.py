"""What field words and units say of the field of assistance that a figure belongs to.

Two things say it: the weights that hands gave to groups of words and of units
(`lexicon.categories`, `lexicon.leanings`), of which the strongest word of a place speaks, and
what a fit on marked figures adds to single words and units (`lexicon/fitted_weights.txt`), each
of which speaks for itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple, get_args

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from summarizer import lexicon
from summarizer.lexicon.categories import FIELD_WORDS
from summarizer.lexicon.leanings import ANY_RATE, ANY_UNIT, UNIT_LEANINGS
from summarizer.lexicon.units import CURRENCIES
from summarizer.records import Category

CATEGORIES: Final[tuple[Category, ...]] = get_args(Category)

Hit = tuple[int, int, int]
"""A field word in a line: start, end, which word. As the automaton tells it."""
Weights = tuple[tuple[int, float], ...]
"""What is added to which of `CATEGORIES`."""
Voice = tuple[int, float, Weights, Weights, Weights]
"""What a field word says: by hand for a field, as nearly all do for one alone, and for more of
them; by the fit; and by both where it is the only one of its place."""


class Fitted(NamedTuple):
    """What the fit adds: for each word of the automaton, and for each unit by `unit_key`."""

    words: list[Weights]
    units: dict[str, Weights]


_NUMBERS: Final[dict[str, int]] = {category: number for number, category in enumerate(CATEGORIES)}


def add_said(
    scores: list[float], hits: Sequence[Hit], voices: Sequence[Voice], share: float
) -> None:
    """Add what the words of one place say: of several for one field, the strongest speaks, and
    what the fit adds to each of them. No word speaks against a field."""
    strongest: dict[int, float] = {}
    for _, _, word in hits:
        field, weight, more, said, alone = voices[word]
        if more:
            for other, force in ((field, weight), *more):
                beaten = strongest.get(other, 0.0)
                if force > beaten:
                    strongest[other] = force
                    scores[other] += (force - beaten) * share
        elif field not in strongest:
            strongest[field], said = weight, alone
        elif strongest[field] < weight:
            scores[field] += (weight - strongest[field]) * share
            strongest[field] = weight
        if said:
            for field, weight in said:
                scores[field] += weight * share


@cache
def field_automaton() -> CharwiseDoubleArrayAhoCorasick:
    """Finds the field words of a text, each by its number in `field_words`."""
    return CharwiseDoubleArrayAhoCorasick(field_words(), MATCH_KIND_LEFTMOST_LONGEST)


@cache
def field_words() -> list[str]:
    """All field words."""
    return list(_entries())


@cache
def _entries() -> dict[str, list[int]]:
    """Each field word with the numbers of the groups that it is in."""
    table: dict[str, list[int]] = {}
    for number, group in enumerate(FIELD_WORDS):
        for word in group.words.split():
            table.setdefault(word, []).append(number)
    return table


@cache
def word_weights(kind: str) -> list[Weights]:
    """For each word of the automaton, what it adds to which field for a kind of unit."""
    groups: list[Weights] = [
        ((CATEGORIES.index(group.category), group.weight),)
        if not group.kinds or kind in group.kinds
        else ()
        for group in FIELD_WORDS
    ]
    return [
        groups[numbers[0]]
        if len(numbers) == 1
        else tuple(chain.from_iterable(groups[number] for number in numbers))
        for numbers in _entries().values()
    ]


@cache
def voices_for(kind: str) -> list[Voice]:
    """For each word of the automaton, what it says to a kind of unit."""
    return [
        (*(by_hand[0] if by_hand else (0, 0.0)), by_hand[1:], added, summed(by_hand, added))
        for by_hand, added in zip(word_weights(kind), fitted().words, strict=True)
    ]


_LEANINGS: Final[dict[str, Weights]] = {
    unit: tuple((CATEGORIES.index(field), weight) for field, weight in leaning.weights.items())
    for leaning in UNIT_LEANINGS
    for unit in leaning.units.split()
}


def unit_key(unit: str, per: str | None) -> str:
    """A unit as the tables name it; of money, with what it is per: 元/亩."""
    return unit if unit not in CURRENCIES else "元" if per is None else f"元/{per}"


def leaning(unit: str, per: str | None) -> Weights:
    """What a unit alone says; of money, what it is per."""
    key = unit_key(unit, per)
    return _unit_weights().get(key) or _leaning_by_hand(key)


def _leaning_by_hand(key: str) -> Weights:
    return _LEANINGS.get(key) or _LEANINGS[ANY_RATE if key.startswith("元/") else ANY_UNIT]


@cache
def _unit_weights() -> dict[str, Weights]:
    """What every unit says that the table or the fit names."""
    fitted_units = fitted().units.items()
    return _LEANINGS | {key: summed(_leaning_by_hand(key), added) for key, added in fitted_units}


def summed(*parts: Weights) -> Weights:
    """The weights of each category added up."""
    total: dict[int, float] = {}
    for field, weight in chain(*parts):
        total[field] = total.get(field, 0.0) + weight
    return tuple(total.items())


@cache
def fitted() -> Fitted:
    """What the fit adds, as its file has it: word or unit, categories with their weights."""
    text = Path(lexicon.__file__).with_name("fitted_weights.txt").read_text(encoding="utf-8")
    tables: dict[str, dict[str, Weights]] = {"word": {}, "unit": {}}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, name, *added = line.split()
            pairs = zip(added[::2], added[1::2], strict=True)
            tables[kind][name] = tuple((_NUMBERS[field], float(weight)) for field, weight in pairs)
    return Fitted([tables["word"].get(word, ()) for word in field_words()], tables["unit"])


@lru_cache(maxsize=4096)
def said_by(title: str, kind: str, share: float) -> Weights:
    """What the words of a heading or of a column's label say to a kind of unit."""
    said = [0.0] * len(CATEGORIES)
    add_said(said, field_automaton().find(title), voices_for(kind), share)
    return tuple((field, weight) for field, weight in enumerate(said) if weight)
