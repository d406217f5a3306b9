"""`summarizer brief`: articles in, briefs out."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, ParamSpec, TypeAlias, TypeVar

import typer

from summarizer.collector import pause_collector, resume_collector
from summarizer.commands.model_options import (
    ApiKey,
    BaseUrl,
    Concurrency,
    Config,
    LimitTokens,
    Model,
    Schema,
    model_settings,
)
from summarizer.errors import SummarizerError, UsageError

if TYPE_CHECKING:
    from summarizer.output.sinks import Format
    from summarizer.pipeline import Digest
    from summarizer.reading.formats.document import Document, Rejected
    from summarizer.reading.page import Page
    from summarizer.settings import Settings

    Wait: TypeAlias = Callable[[], list[Digest]]
    Start: TypeAlias = Callable[[Page], Wait]

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")

InterfaceLanguage = Literal["zh", "en"]


def brief(  # noqa: PLR0913 - one parameter an option
    paths: Annotated[
        list[str],
        typer.Argument(
            help="Files (txt, md, html, docx, pdf, eml, csv, xlsx, jsonl, parquet, zip) or folders;"
            " - is standard input."
        ),
    ],
    offline: Annotated[
        bool, typer.Option("--offline", help="Use rules alone, even with a model set.")
    ] = False,
    output_format: Annotated[
        str | None,
        typer.Option(
            "--format",
            help="jsonl, json, md or html. Otherwise as the name after -o says; without one,"
            " md on a terminal and jsonl elsewhere.",
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="A file for all briefs, or a folder: a file for each."),
    ] = None,
    traditional: Annotated[
        bool, typer.Option("--traditional", help="Text in traditional characters.")
    ] = False,
    lang: Annotated[
        InterfaceLanguage, typer.Option(help="Language of a page's interface, at first sight.")
    ] = "zh",
    model: Model = None,
    base_url: BaseUrl = None,
    api_key: ApiKey = None,
    config: Config = None,
    schema: Schema = None,
    concurrency: Concurrency = None,
    limit_tokens: LimitTokens = None,
) -> None:
    """Print the brief of every article in the inputs.

    A brief has every quantity of the article with its place in the page, the table of
    indicators, the article's own arithmetic checked, what was done, and a summary. One
    file can hold several articles; each gets its own brief, in order.

    Exit status: 0 when every input got its brief, 1 when some input could not be read
    (it is named on standard error, the others are done), 2 when the request is wrong.

    Examples:

    \b
      summarizer brief article.txt                    read it on the terminal
      summarizer brief articles --offline -o briefs   a Markdown file for each article
      summarizer brief page.html -o page.json         one file for all of them
      summarizer brief - < page.html | jq .checks     in a pipe: one JSON object a line
    """
    pause_collector()
    from summarizer.output.sinks import Rendering, open_sink

    rendering = Rendering(_chosen_format(output_format, output), traditional, lang)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    flags = {
        "model": model,
        "base_url": base_url,
        "api_key": api_key,
        "report_schema": schema,
        "concurrency": concurrency,
        "token_limit": limit_tokens,
    }
    settings = None if offline else model_settings(config, **flags)
    try:
        with _starter(settings) as start, open_sink(output, rendering, sys.stdout) as sink:
            resume_collector()
            # Begun ahead, so that the server is not idle while the first one is awaited.
            run = _Run(start, 2 * settings.concurrency if settings else 1)
            for digest in run.digests(_inputs(paths, output, run.skip)):
                sink.write(digest)
    except BrokenPipeError:
        # The reader has seen enough (`| head`); nobody is left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(1) from None
    if not run.failed and not run.briefs:
        run.fail(", ".join(paths), "holds no files")
    if run.skipped:
        print(
            f"summarizer: files skipped, of a kind that is not read: {run.skipped}", file=sys.stderr
        )
    if output is not None or run.failed:
        print(
            f"summarizer: briefs: {run.briefs}, inputs that failed: {run.failed}", file=sys.stderr
        )
    if run.failed:
        raise typer.Exit(1)


class _Run:
    """Inputs to briefs: what fails is named on standard error and counted, the rest goes on."""

    def __init__(self, start: Start, window: int) -> None:
        self._start = start
        self._window = window
        self.briefs = 0
        self.failed = 0
        self.skipped = 0

    def digests(self, inputs: Iterable[Document | Rejected]) -> Iterator[Digest]:
        """The briefs of all inputs that can be read, in order."""
        from summarizer.reading.formats.document import Rejected

        under_way: deque[_Begun] = deque()
        for source in inputs:
            if isinstance(source, Rejected):
                self.fail(source.name, source.reason)
                continue
            under_way.append(_Begun(source.name, self._guarded(source.name, self._begin, source)))
            if len(under_way) >= self._window:
                yield from self._finish(under_way.popleft())
        while under_way:
            yield from self._finish(under_way.popleft())

    def fail(self, name: str, reason: str) -> None:
        """Name an input that gets no brief."""
        self.failed += 1
        print(f"summarizer: {name}: {reason}", file=sys.stderr)

    def skip(self, _: Path) -> None:
        """Count a file in a folder that is no input."""
        self.skipped += 1

    def _begin(self, document: Document) -> Wait:
        from summarizer.reading.formats.read import read_document

        return self._start(read_document(document))

    def _finish(self, begun: _Begun) -> Iterator[Digest]:
        digests = self._guarded(begun.name, begun.wait) if begun.wait else None
        for digest in digests or ():
            self.briefs += 1
            yield digest

    def _guarded(
        self,
        name: str,
        work: Callable[_Given, _Result],
        *given: _Given.args,
        **named: _Given.kwargs,
    ) -> _Result | None:
        """What the work gives; `None` when it failed, which is named."""
        try:
            return work(*given, **named)
        except SummarizerError as error:
            self.fail(name, str(error).removeprefix(f"{name}: "))
        except Exception as error:  # a fault of ours in one article must not stop the others
            self.fail(name, f"a fault of this program ({error!r}); please report it")
        return None


class _Begun(NamedTuple):
    """An input whose briefs are on their way; no `wait` when it could not be begun."""

    name: str
    wait: Wait | None


@contextmanager
def _starter(settings: Settings | None) -> Iterator[Start]:
    """What begins the briefs of a page: the rules, or a model that helps them."""
    from summarizer.pipeline import digest_page, start_with_model

    if settings is None:
        yield lambda page: partial(digest_page, page)
        return
    from summarizer.language_model.session import ModelSession

    with ModelSession(settings) as session:
        yield lambda page: start_with_model(page, session)


def _chosen_format(asked: str | None, output: Path | None) -> Format:
    from summarizer.output.sinks import FORMATS, format_of

    if asked is not None:
        for known in FORMATS:
            if asked == known:
                return known
        raise UsageError(f"--format is {', '.join(FORMATS)}; not {asked}")
    if output is not None:
        return format_of(output) or ("md" if not output.suffix else "jsonl")
    return "md" if sys.stdout.isatty() else "jsonl"


def _inputs(
    paths: list[str], output: Path | None, skip: Callable[[Path], None]
) -> Iterator[Document | Rejected]:
    """The documents under the paths, without what an earlier run put out."""
    from summarizer.reading.formats.inputs import documents

    target = None if output is None else output.resolve()

    def is_output(file: Path) -> bool:
        return target is not None and (file.resolve() == target or target in file.resolve().parents)

    return documents(paths, leave_out=is_output, skip=skip)
