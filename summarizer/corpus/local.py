"""A run on this machine, from the paths to the report: store, engine and display together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from summarizer.corpus.briefer import Briefer
from summarizer.corpus.budget import Budget, Limits, total_spending
from summarizer.corpus.calls import Calls
from summarizer.corpus.outcome import Usage
from summarizer.corpus.progress import ProgressDisplay
from summarizer.corpus.recipe import RULES
from summarizer.corpus.rules import available_cores, run_rules
from summarizer.corpus.run import Run, Tally
from summarizer.corpus.store import Store
from summarizer.corpus.worklist import Worklist
from summarizer.errors import StoreError
from summarizer.reading.formats.document import Document, Rejected
from summarizer.reading.formats.inputs import count_files, documents
from summarizer.reading.inputs import STANDARD_INPUT

MOST_FAILURES = 20
"""Failures that a report names; the store has them all."""


class RunRequest(Struct, frozen=True):
    """What to brief, where to keep it, and how much it may take.

    `jobs` are processes (0: one for each core), `concurrency` is of calls to a model.
    """

    paths: tuple[str, ...]
    store: Path
    text_column: str | None = None
    jobs: int = 0
    concurrency: int = 16
    limits: Limits = Limits()


class Report(NamedTuple):
    """What a run did. `stopped` says why it ended early, if it did."""

    tally: Tally
    failures: tuple[tuple[str, str], ...]
    spent: Usage
    stopped: str | None

    @property
    def is_complete(self) -> bool:
        """Whether every input has its brief."""
        return self.stopped is None and not self.tally.failed and not self.tally.rejected


def run_locally(request: RunRequest, briefer: Briefer | None = None) -> Report:
    """Brief every input that has no brief in the store yet; rules alone without `briefer`.

    Raises `StoreError` when the store cannot be opened. A disk that fills up, a limit
    that is reached or an interrupt ends the run early, and the report says so.
    """
    with Store(request.store, create=True) as store:
        worklist = Worklist(store, briefer.recipe if briefer else RULES)
        try:
            with ProgressDisplay(count_files(request.paths)) as display:
                run = Run(worklist, display)
                stopped = _work(run, worklist, request, briefer)
            try:
                failures = tuple(islice(worklist.failures(), MOST_FAILURES))
                return Report(run.tally, failures, total_spending(store), stopped)
            except StoreError as error:
                return Report(run.tally, (), run.tally.usage, stopped or str(error))
        finally:
            worklist.close()


def _work(run: Run, worklist: Worklist, request: RunRequest, briefer: Briefer | None) -> str | None:
    """Do the work; why it stopped early, if it did."""
    inputs = _Inputs(request)
    try:
        jobs = request.jobs or available_cores()
        if briefer is None:
            run.over(inputs, lambda tickets, finish: run_rules(tickets, finish, jobs))
            return None
        budget = Budget(worklist.store, worklist.run, request.limits, briefer.limits)
        calls = Calls(briefer, budget, request.concurrency, jobs)
        run.over(inputs, calls.run)
        return "the limit on tokens or money is reached" if calls.is_limit_reached else None
    except KeyboardInterrupt:
        return "interrupted"
    except StoreError as error:
        return str(error)


class _Inputs:
    """The run's inputs, from the start each time; standard input can be read only once."""

    def __init__(self, request: RunRequest) -> None:
        self._paths = list(request.paths)
        self._text_column = request.text_column
        self._store = request.store.resolve()

    def __call__(self) -> Iterator[Document | Rejected]:
        paths = tuple(self._paths)
        self._paths = [path for path in paths if path != STANDARD_INPUT]
        return documents(paths, self._text_column, self._is_store)

    def _is_store(self, file: Path) -> bool:
        """Whether a file is the store itself, its log or its index."""
        return file.name.startswith(self._store.name) and file.parent.resolve() == (
            self._store.parent
        )
