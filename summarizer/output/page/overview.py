"""An index page over many briefs, those with most problems first."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from msgspec import Struct

from summarizer.output.page.render import Extension, island, render_document
from summarizer.output.page.standing import doubt, doubtful_quantities
from summarizer.output.page.wording import Language
from summarizer.records import Brief


class Entry(Struct, frozen=True):
    """A brief and the path of its page, relative to the index and not yet quoted."""

    brief: Brief
    href: str


class Row(Struct, frozen=True):
    """A line of the index."""

    brief: Brief
    href: str
    doubtful: int


def render_index(entries: Sequence[Entry], language: Language = "zh") -> str:
    """The index as an HTML document that needs nothing but the pages it names."""
    worst_first = sorted(entries, key=lambda entry: doubt(entry.brief), reverse=True)
    rows = [
        Row(entry.brief, quote(entry.href), len(doubtful_quantities(entry.brief)))
        for entry in worst_first
    ]
    extension = Extension(template="index.html.jinja")
    return render_document(language, extension, rows=rows, island=island({"figures": []}))
