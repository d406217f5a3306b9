"""Claims of totals that a word names as such: 共, 合计, 三年共, 加起来."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from summarizer.checks.asides import is_compared
from summarizer.checks.boundaries import CLAUSE_ENDS, ITEM_END, sentence_start
from summarizer.checks.claim import LEAST_PARTS, MOST_PARTS, Claim, Strength
from summarizer.checks.contradictions import leave_no_other
from summarizer.checks.passages import Figure, Passage, figures_before
from summarizer.lexicon.arithmetic import ATTENDANCES, COUNTED_PARTS, SUMMING_WORDS, WHOLE_WORDS
from summarizer.quantities.reading import Reading

FARTHEST_TOTAL = 30
"""Characters between the word for a total and its figure."""
MOST_IN_ONE = 4
"""Figures that one word for a total may stand before: 共计224户730人."""
FARTHEST_NUMBER = 16
"""Characters before the word for a total within which it may say how many parts it has."""

_NUMBERS = {sign: number for number, sign in enumerate("二三四五六七八九十", 2)} | {"两": 2}
_LINKS = frozenset(("", "、", "，", "和"))
_RESUMED = re.compile("以上|上述")
_NUMBER_SIGNS = frozenset("23456789").union(_NUMBERS)


def from_total(
    reading: Reading, passage: Passage, position: int, signal: re.Match[str]
) -> Iterator[Claim]:
    """Claims of a total that is called one, with its parts before or after it."""
    text, figures = reading.article.body.text, passage.figures
    if position == len(figures) or figures[position].mention.start - signal.end() > FARTHEST_TOTAL:
        return
    gap = text[signal.end() : figures[position].mention.start]
    if not CLAUSE_ENDS.isdisjoint(gap) or "\t" in gap:
        return
    compound = compound_of(text, figures, position)
    start = sentence_start(text, passage.start, signal.start())
    lists = [_figures_alike(total, figures[:position], start) for total in compound]
    for total, before in zip(compound, lists, strict=True):
        if len(before) >= LEAST_PARTS:
            # 共7批次104人次: where one of the two adds up, the other was meant to, of as
            # many parts.
            sizes = [len(addends(*pair)) for pair in zip(compound, lists, strict=True)]
            yield from _from_parts(text, total, before, _Place(start, signal, max(sizes)))
        elif start > passage.start and (
            signal[0] in SUMMING_WORDS or _number_of_parts(text, start, signal.start())
        ):
            yield from _from_sentences(reading, passage, total, start, signal)
        yield from _from_following(text, passage, total, position)


def _figures_alike(total: Figure, figures: Sequence[Figure], start: int) -> Sequence[Figure]:
    """The figures of a total's kind in its sentence, the nearest first.

    What a year brings, and people where a total counts attendances (培训干部8人、教师9人，共
    17人次), are of them where they make up the total with the others.
    """
    kinds = (total.kind, f"{total.kind}/年", ATTENDANCES.get(total.kind))
    within: list[Figure] = []
    for figure in reversed(figures[-MOST_PARTS:]):
        if figure.mention.start < start:
            break
        if figure.kind in kinds:
            within.append(figure)
    alike = [figure for figure in within if figure.kind == total.kind]
    is_plain = len(alike) == len(within) or addends(total, alike)
    return alike if is_plain else addends(total, within) or alike


def _from_following(text: str, passage: Passage, total: Figure, position: int) -> Iterator[Claim]:
    """The claim of the parts after a total that no word announces."""
    after = [
        figure
        for figure in passage.figures[position + 1 : position + MOST_PARTS]
        if figure.kind == total.kind and figure is not total
    ]
    parts = addends(total, after)
    if len(parts) >= LEAST_PARTS and not any(is_compared(text, part) for part in parts):
        yield Claim((total,), tuple(after), Strength.BARE, total.mention.end, passage.end)


def compound_of(text: str, figures: Sequence[Figure], position: int) -> list[Figure]:
    """A figure with those of other kinds that are said in one breath: 336人、100.8万元."""
    compound = [figures[position]]
    for figure in figures[position + 1 : position + MOST_IN_ONE]:
        previous = compound[-1]
        gap = text[previous.mention.end : figure.mention.start]
        is_of_other_kind = all(figure.kind != other.kind for other in compound)
        if not is_of_other_kind or gap.removeprefix(previous.quantity.object or "") not in _LINKS:
            break
        compound.append(figure)
    return compound


def addends(total: Figure, figures: Sequence[Figure]) -> Sequence[Figure]:
    """The first of the figures that add up to the total exactly, or none."""
    rest = total.mention.value
    for size, figure in enumerate(figures, 1):
        rest -= figure.mention.value
        if rest <= 0:
            return () if rest else figures[:size]
    return ()


class _Place(NamedTuple):
    """Where a total stands: its sentence, the word for it, and how many parts another
    figure of its compound has."""

    start: int
    signal: re.Match[str]
    size: int


def _from_parts(
    text: str, total: Figure, before: Sequence[Figure], place: _Place
) -> Iterator[Claim]:
    """Claims of the parts before a total in its sentence, the nearest first.

    三年共 says how many parts there are, and is as good as 合计 where each of them
    names a year; so is 共 after the first, the second and the third batch, and right
    before its figure after three things and more.
    """
    start, signal, size = place
    limit, parts = signal.start(), tuple(before)
    if counted := _number_of_parts(text, start, limit):
        number, noun = counted
        if text.count(noun, start, limit) > number:
            size = number
    if LEAST_PARTS <= size < len(parts):
        yield Claim((total,), parts[:size], Strength.LISTED, start, limit, is_backward=True)
    is_sum = signal[0] in SUMMING_WORDS or size == len(parts)
    is_sum = is_sum or (signal[0] in WHOLE_WORDS and leave_no_other(text, start, parts[::-1]))
    if signal[0] == "共" and not is_sum:
        is_batches = text.count("第", start, limit) == len(parts)
        is_sum = is_batches or _closes_a_list(text, total, parts, signal)
    strength = Strength.LISTED if is_sum else Strength.BARE
    yield Claim((total,), parts, strength, start, limit, is_backward=True)


def _from_sentences(
    reading: Reading, passage: Passage, total: Figure, start: int, signal: re.Match[str]
) -> Iterator[Claim]:
    """The claim of a total whose parts stand in the sentences before its own.

    They are sure to be the whole list only where 以上 points back to one figure an item. The
    first figure of each line may be meant as well: 1.…投资86万元…。 2.…筹资45万元，捐款3万元….
    """
    text = reading.article.body.text
    earlier = [f for f in figures_before(reading, total) if f.kind == total.kind]
    parts: Sequence[Figure] = addends(total, earlier)
    strength = Strength.BARE
    if not parts and _RESUMED.search(text, start, signal.start()):
        items = [figure for figure in earlier if figure.mention.start >= passage.start]
        if _is_one_an_item(text, items, signal.start()):
            parts, strength = items, Strength.LISTED
        else:
            parts = addends(total, _first_of_lines(text, earlier))
    if len(parts) >= LEAST_PARTS:
        opening, limit = parts[-1].mention.start, signal.start()
        yield Claim((total,), tuple(parts), strength, opening, limit, is_backward=True)


def _first_of_lines(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Of figures, the nearest first, those before which no other one stands in their line."""
    return [
        figure
        for figure, before in zip_longest(figures, figures[1:])
        if before is None or text.find("\n", before.mention.end, figure.mention.start) >= 0
    ]


def _is_one_an_item(text: str, parts: Sequence[Figure], end: int) -> bool:
    """Whether each figure, of three or more, the nearest first, ends its own item or line."""
    starts = [end, *(part.mention.start for part in parts)]
    return len(parts) > LEAST_PARTS and all(
        ITEM_END.search(text, part.mention.end, following)
        for part, following in zip(parts, starts, strict=False)
    )


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


def _closes_a_list(
    text: str, total: Figure, parts: Sequence[Figure], signal: re.Match[str]
) -> bool:
    """Whether 共 follows a list of three things and more at once, and its figure 共:
    医生36名、教师42名、农技人员18名，共96名."""
    last = parts[0].mention.end
    words = text[last : signal.start()]
    return (
        len(parts) > LEAST_PARTS
        and total.mention.start == signal.end()
        and len(words) <= FARTHEST_NUMBER
        and "等" not in words
        and all(part.mention.unit == total.mention.unit for part in parts)
        and text.count("、", parts[-1].mention.start, last) >= len(parts) - 1
    )
