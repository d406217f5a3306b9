"""A run's briefer that makes one call a page, to a server that need not be a model's.

The briefs are those of the rules, so that what is measured is the run and not a model.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NamedTuple

import aiohttp

from summarizer.corpus.briefer import Answer
from summarizer.corpus.budget import Limits
from summarizer.corpus.outcome import Usage
from summarizer.corpus.recipe import Recipe
from summarizer.corpus.throttle import Throttle
from summarizer.errors import RateLimitError, SummarizerError
from summarizer.language_model.desk import Desk
from summarizer.pipeline import Digest, digest_page
from summarizer.reading.page import Page

CALL_COST = Usage(prompt_tokens=900, completion_tokens=100, cost_micros=250)
CALL_CEILING = Usage(prompt_tokens=1000, completion_tokens=500, cost_micros=600)


class HttpBriefer:
    """Briefs a page by one call to a server, and by the rules.

    With `canned` digests every page gets those: what remains is the run's own work.
    """

    recipe = Recipe(mode="llm", model="slow")
    limits = Limits()

    def __init__(self, url: str, canned: list[Digest] | None = None) -> None:
        """Call the server at `url`."""
        self._url = url
        self._canned = canned

    @asynccontextmanager
    async def open(self, throttle: Throttle, desk: Desk) -> AsyncIterator[HttpClient]:
        """Connect."""
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
            yield HttpClient(self, session, throttle)

    def draft(self, page: Page) -> list[Digest]:
        """The page's briefs."""
        return self._canned or digest_page(page)

    async def call(self, page: Page, session: aiohttp.ClientSession) -> None:
        """One call."""
        async with session.post(self._url, data=page.decoded.encode()) as response:
            if response.status == 429:
                wish = response.headers.get("Retry-After")
                raise RateLimitError("too many calls", float(wish) if wish else None)
            if response.status != 200:
                raise SummarizerError(f"the server answered {response.status}")
            await response.read()


class HttpClient(NamedTuple):
    """The connections of one event loop."""

    briefer: HttpBriefer
    session: aiohttp.ClientSession
    throttle: Throttle

    def draft(self, page: Page) -> list[Digest]:
        """The page's briefs."""
        return self.briefer.draft(page)

    def ceiling(self, page: Page) -> Usage:
        """The most that a call costs."""
        return CALL_CEILING

    async def brief(self, page: Page, drafts: list[Digest]) -> Answer:
        """The drafts, after a call to the server."""
        async with self.throttle.place():
            await self.briefer.call(page, self.session)
        return Answer(drafts, CALL_COST)
