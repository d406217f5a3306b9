"""Organizations named in a text: 中国人民银行深圳市中心支行, 西北农林科技大学."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from summarizer.lexicon.organizations import (
    BARRIER_CHARACTERS,
    BARRIER_WORDS,
    COLLECTIVES,
    GENERIC_ATTRIBUTES,
    GENERIC_SUFFIXES,
    MINISTRIES,
    NAMED_WITHOUT_SUFFIX,
    NO_ORGANIZATION_BEFORE,
    OFFICES_OF_A_REGION,
    ORGANIZATION_STARTERS,
    ORGANIZATION_SUFFIXES,
    STUDENTS,
    WORDS_INSIDE_NAMES,
)
from summarizer.parties.gazetteer import RegionMention

LONGEST_NAME = 26
"""Characters; names beyond are sentences in which no barrier was recognized."""


def _leftwards(word: str) -> str:
    """A word as a search to the left meets it; one that it overlaps there has precedence."""
    overlapped = [other[-2::-1] for other in BARRIER_WORDS if other.endswith(word[0])]
    return word[::-1] + (f"(?!{'|'.join(overlapped)})" if overlapped else "")


_BARRIER_LEFTWARDS = re.compile(
    "|".join(word[::-1] for word in WORDS_INSIDE_NAMES)
    + f"|(?P<barrier>[{BARRIER_CHARACTERS}]|{'|'.join(map(_leftwards, BARRIER_WORDS))})"
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
_WHOLE_NAMES = frozenset(NAMED_WITHOUT_SUFFIX + COLLECTIVES + MINISTRIES)


class OrganizationMention(NamedTuple):
    """An organization where it stands in a text, under its full name."""

    start: int
    end: int
    name: str


@cache
def _automaton() -> tuple[AhoCorasick, list[str]]:
    patterns = [*ORGANIZATION_SUFFIXES, *_WHOLE_NAMES]
    return AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest), patterns


def find_organizations(text: str, regions: Sequence[RegionMention]) -> list[OrganizationMention]:
    """The organizations that `text` names, in order, abbreviations of its own included.

    `regions` are the regions of the same text. An office that acts for its region
    (扶贫办, 协作办) is none. Linear in the length of the text.
    """
    automaton, patterns = _automaton()
    starts = [region.start for region in regions]
    found: list[OrganizationMention] = []
    for index, start, end in automaton.find_matches_as_indexes(text):
        suffix = patterns[index]
        if text[start - 1 : start] in NO_ORGANIZATION_BEFORE.get(suffix, ()):
            continue
        begin = start
        if suffix not in _WHOLE_NAMES:
            first = bisect_left(starts, end - LONGEST_NAME)
            begin = _begin(text, start, end, starts[first : bisect_left(starts, end)])
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
    heads = [position for position in region_starts if position >= begin]
    if starter := _STARTER.search(text, begin, start):
        heads.append(starter.start())
    return min(heads, default=begin)


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
