"""How the eye reads a list: by lines, by items, up to where it breaks off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from summarizer.checks.claim import EXACT_ONLY, Claim
from summarizer.checks.passages import Figure
from summarizer.quantities.reading import Mention

_ITEM_END = re.compile("[；;。\n]")
_LINE_END = re.compile("\n")
_LIST_END = re.compile("[；;。\n（(]|其中")
_TAIL = re.compile("[^，,；;。、）)\n]{0,20}")
_NESTING = ("其中", "（", "(")
_COORDINATING = "、和及"
_BARREN = re.compile(r"[，,；;][^，,；;。、]+[，,；;]")


def runs(text: str, claim: Claim, parts: Sequence[Figure]) -> Iterator[Iterable[Figure]]:
    """The parts as they may make up a total: one a line, one an item, or all of them."""
    if claim.strength in EXACT_ONLY:
        yield listed(text, claim, parts)
        return
    if text.find("\n", parts[0].mention.end, parts[-1].mention.start) >= 0:
        yield _items(text, parts, _LINE_END)
    yield _items(text, parts, _ITEM_END)
    yield parts


def _items(text: str, parts: Sequence[Figure], item_end: re.Pattern[str]) -> Iterator[Figure]:
    """The first part of each item of a list with semicolons, or with an item a line."""
    yield from parts[:1]
    for previous, part in pairwise(parts):
        if item_end.search(text, previous.mention.end, part.mention.start):
            yield part


def listed(text: str, claim: Claim, parts: Sequence[Figure]) -> list[Figure]:
    """The parts as the eye reads the list: one an item, or up to where the list breaks off."""
    if claim.is_backward:
        return list(parts)
    if len(parts) > 1 and _ITEM_END.search(text, parts[0].mention.end, parts[1].mention.start):
        return list(_items(text, parts, _ITEM_END))
    chosen: list[Figure] = []
    for part in parts:
        if part.mention.start >= claim.limit:
            break
        if chosen:
            gap = (chosen[-1].mention.end, part.mention.start)
            if _ITEM_END.search(text, *gap) or _BARREN.search(text, *gap):
                break
        chosen.append(part)
    return chosen


def is_open(text: str, claim: Claim, parts: Sequence[Figure]) -> bool:
    """Whether 等 after the last part says that the list goes on."""
    if claim.is_backward:
        return False
    tail = _TAIL.match(text, parts[-1].mention.end)
    return tail is not None and "等" in tail[0]


def leaves_out(text: str, alike: Sequence[Figure], parts: Sequence[Figure]) -> bool:
    """Whether the list has figures of the kind beside the parts: 31个，其中…12个，…19个，…6个."""
    first, last = alike.index(parts[0]), alike.index(parts[-1])
    if last - first >= len(parts):
        between = _between(text, alike[first], alike[last])
        return not any(mark in between for mark in _NESTING)
    if last + 1 == len(alike):
        return False
    within = _between(text, alike[first], alike[last])
    beyond = _between(text, alike[last], alike[last + 1])
    is_coordinated = any(word in within for word in _COORDINATING)
    return not is_coordinated and not _LIST_END.search(beyond)


def _between(text: str, one: Figure, other: Figure) -> str:
    first, second = sorted((one.mention, other.mention), key=_start)
    return text[first.end : second.start]


def _start(mention: Mention) -> int:
    return mention.start
