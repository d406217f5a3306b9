"""The lines of a clean page, without the space around them."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """A line that is not blank: its place in the clean text, and the text itself.

    `is_apart` tells that a blank line or an indent sets it off from the line before.
    """

    start: int
    end: int
    text: str
    is_apart: bool = False

    def cut(self, start: int, end: int) -> Line:
        """The part of the line from `start` to `end` (offsets into the line), stripped."""
        text = self.text[start:end]
        stripped = text.strip()
        begin = self.start + start + len(text) - len(text.lstrip())
        return Line(begin, begin + len(stripped), stripped, self.is_apart)


def lines_of(text: str) -> list[Line]:
    """The lines of a text in order, blank ones left out."""
    lines: list[Line] = []
    position = 0
    is_apart = False
    for raw in text.split("\n"):
        stripped = raw.strip() if raw else ""
        if stripped:
            indent = 0 if raw[0] == stripped[0] else len(raw) - len(raw.lstrip())
            start = position + indent
            is_apart = is_apart or indent > 1 or raw[0] == "\u3000"
            lines.append(Line(start, start + len(stripped), stripped, is_apart))
            is_apart = False
        else:
            is_apart = True
        position += len(raw) + 1
    return lines


def squeezed(text: str) -> str:
    """The text without any white space, for comparing lines that sites print twice."""
    return "".join(text.split())
