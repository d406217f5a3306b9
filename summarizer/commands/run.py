"""`summarizer run`: a folder of any size into a store of briefs, as often as it takes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.commands.model_options import (
    ApiKey,
    BaseUrl,
    Config,
    Model,
    Schema,
    model_settings,
)
from summarizer.errors import UsageError

if TYPE_CHECKING:
    from summarizer.corpus.briefer import Briefer
    from summarizer.corpus.budget import Limits
    from summarizer.corpus.local import Report


def run(  # noqa: PLR0913 (a parameter for each option)
    paths: Annotated[
        list[str],
        typer.Argument(
            help="Files (txt, md, html, docx, pdf, eml, mht, csv, xlsx, jsonl, parquet, zip) or"
            " folders; - is standard input."
        ),
    ],
    store: Annotated[
        Path | None, typer.Option(help="The store: one SQLite file, made when missing.")
    ] = None,
    text_column: Annotated[
        str | None, typer.Option(help="The column that holds the text, in tables.")
    ] = None,
    offline: Annotated[bool, typer.Option(help="Use rules alone, even with a model set.")] = False,
    jobs: Annotated[int, typer.Option(min=0, help="Processes; 0: all cores.")] = 0,
    concurrency: Annotated[int, typer.Option(min=1, help="Model calls at once.")] = 16,
    limit_tokens: Annotated[
        int | None, typer.Option(help="The most tokens that all runs on the store may use.")
    ] = None,
    limit_cost: Annotated[
        str | None, typer.Option(help="The most money that all runs on the store may spend.")
    ] = None,
    engine: Annotated[
        str, typer.Option(help="local, or ray: parquet folders in and out, over many machines.")
    ] = "local",
    output: Annotated[
        str | None, typer.Option(help="With ray: the folder or URL for the parquet files.")
    ] = None,
    model: Model = None,
    base_url: BaseUrl = None,
    api_key: ApiKey = None,
    config: Config = None,
    schema: Schema = None,
) -> None:
    """Brief every article that has no brief in the store yet.

    Stop it at any time, also by pulling the plug: what was finished is safe, and the
    same command goes on from there. Exit status 1 when some input got no brief.
    """
    if engine == "ray":
        _run_on_ray(paths, output, text_column, store)
        return
    if engine != "local":
        raise UsageError(f"--engine is local or ray, not {engine}")
    if store is None:
        raise UsageError("name the store: --store FILE")
    from summarizer.corpus.local import RunRequest, run_locally

    limits = _limits(limit_tokens, limit_cost)
    request = RunRequest(tuple(paths), store, text_column, jobs, concurrency, limits)
    flags = {"model": model, "base_url": base_url, "api_key": api_key, "report_schema": schema}
    report = run_locally(request, None if offline else _briefer(config, flags))
    _print_report(report, store)
    if not report.is_complete:
        raise typer.Exit(1)


def _briefer(config: Path | None, flags: dict[str, str | None]) -> Briefer | None:
    """The model to use, if one is named."""
    settings = model_settings(config, **flags)
    if settings is None:
        return None
    from summarizer.corpus.model_briefer import ModelBriefer

    return ModelBriefer(settings)


def _run_on_ray(
    paths: list[str], output: str | None, text_column: str | None, store: Path | None
) -> None:
    from summarizer.corpus.on_ray import run_on_ray
    from summarizer.corpus.store import Store
    from summarizer.corpus.tables import count_failed, take_in

    if output is None:
        raise UsageError("name the folder for the parquet files: --output FOLDER_OR_URL")
    run_on_ray(paths, output, text_column)
    if store is not None:
        with Store(store, create=True) as opened:
            take_in(output, opened)
    if failed := count_failed(output):
        print(f"{failed} documents failed; their rows have an error", file=sys.stderr)
        raise typer.Exit(1)


def _limits(tokens: int | None, cost: str | None) -> Limits:
    from decimal import Decimal, InvalidOperation

    from summarizer.corpus.budget import Limits

    try:
        micros = None if cost is None else int(Decimal(cost) * 10**6)
    except (InvalidOperation, ValueError, OverflowError) as error:
        raise UsageError(f"--limit-cost is an amount such as 2.50, not {cost}") from error
    return Limits(tokens, micros)


def _print_report(report: Report, store: Path) -> None:
    from summarizer.corpus.progress import spending_text

    tally = report.tally
    lines = [
        f"{tally.done} documents done ({tally.articles} articles), {tally.skipped} done before,"
        f" {tally.failed + tally.rejected} failed; store: {store}"
    ]
    if tally.usage.tokens:
        lines.append(f"This run: {spending_text(tally.usage)}.")
        lines.append(f"All runs on the store: {spending_text(report.spent)}.")
    if tally.by_rules:
        lines.append(
            f"{tally.by_rules} articles were left to the rules, or a part of them was; the"
            " provenance of their briefs says why."
        )
    lines.extend(f"  {name}: {reason}" for name, reason in report.failures)
    unnamed = tally.failed + tally.rejected - len(report.failures)
    if unnamed > 0:
        lines.append(f"  and {unnamed} more, all of them in the store")
    if report.stopped:
        lines.append(f"Stopped early: {report.stopped}. The same command goes on from here.")
    print("\n".join(lines), file=sys.stderr)
