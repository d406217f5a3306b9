"""Sentences of one build in which one word stands for another: they tell of two things.

在茶叶基地，带动就业3025人 and 在蔬菜基地，带动就业3052人 look like a slip of the pen, and are none.
"""

from __future__ import annotations

import re
from functools import cache
from os.path import commonprefix

from summarizer.checks.contradictions import ACT
from summarizer.checks.retelling import sentence_before
from summarizer.lexicon.restatements import (
    ATTRIBUTIONS,
    DURATION,
    MANY_YEARS,
    NEUTRAL_WORDS,
    OPPOSITES,
    SPANS,
    SUBSET,
    YEARS_ALONE,
)
from summarizer.quantities.reading import Mention

LEAST_FRAME = 2
"""Characters right before both figures that make the two sentences of one build."""
LEAST_WORD, LONGEST_WORD = 2, 6
"""Characters of the words in place of one another; single ones must be opposites, or numerals."""

_NUMERALS = frozenset("一二三四五六七八九十")
_MANY_YEARS = re.compile(MANY_YEARS)
_YEAR_ALONE = re.compile(YEARS_ALONE)


def are_told_apart(text: str, one: Mention, other: Mention) -> bool:
    """Whether the sentences of two figures say that they are two: by one word for another, by
    a year in place of many, or since one is a part (其中)."""
    first, second = sentence_before(text, one), sentence_before(text, other)
    if first.startswith(SUBSET) != second.startswith(SUBSET):
        return True
    if _is_of_one_of_many_years(first, second) or _is_of_one_of_many_years(second, first):
        return True
    return _have_other_words(_frame_of(first), _frame_of(second))


def _is_of_one_of_many_years(one: str, other: str) -> bool:
    """Whether words are for one year and others for many: 去年一年, 五年来."""
    return (
        _MANY_YEARS.search(other) is not None
        and _YEAR_ALONE.search(one) is not None
        and _MANY_YEARS.search(one) is None
    )


def _have_other_words(first: str, second: str) -> bool:
    """Whether two stretches differ by one word alone, which is no verb in either."""
    behind = len(commonprefix((first[::-1], second[::-1])))
    if behind < LEAST_FRAME:
        return False
    first, second = first[: len(first) - behind], second[: len(second) - behind]
    before = len(commonprefix((first, second)))
    words = (first[before:], second[before:])
    if min(map(len, words)) < LEAST_WORD:
        return OPPOSITES.issuperset(words) or _NUMERALS.issuperset(words)
    return max(map(len, words)) <= LONGEST_WORD and not any(map(ACT.search, words))


def _frame_of(words: str) -> str:
    """The words behind a colon without those that tell of nothing, times and marks."""
    return _neutral().sub("", words.rpartition("：")[2])


@cache
def _neutral() -> re.Pattern[str]:
    words = sorted(NEUTRAL_WORDS, key=len, reverse=True)
    return re.compile("|".join((*ATTRIBUTIONS, *SPANS, DURATION, *words, r"[0-9.]+|[^\w]")))
