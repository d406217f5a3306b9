"""An article: its masthead, its own text and the structure of that text."""

from __future__ import annotations

from typing import Literal, NamedTuple

from msgspec import Struct

from summarizer.reading.page import Page
from summarizer.records import Script
from summarizer.source_map import MappedText


class Span(NamedTuple):
    """A stretch of the article's body, in code points."""

    start: int
    end: int


CAPTION_LEVEL = 9
"""The level of a table's caption, a heading of that table alone."""


class Block(NamedTuple):
    """A heading or a paragraph of the body. `level` of a heading counts from 1; a caption's
    is `CAPTION_LEVEL`."""

    kind: Literal["heading", "paragraph"]
    start: int
    end: int
    level: int = 0


class Masthead(Struct, frozen=True):
    """What the page says of itself; `None` and empty where it does not.

    `post` is the line that names the author's post, and with it the company or office that
    the author's 我们 stands for. `month` (2024-03) is that of a signature without a day.
    """

    title: str | None = None
    published: str | None = None
    source: str | None = None
    authors: tuple[str, ...] = ()
    editor: str | None = None
    post: str | None = None
    month: str | None = None


class Article(Struct, frozen=True):
    """One article of a page, cleaned.

    `body` is the article's own text in simplified characters, without title,
    masthead and furniture, one block a line; it knows the source offset of each
    of its characters. `blocks` and `sentences` cover the body in order; a
    sentence ends at 。！？ or at the end of its block and keeps its full stop.
    """

    page: Page
    part: int
    parts: int
    masthead: Masthead
    body: MappedText
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    script: Script
