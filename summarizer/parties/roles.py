"""Who gives help and who gets it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from summarizer.parties.directions import Vote, cast_votes, likely_to_give
from summarizer.parties.mentions import PartyMention, find_mentions
from summarizer.parties.places import contains, gazetteer
from summarizer.quantities.reading import Reading
from summarizer.records import Party

READ_AT_MOST = 1500
"""Characters of the body; an article tells early who helps whom."""
LEAD = 260
"""Characters after the title in which an article says what it is about."""
TITLE_WEIGHT, LEAD_WEIGHT = 3.0, 2.0
ENOUGH = 1.5
"""The least that a party's votes must weigh."""
LIKELY = 2
"""From here on a party is likely to give (`likely_to_give`)."""
UNLIKELY = 0.3
"""What remains of a vote that goes against who is likely to give."""
SHARE_OF_FIRST = 0.35
"""How near a further party must come to the first one of its role."""

_DOCUMENT = re.compile("《关于[^《》\n]{0,60}》")
"""A document's title: its phrases tell what was ordered, not who does it."""
_OWN_PLACE = re.compile(r"[^\W本我该全各市省县区]{2,3}[市县区旗].*(?:医院|学校|中学|小学|卫生院)$")
"""The name of a hospital or school that begins with a place."""


class Parties(NamedTuple):
    """Helpers and recipients, the most prominent first."""

    helpers: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()


@dataclass(slots=True)
class _Candidate:
    """A party; its score is above 0 for a helper and below for a recipient."""

    mention: PartyMention
    likely: int
    score: float = 0.0
    count: int = 0
    is_early: bool = False
    names: list[str] = field(default_factory=list)


def find_parties(reading: Reading) -> Parties:
    """The parties that the title, the lead and the body name, or none at all."""
    article = reading.article
    title = (article.masthead.title or "")[:LEAD]
    text = _DOCUMENT.sub("《》", f"{title}\n{article.body.text[:READ_AT_MOST]}")
    mentions = _as_one(find_mentions(text))
    candidates = _candidates(mentions, len(title) + LEAD)
    votes = list(cast_votes(text, mentions))
    for vote in sorted(votes, key=lambda vote: vote.second is None):
        _count(vote, candidates, _place_weight(vote.first.start, len(title)))
    helpers, recipients = _chosen(list(candidates.values()))
    if helpers and not recipients:
        recipients = _seat_of_author(article.masthead.authors, helpers)
    return Parties(
        tuple(_party(candidate, article.body.text) for candidate in helpers),
        tuple(_party(candidate, article.body.text) for candidate in recipients),
    )


def _as_one(mentions: list[PartyMention]) -> list[PartyMention]:
    """Give an organization's shorter name (国土资源局) the key of its fuller one."""
    counts = Counter(m.key for m in mentions if m.kind in ("organization", "collective"))
    fuller = {}
    for name in counts:
        others = [other for other in counts if other != name and _is_short_for(name, other)]
        if others:
            fuller[name] = max(others, key=lambda other: (counts[other], len(other)))
    if not fuller:
        return mentions
    return [m._replace(key=fuller.get(m.key, m.key)) if m.key in fuller else m for m in mentions]


def _is_short_for(name: str, other: str) -> bool:
    if other.startswith(name):
        return other[len(name) :] in ("公司", "有限公司", "有限责任公司", "股份有限公司")
    stem = name.removesuffix("公司")
    is_cut = len(stem) > 1 and stem != name and other.startswith(stem) and other.endswith("公司")
    return is_cut or other.endswith(name)


def _candidates(mentions: Iterable[PartyMention], lead_end: int) -> dict[str, _Candidate]:
    candidates: dict[str, _Candidate] = {}
    for mention in mentions:
        candidate = candidates.get(mention.key)
        if candidate is None:
            candidate = candidates[mention.key] = _Candidate(mention, likely_to_give(mention))
        candidate.count += 1
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
    lead = helper.likely - helped.likely
    if vote.reading == "pair" and lead < 0:
        helper, helped = helped, helper
    elif lead <= -LIKELY:
        weight *= UNLIKELY
    helper.score += weight
    helped.score -= weight


def _count_alone(party: _Candidate, vote: Vote, weight: float) -> None:
    is_place = party.mention.kind not in ("organization", "collective", "zone")
    if party.score <= -ENOUGH and not is_place and vote.reading != "is helped":
        return
    is_giver = not is_place or (party.likely >= LIKELY and party.score > -ENOUGH)
    if vote.reading == "helps":
        party.score += weight if is_giver or party.likely > 0 else UNLIKELY * weight
    elif vote.reading == "is helped":
        party.score -= weight
    elif vote.reading == "serves":
        party.score += weight if is_giver else 0.0
    elif is_giver and (vote.reading == "takes part" or party.mention.kind != "region"):
        party.score += weight
    else:
        party.score -= weight


def _are_nested(one: PartyMention, other: PartyMention) -> bool:
    if not one.code or not other.code:
        return False
    if one.kind == other.kind == "region":
        return contains(one.code, other.code) or contains(other.code, one.code)
    return "village" in (one.kind, other.kind) and one.code == other.code


def _chosen(candidates: list[_Candidate]) -> tuple[list[_Candidate], list[_Candidate]]:
    """Helpers and recipients, the strongest first."""
    helpers = _without_minor_donors(_first_ones([c for c in candidates if c.score > 0]))
    recipients = _first_ones([c for c in candidates if c.score < 0])
    places = [c.mention for c in recipients if c.mention.kind != "organization"]
    if places:
        recipients = [c for c in recipients if c.mention in places or _is_apart(c.mention, places)]
    if helpers and not recipients:
        recipients = _place_of_help(candidates)
    return helpers, recipients


def _is_apart(organization: PartyMention, places: Iterable[PartyMention]) -> bool:
    """Whether a hospital or school that is helped lies elsewhere than the places that are."""
    code = organization.code
    if not _OWN_PLACE.match(organization.key):
        return False
    around = [place.code for place in places if place.code]
    return not code or not any(code == other or contains(other, code) for other in around)


def _first_ones(candidates: list[_Candidate]) -> list[_Candidate]:
    """The strongest of a role, without the larger places around them that only frame them."""
    ranked = sorted(candidates, key=lambda candidate: -abs(candidate.score))
    chosen = [c for c in ranked if _is_prominent(c, SHARE_OF_FIRST * abs(ranked[0].score))]
    return [c for c in chosen if not _frames(c, chosen)]


def _is_prominent(candidate: _Candidate, share: float) -> bool:
    """Whether a party stands out: enough speaks for it, more so if it is a surprise."""
    score = abs(candidate.score)
    if candidate.mention.kind == "collective":
        return score >= ENOUGH
    if candidate.mention.kind == "region" and (candidate.likely >= LIKELY) == (candidate.score > 0):
        return score >= max(ENOUGH / 2, share)
    return score >= max(ENOUGH if candidate.is_early else 2 * ENOUGH, share)


def _without_minor_donors(helpers: list[_Candidate]) -> list[_Candidate]:
    """Leave out companies and societies that merely take part in what regions do."""
    regions = [c for c in helpers if c.mention.kind in ("region", "zone")]
    if not regions:
        return helpers
    return [c for c in helpers if c.mention.kind != "organization" or c.is_early]


def _frames(outer: _Candidate, chosen: list[_Candidate]) -> bool:
    """Whether a place is named only to say where other parties lie, which weigh more. A
    city gives together with its districts; it gets help as them."""
    upper = outer.mention
    if upper.kind != "region" or not upper.code:
        return False
    inside = [c for c in chosen if _is_inside(c.mention, upper)]
    if upper.code.endswith("0000"):
        return bool(inside)
    weights = [abs(c.score) for c in inside]
    return abs(outer.score) < (sum(weights) if outer.score < 0 else max(weights, default=0.0))


def _is_inside(lower: PartyMention, upper: PartyMention) -> bool:
    """Whether a place, hospital or school lies there; an office there is no place."""
    if not upper.code or not lower.code or lower.key == upper.key:
        return False
    is_office = lower.kind == "organization" and not _OWN_PLACE.match(lower.key)
    return not is_office and (lower.code == upper.code or contains(upper.code, lower.code))


def _place_of_help(candidates: list[_Candidate]) -> list[_Candidate]:
    """The county or village in the lead of an article whose phrases name helpers only."""
    places = [
        candidate
        for candidate in candidates
        if candidate.mention.kind in ("region", "village")
        and candidate.is_early
        and abs(candidate.score) < ENOUGH
        and candidate.count > 1
        and candidate.likely < LIKELY
    ]
    return [max(places, key=lambda place: place.count)] if places else []


def _seat_of_author(authors: Iterable[str], helpers: Iterable[_Candidate]) -> list[_Candidate]:
    """The county whose office signs an article on help that others give."""
    for author in authors:
        first = next(iter(find_mentions(author)), None)
        is_seat = first and first.start == 0 and first.kind in ("region", "organization")
        if first and is_seat and first.code and not first.code.endswith("0000"):
            place = gazetteer().by_code(first.code)
            seat = first._replace(key=first.code, kind="region", text="")
            if (
                place
                and likely_to_give(seat) < LIKELY
                and all(seat.key != h.mention.key for h in helpers)
            ):
                return [_Candidate(seat, likely_to_give(seat))]
    return []


def _party(candidate: _Candidate, body: str) -> Party:
    """The record of a party, under the fullest name that the article prints."""
    mention = candidate.mention
    if mention.kind in ("organization", "collective"):
        return Party(name=mention.key, kind="organization")
    name = max(candidate.names, key=len, default="")
    if mention.kind != "region" or not mention.code:
        return Party(name=name or mention.key, kind="region")
    place = gazetteer().by_code(mention.code)
    if place and not name:
        name = place.customary or place.name
    city = gazetteer().by_code(mention.code[:4] + "00")
    if city and place and city != place and city.name + name in body:
        name = city.name + name
    return Party(name=name, kind="region", adcode=mention.code)
