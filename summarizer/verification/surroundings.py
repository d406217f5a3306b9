"""What stands around a figure: the words by which one tells what it is about."""

from __future__ import annotations

import re

from msgspec import Struct

from summarizer.lexicon.comparisons import (
    AMONG,
    CHANGE_ENDS,
    CHANGE_STARTS,
    COMPARED,
    DIFFERENCES,
    FALL_RATES,
    FALLS,
    RISE_RATES,
    RISES,
)

_START = re.compile(f"{CHANGE_STARTS}$")
_END = re.compile(f"{CHANGE_ENDS}$")
_GROWN = re.compile(
    rf"(?:(?P<rise>{RISES}|{RISE_RATES})|(?P<fall>{FALLS}|{FALL_RATES})|{DIFFERENCES})"
    "(?:(?:幅度|率)[为是]?|(?<=[幅速率])[为是]|了)?[达约近]*(?:达到|超过|人民币|[ （(：:])*$"
)
_CHANGING = re.compile(f"{RISES}|{FALLS}|[增涨降跌]|{COMPARED}")
_COMPARED = re.compile(COMPARED)
_AMONG = re.compile(AMONG)
_LOCAL_SHARE, _CLAUSE_SHARE, _SENTENCE_SHARE = 0.6, 0.2, 0.2


class Surroundings(Struct, frozen=True):
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
        return change_before(self.lead) is not None

    @property
    def direction(self) -> int:
        """1 where the figure is by how much something grew, -1 where it fell, else 0."""
        match = change_before(self.lead)
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


def change_before(words: str) -> re.Match[str] | None:
    """The words right before a figure that make it the amount of a change: 增长了, 降幅达."""
    return _GROWN.search(words)


def _share(wanted: frozenset[str], given: frozenset[str]) -> float:
    if not wanted:
        return 1.0
    return len(wanted & given) / len(wanted)
