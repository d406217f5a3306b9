"""Which field of assistance a figure belongs to."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final, get_args

from ahocorasick_rs import AhoCorasick, MatchKind

from summarizer.lexicon.categories import FIELD_WORDS, FieldWords
from summarizer.quantities.context import Context, Place
from summarizer.quantities.reading import Mention
from summarizer.records import Category

_CATEGORIES: Final[tuple[Category, ...]] = get_args(Category)
_MONEY: Final = frozenset({"元", "USD", "EUR", "HKD", "JPY", "GBP", "TWD", "MOP"})
_KINDS: Final[dict[str, str]] = {
    "人": "people",
    "人次": "people",
    "户": "households",
    "户次": "households",
    "%": "rate",
    "百分点": "rate",
    "倍": "rate",
    **dict.fromkeys(_MONEY, "money"),
    **dict.fromkeys(
        "亩 平方米 公顷 平方公里 立方米 米 延米 公里 厘米 公斤 斤 吨 千瓦 千瓦时 千伏安".split(),
        "measure",
    ),
    **dict.fromkeys("年 个月 天 小时 分钟 周".split(), "time"),
}
_MONEY_RATE: Final = "money rate"
_PRIORS: Final[dict[str, dict[Category, float]]] = {
    "money": {"funding": 1.2},
    _MONEY_RATE: {"funding": 0.5},
    "people": {"outcome": 0.6},
    "households": {"outcome": 1.5},
    "rate": {"outcome": 0.8},
    "measure": {"infrastructure": 0.5, "industry": 0.4},
    "time": {"other": 3.0},
    "count": {"other": 0.3},
}
_MONEY_DAMPING: Final[dict[Category, float]] = dict.fromkeys(
    ("infrastructure", "education", "health", "pairing", "talent", "leadership"), 0.35
)
"""Money spent on a field is funding first; sales, income and investment are not."""
_CLAUSES_BACK: Final = (1.0, 0.5, 0.35, 0.25, 0.15, 0.15)
_CLAUSES_AHEAD: Final = (1.0, 0.2, 0.1, 0.05, 0.05, 0.05)
_MENTIONS_BETWEEN: Final = (1.0, 0.7, 0.55, 0.45, 0.4, 0.35)
_FAR: Final = len(_MENTIONS_BETWEEN) - 1
_BACK: Final = tuple(tuple(a * b for b in _MENTIONS_BETWEEN) for a in _CLAUSES_BACK)
_AHEAD: Final = tuple(tuple(a * b for b in _MENTIONS_BETWEEN) for a in _CLAUSES_AHEAD)
"""How much a word counts by the clauses and the other figures between it and the figure."""
_ADJACENT_GAIN, _ADJACENT_REACH, _LISTED, _WORDS_REACH, _WORDS_AHEAD = 1.6, 2, 0.6, 60, 36
_HEADING_SHARE, _PARAGRAPH_SHARE, _PARAGRAPH_MOST = 0.3, 0.05, 24
_LIST_MARKS: Final = re.compile("、")
_NEVER: Final = sys.maxsize


_Hit = tuple[int, int, int, int, int, int]
"""A field word in the text: start, end, which word; how many clauses, mentions and 、 stand
before it. A plain tuple, since every figure of a brief unpacks a dozen of them."""
_Weights = tuple[tuple[int, float], ...]


@cache
def _automaton() -> AhoCorasick:
    return AhoCorasick(list(_entries()), matchkind=MatchKind.LeftmostLongest)


@cache
def _entries() -> dict[str, list[FieldWords]]:
    table: dict[str, list[FieldWords]] = {}
    for field in FIELD_WORDS:
        for word in field.words.split():
            table.setdefault(word, []).append(field)
    return table


@cache
def _weights(kind: str) -> list[_Weights]:
    """For each word of the automaton, what it adds to which field for a kind of unit."""
    damping = _MONEY_DAMPING if kind == "money" else {}
    base = "money" if kind == _MONEY_RATE else kind
    return [
        tuple(
            (_CATEGORIES.index(field.category), field.weight * damping.get(field.category, 1.0))
            for field in fields
            if not field.kinds or base in field.kinds
        )
        for fields in _entries().values()
    ]


def kind_of(unit: str) -> str:
    """The kind of a unit: money, people, households, rate, measure, time or count."""
    return _KINDS.get(unit, "count")


class FieldScorer:
    """Scores the fields around each mention of one article; words are found once."""

    def __init__(self, context: Context, mentions: Sequence[Mention]) -> None:
        self._commas = [match.start() for match in _LIST_MARKS.finditer(context.text)]
        self._hits = _hits(context, mentions, self._commas)
        self._starts = [hit[0] for hit in self._hits]
        self._backgrounds: dict[tuple[int, str, str], list[float]] = {}

    def category(self, place: Place, index: int, mention: Mention, per: str | None) -> Category:
        """The field with the greatest weight in the mention's clause and around it.

        Args:
            place: Where the mention stands.
            index: Its number among the mentions of the article.
            mention: The mention.
            per: What it is per: a rate of money says more of its field than of funding.
        """
        kind = kind_of(mention.unit)
        if kind == "money" and per is not None:
            kind = _MONEY_RATE
        scores = self._background(place, kind).copy()
        weights = _weights(kind)
        starts, clause = self._starts, place.clause_number
        middle = bisect_left(starts, mention.start)
        low = bisect_left(
            starts, max(place.sentence_start, mention.start - _WORDS_REACH), 0, middle
        )
        high = bisect_left(starts, min(place.sentence_end, mention.end + _WORDS_AHEAD), middle)
        listed = bisect_left(self._commas, mention.start)
        for _, hit_end, word, hit_clause, hit_mentions, hit_commas in self._hits[low:middle]:
            apart, between = clause - hit_clause, index - hit_mentions
            share = _BACK[apart if apart < _FAR else _FAR][between if between < _FAR else _FAR]
            if not apart and hit_commas < listed:
                share *= _LISTED
            elif mention.start - hit_end <= _ADJACENT_REACH:
                share *= _ADJACENT_GAIN
            for category, weight in weights[word]:
                scores[category] += weight * share
        for hit_start, _, word, hit_clause, hit_mentions, _ in self._hits[middle:high]:
            apart, between = hit_clause - clause, hit_mentions - index - 1
            if between < 0:
                between = 0
            share = _AHEAD[apart if apart < _FAR else _FAR][between if between < _FAR else _FAR]
            if hit_start - mention.end <= _ADJACENT_REACH:
                share *= _ADJACENT_GAIN
            for category, weight in weights[word]:
                scores[category] += weight * share
        return _CATEGORIES[scores.index(max(scores))]

    def _background(self, place: Place, kind: str) -> list[float]:
        """What the unit, the paragraph and the headings alone would say."""
        key = (place.line_start, place.heading, kind)
        found = self._backgrounds.get(key)
        if found is None:
            weights = _weights(kind)
            found = list(_heading_scores(place.heading, kind))
            low = bisect_left(self._starts, place.line_start)
            high = bisect_left(
                self._starts, place.line_end, low, min(low + _PARAGRAPH_MOST, len(self._starts))
            )
            for hit in self._hits[low:high]:
                for category, weight in weights[hit[2]]:
                    found[category] += weight * _PARAGRAPH_SHARE
            self._backgrounds[key] = found
        return found


def _hits(context: Context, mentions: Sequence[Mention], commas: Sequence[int]) -> list[_Hit]:
    """The field words of a text, with what stands before each of them."""
    breaks = (*context.breaks, _NEVER)
    figures = (*(mention.start for mention in mentions), _NEVER)
    listed = (*commas, _NEVER)
    clause = figure = comma = 0
    hits = []
    for word, start, end in _automaton().find_matches_as_indexes(context.text):
        while breaks[clause] < start:
            clause += 1
        while figures[figure] < start:
            figure += 1
        while listed[comma] < start:
            comma += 1
        hits.append((start, end, word, clause, figure, comma))
    return hits


@lru_cache(maxsize=4096)
def _heading_scores(heading: str, kind: str) -> tuple[float, ...]:
    """What a kind of unit and the headings above it would say."""
    priors, weights = _PRIORS[kind], _weights(kind)
    scores = [priors.get(category, 0.0) for category in _CATEGORIES]
    if heading:
        for word, _, _ in _automaton().find_matches_as_indexes(heading):
            for category, weight in weights[word]:
                scores[category] += weight * _HEADING_SHARE
    return tuple(scores)
