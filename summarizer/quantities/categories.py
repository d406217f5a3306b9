"""Which field of assistance a figure belongs to."""

from __future__ import annotations

import operator
from bisect import bisect_left
from functools import cache, lru_cache
from itertools import chain
from typing import Final, get_args

from ahocorasick_rs import AhoCorasick, MatchKind

from summarizer.lexicon.categories import FIELD_WORDS
from summarizer.lexicon.leanings import ANY_RATE, ANY_UNIT, UNIT_LEANINGS
from summarizer.quantities.context import Context, Place
from summarizer.quantities.reading import Mention
from summarizer.records import Category

_CATEGORIES: Final[tuple[Category, ...]] = get_args(Category)
_KINDS: Final[dict[str, str]] = {
    "人": "people",
    "人次": "people",
    "户": "households",
    "户次": "households",
    "%": "rate",
    "百分点": "rate",
    "倍": "rate",
    "公里": "distance",
    "里": "distance",
    **dict.fromkeys("元 USD EUR HKD JPY GBP TWD MOP".split(), "money"),
    **dict.fromkeys("年 个月 天 小时 分钟 周".split(), "time"),
}
_CLAUSES_BACK: Final = (1.2, 0.75, 0.4)
_BESIDE_BEFORE, _BESIDE_AFTER, _CLAUSE_AHEAD = 2.0, 1.4, 1.15
_HEADING_SHARE, _PARAGRAPH_SHARE = 0.6, 0.15
"""How much a word counts by where it stands: as many clauses before the figure, beside it,
after it in its clause, in the headings, anywhere in the paragraph. These shares and the
leanings of units were fitted together: multinomial logistic regression on the shared
articles, the fixtures and the first three held-out sets, in which any accepted category is
right. What shapes the model was chosen by leaving out one of the five sets at a time."""
_FARTHEST: Final = len(_CLAUSES_BACK) - 1
_BESIDE_REACH, _WORDS_BACK, _WORDS_AHEAD, _PARAGRAPH_MOST = 2, 60, 36, 24

_Hit = tuple[int, int, int, int]
"""A field word in the text: start, end, which word, how many clauses end before it. A plain
tuple, since every figure of a brief unpacks a dozen of them."""
_Weights = tuple[tuple[int, float], ...]
_Scores = tuple[float, ...]


def kind_of(unit: str) -> str:
    """The kind of a unit: money, people, households, rate, distance, time or count."""
    return _KINDS.get(unit, "count")


class FieldScorer:
    """Scores the fields around each mention of one article; words are found once."""

    def __init__(self, context: Context) -> None:
        self._hits = _hits(context)
        self._starts = [hit[0] for hit in self._hits]
        self._backgrounds: dict[tuple[int, str, str], _Scores] = {}

    def category(self, place: Place, mention: Mention, per: str | None) -> Category:
        """The field with the greatest weight in the mention's clause and around it.

        Args:
            place: Where the mention stands.
            mention: The mention.
            per: What it is per: money per month is pay, money per 亩 is farming.
        """
        kind = kind_of(mention.unit)
        scores = [*map(operator.add, _leaning(mention.unit, per), self._background(place, kind))]
        weights, clause = _weights(kind), place.clause_number
        hits, starts = self._hits, self._starts
        middle = bisect_left(starts, mention.start)
        first = max(place.sentence_start, mention.start - _WORDS_BACK)
        for _, hit_end, word, hit_clause in hits[bisect_left(starts, first, 0, middle) : middle]:
            apart = clause - hit_clause
            share = _CLAUSES_BACK[apart if apart < _FARTHEST else _FARTHEST]
            if mention.start - hit_end <= _BESIDE_REACH and not apart:
                share = _BESIDE_BEFORE
            for category, weight in weights[word]:
                scores[category] += weight * share
        last = mention.end + _WORDS_AHEAD
        for hit_start, _, word, hit_clause in hits[middle : bisect_left(starts, last, middle)]:
            if hit_clause != clause:
                break
            share = _BESIDE_AFTER if hit_start - mention.end <= _BESIDE_REACH else _CLAUSE_AHEAD
            for category, weight in weights[word]:
                scores[category] += weight * share
        return _CATEGORIES[scores.index(max(scores))]

    def _background(self, place: Place, kind: str) -> _Scores:
        """What the paragraph and the headings say to a kind of unit."""
        key = (place.line_start, place.heading, kind)
        found = self._backgrounds.get(key)
        if found is None:
            scores = list(_heading_scores(place.heading, kind))
            weights = _weights(kind)
            low = bisect_left(self._starts, place.line_start)
            high = bisect_left(
                self._starts, place.line_end, low, min(low + _PARAGRAPH_MOST, len(self._starts))
            )
            for hit in self._hits[low:high]:
                for category, weight in weights[hit[2]]:
                    scores[category] += weight * _PARAGRAPH_SHARE
            found = self._backgrounds[key] = tuple(scores)
        return found


def _hits(context: Context) -> list[_Hit]:
    """The field words of a text, each with the number of its clause."""
    breaks = context.breaks
    return [
        (start, end, word, bisect_left(breaks, start))
        for word, start, end in _automaton().find_matches_as_indexes(context.text)
    ]


@cache
def _automaton() -> AhoCorasick:
    return AhoCorasick(list(_entries()), matchkind=MatchKind.LeftmostLongest)


@cache
def _entries() -> dict[str, list[int]]:
    """Each field word with the numbers of the groups that it is in."""
    table: dict[str, list[int]] = {}
    for number, group in enumerate(FIELD_WORDS):
        for word in group.words.split():
            table.setdefault(word, []).append(number)
    return table


@cache
def _weights(kind: str) -> list[_Weights]:
    """For each word of the automaton, what it adds to which field for a kind of unit."""
    groups: list[_Weights] = [
        ((_CATEGORIES.index(group.category), group.weight),)
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
def _leanings() -> dict[str, _Scores]:
    return {
        unit: tuple(leaning.weights.get(category, 0.0) for category in _CATEGORIES)
        for leaning in UNIT_LEANINGS
        for unit in leaning.units.split()
    }


def _leaning(unit: str, per: str | None) -> _Scores:
    """What a unit alone says; of money, what it is per."""
    table = _leanings()
    if kind_of(unit) != "money":
        return table.get(unit) or table[ANY_UNIT]
    return table["元"] if per is None else table.get(f"元/{per}") or table[ANY_RATE]


@lru_cache(maxsize=4096)
def _heading_scores(heading: str, kind: str) -> _Scores:
    """What the headings above say to a kind of unit."""
    scores = [0.0] * len(_CATEGORIES)
    weights = _weights(kind)
    for word, _, _ in _automaton().find_matches_as_indexes(heading):
        for category, weight in weights[word]:
            scores[category] += weight * _HEADING_SHARE
    return tuple(scores)
