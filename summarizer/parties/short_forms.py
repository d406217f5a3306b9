"""Names of organizations that a text defines or introduces itself: 以下简称“深圳中支”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from summarizer.lexicon.organizations import (
    BARRIER_CHARACTERS,
    BARRIER_WORDS,
    COLLECTIVES,
    ENDS_OF_APPOSED_NAMES,
    KINDS_BEFORE_A_NAME,
    SIGNS_OF_A_KIND,
)
from summarizer.parties.names import Word
from summarizer.parties.party import Kind, PartyMention

Span = tuple[int, int]
"""Where a name begins and ends."""

_ABBREVIATION = re.compile(
    r"[（(](?:以下)?简称[：:为]?[“\"「]?([^“”\"「」（）()，。]{2,12})[”\"」]?[）)]"
)
_QUOTED = re.compile(r"“([^“”，。]{2,12})”")
_MEANING = re.compile(
    rf"{_QUOTED.pattern}(?:[、和或及]?{_QUOTED.pattern}){{0,4}}，?(?:均|都|皆|是|系|即|特)?指"
)
"""The other way round: 本报告所称“集团”“我们”，均指…"""
_APPOSED = re.compile(
    f"(?:{'|'.join(KINDS_BEFORE_A_NAME)})[“「]?"
    f"(?P<name>[^{BARRIER_CHARACTERS}]{{2,8}}?(?:{'|'.join(ENDS_OF_APPOSED_NAMES)}))"
)
_VERB = re.compile("|".join(BARRIER_WORDS))


def mention_of(span: Span, name: str, seats: Mapping[int, str | None]) -> PartyMention:
    """The organization of a name, or the group of helpers that it stands for."""
    start, end = span
    kind: Kind = "collective" if name in COLLECTIVES else "organization"
    return PartyMention(start, end, name, kind, name, seats.get(start))


def with_short_forms(
    text: str,
    found: list[PartyMention],
    seats: Mapping[int, str | None],
    signs: Sequence[Word],
) -> list[PartyMention]:
    """Add the places of short forms that the text defines (以下简称“深圳中支”), and of names
    that it introduces; `signs` are the `SIGNS_OF_A_NAME` in it."""
    defined: dict[str, str] = {}
    words = {word for _, _, word in signs}
    if "简称" in words:
        full_names = {mention.end: mention.text for mention in found}
        for definition in _ABBREVIATION.finditer(text):
            if name := full_names.get(definition.start()):
                defined.setdefault(definition[1], name)
    if any(word.endswith("指") for word in words):
        full_names = {mention.start: mention.text for mention in found}
        for definition in _MEANING.finditer(text):
            if name := full_names.get(definition.end()):
                defined.update(dict.fromkeys(_QUOTED.findall(definition[0]), name))
    if not words.isdisjoint(SIGNS_OF_A_KIND):
        defined.update({name: name for name in _apposed(text, signs) if not _VERB.search(name)})
    if not defined:
        return found
    short_forms = [
        mention_of((start, start + len(short)), name, seats)
        for short, name in defined.items()
        for start in _uses(short, text)
    ]
    if not short_forms:
        return found
    merged: list[PartyMention] = []
    for mention in sorted([*short_forms, *found], key=lambda m: (m.start, -m.end)):
        if not merged or mention.start >= merged[-1].end:
            merged.append(mention)
    return merged


def _apposed(text: str, signs: Sequence[Word]) -> Iterator[str]:
    """The names right behind a kind of helper, which begins with one of the signs."""
    end = 0
    for start, _, _ in signs:
        if start >= end and (apposed := _APPOSED.match(text, start)):
            end = apposed.end()
            yield apposed["name"]


def _uses(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))
