"""Who gives help and who gets it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from summarizer.lexicon.places import EASTERN_PROVINCES, GIVING_CITIES
from summarizer.parties.directions import Vote, cast_votes
from summarizer.parties.mentions import PartyMention, find_mentions
from summarizer.parties.places import contains, gazetteer
from summarizer.quantities.reading import Reading
from summarizer.records import Party

READ_AT_MOST = 30_000
"""Characters; who the parties are is told long before."""
LEAD = 260
"""Characters after the title in which an article says what it is about."""
TITLE_WEIGHT, LEAD_WEIGHT = 3.0, 2.0
ENOUGH = 1.5
"""The least that a party's votes must weigh."""
SHARE_OF_FIRST = 0.4
"""How near a further party must come to the first one of its role."""


class Parties(NamedTuple):
    """Helpers and recipients, the most prominent first."""

    helpers: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()


@dataclass(slots=True)
class _Candidate:
    """A party with what speaks for either role."""

    mention: PartyMention
    helps: float = 0.0
    helped: float = 0.0
    part: float = 0.0
    is_early: bool = False
    names: list[str] = field(default_factory=list)


def find_parties(reading: Reading) -> Parties:
    """The parties that the title, the lead and the body name, or none at all."""
    article = reading.article
    title = article.masthead.title or ""
    text = f"{title}\n{article.body.text[:READ_AT_MOST]}"
    mentions = _as_one(find_mentions(text))
    candidates = _candidates(mentions, len(title) + LEAD)
    for vote in cast_votes(text, mentions):
        _count(vote, candidates, _place_weight(vote.first.start, len(title)))
    return _chosen(list(candidates.values()))


def _as_one(mentions: Sequence[PartyMention]) -> list[PartyMention]:
    """Give an organization's shorter name (国土资源局) the key of its fuller one."""
    names = {m.key for m in mentions if m.kind in ("organization", "collective")}
    fuller = {
        name: max((other for other in names if other.endswith(name)), key=len) for name in names
    }
    return [
        PartyMention(m.start, m.end, fuller.get(m.key, m.key), m.kind, m.text, m.code)
        for m in mentions
    ]


def _candidates(mentions: Iterable[PartyMention], lead_end: int) -> dict[str, _Candidate]:
    candidates: dict[str, _Candidate] = {}
    for mention in mentions:
        candidate = candidates.setdefault(mention.key, _Candidate(mention))
        candidate.is_early |= mention.start < lead_end
        if mention.text:
            candidate.names.append(mention.text)
    return candidates


def _place_weight(position: int, title_length: int) -> float:
    if position < title_length:
        return TITLE_WEIGHT
    return LEAD_WEIGHT if position < title_length + LEAD else 1.0


def _count(vote: Vote, candidates: dict[str, _Candidate], place_weight: float) -> None:
    """Enter a vote; who is likely to give decides where a phrase leaves it open."""
    first = candidates[vote.first.key]
    weight = vote.weight * place_weight
    if vote.second is None:
        _count_alone(first, vote, weight)
        return
    second = candidates[vote.second.key]
    if _are_nested(first.mention, second.mention):
        return
    helper, helped = (second, first) if vote.reading == "is helped" else (first, second)
    lead = _likely_to_give(helper.mention) - _likely_to_give(helped.mention)
    if vote.reading == "pair" and lead < 0:
        helper, helped = helped, helper
    elif lead <= -2:
        weight *= 0.3
    helper.helps += weight
    helped.helped += weight


def _count_alone(party: _Candidate, vote: Vote, weight: float) -> None:
    gives = party.mention.kind in ("organization", "collective", "zone")
    if vote.reading == "helps":
        party.helps += weight
    elif vote.reading == "is helped":
        party.helped += weight
    elif gives or (vote.reading == "takes part" and _likely_to_give(party.mention) >= 2):
        party.part += weight
    else:
        party.part -= weight


def _likely_to_give(mention: PartyMention) -> int:
    """From -1 for a village to 3 for an organization: who tends to help whom."""
    if mention.kind in ("organization", "collective"):
        return 3
    if mention.kind == "village":
        return -1
    code = mention.code or ""
    return 2 * (code[:2] in EASTERN_PROVINCES) + (
        code[:4] in GIVING_CITIES or mention.kind == "zone"
    )


def _are_nested(one: PartyMention, other: PartyMention) -> bool:
    if not one.code or not other.code:
        return False
    if one.kind == other.kind == "region":
        return contains(one.code, other.code) or contains(other.code, one.code)
    return "village" in (one.kind, other.kind) and one.code == other.code


def _chosen(candidates: list[_Candidate]) -> Parties:
    for candidate in candidates:
        if candidate.helps == candidate.helped == 0.0:
            candidate.helps = max(candidate.part, 0.0)
            candidate.helped = max(-candidate.part, 0.0)
    givers = [c for c in candidates if c.helps > c.helped]
    takers = [c for c in candidates if c.helped > c.helps]
    helpers = _first_ones(givers, [c.helps - c.helped for c in givers])
    recipients = _first_ones(takers, [c.helped - c.helps for c in takers])
    return Parties(
        tuple(map(_party, helpers)),
        tuple(map(_party, recipients)),
    )


def _first_ones(candidates: list[_Candidate], scores: list[float]) -> list[_Candidate]:
    ranked = sorted(zip(scores, candidates, strict=True), key=lambda pair: -pair[0])
    chosen: list[_Candidate] = []
    for score, candidate in ranked:
        least = max(ENOUGH, SHARE_OF_FIRST * ranked[0][0])
        if score >= least and (candidate.is_early or score >= 2 * ENOUGH):
            chosen.append(candidate)
    return chosen


def _party(candidate: _Candidate) -> Party:
    mention = candidate.mention
    if mention.kind in ("organization", "collective"):
        return Party(name=mention.key, kind="organization")
    name = max(candidate.names, key=len, default="")
    if mention.kind == "region" and mention.code and not name:
        place = gazetteer().by_code(mention.code)
        name = (place.customary or place.name) if place else mention.key
    code = mention.code if mention.kind == "region" else None
    return Party(name=name or mention.key, kind="region", adcode=code)
