"""HTML to tags and stretches of text, with their offsets, in linear time.

Parsers that build a tree lose the offsets that every figure of a brief needs. The
patterns never run over a `<`, so broken and hostile markup costs one pass as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.lexicon.html_elements import RAW_TEXT_ELEMENTS

_TAG = re.compile(
    r"<(?:(?P<comment>!--)"
    r"|[!?][^<>]*+>?"
    r"|(?P<close>/?)(?P<name>[a-zA-Z][^\s<>/\"']*+)(?P<attributes>"
    r"(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+(?=>)|[^<>]*+(?=>))>"
    # A tag that never ends: its markup goes, the text behind it stays.
    r"|/?[a-zA-Z]++[\s/][\0-;=?-\x7f]*+(?=<|\Z))"
)


class Tag(NamedTuple):
    """A start or end tag; `attributes` as written. `content` bounds raw text behind it."""

    name: str
    is_end: bool
    attributes: str
    content: tuple[int, int]


class Stretch(NamedTuple):
    """Text between tags, by its offsets."""

    start: int
    end: int


def tokens(source: str) -> Iterator[Tag | Stretch]:
    """The tags and stretches of `source` in order; comments and declarations vanish."""
    cursor = 0
    has_comment_ends = True
    while (match := _TAG.search(source, cursor)) is not None:
        if match.start() > cursor:
            yield Stretch(cursor, match.start())
        cursor = match.end()
        if match["comment"]:
            end = source.find("-->", cursor) if has_comment_ends else -1
            has_comment_ends = end >= 0
            cursor = end + 3 if has_comment_ends else cursor
        elif match["name"]:
            tag = _tag(source, match)
            cursor = tag.content[1]
            yield tag
    if cursor < len(source):
        yield Stretch(cursor, len(source))


def _tag(source: str, match: re.Match[str]) -> Tag:
    name, end = match["name"].lower(), match.end()
    if name not in RAW_TEXT_ELEMENTS or match["close"]:
        return Tag(name, bool(match["close"]), match["attributes"], (end, end))
    closing = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, end)
    raw_end = closing.start() if closing else len(source)
    return Tag(name, False, match["attributes"], (end, raw_end))
