"""Why equal values may not say the same, and what a reader should know where they do."""

from __future__ import annotations

import re

from summarizer.records import Quantity
from summarizer.verification.claims import Claim
from summarizer.verification.stated import Stated

_YEAR = re.compile("(?<![0-9])20[0-9]{2}(?=年)")
_RATES = frozenset(("%", "百分点", "倍"))
_QUALIFIERS = {"exact": "", "about": "约", "over": "超过", "under": "不超过"}


def clash(claim: Claim, figure: Stated) -> str | None:
    """Why equal values do not say the same: another bound, base, year or end of a change."""
    claimed, stated = claim.quantity, figure.quantity
    if claimed.qualifier in ("over", "under") and claimed.qualifier != stated.qualifier:
        return f"原文为{_QUALIFIERS[stated.qualifier]}{stated.text}"
    if claim.mention.is_rough and stated.qualifier == "under":
        return f"原文为{_QUALIFIERS[stated.qualifier]}{stated.text}"
    if claimed.per and stated.per and claimed.per != stated.per:
        return f"原文按{stated.per}计"
    year = _year_of(figure, claimed.year)
    if claimed.year and year and claimed.year != year:
        return f"原文为{year}年的数"
    if figure.around.is_part and not claim.around.is_part and claimed.year != stated.year:
        return f"原文的{stated.text}是其中一部分"
    ends = (claim.around.ends_change, figure.around.ends_change)
    starts = (claim.around.starts_change, figure.around.starts_change)
    if (ends[0] and starts[1]) or (starts[0] and ends[1]):
        return f"原文{stated.text}是变化的{'起点' if starts[1] else '终点'}"
    if claim.around.direction * figure.around.direction < 0:
        return f"原文的{stated.text}方向相反"
    if claimed.unit in _RATES and _is_other_rate(claim, figure):
        return f"原文的{stated.text}不是这样的变化"
    compares = claim.around.grows and claim.around.is_compared
    if compares and not (figure.around.grows or figure.around.is_compared):
        return f"原文的{stated.text}不是变化的量"
    return None


def _is_other_rate(claim: Claim, figure: Stated) -> bool:
    """增长3倍 for 是上年的3倍, 下降1.2% for 降至1.2%: by how much, and how much."""
    claimed, stated = claim.around, figure.around
    if figure.mention.unit == "倍":
        return claimed.grows != stated.grows
    is_level = stated.starts_change or stated.ends_change
    if claimed.lead.endswith("达"):  # 下降达2%: to it, or by it
        return False
    return claimed.grows and (is_level or not (stated.grows or stated.tells_change))


def _year_of(figure: Stated, claimed: int | None) -> int | None:
    """The year that a figure is for; of a running total, one that its sentence names."""
    if figure.quantity.year is not None or claimed is None:
        return figure.quantity.year
    years = {int(year) for year in _YEAR.findall(figure.sentence())}
    return None if claimed in years else max(years, default=None)


def caveat(claimed: Quantity, stated: Quantity) -> str | None:
    """What a reader should know although the figure is supported."""
    if stated.status == "planned" and claimed.status == "actual":
        return "原文为计划数"
    if stated.qualifier != claimed.qualifier and stated.qualifier != "exact":
        return f"原文为{_QUALIFIERS[stated.qualifier]}{stated.text}"
    return None
