"""Everything in a text that may be a party: regions, zones, villages, organizations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from summarizer.lexicon.places import ZONE_KINDS
from summarizer.lexicon.pronouns import PRONOUNS
from summarizer.parties.gazetteer import regions_among
from summarizer.parties.names import Names, Word, find_names
from summarizer.parties.organizations import find_organizations
from summarizer.parties.party import PartyMention
from summarizer.parties.villages import find_villages, village_at

_ZONE_WORDS = sorted(ZONE_KINDS, key=len, reverse=True)
_ZONE = re.compile("|".join(_ZONE_WORDS))


def find_mentions(text: str) -> list[PartyMention]:
    """All possible parties in `text`, in order and without overlaps."""
    names = find_names(text)
    regions = regions_among(names.places, text)
    organizations = find_organizations(text, names, regions)
    places = list(_places(text, regions, has_zones=bool(names.zones)))
    found = [*organizations, *places, *find_villages(text, places), *_zones(names, places)]
    found = _without_overlaps(found)
    return _without_overlaps([*found, *_pronouns(names.pronouns, found)])


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
            name = text[region.start : village.end()]
            yield PartyMention(region.start, village.end(), village["name"], "village", name, code)
        else:
            yield region


def _zones(names: Names, places: Iterable[PartyMention]) -> Iterator[PartyMention]:
    """New areas by name, and the bare 经开区 of an article that has named one."""
    for start, end, name in names.new_areas:
        yield PartyMention(start, end, name, "zone", name)
    if not names.zones:
        return
    by_kind = {place.key.lstrip("0123456789"): place for place in places if place.kind == "zone"}
    for start, end, word in names.zones:
        if known := by_kind.get(ZONE_KINDS[word]):
            yield PartyMention(start, end, known.key, "zone", "", known.code)


def _pronouns(pronouns: Sequence[Word], found: Iterable[PartyMention]) -> Iterator[PartyMention]:
    """我市 and 该局: the party of that kind that the text names most."""
    if not pronouns:
        return
    counts: dict[str, int] = {}
    names: dict[str, PartyMention] = {}
    for mention in found:
        counts[mention.key] = counts.get(mention.key, 0) + 1
        if mention.text:
            names[mention.key] = mention
    parties = {
        ending: _most_named(ending, names, counts)
        for ending in {PRONOUNS[word] for _, _, word in pronouns}
    }
    for start, end, word in pronouns:
        if party := parties[PRONOUNS[word]]:
            yield PartyMention(start, end, party.key, party.kind, "", party.code)


def _most_named(
    ending: str, names: Mapping[str, PartyMention], counts: Mapping[str, int]
) -> PartyMention | None:
    fitting = [key for key, named in names.items() if named.text.endswith(ending)]
    return names[max(fitting, key=counts.__getitem__)] if fitting else None


def _without_overlaps(mentions: Iterable[PartyMention]) -> list[PartyMention]:
    """In order; of two that overlap the one that starts first, then the longer."""
    longest_first = sorted(mentions, key=itemgetter(1), reverse=True)
    kept: list[PartyMention] = []
    end = 0
    for mention in sorted(longest_first, key=itemgetter(0)):
        if mention.start >= end:
            kept.append(mention)
            end = mention.end
    return kept
