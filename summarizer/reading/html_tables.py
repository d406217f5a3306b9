"""Columns of HTML tables, in which a cell may reach over several columns and rows."""

from __future__ import annotations

import re

from msgspec import Struct, field

_SPAN = re.compile(r"\b(?P<way>col|row)span\s*=\s*[\"']?\s*(?P<number>[0-9]{1,4})", re.IGNORECASE)
_WIDEST, _MOST_ROWS = 40, 1000
"""Columns and rows over which cells can reach; one that says it reaches farther does not, so
that no markup makes a table much larger than itself."""


class TableGrid(Struct):
    """An open table: the column where the next cell of its row may stand, and the columns
    into which cells of earlier rows reach down, with the rows that are left of them."""

    _column: int = 0
    _reaching: dict[int, int] = field(default_factory=dict)
    _taken: frozenset[int] = frozenset()

    def begin_row(self) -> None:
        """Go to the next row."""
        self._column = 0
        self._taken = frozenset(self._reaching)
        self._reaching = {at: left - 1 for at, left in self._reaching.items() if left > 1}

    def place(self, attributes: str) -> int:
        """Put the next cell of the row where there is room.

        Args:
            attributes: Those of its tag, as written.

        Returns:
            Its column, counted from 0.
        """
        while self._column in self._taken:
            self._column += 1
        column, width, height = self._column, 1, 1
        if "span" in attributes.lower():
            spans = {m["way"].lower(): int(m["number"]) for m in _SPAN.finditer(attributes)}
            width = max(1, min(spans.get("col", 1), _WIDEST - column))
            height = min(max(1, spans.get("row", 1)), _MOST_ROWS)
        self._column += width
        if height > 1:
            reached = range(column, min(self._column, _WIDEST))
            self._reaching.update(dict.fromkeys(reached, height - 1))
        return column
