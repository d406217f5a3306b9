"""How the eye reads a list: by lines, by items, up to where it breaks off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain, islice

from summarizer.checks.boundaries import ITEM_END
from summarizer.checks.claim import EXACT_ONLY, LEAST_PARTS, Claim
from summarizer.checks.passages import Figure
from summarizer.lexicon.arithmetic import EFFECT_WORDS
from summarizer.quantities.reading import Mention

NEARLY = Decimal("0.1")
"""What may be wanting of a total, as a share of it, when its list is complete."""

_LINE_END = re.compile("\n")
_LIST_END = re.compile("[；;。\n（(]|其中")
_TAIL = re.compile("[^，,；;。、）)\n]{0,20}")
_NESTING = ("其中", "（", "(")
_COORDINATING = "、和及"
_EFFECT_WORD = re.compile("|".join(EFFECT_WORDS))
_EFFECT = re.compile(f"[，,、][^，,、]{{0,4}}(?:{_EFFECT_WORD.pattern})")
_BREAK = re.compile("[；;。\n]|[，,][^，,；;。、]+[，,；;]")
"""Between two parts: the end of an item, or a clause without a figure."""


def runs(text: str, claim: Claim, parts: Sequence[Figure]) -> Iterator[Iterable[Figure]]:
    """The parts as they may make up a total: one a line, one an item, or all of them."""
    if claim.strength in EXACT_ONLY:
        yield listed(text, claim, parts)
        return
    stretch = (parts[0].mention.end, parts[-1].mention.start)
    if text.find("\n", *stretch) >= 0:
        yield _items(text, parts, _LINE_END)
    if ITEM_END.search(text, *stretch):
        yield _items(text, parts, ITEM_END)
    yield parts


def _items(text: str, parts: Iterable[Figure], item_end: re.Pattern[str]) -> Iterator[Figure]:
    """The first part of each item of a list with semicolons, or with an item a line."""
    end = None
    for part in parts:
        if end is None or item_end.search(text, end, part.mention.start):
            yield part
        end = part.mention.end


def ends_item(text: str, alike: Sequence[Figure], parts: Sequence[Figure]) -> bool:
    """Whether parts within one item of a list are all that stand in it: 其中甲县30万元、乙县
    20万元；医疗40万元."""
    following = alike.index(parts[-1]) + 1
    return (
        following < len(alike)
        and not ITEM_END.search(text, parts[0].mention.end, parts[-1].mention.start)
        and ITEM_END.search(text, parts[-1].mention.end, alike[following].mention.start) is not None
    )


def listed(text: str, claim: Claim, parts: Iterable[Figure]) -> Iterator[Figure]:
    """The parts as the eye reads the list: one an item, or up to where the list breaks off."""
    if claim.is_backward:
        yield from parts
        return
    following = iter(parts)
    pair = list(islice(following, 2))
    whole = chain(pair, following)
    if len(pair) > 1 and ITEM_END.search(text, pair[0].mention.end, pair[1].mention.start):
        yield from _items(text, whole, ITEM_END)
        return
    end = None
    for part in whole:
        start = part.mention.start
        if start >= claim.limit or (end is not None and _BREAK.search(text, end, start)):
            return
        yield part
        end = part.mention.end


def up_to_other_matters(
    text: str, opening: int, parts: list[Figure], total: Decimal
) -> list[Figure]:
    """The parts of a list without what its sentence goes on to tell: 带动增收200万元.

    Parts that exceed their total end before a figure that does so alone, when they are all
    there but for an error, and at the comma behind those that 、 joins if these come nearer.
    """
    excess = sum([part.mention.value for part in parts]) - total
    rest, is_joined = total, True
    for position in range(1, len(parts)):
        previous, part = parts[position - 1].mention, parts[position].mention
        between = text[previous.end : part.start]
        rest -= previous.value
        is_comma = "，" in between or "," in between
        if position >= LEAST_PARTS and (
            (abs(rest) < min(excess, abs(rest - part.value)) and is_comma and is_joined)
            or (part.value > total and rest <= total * NEARLY)
        ):
            return parts[:position]
        if _EFFECT.match(between) and not _EFFECT_WORD.search(text, opening, previous.start):
            return parts[:position]
        is_joined = is_joined and "、" in between and not is_comma
    return parts


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
