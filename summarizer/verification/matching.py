"""Which of the article's figures a claim restates, or gets wrong.

Equality is exact; likeness of words decides only which thing is meant, never how much
of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from summarizer.quantities.categories import kind_of
from summarizer.records import Quantity, Verdict, plain_decimal
from summarizer.verification.claims import Claim
from summarizer.verification.clashes import caveat, clash
from summarizer.verification.rounding import is_rounded
from summarizer.verification.stated import Stated, head_of
from summarizer.verification.surroundings import common_names

_SAME_THING = 0.55
"""Likeness from which another value of the article is about the claim's very thing."""
_CLOSEST = 1.0
_CLEARLY_CLOSER = 0.15
"""How much closer another thing's words must be for the claim to be about that one."""
_HARDLY_NAMED = 0.2
"""Share of the claim's own words at which an equal figure's words leave room for a rival."""
_RELATED = 0.22
_RELATED_IF_DISTINCT = 0.06
"""Likeness below which an equal value stands for another thing. A number of four or more
digits hardly occurs twice by accident, so less is asked of it."""
_DISTINCT_DIGITS = 4
_ALIKE = 0.05

_ANY_THING = frozenset("个项处种")

_Ranking = list[tuple[float, Stated]]


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict, the figure it rests on, and what a reader is told."""

    verdict: Verdict
    stated: Stated | None = None
    note: str | None = None
    may_be_derived: bool = False


def find(same_unit: Sequence[Stated], claim: Claim) -> Finding:
    """What the article's figures of the claim's unit say of it, without any arithmetic."""
    equal = [figure for figure in same_unit if _is_equal(claim, figure)]
    # Most claims are settled by the equal figure: the others are looked at when asked for.
    others = cache(lambda: _ranked(claim, [figure for figure in same_unit if figure not in equal]))
    judged = _judge_equal(claim, _ranked(claim, equal), others) if equal else None
    if judged is not None and judged.verdict == "verified":
        return judged
    closest = others()[0][0] if others() else 0.0
    for likeness, figure in others():
        if likeness < max(_needed(claim), closest - _CLEARLY_CLOSER):
            break
        if is_rounded(claim.mention, figure.mention) and clash(claim, figure) is None:
            return Finding("rounded", figure, f"原文为{figure.quantity.text}")
    if judged is not None:
        return judged
    if not others() or closest < _SAME_THING or not claim.around.is_named:
        return Finding("unsupported", may_be_derived=True)
    figure = _meant(claim, others())
    return Finding("contradicted", figure, f"原文为{figure.quantity.text}")


def _ranked(claim: Claim, figures: Sequence[Stated]) -> _Ranking:
    """The figures with how much they are about the claim's thing, the closest first."""
    found = [(claim.around.likeness(figure.around), figure) for figure in figures]
    return sorted(found, key=_likeness, reverse=True)


def _meant(claim: Claim, other: _Ranking) -> Stated:
    """Among the figures about this very thing, the one whose value is nearest."""
    value = claim.quantity.value
    alike = [figure for likeness, figure in other if likeness >= other[0][0] - _ALIKE]
    return min(alike, key=lambda figure: abs(figure.mention.value - value))


def _likeness(ranked: tuple[float, Stated]) -> float:
    return ranked[0]


def _is_equal(claim: Claim, figure: Stated) -> bool:
    quantity, mention = claim.quantity, figure.mention
    return quantity.value == mention.value and quantity.value_max == mention.value_max


def _judge_equal(claim: Claim, equal: _Ranking, others: Callable[[], _Ranking]) -> Finding:
    """The article has this value; is it about this thing, with this bound and year?"""
    conflict: Finding | None = None
    for likeness, figure in equal:
        reason = clash(claim, figure)
        if reason is not None:
            conflict = conflict or Finding("contradicted", figure, reason)
            continue
        rival = _rival(claim, likeness, figure, others)
        if rival is not None:
            return Finding("contradicted", rival, f"原文为{rival.quantity.text}")
        if not _is_related(claim, likeness, figure):
            return Finding("unsupported", None, f"原文的{figure.quantity.text}说的是另一件事")
        return Finding("verified", figure, caveat(claim.quantity, figure.quantity))
    return conflict or Finding("unsupported")


def _rival(
    claim: Claim, likeness: float, equal: Stated, others: Callable[[], _Ranking]
) -> Stated | None:
    """The figure of another value that the claim's words name, where the equal one's do not."""
    if claim.around.is_bare or _CLOSEST - likeness <= _CLEARLY_CLOSER:
        return None
    own = claim.around.own_likeness(equal.around)
    for other_likeness, other in others():
        is_closer = other_likeness >= _SAME_THING and other_likeness - likeness > _CLEARLY_CLOSER
        is_named = (
            own <= _HARDLY_NAMED or likeness < _needed(claim)
        ) and claim.around.own_likeness(other.around) - own >= _CLEARLY_CLOSER
        if (is_closer or is_named) and not _is_of_another_year(claim.quantity, other.quantity):
            return other
    return None


def _is_of_another_year(claimed: Quantity, stated: Quantity) -> bool:
    return bool(claimed.year and stated.year) and claimed.year != stated.year


def _is_related(claim: Claim, likeness: float, figure: Stated) -> bool:
    """Whether an equal figure is about the claim's thing: an amount may occur twice."""
    claimed, stated = claim.quantity, figure.quantity
    if _counts_other_things(claimed, stated):
        return False
    if _has_head(claim, figure):
        return True
    if likeness < _needed(claim):
        return False
    return (
        likeness >= _RELATED or not _needed(claim) or claim.around.own_likeness(figure.around) > 0
    )


def _has_head(claim: Claim, figure: Stated) -> bool:
    """带动建档立卡贫困户14户 for 14户贫困户受益: what is counted has the same name at its end."""
    if kind_of(claim.quantity.unit) == "money":
        return False
    head = head_of(claim.quantity)
    return head in figure.around.local or figure.head in claim.around.local


def _needed(claim: Claim) -> float:
    # A span of time is said in passing: its words say little of what it is about.
    if claim.around.is_bare or kind_of(claim.quantity.unit) == "time":
        return 0.0
    return _RELATED_IF_DISTINCT if _digits(claim.quantity) >= _DISTINCT_DIGITS else _RELATED


def _digits(quantity: Quantity) -> int:
    return len(plain_decimal(quantity.value).replace(".", "").strip("0"))


def _counts_other_things(claimed: Quantity, stated: Quantity) -> bool:
    """新建卫生院3所 for 新建小学3所: a short count of something that shares no character.

    个 counts anything, so there the last one has to agree: 帮扶项目4个 for 帮扶车间4个.
    """
    if not claimed.object or not stated.object or _digits(claimed) >= _DISTINCT_DIGITS:
        return False
    said = common_names(stated.object + (stated.label or ""))
    object_ = common_names(claimed.object).rstrip("的")
    if claimed.unit in _ANY_THING:
        return object_[-1:] not in said
    return not set(object_) & set(said)
