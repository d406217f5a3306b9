"""Limits on tokens and money that hold for a store, over all runs on it.

A call is charged with the most that it can cost before it starts, and with what it
did cost afterwards; so a limit is never overrun, not by calls in flight, nor by
several runs, nor by a kill in the middle (such a call stays charged in full,
because nobody knows what the server counted).
"""

from __future__ import annotations

from typing import NamedTuple

from summarizer.corpus.outcome import Usage
from summarizer.corpus.store import Store


class Limits(NamedTuple):
    """The most that all runs on a store may spend; `None` is no limit."""

    tokens: int | None = None
    cost_micros: int | None = None

    def allow(self, usage: Usage) -> bool:
        """Whether this usage in total is within the limits."""
        tokens_fit = self.tokens is None or usage.tokens <= self.tokens
        cost_fits = self.cost_micros is None or usage.cost_micros <= self.cost_micros
        return tokens_fit and cost_fits


class Budget:
    """The store's account book, as one run writes it."""

    def __init__(
        self, store: Store, run: int | None, limits: Limits, own: Limits | None = None
    ) -> None:
        """Charge calls to `run`, within `limits` in total and within its `own` by itself."""
        self._store = store
        self._run = run
        self._limits = limits
        self._own = own or Limits()
        self._charged = Usage()

    def spent(self) -> Usage:
        """What all runs on the store are charged with so far."""
        return total_spending(self._store)

    def reserve(self, document: str, ceiling: Usage) -> int | None:
        """Charge a call with its most; the entry's number, or None when it is too much."""
        with self._store.transaction() as connection:
            if not self._limits.allow(self.spent().plus(ceiling)):
                return None
            if not self._own.allow(self._charged.plus(ceiling)):
                return None
            self._add(ceiling)
            return connection.execute(
                "INSERT INTO spending (run, document, prompt_tokens, completion_tokens,"
                " cost_micros, settled) VALUES (?, ?, ?, ?, ?, 0)",
                (self._run, document, *ceiling),
            ).lastrowid

    def settle(self, entry: int, usage: Usage) -> None:
        """Replace a reservation by what the call did cost."""
        with self._store.transaction() as connection:
            reserved = connection.execute(
                "SELECT prompt_tokens, completion_tokens, cost_micros FROM spending WHERE id = ?",
                (entry,),
            ).fetchone()
            self._add(Usage(*(new - old for new, old in zip(usage, reserved, strict=True))))
            connection.execute(
                "UPDATE spending SET prompt_tokens = ?, completion_tokens = ?,"
                " cost_micros = ?, settled = 1 WHERE id = ?",
                (*usage, entry),
            )

    def _add(self, usage: Usage) -> None:
        self._charged = self._charged.plus(usage)
        self._store.connection.execute(
            "UPDATE spent SET prompt_tokens = prompt_tokens + ?,"
            " completion_tokens = completion_tokens + ?, cost_micros = cost_micros + ?",
            usage,
        )


def total_spending(store: Store) -> Usage:
    """Everything that the runs on a store are charged with."""
    query = "SELECT prompt_tokens, completion_tokens, cost_micros FROM spent"
    return Usage(*next(store.rows(query)))
