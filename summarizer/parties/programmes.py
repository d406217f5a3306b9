"""Programmes whose names tell the provinces on both sides: 京蒙协作, 闽宁携手, 援藏."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from msgspec.structs import replace

from summarizer.lexicon.programmes import (
    PROVINCE_LETTERS,
    PROVINCES_THAT_GET,
    PROVINCES_THAT_GIVE,
    SIGNS_OF_A_PROGRAMME,
    WHOLLY_AIDED,
)
from summarizer.parties.candidates import Candidate
from summarizer.parties.party import likely_to_give

# Begins with one class, since the scanner skips to it.
_PROGRAMME = re.compile(
    rf"(?P<giving>[援{PROVINCES_THAT_GIVE}])(?:(?<=援)(?P<aided>[{WHOLLY_AIDED}])"
    rf"|(?<!援)(?P<getting>[{PROVINCES_THAT_GET}])(?={'|'.join(SIGNS_OF_A_PROGRAMME)}))"
)


class Programme(NamedTuple):
    """The code prefixes of the provinces that a programme's name tells, or nothing."""

    giving: str = ""
    getting: str = ""


def programme_of(text: str) -> Programme:
    """The first programme that `text` names."""
    named = _PROGRAMME.search(text)
    if not named:
        return Programme()
    getting = PROVINCE_LETTERS[named["aided"] or named["getting"]]
    return Programme(PROVINCE_LETTERS.get(named["giving"], ""), getting)


def places_in(province: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The place of a province that an article dwells on, its hospitals and schools counted
    as it; none where several are named as often."""
    places: dict[str, Candidate] = {}
    counts: Counter[str] = Counter()
    for candidate in candidates if province else ():
        place = _place_of(candidate)
        mention = place.mention
        if mention.code and mention.code.startswith(province) and mention.code[2:] != "0000":
            if not (known := places.get(mention.key)) or not known.names:
                places[mention.key] = place
            counts[mention.key] += place.count
    most = max(counts.values(), default=0)
    often = [place for key, place in places.items() if counts[key] == most]
    return often if len(often) == 1 else []


def _place_of(candidate: Candidate) -> Candidate:
    """The region, if it is an organization there."""
    mention = candidate.mention
    if mention.kind in ("region", "village") or not mention.code:
        return candidate
    seat = replace(mention, key=mention.code, kind="region", text="")
    return Candidate(seat, likely_to_give(seat), count=candidate.count)
