"""The lines of a clean page, without the space around them."""

from __future__ import annotations

from msgspec import Struct

from summarizer.articles.numbering import FIRST_CHARACTERS, Numbering, numbering_of

_BLANKS = " \u3000\xa0\r"


class Line(Struct, frozen=True, gc=False):
    """A line that is not blank: its place in the clean text, and the text itself.

    `is_apart` tells that a blank line or an indent sets it off from the line before;
    `numbering` is the number that it begins with, if any.
    """

    start: int
    end: int
    text: str
    is_apart: bool
    numbering: Numbering | None

    def cut(self, start: int, end: int) -> Line:
        """The part of the line from `start` to `end` (offsets into the line), stripped."""
        text = self.text[start:end]
        stripped = text.strip()
        begin = self.start + start + len(text) - len(text.lstrip())
        end = begin + len(stripped)
        return Line(begin, end, stripped, self.is_apart, numbering_of(stripped))


def lines_of(text: str) -> list[Line]:
    """The lines of a clean text in order, blank ones left out."""
    lines: list[Line] = []
    position = 0
    is_apart = False
    has_rows = "\t" in text
    for raw in text.split("\n"):
        end = position + len(raw)
        stripped = raw.strip()
        if has_rows and "\t" in stripped:
            stripped = raw.strip(_BLANKS)  # A row may begin or end with an empty cell.
        if stripped:
            start, last = position, end
            if stripped != raw:
                indent = raw.index(stripped)
                start += indent
                last = start + len(stripped)
                is_apart = is_apart or indent > 1
            number = numbering_of(stripped) if stripped[0] in FIRST_CHARACTERS else None
            lines.append(Line(start, last, stripped, is_apart, number))
            is_apart = False
        else:
            is_apart = True
        position = end + 1
    return lines


def squeezed(text: str) -> str:
    """The text without any white space, for comparing lines that sites print twice."""
    return "".join(text.split())
