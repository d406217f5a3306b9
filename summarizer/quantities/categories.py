"""Which field of assistance a figure belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Final

from summarizer.lexicon.categories import KIND_BEFORE, LASTING
from summarizer.lexicon.units import CURRENCIES
from summarizer.quantities.context import Context, Place
from summarizer.quantities.field_words import (
    CATEGORIES,
    Voice,
    add_said,
    field_automaton,
    leaning,
    said_by,
    voices_for,
    word_weights,
)
from summarizer.quantities.reading import Mention
from summarizer.records import Category

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
_FIELDS: Final = len(CATEGORIES)
_FARTHER_BEFORE, _CLAUSE_BEFORE, _SAME_CLAUSE, _BESIDE, _AHEAD = 0.5, 1.0, 1.5, 1.7, 1.35
_HEADING_SHARE, _COLUMN_SHARE, _PARAGRAPH_SHARE, _MOST_SAID = 0.7, 3.0, 0.25, 3.75
"""How much a word counts by where it stands; what a paragraph says is limited. These shares
and the leanings of units were fitted together: multinomial logistic regression on the real
articles, the fixtures and three held-out sets, in which any accepted category is right.
What shapes the model was chosen by leaving out one of these sets at a time. With ten sets
a new fit of either gained nothing, and so did finer places (an item of a list, the last
word, the sentence's or paragraph's first words); a column's label did, anywhere from 2 to 4.5.
What did with 23 sets is a fit of single words and units: `evals/fit_categories.py`."""
_BESIDE_REACH, _WORDS_BACK, _WORDS_AHEAD, _PARAGRAPH_MOST = 2, 60, 36, 24

_LASTING = re.compile(LASTING)
_KIND_BEFORE = re.compile(KIND_BEFORE)
_LAST_OF_KINDS, _LONGEST_KIND, _NAMES_KIND = frozenset("类目"), 24, 2.5
"""Where a kind may end; how long its name is; how much the word weighs that names a field."""

_Scores = list[float]
_FIRST = itemgetter(0)


def kind_of(unit: str) -> str:
    """The kind of a unit: money, people, households, rate, distance, time or count."""
    return _KINDS.get(unit, "count")


class FieldScorer:
    """Scores the fields around each mention of one article; words are found once in each of
    the lines that hold mentions, which come in order."""

    def __init__(self, context: Context) -> None:
        self._text = context.text
        self._breaks = context.breaks
        self._line = _Line(-1, "", "")

    def category(self, place: Place, mention: Mention, per: str | None) -> Category:
        """The field with the greatest weight in the mention's clause and around it.

        Args:
            place: Where the mention stands.
            mention: The mention.
            per: What it is per: money per month is pay, money per 亩 is farming.
        """
        if mention.unit in _TIMES or mention.before in _LAST_OF_KINDS:
            told = self.told_outright(mention)
            if told is not None:
                return told
        scores = self.scores(place, mention, per)
        return CATEGORIES[scores.index(max(scores))]

    def told_outright(self, mention: Mention) -> Category | None:
        """The field of a mention that asks for no weighing: how long something lasted, and the
        number of what is called a kind."""
        if mention.unit in _TIMES and _LASTING.match(self._text, mention.end):
            return "other"
        return self._own(mention) if mention.before in _LAST_OF_KINDS else None

    def scores(self, place: Place, mention: Mention, per: str | None) -> list[float]:
        """What speaks for each of `CATEGORIES`; the arguments are those of `category`."""
        line = self._line
        if line.start != place.line_start:
            line = self._line_at(place)
        background, voices = line.background(mention.unit, per)
        scores = background.copy()
        if place.column is not None:
            kind = _WORD_KINDS.get(mention.unit, "rest")
            for field, weight in said_by(self._text[slice(*place.column)], kind, _COLUMN_SHARE):
                scores[field] += weight
        hits = line.hits
        for low, high, share in self._around(line, place, mention):
            if high - low > 1:
                add_said(scores, hits[low:high], voices, share)
            else:
                for field, weight in voices[hits[low][2]][-1]:
                    scores[field] += weight * share
        return scores

    def evidence(self, place: Place, mention: Mention) -> Iterator[tuple[int, float]]:
        """The field words that speak for themselves in `scores`, each with the share of its
        place: what a fit of their weights learns from."""
        line = self._line_at(place)
        for low, high, share in self._around(line, place, mention):
            yield from ((word, share) for _, _, word in line.hits[low:high])
        titles = [(place.heading, _HEADING_SHARE)]
        if place.column is not None:
            titles.append((self._text[slice(*place.column)], _COLUMN_SHARE))
        for title, share in titles:
            yield from ((word, share) for _, _, word in field_automaton().find(title))

    def _line_at(self, place: Place) -> _Line:
        if self._line.start != place.line_start:
            text = self._text[place.line_start : place.line_end]
            self._line = _Line(place.line_start, text, place.heading)
        return self._line

    def _own(self, mention: Mention) -> Category | None:
        """The field of an item that names its kind (产业类29个、教育医疗类项目11个): what the
        last of its words says."""
        low = max(0, mention.start - _LONGEST_KIND)
        if self._text.find("类", low, mention.start) < 0:
            return None
        item = _KIND_BEFORE.search(self._text, low, mention.start)
        weights = word_weights(_WORD_KINDS.get(mention.unit, "rest"))
        for _, _, word in reversed(field_automaton().find(item["kind"]) if item else ()):
            for field, weight in weights[word]:
                if weight >= _NAMES_KIND:
                    return CATEGORIES[field]
        return None

    def _around(self, line: _Line, place: Place, mention: Mention) -> list[tuple[int, int, float]]:
        """The field words around a mention by place, first and end, with their share; places
        without any are left out."""
        starts, breaks, clause = line.starts, self._breaks, place.clause_number
        origin, clause_start = line.start, place.clause_start
        first, last = mention.start - _WORDS_BACK, mention.end + _WORDS_AHEAD
        if first < place.sentence_start:
            first = place.sentence_start
        if last > breaks[clause]:
            last = breaks[clause]
        start = mention.start - origin
        middle = bisect_left(starts, start)
        high = bisect_left(starts, last - origin, middle)
        low = own = previous = bisect_left(starts, first - origin)
        if low < middle and clause_start > first:
            own = bisect_left(starts, clause_start - origin, low, middle)
        if low < own and clause > 1 and breaks[clause - 2] > first:
            previous = bisect_left(starts, breaks[clause - 2] - origin, low, own)
        beside = middle
        if middle > own and line.hits[middle - 1][1] >= start - _BESIDE_REACH:
            beside -= 1
        around = []
        if low < previous:
            around.append((low, previous, _FARTHER_BEFORE))
        if previous < own:
            around.append((previous, own, _CLAUSE_BEFORE))
        if own < beside:
            around.append((own, beside, _SAME_CLAUSE))
        if beside < middle:
            around.append((beside, middle, _BESIDE))
        if middle < high:
            around.append((middle, high, _AHEAD))
        return around


class _Line:
    """The field words of a line, where they start in it, and what it says as a whole."""

    def __init__(self, start: int, text: str, heading: str) -> None:
        self.start, self.hits = start, field_automaton().find(text)
        self.starts = [*map(_FIRST, self.hits)]
        self._heading = heading
        self._said: dict[str, _Scores] = {}
        self._backgrounds: dict[tuple[str, str | None], tuple[_Scores, Sequence[Voice]]] = {}

    def background(self, unit: str, per: str | None) -> tuple[_Scores, Sequence[Voice]]:
        """What the unit leans to, and what the paragraph and the headings say to its kind; and
        what each word says to that."""
        found = self._backgrounds.get((unit, per))
        if found is None:
            kind = _WORD_KINDS.get(unit, "rest")
            voices = voices_for(kind)
            scores = self._said_to(kind, voices).copy()
            for field, weight in leaning(unit, per):
                scores[field] += weight
            found = self._backgrounds[unit, per] = scores, voices
        return found

    def _said_to(self, kind: str, voices: Sequence[Voice]) -> _Scores:
        """What the paragraph and the headings say to a kind of unit."""
        found = self._said.get(kind)
        if found is None:
            found = self._said[kind] = [0.0] * _FIELDS
            for _, _, word in self.hits[:_PARAGRAPH_MOST]:
                field, weight, more, _, _ = voices[word]
                found[field] += weight
                if more:
                    for field, weight in more:
                        found[field] += weight
            # No word speaks against a field, so that the limit can wait until all have spoken.
            most, share = _MOST_SAID / _PARAGRAPH_SHARE, _PARAGRAPH_SHARE
            found[:] = [(weight if weight < most else most) * share for weight in found]
            for field, weight in said_by(self._heading, kind, _HEADING_SHARE):
                found[field] += weight
        return found
