"""The rules' engine: documents to briefs on all cores, a bounded number in memory."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context, parent_process

from summarizer.corpus.outcome import Outcome, Ticket, article_row
from summarizer.errors import SummarizerError
from summarizer.pipeline import digest_page
from summarizer.reading.formats.read import read_document

Finish = Callable[[Sequence[Outcome]], None]
"""Takes what became of some tickets, as soon as it is known."""

CHUNK = 8
"""Documents in one message to a worker: large enough to make messages cheap, small
enough that a killed run loses a few hundredths of a second of work."""

_CHUNKS_AHEAD = 2
"""Chunks waiting per worker, so that none is idle while the store is written."""


def brief_by_rules(ticket: Ticket) -> Outcome:
    """What the rules make of a document; no error of a document is raised."""
    try:
        page = read_document(ticket.document)
        digests = digest_page(page)
        return Outcome(ticket.key, tuple(map(article_row, digests)), page.decoded)
    except SummarizerError as error:
        return Outcome(ticket.key, error=str(error))
    except Exception as error:  # a defect in one document must not stop ten thousand
        return Outcome(ticket.key, error=f"internal error: {type(error).__name__}: {error}")


def run_rules(tickets: Iterator[Ticket], finish: Finish, jobs: int) -> None:
    """Brief every ticket, in `jobs` processes, and hand over each outcome once."""
    if jobs == 1:
        for ticket in tickets:
            finish([brief_by_rules(ticket)])
    else:
        _Workers(tickets, finish, jobs).run()


def available_cores() -> int:
    """Cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def brief_chunk(tickets: Sequence[Ticket]) -> list[Outcome]:
    """What the rules make of several documents."""
    return [brief_by_rules(ticket) for ticket in tickets]


class _Workers:
    """A pool that outlives its workers.

    When a worker dies (out of memory, a crash in a library), everything in flight
    is lost with it; those documents are tried again one at a time, and the one that
    kills its worker again has failed.
    """

    def __init__(self, tickets: Iterator[Ticket], finish: Finish, jobs: int) -> None:
        self._tickets = tickets
        self._finish = finish
        self._jobs = jobs
        self._suspects: deque[Ticket] = deque()
        self._in_flight: dict[Future[list[Outcome]], list[Ticket]] = {}

    def run(self) -> None:
        while True:
            pool = self._pool()
            try:
                if self._try_suspects(pool) and self._drain(pool):
                    return
            finally:
                pool.shutdown(cancel_futures=True)

    def _drain(self, pool: ProcessPoolExecutor) -> bool:
        """Work until no ticket is left; false when the pool broke."""
        while True:
            self._fill(pool)
            if not self._in_flight:
                return True
            finished, _ = wait(self._in_flight, return_when=FIRST_COMPLETED)
            for future in finished:
                try:
                    outcomes = future.result()
                except BrokenProcessPool:
                    self._suspects.extend(t for chunk in self._in_flight.values() for t in chunk)
                    self._in_flight.clear()
                    return False
                del self._in_flight[future]
                self._finish(outcomes)

    def _fill(self, pool: ProcessPoolExecutor) -> None:
        while len(self._in_flight) < self._jobs * (1 + _CHUNKS_AHEAD):
            chunk = list(islice(self._tickets, CHUNK))
            if not chunk:
                return
            try:
                self._in_flight[pool.submit(brief_chunk, chunk)] = chunk
            except BrokenProcessPool:
                self._in_flight[_broken()] = chunk
                return

    def _try_suspects(self, pool: ProcessPoolExecutor) -> bool:
        """Brief the suspects one at a time; false when one of them broke the pool."""
        while self._suspects:
            ticket = self._suspects.popleft()
            try:
                self._finish(pool.submit(brief_chunk, [ticket]).result())
            except BrokenProcessPool:
                reason = "the worker process died on this document, twice"
                self._finish([Outcome(ticket.key, error=reason)])
                return False
        return True

    def _pool(self) -> ProcessPoolExecutor:
        # spawn: the progress display has threads, which fork would copy half.
        return ProcessPoolExecutor(
            self._jobs, mp_context=get_context("spawn"), initializer=_follow_parent
        )


def _broken() -> Future[list[Outcome]]:
    future: Future[list[Outcome]] = Future()
    future.set_exception(BrokenProcessPool("the pool broke before it took the work"))
    return future


def _follow_parent() -> None:
    """Leave an interrupt to the parent, and end when the parent was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:

        def follow() -> None:
            parent.join()
            os._exit(1)

        threading.Thread(target=follow, daemon=True).start()
