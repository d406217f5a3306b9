"""`summarizer brief`: articles in, briefs out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer


def brief(
    paths: Annotated[list[Path], typer.Argument(help="Files or folders; - is standard input.")],
    offline: Annotated[bool, typer.Option(help="Use rules alone, even with a model set.")] = False,
    output_format: Annotated[str, typer.Option("--format", help="jsonl, json or md.")] = "jsonl",
) -> None:
    """Print the brief of every article in the inputs."""
    from summarizer.pipeline import digest_page, load_page

    for path in paths:
        files = sorted(path.iterdir()) if path.is_dir() else [path]
        for file in files:
            for digest in digest_page(load_page(file)):
                sys.stdout.write(digest.brief.model_dump_json() + "\n")
