"""A model's running text, checked sentence by sentence against what it was shown.

A sentence is kept when every number in it is the article's and when it is made of the
article's own words: stretches of at least `LEAST_STRETCH` characters as they stand
there, joined by particles. So neither an invented number nor an invented deed, and
nothing that a hostile page talked the model into, becomes part of a brief.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.language_model.parts import quoted
from summarizer.language_model.shown import ShownPart, folded
from summarizer.lexicon.function_words import JOINING_CHARACTERS, NEGATIONS

LEAST_STRETCH = 4
SHORTEST, LONGEST = 8, 120
"""Characters of a sentence; anything else is a heading, a piece or a whole paragraph."""

_EDGES = '，,；;：:、 \t"“”'
_SENTENCE = re.compile(r"[^。！？!?\n]++")
_NUMBER = re.compile(r"[0-9]++(?:\.[0-9]++)?+.?")


def sentences_of(text: str) -> Iterator[str]:
    """The sentences of a model's text, without their full stops."""
    for match in _SENTENCE.finditer(text):
        sentence = match[0].strip(_EDGES)
        if sentence:
            yield sentence


def support(part: ShownPart, sentence: str) -> frozenset[str] | None:
    """The quantities that a sentence tells, or `None` when a brief may not say it.

    Every number must hold, and every word must be the article's.
    """
    if not SHORTEST <= len(sentence) <= LONGEST:
        return None
    if not _is_in_words_of(part.folded_text, folded(sentence)):
        return None
    return _told(part, sentence)


def _is_in_words_of(text: str, sentence: str) -> bool:
    position = 0
    while position < len(sentence):
        stretch = _stretch(text, sentence, position)
        if stretch >= min(LEAST_STRETCH, len(sentence)):
            position += stretch
        elif sentence[position] in JOINING_CHARACTERS:
            position += 1
        else:
            return False
    return True


def _stretch(text: str, sentence: str, position: int) -> int:
    """How many characters from here stand in the text like this, not behind a negation."""
    longest = 0
    found = text.find(sentence[position : position + LEAST_STRETCH])
    while found >= 0:
        length = 0
        while (
            position + length < len(sentence)
            and found + length < len(text)
            and sentence[position + length] == text[found + length]
        ):
            length += 1
        if found == 0 or text[found - 1] not in NEGATIONS:
            longest = max(longest, length)
        found = text.find(sentence[position : position + LEAST_STRETCH], found + 1)
    return longest


def _told(part: ShownPart, sentence: str) -> frozenset[str] | None:
    """The quantities told, when every figure is verified and every other number printed."""
    stated = quoted(part.reading, part.span, sentence)
    if stated is not None:
        return stated
    figures = part.verifier.verify(sentence)
    if any(figure.verdict != "verified" for figure in figures):
        return None
    for match in _NUMBER.finditer(sentence):
        is_figure = any(figure.start <= match.start() < figure.end for figure in figures)
        if not is_figure and match[0] not in part.text:
            return None
    return frozenset(figure.quantity for figure in figures if figure.quantity)
