"""Everything in a text that may be a party: regions, zones, villages, organizations."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from operator import attrgetter

from summarizer.lexicon.places import CORPS_DIVISIONS, ZONE_KINDS
from summarizer.lexicon.pronouns import (
    ONLY_AT_THE_START,
)
from summarizer.parties.gazetteer import CLAUSE_OPENERS, regions_among
from summarizer.parties.names import Names, Word, find_names
from summarizer.parties.organizations import find_organizations
from summarizer.parties.party import Kind, PartyMention
from summarizer.parties.pronouns import Signers, stand_ins
from summarizer.parties.villages import find_paired_towns, find_villages, village_at

_ZONE_WORDS = sorted(ZONE_KINDS, key=len, reverse=True)
_ZONE = re.compile("|".join(_ZONE_WORDS))


def find_mentions(text: str, signed: Callable[[], str] = str) -> list[PartyMention]:
    """All possible parties in `text`, in order and without overlaps.

    `signed` tells whose page it is, for 我校 and 我行 that the text itself never names.
    """
    names = find_names(text)
    regions = regions_among(names.places, text)
    organizations = find_organizations(text, names, regions)
    places = list(_places(text, regions, has_zones=bool(names.zones)))
    found = [*organizations, *places, *find_villages(text, places), *_zones(names, places)]
    found += find_paired_towns(text, regions)
    found = _without_overlaps(found)
    named = {mention.start for mention in found} if names.pronouns else set()
    uses = [word for word in names.pronouns if _stands_for_a_party(text, word, named)]
    pronouns = stand_ins(text, uses, found, Signers(signed, find_mentions)) if uses else []
    return _without_overlaps([*found, *pronouns]) if pronouns else found


def _stands_for_a_party(text: str, pronoun: Word, named: Container[int]) -> bool:
    """Whether it does so by itself, and not as a short form that the text has defined."""
    start, _, word = pronoun
    if start in named:
        return False
    return word not in ONLY_AT_THE_START or start == 0 or text[start - 1] in CLAUSE_OPENERS


def _places(
    text: str, regions: Iterable[PartyMention], *, has_zones: bool
) -> Iterator[PartyMention]:
    """Regions, or what stands right after one inside it: its zone, its village."""
    for region in regions:
        zone = _ZONE.match(text, region.end) if has_zones else None
        village = None if zone else village_at(text, region.end)
        code = region.code
        if zone:
            key = f"{code or ''}{ZONE_KINDS[zone[0]]}"
            name = text[region.start : zone.end()]
            yield PartyMention(region.start, zone.end(), key, "zone", name, code)
        elif village and code and not code.endswith("0000"):
            name = text[region.end : village.end()]
            yield PartyMention(region.start, village.end(), village["name"], "village", name, code)
        else:
            yield region


def _zones(names: Names, places: Sequence[PartyMention]) -> Iterator[PartyMention]:
    """New areas by name, and the bare 经开区 of an article that has named one. A division
    of the Corps has the code of its city, if the city stands behind it."""
    for start, end, word in names.new_areas:
        division = CORPS_DIVISIONS.get(word)
        city = next((place for place in places if place.start == end), None) if division else None
        if city:
            name = f"{division}{city.text}"
            yield PartyMention(start, city.end, city.key, "region", name, city.code)
        else:
            kind: Kind = "region" if division else "zone"
            yield PartyMention(start, end, division or word, kind, division or word)
    if not names.zones:
        return
    by_kind = {place.key.lstrip("0123456789"): place for place in places if place.kind == "zone"}
    for start, end, word in names.zones:
        if known := by_kind.get(ZONE_KINDS[word]):
            yield PartyMention(start, end, known.key, "zone", "", known.code)


def _without_overlaps(mentions: Iterable[PartyMention]) -> list[PartyMention]:
    """In order; of two that overlap the one that starts first, then the longer."""
    kept: list[PartyMention] = []
    end = 0
    for mention in sorted(mentions, key=attrgetter("start")):
        if mention.start >= end:
            kept.append(mention)
            end = mention.end
        elif mention.end > end and mention.start == kept[-1].start:
            kept[-1] = mention
            end = mention.end
    return kept
