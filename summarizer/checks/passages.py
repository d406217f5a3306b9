"""Stretches of text within which a total and its parts can stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

from summarizer.articles.article import Span
from summarizer.lexicon.arithmetic import (
    ANNOUNCING_PHRASES,
    BULLETS,
    COLONS,
    DIVIDING_PHRASES,
    ICONS,
    MEASURED,
    NOT_ADDITIVE,
    QUESTIONS,
    SUMMING_WORDS,
)
from summarizer.quantities.reading import Mention, Reading
from summarizer.records import Quantity

LONGEST_RUN = 40
"""Sentences that one list may run over, so that the work stays linear."""
ANNOUNCEMENT = 12
"""Characters of a sentence that only announces a list (按来源分：) of the total before it."""

BREAKDOWN = "|".join(DIVIDING_PHRASES)

_ITEM = re.compile(
    rf"[（(]?(?:[0-9]{{1,4}}|[一二三四五六七八九十]{{1,3}})(?:[)）、.．年]|是)"
    rf"|第[一二三四五六七八九十]{{1,2}}[，,、是批期轮类]|[-{BULLETS}{ICONS}]"
)
_SHARE = "(?:（[^（）\n]{1,12}）|[，,]占[^，,。；;\n]{2,10})?"
_ROW = re.compile(
    "(?:(?:其[他它余][0-9]{1,3})?[^，,。；;：:、0-9\n]{1,20}[0-9][0-9.,]*[^，,。；;：:、0-9\n]{1,6}"
    f"|[^，,。；;：:、0-9\n]{{0,4}}[0-9][0-9.,]*[^，,。；;：:、0-9\n]{{1,14}}){_SHARE}[；;。]?(?=\n|\\Z)"
)
"""A line that is a name and its figure, or a figure and what it is for, of a list without
marks."""
_PARTS = "(?:以上|上述)?[两三四五六][^、，,；;。：:\n]{1,4}"
_SUMS = "|".join(sorted(SUMMING_WORDS))
_GOES_ON = re.compile(
    f"(?<=\n)[{BULLETS}]|其[中余]|剩[余下]|{BREAKDOWN}|{_PARTS}(?:共|{_SUMS})"
    f"|(?:以上|上述)?[^，,；;。：:0-9\n]{{0,6}}(?:{_SUMS})"
    f"|{ANNOUNCING_PHRASES}"
)
# What a sentence that goes on may begin with, most of which is told by one look. No digits:
# they begin items and dates more often than totals.
_FIRST = (
    "其剩按从就分资两三四五六几以上算折具构明详"
    + BULLETS
    + "".join({word[0] for word in SUMMING_WORDS})
)
_QUESTION = re.compile("|".join(QUESTIONS))
_OPENING = frozenset(COLONS + "？?")
_STOPS = "。！？）)"
_COUNT = "count"
_ACROSS = frozenset("宽高厚深")
"""Before metres: what no metres of another thing add up to."""
_KINDS = {unit: unit for unit in MEASURED} | dict.fromkeys(NOT_ADDITIVE, "")
LONGEST_QUESTION = 10
"""Characters of a question from its question word on."""
SHORTEST_BROKEN, LONGEST_BROKEN = 30, 4
"""Characters of a line that is no label and its value, and of what stands behind its colon."""
LONGEST_ASIDE = 60
"""Characters of an open bracket after which it is taken for one that nobody closes."""
MOST_EARLIER = 20
"""Figures before a passage among which the total of its list is looked for."""


class Figure(Struct, frozen=True, eq=False, gc=False):
    """A quantity with its place in the text and the kind of figure it adds up with; nothing
    that it holds could hold it, so that the collector need not know of it."""

    mention: Mention
    quantity: Quantity
    kind: str

    @property
    def is_count(self) -> bool:
        """Whether things are counted, with a measure word, so that their nouns must agree."""
        return self.kind == _COUNT


class Stretch(Struct, frozen=True, gc=False):
    """Sentences that belong together, and the mentions in them from `first` to `last`."""

    start: int
    end: int
    first: int
    last: int


class Passage(NamedTuple):
    """A stretch of text and the figures in it that can be added."""

    start: int
    end: int
    figures: tuple[Figure, ...]


def find_stretches(reading: Reading) -> Iterator[Stretch]:
    """The stretches with two or more mentions, in order."""
    starts = [mention.start for mention in reading.mentions]
    if len(starts) < 2:
        return
    position, following = 0, starts[0]
    for start, end in _runs(reading.article.body.text, reading.article.sentences):
        if following < end:
            first, position = position, bisect_left(starts, end, position)
            if position - first > 1:
                yield Stretch(start, end, first, position)
            if len(starts) - position < 2:
                return
            following = starts[position]


def passage_of(reading: Reading, stretch: Stretch) -> Passage:
    """A stretch with its addable figures."""
    return Passage(stretch.start, stretch.end, addable(reading, stretch.first, stretch.last))


def figures_before(reading: Reading, figure: Figure) -> tuple[Figure, ...]:
    """The addable figures before one, the nearest first."""
    last = reading.within(0, figure.mention.start).stop
    return addable(reading, max(0, last - MOST_EARLIER), last)[::-1]


def addable(reading: Reading, first: int, last: int) -> tuple[Figure, ...]:
    """The addable ones of the mentions from `first` to `last`, in order."""
    pairs = zip(reading.mentions[first:last], reading.quantities[first:last], strict=True)
    return tuple(
        [
            Figure(mention, quantity, kind)
            for mention, quantity in pairs
            if (kind := _kind(mention, quantity))
        ]
    )


def _runs(text: str, sentences: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    """Sentences joined where a list runs on: after a colon, before 其中, before 三项合计; first of
    all an empty run."""
    start = end = 0
    length = LONGEST_RUN  # Nothing goes on with the empty run before the first sentence.
    in_list = is_opening = False
    last = "。"
    has_narrow_marks = "?" in text
    for begin, stop in sentences:
        previous, last = last, text[stop - 1]
        is_opened = is_opening
        is_opening = last in _OPENING and _opens_list(text, last, begin, stop)
        if length < LONGEST_RUN and (
            is_opened
            or (previous != "。" and _is_unfinished(text, previous, start, end))
            or (is_opening and stop - begin <= ANNOUNCEMENT)
            or (text[begin] in _FIRST and _GOES_ON.match(text, begin))
            or (in_list and _is_item(text, begin))
            or (has_narrow_marks and _asks_first(text, begin))
        ):
            length += 1
            in_list = in_list or is_opening
        else:
            yield start, end
            start, length, in_list = begin, 1, is_opening
        end = stop
    yield start, end


def _opens_list(text: str, last: str, start: int, end: int) -> bool:
    """Whether a sentence that ends in a colon or a question mark opens a list: behind the
    latter, if it asks what went where."""
    if last in COLONS:
        return True
    return _QUESTION.search(text, max(start, end - LONGEST_QUESTION), end) is not None


def _asks_first(text: str, start: int) -> bool:
    """Whether a sentence begins with a question that it answers, since its mark is of half the
    width, which ends no sentence: 钱怎么凑?局机关拿出80万元，…."""
    end = text.find("?", start, start + ANNOUNCEMENT) + 1
    return end > 0 and _QUESTION.search(text, max(start, end - LONGEST_QUESTION), end) is not None


def _is_unfinished(text: str, last: str, start: int, end: int) -> bool:
    """Whether a run goes on after its last character: a semicolon, an open bracket, a line
    that was broken behind the first words of a list."""
    if last in "；;":
        return True
    if last in _STOPS:
        return False
    if end - start >= SHORTEST_BROKEN and text.find("：", end - LONGEST_BROKEN, end) >= 0:
        return True
    start = max(start, end - LONGEST_ASIDE)
    return text.rfind("（", start, end) > text.rfind("）", start, end)


def _is_item(text: str, start: int) -> bool:
    """Whether a sentence begins an item of a list, is one, or goes on with one on its line."""
    if text[start - 1] != "\n" or _ITEM.match(text, start) is not None:
        return True
    return _ROW.match(text, start) is not None


def _kind(mention: Mention, quantity: Quantity) -> str:
    """What a figure adds up with: its unit and rate, any other count, or nothing ('')."""
    kind = _KINDS.get(mention.unit, _COUNT)
    if not kind or mention.value_max is not None:
        return ""
    if mention.unit == "米" and mention.before in _ACROSS:
        return ""  # 桥长18米、宽4.5米
    per = quantity.per
    if not per:
        return kind
    return "" if kind == _COUNT else f"{kind}/{per}"
