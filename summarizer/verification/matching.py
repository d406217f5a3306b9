"""Which of the article's figures a claim restates, or gets wrong.

Equality is exact; likeness of words decides only which thing is meant, never how much
of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from msgspec import Struct

from summarizer.records import Quantity, Verdict
from summarizer.verification.claims import Claim
from summarizer.verification.clashes import caveat, clash
from summarizer.verification.rounding import is_rounded
from summarizer.verification.same_thing import is_related, needed_likeness
from summarizer.verification.stated import Stated, head_of, plain_name

_SAME_THING = 0.55
"""Likeness from which another value of the article is about the claim's very thing."""
_CLOSEST = 1.0
_CLEARLY_CLOSER = 0.15
"""How much closer another thing's words must be for the claim to be about that one."""
_HARDLY_NAMED = 0.2
"""Share of the claim's own words at which an equal figure's words leave room for a rival."""
_ALIKE = 0.05
"""Figures whose likeness differs by no more are about the same thing."""

_Ranking = list[tuple[float, Stated]]


class Finding(Struct, frozen=True):
    """A verdict, the figure it rests on, and what a reader is told."""

    verdict: Verdict
    stated: Stated | None = None
    note: str | None = None
    may_be_derived: bool = False


def find(same_unit: Sequence[Stated], claim: Claim) -> Finding:
    """What the article's figures of the claim's unit say of it, without any arithmetic."""
    equal = [figure for figure in same_unit if _is_equal(claim, figure)]
    # Most claims are settled by the equal figure: the others are looked at when asked for.
    others = cache(lambda: _ranked(claim, [f for f in same_unit if not _is_equal(claim, f)]))
    judged = _judge_equal(claim, _ranked(claim, equal), others) if equal else None
    if judged is not None and judged.verdict == "verified":
        return judged
    closest = others()[0][0] if others() else 0.0
    for likeness, figure in others():
        if likeness < max(needed_likeness(claim), closest - _CLEARLY_CLOSER):
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
        if not is_related(claim, likeness, figure):
            return Finding("unsupported", None, f"原文的{figure.quantity.text}说的是另一件事")
        return Finding("verified", figure, caveat(claim.quantity, figure.quantity))
    return conflict or Finding("unsupported")


def _rival(
    claim: Claim, likeness: float, equal: Stated, others: Callable[[], _Ranking]
) -> Stated | None:
    """The figure of another value that the claim's words name, where the equal one's do not."""
    is_closest = _CLOSEST - likeness <= _CLEARLY_CLOSER
    if claim.around.is_bare or (is_closest and not claim.quantity.object):
        return None
    own = claim.around.own_likeness(equal.around)
    is_open = own <= _HARDLY_NAMED or likeness < needed_likeness(claim)
    for other_likeness, other in others():
        if _is_of_another_year(claim.quantity, other.quantity):
            continue
        share = claim.around.own_likeness(other.around)
        is_closer = other_likeness >= _SAME_THING and other_likeness - likeness > _CLEARLY_CLOSER
        is_named = is_open and share - own >= _CLEARLY_CLOSER
        if is_closer or is_named or (share >= own and _is_part_of(claim, equal, other)):
            return other
        if share >= own and _is_namesake(claim, equal, other):
            return other
    return None


def _is_part_of(claim: Claim, equal: Stated, other: Stated) -> bool:
    """项目共11个 for 项目18个，其中产业项目11个: the other figure counts just what is claimed."""
    counted, part, total = (
        plain_name(quantity.object or "")
        for quantity in (claim.quantity, equal.quantity, other.quantity)
    )
    if not counted or not part or part == counted:
        return False
    if total == counted:
        return part.endswith(counted) or counted.endswith(part)
    return part.endswith(counted) and total.endswith(counted) and equal.around.is_among


def _is_namesake(claim: Claim, equal: Stated, other: Stated) -> bool:
    """选派干部30名 for 派出党政干部45名，选派教师30名: what the other figure counts has the claim's
    name at its end, and the equal one counts something else."""
    if not claim.quantity.object or not equal.quantity.object or not other.quantity.object:
        return False
    head = head_of(claim.quantity)
    if head is None or other.head != head or head in equal.around.local:
        return False
    return not set(head) & set(plain_name(equal.quantity.object))


def _is_of_another_year(claimed: Quantity, stated: Quantity) -> bool:
    return bool(claimed.year and stated.year) and claimed.year != stated.year
