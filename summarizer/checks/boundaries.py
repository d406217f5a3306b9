"""Where sentences, lists and brackets around a place in the text begin and end."""

from __future__ import annotations

import re

from summarizer.checks.passages import Figure, Passage

REACH = 2000
"""Characters that a list is searched for its ends, so that the work stays linear."""
NEXT_TO = 8
"""Characters of the noun that may stand between a figure and what follows right after it."""

_SENTENCE_END = re.compile("[。！？\n]")
_CLOSING = re.compile("[）)]")
_BRACKET = re.compile("[（()）]")
ITEM_END = re.compile("[；;。\n]")
"""Where an item of a list in running text ends."""
CLAUSE_ENDS = frozenset("，,；;。！？\n")


def sentence_start(text: str, floor: int, position: int) -> int:
    """Where the sentence around a position begins, not before `floor`."""
    floor = max(floor, position - REACH)
    return max(
        floor,
        text.rfind("。", floor, position) + 1,
        text.rfind("！", floor, position) + 1,
        text.rfind("？", floor, position) + 1,
        text.rfind("\n", floor, position) + 1,
    )


def sentence_end(text: str, position: int, ceiling: int) -> int:
    """Where the sentence around a position ends, at its full stop, not after `ceiling`."""
    ceiling = min(ceiling, position + REACH)
    end = _SENTENCE_END.search(text, position, ceiling)
    return end.start() if end else ceiling


def list_end(text: str, passage: Passage, signal: re.Match[str]) -> int:
    """Where the list ends: at the bracket that closes around it, and none within it, else with
    the passage."""
    start, end = signal.span()
    floor = max(passage.start, start - REACH)
    opened = max(text.rfind("（", floor, end), text.rfind("(", floor, end))
    if opened < 0 or _CLOSING.search(text, opened, start):
        return passage.end
    depth = 1
    for bracket in _BRACKET.finditer(text, end, min(passage.end, end + REACH)):
        depth += 1 if bracket[0] in "（(" else -1
        if not depth:
            return bracket.start()
    return passage.end


def is_adjacent(text: str, figure: Figure, bracket: int) -> bool:
    """Whether a bracket opens right after a figure and its noun."""
    gap = text[figure.mention.end : bracket]
    return len(gap) <= NEXT_TO and CLAUSE_ENDS.isdisjoint(gap)
