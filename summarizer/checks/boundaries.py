"""Where sentences, lists and brackets around a place in the text begin and end."""

from __future__ import annotations

import re

from summarizer.checks.passages import Figure, Passage

REACH = 2000
"""Characters that a list is searched for its ends, for the same reason."""

_SENTENCE_END = re.compile("[。！？\n]")
_SENTENCE_ENDS = ("。", "！", "？", "\n")
_CLOSING = re.compile("[）)]")
_ITEM_MARK = re.compile("[、，,；;）)\n]")
CLAUSE_ENDS = frozenset("，,；;。！？\n")


def sentence_start(text: str, floor: int, position: int) -> int:
    """Where the sentence around a position begins, not before `floor`."""
    floor = max(floor, position - REACH)
    return max(floor, *[text.rfind(mark, floor, position) + 1 for mark in _SENTENCE_ENDS])


def sentence_end(text: str, position: int, ceiling: int) -> int:
    """Where the sentence around a position ends, at its full stop, not after `ceiling`."""
    ceiling = min(ceiling, position + REACH)
    end = _SENTENCE_END.search(text, position, ceiling)
    return end.start() if end else ceiling


def list_end(text: str, passage: Passage, signal: re.Match[str]) -> int:
    """Where the list ends: at the bracket that closes around it, else with the passage."""
    start, end = signal.span()
    floor = max(passage.start, start - REACH)
    opened = max(text.rfind("（", floor, end), text.rfind("(", floor, end))
    if opened < 0 or _CLOSING.search(text, opened, start):
        return passage.end
    closing = _CLOSING.search(text, end, min(passage.end, end + REACH))
    return closing.start() if closing else passage.end


def is_adjacent(text: str, figure: Figure, bracket: int) -> bool:
    """Whether a bracket opens right after a figure and its noun."""
    gap = text[figure.mention.end : bracket]
    return len(gap) <= 8 and CLAUSE_ENDS.isdisjoint(gap)


def without_asides(text: str, start: int, parts: list[Figure]) -> list[Figure]:
    """The parts of a list from `start` on without those that divide the one before them.

    Brackets opened within the list do that right after a part (甲县300万元（学校180万元）);
    after anything else they tell what an item comes to (课桌40张（16万元）).
    """
    if not parts or text.find("（", start, parts[-1].mention.start) < 0:
        return parts
    kept: list[Figure] = []
    aside = -1
    for previous, part in zip((None, *parts), parts, strict=False):
        opened = text.rfind("（", start, part.mention.start)
        if opened > text.rfind("）", start, part.mention.start):
            since = previous.mention.end if previous else start
            if opened == aside or (previous and not _ITEM_MARK.search(text, since, opened)):
                aside = opened
                continue
        kept.append(part)
    return kept
