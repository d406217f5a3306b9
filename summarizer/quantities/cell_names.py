"""Names of figures in tables: their row, and their column."""

from __future__ import annotations

from summarizer.quantities.context import Place
from summarizer.quantities.table_lines import has_digit, is_name
from summarizer.quantities.table_units import row_unit, without_unit

_LONGEST, _REACH = 16, 400
"""Characters of a name, and of a row in which names are looked for."""
_SEVERAL = 2


def cell_name(text: str, place: Place) -> str | None:
    """The first words of a table's row, and the head of the column where it has several."""
    cells = text[place.line_start : min(place.line_end, place.line_start + _REACH)].split("\t")
    row = next((name for cell in cells if is_name(name := cell.strip(), _LONGEST)), None)
    row = without_unit(row) if row and row_unit(row) else row
    if place.column is None or sum(map(has_digit, cells)) < _SEVERAL:
        return row
    printed = without_unit(text[slice(*place.column)])
    head = printed.rpartition("：")[2].strip()  # 其中：产业就业
    return " ".join(filter(None, (row, head if is_name(head, _LONGEST) else None))) or None
