"""Find the words around the figures of a reading: which of them name a figure, and from
which other figure it may take its name."""

from __future__ import annotations

import re
from operator import add
from typing import NamedTuple

from summarizer.lexicon.comparisons import (
    AGAINST_EARLIER,
    DIFFERENCES,
    FALL_RATES,
    FALLS,
    FUNCTION_WORDS,
    FURTHER_FUNCTION_WORDS,
    LEADS,
    PARTS,
    RATES,
    RISE_RATES,
    RISES,
    TOTALS,
    UP_TO_CHANGE_END,
)
from summarizer.quantities.reading import Mention, Reading
from summarizer.verification.common_names import common_names
from summarizer.verification.surroundings import Surroundings, change_before

_CLAUSE = re.compile(r"[，。；！？：\n]")
_SENTENCE = re.compile(r"[。！？\n]")
_SEGMENT = re.compile(r"[，。；！？：、\n\t]")
_RIGHT_END = re.compile(r"[，。；！？：、\n\t（(]")
"""项目20个（产业项目3个）: what a bracket holds behind a figure is no name of it."""
_UP_TO_END = re.compile(UP_TO_CHANGE_END)
_PUNCTUATION = re.compile("[^一-鿿A-Za-z]+")
_WORD_BREAK = re.compile(
    f"[^一-鿿A-Za-z]+|{LEADS}|共有|[两二三四五六七八九十]年|{AGAINST_EARLIER}|{RISES}|{FALLS}"
)
"""What ends a word, and words that lead to any amount: they tell of nothing what it is."""
_CHARACTER = re.compile("[一-鿿]")
_NAMING = re.compile("[一-鿿]{2}")
_NAMELESS = re.compile(
    f"{RISES}|{FALLS}|{RISE_RATES}|{FALL_RATES}|幅度|{DIFFERENCES}|相比|相当于|[上去今本前]年|年"
    f"|{LEADS}|[{FUNCTION_WORDS}]"
)
"""Words beside a figure that leave open what it is."""
_PART = re.compile(PARTS)
_TOTAL = re.compile(TOTALS)
_SAYING_LITTLE = frozenset(FUNCTION_WORDS + FURTHER_FUNCTION_WORDS)
_REACH = 40
"""So many characters beside a figure may tell what it is."""
_FARTHEST = 6
"""So many figures before another one may lend it their name, each to the next."""
_WINDOW = 200
"""Characters of a clause or sentence that are looked at on either side of a figure."""


def surroundings(reading: Reading) -> list[Surroundings]:
    """The surroundings of every mention, in order."""
    return [surroundings_of(reading, index) for index in range(len(reading.mentions))]


def surroundings_of(reading: Reading, index: int) -> Surroundings:
    """The surroundings of the mention at that index."""
    text, mention = reading.article.body.text, reading.mentions[index]
    start, end = mention.start, mention.end
    low, high = _around(_SENTENCE, text, start, end)
    beside = _beside(reading, index, low, _FARTHEST)
    # 贫困发生率由8.4%降至1.2%: what the start of a change is called, its end is called too.
    begin = ""
    if _ends_change(reading, index):
        begin = text[beside.clause[0] : reading.mentions[index - 1].start]
    return Surroundings(
        local=_pairs(_WORD_BREAK, begin, beside.left, beside.right),
        clause=_pairs(_PUNCTUATION, text[beside.clause[0] : start], text[end : beside.clause[1]]),
        sentence=_pairs(_PUNCTUATION, text[low:start], text[end:high]),
        lead=text[max(low, start - _REACH) : start],
        is_told=_names(text[low:start]) or _names(text[end:high]),
        is_part=beside.is_part,
    )


class _Beside(NamedTuple):
    """The words on both sides of a figure, and the clause that they stand in."""

    left: str
    right: str
    clause: tuple[int, int]
    is_part: bool = False


def _beside(reading: Reading, index: int, sentence: int, steps: int) -> _Beside:
    """The words that name a figure: beside it, before a colon, or beside an earlier one.

    2019年销售额为4000万元，2020年为7000万元: the second is called what the first is.

    Args:
        reading: Where the figure stands.
        index: That of its mention.
        sentence: Where its sentence begins.
        steps: From so many figures before it at most, it may take its name.
    """
    text, mentions = reading.article.body.text, reading.mentions
    start, end = mentions[index].start, mentions[index].end
    before = index - 1
    # 销售额：两年共500万元: how long it took names nothing.
    while before >= 0 and mentions[before].unit == "年" and mentions[before].end > sentence:
        before -= 1
    previous_end = mentions[before].end if before >= 0 else 0
    next_start = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
    clause = _around(_CLAUSE, text, start, end)
    low = max(previous_end, start - _REACH, sentence)
    right = _RIGHT_END.split(text[end : min(next_start, end + _REACH, clause[1])])[0]
    for left in reversed(_SEGMENT.split(text[low:start])):
        if _names(left) or _names(right):
            begin = text.rfind(left, low, start) if left else start
            return _Beside(left, right, (min(clause[0], begin), clause[1]))
    is_shared = before >= 0 and previous_end > sentence and steps > 0
    if is_shared and _may_share(mentions[before], mentions[index], text[low:start]):
        earlier = _beside(reading, before, sentence, steps - 1)
        is_part = earlier.is_part or _PART.search(text, low, start) is not None
        return _Beside(earlier.left, earlier.right, (earlier.clause[0], clause[1]), is_part)
    left = _SEGMENT.split(text[low:start])[-1]
    return _Beside(left if _has_characters(left) else "", right, clause)


def _may_share(earlier: Mention, mention: Mention, between: str) -> bool:
    """Whether a figure without words of its own may be called what an earlier one is."""
    is_rate = mention.unit in RATES and change_before(between) is not None
    if earlier.unit != mention.unit and not is_rate:
        return False
    return not _has_characters(between) and _TOTAL.search(between) is None


def _has_characters(words: str) -> bool:
    """Whether words name anything, be it in one character: 其中田640亩."""
    return _CHARACTER.search(_NAMELESS.sub("", words)) is not None


def _names(words: str) -> bool:
    """Whether words name a thing, and do not only compare it or tell its time."""
    return _NAMING.search(_NAMELESS.sub(" ", words)) is not None


def _ends_change(reading: Reading, index: int) -> bool:
    """Whether a change goes from the figure before to this one."""
    if not index:
        return False
    text, previous, mention = reading.article.body.text, *reading.mentions[index - 1 : index + 1]
    between = text[previous.end : mention.start]
    return previous.unit == mention.unit and _UP_TO_END.fullmatch(between) is not None


def _around(breaks: re.Pattern[str], text: str, start: int, end: int) -> tuple[int, int]:
    """Where the stretch between two breaks begins and ends that a figure stands in."""
    low = max(0, start - _WINDOW)
    for match in breaks.finditer(text, low, start):
        low = match.end()
    after = breaks.search(text, end, end + _WINDOW)
    return low, after.start() if after is not None else min(len(text), end + _WINDOW)


def _pairs(breaks: re.Pattern[str], *stretches: str) -> frozenset[str]:
    """The pairs of neighbouring characters of all words, and the words of one character."""
    pairs: set[str] = set()
    for stretch in stretches:
        for word in breaks.split(common_names(stretch)):
            if len(word) == 1 and word not in _SAYING_LITTLE:
                pairs.add(word)
            pairs.update(map(add, word, word[1:]))
    return frozenset(pairs)
