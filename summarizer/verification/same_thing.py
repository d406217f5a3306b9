"""Whether an equal figure is about the thing that a claim is about."""

from __future__ import annotations

from summarizer.quantities.categories import kind_of
from summarizer.records import Quantity, plain_decimal
from summarizer.verification.claims import Claim
from summarizer.verification.common_names import common_names
from summarizer.verification.stated import HEAD, Stated, head_of, plain_name

_RELATED = 0.22
_RELATED_IF_DISTINCT = 0.06
"""Likeness below which an equal value stands for another thing. A number of four or more
digits hardly occurs twice by accident, so less is asked of it."""
_DISTINCT_DIGITS = 4
_ANY_THING = frozenset("个项处种")


def is_related(claim: Claim, likeness: float, figure: Stated) -> bool:
    """Whether an equal figure is about the claim's thing: an amount may occur twice."""
    if _counts_other_things(claim, figure):
        return False
    if _has_head(claim, figure):
        return True
    if likeness < needed(claim):
        return False
    if likeness >= _RELATED or not needed(claim):
        return True
    return claim.around.own_likeness(figure.around) > 0


def needed(claim: Claim) -> float:
    """The likeness that an equal figure must have to be about the claim's thing."""
    # A span of time is said in passing: its words say little of what it is about.
    if claim.around.is_bare or kind_of(claim.quantity.unit) == "time":
        return 0.0
    return _RELATED_IF_DISTINCT if _digits(claim.quantity) >= _DISTINCT_DIGITS else _RELATED


def _has_head(claim: Claim, figure: Stated) -> bool:
    """带动建档立卡贫困户14户 for 14户贫困户受益: what is counted has the same name at its end."""
    if kind_of(claim.quantity.unit) == "money":
        return False
    head = head_of(claim.quantity)
    if claim.quantity.object and figure.quantity.object:
        return head == figure.head  # 工作 of 重点工作 is none of 驻村工作队队长培训班.
    return head in figure.around.local or figure.head in claim.around.local


def _digits(quantity: Quantity) -> int:
    return len(plain_decimal(quantity.value).replace(".", "").strip("0"))


def _counts_other_things(claim: Claim, figure: Stated) -> bool:
    """新建卫生院3所 for 新建小学3所: a short count of something that shares no character.

    个 counts anything, so there the last one has to agree: 帮扶项目4个 for 帮扶车间4个.
    """
    claimed, stated = claim.quantity, figure.quantity
    if not claimed.object or not stated.object or _digits(claimed) >= _DISTINCT_DIGITS:
        return False
    counted, said = plain_name(claimed.object), plain_name(stated.object)
    label = common_names(stated.label or "")
    if claimed.unit in _ANY_THING and counted[-1:] not in said + label:
        return True
    return not set(counted) & set(said + label) or _differ_in_kind(claim, figure, counted, said)


def _differ_in_kind(claim: Claim, figure: Stated, claimed: str, stated: str) -> bool:
    """民生项目11个 for 产业项目11个: things of one name, and kinds that neither side shares."""
    one, two = set(claimed[:-HEAD]), set(stated[:-HEAD])
    if not one or not two or claimed[-HEAD:] != stated[-HEAD:]:
        return False
    beside, around = "".join(figure.around.local), "".join(claim.around.local)
    return not (one & set(stated + beside) or two & set(claimed + around))
