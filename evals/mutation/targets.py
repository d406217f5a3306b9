"""The gold figures of a file where they stand in the clean text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from evals.mutation.numerals import LARGE_SCALES, Parts, evaluate, split_figure
from summarizer.evaluation.gold import GoldArticle, GoldQuantity
from summarizer.lexicon.qualifiers import (
    ABOUT,
    ABOUT_AFTER,
    NEITHER,
    OVER,
    OVER_AFTER,
    UNDER,
    UNDER_AFTER,
)
from summarizer.quantities.reading import Reading

_CLAUSE_END = re.compile(r"[，。；！？\n\t]|[,;](?![0-9])")
_SEGMENT_END = re.compile(r"[，。；！？：、\n\t（）()“”《》]|[,;:](?![0-9])")
_BEFORE = sorted((*ABOUT, *OVER, *UNDER), key=len, reverse=True)
_AFTER = sorted(
    (*OVER_AFTER, *UNDER_AFTER, *(a for a in ABOUT_AFTER if len(a) > 1)), key=len, reverse=True
)
_WORD = re.compile(r"(?:(?!的)[一-鿿A-Za-z])+")


class Value(NamedTuple):
    """A figure's value and, for a range, its upper end."""

    low: Decimal
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """How a figure is printed, as far as this package can compute its value.

    `factor` turns the printed number into the gold's value (10 for 成); with
    `shares_scale` the first end of a range takes the scale of the second (3—5万元).
    """

    parts: Parts
    factor: Decimal = Decimal(1)
    shares_scale: bool = False

    def value_of(self, parts: Parts) -> Value | None:
        """The value of other numerals printed in the place of these."""
        low, high = evaluate(parts.low), evaluate(parts.high)
        if low is None or (high is None and parts.high):
            return None
        if self.shares_scale:
            low *= LARGE_SCALES.get(parts.high[-1], 1)
        return Value(low * self.factor, None if high is None else high * self.factor)


def read_form(text: str, value: Value) -> Form | None:
    """The form of a printed figure with this value; `None` for 十几, 半, 三四千, 一块二."""
    parts = split_figure(text)
    if parts is None or parts.unit.startswith("几"):
        return None
    for shares_scale in (False, True) if parts.high else (False,):
        printed = Form(parts, shares_scale=shares_scale).value_of(parts)
        if printed is None or not printed.low:
            continue
        factor = value.low / printed.low
        form = Form(parts, factor, shares_scale)
        if factor.normalize().as_tuple().digits == (1,) and form.value_of(parts) == value:
            return form
    return None


@dataclass(frozen=True, slots=True)
class Target:
    """A gold figure and the text around it.

    `start` and `end` bound the printed figure in `body`; the words that qualify it
    (约, 超过 before, 以上 after) reach from `low` to `high`. `sentence`, `clause` and
    `segment` are ever smaller stretches around it. Without a `form` the figure can be
    claimed and not be corrupted.
    """

    article: GoldArticle
    index: int
    body: str
    start: int
    end: int
    low: int
    high: int
    sentence: tuple[int, int]
    clause: tuple[int, int]
    segment: tuple[int, int]
    form: Form | None

    @property
    def gold(self) -> GoldQuantity:
        """What the gold says of the figure."""
        return self.article.quantities[self.index]

    @property
    def text(self) -> str:
        """The figure as printed."""
        return self.body[self.start : self.end]

    @property
    def before(self) -> str:
        """The word that qualifies the figure before it, or nothing."""
        return self.body[self.low : self.start]

    @property
    def after(self) -> str:
        """The word that qualifies the figure after it, or nothing."""
        return self.body[self.end : self.high]

    def words(self) -> frozenset[str]:
        """Pairs of the characters around the figure in its clause."""
        start, end = self.clause
        return pairs_of(self.body[start : self.low], self.body[self.high : end])


def pairs_of(*stretches: str) -> frozenset[str]:
    """All pairs of neighbouring characters in the words of some stretches of text."""
    words = [word for stretch in stretches for word in _WORD.findall(stretch)]
    return frozenset(word[i : i + 2] for word in words for i in range(len(word) - 1))


def find_targets(article: GoldArticle, reading: Reading) -> list[Target]:
    """The gold's figures that the body prints with number and unit, in order.

    Left out are figures of the title and those of a table whose unit stands in the
    header: no sentence claims them.
    """
    places = _places(article.quantities, reading)
    targets = [_target(article, index, start, reading) for index, start in places]
    return [target for target in targets if not re.fullmatch(r"[0-9.,万亿]+", target.text)]


def _target(article: GoldArticle, index: int, start: int, reading: Reading) -> Target:
    body = reading.article.body.text
    gold = article.quantities[index]
    end = start + len(gold.text)
    before = next((word for word in _BEFORE if body.endswith(word, 0, start)), "")
    if before and any(body.endswith(word, 0, start) for word in NEITHER):
        before = ""
    after = next((word for word in _AFTER if body.startswith(word, end)), "")
    sentence = next(
        ((s.start, s.end) for s in reading.article.sentences if s.start <= start < s.end),
        (start, end),
    )
    sentence = _trimmed(body, *sentence)
    clause = _around(_CLAUSE_END, body, start, end, sentence)
    segment = _around(_SEGMENT_END, body, start, end, clause)
    neighbours = [(m.start, m.end) for m in reading.mentions if m.end <= start or m.start >= end]
    segment = (
        max([segment[0], *(e for s, e in neighbours if e <= start)]),
        min([segment[1], *(s for s, e in neighbours if s >= end)]),
    )
    return Target(
        article,
        index,
        body,
        start,
        end,
        start - len(before),
        end + len(after),
        sentence,
        clause,
        segment,
        read_form(gold.text, Value(gold.value, gold.value_max)),
    )


def _trimmed(body: str, start: int, end: int) -> tuple[int, int]:
    text = body[start:end]
    return start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())


def _around(
    ends: re.Pattern[str], body: str, start: int, end: int, limits: tuple[int, int]
) -> tuple[int, int]:
    low = limits[0]
    for match in ends.finditer(body, limits[0], start):
        low = match.end()
    after = ends.search(body, end, limits[1])
    return low, after.start() if after else limits[1]


def _places(gold: Sequence[GoldQuantity], reading: Reading) -> Iterator[tuple[int, int]]:
    """The longest way to find the gold's texts in the body in their order.

    Where the program reads a figure of the same value it is preferred to an equal
    string elsewhere (3个 in 3个方面).
    """
    body = reading.article.body.text
    read = {(m.start, m.value) for m in reading.mentions}
    candidates = []
    for index, quantity in enumerate(gold):
        found = [
            match.start()
            for match in re.finditer(re.escape(quantity.text), body)
            if not _inside_a_number(body, match.start())
        ]
        alike = [start for start in found if (start, quantity.value) in read]
        candidates += [(index, start) for start in sorted(alike or found, reverse=True)]
    return iter(_longest_chain(candidates))


def _inside_a_number(body: str, start: int) -> bool:
    return (
        start > 0
        and (body[start - 1].isdigit() or body[start - 1] in ".点")
        and body[start].isdigit()
    )


def _longest_chain(candidates: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Longest run of candidates that rises in both index and place (patience sorting).

    Candidates of one index come in falling order, so that no two of them can follow.
    """
    tails: list[int] = []
    ends: list[int] = []
    previous: list[int] = []
    for position, (_, start) in enumerate(candidates):
        length = bisect_left(tails, start)
        previous.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [start]
        ends[length : length + 1] = [position]
    chain = []
    position = ends[-1] if ends else -1
    while position >= 0:
        chain.append(candidates[position])
        position = previous[position]
    return chain[::-1]
