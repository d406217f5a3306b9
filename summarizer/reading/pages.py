"""Make a page of bytes or of text."""

from __future__ import annotations

import hashlib

from summarizer.errors import InputError
from summarizer.reading.clipped import read_clipped_head
from summarizer.reading.decoding import decode
from summarizer.reading.drawn_tables import with_tabs
from summarizer.reading.markdown import is_markdown, read_markdown
from summarizer.reading.page import Page
from summarizer.source_map import MappedText

MAX_BYTES = 32 * 1024 * 1024
"""The largest input: ten million Chinese characters, some seconds of work."""


def read_page(data: bytes, path: str | None = None) -> Page:
    """The page that these bytes hold.

    Raises `InputError` when they hold no text, or more than `MAX_BYTES`.
    """
    name = path or "the input"
    refuse_oversize(len(data), name)
    page = _page(decode(data, name), hashlib.sha256(data).hexdigest(), path)
    if not page.visible.text.strip():
        raise InputError(f"{name}: is a page without visible text; save the page with its article")
    return page


def page_of_text(text: str, path: str | None = None) -> Page:
    """The page that an already decoded text makes, be it empty."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return _page(text, digest, path)


def refuse_oversize(size: int, name: str) -> None:
    """Raise `InputError` when `size` bytes are more than an article can have."""
    if size > MAX_BYTES:
        limit = MAX_BYTES // 1024**2
        raise InputError(f"{name}: is {size // 1024**2} MB, over the limit of {limit} MB; split it")


def _page(text: str, digest: str, path: str | None) -> Page:
    if "<" in text:
        from summarizer.reading.html_page import is_html, read_html

        if is_html(text):
            visible, declared = read_html(text)
            return Page(path, digest, text, visible, declared)
    if clipped := read_clipped_head(text):
        visible = read_markdown(text, clipped.end)
        return Page(path, digest, text, with_tabs(visible), clipped.declared)
    visible = read_markdown(text) if is_markdown(text) else MappedText.of(text)
    return Page(path, digest, text, with_tabs(visible))
