"""The page as it came: decoded text, and the part of it that a person would see."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.source_map import MappedText


@dataclass(frozen=True, slots=True)
class Page:
    """One input, decoded.

    `decoded` is the whole input as text; every offset in a brief points into it.
    `visible` is what a reader sees (for plain text the same, for HTML without
    markup), one block a line. `title` is what the markup calls the page, if it does.
    """

    path: str | None
    sha256: str
    decoded: str
    visible: MappedText
    title: str | None = None
