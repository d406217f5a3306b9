"""Totals against the parts that the text gives for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from summarizer.checks.claims import EXACT_ONLY, LEAST_PARTS, Claim, Strength, find_claims
from summarizer.checks.passages import Figure, find_passages
from summarizer.checks.tolerance import Balance, weigh
from summarizer.lexicon.arithmetic import COMPLEMENTS, EFFECT_WORDS, OVERLAPPING_GROUPS, STAGES
from summarizer.quantities.reading import Mention, Reading
from summarizer.records import Check, CheckVerdict

NEAR = Decimal("0.1")
"""Parts that come this near to their total were meant to make it up."""
NEAR_OF_MANY = Decimal("0.3")
"""The same for three parts and more, which name a whole more often than two do."""
LEAST_DIGITS = 3
"""Digits of a total of two parts from which on its sum is no accident."""
ROUNDING = Decimal("0.15")
"""No printing loses more than this share of a total that its parts do make up."""

_ITEM_ENDS = "；;。\n"
_NESTING = ("其中", "（", "(")
_COORDINATING = "、和及"
_BARREN = re.compile(r"[，,；;][^，,；;。、]+[，,；;]")
_EFFECT = re.compile("|".join(EFFECT_WORDS))
_OVERLAP = re.compile("|".join(OVERLAPPING_GROUPS))
_STAGE = re.compile("|".join(STAGES))
_PEOPLE = frozenset({"人", "户"})
_ANY_THING = frozenset("个项种类次件处批条套")


def find_sums(reading: Reading) -> list[Check]:
    """Every sum that the text claims, each total and list of parts once."""
    text = reading.article.body.text
    found: dict[tuple[str, tuple[str, ...]], Check] = {}
    explained: set[str] = set()
    for passage in find_passages(reading):
        for claim in find_claims(reading, passage):
            if claim.strength is Strength.UNANNOUNCED and _ids(claim) & explained:
                continue
            check = _settle(text, claim)
            if check is not None:
                found.setdefault((check.total, check.parts), check)
                explained.update(check.parts)
    # A list that explains its total outweighs another one that seems not to.
    sound = {check.total for check in found.values() if check.verdict != "fails"}
    return [c for c in found.values() if c.verdict != "fails" or c.total not in sound]


def _ids(claim: Claim) -> set[str]:
    return {figure.quantity.id for figure in (*claim.totals, *claim.parts)}


def _settle(text: str, claim: Claim) -> Check | None:
    """The check that a claim comes to, if it is one."""
    exact = _exact(text, claim)
    if exact is not None:
        return exact
    if claim.strength in EXACT_ONLY:
        return None
    for total in claim.totals:
        parts = _listed(text, claim, [p for p in claim.parts if _is_same_thing(text, total, p)])
        if len(parts) >= LEAST_PARTS and not _is_open(text, claim, parts):
            balance = _balance(total, parts)
            is_near = balance.verdict == "rounds" and _share(total, balance) <= ROUNDING
            if is_near and not _may_overlap(text, claim, total, parts):
                return _check(total, parts, balance.difference, "rounds", claim)
    total = claim.totals[0]
    parts = _listed(text, claim, [p for p in claim.parts if _is_same_thing(text, total, p)])
    if parts and not _is_open(text, claim, parts) and _is_wrong(text, claim, total, parts):
        return _check(total, parts, _balance(total, parts).difference, "fails", claim)
    return None


def _exact(text: str, claim: Claim) -> Check | None:
    """The longest run of parts that makes up a total to the last digit."""
    for total in claim.totals:
        alike = [p for p in claim.parts if _may_be_same_thing(text, total, p)]
        is_possible = alike and alike[0].mention.value <= total.mention.value
        for run in _runs(text, claim, alike) if is_possible else ():
            size = _exact_length(total, run)
            if not size or _is_open(text, claim, run[:size]):
                continue
            if not (_is_small(total, size) and _leaves_out(text, alike, run[:size])):
                return _check(total, run[:size], Decimal(0), "holds", claim)
        if total.is_count and claim.strength is Strength.STATED:
            # 60对，其中镇12个、村28个、学校20所: a whole list that adds up needs no noun.
            run = _listed(text, claim, claim.parts)
            if len(run) > LEAST_PARTS and _exact_length(total, run) == len(run):
                return _check(total, run, Decimal(0), "holds", claim)
    return None


def _is_small(total: Figure, size: int) -> bool:
    """Whether a sum of so few and so short figures may well be an accident."""
    digits = len(total.mention.value.normalize().as_tuple().digits)
    return size == LEAST_PARTS and digits < LEAST_DIGITS


def _leaves_out(text: str, alike: Sequence[Figure], parts: Sequence[Figure]) -> bool:
    """Whether the list has figures of the kind beside the parts: 31个，其中…12个，…19个，…6个."""
    places = [alike.index(part) for part in parts]
    first, last = min(places), max(places)
    if last - first >= len(parts):
        between = _between(text, alike[first], alike[last])
        return not any(mark in between for mark in _NESTING)
    if last + 1 == len(alike):
        return False
    within = _between(text, alike[first], alike[last])
    beyond = _between(text, alike[last], alike[last + 1])
    is_coordinated = any(word in within for word in _COORDINATING)
    return not is_coordinated and not any(mark in beyond for mark in (*_ITEM_ENDS, *_NESTING))


def _between(text: str, one: Figure, other: Figure) -> str:
    first, second = sorted((one.mention, other.mention), key=_start)
    return text[first.end : second.start]


def _runs(text: str, claim: Claim, parts: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """The parts as they may make up a total: one a line, one an item, or all of them."""
    if claim.strength in EXACT_ONLY:
        yield _listed(text, claim, parts)
    else:
        yield _items(text, parts, "\n")
        yield _items(text, parts)
        yield parts


def _exact_length(total: Figure, parts: Sequence[Figure]) -> int:
    """How many of the first parts sum up to the total exactly; the most, or 0."""
    rest, found = total.mention.value, 0
    for size, part in enumerate(parts, 1):
        rest -= part.mention.value
        if rest == 0 and size >= LEAST_PARTS:
            found = size
        if rest < 0:
            break
    return found


def _check(
    total: Figure,
    parts: Sequence[Figure],
    difference: Decimal,
    verdict: CheckVerdict,
    claim: Claim,
) -> Check:
    ordered = reversed(parts) if claim.is_backward else parts
    return Check(
        kind="sum",
        total=total.quantity.id,
        parts=tuple(part.quantity.id for part in ordered),
        difference=difference,
        verdict=verdict,
    )


def _balance(total: Figure, parts: Sequence[Figure]) -> Balance:
    return weigh(total.mention, [part.mention for part in parts])


def _share(total: Figure, balance: Balance) -> Decimal:
    return abs(balance.difference) / total.mention.value if total.mention.value else Decimal(1)


def _items(text: str, parts: Sequence[Figure], item_ends: str = _ITEM_ENDS) -> list[Figure]:
    """The first part of each item of a list with semicolons, or with an item a line."""
    chosen = list(parts[:1])
    for previous, part in pairwise(parts):
        gap = text[previous.mention.end : part.mention.start]
        if any(mark in gap for mark in item_ends):
            chosen.append(part)
    return chosen


def _listed(text: str, claim: Claim, parts: Sequence[Figure]) -> list[Figure]:
    """The parts as the eye reads the list: one an item, or up to where the list breaks off."""
    if claim.is_backward:
        return list(parts)
    items = _items(text, parts)
    if len(items) > 1 and len(parts) > 1 and items[1] is parts[1]:
        return items
    listed: list[Figure] = []
    for part in parts:
        if part.mention.start >= claim.limit:
            break
        if listed:
            gap = text[listed[-1].mention.end : part.mention.start]
            if any(mark in gap for mark in _ITEM_ENDS) or _BARREN.search(gap):
                break
        listed.append(part)
    return listed


def _is_open(text: str, claim: Claim, parts: Sequence[Figure]) -> bool:
    """Whether 等 after the last part says that the list goes on."""
    if claim.is_backward:
        return False
    end = parts[-1].mention.end
    tail = re.split("[，,；;。、）)\n]", text[end : end + 20], maxsplit=1)[0]
    return "等" in tail


def _is_wrong(text: str, claim: Claim, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts that do not make up their total contradict it."""
    balance = _balance(total, parts)
    share = _share(total, balance)
    if balance.verdict != "fails" or not _is_comparable(total, parts):
        return False
    if _may_overlap(text, claim, total, parts):
        return False
    exceeds = balance.difference < 0
    if len(parts) < LEAST_PARTS:
        return exceeds and claim.strength is Strength.STATED and _is_subset(text, claim, parts[0])
    if claim.strength is Strength.NAMED:
        return exceeds and share <= NEAR
    if claim.strength is not Strength.STATED:
        return share <= NEAR
    if exceeds or share <= (NEAR if len(parts) == LEAST_PARTS else NEAR_OF_MANY):
        return True
    return _is_complete(text, claim, parts)


def _may_overlap(text: str, claim: Claim, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts may share members, or be none, so that they need not add up."""
    if total.is_count:
        return _has_stages(text, claim, parts)
    return total.quantity.unit in _PEOPLE and _is_loose(text, claim, parts)


def _is_loose(text: str, claim: Claim, parts: Sequence[Figure]) -> bool:
    """Whether counts of people overlap (党员, 妇女) or tell whom something reached."""
    end = parts[-1].mention.start
    if len(parts) == LEAST_PARTS and _is_complete(text, claim, parts):
        return False
    if len(parts) < LEAST_PARTS:
        return _EFFECT.search(text, claim.opening, end) is not None
    stretch = text[min(claim.opening, end) : max(claim.opening, end)]
    return _EFFECT.search(stretch) is not None or _OVERLAP.search(stretch) is not None


def _has_stages(text: str, claim: Claim, parts: Sequence[Figure]) -> bool:
    """Whether things are counted at stages that contain one another: 开工, 投产."""
    if len(parts) <= LEAST_PARTS and _is_complete(text, claim, parts):
        return False
    first, last = sorted((claim.opening, parts[-1].mention.start))
    return len(_STAGE.findall(text, first, last)) >= LEAST_PARTS


def _is_comparable(total: Figure, parts: Sequence[Figure]) -> bool:
    """Exact figures of one status, none of them for another year than the total's."""
    status, year = total.quantity.status, total.quantity.year
    if total.quantity.qualifier != "exact" or total.mention.is_rough:
        return False
    return all(
        part.quantity.qualifier == "exact"
        and part.quantity.status == status
        and (year is None or part.quantity.year in (None, year))
        for part in parts
    )


def _is_subset(text: str, claim: Claim, part: Figure) -> bool:
    """Whether a lone part is said to belong to the total, in the words right after 其中."""
    gap = text[claim.opening : part.mention.start].lstrip("，,：:")
    return not re.search("[，,；;。：:]", gap)


def _is_complete(text: str, claim: Claim, parts: Sequence[Figure]) -> bool:
    """Whether the parts leave room for no other: complements, or years without a gap."""
    years = [part.quantity.year for part in parts]
    if None not in years and len(set(years)) == len(years) > LEAST_PARTS:
        return True
    if len(parts) != LEAST_PARTS:
        return False
    first = text[claim.opening : parts[0].mention.start]
    second = text[parts[0].mention.end : parts[1].mention.start]
    return any(
        (one in first and other in second) or (other in first and one in second)
        for one, other in COMPLEMENTS
    )


def _is_same_thing(text: str, total: Figure, part: Figure) -> bool:
    """Whether a total and a part count the same kind of thing."""
    if not total.is_count:
        return True
    whole, piece = total.quantity.object, part.quantity.object
    unit = total.quantity.unit
    if unit == part.quantity.unit and unit not in _ANY_THING:
        return True
    if whole and piece:
        return whole in piece or piece in whole or whole[-2:] == piece[-2:]
    if unit == part.quantity.unit:
        return True
    clause = text[max(total.mention.end, part.mention.start - 20) : part.mention.end + 10]
    return any(pair in clause for pair in _pairs(total.quantity.label or whole or ""))


def _may_be_same_thing(text: str, total: Figure, part: Figure) -> bool:
    """The same, taking one measure word for one kind of thing: enough for an exact sum."""
    return (
        total.quantity.unit == part.quantity.unit
        or total.kind != part.kind  # people in posts, chosen as such by the claim
        or _is_same_thing(text, total, part)
    )


def _start(mention: Mention) -> int:
    return mention.start


def _pairs(noun: str) -> Iterator[str]:
    return (noun[i : i + 2] for i in range(len(noun) - 1))
