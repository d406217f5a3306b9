"""Pairs of figures that look like one told twice, by their digits alone."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import chain, combinations
from operator import attrgetter

from summarizer.articles.article import Span
from summarizer.checks.slips import is_slip, patterns, significant
from summarizer.lexicon.arithmetic import NOT_ADDITIVE
from summarizer.quantities.reading import Mention, Reading

LEAST_DIGITS = 3
"""Significant digits that a figure needs, lest a slip cannot be told from another figure."""
LEAST_NOUN = 3
"""Characters of what a figure of two digits counts, to be one that was told before."""
MOST_ALIKE = 12
"""Figures compared with one another for one digit pattern, so that the work stays linear."""
MOST_LOOKALIKES = 3
"""Earlier figures that a figure is compared with; one of a longer series restates none."""
COARSE: dict[str, Decimal] = {
    "元": Decimal(1_000_000),
    "人": Decimal(1000),
    "人次": Decimal(1000),
    "户": Decimal(1000),
}
"""The last printed place from which on a figure may be another one rounded: 1.2亿元, 3.4万人."""
_start = attrgetter("start")


def lookalikes(reading: Reading) -> Iterator[tuple[int, int]]:
    """Pairs of figures of one kind whose digits differ by one slip or by rounding, each once."""
    kinds: defaultdict[tuple[str, str | None], dict[int, str]] = defaultdict(dict)
    coarse, short = [], []
    mentions, quantities = reading.mentions, reading.quantities
    for index, mention in enumerate(mentions):
        unit = mention.unit
        if unit not in NOT_ADDITIVE and mention.value_max is None:
            least = COARSE.get(unit)
            if least is not None and mention.place >= least:
                coarse.append(index)
            if mention.end - mention.start - len(mention.measure) < LEAST_DIGITS:
                short.append(index)
                continue  # fewer characters, fewer digits
            digits = significant(mention.value)
            if len(digits) >= LEAST_DIGITS:
                kinds[unit, quantities[index].per][index] = digits
    sentences = reading.article.sentences
    for figures in kinds.values():
        if len(figures) > 1 and are_in_two_sentences(
            sentences, mentions[next(iter(figures))], mentions[next(reversed(figures))]
        ):
            yield from _slips(reading, figures)
    for index in coarse[:MOST_ALIKE]:
        kind = (mentions[index].unit, quantities[index].per)
        yield from _finer(mentions, index, kinds.get(kind, ()))
    yield from _known_counts(reading, short)


def _finer(
    mentions: tuple[Mention, ...], index: int, indices: Iterable[int]
) -> Iterator[tuple[int, int]]:
    """A figure with each one that prints it with more digits: 1.2亿元, 11974万元."""
    rounded = mentions[index]
    lowest, highest = rounded.value - rounded.place, rounded.value + rounded.place
    for other in indices:
        fine = mentions[other]
        if lowest < fine.value < highest and fine.value != rounded.value:
            yield min(index, other), max(index, other)


def _known_counts(reading: Reading, indices: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Counts of two digits that differ by one, the first told behind its noun, as what is new,
    the other before it, as what is known: 建成扶贫车间21个, 23个扶贫车间的订单."""
    text, mentions, quantities = reading.article.body.text, reading.mentions, reading.quantities
    told: dict[tuple[str, str], int] = {}
    for index in indices:
        noun = quantities[index].object
        if not noun or len(noun) < LEAST_NOUN:
            continue
        mention = mentions[index]
        kind = (mention.unit, noun)
        if kind in told and text.startswith(noun, mention.end):
            first = told[kind]
            if _are_two_digits_apart_by_one(mentions[first].value, mention.value):
                yield first, index
        elif kind not in told and text.endswith(noun, 0, mention.start):
            told[kind] = index


def _are_two_digits_apart_by_one(one: Decimal, other: Decimal) -> bool:
    return all(10 < value < 100 for value in (one, other)) and is_slip(one, other)


def _slips(reading: Reading, figures: dict[int, str]) -> Iterator[tuple[int, int]]:
    """Figures of one kind, by their digits, that differ by one slip of the pen."""
    told = list(map(patterns, figures.values()))
    if len(set().union(*told)) == sum(map(len, told)):
        return
    counts = Counter(chain.from_iterable(told))
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for index, found in zip(figures, told, strict=True):
        for pattern in found:
            if counts[pattern] > 1:
                alike[pattern].append(index)
    earlier: defaultdict[int, set[int]] = defaultdict(set)
    for group in alike.values():
        if len(group) <= MOST_ALIKE:
            for first, second in combinations(group, 2):
                compared = earlier[second]
                if first not in compared and len(compared) < MOST_LOOKALIKES:
                    compared.add(first)
                    if is_slip(reading.mentions[first].value, reading.mentions[second].value):
                        yield first, second


def are_in_two_sentences(sentences: tuple[Span, ...], one: Mention, other: Mention) -> bool:
    """Whether a sentence ends between two figures: those of one sentence are a list."""
    holding = bisect_right(sentences, one.start, key=_start) - 1
    return holding < 0 or other.end > sentences[holding].end
