"""What stands for a party named elsewhere: 我市, 该局, 贵院."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from msgspec.structs import replace

from summarizer.lexicon.pronouns import (
    OF_THE_AUTHOR,
    ONLY_OF_SIGNERS,
    OWN_BODIES,
    PLACE_ENDINGS,
    PRONOUNS,
)
from summarizer.parties.names import Word
from summarizer.parties.party import PartyMention
from summarizer.parties.places import gazetteer, level_of

_CLAUSE_END = re.compile(r"[，。；：！？\n]")
_LETTER_OPENINGS = ("\n", "尊敬的", "致", "致：")
"""What stands before the name of who a letter is written to."""
LONGEST_PRONOUN = 4
"""Characters: 我们公司."""
LONGEST_CLAUSE = 30
"""Characters around a pronoun in which a name of its clause is looked for."""


def stand_ins(
    text: str, pronouns: Sequence[Word], found: Sequence[PartyMention], signers: Signers
) -> list[PartyMention]:
    """我市 and 该局: the party of that kind that the text names most."""
    counts: dict[str, int] = {}
    names: dict[str, PartyMention] = {}
    for mention in found:
        if mention.text:
            counts[mention.key] = counts.get(mention.key, 0) + 1
            names[mention.key] = mention
    ranked: dict[tuple[str, ...], list[PartyMention]] = {}
    for start, end, word in pronouns:
        endings = PRONOUNS[word]
        if endings not in ranked:
            is_named = word not in ONLY_OF_SIGNERS
            ranked[endings] = _most_named_first(endings, names, counts) if is_named else []
        if word.startswith(OF_THE_AUTHOR):
            ranked[endings] = _outside_its_clause(text, (start, end), ranked[endings])
    addressee = _addressee(text, found)
    meant = []
    for start, end, word in pronouns:
        endings = PRONOUNS[word]
        if word.startswith(OF_THE_AUTHOR) and _is_not_yet_named(start, ranked[endings], counts):
            meant_by_it = signers.of_kind(endings) or _provinces(text, found, endings)
            own = _outside_its_clause(text, (start, end), meant_by_it)
            ranked[endings] = own or ranked[endings]
        for party in _without_other_side(word, ranked[endings], addressee)[:1]:
            meant.append(PartyMention(start, end, party.key, party.kind, "", party.code))
    return meant


def _addressee(text: str, found: Iterable[PartyMention]) -> PartyMention | None:
    """To whom a letter is written: 尊敬的…医院：."""
    for party in found:
        is_called = text.startswith(("：", ":"), party.end)
        if is_called and text.endswith(_LETTER_OPENINGS, 0, party.start):
            return party
    return None


def _without_other_side(
    pronoun: str, parties: list[PartyMention], addressee: PartyMention | None
) -> list[PartyMention]:
    """贵院 is who a letter is written to, and 我院 is not."""
    if addressee is None or all(party.key != addressee.key for party in parties):
        return parties
    if pronoun.startswith("贵"):
        return [addressee]
    return [party for party in parties if party.key != addressee.key]


class Signers:
    """The regions and organizations among those who sign a page, and the places whose
    offices sign. They are read once, and only when a pronoun asks for them."""

    def __init__(
        self, signed: Callable[[], str], find_mentions: Callable[[str], list[PartyMention]]
    ) -> None:
        self._signed, self._find_mentions = signed, find_mentions

    @cached_property
    def _text(self) -> str:
        return self._signed()

    @cached_property
    def _parties(self) -> list[PartyMention]:
        signing = self._find_mentions(self._text)
        parties: list[PartyMention] = []
        for mention in signing:
            if unit := _unit_of(mention):
                parties.append(unit)
            if mention.kind in ("region", "organization"):
                parties.append(mention)
            if mention.kind == "organization" and mention.code:
                parties.append(replace(mention, key=mention.code, kind="region", text=""))
        return parties

    def of_kind(self, endings: tuple[str, ...]) -> list[PartyMention]:
        """Those whose names have one of the endings; a newspaper is of its place."""
        is_of_a_paper = endings[:1] and endings[0] in PLACE_ENDINGS and "报" in self._text
        if not is_of_a_paper and not any(ending in self._text for ending in endings):
            return []
        return [party for party in self._parties if _full_name(party).endswith(endings)]


def _unit_of(signer: PartyMention) -> PartyMention | None:
    """The unit that a body of its own signs for."""
    body = next((b for b in OWN_BODIES if signer.key.endswith(b)), "")
    name = signer.key.removesuffix(body)
    is_unit = signer.kind == "organization" and body and len(name) > LONGEST_PRONOUN
    return replace(signer, key=name, text=name) if is_unit else None


def _provinces(
    text: str, found: Iterable[PartyMention], endings: tuple[str, ...]
) -> list[PartyMention]:
    """The provinces that go by their short names (广西 of 我区), the one named most first."""
    named = [m for m in found if m.kind == "region" and (m.code or "").endswith("0000")]
    provinces = [m for m in named if not m.text and _full_name(m).endswith(endings)]
    counts = Counter(m.key for m in provinces)
    first = {m.key: replace(m, text=text[m.start : m.end]) for m in reversed(provinces)}
    return sorted(first.values(), key=lambda m: -counts[m.key])


def _is_not_yet_named(
    position: int, parties: Sequence[PartyMention], counts: Mapping[str, int]
) -> bool:
    """Whether none of them may be the author: a place named once and only behind 我县 is
    a neighbour, or where one goes to learn."""
    if not parties:
        return True
    first = parties[0]
    is_named_once = counts.get(first.key, 0) == 1
    is_county = bool(first.code) and level_of(first.code or "") == 3
    return is_county and is_named_once and first.start > position


def _full_name(mention: PartyMention) -> str:
    """What a party is called where it goes by its short name: 毕节 in 毕节日报."""
    place = gazetteer().by_code(mention.code) if mention.kind == "region" and mention.code else None
    return mention.text or (place.name if place else "")


def _most_named_first(
    endings: tuple[str, ...], names: Mapping[str, PartyMention], counts: Mapping[str, int]
) -> list[PartyMention]:
    """The parties whose names fit."""
    fitting = [key for key, named in names.items() if named.text.endswith(endings)]
    return [names[key] for key in sorted(fitting, key=counts.__getitem__, reverse=True)]


def _outside_its_clause(
    text: str, pronoun: tuple[int, int], parties: list[PartyMention]
) -> list[PartyMention]:
    """The parties that the clause of a pronoun does not name: 我校帮扶…小学 are two."""
    start, end = pronoun
    around = text[max(0, start - LONGEST_CLAUSE) : end + LONGEST_CLAUSE]
    if not any(p.text and p.text in around for p in parties):
        return parties
    before = _CLAUSE_END.split(text[max(0, start - LONGEST_CLAUSE) : start])[-1]
    behind = _CLAUSE_END.split(text[end : end + LONGEST_CLAUSE], maxsplit=1)[0]
    named = {p.key for p in parties if p.text and (p.text in before or p.text in behind)}
    return [party for party in parties if party.key not in named]
