"""Patterns of many words that scan long texts quickly."""

from __future__ import annotations

from collections.abc import Iterable


def by_first_character(alternatives: Iterable[str]) -> str:
    """A pattern equal to the alternation of `alternatives`, quicker to search with.

    Where every branch of a pattern begins with a literal, the scanner of `re` skips to
    the next of these characters and looks at one branch only: one branch a character.

    Args:
        alternatives: Patterns, each of which begins with a literal character; the
            order counts among those that begin with the same one.
    """
    rests: dict[str, list[str]] = {}
    for alternative in alternatives:
        rests.setdefault(alternative[0], []).append(alternative[1:])
    branches = (
        first + (found[0] if len(found) == 1 else f"(?:{'|'.join(found)})")
        for first, found in rests.items()
    )
    return f"(?:{'|'.join(branches)})"
