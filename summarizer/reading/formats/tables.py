"""Tables with a column of texts: csv, xlsx, jsonl and parquet, a document a row."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import IO, Any

from summarizer.errors import InputError
from summarizer.extras import require
from summarizer.reading.decoding import decode
from summarizer.reading.formats.document import Document, Rejected
from summarizer.reading.formats.unpacked import refuse_bomb

TEXT_COLUMNS = ("text", "正文", "content", "内容", "body", "article", "全文")
"""What a column of texts is usually called, tried when the user names none."""


def csv_rows(stream: IO[bytes], name: str, column: str | None) -> Iterator[Document | Rejected]:
    """The rows of a file of comma- or tab-separated values, in any encoding of a page."""
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    text = decode(stream.read(), name)
    dialect = csv.excel_tab if name.lower().endswith(".tsv") else csv.excel
    reader = csv.DictReader(io.StringIO(text, newline=""), dialect=dialect, strict=False)
    chosen = text_column(reader.fieldnames or (), name, column)
    yield from _documents(reader, name, chosen)


def xlsx_rows(stream: IO[bytes], name: str, column: str | None) -> Iterator[Document | Rejected]:
    """The rows of an Excel file's first sheet; its first row names the columns."""
    openpyxl = require("openpyxl", "formats")
    refuse_bomb(stream, name)
    workbook = openpyxl.load_workbook(stream, read_only=True, data_only=True)
    rows = workbook.worksheets[0].iter_rows(values_only=True)
    header = [str(cell) if cell is not None else "" for cell in next(rows, ())]
    chosen = text_column(header, name, column)
    yield from _documents((dict(zip(header, row, strict=False)) for row in rows), name, chosen)


def jsonl_rows(stream: IO[bytes], name: str, column: str | None) -> Iterator[Document | Rejected]:
    """The objects of a file of JSON lines; a broken line is rejected by its number."""
    chosen = column
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            yield Rejected(f"{name}#{number}", "is no JSON")
            continue
        if not isinstance(row, dict):
            yield Rejected(f"{name}#{number}", "is no JSON object")
            continue
        chosen = chosen or text_column(tuple(row), name, None)
        yield _document(row, f"{name}#{number}", chosen)


def parquet_rows(stream: IO[bytes], name: str, column: str | None) -> Iterator[Document | Rejected]:
    """The rows of a parquet file, read a batch at a time."""
    parquet = require("pyarrow.parquet", "formats")
    file = parquet.ParquetFile(stream)
    chosen = text_column(file.schema_arrow.names, name, column)
    number = 0
    for batch in file.iter_batches(batch_size=256, columns=[chosen]):
        for value in batch.column(0).to_pylist():
            number += 1
            yield _document({chosen: value}, f"{name}#{number}", chosen)


def text_column(columns: Sequence[str], name: str, wanted: str | None) -> str:
    """The column that holds the texts; raises `InputError` when none can be told."""
    if wanted is not None:
        if wanted in columns:
            return wanted
        raise InputError(f"{name}: has no column {wanted!r}, only {', '.join(columns)}")
    for usual in TEXT_COLUMNS:
        for column in columns:
            if column.strip().lower() == usual:
                return column
    if len(columns) == 1:
        return columns[0]
    raise InputError(
        f"{name}: which column holds the text? Name it with --text-column: {', '.join(columns)}"
    )


def _documents(
    rows: Iterable[Mapping[str, Any]], name: str, column: str
) -> Iterator[Document | Rejected]:
    for number, row in enumerate(rows, 1):
        yield _document(row, f"{name}#{number}", column)


def _document(row: Mapping[str, Any], name: str, column: str) -> Document | Rejected:
    text = row.get(column)
    if not isinstance(text, str) or not text.strip():
        return Rejected(name, f"has no text in the column {column!r}")
    return Document(name, text)
