"""The store: one SQLite file in WAL mode, with every brief and what is still to be done.

A process killed at any moment leaves the file whole, with everything that was
committed. docs/store.md describes the tables for people who query them.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import resources
from pathlib import Path
from typing import Any

from summarizer.errors import StoreError

APPLICATION = 0x62726673
"""SQLite's application id of a store ('brfs')."""

FORMAT = 1
"""The version of the tables, kept as SQLite's user_version."""

_BUSY_SECONDS = 60.0
_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}


class Store:
    """An open store, to be used as a context manager.

    Raises `StoreError` when the file is no store, cannot be opened, or is missing
    and `create` is false; later, when the disk is full.
    """

    def __init__(self, path: Path, create: bool = False) -> None:
        """Open the store at `path`."""
        self.path = path
        if not create and not path.is_file():
            raise StoreError(f"{path}: there is no such store; `summarizer run` makes one")
        with self._plain_errors():
            self.connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
            try:
                self._prepare()
            except BaseException:
                self.connection.close()
                raise

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was committed is safe even if this fails."""
        with suppress(sqlite3.Error):
            self.connection.close()

    def rows(self, query: str, parameters: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows that a query gives, one by one."""
        with self._plain_errors():
            yield from self.connection.execute(query, parameters)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing; waits while another process writes."""
        with self._plain_errors():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")
                raise

    def _prepare(self) -> None:
        execute = self.connection.execute
        is_empty = self._is_empty()
        if not is_empty and execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
            raise StoreError(f"{self.path} is a database, but no store of briefs")
        if not is_empty and execute("PRAGMA user_version").fetchone()[0] != FORMAT:
            raise StoreError(
                f"{self.path} was written by another version of the program; use a new store"
            )
        self._use_write_ahead_log()
        # NORMAL survives every crash of a process; a power cut may undo the last
        # commits, never break the file, and the next run does those again.
        execute("PRAGMA synchronous = NORMAL")
        execute("PRAGMA temp_store = MEMORY")
        execute("PRAGMA wal_autocheckpoint = 4000")  # pages: a checkpoint waits for the disk
        if is_empty:
            self._create_tables()

    def _use_write_ahead_log(self) -> None:
        """Switch to WAL; SQLite does not wait by itself when two processes switch at once."""
        deadline = time.monotonic() + _BUSY_SECONDS
        while True:
            try:
                self.connection.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not is_busy or time.monotonic() > deadline:
                    raise
                time.sleep(0.05)

    def _create_tables(self) -> None:
        script = resources.files(__package__).joinpath("schema.sql").read_text("utf-8")
        with self.transaction() as connection:
            if not self._is_empty():  # another run made them while this one waited
                return
            for statement in script.split(";\n"):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {FORMAT}")

    def _is_empty(self) -> bool:
        count = self.connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        return bool(count == 0)

    @contextmanager
    def _plain_errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError(_explanation(self.path, error)) from error


def _explanation(path: Path, error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _FULL:
        return (
            f"{path}: no more can be written, the disk is full or failing ({error}). What was"
            " finished is safe; make room and start the same command again."
        )
    if code == sqlite3.SQLITE_NOTADB:
        return f"{path} is no store: it is not an SQLite file"
    if code == sqlite3.SQLITE_CANTOPEN:
        return f"{path}: cannot be opened; does its folder exist, and may you write there?"
    return f"{path}: {error}"
