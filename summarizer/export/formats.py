"""The formats of `summarizer export`, by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from summarizer.corpus.store import Store
from summarizer.errors import UsageError
from summarizer.export.delimited import write_csv
from summarizer.export.json_lines import write_briefs, write_jsonl
from summarizer.export.markdown import write_markdown
from summarizer.export.pages import write_pages
from summarizer.export.parquet import write_parquet
from summarizer.export.word import write_word
from summarizer.export.xlsx import write_xlsx

Writer = Callable[[Store, Path], int]
"""Writes a store to a file or folder and returns how many rows or briefs there were."""

WRITERS: dict[str, Writer] = {
    "briefs": write_briefs,
    "csv": write_csv,
    "docx": write_word,
    "html": write_pages,
    "jsonl": write_jsonl,
    "md": write_markdown,
    "parquet": write_parquet,
    "xlsx": write_xlsx,
}
"""csv, jsonl, parquet and xlsx have a row a figure; briefs, docx, html and md a brief each."""


def export(store: Path, name: str, output: Path) -> int:
    """Write the store in a format of `WRITERS`; how many rows or briefs there were.

    Raises `UsageError` for an unknown format or an output that cannot be written,
    `StoreError` for a file that is no store, `MissingExtraError` for a missing library.
    """
    writer = WRITERS.get(name)
    if writer is None:
        raise UsageError(f"--to is one of {', '.join(WRITERS)}, not {name}")
    with Store(store) as opened:
        try:
            return writer(opened, output)
        except OSError as error:
            raise UsageError(f"{output}: cannot be written ({error.strerror or error})") from error
