"""Totals against the parts that the text gives for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from summarizer.checks.claim import EXACT_ONLY, LEAST_PARTS, Claim, Strength
from summarizer.checks.claims import find_claims
from summarizer.checks.contradictions import is_wrong, may_overlap
from summarizer.checks.lists import (
    ends_item,
    is_open,
    leaves_out,
    listed,
    runs,
    up_to_other_matters,
)
from summarizer.checks.passages import Figure
from summarizer.checks.tolerance import Balance, check_of, weigh
from summarizer.lexicon.arithmetic import CLASS, RESTS
from summarizer.quantities.reading import Reading
from summarizer.records import Check

LEAST_DIGITS = 3
"""Digits of a total of two parts from which on its sum is no accident."""
ROUNDING = Decimal("0.15")
"""No printing loses more than this share of a total that its parts do make up."""

_HOLDS = Balance(Decimal(0), "holds", Decimal(0))
_ANY_THING = frozenset("个项种类次件处批条套")
_OF_ANY_KIND = re.compile(f"{CLASS}$|^(?:{RESTS})")
"""Names of parts that tell nothing of what is counted: 产业类137个、其他16个."""


def find_sums(reading: Reading) -> list[Check]:
    """Every sum that the text claims, each list of parts once for a total.

    Where a total is told before its parts and again behind them, the latter is meant.
    """
    text = reading.article.body.text
    found: dict[tuple[tuple[str, ...], Decimal], Check] = {}
    explained: set[str] = set()
    for claim in find_claims(reading):
        if _is_explained(claim, explained):
            continue
        check = _settle(text, claim)
        if check is not None:
            if claim.is_backward or (check.parts, check.difference) not in found:
                found[(check.parts, check.difference)] = check
            explained.update(check.parts)
    # A list that explains its total outweighs another one that seems not to.
    sound = {check.total for check in found.values() if check.verdict != "fails"}
    return [c for c in found.values() if c.verdict != "fails" or c.total not in sound]


def _is_explained(claim: Claim, explained: set[str]) -> bool:
    """Whether a list that no word announces, or none near its total, has figures that are parts
    of another one."""
    if not explained:
        return False
    if claim.strength in (Strength.ADJACENT, Strength.RESUMED):
        figures: tuple[Figure, ...] = claim.parts
    elif claim.strength is Strength.UNANNOUNCED:
        figures = (*claim.totals, *claim.parts)
    else:
        return False
    return not explained.isdisjoint([figure.quantity.id for figure in figures])


def _settle(text: str, claim: Claim) -> Check | None:
    """The check that a claim comes to, if it is one."""
    most: list[Figure] = []
    for figure in claim.totals:
        if len(parts := _exact(text, claim, figure)) > len(most):
            total, most = figure, parts
            if len(most) == len(claim.parts) or ends_item(text, claim.parts, most):
                break
    if most:
        return _check(total, most, _HOLDS, claim)
    if claim.strength in EXACT_ONLY:
        return None
    lists = _lists(text, claim)
    for total, parts in zip(claim.totals, lists, strict=True):
        if len(parts) >= LEAST_PARTS and not is_open(text, claim, parts):
            balance = _balance(total, parts)
            is_near = balance.verdict == "rounds" and balance.share <= ROUNDING
            if is_near and not may_overlap(text, claim, total, parts):
                return _check(total, parts, balance, claim)
    total, parts = claim.totals[0], lists[0]
    if parts and not is_open(text, claim, parts) and is_wrong(text, claim, total, parts):
        return _check(total, parts, _balance(total, parts), claim)
    return None


def _exact(text: str, claim: Claim, total: Figure) -> list[Figure]:
    """The longest run of parts that makes up a total to the last digit, or none."""
    alike = _may_be_alike(text, claim, total)
    is_possible = alike and alike[0].mention.value <= total.mention.value
    for run in runs(text, claim, alike) if is_possible else ():
        parts = _adding_up(total, run)
        if not parts or is_open(text, claim, parts):
            continue
        if not (_is_small(total, parts) and leaves_out(text, alike, parts)):
            return parts
    if total.is_count and claim.strength is Strength.STATED:
        # 60对，其中镇12个、村28个、学校20所: a whole list that adds up needs no noun.
        whole = list(listed(text, claim, claim.parts))
        if len(whole) > LEAST_PARTS and len(_adding_up(total, whole)) == len(whole):
            return whole
    return []


def _is_small(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a sum of so few and so short figures may well be an accident; of money, hardly."""
    if total.kind == "元":
        return False
    digits = len(total.mention.value.normalize().as_tuple().digits)
    return len(parts) == LEAST_PARTS and digits < LEAST_DIGITS


def _adding_up(total: Figure, parts: Iterable[Figure]) -> list[Figure]:
    """The first parts that sum up to the total exactly; the most of them, or none."""
    rest, found = total.mention.value, 0
    taken: list[Figure] = []
    for part in parts:
        taken.append(part)
        rest -= part.mention.value
        if rest == 0 and len(taken) >= LEAST_PARTS:
            found = len(taken)
        if rest < 0:
            break
    return taken[:found]


def _check(total: Figure, parts: Sequence[Figure], balance: Balance, claim: Claim) -> Check:
    ordered = reversed(parts) if claim.is_backward else parts
    return check_of("sum", total.quantity, [part.quantity for part in ordered], balance)


def _balance(total: Figure, parts: Sequence[Figure]) -> Balance:
    return weigh(total.mention, [part.mention for part in parts])


def _lists(text: str, claim: Claim) -> list[list[Figure]]:
    """For each total, the list of what counts the same kind of thing."""
    if not claim.totals[0].is_count:
        most = max(total.mention.value for total in claim.totals)
        return [_up_to(text, claim, most, claim.parts)] * len(claim.totals)
    return [
        _up_to(
            text,
            claim,
            total.mention.value,
            (part for part in claim.parts if _is_same_thing(text, total, part)),
        )
        for total in claim.totals
    ]


def _up_to(text: str, claim: Claim, most: Decimal, parts: Iterable[Figure]) -> list[Figure]:
    """The list of parts; none where they exceed the total by more than an error could explain."""
    if claim.strength is Strength.STATED:
        return up_to_other_matters(text, claim.opening, list(listed(text, claim, parts)), most)
    taken = list(listed(text, claim, parts))
    if claim.strength is Strength.LISTED and not claim.is_backward:
        taken = up_to_other_matters(text, claim.opening, taken, most)
    whole = sum([part.mention.value for part in taken], Decimal(0))
    return taken if whole <= most * (1 + ROUNDING) else []


def _may_be_alike(text: str, claim: Claim, total: Figure) -> Sequence[Figure]:
    """The parts of the total's kind, by measure word or noun: enough for an exact sum."""
    if not total.is_count:
        return claim.parts
    unit = total.mention.unit
    return [
        part
        for part in claim.parts
        if part.mention.unit == unit
        or not part.is_count  # people in posts, chosen as such by the claim
        or _is_same_thing(text, total, part)
    ]


def _is_same_thing(text: str, total: Figure, part: Figure) -> bool:
    """Whether a total and a part count the same kind of thing."""
    unit = total.mention.unit
    if unit == part.mention.unit and unit not in _ANY_THING:
        return True
    whole, piece = total.quantity.object, part.quantity.object
    if unit == part.mention.unit and piece and _OF_ANY_KIND.search(piece):
        return True
    if whole and piece:
        return whole in piece or piece in whole or whole[-2:] == piece[-2:]
    if unit == part.mention.unit:
        return True
    clause = text[max(total.mention.end, part.mention.start - 20) : part.mention.end + 10]
    return any(pair in clause for pair in _pairs(total.quantity.label or whole or ""))


def _pairs(noun: str) -> Iterator[str]:
    return (noun[i : i + 2] for i in range(len(noun) - 1))
