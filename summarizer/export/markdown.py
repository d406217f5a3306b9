"""Briefs as Markdown: one file, or a file a brief in a folder."""

from __future__ import annotations

import re
from pathlib import Path

from summarizer.corpus.store import Store
from summarizer.export.outline import Bullets, Element, Heading, Paragraph, Table, outline
from summarizer.export.records import stored_briefs
from summarizer.records import Brief

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def write_markdown(store: Store, path: Path) -> int:
    """Write every brief, into `path` when it ends in .md, else into files in it; how many."""
    count = 0
    if path.suffix == ".md":
        with path.open("w", encoding="utf-8") as stream:
            for stored in stored_briefs(store):
                stream.write(markdown(stored.brief) + "\n")
                count += 1
        return count
    path.mkdir(parents=True, exist_ok=True)
    for stored in stored_briefs(store):
        (path / f"{stored.brief.article.id}.md").write_text(markdown(stored.brief), "utf-8")
        count += 1
    return count


def markdown(brief: Brief) -> str:
    """The brief as Markdown (CommonMark with GitHub's tables)."""
    return "\n\n".join(map(_element, outline(brief))) + "\n"


def _element(element: Element) -> str:
    if isinstance(element, Heading):
        return f"{'#' * element.level} {_escaped(element.text)}"
    if isinstance(element, Paragraph):
        return f"> {_escaped(element.text)}" if element.is_warning else _escaped(element.text)
    if isinstance(element, Bullets):
        return "\n".join(f"- {_escaped(point)}" for point in element.points)
    return _table(element)


def _table(table: Table) -> str:
    lines = [table.header, tuple("---" for _ in table.header), *table.rows]
    escaped = [table.header, lines[1], *(tuple(map(_escaped, row)) for row in table.rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in escaped)


def _escaped(text: str) -> str:
    """The text without markup of its own, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
