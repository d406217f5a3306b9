"""What stands around a figure: the words by which one tells what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import add

from summarizer.quantities.reading import Reading

_WORD_BREAK = re.compile(r"[^一-鿿A-Za-z]+")
_CLAUSE = re.compile(r"[，。；！？：\n]")
_SENTENCE = re.compile(r"[。！？\n]")
_SEGMENT = re.compile(r"[，。；！？：、\n\t]")
CHANGE_STARTS, CHANGE_ENDS = frozenset("由从自"), frozenset("至到")
"""Characters right before the first and the last figure of a change: 由8.4%降至1.2%."""
_CHANGE = re.compile(rf"[^，。；！？：、\n0-9]{{0,8}}[{''.join(sorted(CHANGE_ENDS))}为]")
_REACH = 40

_LOCAL_SHARE, _CLAUSE_SHARE, _SENTENCE_SHARE = 0.6, 0.2, 0.2


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Character pairs of the words beside a figure, in its clause, in its sentence, and the
    character right before it."""

    local: frozenset[str]
    clause: frozenset[str]
    sentence: frozenset[str]
    before: str = ""

    def likeness(self, other: Surroundings) -> float:
        """How much of this figure's surroundings the other's hold, from 0 to 1."""
        clause = _share(self.clause, other.clause)
        local = _share(self.local, other.local) if self.local else clause
        sentence = _share(self.sentence, other.sentence)
        return _LOCAL_SHARE * local + _CLAUSE_SHARE * clause + _SENTENCE_SHARE * sentence

    @property
    def is_bare(self) -> bool:
        """True when nothing is said of the figure."""
        return not self.sentence


def surroundings(reading: Reading) -> list[Surroundings]:
    """The surroundings of every mention, in order."""
    return [surroundings_of(reading, index) for index in range(len(reading.mentions))]


def surroundings_of(reading: Reading, index: int) -> Surroundings:
    """The surroundings of the mention at that index."""
    text, mentions = reading.article.body.text, reading.mentions
    start, end = mentions[index].start, mentions[index].end
    previous_end = mentions[index - 1].end if index else 0
    next_start = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
    clause = _around(_CLAUSE, text, start, end)
    sentence = _around(_SENTENCE, text, start, end)
    left = text[max(previous_end, start - _REACH, clause[0]) : start]
    right = text[end : min(next_start, end + _REACH, clause[1])]
    left, right = _SEGMENT.split(left)[-1], _SEGMENT.split(right)[0]
    # 贫困发生率由8.4%降至1.2%: what the start of a change is called, its end is called too.
    begin = text[clause[0] : mentions[index - 1].start] if _ends_change(reading, index) else ""
    return Surroundings(
        _pairs(begin, left, right),
        _pairs(text[clause[0] : start], text[end : clause[1]]),
        _pairs(text[sentence[0] : start], text[end : sentence[1]]),
        text[start - 1 : start] if start else "",
    )


def _ends_change(reading: Reading, index: int) -> bool:
    if not index:
        return False
    text, previous, mention = reading.article.body.text, *reading.mentions[index - 1 : index + 1]
    between = text[previous.end : mention.start]
    return previous.unit == mention.unit and _CHANGE.fullmatch(between) is not None


def _around(breaks: re.Pattern[str], text: str, start: int, end: int) -> tuple[int, int]:
    window = max(0, start - 200)
    low = window
    for match in breaks.finditer(text, window, start):
        low = match.end()
    after = breaks.search(text, end, end + 200)
    return low, after.start() if after is not None else min(len(text), end + 200)


def _pairs(*stretches: str) -> frozenset[str]:
    pairs: set[str] = set()
    for stretch in stretches:
        for word in _WORD_BREAK.split(stretch):
            pairs.update(map(add, word, word[1:]))
    return frozenset(pairs)


def _share(wanted: frozenset[str], given: frozenset[str]) -> float:
    if not wanted:
        return 1.0
    return len(wanted & given) / len(wanted)
