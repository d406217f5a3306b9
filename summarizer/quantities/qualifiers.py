"""How exact a figure claims to be: exact, about, over or under."""

from __future__ import annotations

from summarizer.lexicon.qualifiers import (
    ABOUT_AFTER,
    ABOUT_BEFORE,
    ABOUT_NOT,
    OVER_AFTER,
    OVER_BEFORE,
    OVER_NOT,
    UNDER_AFTER,
    UNDER_BEFORE,
)
from summarizer.quantities.reading import Mention
from summarizer.records import Qualifier

_REACH = 6


def read_qualifier(text: str, mention: Mention) -> Qualifier:
    """The qualifier that the words around the mention give it.

    A bound (over, under) beats an approximation: 近1000人以上 is over.
    """
    before = text[max(0, mention.start - _REACH) : mention.start]
    after = text[mention.end : mention.end + _REACH]
    if after.startswith(OVER_AFTER):
        return "over"
    if after.startswith(UNDER_AFTER) or before.endswith(UNDER_BEFORE):
        return "under"
    if before.endswith(OVER_BEFORE) and not before.endswith(OVER_NOT):
        return "over"
    if mention.is_rough or after.startswith(ABOUT_AFTER):
        return "about"
    if before.endswith(ABOUT_BEFORE) and not before.endswith(ABOUT_NOT):
        return "about"
    return "exact"
