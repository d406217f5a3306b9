"""Briefs as HTML pages on which a person can check them, with an index over all."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from summarizer.corpus.store import Store
from summarizer.export.records import StoredBrief, stored_briefs
from summarizer.output.page import Entry, render_index, render_page
from summarizer.pipeline import Digest, digest_page
from summarizer.reading.pages import page_of_text


def write_pages(store: Store, folder: Path) -> int:
    """Write a page for every brief, and `index.html`, into `folder`; how many briefs."""
    folder.mkdir(parents=True, exist_ok=True)
    entries = []
    for stored in stored_briefs(store):
        name = f"{stored.brief.article.id}.html"
        (folder / name).write_text(render_page(_digest(stored)), "utf-8")
        entries.append(Entry(stored.brief, name))
    (folder / "index.html").write_text(render_index(entries), "utf-8")
    return len(entries)


def _digest(stored: StoredBrief) -> Digest:
    """The stored brief with its article, read again from the stored input."""
    article = stored.brief.article
    page = replace(page_of_text(stored.decoded, article.path), sha256=article.sha256)
    return digest_page(page)[article.part - 1]._replace(brief=stored.brief)
