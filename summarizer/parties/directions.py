"""Votes on who helps whom, cast by the phrases of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from summarizer.lexicon.directions import PHRASES, Phrase, Reading
from summarizer.lexicon.places import EASTERN_PROVINCES, GIVING_CITIES
from summarizer.parties.mentions import PartyMention

MASK = "\ue0f0"
"""Stands for a party in masked text: a private-use character that no page prints."""


class Vote(NamedTuple):
    """What a phrase says: `first` helps, is helped by or is paired with `second`."""

    first: PartyMention
    second: PartyMention | None
    reading: Reading
    weight: float


class _Masked(NamedTuple):
    """The text with one character for each party or list of parties."""

    text: str
    parties: dict[int, list[PartyMention]]


@cache
def _patterns() -> list[tuple[re.Pattern[str], Phrase]]:
    """The phrases, each looking ahead from its first party so that none hides another."""
    other = f"(?P<other>{MASK})"
    return [
        (
            re.compile(f"{MASK}(?={pattern.replace('◆', MASK).replace('◇', other)})"),
            Phrase(pattern, reading, weight),
        )
        for pattern, reading, weight in PHRASES
    ]


def cast_votes(text: str, mentions: Sequence[PartyMention]) -> Iterator[Vote]:
    """What the phrases of `text` say of the parties mentioned in it."""
    masked = _mask(text, mentions)
    for pattern, phrase in _patterns():
        is_of_two = "other" in pattern.groupindex
        for match in pattern.finditer(masked.text):
            seconds: Sequence[PartyMention | None] = [None]
            if is_of_two:
                seconds = masked.parties[match.start("other")]
            for first, second in product(masked.parties[match.start()], seconds):
                if second is None or second.key != first.key:
                    yield Vote(first, second, phrase.reading, phrase.weight)


def _mask(text: str, mentions: Sequence[PartyMention]) -> _Masked:
    pieces: list[str] = []
    parties: dict[int, list[PartyMention]] = {}
    length = cursor = 0
    before: list[PartyMention] = []
    for mention in mentions:
        gap = text[cursor : mention.start]
        if before and gap in ("、", "和", "及") and _are_alike(before[-1], mention):
            before.append(mention)
        else:
            pieces += [gap.replace(MASK, " "), MASK]
            length += len(gap)
            parties[length] = before = [mention]
            length += 1
        cursor = mention.end
    pieces.append(text[cursor:].replace(MASK, " "))
    return _Masked("".join(pieces), parties)


def _are_alike(one: PartyMention, other: PartyMention) -> bool:
    """Whether two parties side by side are a list rather than a pair (天河区、纳雍县两地)."""
    return one.kind == other.kind and likely_to_give(one) == likely_to_give(other)


def likely_to_give(party: PartyMention) -> int:
    """From -1 for a village to 3 for a national organization: who tends to help whom."""
    code = party.code or ""
    is_eastern = code[:2] in EASTERN_PROVINCES
    if party.kind in ("organization", "collective"):
        return 1 if code and not is_eastern else 3
    if party.kind == "village":
        return -1
    return 2 * is_eastern + (party.kind == "zone" or code[:4] in GIVING_CITIES)
