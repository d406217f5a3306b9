"""A model's server as a run sees it: slow, with room for so many calls, then 429.

It runs in a thread of its own on the loopback interface; `HttpBriefer` calls it. The
answer is the rules' own brief, so that what is measured is the run and not a model.
"""

from __future__ import annotations

import asyncio
import threading
from dataclasses import dataclass, field
from types import TracebackType

import aiohttp

from summarizer.corpus.calls import Answer
from summarizer.corpus.outcome import Usage
from summarizer.corpus.recipe import Recipe
from summarizer.errors import RateLimitError, SummarizerError
from summarizer.pipeline import Digest, digest_page
from summarizer.reading.page import Page

CALL_COST = Usage(prompt_tokens=900, completion_tokens=100, cost_micros=250)
CALL_CEILING = Usage(prompt_tokens=1000, completion_tokens=500, cost_micros=600)


@dataclass
class SlowServer:
    """Answers after `latency` seconds; beyond `room` calls at once it answers 429."""

    latency: float
    room: int
    retry_after: str | None = None
    served: int = 0
    refused: int = 0
    peak: int = 0
    url: str = ""
    _inside: int = 0
    _loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.new_event_loop)

    def __enter__(self) -> SlowServer:
        ready = threading.Event()
        self._thread = threading.Thread(target=self._serve, args=(ready,), daemon=True)
        self._thread.start()
        ready.wait()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def _serve(self, ready: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        start = asyncio.start_server(self._converse, "127.0.0.1", 0, backlog=512)
        server = self._loop.run_until_complete(start)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
        ready.set()
        self._loop.run_forever()
        server.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.close()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
                await reader.readexactly(int(head.split("content-length:")[1].split("\r\n")[0]))
                writer.write(await self._answer())
                await writer.drain()
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            writer.close()

    async def _answer(self) -> bytes:
        if self._inside >= self.room:
            self.refused += 1
            wish = f"Retry-After: {self.retry_after}\r\n" if self.retry_after else ""
            return f"HTTP/1.1 429 Too Many Requests\r\n{wish}Content-Length: 0\r\n\r\n".encode()
        self._inside += 1
        self.peak = max(self.peak, self._inside)
        await asyncio.sleep(self.latency)
        self._inside -= 1
        self.served += 1
        return b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


class HttpBriefer:
    """Briefs a page by one call to a server, and then by the rules.

    With `canned` digests every page gets those: what remains is the run's own work.
    """

    def __init__(self, url: str, canned: list[Digest] | None = None) -> None:
        """Call the server at `url`."""
        self._url = url
        self._canned = canned
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> HttpBriefer:
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session is not None:
            await self._session.close()

    @property
    def recipe(self) -> Recipe:
        """A recipe of its own."""
        return Recipe(mode="llm", model="slow")

    def ceiling(self, page: Page) -> Usage:
        """The most that a call costs."""
        return CALL_CEILING

    async def brief(self, page: Page) -> Answer:
        """The rules' briefs, after a call to the server."""
        assert self._session is not None, "the briefer has not been entered"
        async with self._session.post(self._url, data=page.decoded.encode()) as response:
            if response.status == 429:
                wish = response.headers.get("Retry-After")
                raise RateLimitError("too many calls", float(wish) if wish else None)
            if response.status != 200:
                raise SummarizerError(f"the server answered {response.status}")
            await response.read()
        return Answer(self._canned or digest_page(page), CALL_COST)
