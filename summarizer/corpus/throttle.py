"""How many calls may be under way: as many as asked for, fewer when the server pushes back."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from summarizer.errors import RateLimitError


class Throttle:
    """A limit on concurrent calls that adapts to refusals (HTTP 429).

    The additive-increase, multiplicative-decrease rule of TCP (RFC 5681): a refusal
    halves the limit, at most once per round of calls; each full round without a
    refusal raises it by one, up to what was asked for. As with TCP, several of them
    that share a server need not know of each other.
    """

    def __init__(self, concurrency: int) -> None:
        """At most `concurrency` calls at once."""
        self.limit = concurrency
        self._most = concurrency
        self._running = 0
        self._successes = 0
        self._closed_until = 0.0
        self._halved_at = 0.0
        self._changed = asyncio.Condition()

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """A place for one call, as soon as one is free; a `RateLimitError` is a refusal."""
        started = await self.enter()
        try:
            yield
            self.served()
        except RateLimitError as error:
            self.refused(started, error.retry_after)
            raise
        finally:
            await self.leave()

    async def enter(self) -> float:
        """Wait for a free place; the time at which the call started, for `refused`."""
        async with self._changed:
            while self._running >= self.limit:
                await self._changed.wait()
            self._running += 1
        while (pause := self._closed_until - time.monotonic()) > 0:
            await asyncio.sleep(pause)
        return time.monotonic()

    async def leave(self) -> None:
        """Free the place of a call that ended, however it ended."""
        async with self._changed:
            self._running -= 1
            self._changed.notify(max(0, self.limit - self._running))

    def served(self) -> None:
        """A call was answered: grow by one after a full round of answers."""
        self._successes += 1
        if self._successes >= self.limit and self.limit < self._most:
            self.limit += 1
            self._successes = 0

    def refused(self, started: float, retry_after: float | None) -> None:
        """A call that started then was refused: halve, and pause as long as the server asks."""
        now = time.monotonic()
        self._closed_until = max(self._closed_until, now + (retry_after or 0.0))
        self._successes = 0
        if started >= self._halved_at:  # calls started before belong to the same overload
            self.limit = max(1, self.limit // 2)
            self._halved_at = now
