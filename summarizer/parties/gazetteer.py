"""Regions named in a text, with their GB/T 2260 codes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from summarizer.lexicon.places import (
    NOT_AFTER_SHORT_NAME,
    WORDS_LIKE_FULL_NAMES,
    WORDS_LIKE_PLACES,
)
from summarizer.parties.places import Name, Place, contains, gazetteer

_CLAUSE_OPENERS = frozenset("，。、；：！？“”《》（）()\n 　在与和向到赴对为由是的给从")
"""What may stand before a county whose name has a single character (礼县)."""


class RegionMention(NamedTuple):
    """A region where it stands in a text: 甘肃省白银市靖远县 is one mention of 靖远县.

    `code` is `None` when several places have the name and the text does not tell
    which; `is_short` when the name lacks its suffix (靖远).
    """

    start: int
    end: int
    text: str
    code: str | None
    is_short: bool


@dataclass(slots=True)
class _Hit:
    """A name of the gazetteer where it stands, and the larger place right before it."""

    start: int
    end: int
    name: str
    meaning: Name
    upper: _Hit | None = None
    has_lower: bool = False
    candidates: tuple[Place, ...] = ()


def find_regions(text: str) -> list[RegionMention]:
    """The regions that `text` names, in order; names in a row (省市县) are one mention.

    Old and short names count. A short name that is also a word, or that belongs to a
    county of which the text names neither the full name nor the province or city, is
    left out. Linear in the length of the text.
    """
    hits = _link(list(_hits(text)))
    context = _Context(hits)
    found = []
    for hit in hits:
        if hit.has_lower or not _is_place(hit, text, context):
            continue
        first = hit
        while first.upper:
            first = first.upper
        place = context.choose(hit.candidates)
        found.append(
            RegionMention(
                first.start,
                hit.end,
                text[first.start : hit.end],
                place.code if place else None,
                hit.meaning.is_short,
            )
        )
    return found


@cache
def _automaton() -> tuple[AhoCorasick, list[str]]:
    names = gazetteer().names
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest), names


def _hits(text: str) -> Iterator[_Hit]:
    automaton, names = _automaton()
    meanings: dict[int, Name] = {}
    for index, start, end in automaton.find_matches_as_indexes(text):
        if index not in meanings:
            meanings[index] = gazetteer().look_up(names[index])
        meaning = meanings[index]
        yield _Hit(start, end, names[index], meaning, candidates=meaning.places)


def _link(hits: list[_Hit]) -> list[_Hit]:
    """Tie each name to the larger place that stands right before it."""
    before: _Hit | None = None
    for hit in hits:
        if before and before.end == hit.start:
            inside = tuple(
                p for p in hit.candidates if any(_holds(u, p) for u in before.candidates)
            )
            if inside:
                hit.upper, hit.candidates = before, inside
                before.has_lower = True
                before.candidates = tuple(
                    u for u in before.candidates if any(_holds(u, p) for p in inside)
                )
        before = hit
    return hits


def _holds(upper: Place, lower: Place) -> bool:
    """Whether one lies in the other; a former prefecture holds all of its province."""
    if upper.until is not None and upper.level == 2 and lower.level == 3:
        return upper.code[:2] == lower.code[:2]
    return contains(upper.code, lower.code)


class _Context:
    """Which places the text names beyond doubt, to tell namesakes apart."""

    def __init__(self, hits: Sequence[_Hit]) -> None:
        self._weights: Counter[str] = Counter()
        self._known: dict[tuple[Place, ...], bool] = {}
        self._choices: dict[tuple[Place, ...], Place | None] = {}
        for hit in hits:
            if len(hit.candidates) == 1 and (hit.upper or self._is_certain(hit)):
                self._weights[hit.candidates[0].code] += 1

    @staticmethod
    def _is_certain(hit: _Hit) -> bool:
        if hit.meaning.is_short:
            return hit.candidates[0].level < 3 and hit.name not in WORDS_LIKE_PLACES
        return len(hit.name) > 2

    def knows(self, candidates: tuple[Place, ...]) -> bool:
        """Whether the text has one of them in full, or names its city or province."""
        known = self._known.get(candidates)
        if known is None:
            known = self._known[candidates] = any(
                self._weights[place.code] or self._weight_around(place) for place in candidates
            )
        return known

    def has_in_full(self, candidates: tuple[Place, ...]) -> bool:
        """Whether the text has one of them beyond doubt elsewhere."""
        return any(self._weights[place.code] for place in candidates)

    def choose(self, candidates: tuple[Place, ...]) -> Place | None:
        """The candidate that the text speaks of, or `None` when it does not tell."""
        if len(candidates) == 1:
            return candidates[0]
        if candidates not in self._choices:
            first, second = sorted(candidates, key=self._rank, reverse=True)[:2]
            is_tie = self._rank(first) == self._rank(second)
            self._choices[candidates] = None if is_tie else first
        return self._choices[candidates]

    def _rank(self, place: Place) -> tuple[int, int, bool, int]:
        own = self._weights[place.code]
        return own, self._weight_around(place), place.until is None, -place.level

    def _weight_around(self, place: Place) -> int:
        city, province = place.code[:4] + "00", place.code[:2] + "0000"
        inside = self._weights[city] if city != place.code else 0
        return 2 * inside + (self._weights[province] if province != place.code else 0)


def _is_place(hit: _Hit, text: str, context: _Context) -> bool:
    """Whether a name is a place here, rather than a word or a part of another name."""
    if hit.meaning.is_short and text.startswith(NOT_AFTER_SHORT_NAME, hit.end):
        return False
    if hit.upper:
        return True
    if not hit.meaning.is_short:
        if hit.name in WORDS_LIKE_FULL_NAMES:
            return context.has_in_full(hit.candidates)
        return len(hit.name) > 2 or _stands_free(hit, text, context)
    if hit.name in WORDS_LIKE_PLACES:
        return False
    return hit.candidates[0].level < 3 or context.knows(hit.candidates)


def _stands_free(hit: _Hit, text: str, context: _Context) -> bool:
    opens = hit.start == 0 or text[hit.start - 1] in _CLAUSE_OPENERS
    return opens and context.knows(hit.candidates)
