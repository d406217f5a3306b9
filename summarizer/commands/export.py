"""`summarizer export`: a store as the files that people use."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer


def export(
    store: Annotated[Path, typer.Option(help="The store that `summarizer run` filled.")],
    to: Annotated[
        str,
        typer.Option(
            help="xlsx, csv, parquet or jsonl: a row a figure; docx, md or html: a brief each;"
            " briefs: the briefs' own JSON, one a line."
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="File to write; for docx and md also a folder (a file a brief); html needs one.",
        ),
    ] = None,
) -> None:
    """Write the briefs of a store as a table or as documents."""
    from summarizer.export.formats import export as write_export

    target = output or _default_output(store, to)
    count = write_export(store, to, target)
    print(f"{count} rows or briefs written to {target}", file=sys.stderr)


def _default_output(store: Path, to: str) -> Path:
    if to == "html":
        return store.with_name(f"{store.stem}-pages")
    return store.with_suffix(".jsonl" if to == "briefs" else f".{to}")
