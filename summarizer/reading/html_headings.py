"""What the markup sets as the headings of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from msgspec import Struct, field

from summarizer.lexicon.html_elements import LARGE_TYPE, TITLE_CLASS_WORDS
from summarizer.reading.html_lines import Piece
from summarizer.reading.html_tokens import Tag

_ELEMENTS = frozenset({"h1", "h2"})
_LARGE = re.compile(LARGE_TYPE)
_SET_IN_TYPE = frozenset({"font", "span"})
_LEAST_LINES, _MOST_LINES = 2, 3
_LONGEST_IN_LINES = 80
_LONGEST, _MOST, _MOST_PIECES = 200, 20, 40


class Headings(Struct):
    """The headings of the first two levels, as a walk over the page meets them."""

    _start: int = 0
    _found: list[tuple[str, str]] = field(default_factory=list)
    _lines: str = ""

    def begin(self, name: str, place: int) -> None:
        """Take up that an element begins at this place among the pieces."""
        if name in _ELEMENTS:
            self._start = place

    def end(self, name: str, pieces: list[Piece], source: str) -> None:
        """Take up that an element ends."""
        if name not in _ELEMENTS or len(self._found) == _MOST:
            return
        inside = pieces[self._start : self._start + _MOST_PIECES]
        spans = [(piece.start, piece.end) for piece in inside if piece.kind in ("text", "link")]
        text = "".join(unescape(source[start:end]) for start, end in spans)
        if 0 < len(text) <= _LONGEST:
            self._found.append((name, " ".join(text.split())))

    def take_lines(self, start: int, pieces: list[Piece], source: str) -> None:
        """Take up an element set as a headline, from this place on, if it is of a few lines
        that end in breaks: which of them belong together, nothing else on the page tells."""
        if self._lines or not 2 * _LEAST_LINES - 1 <= len(pieces) - start <= _MOST_PIECES:
            return
        inside = pieces[start:]
        if sum(piece.end - piece.start for piece in inside) > _LONGEST:
            return
        lines: list[str] = []
        is_open = False
        for piece in inside:
            text = unescape(source[piece.start : piece.end]).strip()
            if piece.kind == "text" and text:
                lines.append(lines.pop() + text if is_open else text)
                is_open = True
            elif piece.kind == "break" and is_open:
                is_open = False
            elif piece.kind != "text":
                return
        whole = "".join(lines)
        if _LEAST_LINES <= len(lines) <= _MOST_LINES and len(whole) <= _LONGEST_IN_LINES:
            self._lines = whole

    def texts(self) -> tuple[str, ...]:
        """Those of the first level in order, that of the second where there is one only, and
        the headline of several lines where no level is marked."""
        first = [text for name, text in self._found if name == "h1"]
        second = [text for name, text in self._found if name != "h1"]
        marked = (*first, *(second if len(second) == 1 else ()))
        return marked or ((self._lines,) if self._lines else ())


def is_set_as_headline(tag: Tag, names: Iterable[list[str]]) -> bool:
    """Whether markup sets an element as headlines are set: in large type, or so called."""
    if tag.name in _SET_IN_TYPE and _LARGE.search(tag.attributes):
        return True
    return any(not TITLE_CLASS_WORDS.isdisjoint(words) for words in names)
