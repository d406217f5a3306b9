"""Why equal values may not say the same, and what a reader should know where they do."""

from __future__ import annotations

from summarizer.lexicon.comparisons import RATES
from summarizer.records import Quantity
from summarizer.verification.claims import Claim
from summarizer.verification.named_years import named_years
from summarizer.verification.stated import Stated

_QUALIFIERS = {"exact": "", "about": "约", "over": "超过", "under": "不超过"}


def clash(claim: Claim, figure: Stated) -> str | None:
    """Why equal values do not say the same: another bound, base, year or end of a change."""
    claimed, stated = claim.quantity, figure.quantity
    if _is_other_bound(claim, stated):
        return _as_stated(stated)
    if claimed.per and stated.per and claimed.per != stated.per:
        return f"原文按{stated.per}计"
    year = _year_of(figure, claimed.year)
    if claimed.year and year and claimed.year != year:
        return f"原文为{year}年的数"
    if figure.around.is_part and not claim.around.is_part and claimed.year != stated.year:
        return f"原文的{stated.text}是其中一部分"
    return _other_change(claim, figure)


def _is_other_bound(claim: Claim, stated: Quantity) -> bool:
    """超过300人 for 300人, 300余人 for 不超过300人."""
    claimed = claim.quantity.qualifier
    if claimed in ("over", "under"):
        return claimed != stated.qualifier
    return claim.mention.is_rough and stated.qualifier == "under"


def _other_change(claim: Claim, figure: Stated) -> str | None:
    """Why a figure tells of a change what the claim does not: another end, way or kind."""
    claimed, stated, text = claim.around, figure.around, figure.quantity.text
    if claimed.ends_change and stated.starts_change:
        return f"原文{text}是变化的起点"
    if claimed.starts_change and stated.ends_change:
        return f"原文{text}是变化的终点"
    if claimed.direction * stated.direction < 0:
        return f"原文的{text}方向相反"
    if claim.quantity.unit in RATES and _is_other_rate(claim, figure):
        return f"原文的{text}不是这样的变化"
    is_growth = claimed.is_change and claimed.is_compared
    if is_growth and not (stated.is_change or stated.is_compared):
        return f"原文的{text}不是变化的量"
    return None


def _is_other_rate(claim: Claim, figure: Stated) -> bool:
    """增长3倍 for 是上年的3倍, 下降1.2% for 降至1.2%: by how much, and how much."""
    claimed, stated = claim.around, figure.around
    if figure.mention.unit == "倍":
        return claimed.is_change != stated.is_change
    is_level = stated.starts_change or stated.ends_change
    if claimed.lead.endswith("达"):  # 下降达2%: to it, or by it
        return False
    return claimed.is_change and (is_level or not (stated.is_change or stated.is_beside_change))


def _year_of(figure: Stated, claimed: int | None) -> int | None:
    """The year that a figure is for; of a running total, one that its sentence names."""
    if figure.quantity.year is not None or claimed is None:
        return figure.quantity.year
    years = named_years(figure.sentence())
    return None if claimed in years else max(years, default=None)


def caveat(claimed: Quantity, stated: Quantity) -> str | None:
    """What a reader should know although the figure is supported."""
    if stated.status == "planned" and claimed.status == "actual":
        return "原文为计划数"
    if stated.qualifier != claimed.qualifier and stated.qualifier != "exact":
        return _as_stated(stated)
    return None


def _as_stated(stated: Quantity) -> str:
    return f"原文为{_QUALIFIERS[stated.qualifier]}{stated.text}"
