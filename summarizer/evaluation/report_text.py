"""Reports as text: a table on the terminal, Markdown for a pull request, JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TextIO

from summarizer.evaluation.intervals import Estimate
from summarizer.evaluation.report import (
    CAVEAT,
    MANY_METRICS,
    ComparisonReport,
    Report,
    shown,
    shown_gap,
    shown_interval,
    shown_p,
    shown_spread,
)

Row = tuple[str, ...]

LEAST_WIDTH = 110
"""Columns of a table that goes into a pipe or a narrow terminal: figures must not wrap."""


def write_table(report: Report | ComparisonReport, out: TextIO) -> None:
    """A table for the terminal."""
    from rich.console import Console
    from rich.table import Table

    columns, rows = _content(report)
    table = Table(*columns, title=_title(report), caption=_caption(report))
    for column in table.columns[1:]:
        column.justify = "right"
    for row in rows:
        table.add_row(*row)
    console = Console(file=out, markup=False, highlight=False)
    console.width = max(console.width, LEAST_WIDTH)
    console.print(table)


def write_markdown(report: Report | ComparisonReport, out: TextIO) -> None:
    """A Markdown table with its caption."""
    columns, rows = _content(report)
    lines = [
        f"### {_cell(_title(report))}",
        "",
        "| " + " | ".join(columns) + " |",
        "| " + " | ".join(["---", *["---:"] * (len(columns) - 1)]) + " |",
        *("| " + " | ".join(map(_cell, row)) + " |" for row in rows),
        "",
        _caption(report),
    ]
    out.write("\n".join(lines) + "\n")


def write_json(report: Report | ComparisonReport, out: TextIO) -> None:
    """Everything in the report, for other programs; misses one article at a time."""
    if isinstance(report, ComparisonReport):
        json.dump(_comparison_data(report), out, ensure_ascii=False, indent=1)
    else:
        head = json.dumps(_report_data(report), ensure_ascii=False)
        out.write(head[:-1] + ', "articles": [')
        for number, article in enumerate(_articles(report)):
            out.write((",\n" if number else "\n") + article)
        out.write("]}")
    out.write("\n")


def write_misses(report: Report, out: TextIO) -> None:
    """Every miss on a line of its own: where, expected, got."""
    for scored in report.scores():
        for miss in scored.score.misses:
            expected = f"expected {miss.expected}, got {miss.got}"
            out.write(f"{scored.name} {miss.metric}: {miss.where}: {expected}\n")


def _content(report: Report | ComparisonReport) -> tuple[Row, list[Row]]:
    if isinstance(report, ComparisonReport):
        return _comparison_content(report)
    repeated = report.header.repeats > 1
    columns: Row = ("metric", "value", "95% interval", *(["repeats"] if repeated else []))
    return columns, [_row(estimate, repeated) for estimate in report.measured]


def _row(estimate: Estimate, repeated: bool) -> Row:
    metric = estimate.metric
    label = metric.name if metric.title == metric.name else f"{metric.name} ({metric.title})"
    cells = (label, shown(metric, estimate.value), shown_interval(estimate))
    return (*cells, shown_spread(estimate)) if repeated else cells


def _comparison_content(report: ComparisonReport) -> tuple[Row, list[Row]]:
    columns = ("metric", "first", "second", "second - first (95% interval)", "p", "better")
    rows: list[Row] = []
    for item in report.comparison.differences:
        values = (shown(item.metric, item.first), shown(item.metric, item.second))
        rows.append((item.metric.name, *values, shown_gap(item), shown_p(item), item.decision))
    return columns, rows


def _title(report: Report | ComparisonReport) -> str:
    if isinstance(report, ComparisonReport):
        first, second = report.first.subject.label, report.second.subject.label
        return f"{first} (first) against {second} (second)"
    header = report.header
    return f"{header.subject.label} on {report.articles} articles"


def _caption(report: Report | ComparisonReport) -> str:
    if isinstance(report, ComparisonReport):
        comparison = report.comparison
        left_out = f"; left out: {', '.join(comparison.left_out)}" if comparison.left_out else ""
        return f"{len(comparison.articles)} articles{left_out}. {CAVEAT} {MANY_METRICS}"
    return f"Corpus {report.header.corpus.digest[:12]}, version {report.header.version}. {CAVEAT}"


def _cell(text: str) -> str:
    """Text that cannot break out of a Markdown table cell."""
    for mark in "\\`*_[]<>|#":
        text = text.replace(mark, "\\" + mark)
    return " ".join(text.split())


def _report_data(report: Report) -> dict[str, object]:
    metrics = {
        estimate.metric.name: {
            "value": estimate.value,
            "interval": estimate.interval and estimate.interval._asdict(),
            "repeats": estimate.repeats,
        }
        for estimate in report.measured
    }
    return {"run": json.loads(report.header.model_dump_json()), "metrics": metrics}


def _articles(report: Report) -> Iterator[str]:
    for scored in report.scores():
        misses = [
            {
                "metric": miss.metric,
                "where": miss.where,
                "expected": miss.expected,
                "got": miss.got,
                "sentence": scored.sentence_of(miss),
            }
            for miss in scored.score.misses
        ]
        article = {"article": scored.name, "repeat": scored.repeat, "misses": misses}
        yield json.dumps(article | {"counts": dict(scored.score.counts)}, ensure_ascii=False)


def _comparison_data(report: ComparisonReport) -> dict[str, object]:
    comparison = report.comparison
    differences = [
        item._asdict() | {"metric": item.metric.name, "gap": item.gap and item.gap._asdict()}
        for item in comparison.differences
    ]
    return {
        "first": json.loads(report.first.model_dump_json()),
        "second": json.loads(report.second.model_dump_json()),
        "articles": comparison.articles,
        "left_out": comparison.left_out,
        "differences": differences,
    }
