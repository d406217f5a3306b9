"""Stretches of the article that a brief can quote: short, and with key figures in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.articles.article import Span
from summarizer.briefs.clauses import (
    Body,
    clauses_of,
    has_verb,
    is_dangling,
    is_prose,
    is_slogan,
    skip_opening,
)

LONGEST = 80
"""Characters of a piece: a line and a half of a page."""
SHORT = 20
"""Characters up to which a stretch without a verb goes on to the next clause."""


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


class Part(NamedTuple):
    """A clause, its key figures, whether it has any figure, and any number that is none."""

    start: int
    end: int
    stop: str
    keys: tuple[int, ...]
    has_figure: bool
    is_stray: bool


def find_pieces(body: Body, keys: list[int]) -> list[Piece]:
    """The pieces of all sentences that have a key figure, in order."""
    is_key = frozenset(keys)
    pieces: list[Piece] = []
    sentences = body.reading.article.sentences
    reached = -1
    for key in keys:
        place = body.starts[key]
        if place >= reached:
            sentence = sentences[max(0, bisect_right(sentences, (place, len(body.text))) - 1)]
            reached = sentence.end
            if is_prose(body.text, sentence.start, sentence.end):
                pieces.extend(_pieces_of(body, sentence, is_key))
    return pieces


def _pieces_of(body: Body, sentence: Span, is_key: frozenset[int]) -> Iterator[Piece]:
    """The pieces of one sentence: its items, each cut to length where a clause ends."""
    text = body.text
    parts = _parts(body, sentence, is_key)
    is_opening, is_list = True, False
    position = 0
    while position < len(parts):
        start = parts[position].start
        piece, position = _next_piece(text, parts, position)
        if piece is not None:
            stands_alone = (
                is_opening
                and not is_dangling(text, piece.start)
                and _is_told(text, piece.start, piece.end)
            )
            yield piece._replace(stands_alone=stands_alone)
        # What follows 其中 is a list of parts, whose items say nothing alone.
        reached = parts[position - 1]
        is_list = is_list or text.find("其中", start, reached.end) >= 0
        is_opening = reached.stop in "；;" and not is_list


def _parts(body: Body, sentence: Span, is_key: frozenset[int]) -> list[Part]:
    """The clauses of a sentence with the figures in them."""
    starts = body.starts
    begin = skip_opening(body.text, sentence.start, sentence.end)
    stray = body.stray_numbers(begin, sentence.end)
    index = bisect_left(starts, begin)
    parts = []
    for start, end, stop in clauses_of(body.text, begin, sentence.end):
        first = index
        while index < len(starts) and starts[index] < end:
            index += 1
        keys = tuple(filter(is_key.__contains__, range(first, index))) if index > first else ()
        is_stray = bool(stray) and any(start <= place < end for place in stray)
        parts.append(Part(start, end, stop, keys, index > first, is_stray))
    return parts


def _next_piece(text: str, parts: list[Part], position: int) -> tuple[Piece | None, int]:
    """The piece that begins at a clause, and the position of the clause after it."""
    begin, end = position, -1
    while position < len(parts):
        part = parts[position]
        if part.is_stray:
            return _piece(text, parts, begin, end), position + 1
        if part.end - parts[begin].start > LONGEST and (end >= 0 or not part.keys):
            return _piece(text, parts, begin, end), max(position, begin + 1)
        if end >= 0 and text.startswith("其中", part.start):
            # A list of parts that runs into the total of the next list ends before it.
            if end > begin and text.startswith("其中", parts[begin].start):
                return _piece(text, parts, begin, position - 2), position - 1
            return _piece(text, parts, begin, end), position
        if end < 0 and not part.has_figure and is_slogan(text, part.start, part.end):
            begin = position + 1
        if part.keys or (end >= 0 and not _is_told(text, parts[begin].start, parts[end].end)):
            end = position
        position += 1
        if part.stop in ("；", ";") and end >= 0:
            break
    return _piece(text, parts, begin, end), position


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether a stretch says something of its figures: has a verb, or is long enough to."""
    return end - start > SHORT or has_verb(text, start, end)


def _piece(text: str, parts: list[Part], begin: int, end: int) -> Piece | None:
    if end < begin:
        return None
    start = skip_opening(text, parts[begin].start, parts[end].end)
    figures = tuple(key for part in parts[begin : end + 1] for key in part.keys)
    return Piece(start, parts[end].end, figures, False)
