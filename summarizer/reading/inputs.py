"""What a person names on the command line, to pages: files, folders, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from summarizer.errors import InputError
from summarizer.reading.page import Page
from summarizer.reading.pages import read_page, refuse_oversize

STANDARD_INPUT = "-"

PAGE_SUFFIXES = frozenset({"", ".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".shtml"})
"""Suffixes of plain text and HTML."""

DOCUMENT_SUFFIXES = frozenset({".docx", ".eml", ".mht", ".mhtml", ".pdf"})
"""Suffixes of formats that hold one page each; `reading.formats` reads them."""


class Input(Struct, frozen=True):
    """One input that makes one page; `path` is `None` for standard input."""

    path: Path | None

    @property
    def name(self) -> str:
        """How messages call the input."""
        return str(self.path) if self.path else "standard input"

    def read(self) -> Page:
        """The page. Raises `InputError` when it cannot be read or holds no text, and
        `MissingExtraError` when its format needs a library that is not installed."""
        if self.path is None:
            return read_page(sys.stdin.buffer.read(), STANDARD_INPUT)
        try:
            refuse_oversize(self.path.stat().st_size, self.name)
            data = self.path.read_bytes()
        except OSError as error:
            reason = error.strerror or str(error)
            raise InputError(f"{self.path}: cannot be read ({reason})") from error
        if (suffix := self.path.suffix.lower()) not in DOCUMENT_SUFFIXES:
            return read_page(data, str(self.path))
        from summarizer.reading.formats.document import Document
        from summarizer.reading.formats.read import read_document

        return read_document(Document(str(self.path), data, suffix))


class Inputs(Struct, frozen=True):
    """What the paths hold: inputs in order, files of folders left out, paths that failed."""

    found: tuple[Input, ...]
    skipped: tuple[Path, ...]
    failures: tuple[InputError, ...]


def find_inputs(paths: Sequence[str | Path]) -> Inputs:
    """The inputs under the paths; `-` is standard input.

    Folders are walked in sorted order, hidden entries and links to folders apart; what
    is neither text nor a known format in them is skipped. A path named outright is
    always tried. Raises nothing: a missing path or a folder without inputs is a failure.
    """
    found: list[Input] = []
    skipped: list[Path] = []
    failures: list[InputError] = []
    for path in map(Path, paths):
        if str(path) == STANDARD_INPUT:
            found.append(Input(None))
        elif path.is_dir():
            files = _files_under(path)
            usable = [file for file in files if _is_usable(file)]
            found.extend(map(Input, usable))
            skipped.extend(file for file in files if not _is_usable(file))
            if not usable:
                failures.append(InputError(f"{path}: is a folder without articles (.txt, .html)"))
        elif path.exists():
            found.append(Input(path))
        else:
            failures.append(InputError(f"{path}: does not exist; check the path"))
    return Inputs(tuple(found), tuple(skipped), tuple(failures))


def _files_under(folder: Path) -> list[Path]:
    files: list[Path] = []
    for parent, subfolders, names in os.walk(folder):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        files.extend(Path(parent, name) for name in sorted(names) if not name.startswith("."))
    return files


def _is_usable(file: Path) -> bool:
    return file.suffix.lower() in PAGE_SUFFIXES | DOCUMENT_SUFFIXES
