"""Where briefs go: a stream or a file for all of them, or a folder with a file for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import IO, Final, Literal, Protocol, cast, get_args

from msgspec import Struct

from summarizer.errors import UsageError
from summarizer.pipeline import Digest
from summarizer.records import Brief

Format = Literal["jsonl", "json", "md", "html"]
FORMATS: Final = cast("tuple[Format, ...]", get_args(Format))

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|!#\s\x00-\x1f]+')
LONGEST_NAME = 80


class Rendering(Struct, frozen=True):
    """How briefs are printed: the format, whether in traditional characters, and the
    language of a page's interface."""

    format: Format
    is_traditional: bool = False
    language: Literal["zh", "en"] = "zh"

    def render(self, digest: Digest) -> str:
        """The brief as text."""
        if not self.is_traditional:
            return self._print(digest)
        from summarizer.output.traditional import in_traditional, to_traditional

        if self.format == "md":  # a document for people, its own words included
            return to_traditional(_markdown(digest))
        return self._print(digest._replace(brief=in_traditional(digest.brief)))

    def _print(self, digest: Digest) -> str:
        if self.format != "html":
            return _RENDERERS[self.format](digest)
        from summarizer.output.page import render_page

        return render_page(digest, self.language)


class Sink(Protocol):
    """Takes briefs one after the other; each is on its way when `write` returns."""

    def write(self, digest: Digest) -> None:
        """Put out one brief."""

    def close(self) -> None:
        """Put out what stands after the last one."""


def format_of(path: Path) -> Format | None:
    """The format that a file's name asks for."""
    suffix = path.suffix.lower().removeprefix(".")
    return next((known for known in FORMATS if known == suffix), None)


@contextmanager
def open_sink(output: Path | None, rendering: Rendering, standard: IO[str]) -> Iterator[Sink]:
    """A sink for standard output, for a file, or for a folder (made when missing).

    A path is a folder when it is one or when its name has no suffix. Raises
    `UsageError` when nothing can be written there.
    """
    if output is None:
        sink = StreamSink(standard, rendering)
        yield sink
        sink.close()
        return
    try:
        if output.is_dir() or not output.suffix:
            output.mkdir(parents=True, exist_ok=True)
            folder = FolderSink(output, rendering)
            yield folder
            folder.close()
        else:
            with output.open("w", encoding="utf-8") as stream:
                sink = StreamSink(stream, rendering)
                yield sink
                sink.close()
    except OSError as error:
        raise UsageError(f"{output}: cannot be written ({error.strerror or error})") from error


class StreamSink:
    """All briefs in one stream: JSON lines, one JSON list, Markdown, or a single page."""

    def __init__(self, stream: IO[str], rendering: Rendering) -> None:
        self._stream = stream
        self._rendering = rendering
        self._format = rendering.format
        self._count = 0

    def write(self, digest: Digest) -> None:
        """Print the brief, set off from the one before."""
        if self._count and self._format == "html":
            raise UsageError("one HTML page shows one article; name a folder: -o FOLDER")
        if self._format == "json":
            self._stream.write(",\n" if self._count else "[\n")
        elif self._format == "md" and self._count:
            self._stream.write("\n---\n\n")
        self._stream.write(self._rendering.render(digest))
        self._stream.flush()
        self._count += 1

    def close(self) -> None:
        """End the list."""
        if self._format == "json":
            self._stream.write("\n]\n" if self._count else "[]\n")
        self._stream.flush()


class FolderSink:
    """A file for each brief, named after its input; pages get an index."""

    def __init__(self, folder: Path, rendering: Rendering) -> None:
        self._folder = folder
        self._rendering = rendering
        self._format = rendering.format
        self._names: set[str] = set()
        self._pages: list[tuple[Brief, str]] = []

    def write(self, digest: Digest) -> None:
        """Write the brief's file."""
        name = f"{self._stem(digest)}.{self._format}"
        rendered = self._rendering.render(digest)
        (self._folder / name).write_text(rendered.rstrip("\n") + "\n", encoding="utf-8")
        if self._format == "html":
            self._pages.append((digest.brief, name))

    def close(self) -> None:
        """Write the index of pages."""
        if self._pages:
            from summarizer.output.page import Entry, render_index

            entries = [Entry(brief, name) for brief, name in self._pages]
            index = render_index(entries, self._rendering.language)
            (self._folder / "index.html").write_text(index, encoding="utf-8")

    def _stem(self, digest: Digest) -> str:
        """A name of its own for the brief's file."""
        article = digest.brief.article
        stem = _NOT_IN_NAMES.sub("-", PurePath(article.path or article.id).stem)[:LONGEST_NAME]
        stem = f"{stem}-{article.part}" if article.parts > 1 else stem
        taken, number = stem, 1
        while taken in self._names or taken == "index":
            number += 1
            taken = f"{stem}-{number}"
        self._names.add(taken)
        return taken


def _json_line(digest: Digest) -> str:
    return digest.brief.model_dump_json() + "\n"


def _json(digest: Digest) -> str:
    return digest.brief.model_dump_json(indent=2)


def _markdown(digest: Digest) -> str:
    from summarizer.output.markdown import markdown

    return markdown(digest.brief)


_RENDERERS: Final[dict[Format, Callable[[Digest], str]]] = {
    "jsonl": _json_line,
    "json": _json,
    "md": _markdown,
}
"""How a brief is printed in each format but `html`, which has an interface in a
language; a new format is a line here and a function."""
