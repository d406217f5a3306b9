"""Everything in a text that may be a party: regions, zones, villages, organizations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Literal, NamedTuple

from summarizer.lexicon.organizations import COLLECTIVES
from summarizer.lexicon.places import ZONE_KINDS
from summarizer.lexicon.pronouns import PRONOUNS
from summarizer.parties.gazetteer import RegionMention, regions_among
from summarizer.parties.names import Names, Word, find_names
from summarizer.parties.organizations import OrganizationMention, find_organizations

Kind = Literal["region", "zone", "village", "organization", "collective"]


class PartyMention(NamedTuple):
    """A possible party where it stands in a text.

    `key` is the same for all mentions of one party; `text` is the name as printed
    here, or nothing where a pronoun stands for it (我市, 该局). `code` is the GB/T
    2260 code of a region; of a zone or village that of the place around it, of an
    organization that of the region that its name begins with.
    """

    start: int
    end: int
    key: str
    kind: Kind
    text: str
    code: str | None = None


LONGEST_VILLAGE = 14
"""Characters of a town's and a village's name together."""

_ZONE_WORDS = sorted(ZONE_KINDS, key=len, reverse=True)
_ZONE = re.compile("|".join(_ZONE_WORDS))
_NO_NAME = (
    r"(?!贫困|深度|重点|帮扶|结对|行政|自然|薄弱|脱贫|示范|联系|挂点|对口|相关|有关|定点|所在|"
    r"各|全|该|农|乡|山|驻|进|省|市|县|镇级|的|与|个|和|向|为|在|"
    r"国家|部分|多个|一些|这|那|本|我|扶贫|特色|美丽|空心|移民|革命|少数民族|边境|建档)"
)
_HAN = r"[^\W\d_A-ɏ]"
"""Letters that are not Latin ones; the range of all characters is slow to compile."""
_VILLAGE_SUFFIX = "村(?![级民委里庄])"
_VILLAGE_END = re.compile(_VILLAGE_SUFFIX)
_VILLAGE = re.compile(
    rf"(?:{_HAN}{{2,6}}?(?:乡|镇|街道|苏木))?"
    rf"{_NO_NAME}(?P<name>{_HAN}{{1,5}}?(?:{_VILLAGE_SUFFIX}|社区|嘎查))"
)
_VISITED_VILLAGE = re.compile(
    r"(?:驻|帮扶的?|联系的?|包联的?|结对的?|赴|走进|承担|扶贫点|帮扶点|帮扶村"
    rf"|到(?={_HAN}{{2,3}}[乡镇]))"
    rf"(?:{_HAN}{{2,3}}(?:{_HAN}{{1,2}}族)?[乡镇])?{_NO_NAME}(?P<name>{_HAN}{{2,4}}?{_VILLAGE_SUFFIX})"
)
LONGEST_VISIT = 14
"""Characters of what `_VISITED_VILLAGE` matches before 村."""
_TOWN = re.compile(
    r"[^\W\d的了与及和把被将由对从给让使我该各全驻赴到往进入去来离在于是向为扶联系援帮助省市县区州旗盟村]{2,3}"
    r"(?:[^\W的和与]{1,2}族)?[乡镇]\Z"
)
LONGEST_TOWN = 7
"""Characters of what `_TOWN` matches."""


def find_mentions(text: str) -> list[PartyMention]:
    """All possible parties in `text`, in order and without overlaps."""
    names = find_names(text)
    regions = regions_among(names.places, text)
    organizations = find_organizations(text, names, regions)
    places = list(_places(text, regions, has_zones=bool(names.zones)))
    seats = {region.start: region.code for region in regions}
    found = [*(_as_mention(o, seats) for o in organizations), *places, *_villages(text, places)]
    found = _without_overlaps([*found, *_zones(names, places)])
    return _without_overlaps([*found, *_pronouns(names.pronouns, found)])


def _as_mention(organization: OrganizationMention, seats: Mapping[int, str | None]) -> PartyMention:
    start, end, name = organization
    kind: Kind = "collective" if name in COLLECTIVES else "organization"
    return PartyMention(start, end, name, kind, name, seats.get(start))


def _places(
    text: str, regions: Iterable[RegionMention], *, has_zones: bool
) -> Iterator[PartyMention]:
    """Regions, or what stands right after one inside it: its zone, its village."""
    for region in regions:
        zone = _ZONE.match(text, region.end) if has_zones else None
        village = None if zone else _village_at(text, region.end)
        code = region.code
        if zone:
            key = f"{code or ''}{ZONE_KINDS[zone[0]]}"
            name = text[region.start : zone.end()]
            yield PartyMention(region.start, zone.end(), key, "zone", name, code)
        elif village and code and not code.endswith("0000"):
            name = text[region.start : village.end()]
            yield PartyMention(region.start, village.end(), village["name"], "village", name, code)
        else:
            name = "" if region.is_short else region.text
            yield PartyMention(region.start, region.end, code or region.text, "region", name, code)


def _village_at(text: str, position: int) -> re.Match[str] | None:
    ahead = text[position : position + LONGEST_VILLAGE]
    if "村" in ahead or "社区" in ahead or "嘎查" in ahead:
        return _VILLAGE.match(text, position)
    return None


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


def _villages(text: str, places: Iterable[PartyMention]) -> Iterator[PartyMention]:
    """Villages that helpers are sent to, and later mentions by their bare names."""
    codes = {place.key: place.code for place in places if place.kind == "village"}
    before = 0
    for suffix in _VILLAGE_END.finditer(text):
        at = suffix.start()
        first, last = max(before, at - LONGEST_VISIT), at + LONGEST_VISIT + 2
        visited = _VISITED_VILLAGE.search(text, first, last)
        if visited and visited.start() < at:
            codes.setdefault(visited["name"], None)
            before = visited.end()
    for name, code in codes.items():
        for start, end in _uses_of_village(text, name):
            yield PartyMention(start, end, name, "village", text[start:end], code)


def _uses_of_village(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a village's name stands, the town before it included."""
    before = 0
    while (start := text.find(name, before)) >= 0:
        end = start + len(name)
        town = _TOWN.search(text, max(before, start - LONGEST_TOWN), start)
        yield town.start() if town else start, end
        before = end


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
