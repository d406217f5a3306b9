"""`summarizer verify`: anyone's figures held against an article."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, Final

import typer

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from summarizer.reading.page import Page
    from summarizer.records import Figure


def verify(
    article: Annotated[
        str, typer.Argument(help="The article, or several in one file; - is standard input.")
    ],
    claims: Annotated[
        str,
        typer.Argument(help="Any text, or briefs as JSON or JSONL; - is standard input."),
    ],
    output_format: Annotated[
        str | None,
        typer.Option("--format", help="jsonl, json or md; md on a terminal, else jsonl."),
    ] = None,
) -> None:
    """Check every figure in CLAIMS against ARTICLE, without a model.

    Prints each figure with its verdict, the article's sentence and a note. `verified`,
    `rounded` and `derived` figures are supported; `contradicted` and `unsupported` ones
    are not. A near match is never support.

    Exit status: 0 when every figure is supported, 1 when some is not, 2 when the
    request is wrong or an input cannot be read.

    Examples:

    \b
      summarizer verify article.txt summary.txt
      summarizer brief article.txt --format jsonl | summarizer verify article.txt -
    """
    from summarizer.articles.split import split_articles
    from summarizer.quantities.extract import read_quantities
    from summarizer.records import SUPPORTING
    from summarizer.verification.verify import verify_claims

    render = _renderer(output_format)
    if article == claims == "-":
        raise UsageError("only one of ARTICLE and CLAIMS can be - (standard input)")
    readings = [read_quantities(part) for part in split_articles(_read(article))]
    figures = verify_claims(readings, _read(claims).decoded)
    _print(render(figures))
    if not figures:
        print("summarizer: the claims hold no figures", file=sys.stderr)
    if any(figure.verdict not in SUPPORTING for figure in figures):
        raise typer.Exit(1)


def _print(text: str) -> None:
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough (`| head`); the exit status still tells the verdict.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _read(path: str) -> Page:
    from summarizer.reading.inputs import find_inputs

    inputs = find_inputs([path])
    if inputs.failures:
        raise inputs.failures[0]
    if len(inputs.found) != 1:
        raise UsageError(f"{path}: is a folder; name one file")
    return inputs.found[0].read()


def _renderer(asked: str | None) -> Callable[[Sequence[Figure]], str]:
    chosen = asked or ("md" if sys.stdout.isatty() else "jsonl")
    if chosen not in _RENDERERS:
        raise UsageError(f"--format is {', '.join(_RENDERERS)}; not {chosen}")
    return _RENDERERS[chosen]


def _jsonl(figures: Sequence[Figure]) -> str:
    return "".join(figure.model_dump_json() + "\n" for figure in figures)


def _json(figures: Sequence[Figure]) -> str:
    return "[" + ",\n ".join(figure.model_dump_json() for figure in figures) + "]\n"


def _markdown(figures: Sequence[Figure]) -> str:
    from summarizer.output.markdown import print_elements
    from summarizer.output.verdicts import outline_of_verdicts

    return print_elements(outline_of_verdicts(figures))


_RENDERERS: Final = {"jsonl": _jsonl, "json": _json, "md": _markdown}
