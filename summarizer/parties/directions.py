"""Votes on who helps whom, cast by the phrases of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from summarizer.lexicon.directions import PHRASES, Phrase, Reading
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
    text: str
    mentions: dict[int, PartyMention]


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
            first = masked.mentions[match.start()]
            second = masked.mentions[match.start("other")] if is_of_two else None
            if second and second.key == first.key:
                continue
            yield Vote(first, second, phrase.reading, phrase.weight)


def _mask(text: str, mentions: Sequence[PartyMention]) -> _Masked:
    """The text with one character for each party, and which party stands where."""
    pieces = []
    places = {}
    length = cursor = 0
    for mention in mentions:
        pieces += [text[cursor : mention.start].replace(MASK, " "), MASK]
        length += mention.start - cursor
        places[length] = mention
        length += 1
        cursor = mention.end
    pieces.append(text[cursor:].replace(MASK, " "))
    return _Masked("".join(pieces), places)
