"""A run's side of the store: claim documents, commit what became of them.

A document is claimed before it is worked on, so that two runs on one store do not
do it twice. A run tells every few seconds that it lives; the claims of one that
was killed are free again.
"""

from __future__ import annotations

import os
import socket
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, NamedTuple

from summarizer.corpus.outcome import ArticleRow, FigureRow, Outcome, Ticket
from summarizer.corpus.recipe import Recipe
from summarizer.corpus.store import Store
from summarizer.errors import StoreError
from summarizer.reading.formats.document import Document, Rejected

HEARTBEAT = 5.0
"""Seconds between a run's signs of life."""

LEASE = 900.0
"""Seconds without a sign of life after which the claims of a run are free. Runs on the
same machine do not wait for it: they see that its process is gone."""

_CLAIM = """
    INSERT INTO documents (key, sha256, mode, model, prompt, settings, schema, version, state, run)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'claimed', ?)
    ON CONFLICT (key) DO UPDATE SET state = 'claimed', run = excluded.run, error = NULL
    WHERE state = 'open'
       OR (state = 'failed' AND run <> excluded.run)
       OR (state = 'claimed' AND run IN (SELECT id FROM temp.dead))
"""
_ARTICLE_MARKS = ", ".join("?" * len(ArticleRow._fields))
_FIGURE_MARKS = ", ".join("?" * (len(FigureRow._fields) + 2))


class Claims(NamedTuple):
    """What a batch of documents turned out to be.

    `done` counts those that need no work (finished before, or met twice in these
    inputs), `busy` those that another run is working on.
    """

    tickets: tuple[Ticket, ...]
    done: int
    busy: int


class Worklist:
    """A store as one run sees it. Close it to give up the claims that are still open."""

    def __init__(self, store: Store, recipe: Recipe) -> None:
        """Register this process as a run; `recipe` is part of every document's key."""
        self.store = store
        self._recipe = recipe
        with store.transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO runs (host, pid, heartbeat, started_at) VALUES (?, ?, ?, ?)",
                (socket.gethostname(), os.getpid(), time.time(), _now()),
            )
        self.run = cursor.lastrowid
        self._note_the_dead()

    def claim(self, documents: Sequence[Document]) -> Claims:
        """Claim those of the documents that need work and that no other run is doing."""
        self.show_life()
        # Hash before the transaction: other runs wait while it is open.
        digests = [document.sha256 for document in documents]
        tickets: list[Ticket] = []
        done = busy = 0
        with self.store.transaction() as connection:
            for document, digest in zip(documents, digests, strict=True):
                key = self._recipe.key(digest)
                claimed = self._claim_one(connection, key, digest)
                connection.execute(
                    "INSERT OR IGNORE INTO names (name, document)"
                    " SELECT ?, id FROM documents WHERE key = ?",
                    (document.name, key),
                )
                if claimed:
                    tickets.append(Ticket(key, document))
                elif self._is_busy(connection, key):
                    busy += 1
                else:
                    done += 1
        return Claims(tuple(tickets), done, busy)

    def finish(self, outcomes: Iterable[Outcome]) -> None:
        """Commit what became of claimed documents, all in one transaction."""
        self.show_life()
        with self.store.transaction() as connection:
            for outcome in outcomes:
                self._write(connection, outcome)

    def reject(self, rejected: Rejected) -> None:
        """Remember an input that held no document."""
        with self.store.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO rejected (name, reason, run) VALUES (?, ?, ?)",
                (rejected.name, rejected.reason, self.run),
            )

    def show_life(self) -> None:
        """Tell other runs that this one is alive; cheap, call it often."""
        if time.monotonic() - self._last_sign < HEARTBEAT:
            return
        with self.store.transaction() as connection:
            connection.execute(
                "UPDATE runs SET heartbeat = ? WHERE id = ?", (time.time(), self.run)
            )
        self._note_the_dead()

    def failures(self) -> Iterator[tuple[Any, ...]]:
        """Name and reason of every document that failed and input that was rejected."""
        yield from self.store.rows(
            "SELECT min(n.name), d.error FROM documents d JOIN names n ON n.document = d.id"
            " WHERE d.state <> 'done' AND d.state = 'failed' AND d.run = ? GROUP BY d.id"
            " UNION ALL SELECT name, reason FROM rejected WHERE run = ?",
            (self.run, self.run),
        )

    def close(self) -> None:
        """Give up open claims; without it (after a kill) they are free after a while."""
        with suppress(StoreError), self.store.transaction() as connection:
            connection.execute(
                "UPDATE documents SET state = 'open'"
                " WHERE state <> 'done' AND state = 'claimed' AND run = ?",
                (self.run,),
            )
            connection.execute("UPDATE runs SET ended_at = ? WHERE id = ?", (_now(), self.run))

    def _claim_one(self, connection: sqlite3.Connection, key: str, digest: str) -> bool:
        recipe = self._recipe
        values = (key, digest, recipe.mode, recipe.model, recipe.prompt, recipe.settings)
        cursor = connection.execute(_CLAIM, (*values, recipe.schema, recipe.version, self.run))
        return cursor.rowcount == 1

    def _write(self, connection: sqlite3.Connection, outcome: Outcome) -> None:
        # A run that slept past its lease may find its document done by another.
        changed = connection.execute(
            "UPDATE documents SET state = ?, error = ?, decoded = ?, run = ?"
            " WHERE key = ? AND state <> 'done' RETURNING id",
            (
                "failed" if outcome.error else "done",
                outcome.error,
                outcome.decoded if outcome.articles else None,
                self.run,
                outcome.key,
            ),
        ).fetchone()
        if changed is None:
            return
        (document,) = changed
        for table in ("quantities", "articles"):  # of a try that failed
            connection.execute(f"DELETE FROM {table} WHERE document = ?", changed)
        for article in outcome.articles:
            connection.execute(
                f"INSERT INTO articles VALUES ({_ARTICLE_MARKS})", (document, *article[:-1])
            )
            connection.executemany(
                f"INSERT INTO quantities VALUES ({_FIGURE_MARKS})",
                [(document, article.part, *figure) for figure in article.figures],
            )

    def _is_busy(self, connection: sqlite3.Connection, key: str) -> bool:
        row = connection.execute(
            "SELECT state = 'claimed' AND run <> ? FROM documents WHERE key = ?", (self.run, key)
        ).fetchone()
        return bool(row[0])

    def _note_the_dead(self) -> None:
        """List the runs whose claims are free: ended, silent for long, or killed here."""
        self._last_sign = time.monotonic()
        execute = self.store.connection.execute
        execute("CREATE TEMP TABLE IF NOT EXISTS dead (id INTEGER PRIMARY KEY)")
        execute("DELETE FROM temp.dead")
        here = socket.gethostname()
        for run, host, pid, heartbeat, ended_at in execute(
            "SELECT id, host, pid, heartbeat, ended_at FROM main.runs WHERE id IN"
            " (SELECT run FROM documents WHERE state <> 'done' AND state = 'claimed')"
        ).fetchall():
            is_silent = heartbeat < time.time() - LEASE
            if ended_at or is_silent or (host == here and not _is_process(pid)):
                execute("INSERT INTO temp.dead VALUES (?)", (run,))


def _is_process(pid: int) -> bool:
    if os.name != "posix":  # elsewhere the lease alone decides
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
