"""Which field of assistance a figure belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
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
_MONEY_DAMPING: Final[dict[Category, float]] = dict.fromkeys(
    ("infrastructure", "education", "health", "pairing", "talent", "leadership"), 0.35
)
"""Money spent on a field is funding first; sales, income and investment are not."""
_CLAUSES_BACK: Final[tuple[float, ...]] = (1.0, 0.5, 0.35, 0.25, 0.15)
_CLAUSES_AHEAD: Final[tuple[float, ...]] = (1.0, 0.2, 0.1, 0.05)
_MENTIONS_BETWEEN: Final[tuple[float, ...]] = (1.0, 0.7, 0.55, 0.45, 0.4, 0.35)
_ADJACENT_GAIN, _ADJACENT_REACH, _LISTED, _HEADING_SHARE = 1.6, 2, 0.6, 0.25
_PARAGRAPH_SHARE, _PARAGRAPH_MOST = 0.05, 24


class _Entry(NamedTuple):
    category: Category
    weight: float
    kinds: frozenset[str]


class _Hit(NamedTuple):
    """A field word in the text, with the number of clauses and mentions before it."""

    start: int
    end: int
    entries: tuple[_Entry, ...]
    clause: int = 0
    mentions: int = 0


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

    def __init__(self, context: Context, mentions: Sequence[Mention]) -> None:
        self._context = context
        starts = [mention.start for mention in mentions]
        self._hits = [
            hit._replace(
                clause=context.clause_number(hit.start), mentions=bisect_left(starts, hit.start)
            )
            for hit in _hits(context.text)
        ]
        self._starts = [hit.start for hit in self._hits]
        self._headings: dict[str, tuple[_Hit, ...]] = {}

    def category(self, index: int, mention: Mention, per: str | None) -> Category:
        """The field with the greatest weight in the mention's clause and around it.

        Args:
            index: The mention's place among the mentions of the article.
            mention: The mention.
            per: What it is per: a rate of money says more of its field than of funding.
        """
        kind = kind_of(mention.unit)
        scores = dict(_PRIORS[kind])
        damping = _MONEY_DAMPING if kind == "money" and per is None else {}
        sentence = self._context.sentence(mention.start)
        clause = self._context.clause_number(mention.start)
        low = bisect_left(self._starts, sentence.start)
        for hit in self._hits[low : bisect_left(self._starts, sentence.end, lo=low)]:
            closeness = self._closeness(hit, mention, index, clause)
            _add(scores, hit, closeness, kind, damping)
        for hit in self._paragraph_hits(sentence.start):
            _add(scores, hit, _PARAGRAPH_SHARE, kind, damping)
        for hit in self._heading_hits(mention.start):
            _add(scores, hit, _HEADING_SHARE, kind, damping)
        return max(scores, key=scores.__getitem__)

    def _closeness(self, hit: _Hit, mention: Mention, index: int, clause: int) -> float:
        """Falls with every clause break, every other figure and every 、 in between."""
        if hit.start >= mention.end:
            clauses, between = hit.clause - clause, hit.mentions - index - 1
            gap, fall = hit.start - mention.end, _CLAUSES_AHEAD
        else:
            clauses, between = clause - hit.clause, index - hit.mentions
            gap, fall = mention.start - hit.end, _CLAUSES_BACK
            if not clauses and "、" in self._context.text[hit.end : mention.start]:
                return _LISTED * _MENTIONS_BETWEEN[min(between, len(_MENTIONS_BETWEEN) - 1)]
        closeness = fall[min(clauses, len(fall) - 1)]
        closeness *= _MENTIONS_BETWEEN[min(max(between, 0), len(_MENTIONS_BETWEEN) - 1)]
        return closeness * _ADJACENT_GAIN if gap <= _ADJACENT_REACH else closeness

    def _paragraph_hits(self, position: int) -> list[_Hit]:
        start, end = self._context.paragraph(position)
        low = bisect_left(self._starts, start)
        return self._hits[low : min(bisect_left(self._starts, end, lo=low), low + _PARAGRAPH_MOST)]

    def _heading_hits(self, position: int) -> tuple[_Hit, ...]:
        heading = self._context.heading(position)
        if heading not in self._headings:
            self._headings[heading] = tuple(_hits(heading))
        return self._headings[heading]


def _hits(text: str) -> Iterator[_Hit]:
    automaton, entries = _lexicon()
    for word, start, end in automaton.find_matches_as_indexes(text):
        yield _Hit(start, end, entries[word])


def _add(
    scores: dict[Category, float],
    hit: _Hit,
    closeness: float,
    kind: str,
    damping: Mapping[Category, float],
) -> None:
    for category, weight, kinds in hit.entries:
        if not kinds or kind in kinds:
            gain = weight * closeness * damping.get(category, 1.0)
            scores[category] = scores.get(category, 0.0) + gain
