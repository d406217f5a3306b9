"""The head that clippers and converters put over a page as Markdown: lines of names and values
between two rules."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.lexicon.html_elements import DECLARED_NAMES
from summarizer.reading.page import Declared

_HEAD = re.compile(
    r"\s{0,8}---[ \t]*\r?\n(?P<lines>(?:(?!---)[^\n]{0,400}\n){1,40}?)---[ \t]*(?=\r?\n|$)"
)
_ENTRY = re.compile(r"(?P<name>[A-Za-z_:]{2,24})\s*:\s*(?P<value>[^\n]{1,300})")
_NAMES = {"title": "title", "date": "published", "published": "published", "source": "source"}
_QUOTES = " \t\r\"'[]"
_ADDRESS = ("http:", "https:", "www.")


class ClippedHead(NamedTuple):
    """What the head says, and where the page's own text begins."""

    declared: Declared
    end: int


def read_clipped_head(text: str) -> ClippedHead | None:
    """The head of a clipped page; `None` for a text that does not begin with one."""
    match = _HEAD.match(text) if text.lstrip()[:3] == "---" else None
    if match is None:
        return None
    declared: dict[str, str] = {}
    for entry in _ENTRY.finditer(match["lines"]):
        name = entry["name"].lower()
        kind = _NAMES.get(name) or DECLARED_NAMES.get(name)
        value = entry["value"].strip(_QUOTES)
        if kind and value and not value.startswith(_ADDRESS):
            declared.setdefault(kind, value)
    if not declared:
        return None
    head = Declared(
        title=declared.get("title"),
        published=declared.get("published"),
        source=declared.get("source"),
        author=declared.get("author"),
    )
    return ClippedHead(head, match.end())
