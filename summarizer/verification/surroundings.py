"""What stands around a figure: the words by which one tells what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import add
from typing import NamedTuple

from summarizer.lexicon.comparisons import (
    AGAINST_EARLIER,
    AMONG,
    CHANGE_ENDS,
    CHANGE_STARTS,
    COMPARED,
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

_CLAUSE = re.compile(r"[，。；！？：\n]")
_SENTENCE = re.compile(r"[。！？\n]")
_SEGMENT = re.compile(r"[，。；！？：、\n\t]")
_RIGHT_END = re.compile(r"[，。；！？：、\n\t（(]")
"""项目20个（产业项目3个）: what a bracket holds behind a figure is no name of it."""
_START = re.compile(f"{CHANGE_STARTS}$")
_END = re.compile(f"{CHANGE_ENDS}$")
_UP_TO_END = re.compile(UP_TO_CHANGE_END)
_PUNCTUATION = re.compile("[^一-鿿A-Za-z]+")
_WORD_BREAK = re.compile(
    f"[^一-鿿A-Za-z]+|{LEADS}|共有|[两二三四五六七八九十]年|{AGAINST_EARLIER}|{RISES}|{FALLS}"
)
"""What ends a word, and words that lead to any amount: they tell of nothing what it is."""
_GROWN = re.compile(
    rf"(?:(?P<rise>{RISES}|{RISE_RATES})|(?P<fall>{FALLS}|{FALL_RATES})|{DIFFERENCES})"
    "(?:(?:幅度|率)[为是]?|(?<=[幅速率])[为是]|了)?[达约近]*(?:达到|超过|人民币|[ （(：:])*$"
)
_CHANGING = re.compile(f"{RISES}|{FALLS}|[增涨降跌]|{COMPARED}")
_COMPARED = re.compile(COMPARED)
_CHARACTER = re.compile("[一-鿿]")
_NAMING = re.compile("[一-鿿]{2}")
_NAMELESS = re.compile(
    f"{RISES}|{FALLS}|{RISE_RATES}|{FALL_RATES}|幅度|{DIFFERENCES}|相比|相当于|[上去今本前]年|年"
    f"|{LEADS}|[{FUNCTION_WORDS}]"
)
"""Words beside a figure that leave open what it is."""
_PART = re.compile(PARTS)
_AMONG = re.compile(AMONG)
_TOTAL = re.compile(TOTALS)
_SAYING_LITTLE = frozenset(FUNCTION_WORDS + FURTHER_FUNCTION_WORDS)
_REACH = 40
"""So many characters beside a figure may tell what it is."""
_FARTHEST = 6
"""From so many figures before it at most, one may take its name."""
_WINDOW = 200
"""Characters of a clause or sentence that are looked at on either side of a figure."""

_LOCAL_SHARE, _CLAUSE_SHARE, _SENTENCE_SHARE = 0.6, 0.2, 0.2


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Character pairs (and words of one character) beside a figure, in its clause and in its
    sentence, and what of the sentence leads to it."""

    local: frozenset[str]
    clause: frozenset[str]
    sentence: frozenset[str]
    lead: str = ""
    is_told: bool = False
    """Whether its sentence names anything at all."""
    is_part: bool = False
    """Whether it is called what its total is: 投入资金315万元，其中2018年60万元."""

    def likeness(self, other: Surroundings) -> float:
        """How much of this figure's surroundings the other's hold, from 0 to 1."""
        sentence = _share(self.sentence, other.sentence)
        clause = _share(self.clause, other.clause) if self.clause else sentence
        local = self.own_likeness(other)
        return _LOCAL_SHARE * local + _CLAUSE_SHARE * clause + _SENTENCE_SHARE * sentence

    def own_likeness(self, other: Surroundings) -> float:
        """How much of the words right beside this figure the other has beside it."""
        if self.local:
            return _share(self.local, other.local)
        if self.clause:
            return _share(self.clause, other.clause)
        return _share(self.sentence, other.sentence)

    @property
    def is_bare(self) -> bool:
        """True when nothing is said of the figure."""
        return not self.is_named and not self.is_told

    @property
    def is_named(self) -> bool:
        """True when words of its own tell what the figure is."""
        return bool(self.local or self.clause)

    @property
    def before(self) -> str:
        """The character right before the figure, but for 了."""
        return self.lead.rstrip("了")[-1:]

    @property
    def starts_change(self) -> bool:
        """Whether a change is told from this figure on: 由8.4%, 从2016年的5.17万人."""
        return _START.search(self.lead) is not None

    @property
    def ends_change(self) -> bool:
        """Whether a change is told to reach this figure: 降至1.2%, 提高到了99%."""
        return _END.search(self.lead) is not None

    @property
    def is_change(self) -> bool:
        """Whether the figure is by how much something grew or fell: 增长了, 多出, 减少."""
        return _GROWN.search(self.lead) is not None

    @property
    def direction(self) -> int:
        """1 where the figure is by how much something grew, -1 where it fell, else 0."""
        match = _GROWN.search(self.lead)
        return 0 if match is None else bool(match["rise"]) - bool(match["fall"])

    @property
    def is_among(self) -> bool:
        """Whether the figure is told as one of several: 其中, 包括."""
        return _AMONG.search(self.lead) is not None

    @property
    def is_beside_change(self) -> bool:
        """Whether anything that leads to the figure tells of growth or compares."""
        return _CHANGING.search(self.lead) is not None

    @property
    def is_compared(self) -> bool:
        """Whether what leads to the figure compares: 比上年, 同比, 与2019年相比."""
        return _COMPARED.search(self.lead) is not None


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
    is_rate = mention.unit in RATES and _GROWN.search(between) is not None
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


def _share(wanted: frozenset[str], given: frozenset[str]) -> float:
    if not wanted:
        return 1.0
    return len(wanted & given) / len(wanted)
