"""`summarizer review`: go through briefs in a browser, correct them, make gold of them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from summarizer.review.desk import Desk


def review(
    paths: Annotated[list[Path], typer.Argument(help="A store, or files and folders.")],
    export_gold: Annotated[
        Path | None,
        typer.Option(help="Write the corrected articles as gold to this folder, and end."),
    ] = None,
    state: Annotated[
        Path | None,
        typer.Option(help="Folder of corrections and pasted texts. Default: PATH.review"),
    ] = None,
    lang: Annotated[
        Literal["zh", "en"], typer.Option(help="Language of the interface, at first sight.")
    ] = "zh",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 0,
) -> None:
    """Check and correct briefs in a browser on this machine, the worst first.

    Every change is saved at once, in a file beside the input that is only ever
    appended to. Nothing outside 127.0.0.1 can reach the page, and nothing without
    the token in the address that this command prints.

    summarizer eval FOLDER takes what --export-gold FOLDER writes.
    """
    from summarizer.review.desk import open_desk
    from summarizer.review.serve import serve

    kept = state or paths[0].absolute().with_name(paths[0].absolute().name + ".review")
    desk, rejected = open_desk(paths, kept)
    for document in rejected:
        print(f"{document.name}: {document.reason}", file=sys.stderr)
    if export_gold is not None:
        _export(desk, export_gold)
    else:
        serve(desk, lang, port)


def _export(desk: Desk, folder: Path) -> None:
    export = desk.export_gold(folder)
    print(
        f"{export.articles} corrected articles written to {folder}, {export.finished} of them"
        " finished; in the others, figures that nobody looked at are optional.",
        file=sys.stderr,
    )
