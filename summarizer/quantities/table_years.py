"""Years of figures in tables: of their row, of their column, or of the table."""

from __future__ import annotations

import re

from summarizer.quantities.context import Context, Place
from summarizer.quantities.governing_marks import GoverningMarks
from summarizer.quantities.year_mark import Mark

_BARE_YEAR = re.compile(r" ?(?P<year>(?:19|20)[0-9]{2}) ?(?=[\t\n]|$)")
"""A cell that is a year."""


def table_mark(context: Context, marks: GoverningMarks, place: Place) -> Mark | None:
    """The year that a figure's row, its column or the caption of its table names."""
    text = context.text
    if row := _BARE_YEAR.match(text, place.line_start):
        return Mark(*row.span(), int(row["year"]))
    for span in (place.column, context.caption(place)):
        if span is None:
            continue
        if label := _BARE_YEAR.match(text, span.start):
            return Mark(*label.span(), int(label["year"]))
        if mark := marks.last(*span):
            return mark
    return None
