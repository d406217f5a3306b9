"""What a store says, as rows for tables and as briefs, in the order of publication."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.corpus.store import Store
from summarizer.records import Brief


class FigureRecord(NamedTuple):
    """A figure with its article: the row of every table.

    `value` is exact, in the unit's base; `in_table` tells whether the figure belongs
    to the brief's table or is background. Parties and codes are parted by ；.
    """

    article: str
    title: str | None
    date: str | None
    source: str | None
    helpers: str
    helper_codes: str
    recipients: str
    recipient_codes: str
    category: str
    label: str | None
    value: str
    value_max: str | None
    unit: str
    object: str | None
    qualifier: str
    per: str | None
    year: int | None
    status: str
    verdict: str
    in_table: bool
    evidence: str | None
    text: str


class ArticleEntry(NamedTuple):
    """An article as a row: its masthead, parties and summary, and how many figures."""

    article: str
    name: str
    title: str | None
    date: str | None
    source: str | None
    helpers: str
    helper_codes: str
    recipients: str
    recipient_codes: str
    figures: int
    in_table: int
    summary: str


class ProblemRecord(NamedTuple):
    """Something a reader must know; `kind` is an issue's, or `failed` for an input."""

    kind: str
    where: str
    title: str | None
    message: str


class StoredBrief(NamedTuple):
    """A brief and the decoded input that its offsets point into."""

    brief: Brief
    decoded: str


_FIGURES = f"""
    SELECT {", ".join(FigureRecord._fields)} FROM figures
    WHERE document = ? AND part = ? ORDER BY position
"""
_ARTICLES = """
    SELECT a.id, (SELECT min(name) FROM names n WHERE n.document = a.document), a.title,
        substr(a.published, 1, 10), a.source, a.helpers, a.helper_codes, a.recipients,
        a.recipient_codes, count(q.position), coalesce(sum(q.in_table), 0), a.summary
    FROM articles a LEFT JOIN quantities q ON q.document = a.document AND q.part = a.part
    WHERE a.rowid = ? GROUP BY a.rowid
"""
_FAILURES = """
    SELECT 'failed', n.name, NULL, d.error FROM documents d
    JOIN names n ON n.document = d.id WHERE d.state <> 'done' AND d.state = 'failed'
    UNION ALL
    SELECT 'failed', name, NULL, reason FROM rejected
    WHERE name NOT IN (SELECT name FROM names)
"""


def figure_records(store: Store) -> Iterator[FigureRecord]:
    """Every figure of the store."""
    for row in _article_rows(store):
        key = next(store.rows("SELECT document, part FROM articles WHERE rowid = ?", (row,)))
        for values in store.rows(_FIGURES, key):
            record = FigureRecord(*values)
            yield record._replace(in_table=bool(record.in_table))


def article_records(store: Store) -> Iterator[ArticleEntry]:
    """Every article of the store."""
    for row in _article_rows(store):
        for values in store.rows(_ARTICLES, (row,)):
            yield ArticleEntry(*values)


def problem_records(store: Store) -> Iterator[ProblemRecord]:
    """Inputs without a brief first, then what the briefs warn of."""
    for values in store.rows(_FAILURES):
        yield ProblemRecord(*values)
    for values in store.rows("SELECT kind, article, title, message FROM issues"):
        yield ProblemRecord(*values)


def stored_briefs(store: Store) -> Iterator[StoredBrief]:
    """Every brief of the store."""
    query = (
        "SELECT a.brief, d.decoded FROM articles a JOIN documents d ON d.id = a.document"
        " WHERE a.rowid = ?"
    )
    for row in _article_rows(store):
        for brief, decoded in store.rows(query, (row,)):
            yield StoredBrief(Brief.model_validate_json(brief), decoded)


def _article_rows(store: Store) -> list[int]:
    """The articles by date and name. Only numbers are sorted, so memory stays small."""
    query = "SELECT rowid FROM articles ORDER BY published, id"
    return [row for (row,) in store.rows(query)]
