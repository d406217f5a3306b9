"""The model's engine: asynchronous calls, as many at once as the server takes."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from summarizer.corpus.budget import Budget
from summarizer.corpus.outcome import Outcome, Ticket, Usage, article_row
from summarizer.corpus.recipe import Recipe
from summarizer.corpus.rules import Finish
from summarizer.corpus.throttle import Throttle
from summarizer.errors import RateLimitError, SummarizerError
from summarizer.pipeline import Digest
from summarizer.reading.formats.document import Document
from summarizer.reading.formats.read import read_document
from summarizer.reading.page import Page

MOST_REFUSALS = 20
"""Refusals in a row after which a document has failed for this run."""

_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 30.0


class Answer(NamedTuple):
    """What a model made of a page, and what its calls cost."""

    digests: list[Digest]
    usage: Usage


class Briefer(Protocol):
    """A way to brief a page by calls to a model.

    It is entered before its calls and left after them, once for each event loop:
    the place to open and to close a client.
    """

    async def __aenter__(self) -> object:
        """Get ready for calls."""

    async def __aexit__(self, *error: object) -> object:
        """Close what was opened."""

    @property
    def recipe(self) -> Recipe:
        """Model, prompt and settings: part of the key of every document."""

    def ceiling(self, page: Page) -> Usage:
        """The most that the calls for this page can cost, retries included."""

    async def brief(self, page: Page) -> Answer:
        """The page's briefs.

        Raises `RateLimitError` when the server refuses for now: the document waits and
        fewer calls are made at once. Any other `SummarizerError` fails the document.
        """


class Calls:
    """One run's calls to a model."""

    def __init__(self, briefer: Briefer, budget: Budget, concurrency: int) -> None:
        """Make at most `concurrency` calls at once, within `budget`."""
        self._briefer = briefer
        self._budget = budget
        self._concurrency = concurrency
        self._under_way = 0
        self._settled = asyncio.Event()
        self.is_limit_reached = False

    def run(self, tickets: Iterator[Ticket], finish: Finish) -> None:
        """Brief every ticket, or as many as the budget allows; hand over each outcome once."""
        asyncio.run(self._run(tickets, finish))

    async def _run(self, tickets: Iterator[Ticket], finish: Finish) -> None:
        throttle = Throttle(self._concurrency)
        self._settled = asyncio.Event()
        # A fixed crew bounds the documents in memory; the throttle decides how many
        # of them talk to the server.
        crew = [self._work(tickets, finish, throttle) for _ in range(self._concurrency)]
        async with self._briefer:
            await asyncio.gather(*crew)

    async def _work(self, tickets: Iterator[Ticket], finish: Finish, throttle: Throttle) -> None:
        while not self.is_limit_reached:
            ticket = next(tickets, None)
            if ticket is None:
                return
            try:
                page = read_document(ticket.document)
            except SummarizerError as error:
                finish([Outcome(ticket.key, error=str(error))])
                continue
            entry = await self._reserve(ticket, page)
            if entry is None:
                return
            outcome = await self._outcome(ticket, page, throttle)
            finish([outcome])
            self._budget.settle(entry, outcome.usage)
            self._under_way -= 1
            self._settled.set()  # wakes those that wait now
            self._settled.clear()

    async def _reserve(self, ticket: Ticket, page: Page) -> int | None:
        """Charge the call; None when the limit leaves no room for it.

        Calls under way are charged with more than they will cost: wait for them first.
        """
        ceiling = self._briefer.ceiling(page)
        while not self.is_limit_reached:
            entry = self._budget.reserve(ticket.key, ceiling)
            if entry is not None:
                self._under_way += 1
                return entry
            if not self._under_way:
                self.is_limit_reached = True
                self._settled.set()
                break
            await self._settled.wait()
        return None

    async def _outcome(self, ticket: Ticket, page: Page, throttle: Throttle) -> Outcome:
        try:
            answer = await self._answer(page, ticket.document, throttle)
            rows = tuple(map(article_row, answer.digests))
            return Outcome(ticket.key, rows, page.decoded, answer.usage)
        except SummarizerError as error:
            return Outcome(ticket.key, error=str(error))
        except Exception as error:  # a defect in one document must not stop ten thousand
            return Outcome(ticket.key, error=f"internal error: {type(error).__name__}: {error}")

    async def _answer(self, page: Page, document: Document, throttle: Throttle) -> Answer:
        pause = _FIRST_PAUSE
        for _ in range(MOST_REFUSALS):
            started = await throttle.enter()
            try:
                answer = await self._briefer.brief(page)
                throttle.served()
                return answer
            except RateLimitError as error:
                throttle.refused(started, error.retry_after)
            finally:
                await throttle.leave()
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
        raise SummarizerError(f"{document.name}: the server refused it {MOST_REFUSALS} times")
