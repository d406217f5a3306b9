"""CSV: a row a figure, for Excel and for programs."""

from __future__ import annotations

import csv
from pathlib import Path

from summarizer.corpus.store import Store
from summarizer.export.cells import neutralized
from summarizer.export.records import FigureRecord, figure_records


def write_csv(store: Store, path: Path) -> int:
    """Write every figure, in UTF-8 with the mark that Excel needs; how many there were."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(FigureRecord._fields)
        for record in figure_records(store):
            writer.writerow([_cell(value) for value in record])
            count += 1
    return count


def _cell(value: str | int | None) -> str | int:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, str):
        return neutralized(value)
    return "" if value is None else value
