"""Sections whose heading says that they plan, and the facts from which such a section sets out."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.lexicon.plan_headings import (
    DONE_BEFORE,
    DONE_BEHIND,
    MIXED_HEADING,
    PLAN_HEADING,
    PRESCRIBING_HEADING,
)

_PLAN_HEADING = re.compile(PLAN_HEADING)
_MIXED_HEADING = re.compile(MIXED_HEADING)
_PRESCRIBING_HEADING = re.compile(PRESCRIBING_HEADING)
_DONE_BEFORE, _DONE_BEHIND = re.compile(DONE_BEFORE), re.compile(DONE_BEHIND)
_REACH = 6


@lru_cache(maxsize=1024)
def heading_plans(heading: str, kind: str) -> bool:
    """Whether figures of a kind under a heading are plans."""
    if _PLAN_HEADING.search(heading):
        return _MIXED_HEADING.search(heading) is None
    return kind == "money" and _PRESCRIBING_HEADING.search(heading) is not None


def is_done(text: str, start: int, end: int) -> bool:
    """Whether a figure under a heading of plans is a fact from which they set out."""
    before = text[start - 1] == "的" and _DONE_BEFORE.search(text, max(0, start - _REACH), start)
    return bool(before) or _DONE_BEHIND.match(text, end) is not None
