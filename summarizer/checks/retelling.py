"""Whether two sentences tell the same thing again, by what they have in common."""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal
from functools import cache
from itertools import pairwise
from operator import attrgetter
from os.path import commonprefix

from summarizer.checks.setting import content_of
from summarizer.checks.slips import are_swapped, printed_digits, significant
from summarizer.lexicon.arithmetic import NOT_ADDITIVE
from summarizer.lexicon.restatements import (
    ATTRIBUTIONS,
    DURATION,
    INSTITUTIONS,
    RUNNING,
    SPANS,
    WHOLES,
)
from summarizer.quantities.reading import Mention, Reading

LEAST_EQUAL = 2
"""Figures that two sentences share when one of them sums up the other."""
LEAST_DIGITS = 3
"""Significant digits of a figure that hardly stands beside two different ones by accident."""
LEAST_SHARED = 2
"""Pairs of characters that the words around two figures share if they tell one thing."""
LEAST_WORDS = 4
"""Characters from which on two figures that follow the same words are hardly two things."""
LEAST_ALIKE = 4
"""The same where the figures are short and their digits changed places."""
LEAST_PRINTED = 4
"""Digits of a figure, of which neighbours have changed places, that are hardly two."""
REACH = 60
"""Characters around a figure that tell what it is about."""

_SENTENCE_END = re.compile("[。！？；;\n]")
_CLAUSE_END = re.compile("[，,；;。！？：:\n]")
_CHINESE = re.compile("[\u4e00-\u9fff]{2,}")
_FOLLOWING = re.compile("[^，,；;。！？：:\n]*")
_TOTAL = re.compile(f"{RUNNING}|共|[一二三四五六七八九十]年来|以来")
_SAID = re.compile("|".join(ATTRIBUTIONS))
_DURATION = re.compile(DURATION)
_YEARS = re.compile("[两二三四五六七八九十]年来?[，,]?$")
_start = attrgetter("start")


def sums_up(reading: Reading, one: Mention, other: Mention) -> bool:
    """Whether the sentences of two figures share others: 30家企业、12个项目、1.2亿元投入.

    One other of three digits is enough beside digits that changed places.
    """
    first, second = (figures_beside(reading, mention) for mention in (one, other))
    shared = first & second
    return len(shared) >= LEAST_EQUAL or (
        any(len(significant(value)) >= LEAST_DIGITS for value, _ in shared)
        and are_swapped(one, other)
    )


def stand_beside_others(reading: Reading, one: Mention, other: Mention) -> bool:
    """Whether the sentences of two figures have others, none of them the same: they tell of
    two things in the same turns (甲镇修路45公里、装灯711盏；乙镇32公里、171盏)."""
    first, second = (
        {figure for figure in figures_beside(reading, mention) if figure[1] not in NOT_ADDITIVE}
        for mention in (one, other)
    )
    return bool(first) and bool(second) and not first & second


def figures_beside(reading: Reading, mention: Mention) -> set[tuple[Decimal, str]]:
    """The values and units of the other figures of a figure's sentence."""
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
    words = [_DURATION.sub("", clause.partition("|")[0]) for clause in (first, second)]
    if _are_of_two_owners(content_of(words[0]), content_of(words[1])):
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


def are_in_the_same_words(text: str, one: Mention, other: Mention) -> bool:
    """Whether two sentences have much in common, and name no two places."""
    if not are_of_one_matter(text, one, other):
        return False
    if _name_any_others(sentence_before(text, one), sentence_before(text, other)):
        return False
    told = [sentence_before(text, m) + _clause_around(text, m) for m in (one, other)]
    return len(_pairs(told[0]) & _pairs(told[1])) >= LEAST_ALIKE


def _are_of_two_owners(one: str, other: str) -> bool:
    """Whether two clauses have no words in common, or none before those that they end in:
    农村居民人均收入, 脱贫人口人均收入."""
    alike = len(commonprefix((one[::-1], other[::-1])))
    first, second = (_pairs(clause[: len(clause) - alike + 1]) for clause in (one, other))
    return bool(first) and bool(second) and not first & second


def is_recapitulated(text: str, one: Mention, other: Mention) -> bool:
    """Whether a total is told again in the years that it took: 累计实施263个, 六年，236个."""
    if name_others(sentence_before(text, one), sentence_before(text, other)):
        return False
    is_long = printed_digits(one) >= LEAST_PRINTED
    is_total = is_long or _TOTAL.search(sentence_before(text, one)) is not None
    return is_total and _YEARS.search(sentence_before(text, other)) is not None


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
    first, second = _names_in(one), _names_in(other)
    return bool(first and second and not first & second)


def _name_any_others(one: str, other: str) -> bool:
    """Whether each of two stretches names a place or institution that the other does not."""
    first, second = _names_in(one), _names_in(other)
    return bool(first - second and second - first)


def _names_in(words: str) -> set[str]:
    """The names in a stretch but for those of who said it: 据县教育局介绍."""
    return set(_names().findall(_SAID.sub("", words)))


def _pairs(words: str) -> set[tuple[str, str]]:
    """The pairs of neighbouring Chinese characters, those of spans of time left out."""
    words = _spans().sub("|", words)
    return {pair for run in _CHINESE.findall(words) for pair in pairwise(run)}


@cache
def _names() -> re.Pattern[str]:
    kinds = "|".join(sorted(INSTITUTIONS, key=len, reverse=True))
    return re.compile(
        f"(?![全该本我各两此某原名个州级总村镇乡县区市省中大小到往])[\u4e00-\u9fff](?:{kinds})"
    )


@cache
def _spans() -> re.Pattern[str]:
    return re.compile("|".join(SPANS))
