"""Sections whose heading says that they plan, and the facts from which such a section sets out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from summarizer.lexicon.plan_headings import (
    DONE_BEFORE,
    DONE_BEHIND,
    PLAN_HEADING,
    PRESCRIBING_HEADING,
    PROBLEM_HEADING,
    REVIEWING_HEADING,
)

_PLAN_HEADING = re.compile(PLAN_HEADING)
_PROBLEM_HEADING = re.compile(PROBLEM_HEADING)
_REVIEWING_HEADING = re.compile(REVIEWING_HEADING)
_PRESCRIBING_HEADING = re.compile(PRESCRIBING_HEADING)
_DONE_BEFORE, _DONE_BEHIND = re.compile(DONE_BEFORE), re.compile(DONE_BEHIND)
_REACH = 6


@lru_cache(maxsize=1024)
def heading_plans(heading: str, kind: str) -> Literal["all", "orders"] | None:
    """Which figures of a kind under a heading are plans: behind problems only those ordered."""
    if _PLAN_HEADING.search(heading):
        if _REVIEWING_HEADING.search(heading):
            return None
        return "orders" if _PROBLEM_HEADING.search(heading) else "all"
    return "all" if kind == "money" and _PRESCRIBING_HEADING.search(heading) else None


def is_done(text: str, start: int, end: int) -> bool:
    """Whether a figure under a heading of plans is a fact from which they set out."""
    before = text[start - 1] == "的" and _DONE_BEFORE.search(text, max(0, start - _REACH), start)
    return bool(before) or _DONE_BEHIND.match(text, end) is not None
