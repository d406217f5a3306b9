"""The page as it came: decoded text, and the part of it that a person would see."""

from __future__ import annotations

from msgspec import Struct, field

from summarizer.source_map import MappedText


class Declared(Struct, frozen=True):
    """What the markup's head says of the page, as it stands there; `None` where it does not."""

    title: str | None = None
    published: str | None = None
    source: str | None = None
    author: str | None = None
    headings: tuple[str, ...] = ()
    """What the page marks up as its headings of the first level, in order; of the second, if
    it has one only."""


class Page(Struct, frozen=True):
    """One input, decoded.

    `decoded` is the whole input as text; every offset in a brief points into it.
    `visible` is what a reader sees (for plain text the same, for HTML without
    markup), one block a line. `declared` is what the markup says of the page, if it does.
    """

    path: str | None
    sha256: str
    decoded: str
    visible: MappedText
    declared: Declared = field(default=Declared())
