"""Possible helpers and recipients, and the score that the votes give them."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field

from summarizer.lexicon.phrase import Reading
from summarizer.parties.directions import Vote
from summarizer.parties.party import LIKELY, PartyMention, likely_to_give
from summarizer.parties.places import contains, level_of

ENOUGH = 1.5
"""The least that a party's votes must weigh."""
UNLIKELY = 0.3
"""What remains of a vote that goes against who is likely to give."""
_AREAS = ("region", "village")


class Candidate(Struct, eq=False):
    """A party; its score is above 0 for a helper and below for a recipient."""

    mention: PartyMention
    likely: int
    is_early: bool = False
    is_titled: bool = False
    score: float = 0.0
    count: int = 0
    passed: int = 0
    """How often it is named in passing only."""
    names: list[str] = field(default_factory=list)
    peers: set[str] = field(default_factory=set)
    """The keys of those that a helper helps in one breath with this one: 在A县、B县投入."""
    partners: set[str] = field(default_factory=set)
    """The keys of those with whom it stands in a phrase that tells who helps whom."""


def candidates_among(
    mentions: Iterable[PartyMention], title_end: int, lead_end: int
) -> dict[str, Candidate]:
    """The parties mentioned, by key; `mentions` are in order, early those before `lead_end`."""
    candidates: dict[str, Candidate] = {}
    for mention in mentions:
        candidate = candidates.get(mention.key)
        if candidate is None:
            at = mention.start
            likely = likely_to_give(mention)
            candidate = Candidate(mention, likely, at < lead_end, at < title_end)
            candidates[mention.key] = candidate
        candidate.count += 1
        if mention.text:
            candidate.names.append(mention.text)
    return candidates


def count_vote(vote: Vote, candidates: dict[str, Candidate], place_weight: float) -> None:
    """Enter a vote; who is likely to give decides where a phrase leaves it open."""
    first, reading = candidates[vote.first.key], vote.phrase.reading
    if reading in ("passes", "frames"):
        first.passed += reading == "passes" or len(vote.row) == 1
        return
    weight = vote.phrase.weight * place_weight
    if vote.second is None:
        _count_alone(first, reading, weight)
        return
    second = candidates[vote.second.key]
    if _are_nested(first.mention, second.mention):
        return
    if reading == "pair" and _is_seat_of(first.mention, second.mention):
        return
    helper, helped = (second, first) if reading == "is helped" else (first, second)
    lead = helper.likely - helped.likely
    if reading == "pair":
        lead = lead or _rank_over(helper.mention, helped.mention)
    if reading == "pair" and _are_both_givers(helper, helped):
        return
    if reading == "pair" and lead < 0:
        helper, helped = helped, helper
    elif lead <= -LIKELY or (reading == "pair" and _may_do_business(first, second)):
        weight *= UNLIKELY
    if reading == "helps":
        second.peers.update([party.key for party in vote.row])
    helper.score += weight
    helped.score -= weight
    if lead > -LIKELY:
        helper.partners.add(helped.mention.key)
        helped.partners.add(helper.mention.key)


def _count_alone(party: Candidate, reading: Reading, weight: float) -> None:
    if reading == "is helped":
        party.score -= weight
        return
    is_place = party.mention.kind not in ("organization", "collective", "zone")
    if party.score <= -ENOUGH and not is_place:
        return
    if reading == "gives":
        party.score += weight if party.likely >= 0 else -weight
        return
    is_known_giver = party.score >= 2 * ENOUGH
    is_giver = not is_place or (party.likely >= LIKELY and party.score > -ENOUGH) or is_known_giver
    if reading == "helps":
        party.score += weight if is_giver or party.likely > 0 else UNLIKELY * weight
    elif reading == "hosts" or (reading == "reports" and is_place and not is_known_giver):
        party.score -= weight if party.likely < LIKELY else UNLIKELY * weight
    elif reading == "serves":
        party.score += weight if is_giver else 0.0
    elif is_giver and (reading == "takes part" or party.mention.kind != "region"):
        party.score += weight
    else:
        party.score -= weight


def _are_both_givers(one: Candidate, other: Candidate) -> bool:
    """Whether two places that cooperate are both rich ones, of different provinces."""
    first, second = one.mention.code or "", other.mention.code or ""
    is_rich = min(one.likely, other.likely) >= LIKELY
    return is_rich and bool(first and second) and first[:2] != second[:2]


def _may_do_business(one: Candidate, other: Candidate) -> bool:
    """Whether two that sign or cooperate may do so for themselves, not to help a place."""
    kinds = one.mention.kind, other.mention.kind
    return kinds == ("organization", "organization") and not (
        one.mention.code or other.mention.code
    )


def _rank_over(one: PartyMention, other: PartyMention) -> int:
    """How far a region stands over another: where neither is known to give, a city helps a
    county of its province rather than the other way round."""
    if one.kind != "region" or other.kind != "region" or not one.code or not other.code:
        return 0
    return level_of(other.code) - level_of(one.code)


def _is_seat_of(one: PartyMention, other: PartyMention) -> bool:
    """Whether one is an organization of the other place, which is no partner of its own:
    绍兴与越城区人民医院."""
    office, place = (one, other) if one.kind == "organization" else (other, one)
    if (office.kind, place.kind) != ("organization", "region"):
        return False
    if not office.code or not place.code:
        return False
    return office.code == place.code or contains(place.code, office.code)


def _are_nested(one: PartyMention, other: PartyMention) -> bool:
    if not one.code or not other.code:
        return False
    if one.code == other.code:
        return "village" in (one.kind, other.kind)
    are_areas = one.kind in _AREAS and other.kind in _AREAS
    return are_areas and (contains(one.code, other.code) or contains(other.code, one.code))
