"""Figures that stand within a list and are none of its parts."""

from __future__ import annotations

import re

from summarizer.checks.boundaries import ITEM_END
from summarizer.checks.passages import Figure
from summarizer.lexicon.arithmetic import COMPARING, EXTREMES, MOVED_BY
from summarizer.quantities.scanning import by_first_character

FARTHEST_COMPARISON = 16
"""Characters of its clause before a figure in which a word may compare it."""

_ITEM_MARK = re.compile("[、，,；;）)\n]")
_SUBLIST = re.compile("[\u4e00-\u9fff]{0,6}[：:]")
_COMPARED = re.compile(
    by_first_character(
        [
            *[f"{word}[^，,；;。\n]*$" for word in COMPARING],
            *[f"{word}了?$" for word in MOVED_BY],
            f"{EXTREMES}$",
        ]
    )
)
_SHARE = re.compile("的[0-9.一二两三四五六七八九十百]+(?:倍|%|成)")


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


def without_sublists(text: str, parts: list[Figure]) -> list[Figure]:
    """The parts of a list without those that a colon right after one of them opens:
    其中已到位20.82亿元：2016年4.79亿元，2017年…."""
    if not parts or text.find("：", parts[0].mention.end, parts[-1].mention.start) < 0:
        return parts
    kept = parts[:1]
    is_within = False
    for previous, part in zip(parts, parts[1:], strict=False):
        between = text[previous.mention.end : part.mention.start]
        if is_within:
            is_within = ITEM_END.search(between) is None
        is_within = is_within or _SUBLIST.match(between) is not None
        if not is_within:
            kept.append(part)
    return kept


def is_compared(text: str, figure: Figure) -> bool:
    """Whether a figure is what another one is compared with, or the difference."""
    mention = figure.mention
    if mention.after == "的" and _SHARE.match(text, mention.end):
        return True
    start = mention.start
    return _COMPARED.search(text, max(0, start - FARTHEST_COMPARISON), start) is not None
