"""A possible party, as a text mentions it."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from summarizer.lexicon.places import (
    AIDED_CITIES,
    EASTERN_PROVINCES,
    GIVING_CITIES,
    NEVER_GIVING,
)
from summarizer.parties.places import contains, level_of

LIKELY = 2
"""From here on a party is likely to give (`likely_to_give`)."""

OWN_PLACE = re.compile(r"[^\W本我该全各市省县区]{2,3}[市县区旗].*(?:医院|学校|中学|小学|卫生院)$")
"""The name of a hospital or school that begins with a place."""

Kind = Literal["region", "zone", "town", "village", "organization", "collective"]


class PartyMention(Struct, frozen=True):
    """A possible party where it stands in a text.

    `key` is the same for all mentions of one party; `text` is its full name as printed
    here, or nothing where it goes by a short name or a pronoun (靖远, 我市, 该局). `code`
    is the GB/T 2260 code of a region, or nothing when several have the name and the text
    does not tell which; of a zone or village that of the place around it, of an
    organization that of the region that its name begins with.
    """

    start: int
    end: int
    key: str
    kind: Kind
    text: str
    code: str | None = None


def likely_to_give(party: PartyMention) -> int:
    """From -1 for Tibet or a western village to 3 for a national organization: who tends to
    help whom."""
    code = party.code or ""
    if code.startswith(NEVER_GIVING):
        return -1
    is_eastern = code[:2] in EASTERN_PROVINCES and code[:4] not in AIDED_CITIES
    if party.kind in ("organization", "collective"):
        return 1 if code and not is_eastern else 3
    if party.kind == "village":
        return 1 if is_eastern else -1
    return 2 * is_eastern + (party.kind == "zone" or code[:4] in GIVING_CITIES)


def is_inside(lower: PartyMention, upper: PartyMention) -> bool:
    """Whether a place, hospital or school lies there; an office there is no place."""
    if not upper.code or not lower.code or lower.key == upper.key:
        return False
    is_office = lower.kind == "organization" and not OWN_PLACE.match(lower.key)
    return not is_office and (lower.code == upper.code or contains(upper.code, lower.code))


def is_county(place: PartyMention) -> bool:
    """Whether it is a county or district."""
    return place.kind == "region" and place.code is not None and level_of(place.code) == 3


def is_city(place: PartyMention) -> bool:
    """Whether it is a prefecture or a city over counties."""
    return place.kind == "region" and place.code is not None and level_of(place.code) == 2
