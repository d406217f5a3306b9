"""Claims of totals that a word names as such: 共, 合计, 三年共, 加起来."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from summarizer.checks.boundaries import CLAUSE_ENDS, sentence_start
from summarizer.checks.claim import LEAST_PARTS, MOST_PARTS, Claim, Strength
from summarizer.checks.passages import Figure, Passage, figures_before
from summarizer.lexicon.arithmetic import COMPARING_WORDS, COUNTED_PARTS, SUMMING_WORDS
from summarizer.quantities.reading import Reading

FARTHEST_TOTAL = 30
"""Characters between the word for a total and its figure."""
FARTHEST_NUMBER = 16
"""Characters before the word for a total within which it may say how many parts it has."""

_NUMBERS = {sign: number for number, sign in enumerate("二三四五六七八九十", 2)} | {"两": 2}
_NUMBER_SIGNS = frozenset("23456789").union(_NUMBERS)


def from_total(
    reading: Reading, passage: Passage, position: int, signal: re.Match[str]
) -> Iterator[Claim]:
    """Claims of a total that is called one, with its parts before or after it."""
    text, figures = reading.article.body.text, passage.figures
    if position == len(figures) or figures[position].mention.start - signal.end() > FARTHEST_TOTAL:
        return
    total = figures[position]
    gap = text[signal.end() : total.mention.start]
    if not CLAUSE_ENDS.isdisjoint(gap) or "\t" in gap:
        return
    start = sentence_start(text, passage.start, signal.start())
    before = [
        f
        for f in reversed(figures[max(0, position - MOST_PARTS) : position])
        if f.kind == total.kind and f.mention.start >= start
    ]
    if len(before) >= LEAST_PARTS:
        yield from _from_parts(text, total, before, start, signal)
    elif start > passage.start and (
        signal[0] in SUMMING_WORDS or _number_of_parts(text, start, signal.start())
    ):
        yield from _from_sentences(reading, total, signal)
    following = figures[position + 1 : position + MOST_PARTS]
    after = [figure for figure in following if figure.kind == total.kind]
    parts = addends(total, after)
    if len(parts) >= LEAST_PARTS and not any(_is_compared(text, part) for part in parts):
        yield Claim((total,), tuple(after), Strength.BARE, total.mention.end, passage.end)


def addends(total: Figure, figures: Sequence[Figure]) -> Sequence[Figure]:
    """The first of the figures that add up to the total exactly, or none."""
    rest = total.mention.value
    for size, figure in enumerate(figures, 1):
        rest -= figure.mention.value
        if rest <= 0:
            return () if rest else figures[:size]
    return ()


def _from_parts(
    text: str, total: Figure, before: list[Figure], start: int, signal: re.Match[str]
) -> Iterator[Claim]:
    """Claims of the parts before a total in its sentence, the nearest first.

    三年共 says how many parts there are, and is as good as 合计 where each of them
    names a year; so is 共 after the first, the second and the third batch.
    """
    limit, parts, is_sum = signal.start(), tuple(before), signal[0] in SUMMING_WORDS
    if counted := _number_of_parts(text, start, limit):
        number, noun = counted
        if number <= len(parts) and text.count(noun, start, limit) > number:
            yield Claim((total,), parts[:number], Strength.LISTED, start, limit, is_backward=True)
    elif signal[0] == "共":
        is_sum = text.count("第", start, limit) == len(parts)
    strength = Strength.LISTED if is_sum else Strength.BARE
    yield Claim((total,), parts, strength, start, limit, is_backward=True)


def _from_sentences(reading: Reading, total: Figure, signal: re.Match[str]) -> Iterator[Claim]:
    """The claim of a total whose parts stand in the sentences before its own."""
    earlier = [f for f in figures_before(reading, total) if f.kind == total.kind]
    parts = tuple(addends(total, earlier))
    if len(parts) >= LEAST_PARTS:
        opening, limit = parts[-1].mention.start, signal.start()
        yield Claim((total,), parts, Strength.BARE, opening, limit, is_backward=True)


def _number_of_parts(text: str, start: int, end: int) -> tuple[int, str] | None:
    """How many parts a total is said to have, and by what they are counted: 三年共."""
    start = max(start, end - FARTHEST_NUMBER)
    start = max(start, text.rfind("，", start, end))
    if _NUMBER_SIGNS.isdisjoint(text[start:end]):
        return None
    match = _counted_parts().search(text, start, end)
    if match is None:
        return None
    number = match["number"]
    return _NUMBERS.get(number) or int(number), match["counted"]


@cache
def _counted_parts() -> re.Pattern[str]:
    words = "|".join(sorted(COUNTED_PARTS, key=len, reverse=True))
    return re.compile(
        f"(?P<number>[{''.join(_NUMBERS)}]|(?<![0-9])[2-9])[个大]?(?P<counted>{words})"
        "[^，,；;。！？、：:0-9\n]{0,8}$"
    )


def _is_compared(text: str, figure: Figure) -> bool:
    """Whether a figure is what another one is compared with, or the difference."""
    start = figure.mention.start
    clause = text[max(0, start - FARTHEST_NUMBER) : start]
    for mark in "，,；;。\n":
        clause = clause.rpartition(mark)[2]
    return any(word in clause for word in COMPARING_WORDS)
