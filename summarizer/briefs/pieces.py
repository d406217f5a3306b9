"""Stretches of the article that a brief can quote: short, and with key figures in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from msgspec import Struct

from summarizer.articles.article import Span
from summarizer.briefs.clauses import (
    Body,
    clauses_of,
    has_verb,
    is_dangling,
    is_slogan,
    skip_opening,
)
from summarizer.briefs.key_figures import KeySentence

_ITEM_ENDS = ("；", ";")
_PARTS = "其中"
LONGEST = 80
"""Characters of a piece: a line and a half of a page."""
SHORT = 20
"""Characters up to which a stretch without a verb goes on to the next clause."""


class Piece(Struct, frozen=True, gc=False):
    """A stretch of the body that can be quoted, and the key figures in it.

    `leans` tells that it needs the sentence before it, `stands_alone` that it does not, and
    opens its own (or an item of it), as a summary needs; a list of points can do with less.
    """

    start: int
    end: int
    figures: tuple[int, ...]
    stands_alone: bool
    leans: bool = False

    def quote(self, text: str) -> str:
        """Its words, without a stop."""
        return text[self.start : self.end].strip()


class Sentence(Struct, frozen=True, gc=False):
    """A sentence to cut: its clauses, key figures and numbers that are none.

    `keys_before[i]` is the number of its key figures before clause `i`; the last entry
    is that of all. Few sentences have 其中 in them, or items.
    """

    body: Body
    clauses: list[tuple[int, int]]
    keys: list[int]
    keys_before: list[int]
    strays: list[int]
    has_parts: bool
    has_items: bool


def find_pieces(body: Body, sentences: Iterable[KeySentence]) -> list[Piece]:
    """The pieces of all sentences that have a key figure, in order."""
    pieces: list[Piece] = []
    for span, keys in sentences:
        if keys and body.is_prose(*span):
            pieces += _pieces_of(_sentence(body, span, keys))
    return pieces


def _sentence(body: Body, span: Span, keys: list[int]) -> Sentence:
    """A sentence with the figures in each of its clauses."""
    begin = skip_opening(body.text, *span)
    clauses = list(clauses_of(body.text, begin, span.end))
    places = [body.starts[key] for key in keys]
    keys_before = [bisect_left(places, begin)]
    keys_before += [bisect_left(places, end) for _, end in clauses]
    strays, told = body.stray_numbers(begin, span.end), body.text[begin : span.end]
    has_parts = _PARTS[0] in told and _PARTS in told  # One character is found far quicker.
    has_items = "；" in told or ";" in told
    return Sentence(body, clauses, keys, keys_before, strays, has_parts, has_items)


def _pieces_of(sentence: Sentence) -> list[Piece]:
    """The pieces of one sentence: its items, each cut to length where a clause ends."""
    text, clauses, keys_before = sentence.body.text, sentence.clauses, sentence.keys_before
    position, is_opening, is_list = 0, True, False
    length, most = len(clauses), len(sentence.keys)
    pieces: list[Piece] = []
    while position < length and keys_before[position] < most:
        start = clauses[position][0]
        begin, end, position = _next_cut(sentence, position)
        if begin <= end and keys_before[begin] < keys_before[end + 1]:
            pieces.append(_piece(sentence, begin, end, is_opening))
        # What follows 其中 is a list of parts, whose items say nothing alone.
        reached = clauses[position - 1][1]
        is_list = is_list or (sentence.has_parts and text.find(_PARTS, start, reached) >= 0)
        is_opening = not is_list and sentence.has_items and text.startswith(_ITEM_ENDS, reached)
    return pieces


def _next_cut(sentence: Sentence, position: int) -> tuple[int, int, int]:
    """The first and the last clause of the piece that begins at one, and the clause after it.

    Where no piece begins, the last one comes before the first.
    """
    text, clauses, keys_before = sentence.body.text, sentence.clauses, sentence.keys_before
    strays, has_parts, has_items = sentence.strays, sentence.has_parts, sentence.has_items
    begin, end = position, -1
    for here in range(position, len(clauses)):
        clause_start, clause_end = clauses[here]
        has_key = keys_before[here] < keys_before[here + 1]
        if strays and _has_any(strays, clause_start, clause_end):
            return begin, end, here + 1
        if clause_end - clauses[begin][0] > LONGEST and (end >= 0 or not has_key):
            return begin, end, max(here, begin + 1)
        if has_parts and end >= 0 and text.startswith(_PARTS, clause_start):
            # A list of parts that runs into the total of the next list ends before it.
            if end > begin and text.startswith(_PARTS, clauses[begin][0]):
                return begin, here - 2, here - 1
            return begin, end, here
        if has_key or (end >= 0 and not _is_told(text, clauses[begin][0], clauses[end][1])):
            end = here
        elif end < 0 and _is_empty(sentence.body, clause_start, clause_end):
            begin = here + 1
        if has_items and end >= 0 and text.startswith(_ITEM_ENDS, clause_end):
            return begin, end, here + 1
    return begin, end, len(clauses)


def _is_empty(body: Body, start: int, end: int) -> bool:
    """Whether a clause says nothing that a brief needs."""
    return is_slogan(body.text, start, end) and not _has_any(body.starts, start, end)


def _has_any(places: list[int], start: int, end: int) -> bool:
    """Whether one of the places, which are in order, is in a stretch."""
    return bisect_left(places, start) < bisect_left(places, end)


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether a stretch says something of its figures: has a verb, or is long enough to."""
    return end - start > SHORT or has_verb(text, start, end)


def _piece(sentence: Sentence, begin: int, end: int, is_opening: bool) -> Piece:
    text, reached = sentence.body.text, sentence.clauses[end][1]
    start = sentence.clauses[begin][0]
    # The opening of the sentence itself is skipped already.
    start = skip_opening(text, start, reached) if begin else start
    leans = is_dangling(text, start)
    stands_alone = is_opening and not leans and _is_told(text, start, reached)
    first, last = sentence.keys_before[begin], sentence.keys_before[end + 1]
    return Piece(start, reached, tuple(sentence.keys[first:last]), stands_alone, leans)
