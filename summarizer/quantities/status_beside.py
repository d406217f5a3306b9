"""What the words right beside a figure say of its status, whatever governs its sentence."""

from __future__ import annotations

import re

from summarizer.articles.article import Span
from summarizer.lexicon.status_beside import (
    AWAITED,
    CHANGE,
    GROUND,
    INTENDED,
    INTENTION_ENDS,
    MEASURED_AGAINST,
    ORIGIN,
    TARGET_BEHIND,
    TARGET_COLUMN,
    TARGETS,
    TIMES,
    WITH_PLACES,
)
from summarizer.lexicon.units import CURRENCIES, PLACE_UNITS
from summarizer.quantities.reading import Mention
from summarizer.records import Status

_CHANGE, _ORIGIN = re.compile(CHANGE), re.compile(ORIGIN)
_CHANGES = frozenset("左缩减降下压增提升上扩拓变")
_ORIGIN_ENDS = frozenset("由从的年底末初来先去前在")
_ORIGIN_REACH = 9
_TARGET_BEHIND, _TARGET_COLUMN = re.compile(TARGET_BEHIND), re.compile(TARGET_COLUMN)
_BEHIND = frozenset("的任目计指")
_AWAITED = re.compile(AWAITED)
STANDING = PLACE_UNITS | {"天", "个月", "周", "年"}
"""Units of figures that may stand in the midst of plans."""
_STOPS = frozenset("，。；：、\n的")
"""What nothing is awaited beyond."""
_MEASURED_AGAINST, _AGAINST_ENDS = re.compile(MEASURED_AGAINST), frozenset("的年期际")
_AGAINST_REACH = 12
_INTENDED, _INTENTION_ENDS, _INTENTION_REACH = re.compile(INTENDED), frozenset(INTENTION_ENDS), 10
SAYING_BEFORE, SAYING_BEHIND = _AGAINST_ENDS | _INTENTION_ENDS, _CHANGES | _BEHIND
"""Characters beside a figure without which nothing but what awaits it is said of it."""


def stands(text: str, mention: Mention) -> bool:
    """Whether a figure stands in the midst of plans: places known by their number, with which
    something is to be done (向四县投放), how often something is done (按10天一次)."""
    if mention.unit in PLACE_UNITS:
        return mention.before in WITH_PLACES and text[mention.start] not in "0123456789"
    return text.startswith(TIMES, mention.end)


def status_beside(text: str, mention: Mention, column: Span | None) -> Status | None:
    """What is said right before or behind a figure, or on top of its column.

    Args:
        text: The article's body.
        mention: The figure.
        column: The heading of its column; `None` outside tables.
    """
    start, before, after = mention.start, mention.before, mention.after
    if after in SAYING_BEHIND and (said := _said_behind(text, mention)):
        return said
    if before in _AGAINST_ENDS and (
        _MEASURED_AGAINST.search(text, max(0, start - _AGAINST_REACH), start)
    ):
        return "actual"
    if column is not None and (heading := text[slice(*column)]):
        return "planned" if _TARGET_COLUMN.match(heading) else None
    if mention.unit in CURRENCIES:
        return None
    if before in _INTENTION_ENDS and (
        _INTENDED.search(text, max(0, start - _INTENTION_REACH), start)
    ):
        return "actual"
    return "planned" if is_awaited(text, mention) else None


def is_awaited(text: str, mention: Mention) -> bool:
    """Whether the words behind a figure that is no money say that it is to come by a day."""
    if mention.after in _STOPS or mention.unit in CURRENCIES:
        return False
    return _AWAITED.match(text, mention.end) is not None


def _said_behind(text: str, mention: Mention) -> Status | None:
    """What the words behind a figure say: it is the first value of a change, which holds today
    (由73公里缩短至10公里); a share is measured by it (完成年度任务1100人的66.7%, 3000户目标的85%);
    or a plan sets out from it (在销售额8600万元的基础上，力争…)."""
    start, end = mention.start, mention.end
    if mention.after in _CHANGES:
        return "actual" if mention.before in _ORIGIN_ENDS and _is_origin(text, start, end) else None
    if text.startswith(GROUND, end):
        return "actual"
    is_target = text[end] == "的" and text[max(0, start - 2) : start] in TARGETS
    return "planned" if is_target or _TARGET_BEHIND.match(text, end) else None


def _is_origin(text: str, start: int, end: int) -> bool:
    """Whether a figure is the first value of a change: 由73公里缩短至10公里, 从去年的5亿元增至."""
    if _CHANGE.match(text, end) is None:
        return False
    return _ORIGIN.search(text, max(0, start - _ORIGIN_REACH), start) is not None
