"""Years of figures in tables: of their row, of their column, or of the table."""

from __future__ import annotations

import re

from summarizer.articles.article import Span
from summarizer.quantities.context import Context, Place
from summarizer.quantities.governing_marks import GoverningMarks
from summarizer.quantities.year_mark import Mark

_BARE_YEAR = re.compile(r" ?(?P<year>(?:19|20)[0-9]{2}) ?(?=[\t\n]|$)")
"""A cell that is a year."""


def table_mark(context: Context, marks: GoverningMarks, place: Place, position: int) -> Mark | None:
    """The year that the row, the column or the caption of the table names for the figure at a
    position."""
    text = context.text
    if row := _BARE_YEAR.match(text, place.line_start):
        return Mark(*row.span(), int(row["year"]))
    for span in (_second_header(text, place, position), place.column, context.caption(place)):
        if span is None:
            continue
        if label := _BARE_YEAR.match(text, span.start):
            return Mark(*label.span(), int(label["year"]))
        if mark := marks.last(*span):
            return mark
    return None


def _second_header(text: str, place: Place, position: int) -> Span | None:
    """The cell over a figure in the second line of its table, where that is a header, too:
    its first cell is empty, since the one above it goes over both."""
    if place.column is None:
        return None
    start = text.find("\n", place.column.start) + 1
    if not text.startswith("\t", start) or start >= place.line_start:
        return None
    end = text.find("\n", start)
    for _ in range(text.count("\t", place.line_start, position)):
        start = text.find("\t", start, end) + 1
        if not start:
            return None
    stop = text.find("\t", start, end)
    return Span(start, end if stop < 0 else stop)
