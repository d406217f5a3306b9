"""Everything in a text that may be a party: regions, zones, villages, organizations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from operator import attrgetter

from msgspec.structs import replace

from summarizer.lexicon.places import CORPS_DIVISIONS, ZONE_KINDS
from summarizer.lexicon.pronouns import (
    OF_THE_AUTHOR,
    ONLY_AT_THE_START,
    ONLY_OF_SIGNERS,
    PLACE_ENDINGS,
    PRONOUNS,
)
from summarizer.parties.gazetteer import CLAUSE_OPENERS, regions_among
from summarizer.parties.names import Names, Word, find_names
from summarizer.parties.organizations import find_organizations
from summarizer.parties.party import Kind, PartyMention
from summarizer.parties.places import gazetteer, level_of
from summarizer.parties.villages import find_paired_towns, find_villages, village_at

_ZONE_WORDS = sorted(ZONE_KINDS, key=len, reverse=True)
_ZONE = re.compile("|".join(_ZONE_WORDS))
_CLAUSE_END = re.compile(r"[，。；：！？\n]")
_LETTER_OPENINGS = ("\n", "尊敬的", "致", "致：")
LONGEST_CLAUSE = 30
"""Characters around a pronoun in which a name of its clause is looked for."""


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
    pronouns = _pronouns(text, uses, found, signed) if uses else []
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


def _pronouns(
    text: str, pronouns: Sequence[Word], found: Sequence[PartyMention], signed: Callable[[], str]
) -> list[PartyMention]:
    """我市 and 该局: the party of that kind that the text names most."""
    counts: dict[str, int] = {}
    names: dict[str, PartyMention] = {}
    for mention in found:
        if mention.text:
            counts[mention.key] = counts.get(mention.key, 0) + 1
            names[mention.key] = mention
    ranked: dict[tuple[str, ...], list[PartyMention]] = {}
    for start, end, word in pronouns:
        endings = PRONOUNS[word]
        if endings not in ranked:
            is_named = word not in ONLY_OF_SIGNERS
            ranked[endings] = _most_named_first(endings, names, counts) if is_named else []
        if word.startswith(OF_THE_AUTHOR):
            ranked[endings] = _outside_its_clause(text, (start, end), ranked[endings])
    signers = _Signers(signed)
    addressee = _addressee(text, found)
    meant = []
    for start, end, word in pronouns:
        endings = PRONOUNS[word]
        if word.startswith(OF_THE_AUTHOR) and _is_not_yet_named(start, ranked[endings], counts):
            meant_by_it = signers.of_kind(endings) or _provinces(text, found, endings)
            own = _outside_its_clause(text, (start, end), meant_by_it)
            ranked[endings] = own or ranked[endings]
        for party in _without_other_side(word, ranked[endings], addressee)[:1]:
            meant.append(PartyMention(start, end, party.key, party.kind, "", party.code))
    return meant


def _addressee(text: str, found: Iterable[PartyMention]) -> PartyMention | None:
    """To whom a letter is written: 尊敬的…医院：."""
    for party in found:
        if text.startswith(("：", ":"), party.end) and text[: party.start].endswith(
            _LETTER_OPENINGS
        ):
            return party
    return None


def _without_other_side(
    pronoun: str, parties: list[PartyMention], addressee: PartyMention | None
) -> list[PartyMention]:
    """贵院 is who a letter is written to, and 我院 is not."""
    if addressee is None or all(party.key != addressee.key for party in parties):
        return parties
    if pronoun.startswith("贵"):
        return [addressee]
    return [party for party in parties if party.key != addressee.key]


class _Signers:
    """The regions and organizations among those who sign a page, and the places whose
    offices sign. They are read once, and only when a pronoun asks for them."""

    def __init__(self, signed: Callable[[], str]) -> None:
        self._signed = signed

    @cached_property
    def _text(self) -> str:
        return self._signed()

    @cached_property
    def _parties(self) -> list[PartyMention]:
        signing = find_mentions(self._text)
        parties: list[PartyMention] = []
        for mention in signing:
            if mention.kind in ("region", "organization"):
                parties.append(mention)
            if mention.kind == "organization" and mention.code:
                parties.append(replace(mention, key=mention.code, kind="region", text=""))
        return parties

    def of_kind(self, endings: tuple[str, ...]) -> list[PartyMention]:
        """Those whose names have one of the endings; a newspaper is of its place."""
        is_of_a_paper = endings[:1] and endings[0] in PLACE_ENDINGS and "报" in self._text
        if not is_of_a_paper and not any(ending in self._text for ending in endings):
            return []
        return [party for party in self._parties if _full_name(party).endswith(endings)]


def _provinces(
    text: str, found: Iterable[PartyMention], endings: tuple[str, ...]
) -> list[PartyMention]:
    """The provinces that go by their short names (广西 of 我区), the one named most first."""
    named = [m for m in found if m.kind == "region" and (m.code or "").endswith("0000")]
    provinces = [m for m in named if not m.text and _full_name(m).endswith(endings)]
    counts = Counter(m.key for m in provinces)
    first = {m.key: replace(m, text=text[m.start : m.end]) for m in reversed(provinces)}
    return sorted(first.values(), key=lambda m: -counts[m.key])


def _is_not_yet_named(
    position: int, parties: Sequence[PartyMention], counts: Mapping[str, int]
) -> bool:
    """Whether none of them may be the author: a place named once and only behind 我县 is
    a neighbour, or where one goes to learn."""
    if not parties:
        return True
    first = parties[0]
    is_named_once = counts.get(first.key, 0) == 1
    is_county = bool(first.code) and level_of(first.code or "") == 3
    return is_county and is_named_once and first.start > position


def _full_name(mention: PartyMention) -> str:
    """What a party is called where it goes by its short name: 毕节 in 毕节日报."""
    place = gazetteer().by_code(mention.code) if mention.kind == "region" and mention.code else None
    return mention.text or (place.name if place else "")


def _most_named_first(
    endings: tuple[str, ...], names: Mapping[str, PartyMention], counts: Mapping[str, int]
) -> list[PartyMention]:
    """The parties whose names fit."""
    fitting = [key for key, named in names.items() if named.text.endswith(endings)]
    return [names[key] for key in sorted(fitting, key=counts.__getitem__, reverse=True)]


def _outside_its_clause(
    text: str, pronoun: tuple[int, int], parties: list[PartyMention]
) -> list[PartyMention]:
    """The parties that the clause of a pronoun does not name: 我校帮扶…小学 are two."""
    start, end = pronoun
    around = text[max(0, start - LONGEST_CLAUSE) : end + LONGEST_CLAUSE]
    if not any(p.text and p.text in around for p in parties):
        return parties
    before = _CLAUSE_END.split(text[max(0, start - LONGEST_CLAUSE) : start])[-1]
    behind = _CLAUSE_END.split(text[end : end + LONGEST_CLAUSE], maxsplit=1)[0]
    named = {p.key for p in parties if p.text and (p.text in before or p.text in behind)}
    return [party for party in parties if party.key not in named]


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
