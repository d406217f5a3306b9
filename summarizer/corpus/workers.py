"""Processes that work on documents: a crew that outlives its workers.

Each worker has a pipe of its own to the run's process, which alone writes the store. A
worker that dies (out of memory, a crash in a library) costs its time: another takes its
place and tries its documents again one at a time, and a document on which a worker dies
again has failed.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from threading import Thread
from types import TracebackType
from typing import Any, NamedTuple, Self

from summarizer.collector import resume_collector
from summarizer.corpus.outcome import Outcome, Ticket
from summarizer.errors import SummarizerError

_SECONDS_TO_LEAVE = 5.0


class Post:
    """A worker's end of the pipe."""

    def __init__(self, connection: Connection) -> None:
        """Talk to the run's process over `connection`."""
        self._connection = connection
        self.send = connection.send

    def listen(self, receive: Callable[[Any], object]) -> None:
        """Hand what comes to `receive`, in a thread of its own, until None has come.

        The thread reads all the time, so that the run's process never waits for a
        worker that waits for it. When that process is gone, the worker ends too.
        """

        def read() -> None:
            try:
                while (message := self._connection.recv()) is not None:
                    receive(message)
                receive(None)
            except (EOFError, OSError):
                os._exit(1)

        Thread(target=read, daemon=True).start()


class Role(NamedTuple):
    """What a worker does: `work` gets chunks of tickets from its post, until None comes, and
    sends back lists of outcomes. It has up to `most_tickets` in its hands at once."""

    work: Callable[[Post], None]
    most_tickets: int
    chunk: int = 1


class Lost(NamedTuple):
    """A worker has died with these documents in its hands; they are tried again."""

    keys: tuple[str, ...]


class Worker:
    """A worker as the run's process sees it."""

    def __init__(self, role: Role, suspects: Iterable[Ticket] = ()) -> None:
        """Start one; `suspects` are what one that died had in its hands."""
        self.role = role
        self.in_hand: dict[str, Ticket] = {}
        self.suspects = deque(suspects)
        self.is_on_trial = False
        # spawn: the progress display has threads, which fork would copy half.
        context = get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, role.work), daemon=True)
        self._process.start()
        theirs.close()  # else its end would not be noticed

    def send(self, message: Any) -> None:
        """Send it, unless the worker is dead: then its end of the pipe will tell."""
        with suppress(OSError):
            self.connection.send(message)

    def feed(self, tickets: Iterator[Ticket]) -> None:
        """Give it work, as much as it may have; a suspect alone."""
        if self.is_on_trial and self.in_hand:
            return
        self.is_on_trial = bool(self.suspects)
        if self.is_on_trial:
            self._give([self.suspects.popleft()])
            return
        while len(self.in_hand) <= self.role.most_tickets - self.role.chunk:
            chunk = list(islice(tickets, self.role.chunk))
            if not chunk:
                return
            self._give(chunk)

    def end(self) -> None:
        """Let it go; it leaves by itself when it was sent None, and is gone at once else."""
        self.connection.close()
        self._process.join(_SECONDS_TO_LEAVE)
        self._process.kill()
        self._process.join()

    def _give(self, chunk: list[Ticket]) -> None:
        self.in_hand.update((ticket.key, ticket) for ticket in chunk)
        self.send(chunk)


class Workers:
    """A crew, one worker for each role. Use it as a context manager."""

    def __init__(self, roles: Sequence[Role]) -> None:
        """Start a worker for each role."""
        self._workers = [Worker(role) for role in roles]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for worker in self._workers:
            if not worker.in_hand:
                worker.send(None)
        for worker in self._workers:
            worker.end()

    def messages(self, tickets: Iterator[Ticket]) -> Iterator[tuple[Worker, Any]]:
        """What the workers say, until every ticket has its outcome.

        That is lists of outcomes, `Lost`, and whatever their work sends besides. Raises
        `SummarizerError` when a worker cannot do its work at all.
        """
        while True:
            for worker in self._workers:
                worker.feed(tickets)
            busy = {worker.connection: worker for worker in self._workers if worker.in_hand}
            if not busy:
                return
            for connection in wait(list(busy)):
                worker = busy[connection]  # type: ignore[index]
                try:
                    message = worker.connection.recv()
                except (EOFError, OSError):
                    yield from self._replace(worker)
                    continue
                if isinstance(message, _Incapable):
                    raise SummarizerError(message.reason)
                if isinstance(message, list):
                    for outcome in message:
                        del worker.in_hand[outcome.key]
                yield worker, message

    def _replace(self, dead: Worker) -> Iterator[tuple[Worker, Any]]:
        """Put another worker in the place of a dead one."""
        dead.end()
        self._workers.remove(dead)
        yield dead, Lost(tuple(dead.in_hand))
        if dead.is_on_trial:
            reason = "the worker process died on this document, twice"
            yield dead, [Outcome(key, error=reason) for key in dead.in_hand]
        else:
            dead.suspects.extend(dead.in_hand.values())
        self._workers.append(Worker(dead.role, dead.suspects))


class _Incapable(NamedTuple):
    """A worker cannot do its work, whatever the document."""

    reason: str


def _serve(connection: Connection, work: Callable[[Post], None]) -> None:
    """A worker's life."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the run's own business
    resume_collector()
    try:
        work(Post(connection))
    except SummarizerError as error:
        connection.send(_Incapable(str(error)))
    except Exception as error:
        connection.send(_Incapable(f"internal error: {type(error).__name__}: {error}"))
