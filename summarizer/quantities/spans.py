"""Stretches of a text that a pattern finds, looked up by position."""

from __future__ import annotations

import re
from bisect import bisect_right


class Spans:
    """The stretches of a text that a pattern finds."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self._spans = [match.span() for match in pattern.finditer(text)]
        self._starts = [start for start, _ in self._spans]

    def around(self, position: int) -> tuple[int, int] | None:
        """The stretch that holds the position."""
        index = bisect_right(self._starts, position) - 1
        return self._spans[index] if index >= 0 and position < self._spans[index][1] else None
