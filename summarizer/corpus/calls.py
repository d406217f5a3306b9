"""The model's engine: asynchronous calls from several processes, within one budget."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from functools import partial

from summarizer.corpus.briefer import Briefer
from summarizer.corpus.budget import Budget
from summarizer.corpus.caller import Grant, Wish, make_calls
from summarizer.corpus.outcome import Outcome, Ticket
from summarizer.corpus.rules import Finish
from summarizer.corpus.workers import Lost, Role, Worker, Workers

CALLS_IN_PROCESS = 16
"""Calls at once for which one process is enough: briefing an article and making its calls
takes some hundredths of a second of its core, and a server should not wait for that."""


class Calls:
    """One run's calls to a model."""

    def __init__(self, briefer: Briefer, budget: Budget, concurrency: int, jobs: int) -> None:
        """Make at most `concurrency` calls at once, in up to `jobs` processes, within `budget`."""
        self._briefer = briefer
        self._budget = budget
        self._shares = _shares(concurrency, jobs)
        self._entries: dict[str, int] = {}
        """The charges of the documents for which calls are under way."""
        self._waiting: deque[tuple[Worker, Wish]] = deque()
        self.is_limit_reached = False

    def run(self, tickets: Iterator[Ticket], finish: Finish) -> None:
        """Brief every ticket, or as many as the budget allows; hand over each outcome once."""
        roles = [Role(partial(make_calls, self._briefer, n), _in_hand(n)) for n in self._shares]
        with Workers(roles) as workers:
            for worker, message in workers.messages(tickets):
                if isinstance(message, Wish):
                    self._waiting.append((worker, message))
                elif isinstance(message, Lost):
                    self._forget(message.keys)
                else:
                    finish(message)
                    self._settle(message)
                self._grant()
                if self.is_limit_reached:
                    return

    def _grant(self) -> None:
        """Charge the calls that wait for it, in turn, as far as the limits allow.

        Calls under way are charged with more than they will cost: only when there are
        none is a limit reached.
        """
        while self._waiting:
            worker, wish = self._waiting[0]
            entry = self._budget.reserve(wish.key, wish.ceiling)
            if entry is None:
                self.is_limit_reached = not self._entries
                return
            self._waiting.popleft()
            self._entries[wish.key] = entry
            worker.send(Grant(wish.key))

    def _settle(self, outcomes: Sequence[Outcome]) -> None:
        for outcome in outcomes:
            entry = self._entries.pop(outcome.key, None)
            if entry is not None and outcome.usage is not None:
                self._budget.settle(entry, outcome.usage)

    def _forget(self, keys: Sequence[str]) -> None:
        """A worker has died: what it had been granted stays charged in full."""
        for key in keys:
            self._entries.pop(key, None)
        self._waiting = deque(item for item in self._waiting if item[1].key not in keys)


def _shares(concurrency: int, jobs: int) -> list[int]:
    """The calls at once of each process."""
    processes = min(jobs, -(-concurrency // CALLS_IN_PROCESS))
    least, more = divmod(concurrency, processes)
    return [least + (number < more) for number in range(processes)]


def _in_hand(calls: int) -> int:
    """Documents that a process holds: those under way, and some that are ready to follow."""
    return calls + max(2, calls // 2)
