"""Organizations named in a text: 中国人民银行深圳市中心支行, 西北农林科技大学."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.lexicon.organizations import (
    BARRIER_CHARACTERS,
    BARRIER_WORDS,
    GENERIC_ATTRIBUTES,
    GENERIC_SUFFIXES,
    NO_ORGANIZATION_BEFORE,
    OFFICES_OF_A_REGION,
    ORGANIZATION_STARTERS,
    STUDENTS,
    WORDS_INSIDE_NAMES,
)
from summarizer.parties.gazetteer import RegionMention
from summarizer.parties.names import WHOLE_NAMES, Word

LONGEST_NAME = 26
"""Characters; names beyond are sentences in which no barrier was recognized."""


def _leftwards(words: Iterable[str]) -> str:
    """The words as a search to the left meets them; one that overlaps their start wins."""
    patterns = []
    for word in words:
        winners = [w[-2::-1] for w in WORDS_INSIDE_NAMES + BARRIER_WORDS if w.endswith(word[0])]
        patterns.append(word[::-1] + (f"(?!{'|'.join(winners)})" if winners else ""))
    return "|".join(patterns)


_BARRIER_LEFTWARDS = re.compile(
    f"{_leftwards(WORDS_INSIDE_NAMES)}"
    f"|(?P<barrier>[{BARRIER_CHARACTERS}]|{_leftwards(BARRIER_WORDS)})"
)
"""What ends a name, for a search in reversed text: the nearest is found first."""
_STARTER = re.compile("|".join(ORGANIZATION_STARTERS))
_NO_PARTY = re.compile(
    rf".{{0,6}}(?:{'|'.join(OFFICES_OF_A_REGION)}).{{0,4}}(?:局|办公室|委员会)"
    r"|.*(?:居民|村民|居|社区|管理|常务|管)委员会"
    rf"|(?:{'|'.join(GENERIC_ATTRIBUTES)})?(?:{'|'.join(GENERIC_SUFFIXES)})"
)
_ABBREVIATION = re.compile(
    r"[（(](?:以下)?简称[：:为]?[“\"「]?([^“”\"「」（）()，。]{2,12})[”\"」]?[）)]"
)


class OrganizationMention(NamedTuple):
    """An organization where it stands in a text, under its full name."""

    start: int
    end: int
    name: str


def find_organizations(
    text: str, endings: Iterable[Word], regions: Sequence[RegionMention]
) -> list[OrganizationMention]:
    """The organizations that `text` names, in order, abbreviations of its own included.

    `endings` and `regions` are those of the same text. An office that acts for its region
    (扶贫办, 协作办) is none. Linear in the length of the text.
    """
    starts = [region.start for region in regions]
    found: list[OrganizationMention] = []
    for start, end, suffix in endings:
        if text[start - 1 : start] in NO_ORGANIZATION_BEFORE.get(suffix, ()):
            continue
        begin = start
        if suffix not in WHOLE_NAMES:
            begin = _begin(text, start, end, starts)
            is_party = begin < start and not _NO_PARTY.fullmatch(text, begin, end)
            if not is_party or text.startswith(STUDENTS, end):
                continue
        if found and begin < found[-1].end:
            begin = min(begin, found[-1].start)
            found.pop()
        found.append(OrganizationMention(begin, end, text[begin:end]))
    return _with_abbreviations(text, found)


def _begin(text: str, start: int, end: int, region_starts: Sequence[int]) -> int:
    """Where the name that ends in the suffix at `start` begins."""
    begin = low = max(0, end - LONGEST_NAME)
    for match in _BARRIER_LEFTWARDS.finditer(text[low:start][::-1]):
        if match["barrier"] and start - match.end() not in region_starts:
            begin = start - match.start()
            break
    region = bisect_left(region_starts, begin)
    starter = _STARTER.search(text, begin, start)
    heads = [*region_starts[region : region + 1], starter.start() if starter else end]
    head = min(heads)
    return head if head < end else begin


def _with_abbreviations(text: str, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """Add the places of short forms that the text defines (以下简称“深圳中支”)."""
    if "简称" not in text:
        return found
    ends = {mention.end: mention for mention in found}
    short_forms = [
        OrganizationMention(use.start(), use.end(), ends[definition.start()].name)
        for definition in _ABBREVIATION.finditer(text)
        if definition.start() in ends
        for use in re.finditer(re.escape(definition[1]), text)
    ]
    if not short_forms:
        return found
    merged: list[OrganizationMention] = []
    for mention in sorted([*found, *short_forms], key=lambda m: (m.start, -m.end)):
        if not merged or mention.start >= merged[-1].end:
            merged.append(mention)
    return merged
