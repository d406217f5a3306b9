"""Districts and counties that an article pairs, however much more it says of their provinces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer.parties.candidates import Candidate
from summarizer.parties.party import LIKELY, is_county, is_inside

FEW_PARTNERS = 2
"""So many districts may help one place; more do so as their city."""


def partners_of(recipients: Iterable[Candidate], others: Iterable[Candidate]) -> list[Candidate]:
    """The districts that help a chosen place, however much more is said of their province;
    many that help the same one are those of a city that does."""
    found: list[Candidate] = []
    for place in recipients:
        if place.mention.kind == "region":
            partners = [c for c in others if c.mention.key in place.partners and _is_district(c)]
            found += partners if len(partners) <= FEW_PARTNERS else []
    return list(dict.fromkeys(found))


def paired_within(
    recipients: Iterable[Candidate], candidates: Sequence[Candidate]
) -> list[Candidate]:
    """The further counties of a province that gets help which districts elsewhere help."""
    chosen = list(recipients)
    provinces = [c.mention for c in chosen if (c.mention.code or "").endswith("0000")]
    if not provinces:
        return []
    givers = {c.mention.key for c in candidates if c.score > 0 and _is_district(c)}
    return [
        c
        for c in candidates
        if c.score < 0
        and not givers.isdisjoint(c.partners)
        and is_county(c.mention)
        and any(is_inside(c.mention, province) for province in provinces)
        and c not in chosen
    ]


def _is_district(candidate: Candidate) -> bool:
    return candidate.likely >= LIKELY and is_county(candidate.mention)
