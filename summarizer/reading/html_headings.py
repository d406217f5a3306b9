"""What the markup sets as the headings of a page."""

from __future__ import annotations

from html import unescape

from msgspec import Struct, field

from summarizer.reading.html_lines import Piece

_ELEMENTS = frozenset({"h1", "h2"})
_LONGEST, _MOST, _MOST_PIECES = 200, 20, 40


class Headings(Struct):
    """The headings of the first two levels, as a walk over the page meets them."""

    _start: int = 0
    _found: list[tuple[str, str]] = field(default_factory=list)

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

    def texts(self) -> tuple[str, ...]:
        """Those of the first level in order, and that of the second where there is one only."""
        first = [text for name, text in self._found if name == "h1"]
        second = [text for name, text in self._found if name != "h1"]
        return (*first, *(second if len(second) == 1 else ()))
