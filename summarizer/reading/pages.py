"""Make a page of bytes or of text."""

from __future__ import annotations

import hashlib

from summarizer.reading.page import Page
from summarizer.source_map import MappedText


def read_page(data: bytes, path: str | None = None) -> Page:
    """The page that these bytes hold.

    Raises `InputError` when they hold no text.
    """
    decoded = data.decode("utf-8-sig")
    return Page(path, hashlib.sha256(data).hexdigest(), decoded, MappedText.of(decoded))


def page_of_text(text: str, path: str | None = None) -> Page:
    """The page that an already decoded text makes."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Page(path, digest, text, MappedText.of(text))
