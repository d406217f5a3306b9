"""Whether two sentences tell the same thing again, by what they have in common."""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal
from functools import cache
from itertools import pairwise
from operator import attrgetter

from summarizer.checks.setting import content_of
from summarizer.checks.slips import are_swapped, significant
from summarizer.lexicon.arithmetic import INSTITUTIONS, RUNNING, SPANS, WHOLES
from summarizer.quantities.reading import Mention, Reading

LEAST_EQUAL = 2
"""Figures that two sentences share when one of them sums up the other."""
LEAST_DIGITS = 3
"""Significant digits of a figure that hardly stands beside two different ones by accident."""
LEAST_SHARED = 2
"""Pairs of characters that the words around two figures share if they tell one thing."""
LEAST_WORDS = 4
"""Characters from which on two figures that follow the same words are hardly two things."""
REACH = 60
"""Characters around a figure that tell what it is about."""

_SENTENCE_END = re.compile("[。！？；;\n]")
_CLAUSE_END = re.compile("[，,；;。！？：:\n]")
_CHINESE = re.compile("[\u4e00-\u9fff]{2,}")
_FOLLOWING = re.compile("[^，,；;。！？：:\n]*")
_start = attrgetter("start")


def sums_up(reading: Reading, one: Mention, other: Mention) -> bool:
    """Whether the sentences of two figures share others: 30家企业、12个项目、1.2亿元投入.

    One other of three digits is enough beside digits that changed places.
    """
    first, second = (_figures_beside(reading, mention) for mention in (one, other))
    shared = first & second
    return len(shared) >= LEAST_EQUAL or (
        any(len(significant(value)) >= LEAST_DIGITS for value, _ in shared)
        and are_swapped(one, other)
    )


def _figures_beside(reading: Reading, mention: Mention) -> set[tuple[Decimal, str]]:
    sentences = reading.article.sentences
    holding = sentences[max(0, bisect_right(sentences, mention.start, key=_start) - 1)]
    return {
        (other.value, other.unit)
        for other in [reading.mentions[position] for position in reading.within(*holding)]
        if other.start != mention.start and other.value > 1
    }


def are_of_one_matter(text: str, one: Mention, other: Mention) -> bool:
    """Whether the words around two figures share enough, and name no two owners or uses."""
    if name_others(sentence_before(text, one), sentence_before(text, other)):
        return False
    first, second = (_clause_around(text, mention) for mention in (one, other))
    whose = [_pairs(content_of(clause.partition("|")[0])) for clause in (first, second)]
    if all(whose) and not whose[0] & whose[1]:
        return False
    if not _pairs(first) & _pairs(second):
        return False
    whole = [sentence_before(text, m) + _clause_around(text, m) for m in (one, other)]
    return len(_pairs(whole[0]) & _pairs(whole[1])) >= LEAST_SHARED


def share_a_subject(text: str, one: Mention, other: Mention) -> bool:
    """Whether the clauses of two figures have more than general words in common."""
    if name_others(sentence_before(text, one), sentence_before(text, other)):
        return False
    first, second = (_pairs(content_of(_clause_around(text, mention))) for mention in (one, other))
    return len(first & second) >= LEAST_SHARED


def are_totals_in_the_same_words(text: str, one: Mention, other: Mention) -> bool:
    """Whether two clauses end in the same words before their figures, with 累计 or 共 in both."""
    words = [_clause_around(text, mention).partition("|")[0] for mention in (one, other)]
    if not all(RUNNING in clause or "共" in clause for clause in words):
        return False
    shorter, longer = sorted((_last_words(clause) for clause in words), key=len)
    return len(shorter) >= LEAST_WORDS and longer.endswith(shorter)


def _last_words(clause: str) -> str:
    """What is left of a clause behind the last span of time and 共 in it: 投入帮扶资金."""
    return _spans().sub("|", clause).replace("共", "|").rpartition("|")[2]


def are_of_the_whole(text: str, one: Mention, other: Mention) -> bool:
    """Whether one figure counts how many there are (共设展位) and one is of them all (全场)."""
    first, second = (text[max(0, mention.start - 8) : mention.start] for mention in (one, other))
    return ("共" in first and second.endswith(WHOLES)) or (
        "共" in second and first.endswith(WHOLES)
    )


def sentence_before(text: str, mention: Mention) -> str:
    """The words of a figure's sentence that stand before it."""
    return _SENTENCE_END.split(text[max(0, mention.start - REACH) : mention.start])[-1]


def _clause_around(text: str, mention: Mention) -> str:
    before = _CLAUSE_END.split(text[max(0, mention.start - REACH) : mention.start])[-1]
    following = _FOLLOWING.match(text, mention.end, mention.end + REACH)
    return f"{before}|{following[0] if following else ''}"


def name_others(one: str, other: str) -> bool:
    """Whether two stretches name places or institutions, and none of them both."""
    first, second = (set(_names().findall(words)) for words in (one, other))
    return bool(first and second and not first & second)


def _pairs(words: str) -> set[tuple[str, str]]:
    """The pairs of neighbouring Chinese characters, those of spans of time left out."""
    words = _spans().sub("|", words)
    return {pair for run in _CHINESE.findall(words) for pair in pairwise(run)}


@cache
def _names() -> re.Pattern[str]:
    kinds = "|".join(sorted(INSTITUTIONS, key=len, reverse=True))
    return re.compile(
        f"(?![全该本我各两此某原名个州级总村镇乡县区市省中大小])[\u4e00-\u9fff](?:{kinds})"
    )


@cache
def _spans() -> re.Pattern[str]:
    return re.compile("|".join(SPANS))
