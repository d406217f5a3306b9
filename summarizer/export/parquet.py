"""Parquet: a row a figure, typed, for DuckDB, pandas and the like."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from summarizer.corpus.store import Store
from summarizer.export.records import FigureRecord, figure_records
from summarizer.extras import require

_ROWS_IN_GROUP = 50_000
_TYPES = {"year": "int32", "in_table": "bool"}
_REPEATING = {"category", "unit", "qualifier", "status", "verdict"}


def write_parquet(store: Store, path: Path) -> int:
    """Write every figure; how many there were.

    `value` is the exact text, `number` the same as a double for arithmetic.
    """
    arrow = require("pyarrow", "export")
    parquet = require("pyarrow.parquet", "export")
    fields = [(name, arrow.type_for_alias(_TYPES.get(name, "string"))) for name in _names()]
    schema = arrow.schema([*fields, ("number", arrow.float64())])
    records = figure_records(store)
    count = 0
    with parquet.ParquetWriter(path, schema, use_dictionary=sorted(_REPEATING)) as writer:
        while group := list(islice(records, _ROWS_IN_GROUP)):
            rows = [{**record._asdict(), "number": float(record.value)} for record in group]
            writer.write_table(arrow.Table.from_pylist(rows, schema=schema))
            count += len(group)
    return count


def _names() -> tuple[str, ...]:
    return FigureRecord._fields
