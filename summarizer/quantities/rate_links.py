"""How a rate carries on to the next figure: through a change of it, through a list, to what is
left of it."""

from __future__ import annotations

import re

from summarizer.lexicon.rates import (
    JOBS,
    LATER,
    NET_OF,
    PEOPLE_BASES,
    PERIODS,
    PRICES,
    RISEN,
    SPENT_ON,
    WEIGHED,
)
from summarizer.quantities.categories import kind_of
from summarizer.quantities.reading import Mention

_CHANGE = re.compile(
    r"[^，。；、]{0,8}(?:到|至|为)[^，。；、0-9]{0,4}(?:[0-9]{4}年的?)?|(?:左右|上下|以上|多)?，(?:比|较|是)[^，。；、]{0,8}的?"
    rf"|，(?:{LATER})(?:[^，。；、0-9]{{0,6}}(?:{RISEN})[^，。；、0-9]{{0,3}}|只要|只需)?"
    r"|(?:增加|增长|提高|增收|高出?|多出?|减少|下降|降低)了?近?"
    r"|，[^，。；、0-9]{1,6}后[^，。；、0-9]{0,4}[到达至][^，。；、0-9]{0,2}"
)
_PRICE_LATER = re.compile(
    rf"[^，。；、0-9]{{0,6}}[，；](?:{LATER})(?:[^，。；、0-9]{{0,12}}，)?[^，。；、0-9]{{0,6}}?"
    rf"(?:{PRICES})[^，。；、0-9]{{0,4}}"
)
_SPENT_ON, _NET_OF, _JOBS = re.compile(SPENT_ON), re.compile(NET_OF), re.compile(JOBS)
_HELPED = frozenset({"人", "户", "个"})
_GOODS = frozenset(WEIGHED.split("|"))
_WEIGHTS = frozenset({"斤", "公斤", "吨"})


def is_carried(gap: str, mention: Mention, unit: str, base: str) -> bool:
    """Whether a figure is of the same rate as the one before it: its change, what it is compared
    with (由5120元提高到12768元, 比上年的8640元), what is left of it.

    Args:
        gap: What stands between the two figures.
        mention: The second figure.
        unit: The unit of the first one.
        base: What that is per.
    """
    is_same = unit == mention.unit or {unit, mention.unit} <= _WEIGHTS
    if is_same and _CHANGE.fullmatch(gap):
        return True
    if is_same and base in _GOODS and _PRICE_LATER.fullmatch(gap):
        return True  # 过去一斤卖3元；如今合作社收购，保底价5元
    if "，" not in gap:
        return False
    if mention.unit == "元":
        return _NET_OF.fullmatch(gap) is not None  # 一亩收2000斤，除去成本净赚3000元
    is_spent = unit == "元" and base in PERIODS and mention.unit in _HELPED
    return is_spent and _SPENT_ON.fullmatch(gap) is not None


def goes_on(gap: str, mention: Mention, base: str | None) -> bool:
    """Whether a list goes on from one figure of a base to the next; what counts the base
    itself begins another item: 大学生3名每人3000元、中学生5名."""
    kind = kind_of(mention.unit)
    if kind == "time" or (mention.unit == "人" and base in PEOPLE_BASES):
        return False
    if base in PERIODS and mention.unit in _HELPED and _JOBS.search(gap):
        return False
    return "、" in gap or (kind == "money" and gap.startswith(("和", "及", "以及")))
