"""Whether an equal figure is about the thing that a claim is about."""

from __future__ import annotations

from summarizer.quantities.categories import kind_of
from summarizer.records import Quantity, plain_decimal
from summarizer.verification.claims import Claim
from summarizer.verification.common_names import common_names
from summarizer.verification.stated import HEAD_LENGTH, Stated, head_of, plain_name

RELATED = 0.22
"""Likeness from which two figures may have to do with one thing."""
_RELATED_IF_DISTINCT = 0.06
"""The same for a number of four or more digits, which hardly occurs twice by accident."""
_DISTINCT_DIGITS = 4
_ANY_THING = frozenset("个项处种")
"""Measure words that count things of any kind."""


def is_related(claim: Claim, likeness: float, figure: Stated) -> bool:
    """Whether an equal figure is about the claim's thing: an amount may occur twice."""
    if _counts_other_things(claim, figure):
        return False
    if _has_head(claim, figure):
        return True
    least = needed_likeness(claim)
    if likeness < least:
        return False
    if likeness >= RELATED or not least:
        return True
    return claim.around.own_likeness(figure.around) > 0


def needed_likeness(claim: Claim) -> float:
    """The likeness that an equal figure must have to be about the claim's thing."""
    # A span of time is said in passing: its words say little of what it is about.
    if claim.around.is_bare or kind_of(claim.quantity.unit) == "time":
        return 0.0
    return _RELATED_IF_DISTINCT if _digits(claim.quantity) >= _DISTINCT_DIGITS else RELATED


def _has_head(claim: Claim, figure: Stated) -> bool:
    """带动建档立卡贫困户14户 for 14户贫困户受益: what is counted has the same name at its end."""
    if kind_of(claim.quantity.unit) == "money":
        return False
    own, other = head_of(claim.quantity), figure.head
    if claim.quantity.object and figure.quantity.object:
        return own == other  # 工作 of 重点工作 is none of 驻村工作队队长培训班.
    return (own is not None and own in figure.around.local) or (
        other is not None and other in claim.around.local
    )


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
    one, two = set(claimed[:-HEAD_LENGTH]), set(stated[:-HEAD_LENGTH])
    if not one or not two or claimed[-HEAD_LENGTH:] != stated[-HEAD_LENGTH:]:
        return False
    beside, around = "".join(figure.around.local), "".join(claim.around.local)
    return not (one & set(stated + beside) or two & set(claimed + around))
