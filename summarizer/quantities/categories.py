"""Which field of assistance a figure belongs to."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from summarizer.lexicon.categories import FIELD_WORDS
from summarizer.quantities.context import Context
from summarizer.quantities.reading import Mention
from summarizer.records import Category

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
_PRIORS: Final[dict[str, dict[Category, float]]] = {
    "money": {"funding": 1.2},
    "people": {"outcome": 0.6},
    "households": {"outcome": 1.5},
    "rate": {"outcome": 0.8},
    "measure": {"infrastructure": 0.5, "industry": 0.4},
    "time": {"other": 3.0},
    "count": {"other": 0.3},
}
_NEAR, _SAME_CLAUSE, _NEXT_CLAUSE, _SENTENCE, _HEADING = 1.6, 1.0, 0.45, 0.2, 0.25
_NEAR_REACH = 8


class _Entry(NamedTuple):
    category: Category
    weight: float
    kinds: frozenset[str]


class _Hit(NamedTuple):
    start: int
    end: int
    entries: tuple[_Entry, ...]


@cache
def _lexicon() -> tuple[AhoCorasick, list[tuple[_Entry, ...]]]:
    table: dict[str, list[_Entry]] = {}
    for field in FIELD_WORDS:
        for word in field.words.split():
            table.setdefault(word, []).append(_Entry(field.category, field.weight, field.kinds))
    automaton = AhoCorasick(list(table), matchkind=MatchKind.LeftmostLongest)
    return automaton, [tuple(entries) for entries in table.values()]


def kind_of(unit: str) -> str:
    """The kind of a unit: money, people, households, rate, measure, time or count."""
    return _KINDS.get(unit, "count")


class FieldScorer:
    """Scores the fields around each mention of one article; words are found once."""

    def __init__(self, context: Context) -> None:
        automaton, entries = _lexicon()
        self._context = context
        self._hits = [
            _Hit(start, end, entries[word])
            for word, start, end in automaton.find_matches_as_indexes(context.text)
        ]
        self._starts = [hit.start for hit in self._hits]
        self._headings: dict[str, tuple[_Hit, ...]] = {}

    def category(self, mention: Mention) -> Category:
        """The field with the greatest weight in the mention's clause and around it."""
        kind = kind_of(mention.unit)
        scores = dict(_PRIORS[kind])
        sentence = self._context.sentence(mention.start)
        clause = self._context.clause(mention.start)
        low = bisect_left(self._starts, sentence.start)
        for hit in self._hits[low : bisect_left(self._starts, sentence.end)]:
            closeness = _closeness(hit, mention, clause)
            for entry in hit.entries:
                if not entry.kinds or kind in entry.kinds:
                    scores[entry.category] = (
                        scores.get(entry.category, 0.0) + entry.weight * closeness
                    )
        for hit in self._heading_hits(mention.start):
            for entry in hit.entries:
                scores[entry.category] = scores.get(entry.category, 0.0) + entry.weight * _HEADING
        return max(scores, key=scores.__getitem__)

    def _heading_hits(self, position: int) -> tuple[_Hit, ...]:
        heading = self._context.heading(position)
        if heading not in self._headings:
            automaton, entries = _lexicon()
            self._headings[heading] = tuple(
                _Hit(start, end, entries[word])
                for word, start, end in automaton.find_matches_as_indexes(heading)
            )
        return self._headings[heading]


def _closeness(hit: _Hit, mention: Mention, clause: tuple[int, int]) -> float:
    gap = hit.start - mention.end if hit.start >= mention.end else mention.start - hit.end
    if clause[0] <= hit.start < clause[1]:
        return _NEAR if gap <= _NEAR_REACH else _SAME_CLAUSE
    if gap <= 24:
        return _NEXT_CLAUSE
    return _SENTENCE
