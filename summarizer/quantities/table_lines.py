"""Where tables stand in a text: lines with tabs between their cells, one below the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.articles.article import Span
from summarizer.lexicon.numerals import RANGE_MARKS
from summarizer.quantities.table_units import label_unit

_NUMBER = r"[0-9][0-9,]*+(?:\.[0-9]++)?"
NUMBER = re.compile(rf"\s*(?P<number>{_NUMBER})\s*")
"""A cell that is a number alone."""
ROUGH_NUMBER = re.compile(
    rf"\s*(?:约|近|超过?|达|不低于|不少于)?\s*(?!0[0-9]|(?:19|20)[0-9]{{2}}\D)(?P<number>{_NUMBER})"
    rf"(?:\s*(?:{'|'.join(RANGE_MARKS)})\s*(?P<upper>{_NUMBER}))?\s*(?:以上|以下|左右|[余多])?\s*"
)
"""A cell that is a range, or a number with a bound: 4000-6000, 3500以上, 约120; no years or
telephone numbers."""
_LINES = re.compile(r"(?:^[^\n\t]*\t[^\n]*(?:\n|\Z))+", re.MULTILINE)
_DIGIT = re.compile("[0-9]")
_LEAST_LABELS, _LONGEST_LABEL = 2, 60


def find_tables(text: str) -> Iterator[Span]:
    """Every table, up to the end of its last line.

    A line of labels after figures begins another one: 县|乡镇|金额（万元）.
    """
    if "\t" not in text:
        return
    for match in _LINES.finditer(text):
        start = position = match.start()
        has_figures = False
        for line in match[0].split("\n"):
            cells = line.split("\t")
            if has_figures and _are_labels(cells):
                yield Span(start, position)
                start, has_figures = position, False
            has_figures = has_figures or any(map(NUMBER.fullmatch, cells))
            position += len(line) + 1
        yield Span(start, match.end())


def is_name(cell: str, longest: int) -> bool:
    """Whether a cell is words and no figure, and not running text."""
    return len(cell) <= longest and any(map(str.isalpha, cell)) and not has_digit(cell)


def has_digit(cell: str) -> bool:
    """Whether a cell may state a figure."""
    return _DIGIT.search(cell) is not None


def _are_labels(cells: Sequence[str]) -> bool:
    """Whether all cells are words, and units stand behind the first one."""
    if len(cells) < _LEAST_LABELS or label_unit(cells[0]):
        return False
    return all(is_name(cell, _LONGEST_LABEL) for cell in cells) and any(map(label_unit, cells))
