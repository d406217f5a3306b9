"""Names of figures in tables: their row, and their column."""

from __future__ import annotations

import re

from summarizer.quantities.context import Context, Place
from summarizer.quantities.reading import Mention

_DIGIT = re.compile("[0-9]")
_BRACKETED = re.compile("[（(][^（()）]*[)）]")
_LONGEST, _REACH = 16, 400
"""Characters of a name, and of a row in which names are looked for."""
_SEVERAL = 2


def cell_name(context: Context, place: Place, mention: Mention) -> str | None:
    """The first words of a table's row, and the head of the column where it has several."""
    reach = min(place.line_end, place.line_start + _REACH)
    cells = context.text[place.line_start : reach].split("\t")
    row = next(filter(_is_name, map(str.strip, cells)), None)
    column = context.column_label(place, mention.start)
    if column is None or sum(map(_has_digit, cells)) < _SEVERAL:
        return row
    printed = _BRACKETED.sub("", context.text[column.start : column.end])
    head = printed.rpartition("：")[2].strip()  # 其中：产业就业
    return " ".join(filter(None, (row, head if _is_name(head) else None))) or None


def _is_name(cell: str) -> bool:
    return 0 < len(cell) <= _LONGEST and any(map(str.isalpha, cell)) and not _has_digit(cell)


def _has_digit(cell: str) -> bool:
    return _DIGIT.search(cell) is not None
