"""Patterns of many words that scan long texts quickly."""

from __future__ import annotations

from collections.abc import Iterable


def by_first_character(alternatives: Iterable[str]) -> str:
    """A pattern equal to the alternation of `alternatives`, much quicker to search with.

    The scanner of `re` skips ahead only where a pattern begins with characters, so the
    first ones become a class and the alternatives are tried behind it, grouped by
    their first character.

    Args:
        alternatives: Patterns, each of which begins with a literal character.
    """
    rests: dict[str, list[str]] = {}
    for alternative in alternatives:
        rests.setdefault(alternative[0], []).append(alternative[1:])
    branches = (f"(?<={first})(?:{'|'.join(found)})" for first, found in rests.items())
    return f"[{''.join(rests)}](?:{'|'.join(branches)})"
