"""Votes on who helps whom, cast by the phrases of a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from daachorse import CharwiseDoubleArrayAhoCorasick
from msgspec import Struct

from summarizer.lexicon.directions import JOINING_HELPERS, OWN_OFFICE, PHRASES, TELLING
from summarizer.lexicon.phrase import CHARACTERS_BEFORE, Phrase
from summarizer.parties.party import LIKELY, PartyMention, likely_to_give
from summarizer.parties.places import are_beside, level_of

_ALLIED = frozenset(JOINING_HELPERS)
MASK = "\ue0f0"
"""Stands for a party in masked text: a private-use character that no page prints."""
_JOINTS = frozenset(("", *"、和及，", *JOINING_HELPERS))
"""What may stand between two parties of a list; headlines run places together."""
_SHARE = re.compile(r"[0-9][0-9.,]*[余多]?[万亿]?元[、，；和]")
"""The same where each has its share: 投向隆德县1.08亿元、西吉县2.16亿元."""
_SHARE_ENDS = ("元、", "元，", "元；", "元和")


class Vote(Struct, frozen=True):
    """What a phrase says of `first`, and of `second` if it is of two. `row` is the list that
    the second stands in, or the first if it is alone."""

    phrase: Phrase
    first: PartyMention
    second: PartyMention | None
    row: Sequence[PartyMention]


class _Masked(NamedTuple):
    """The text with one character for each party or list of parties."""

    text: str
    parties: dict[int, list[PartyMention]]


class _Cues(NamedTuple):
    """The cues of all phrases; the first word of the automaton is a party alone.

    For each word `tried` has the numbers of the phrases to try by where to: at the party
    before the word (0), at the one before that (-1) or at the one that it ends in (1).
    """

    automaton: CharwiseDoubleArrayAhoCorasick
    tried: list[list[tuple[int, list[int]]]]


_PARTY = 0
"""The number of a party among the words of `_Cues`."""

_OWN_OFFICE = re.compile(OWN_OFFICE)
_OFFICE_SIGN = re.compile(f"{TELLING}|负责人")
LONGEST_OFFICE = 20
"""Characters of what `_OWN_OFFICE` matches and looks ahead to."""
_OUT_OF_REACH = re.compile(f"。[^{MASK}]*(?=[^{MASK}]{{{CHARACTERS_BEFORE}}})")
"""What follows a sentence with a party, up to the characters before the next party, in a text
in which all stops are 。: one mark is found far quicker than any of several."""


def cast_votes(text: str, mentions: Sequence[PartyMention]) -> Iterator[Vote]:
    """What the phrases of `text` say of the parties mentioned in it."""
    line, parties = masked = _mask(text, mentions)
    for number, positions in sorted(_tries(masked).items()):
        phrase = PHRASES[number]
        pattern = _pattern(phrase.pattern)
        for position in positions:
            match = pattern.match(line, position)
            if not match:
                continue
            row = parties[position]
            if not pattern.groups:
                for first in row:
                    yield Vote(phrase, first, None, row)
                continue
            seconds = parties[match.start("second")]
            for first in row:
                for second in seconds:
                    if second.key != first.key:
                        yield Vote(phrase, first, second, seconds)


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """A phrase from its first party on, compiled when a text has one of its cues."""
    second = f"(?P<second>{MASK})"
    return re.compile(MASK + phrase.replace("◆", MASK).replace("◇", second))


@cache
def _cues() -> _Cues:
    tried: defaultdict[str, defaultdict[int, list[int]]]
    tried = defaultdict(lambda: defaultdict(list), {MASK: defaultdict(list)})
    for number, phrase in enumerate(PHRASES):
        for cue in phrase.cues.split():
            step = cue.endswith("◆") - cue.startswith("◇")
            word = cue.removeprefix("◇").replace("◆", MASK).replace("◇", MASK)
            tried[word][step].append(number)
    steps = [list(by_step.items()) for by_step in tried.values()]
    return _Cues(CharwiseDoubleArrayAhoCorasick(list(tried)), steps)


def _tries(masked: _Masked) -> dict[int, dict[int, None]]:
    """The numbers of the phrases that have cues, and the positions of the parties at which
    they have them."""
    automaton, tried = _cues()
    positions = [None, None, *masked.parties]
    tries: defaultdict[int, dict[int, None]] = defaultdict(dict)
    stops = masked.text
    for mark in "！？；\n":
        stops = stops.replace(mark, "。")
    reach = _OUT_OF_REACH.sub("", stops)
    party = 1
    for _, _, word in automaton.find_overlapping(reach):
        if word == _PARTY:
            party += 1
            continue
        for step, phrases in tried[word]:
            position = positions[party + step]
            if position is not None:
                for phrase in phrases:
                    tries[phrase][position] = None
    return tries


def _mask(text: str, mentions: Sequence[PartyMention]) -> _Masked:
    text = text.replace(MASK, " ")
    gaps: list[str] = []
    parties: dict[int, list[PartyMention]] = {}
    length = cursor = 0
    before: list[PartyMention] = []
    for mention in mentions:
        gap = text[cursor : mention.start]
        if before and before[-1].kind == "organization":
            gap = _told(gap)
        if before and gap.endswith(_SHARE_ENDS) and _SHARE.fullmatch(gap):
            gap = "、"
        if gap in _JOINTS and before and _are_listed(before[-1], mention, gap):
            before.append(mention)
        else:
            gaps.append(gap)
            length += len(gap)
            parties[length] = before = [mention]
            length += len(MASK)
        cursor = mention.end
    rest = text[cursor:]
    gaps.append(_told(rest) if before and before[-1].kind == "organization" else rest)
    return _Masked(MASK.join(gaps), parties)


def _told(gap: str) -> str:
    """What is told behind an organization, without the name of its own office."""
    if not gap.startswith(("（", "(")) and not _OFFICE_SIGN.search(gap, 0, LONGEST_OFFICE):
        return gap
    office = _OWN_OFFICE.match(gap)
    return gap[office.end() :] if office else gap


def _are_alike(one: PartyMention, other: PartyMention) -> bool:
    """Whether two would be on the same side: 西吉县、积石山县, and 上海市、水利部, too."""
    first, second = likely_to_give(one), likely_to_give(other)
    if one.kind != other.kind:
        return min(first, second) >= LIKELY
    if one.kind == "region" and abs(first - second) == 1 and _are_peers(one, other):
        return True
    return (first > 0) == (second > 0)


def _are_peers(one: PartyMention, other: PartyMention) -> bool:
    """Whether two are of one rank in one province, as 郑州市、新乡市 are."""
    if not one.code or not other.code or one.code[:2] != other.code[:2]:
        return False
    return level_of(one.code) == level_of(other.code)


def _are_listed(one: PartyMention, other: PartyMention, joint: str) -> bool:
    """Whether two parties side by side are a list rather than a pair (天河区、纳雍县两地); a
    comma goes on to the next province (湖南永顺、龙山，贵州剑河), nothing to the next county
    of a city (助都安大化)."""
    if not _are_alike(one, other):
        return False
    if joint in _ALLIED:
        return one.kind == other.kind == "organization"
    if not joint:
        return one.kind == other.kind == "region" and are_beside(one.code or "", other.code or "")
    if joint != "，":
        return True
    if one.kind != "region" or not one.code or not other.code or one.code[:2] == other.code[:2]:
        return False
    is_of_rank = level_of(one.code) == level_of(other.code)
    return is_of_rank or likely_to_give(one) == likely_to_give(other)
