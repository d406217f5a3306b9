"""Briefs as Markdown: one file, or a file a brief in a folder."""

from __future__ import annotations

from pathlib import Path

from summarizer.corpus.store import Store
from summarizer.export.records import stored_briefs
from summarizer.output.markdown import markdown


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
