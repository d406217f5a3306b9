"""The places of the gazetteer and the names that articles call them by.

`places.csv` is written by scripts/renew_gazetteer.py, which names its sources.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from summarizer.lexicon.places import OTHER_NAMES, WORDS_LIKE_FULL_NAMES, WORDS_LIKE_PLACES


class Place(NamedTuple):
    """A division of GB/T 2260; `until` is the year in which it went out of use.

    `level` is 1 for a province, 2 for a prefecture or city, 3 for a county or district.
    """

    code: str
    name: str
    until: int | None
    customary: str
    short: str
    level: int


class Name(NamedTuple):
    """What a name may mean, today's places first.

    One that `is_short` lacks its suffix; one that `is_word` is an ordinary word, too. One
    that `needs_upper` is both and a county's: it is a place only after a larger place.
    """

    text: str
    places: tuple[Place, ...]
    is_short: bool
    is_word: bool
    needs_upper: bool


def level_of(code: str) -> int:
    """1 for a province's code, 2 for a prefecture's or city's, 3 for a county's."""
    if code.endswith("0000"):
        return 1
    return 2 if code.endswith("00") else 3


def contains(upper: str, lower: str) -> bool:
    """Whether the place with the code `upper` is a larger one around `lower`."""
    return upper != lower and lower.startswith(upper[: 2 * level_of(upper)])


def are_beside(one: str, other: str) -> bool:
    """Whether two codes are those of counties of one city."""
    return one[:4] == other[:4] and one != other and level_of(one) == level_of(other) == 3


class Gazetteer:
    """All places and their names; rows become `Place`s only when a text names them."""

    def __init__(self) -> None:
        table = Path(__file__).with_name("places.csv").read_text(encoding="utf-8")
        self._rows = [line.split(",") for line in table.splitlines()[1:]]
        self._full: dict[str, list[int]] = {}
        self._short: dict[str, list[int]] = {}
        self._looked_up: dict[str, Name] = {}
        self._places: dict[int, Place] = {}
        self._codes = {row[0]: index for index, row in enumerate(self._rows)}
        self._codes |= {row[0]: index for index, row in enumerate(self._rows) if not row[3]}
        for index, (_, name, _, _, customary, short) in enumerate(self._rows):
            self._full.setdefault(name, []).append(index)
            if customary:
                self._full.setdefault(customary, []).append(index)
            if short:
                self._short.setdefault(short, []).append(index)
            if short and (at := name.find("自治")) > len(short):
                self._full.setdefault(short + name[at:], []).append(index)
        for name, code in OTHER_NAMES.items():
            self._full.setdefault(name, []).append(self._codes[code])

    def __contains__(self, name: str) -> bool:
        return name in self._full or name in self._short

    @property
    def names(self) -> list[str]:
        """Every name by which a place may be called, each once."""
        return list(self._full | self._short)

    def look_up(self, name: str) -> Name:
        """What a name may mean; a name that is both full and short counts as full.

        Raises `KeyError` for a name that is not in `names`.
        """
        found = self._looked_up.get(name)
        if found is None:
            rows = self._full.get(name)
            places = [self._place(row) for row in rows or self._short[name]]
            places.sort(key=lambda place: (place.until is not None, place.level))
            is_short = rows is None
            is_word = name in (WORDS_LIKE_PLACES if is_short else WORDS_LIKE_FULL_NAMES)
            needs_upper = is_short and is_word and all(place.level == 3 for place in places)
            found = Name(name, tuple(places), is_short, is_word, needs_upper)
            self._looked_up[name] = found
        return found

    def by_code(self, code: str) -> Place | None:
        """The place that has a code today or, if it is out of use, had it."""
        row = self._codes.get(code)
        return None if row is None else self._place(row)

    def _place(self, row: int) -> Place:
        place = self._places.get(row)
        if place is None:
            code, name, _, until, customary, short = self._rows[row]
            year = int(until) if until else None
            place = Place(code, name, year, customary, short, level_of(code))
            self._places[row] = place
        return place


@cache
def gazetteer() -> Gazetteer:
    """The one gazetteer of the process, read on first use."""
    return Gazetteer()
