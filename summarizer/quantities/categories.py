"""Which field of assistance a figure belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Final, get_args

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from summarizer.lexicon.categories import FIELD_WORDS, KIND_BEFORE, LASTING
from summarizer.lexicon.leanings import ANY_RATE, ANY_UNIT, UNIT_LEANINGS
from summarizer.lexicon.units import CURRENCIES
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
    "‰": "rate",
    "千分点": "rate",
    "倍": "rate",
    "公里": "distance",
    "里": "distance",
    **dict.fromkeys(CURRENCIES, "money"),
    **dict.fromkeys("年 个月 天 小时 分钟 周".split(), "time"),
}
_TIMES: Final = frozenset(unit for unit, kind in _KINDS.items() if kind == "time")
_WORD_KINDS: Final = {unit: kind for unit, kind in _KINDS.items() if kind in ("money", "distance")}
_FIELDS: Final = len(_CATEGORIES)
_FARTHER_BEFORE, _CLAUSE_BEFORE, _SAME_CLAUSE, _BESIDE, _AHEAD = 0.5, 1.0, 1.5, 1.7, 1.35
_HEADING_SHARE, _COLUMN_SHARE, _PARAGRAPH_SHARE, _MOST_SAID = 0.7, 3.0, 0.25, 3.75
"""How much a word counts by where it stands; what a paragraph says is limited. These shares
and the leanings of units were fitted together: multinomial logistic regression on the real
articles, the fixtures and three held-out sets, in which any accepted category is right.
What shapes the model was chosen by leaving out one of these sets at a time. With ten sets
a new fit of either gained nothing, and so did finer places (an item of a list, the last
word, the sentence's or paragraph's first words); a column's label did, anywhere from 2 to 4.5."""
_BESIDE_REACH, _WORDS_BACK, _WORDS_AHEAD, _PARAGRAPH_MOST = 2, 60, 36, 24

_LASTING = re.compile(LASTING)
_KIND_BEFORE = re.compile(KIND_BEFORE)
_LAST_OF_KINDS, _LONGEST_KIND, _NAMES_KIND = frozenset("类目"), 24, 2.5
"""Where a kind may end; how long its name is; how much the word weighs that names a field."""

_Hit = tuple[int, int, int]
"""A field word in a line: start, end, which word. As the automaton tells it."""
_Weights = tuple[tuple[int, float], ...]
_Scores = list[float]


def kind_of(unit: str) -> str:
    """The kind of a unit: money, people, households, rate, distance, time or count."""
    return _KINDS.get(unit, "count")


class FieldScorer:
    """Scores the fields around each mention of one article; words are found once in each of
    the lines that hold mentions, which come in order."""

    def __init__(self, context: Context) -> None:
        self._text = context.text
        self._breaks = (*context.breaks, len(context.text))
        self._line = _Line(-1, "", "")

    def category(self, place: Place, mention: Mention, per: str | None) -> Category:
        """The field with the greatest weight in the mention's clause and around it.

        Args:
            place: Where the mention stands.
            mention: The mention.
            per: What it is per: money per month is pay, money per 亩 is farming.
        """
        kind = _WORD_KINDS.get(mention.unit, "rest")
        if mention.unit in _TIMES and _LASTING.match(self._text, mention.end):
            return "other"
        if mention.before in _LAST_OF_KINDS and (own := self._own(mention, kind)):
            return own
        line = self._line
        if line.start != place.line_start:
            text = self._text[place.line_start : place.line_end]
            line = self._line = _Line(place.line_start, text, place.heading)
        scores = [*line.background(kind)]
        for field, weight in _leaning(mention.unit, kind, per):
            scores[field] += weight
        if place.column is not None:
            for field, weight in _said_by(self._text[slice(*place.column)], kind, _COLUMN_SHARE):
                scores[field] += weight
        hits, weights = line.hits, _weights(kind)
        for low, high, share in self._around(line, place, mention):
            if high - low > 1:
                said = _strongest(hits[low:high], weights)
            elif high > low:
                said = weights[hits[low][2]]
            else:
                continue
            for field, weight in said:
                scores[field] += weight * share
        return _CATEGORIES[scores.index(max(scores))]

    def _own(self, mention: Mention, kind: str) -> Category | None:
        """The field of an item that names its kind (产业类29个、教育医疗类项目11个): what the
        last of its words says."""
        low = max(0, mention.start - _LONGEST_KIND)
        if self._text.find("类", low, mention.start) < 0:
            return None
        item = _KIND_BEFORE.search(self._text, low, mention.start)
        weights = _weights(kind)
        for _, _, word in reversed(_automaton().find(item["kind"]) if item else ()):
            for field, weight in weights[word]:
                if weight >= _NAMES_KIND:
                    return _CATEGORIES[field]
        return None

    def _around(
        self, line: _Line, place: Place, mention: Mention
    ) -> tuple[tuple[int, int, float], ...]:
        """The field words around a mention by place, first and end, with their share."""
        starts, breaks, clause = line.starts, self._breaks, place.clause_number
        start, clause_start = mention.start, place.clause_start
        first, last = start - _WORDS_BACK, mention.end + _WORDS_AHEAD
        if first < place.sentence_start:
            first = place.sentence_start
        if last > breaks[clause]:
            last = breaks[clause]
        middle = bisect_left(starts, start)
        low, high = bisect_left(starts, first, 0, middle), bisect_left(starts, last, middle)
        own = previous = low
        if clause_start > first:
            own = bisect_left(starts, clause_start, low, middle)
        if clause > 1 and breaks[clause - 2] > first:
            previous = bisect_left(starts, breaks[clause - 2], low, own)
        beside = middle
        if middle > own and line.hits[middle - 1][1] >= start - line.start - _BESIDE_REACH:
            beside -= 1
        return (
            (low, previous, _FARTHER_BEFORE),
            (previous, own, _CLAUSE_BEFORE),
            (own, beside, _SAME_CLAUSE),
            (beside, middle, _BESIDE),
            (middle, high, _AHEAD),
        )


class _Line:
    """The field words of a line, where they start in the text, and what it says as a whole."""

    def __init__(self, start: int, text: str, heading: str) -> None:
        self.start = start
        self.hits = _automaton().find(text)
        self.starts = [start + begin for begin, _, _ in self.hits]
        self._heading = heading
        self._backgrounds: dict[str, _Scores] = {}

    def background(self, kind: str) -> _Scores:
        """What the paragraph and the headings say to a kind of unit."""
        found = self._backgrounds.get(kind)
        if found is None:
            said, weights, most = [0.0] * _FIELDS, _weights(kind), _MOST_SAID
            for _, _, word in self.hits[:_PARAGRAPH_MOST]:
                for field, weight in weights[word]:
                    said[field] += weight * _PARAGRAPH_SHARE
            # No word speaks against a field, so that the limit can wait until all have spoken.
            found = [weight if weight < most else most for weight in said]
            for field, weight in _said_by(self._heading, kind, _HEADING_SHARE):
                found[field] += weight
            self._backgrounds[kind] = found
        return found


def _strongest(hits: Sequence[_Hit], weights: Sequence[_Weights]) -> Iterable[tuple[int, float]]:
    """What the words of one place say: of several for one field, the strongest speaks."""
    strongest: dict[int, float] = {}
    for _, _, word in hits:
        for field, weight in weights[word]:
            if field not in strongest or strongest[field] < weight:
                strongest[field] = weight
    return strongest.items()


@cache
def _automaton() -> CharwiseDoubleArrayAhoCorasick:
    return CharwiseDoubleArrayAhoCorasick(list(_entries()), MATCH_KIND_LEFTMOST_LONGEST)


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


_LEANINGS: Final[dict[str, _Weights]] = {
    unit: tuple((_CATEGORIES.index(field), weight) for field, weight in leaning.weights.items())
    for leaning in UNIT_LEANINGS
    for unit in leaning.units.split()
}


def _leaning(unit: str, kind: str, per: str | None) -> _Weights:
    """What a unit alone says; of money, what it is per."""
    if kind != "money":
        return _LEANINGS.get(unit) or _LEANINGS[ANY_UNIT]
    return _LEANINGS["元"] if per is None else _LEANINGS.get(f"元/{per}") or _LEANINGS[ANY_RATE]


@lru_cache(maxsize=4096)
def _said_by(title: str, kind: str, share: float) -> _Weights:
    """What the words of a heading or of a column's label say to a kind of unit."""
    said = _strongest(_automaton().find(title), _weights(kind))
    return tuple((field, weight * share) for field, weight in said)
