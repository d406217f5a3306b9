"""A possible party, as a text mentions it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from summarizer.lexicon.places import (
    AIDED_CITIES,
    EASTERN_PROVINCES,
    GIVING_CITIES,
    NEVER_GIVING,
)

LIKELY = 2
"""From here on a party is likely to give (`likely_to_give`)."""

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
