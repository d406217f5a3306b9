"""The same work from an Arrow table to an Arrow table: the form that engines distribute.

A row of the input is a document; a row of the output is an article, or a document
that failed. The output holds what a store needs, so a store can take it in.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from summarizer.corpus.outcome import ArticleRow, FigureRow, Outcome, Ticket
from summarizer.corpus.recipe import RULES
from summarizer.corpus.rules import brief_by_rules
from summarizer.corpus.store import Store
from summarizer.corpus.worklist import Worklist
from summarizer.extras import require
from summarizer.reading.formats.document import Document

if TYPE_CHECKING:
    import pyarrow

NAME_COLUMN = "name"
"""The input's column with the documents' names; without it they are numbered."""

_INTEGERS = {"part"}
_BATCH_ROWS = 1_000_000
_HEAD = ("name", "key", "sha256", "error", "decoded")


def brief_table(table: pyarrow.Table, text_column: str = "text") -> pyarrow.Table:
    """The briefs of a table's documents.

    `text_column` holds text, or the bytes of files whose `name` tells the format. A
    document that fails gives one row with its `error`. The columns are those of
    `output_schema`; `brief` is the brief's JSON, `figures` the flat rows as JSON.
    """
    arrow = require("pyarrow", "ray")
    rows: list[dict[str, Any]] = []
    names = table.column(NAME_COLUMN) if NAME_COLUMN in table.column_names else None
    for number, content in enumerate(table.column(text_column)):
        value = content.as_py()
        digest = Document("", value or "").sha256
        name = names[number].as_py() if names is not None else digest[:16]
        suffix = f".{name.rpartition('.')[2].lower()}" if isinstance(value, bytes) else ""
        document = Document(name, value or "", suffix)
        outcome = brief_by_rules(Ticket(RULES.key(digest), document))
        rows.extend(_output_rows(document, outcome))
    return arrow.Table.from_pylist(rows, schema=output_schema())


def output_schema() -> pyarrow.Schema:
    """The columns of `brief_table`: the document's, then the article's."""
    arrow = require("pyarrow", "ray")
    names = (*_HEAD, *ArticleRow._fields)
    fields = [(name, arrow.int32() if name in _INTEGERS else arrow.string()) for name in names]
    return arrow.schema(fields)


def take_in(folder: str, store: Store) -> int:
    """Put the rows of a folder (or URL) of parquet files into a store.

    Returns how many documents were new.
    """
    worklist = Worklist(store, RULES)
    count = 0
    try:
        for document, outcome in _outcomes(_dataset(folder)):
            if worklist.claim([document]).tickets:
                worklist.finish([outcome])
                count += 1
    finally:
        worklist.close()
    return count


def count_failed(folder: str) -> int:
    """How many documents in a folder (or URL) of parquet files have an error and no brief."""
    compute = require("pyarrow.compute", "ray")
    return int(_dataset(folder).count_rows(filter=compute.field("error").is_valid()))


def place_of(path: str) -> tuple[str, Any]:
    """A path or URL as the place in its file system, and that; None for local paths."""
    if "://" not in path:
        return path, None
    system, inner = require("fsspec.core", "ray").url_to_fs(path)
    return inner, system


def _dataset(folder: str) -> Any:
    place, system = place_of(folder)
    return require("pyarrow.dataset", "ray").dataset(place, format="parquet", filesystem=system)


def _output_rows(document: Document, outcome: Outcome) -> Iterator[dict[str, Any]]:
    head = (document.name, outcome.key, document.sha256, outcome.error, outcome.decoded)
    for article in outcome.articles:
        figures = json.dumps(article.figures, ensure_ascii=False)
        yield dict(zip(_HEAD, head, strict=True)) | article._asdict() | {"figures": figures}
    if not outcome.articles:
        yield dict(zip(_HEAD, head, strict=True))


def _outcomes(source: Any) -> Iterator[tuple[Document, Outcome]]:
    """The documents of a dataset; the rows of one stand together."""
    for batch in source.to_batches(batch_size=_BATCH_ROWS):
        for key, rows in groupby(batch.to_pylist(), key=itemgetter("key")):
            found = list(rows)
            name, _, digest, error, decoded = (found[0][field] for field in _HEAD)
            articles = () if error else tuple(map(_article, found))
            yield Document(name, "", digest=digest), Outcome(key, articles, decoded, error=error)


def _article(row: dict[str, Any]) -> ArticleRow:
    article = ArticleRow(**{field: row[field] for field in ArticleRow._fields})
    figures = tuple(FigureRow(*values) for values in json.loads(row["figures"]))
    return article._replace(figures=figures)
