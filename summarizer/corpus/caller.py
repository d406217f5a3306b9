"""A process of the model's engine: one event loop that makes its share of the calls."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.collector import pause_collector, resume_collector
from summarizer.corpus.briefer import Answer, Briefer, Client
from summarizer.corpus.outcome import Outcome, Ticket, Usage, article_row
from summarizer.corpus.throttle import Throttle
from summarizer.corpus.workers import Post
from summarizer.errors import RateLimitError, SummarizerError
from summarizer.language_model.desk import Desk
from summarizer.pipeline import Digest
from summarizer.reading.formats.read import read_document
from summarizer.reading.page import Page

MOST_REFUSALS = 20
"""Refusals in a row after which a document has failed for this run."""

_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 30.0


class Wish(NamedTuple):
    """A document is ready for its calls, which can cost so much."""

    key: str
    ceiling: Usage


class Grant(NamedTuple):
    """The calls for a document may begin."""

    key: str


def make_calls(briefer: Briefer, concurrency: int, post: Post) -> None:
    """A worker's part: brief what comes by at most `concurrency` calls at once."""
    asyncio.run(_open(briefer, concurrency, post))


async def _open(briefer: Briefer, concurrency: int, post: Post) -> None:
    pause_collector()
    desk = Desk()
    async with briefer.open(Throttle(concurrency), desk) as client:
        resume_collector()
        await _Caller(client, desk, post).run()


class _Caller:
    def __init__(self, client: Client, desk: Desk, post: Post) -> None:
        self._client = client
        self._desk = desk
        self._post = post
        self._granted: dict[str, asyncio.Event] = {}

    async def run(self) -> None:
        """Brief every ticket that comes, until None does."""
        loop = asyncio.get_running_loop()
        inbox: asyncio.Queue[Sequence[Ticket] | Grant | None] = asyncio.Queue()
        self._post.listen(lambda message: loop.call_soon_threadsafe(inbox.put_nowait, message))
        async with asyncio.TaskGroup() as documents:
            while (message := await inbox.get()) is not None:
                if isinstance(message, Grant):
                    self._granted[message.key].set()
                    continue
                for ticket in message:
                    documents.create_task(self._work(ticket))

    async def _work(self, ticket: Ticket) -> None:
        try:
            outcome = await self._outcome(ticket)
        except SummarizerError as error:
            outcome = Outcome(ticket.key, error=str(error))
        except Exception as error:  # a defect in one document must not stop ten thousand
            reason = f"internal error: {type(error).__name__}: {error}"
            outcome = Outcome(ticket.key, error=reason, usage=None)
        self._post.send([outcome])

    async def _outcome(self, ticket: Ticket) -> Outcome:
        page, drafts = await self._desk.do(lambda: self._drafted(ticket))
        await self._wait_for_grant(Wish(ticket.key, self._client.ceiling(page)))
        answer = await self._answer(page, drafts, ticket.document.name)
        rows = await self._desk.do(lambda: tuple(map(article_row, answer.digests)))
        by_rules = sum(d.brief.provenance.fallback is not None for d in answer.digests)
        return Outcome(ticket.key, rows, page.decoded, answer.usage, answer.failure, by_rules)

    def _drafted(self, ticket: Ticket) -> tuple[Page, list[Digest]]:
        page = read_document(ticket.document)
        return page, self._client.draft(page)

    async def _wait_for_grant(self, wish: Wish) -> None:
        self._granted[wish.key] = asyncio.Event()
        self._post.send(wish)
        await self._granted[wish.key].wait()
        del self._granted[wish.key]

    async def _answer(self, page: Page, drafts: list[Digest], name: str) -> Answer:
        pause = _FIRST_PAUSE
        for _ in range(MOST_REFUSALS):
            try:
                return await self._client.brief(page, drafts)
            except RateLimitError:
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)
        raise SummarizerError(f"{name}: the server refused it {MOST_REFUSALS} times")
