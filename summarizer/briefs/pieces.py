"""Stretches of the article that a brief can quote: short, and with key figures in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.articles.article import Span
from summarizer.briefs.clauses import (
    Clause,
    clauses_of,
    has_stray_number,
    is_dangling,
    is_slogan,
    mentions_within,
    skip_opening,
)
from summarizer.quantities.reading import Reading

LONGEST = 80
"""Characters of a piece: a line and a half of a page."""


class Piece(NamedTuple):
    """A stretch of the body that can be quoted, and the key figures in it.

    `stands_alone` tells that it opens its sentence (or an item of it) and leans on
    nothing before, as a summary needs; a list of points can do with less.
    """

    start: int
    end: int
    figures: tuple[int, ...]
    stands_alone: bool

    def quote(self, text: str) -> str:
        """Its words, without a stop."""
        return text[self.start : self.end].strip()


def find_pieces(reading: Reading, keys: list[int]) -> list[Piece]:
    """The pieces of all sentences that have a key figure, in order."""
    is_key = set(keys)
    pieces: list[Piece] = []
    position = 0
    for sentence in reading.article.sentences:
        while position < len(keys) and reading.mentions[keys[position]].start < sentence.start:
            position += 1
        if position < len(keys) and reading.mentions[keys[position]].start < sentence.end:
            pieces.extend(_pieces_of(reading, sentence, is_key))
    return pieces


def _pieces_of(reading: Reading, sentence: Span, is_key: set[int]) -> Iterator[Piece]:
    """The pieces of one sentence: its items, each cut to length where a clause ends."""
    text = reading.article.body.text
    start = skip_opening(text, sentence.start, sentence.end)
    clauses = clauses_of(text, start, sentence.end)
    is_opening = True
    position = 0
    while position < len(clauses):
        piece, position = _next_piece(reading, clauses, position, is_key)
        if piece is not None:
            stands_alone = is_opening and not is_dangling(text, piece.start)
            yield piece._replace(stands_alone=stands_alone)
        is_opening = clauses[position - 1].stop in "；;"


def _next_piece(
    reading: Reading, clauses: list[Clause], position: int, is_key: set[int]
) -> tuple[Piece | None, int]:
    """The piece that begins at a clause, and the position of the clause after it."""
    text = reading.article.body.text
    begin = position
    figures: list[int] = []
    end = -1
    while position < len(clauses):
        clause = clauses[position]
        within = mentions_within(reading, clause.start, clause.end)
        numbers = [index for index in within if index in is_key]
        mentions = reading.mentions[within.start : within.stop]
        if has_stray_number(text, clause.start, clause.end, mentions):
            return _piece(text, clauses, begin, end, figures), position + 1
        if clause.end - clauses[begin].start > LONGEST and (end >= 0 or not numbers):
            return _piece(text, clauses, begin, end, figures), max(position, begin + 1)
        if end >= 0 and text.startswith("其中", clause.start):
            if end > begin and text.startswith("其中", clauses[begin].start):
                return _without_last(reading, clauses, begin, position - 1, figures)
            return _piece(text, clauses, begin, end, figures), position
        if not numbers and end < 0 and is_slogan(text, clause) and not within:
            begin = position + 1
        if numbers:
            figures.extend(numbers)
            end = position
        position += 1
        if clause.stop in ("；", ";") and end >= 0:
            break
    return _piece(text, clauses, begin, end, figures), position


def _without_last(
    reading: Reading, clauses: list[Clause], begin: int, last: int, figures: list[int]
) -> tuple[Piece | None, int]:
    """A list of parts without its last clause, which is the total of the next list."""
    kept = [i for i in figures if reading.mentions[i].start < clauses[last].start]
    text = reading.article.body.text
    return _piece(text, clauses, begin, last - 1, kept), last


def _piece(
    text: str, clauses: list[Clause], begin: int, end: int, figures: list[int]
) -> Piece | None:
    if end < begin:
        return None
    start = skip_opening(text, clauses[begin].start, clauses[end].end)
    return Piece(start, clauses[end].end, tuple(figures), False)
