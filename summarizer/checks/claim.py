"""What a text claims of a total and its parts, before anything is added up."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from summarizer.checks.passages import Figure

AMONG = "其中"
"""The word that says most plainly that figures are parts of the one before."""
MOST_PARTS = 40
"""Parts that one claim is searched for, so that the work stays linear."""
MOST_TOTALS = 3
"""Figures before a list that may be its total, the nearest first."""
LEAST_PARTS = 2
LEAST_UNANNOUNCED = 3
"""Parts that a total needs where no word announces them: three rarely add up by chance."""


class Strength(Enum):
    """How plainly the text says that the parts make up the total."""

    STATED = "stated"
    """其中: parts that miss the total are an error of the text."""
    LISTED = "listed"
    """A colon, brackets, 分别, 合计: an error only where the sum comes close."""
    NAMED = "named"
    """包括: an error only where the sum comes close and exceeds the total."""
    ADJACENT = "adjacent"
    """No word, but every part right behind the last one: an error only of one digit."""
    BARE = "bare"
    """共 alone: a claim only where the sum is exact."""
    UNANNOUNCED = "unannounced"
    """No word at all: the same, and for no figure that a list already explains."""
    RESUMED = "resumed"
    """此次捐赠包括, some sentences after the total: exact, and of three parts or more."""


EXACT_ONLY = (Strength.BARE, Strength.UNANNOUNCED, Strength.RESUMED)


class Claim(NamedTuple):
    """A total and the figures of its kind that may be its parts.

    `totals` has the likeliest total first; `parts` start with the one nearest to the
    list's opening at `opening`; `limit` bounds the list in the text, since what
    stands there opens the next one.
    """

    totals: tuple[Figure, ...]
    parts: tuple[Figure, ...]
    strength: Strength
    opening: int
    limit: int
    is_backward: bool = False
