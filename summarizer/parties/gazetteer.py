"""Regions named in a text, with their GB/T 2260 codes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from summarizer.lexicon.places import NOT_AFTER_SHORT_NAME
from summarizer.parties.names import SHORTEST_NAME, Word, find_names
from summarizer.parties.party import PartyMention
from summarizer.parties.places import Name, Place, are_beside, contains, gazetteer
from summarizer.parties.villages import has_a_village_of_a_town
from summarizer.quantities.scanning import by_character

CLAUSE_OPENERS = frozenset("，。、；：！？“”《》（）()\n 　—－在与和向到赴对为由是的给从")
"""What may stand before a county whose name has a single character (礼县)."""
_BEFORE_A_COUNTY = CLAUSE_OPENERS | frozenset("扶援驻助力·")
"""The same, and the last characters of what is done for places: 帮扶礼县, 助力礼县."""
_HELP = ("帮扶", "扶贫", "支援", "援建", "协作", "驻")
"""Right behind them stands a place, however short its name: 定点帮扶云县."""
OFTEN = 3
"""Uses in such places that make a name of that kind certain."""
_JOINTS = frozenset("、和及")
_GOES_ON = re.compile(r"[、和及等，。；两二三四五六七八九十0-9]")
"""What follows a name in a list of places."""
_PARTS_OF_NAMES = by_character(NOT_AFTER_SHORT_NAME, 0)


class _Hit(Struct):
    """A name of the gazetteer where it stands, and the larger place right before it."""

    start: int
    end: int
    name: Name
    candidates: tuple[Place, ...]
    upper: _Hit | None = None
    has_lower: bool = False
    is_listed: bool = False
    """Whether it stands in a row with a place of its province (务川、正安) or city (都安大化)."""


def find_regions(text: str) -> list[PartyMention]:
    """The regions that `text` names, in order, with short names printed, too."""
    regions = regions_among(find_names(text).places, text)
    return [replace(region, text=text[region.start : region.end]) for region in regions]


def regions_among(names: Sequence[Word], text: str) -> list[PartyMention]:
    """The regions of `text`, in which these names of the gazetteer stand, in order.

    Names in a row are one mention: 甘肃省白银市靖远县 is one of 靖远县. Old and short names
    count. A short name that is also a word, or that belongs to a county of which the text
    names neither the full name nor the province or city, is left out. Linear in the
    length of the text.
    """
    hits = _linked(names, text)
    context = _Context(hits, text)
    found = []
    for hit in hits:
        if hit.has_lower or not _is_place(hit, text, context):
            continue
        first = hit
        while first.upper:
            first = first.upper
        place = hit.candidates[0] if len(hit.candidates) == 1 else context.choose(hit.candidates)
        code = place.code if place else None
        name = text[first.start : hit.end]
        full_name = "" if hit.name.is_short else name
        found.append(PartyMention(first.start, hit.end, code or name, "region", full_name, code))
    return found


def _linked(names: Sequence[Word], text: str) -> list[_Hit]:
    """The names, each tied to the larger place that stands right before it."""
    look_up = gazetteer().look_up
    hits: list[_Hit] = []
    end_before = -1
    for start, end, word in names:
        name = look_up(word)
        is_apart = start > end_before + 1 or (
            start > end_before and text[end_before] not in _JOINTS
        )
        if name.needs_upper and (is_apart or not hits):
            continue
        hit = _Hit(start, end, name, name.places)
        if start == end_before:
            _link(hits[-1], hit)
        elif name.needs_upper:
            _list(hits[-1], hit, text)
        elif not is_apart and hits and SHORTEST_NAME in (len(word), len(hits[-1].name.text)):
            _stand_in_a_row(hits[-1], hit, text)
        hits.append(hit)
        end_before = end
    return hits


def _link(before: _Hit, hit: _Hit) -> None:
    """Tie a name to the one right before it: a place around it, or another of its city."""
    inside = tuple(p for p in hit.candidates if any(_holds(u, p) for u in before.candidates))
    if inside:
        hit.upper, hit.candidates = before, inside
        before.has_lower = True
        before.candidates = tuple(u for u in before.candidates if any(_holds(u, p) for p in inside))
        return
    codes = [place.code for place in before.candidates]
    beside = tuple(p for p in hit.candidates if any(are_beside(code, p.code) for code in codes))
    if beside:
        hit.is_listed, hit.candidates = True, beside


def _stand_in_a_row(before: _Hit, hit: _Hit, text: str) -> None:
    """Know a county of a single character (宁县) by the longer name in its row: by the next
    one of its city, by any where a row begins (下，岷县、云阳县), and by the one before it."""
    if before.name.is_short or hit.name.is_short or len(before.name.text) == len(hit.name.text):
        return
    if len(hit.name.text) == SHORTEST_NAME:
        hit.is_listed = len(hit.candidates) == 1 and not text.startswith("级", hit.end)
        return
    codes = [place.code for place in hit.candidates]
    beside = tuple(p for p in before.candidates if any(are_beside(c, p.code) for c in codes))
    if beside:
        before.is_listed, before.candidates = True, beside
    elif len(before.candidates) == 1:
        before.is_listed = before.start == 0 or text[before.start - 1] in CLAUSE_OPENERS


def _list(before: _Hit, hit: _Hit, text: str) -> None:
    provinces = {place.code[:2] for place in before.candidates}
    inside = tuple(place for place in hit.candidates if place.code[:2] in provinces)
    if inside and _GOES_ON.match(text, hit.end):
        hit.is_listed, hit.candidates = True, inside


def _holds(upper: Place, lower: Place) -> bool:
    """Whether one lies in the other; a former prefecture holds all of its province."""
    if upper.until is not None and upper.level == 2 and lower.level == 3:
        return upper.code[:2] == lower.code[:2]
    return contains(upper.code, lower.code)


class _Context:
    """Which places the text names beyond doubt, to tell namesakes apart."""

    def __init__(self, hits: Sequence[_Hit], text: str) -> None:
        self._weights: defaultdict[str, int] = defaultdict(int)
        for hit in hits:
            if len(hit.candidates) == 1 and (hit.upper or _is_certain(hit)):
                self._weights[hit.candidates[0].code] += 1
        self._hits, self._text = hits, text
        self._often: Counter[str] | None = None
        self._choices: dict[tuple[Place, ...], Place | None] = {}

    def knows(self, candidates: tuple[Place, ...]) -> bool:
        """Whether the text has one of them in full, or names its city or province."""
        weights = self._weights
        for place in candidates:
            code = place.code
            if code in weights or f"{code[:4]}00" in weights or f"{code[:2]}0000" in weights:
                return True
        return False

    def has_in_full(self, candidates: tuple[Place, ...]) -> bool:
        """Whether the text has one of them beyond doubt elsewhere."""
        return any(place.code in self._weights for place in candidates)

    def is_named_often(self, name: Name) -> bool:
        """Whether a name with a single character stands free again and again."""
        if self._often is None:
            uses = [hit for hit in self._hits if len(hit.name.text) == 2 and not hit.name.is_short]
            self._often = Counter(hit.name.text for hit in uses if _is_free(hit, self._text))
        return self._often[name.text] >= OFTEN

    def choose(self, candidates: tuple[Place, ...]) -> Place | None:
        """Of several candidates the one that the text speaks of; `None`: it does not tell."""
        if candidates not in self._choices:
            first, second = sorted(candidates, key=self._rank, reverse=True)[:2]
            is_tie = self._rank(first) == self._rank(second)
            self._choices[candidates] = None if is_tie else first
        return self._choices[candidates]

    def _rank(self, place: Place) -> tuple[int, int, bool, int]:
        own = self._weights[place.code]
        return own, self._weight_around(place), place.until is None, -place.level

    def _weight_around(self, place: Place) -> int:
        city, province = place.code[:4] + "00", place.code[:2] + "0000"
        inside = self._weights[city] if city != place.code else 0
        return 2 * inside + (self._weights[province] if province != place.code else 0)


def _is_certain(hit: _Hit) -> bool:
    """Whether a name that means one place means it everywhere."""
    if hit.name.is_short:
        return hit.candidates[0].level < 3 and not hit.name.is_word
    return len(hit.name.text) > 2


def _is_place(hit: _Hit, text: str, context: _Context) -> bool:
    """Whether a name is a place here, rather than a word or a part of another name."""
    name = hit.name
    if name.is_short:
        is_known = hit.upper is not None or hit.is_listed
        if not is_known and not name.is_word:
            is_known = hit.candidates[0].level < 3 or context.knows(hit.candidates)
        parts = _PARTS_OF_NAMES.get(text[hit.end : hit.end + 1], ())
        return is_known and not text.startswith(parts, hit.end)
    if hit.upper or hit.is_listed:
        return True
    if name.is_word:
        return context.has_in_full(hit.candidates)
    return len(name.text) > 2 or name.text[-1] == "州" or _stands_free(hit, text, context)


def _is_free(hit: _Hit, text: str) -> bool:
    return hit.start == 0 or text[hit.start - 1] in _BEFORE_A_COUNTY


def _stands_free(hit: _Hit, text: str, context: _Context) -> bool:
    if has_a_village_of_a_town(text, hit.end):
        return True
    if len(hit.candidates) == 1 and text.endswith(_HELP, 0, hit.start):
        return True
    if _is_free(hit, text) and context.knows(hit.candidates):
        return True
    return len(hit.candidates) == 1 and context.is_named_often(hit.name)
