"""One run: inputs in, briefs in the store, and an account of what happened."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol

from msgspec import Struct

from summarizer.corpus.outcome import Outcome, Ticket, Usage
from summarizer.corpus.rules import Finish
from summarizer.corpus.worklist import Worklist
from summarizer.reading.formats.document import Document, Rejected

BATCH = 32
"""Documents that are claimed at once."""

Inputs = Callable[[], Iterable[Document | Rejected]]
"""Gives the run's inputs from the start; called again to wait for another run's claims."""

Engine = Callable[[Iterator[Ticket], Finish], None]
"""Briefs every ticket and hands over each outcome once."""


class Tally(Struct):
    """What a run did so far. `skipped` had been done before, or twice in the inputs.

    `by_rules` are articles that a model was not, or not wholly, asked about.
    """

    done: int = 0
    failed: int = 0
    skipped: int = 0
    rejected: int = 0
    articles: int = 0
    by_rules: int = 0
    usage: Usage = Usage()


class Watcher(Protocol):
    """Something that shows how far a run is."""

    def show(self, tally: Tally) -> None:
        """The tally has changed."""


class Run:
    """A run over inputs, with its tally."""

    def __init__(self, worklist: Worklist, watcher: Watcher) -> None:
        """Work through `worklist`, telling `watcher` of every step."""
        self.tally = Tally()
        self._worklist = worklist
        self._watcher = watcher

    def over(self, inputs: Inputs, engine: Engine, pause: float = 1.0) -> None:
        """Brief every input that has no brief yet.

        Documents that another run has claimed are waited for, and done here if that
        run dies. `pause` is the wait in seconds before looking again.
        """
        waiting = self._pass(inputs(), engine)
        while waiting:
            time.sleep(pause)
            tally = self.tally
            skipped, rejected, settled = tally.skipped, tally.rejected, tally.done + tally.failed
            still = self._pass(inputs(), engine)
            mine = tally.done + tally.failed - settled
            tally.skipped, tally.rejected = skipped + waiting - still - mine, rejected
            waiting = still

    def _pass(self, inputs: Iterable[Document | Rejected], engine: Engine) -> int:
        """Go through the inputs once; how many are in the hands of other runs."""
        busy = 0

        def tickets() -> Iterator[Ticket]:
            nonlocal busy
            documents = self._without_rejected(inputs)
            while batch := list(islice(documents, BATCH)):
                claims = self._worklist.claim(batch)
                self.tally.skipped += claims.done
                busy += claims.busy
                self._watcher.show(self.tally)
                yield from claims.tickets

        engine(tickets(), self._finish)
        return busy

    def _without_rejected(self, inputs: Iterable[Document | Rejected]) -> Iterator[Document]:
        for item in inputs:
            if isinstance(item, Document):
                yield item
            else:
                self._worklist.reject(item)
                self.tally.rejected += 1

    def _finish(self, outcomes: Sequence[Outcome]) -> None:
        self._worklist.finish(outcomes)
        for outcome in outcomes:
            self.tally.usage = self.tally.usage.plus(outcome.usage or Usage())
            self.tally.by_rules += outcome.by_rules
            if outcome.error:
                self.tally.failed += 1
            else:
                self.tally.done += 1
                self.tally.articles += len(outcome.articles)
        self._watcher.show(self.tally)
