"""The same figure given twice, with different values."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from summarizer.articles.article import Span
from summarizer.checks.tolerance import weigh
from summarizer.lexicon.arithmetic import CHANGE_WORDS, GENERIC_CONTEXT, NOT_ADDITIVE
from summarizer.quantities.reading import Mention, Reading
from summarizer.records import Check, Quantity

LEAST_DIGITS = 3
"""Significant digits that a figure needs, lest a slip cannot be told from another figure."""
LEAST_DIGITS_ALONE = 4
"""The same where no word tells whose figure it is."""
MOST_ALIKE = 12
"""Figures compared with one another for one digit pattern, so that the work stays linear."""

_GENERIC = re.compile(
    "|".join(sorted(GENERIC_CONTEXT, key=len, reverse=True))
    + r"|[0-9.]+[\u4e00-\u9fff]?|[\s“”\"'《》（）()]"
)
_CHANGE = re.compile("|".join(CHANGE_WORDS))
_CLAUSE_START = re.compile("[^，,；;。！？、：:\n]*$")


def find_restated(reading: Reading) -> list[Check]:
    """Pairs of figures that differ by a slip of the pen and stand for one thing.

    Two figures are one thing restated when they have the same unit, rate, status and
    year, stand in different sentences, are said of the same one, and their digits
    differ by one digit changed, dropped, added or swapped with its neighbour, or by
    their scale alone. Anything less is too often another figure.
    """
    checks = []
    for first, second in _candidates(reading):
        one, other = reading.mentions[first], reading.mentions[second]
        balance = weigh(one, [other])
        if balance.verdict == "fails" and _is_one_thing(reading, first, second):
            checks.append(
                Check(
                    kind="restated",
                    total=reading.quantities[first].id,
                    parts=(reading.quantities[second].id,),
                    difference=balance.difference,
                    verdict="fails",
                )
            )
    return checks


def _candidates(reading: Reading) -> Iterator[tuple[int, int]]:
    """Pairs of figures of one kind whose digits differ by one slip, each pair once."""
    alike: defaultdict[tuple[str, str | None, str], list[int]] = defaultdict(list)
    for index, mention in enumerate(reading.mentions):
        if mention.value_max is None and (patterns := _patterns(mention.value)):
            quantity = reading.quantities[index]
            if quantity.unit not in NOT_ADDITIVE:
                for pattern in patterns:
                    alike[(quantity.unit, quantity.per, pattern)].append(index)
    seen = set()
    for indices in alike.values():
        if 1 < len(indices) <= MOST_ALIKE:
            for position, first in enumerate(indices):
                for second in indices[position + 1 :]:
                    if (first, second) not in seen:
                        seen.add((first, second))
                        if _is_slip(reading.mentions[first].value, reading.mentions[second].value):
                            yield first, second


@lru_cache(maxsize=1024)
def _significant(value: Decimal) -> str:
    return format(value, "f").replace(".", "").strip("0")


@lru_cache(maxsize=1024)
def _patterns(value: Decimal) -> tuple[str, ...]:
    """The significant digits, and what is left of them without each one of them."""
    digits = _significant(value)
    if len(digits) < LEAST_DIGITS:
        return ()
    shorter = {digits[:i] + digits[i + 1 :] for i in range(len(digits))}
    return (digits, *shorter)


def _is_slip(one: Decimal, other: Decimal) -> bool:
    """Whether the digits differ by one slip, and the sizes by no more than it explains."""
    first, second = _significant(one), _significant(other)
    if one == other:
        return False
    if first == second:
        return True
    if not Decimal("0.1") < one / other < 10:
        return False
    if len(first) != len(second):
        longer, shorter = sorted((first, second), key=len, reverse=True)
        return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))
    differing = [i for i, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(differing) == 1:
        return True
    if len(differing) != 2 or differing[1] - differing[0] != 1:
        return False
    i, j = differing
    return first[i] == second[j] and first[j] == second[i]


def _is_one_thing(reading: Reading, first: int, second: int) -> bool:
    one, other = reading.quantities[first], reading.quantities[second]
    a, b = reading.mentions[first], reading.mentions[second]
    if one.status != other.status or _differ(one.year, other.year):
        return False
    if one.qualifier != "exact" or other.qualifier != "exact":
        return False
    if one.object != other.object and not _is_same_noun(one, other):
        return False
    if not _separates(reading.article.sentences, a, b):
        return False
    text = reading.article.body.text
    whose, whose_other = _whose(text, a), _whose(text, b)
    if whose is None or whose_other is None:
        return False
    if not whose or not whose_other:
        shortest = min(len(_significant(a.value)), len(_significant(b.value)))
        return whose == whose_other and shortest >= LEAST_DIGITS_ALONE
    return whose in whose_other or whose_other in whose


def _differ(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one != other


def _is_same_noun(one: Quantity, other: Quantity) -> bool:
    if one.object is None or other.object is None:
        return one.unit in ("元", "人", "户")
    return one.object in other.object or other.object in one.object


def _separates(sentences: tuple[Span, ...], one: Mention, other: Mention) -> bool:
    """Whether a sentence ends between the two: figures of one sentence are a list."""
    holding = bisect_right(sentences, one.start, key=_start) - 1
    return holding < 0 or other.end > sentences[holding].end


def _start(sentence: Span) -> int:
    return sentence.start


def _whose(text: str, mention: Mention) -> str | None:
    """The words of the figure's clause that tell whose it is; `None` for a change."""
    clause = _CLAUSE_START.search(text[max(0, mention.start - 40) : mention.start])
    words = clause[0] if clause else ""
    return None if _CHANGE.search(words) else _GENERIC.sub("", words)
