"""Paths to documents: folders are walked, archives and tables opened, bad inputs named."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import IO

from summarizer.errors import InputError, SummarizerError
from summarizer.reading.formats.archive import zip_members
from summarizer.reading.formats.document import Document, Rejected
from summarizer.reading.formats.tables import csv_rows, jsonl_rows, parquet_rows, xlsx_rows
from summarizer.reading.inputs import DOCUMENT_SUFFIXES, PAGE_SUFFIXES, STANDARD_INPUT
from summarizer.reading.pages import MAX_BYTES, refuse_oversize

ROWS_OF: dict[str, Callable[[IO[bytes], str, str | None], Iterator[Document | Rejected]]] = {
    ".csv": csv_rows,
    ".jsonl": jsonl_rows,
    ".ndjson": jsonl_rows,
    ".parquet": parquet_rows,
    ".tsv": csv_rows,
    ".xlsx": xlsx_rows,
}
"""Tables with a document a row, by suffix: takes the stream, its name, the text column."""

ARCHIVES = frozenset({".zip"})

KNOWN = PAGE_SUFFIXES | DOCUMENT_SUFFIXES | ARCHIVES | ROWS_OF.keys()
"""Suffixes of the files that are taken from folders; a file named outright is always tried."""

MAX_DEPTH = 3
"""Archives within archives."""


def documents(
    paths: Sequence[str | Path],
    text_column: str | None = None,
    leave_out: Callable[[Path], bool] = lambda _: False,
    skip: Callable[[Path], None] = lambda _: None,
) -> Iterator[Document | Rejected]:
    """Every document under the paths, in order of path and name; `-` is standard input.

    Nothing is held but the document at hand. What cannot be read comes as `Rejected`;
    files that `leave_out` tells of do not come at all. `skip` is told of the files in
    folders whose kind nobody here reads.
    """
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield Document(STANDARD_INPUT, sys.stdin.buffer.read())
            continue
        for file in _all_under(Path(path)):
            if leave_out(file):
                continue
            if file != Path(path) and not _is_known(file):
                skip(file)
            else:
                yield from _of_file(file, text_column)


def files_under(path: Path) -> Iterator[Path]:
    """The path itself, or the files of known kinds in it, sorted, without hidden ones."""
    return (file for file in _all_under(path) if file == path or _is_known(file))


def _is_known(file: Path) -> bool:
    return file.suffix.lower() in KNOWN


def _all_under(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for folder, subfolders, names in os.walk(path):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(folder, name)


def count_files(paths: Sequence[str | Path]) -> int:
    """How many files lie under the paths; archives and tables count as one."""
    return sum(1 for path in paths for _ in files_under(Path(path)))


def _of_file(file: Path, text_column: str | None) -> Iterator[Document | Rejected]:
    name = str(file)
    try:
        with file.open("rb") as stream:
            yield from _of_stream(stream, name, text_column, MAX_DEPTH)
    except OSError as error:
        yield Rejected(name, f"cannot be read ({error.strerror or error})")


def _of_stream(
    stream: IO[bytes], name: str, text_column: str | None, depth: int
) -> Iterator[Document | Rejected]:
    suffix = PurePosixPath(name).suffix.lower()
    try:
        if suffix in ARCHIVES:
            yield from _of_archive(stream, name, text_column, depth)
        elif suffix in ROWS_OF:
            yield from ROWS_OF[suffix](stream, name, text_column)
        else:
            yield _whole(stream, name, suffix)
    except SummarizerError as error:
        yield Rejected(name, str(error).removeprefix(f"{name}: "))
    except OSError:
        raise
    except Exception as error:  # the parsers of tables raise anything on a broken file
        yield Rejected(name, f"is damaged, or not what its suffix says ({error})")


def _of_archive(
    stream: IO[bytes], name: str, text_column: str | None, depth: int
) -> Iterator[Document | Rejected]:
    if depth == 0:
        raise InputError(f"{name}: is an archive in {MAX_DEPTH} others; unpack it first")
    for member in zip_members(stream, name):
        if isinstance(member, Rejected):
            yield member
        else:
            inner_name, inner = member
            yield from _of_stream(inner, inner_name, text_column, depth - 1)


def _whole(stream: IO[bytes], name: str, suffix: str) -> Document:
    data = stream.read(MAX_BYTES + 1)
    refuse_oversize(len(data), name)
    return Document(name, data, suffix)
