"""Looking for many words, or many characters, quickly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def by_first_character(alternatives: Iterable[str]) -> str:
    """A pattern equal to the alternation of `alternatives`, quicker to search with.

    Where every branch of a pattern begins with a literal, the scanner of `re` skips to
    the next of these characters and looks at one branch only: one branch a character.

    Args:
        alternatives: Patterns, each of which begins with a literal character, which may
            be escaped; the order counts among those that begin with the same one.
    """
    rests: dict[str, list[str]] = {}
    for alternative in alternatives:
        length = 2 if alternative[0] == "\\" else 1
        rests.setdefault(alternative[:length], []).append(alternative[length:])
    branches = (
        first + (found[0] if len(found) == 1 else f"(?:{'|'.join(found)})")
        for first, found in rests.items()
    )
    return f"(?:{'|'.join(branches)})"


def by_character(words: Iterable[str], index: int) -> dict[str, tuple[str, ...]]:
    """Words by their first (0) or last (-1) character, which tells of most texts that none
    of the words is there."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[index], []).append(word)
    return {character: tuple(group) for character, group in found.items()}


def positions_of(characters: str, text: str) -> list[int]:
    """Where any of the characters stands in a text, character by character: a search for a
    single one is ten times as quick as for any of two."""
    positions: list[int] = []
    for character in characters:
        position = text.find(character)
        while position >= 0:
            positions.append(position)
            position = text.find(character, position + 1)
    return positions


def frequent_positions(character: str, text: str) -> list[int]:
    """Where a character stands in a text that is full of it: one split costs less there than
    a search for each."""
    pieces, position = text.split(character), -1
    positions: list[int] = []
    for piece in pieces:
        position += len(piece) + 1
        positions.append(position)
    positions.pop()
    return positions


class Signs:
    """Says of places in a text, in order, whether one of some signs stands near."""

    def __init__(self, text: str, reaches: Mapping[str, tuple[int, int]]) -> None:
        """`reaches` says how far before and behind it each sign, a character, counts."""
        stretches = [
            (position - before, position + behind)
            for sign, (before, behind) in reaches.items()
            for position in positions_of(sign, text)
        ]
        stretches.sort()
        self._nowhere = (len(text), len(text) + 1)
        self._stretches = iter(stretches)
        self.start, self._end = next(self._stretches, self._nowhere)
        """Where the stretch begins that is next to be looked at; no place before it is near."""

    def reach(self, position: int) -> bool:
        """Whether a sign is near; no position comes before the one asked for last."""
        while position >= self._end:
            self.start, self._end = next(self._stretches, self._nowhere)
        return position >= self.start
