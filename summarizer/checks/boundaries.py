"""Where sentences, lists and brackets around a place in the text begin and end."""

from __future__ import annotations

import re

from summarizer.checks.passages import Figure, Passage

REACH = 2000
"""Characters that a list is searched for its ends, for the same reason."""

_SENTENCE_ENDS = ("。", "！", "？", "\n")
CLAUSE_ENDS = frozenset("，,；;。！？\n")


def sentence_start(text: str, floor: int, position: int) -> int:
    """Where the sentence around a position begins, not before `floor`."""
    floor = max(floor, position - REACH)
    return max(floor, *(text.rfind(mark, floor, position) + 1 for mark in _SENTENCE_ENDS))


def sentence_end(text: str, position: int, ceiling: int) -> int:
    """Where the sentence around a position ends, at its full stop, not after `ceiling`."""
    ceiling = min(ceiling, position + REACH)
    ends = (text.find(mark, position, ceiling) for mark in _SENTENCE_ENDS)
    return min((end for end in ends if end >= 0), default=ceiling)


def list_end(text: str, passage: Passage, signal: re.Match[str]) -> int:
    """Where the list ends: at the bracket that closes around it, else with the passage."""
    floor = max(passage.start, signal.start() - REACH)
    ceiling = min(passage.end, signal.end() + REACH)
    opened = max(text.rfind(mark, floor, signal.end()) for mark in "（(")
    if opened < 0 or any(text.find(mark, opened, signal.start()) >= 0 for mark in "）)"):
        return passage.end
    closed = [text.find(mark, signal.end(), ceiling) for mark in "）)"]
    return min((end for end in closed if end >= 0), default=passage.end)


def is_adjacent(text: str, figure: Figure, bracket: int) -> bool:
    """Whether a bracket opens right after a figure and its noun."""
    gap = text[figure.mention.end : bracket]
    return len(gap) <= 8 and CLAUSE_ENDS.isdisjoint(gap)


def without_asides(text: str, start: int, parts: list[Figure]) -> list[Figure]:
    """The parts of a list from `start` on that stand in no brackets opened within it."""
    if not parts or text.find("（", start, parts[-1].mention.start) < 0:
        return parts
    return [
        part
        for part in parts
        if text.rfind("（", start, part.mention.start)
        <= text.rfind("）", start, part.mention.start)
    ]
