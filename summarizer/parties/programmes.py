"""Programmes whose names tell the provinces on both sides: 京蒙协作, 闽宁携手, 援藏."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from summarizer.lexicon.places import PROVINCE_LETTERS, PROVINCES_THAT_GIVE, PROVINCES_THAT_GET
from summarizer.lexicon.directions import SIGNS_OF_A_PROGRAMME
from summarizer.parties.candidates import Candidate
from summarizer.parties.party import likely_to_give

_PROGRAMME = re.compile(
    rf"(?P<giving>[{PROVINCES_THAT_GIVE}])(?P<getting>[{PROVINCES_THAT_GET}])"
    rf"(?={'|'.join(SIGNS_OF_A_PROGRAMME)})|援(?P<aided>[藏疆青])"
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
    as it; of several that it names no more than once each, none."""
    places: dict[str, Candidate] = {}
    counts: dict[str, int] = {}
    for candidate in candidates:
        mention = candidate.mention
        code = mention.code or ""
        if not province or not code.startswith(province) or mention.kind == "zone":
            continue
        key = mention.key
        if mention.kind in ("organization", "town"):
            key, seat = code, replace(mention, key=code, kind="region", text="")
            candidate = Candidate(seat, likely_to_give(seat), count=candidate.count)
        if candidate.mention.kind != "village" and code.endswith("0000"):
            continue
        if key not in places or not places[key].names:
            places[key] = candidate
        counts[key] = counts.get(key, 0) + candidate.count
    most = max(counts.values(), default=0)
    often = [place for key, place in places.items() if counts[key] == most]
    return often if len(often) == 1 else []
