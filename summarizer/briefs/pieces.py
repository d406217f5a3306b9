"""Stretches of the article that a brief can quote: short, and with key figures in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.articles.article import Span
from summarizer.briefs.clauses import (
    Body,
    clauses_of,
    has_verb,
    is_dangling,
    is_slogan,
    skip_opening,
)

_ITEM_ENDS = ("；", ";")
LONGEST = 80
"""Characters of a piece: a line and a half of a page."""
SHORT = 20
"""Characters up to which a stretch without a verb goes on to the next clause."""


@dataclass(slots=True)
class Piece:
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


@dataclass(slots=True)
class Part:
    """A clause of a sentence, and what numbers it holds.

    Its key figures are those of the sentence from `first_key` to `last_key`;
    `has_figure` tells of any figure, `is_stray` of a number that is none.
    """

    start: int
    end: int
    first_key: int
    last_key: int
    has_figure: bool
    is_stray: bool


@dataclass(slots=True)
class Sentence:
    """A sentence to cut: its text and clauses, and all its key figures."""

    text: str
    parts: Sequence[Part]
    keys: Sequence[int]


def find_pieces(body: Body, keys: Sequence[int]) -> list[Piece]:
    """The pieces of all sentences that have a key figure, in order."""
    pieces: list[Piece] = []
    sentences = body.reading.article.sentences
    position = 0
    while position < len(keys):
        place = body.starts[keys[position]]
        span = sentences[max(0, bisect_right(sentences, (place, len(body.text))) - 1)]
        first, position = position, position + 1
        while position < len(keys) and body.starts[keys[position]] < span.end:
            position += 1
        if body.is_prose(*span):
            pieces.extend(_pieces_of(_sentence(body, span, keys[first:position])))
    return pieces


def _sentence(body: Body, span: Span, keys: Sequence[int]) -> Sentence:
    """A sentence with the figures in each of its clauses."""
    text, starts, count = body.text, body.starts, len(body.starts)
    begin = skip_opening(text, *span)
    strays = body.stray_numbers(begin, span.end)
    index = bisect_left(starts, begin)
    key = bisect_left(keys, index)
    parts = []
    for start, end in clauses_of(text, begin, span.end):
        first, first_key = index, key
        while index < count and starts[index] < end:
            index += 1
        while key < len(keys) and keys[key] < index:
            key += 1
        stray = bisect_left(strays, start) if strays else 0
        is_stray = stray < len(strays) and strays[stray] < end
        parts.append(Part(start, end, first_key, key, index > first, is_stray))
    return Sentence(text, parts, keys)


def _pieces_of(sentence: Sentence) -> Iterator[Piece]:
    """The pieces of one sentence: its items, each cut to length where a clause ends."""
    text, parts, position = sentence.text, sentence.parts, 0
    is_opening, is_list = True, False
    while position < len(parts) and parts[position].first_key < len(sentence.keys):
        start = parts[position].start
        begin, end, position = _next_cut(sentence, position)
        if begin <= end:
            yield _piece(sentence, begin, end, is_opening)
        # What follows 其中 is a list of parts, whose items say nothing alone.
        reached = parts[position - 1].end
        is_list = is_list or text.find("其中", start, reached) >= 0
        is_opening = not is_list and text.startswith(_ITEM_ENDS, reached)


def _next_cut(sentence: Sentence, position: int) -> tuple[int, int, int]:
    """The first and the last clause of the piece that begins at one, and the clause after it.

    Where no piece begins, the last one comes before the first.
    """
    text, parts = sentence.text, sentence.parts
    begin, end = position, -1
    while position < len(parts):
        part = parts[position]
        has_key = part.first_key < part.last_key
        if part.is_stray:
            return begin, end, position + 1
        if part.end - parts[begin].start > LONGEST and (end >= 0 or not has_key):
            return begin, end, max(position, begin + 1)
        if end >= 0 and text.startswith("其中", part.start):
            # A list of parts that runs into the total of the next list ends before it.
            if end > begin and text.startswith("其中", parts[begin].start):
                return begin, position - 2, position - 1
            return begin, end, position
        if end < 0 and not part.has_figure and is_slogan(text, part.start, part.end):
            begin = position + 1
        if has_key or (end >= 0 and not _is_told(text, parts[begin].start, parts[end].end)):
            end = position
        position += 1
        if end >= 0 and text.startswith(_ITEM_ENDS, part.end):
            break
    return begin, end, position


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether a stretch says something of its figures: has a verb, or is long enough to."""
    return end - start > SHORT or has_verb(text, start, end)


def _piece(sentence: Sentence, begin: int, end: int, is_opening: bool) -> Piece:
    text, parts = sentence.text, sentence.parts
    first, last = parts[begin], parts[end]
    start = skip_opening(text, first.start, last.end)
    stands_alone = is_opening and not is_dangling(text, start) and _is_told(text, start, last.end)
    figures = tuple(sentence.keys[first.first_key : last.last_key])
    return Piece(start, last.end, figures, stands_alone)
