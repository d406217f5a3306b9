"""`summarizer corpus`: questions across the articles of a store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

app = typer.Typer(help="Across the articles of a store: reprints, conflicts, totals.")

StoreOption = Annotated[Path, typer.Option(help="The store that `summarizer run` filled.")]
FormatOption = Annotated[str, typer.Option("--format", help="table, csv or jsonl.")]

Cells = Sequence[str | int | float | None]


class Answer(NamedTuple):
    """Rows and their columns; `table` names the columns that fit on a terminal."""

    columns: tuple[str, ...]
    rows: Iterable[Cells]
    table: tuple[str, ...]


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
    answer = Answer(
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
        ("reprint", "title", "similarity", "original"),
    )
    _print(answer, output_format)


@app.command()
def conflicts(store: StoreOption, output_format: FormatOption = "table") -> None:
    """Find figures that two articles give differently: a line for each statement."""
    from summarizer.corpus.conflicts import find_conflicts
    from summarizer.corpus.store import Store

    with Store(store) as opened:
        found = find_conflicts(opened)
    answer = Answer(
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
        ("conflict", "label", "year", "text", "article", "date"),
    )
    _print(answer, output_format)


@app.command()
def totals(store: StoreOption, output_format: FormatOption = "table") -> None:
    """Add up by pair, category and year: no part with its total, no plan, no reprint twice."""
    from summarizer.corpus.store import Store
    from summarizer.corpus.totals import find_totals
    from summarizer.records import plain_decimal

    with Store(store) as opened:
        found = find_totals(opened)
    answer = Answer(
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
        ("helper", "recipient", "category", "year", "total", "unit", "object", "disputed"),
    )
    _print(answer, output_format)


def _print(answer: Answer, output_format: str) -> None:
    import csv
    import json
    import sys

    from summarizer.errors import UsageError

    if output_format == "jsonl":
        for row in answer.rows:
            print(json.dumps(dict(zip(answer.columns, row, strict=True)), ensure_ascii=False))
    elif output_format == "csv":
        from summarizer.export.cells import neutralized

        writer = csv.writer(sys.stdout)
        writer.writerow(answer.columns)
        for row in answer.rows:
            writer.writerow([neutralized(c) if isinstance(c, str) else c for c in row])
    elif output_format == "table":
        _print_table(answer)
    else:
        raise UsageError(f"--format is table, csv or jsonl, not {output_format}")


def _print_table(answer: Answer) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    places = [answer.columns.index(name) for name in answer.table]
    table = Table(*answer.table)
    for row in answer.rows:
        cells = (row[place] for place in places)
        table.add_row(*(Text("" if cell is None else str(cell)) for cell in cells))
    Console().print(table if table.row_count else "nothing found")
