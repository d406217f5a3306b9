"""`summarizer corpus`: questions across the articles of a store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Across the articles of a store: reprints, conflicts, totals.")

StoreOption = Annotated[Path, typer.Option(help="The store that `summarizer run` filled.")]
FormatOption = Annotated[str, typer.Option("--format", help="table, csv or jsonl.")]

Cells = Sequence[str | int | float | None]


@app.command()
def duplicates(
    store: StoreOption,
    output_format: FormatOption = "table",
    threshold: Annotated[
        float, typer.Option(min=0.3, max=1.0, help="Similarity from which articles count as one.")
    ] = 0.7,
) -> None:
    """Find reprints and near-duplicates: a line for each reprint, with its original."""
    from summarizer.corpus.similarity import find_duplicates
    from summarizer.corpus.store import Store

    with Store(store) as opened:
        groups = find_duplicates(opened, threshold)
    _print(
        ("reprint", "title", "date", "similarity", "original", "original_date"),
        (
            (
                reprint.article.id,
                reprint.article.title,
                reprint.article.published,
                round(reprint.similarity, 3),
                group.original.id,
                group.original.published,
            )
            for group in groups
            for reprint in group.reprints
        ),
        output_format,
    )


@app.command()
def conflicts(store: StoreOption, output_format: FormatOption = "table") -> None:
    """Find figures that two articles give differently: a line for each statement."""
    from summarizer.corpus.conflicts import find_conflicts
    from summarizer.corpus.store import Store

    with Store(store) as opened:
        found = find_conflicts(opened)
    _print(
        ("conflict", "helper", "recipient", "category", "label", "year", "text", "value", "unit")
        + ("article", "date", "evidence"),
        (
            (
                number,
                statement.pair.helper,
                statement.pair.recipient,
                statement.category,
                statement.label,
                statement.year,
                statement.text,
                str(statement.value),
                statement.unit,
                statement.article,
                statement.published,
                statement.evidence,
            )
            for number, conflict in enumerate(found, 1)
            for statement in conflict.statements
        ),
        output_format,
    )


@app.command()
def totals(store: StoreOption, output_format: FormatOption = "table") -> None:
    """Add up by pair, category and year: no part with its total, no plan, no reprint twice."""
    from summarizer.corpus.store import Store
    from summarizer.corpus.totals import find_totals
    from summarizer.records import plain_decimal

    with Store(store) as opened:
        found = find_totals(opened)
    _print(
        ("helper", "helper_code", "recipient", "recipient_code", "category", "year", "total")
        + ("unit", "object", "figures", "articles", "rough", "disputed"),
        (
            (
                *total.pair,
                total.category,
                total.year,
                plain_decimal(total.total),
                total.unit,
                total.object,
                total.figures,
                total.articles,
                int(total.is_rough),
                int(total.is_disputed),
            )
            for total in found
        ),
        output_format,
    )


def _print(header: Sequence[str], rows: Iterable[Cells], output_format: str) -> None:
    import csv
    import json
    import sys

    from summarizer.errors import UsageError

    if output_format == "jsonl":
        for row in rows:
            print(json.dumps(dict(zip(header, row, strict=True)), ensure_ascii=False))
    elif output_format == "csv":
        from summarizer.export.cells import neutralized

        writer = csv.writer(sys.stdout)
        writer.writerow(header)
        for row in rows:
            writer.writerow([neutralized(c) if isinstance(c, str) else c for c in row])
    elif output_format == "table":
        _print_table(header, rows)
    else:
        raise UsageError(f"--format is table, csv or jsonl, not {output_format}")


def _print_table(header: Sequence[str], rows: Iterable[Cells]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table()
    for name in header:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text("" if cell is None else str(cell)) for cell in row))
    console = Console()
    # In a pipe or a file there is no width to fit.
    console.print(table, width=None if console.is_terminal else 400)
    if not table.row_count:
        console.print("nothing found")
