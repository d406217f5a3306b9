"""Work of some milliseconds in an event loop, done so that no call waits long for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


class Desk:
    """The one place of an event loop where articles are worked on, a piece at a time.

    Between two pieces the loop takes what the server has sent and sends what is ready:
    an answer waits for one piece at most, however many are to be done.
    """

    def __init__(self) -> None:
        """Make it in any thread; it belongs to the loop in which it is used first."""
        self._turn = asyncio.Lock()

    async def do(self, work: Callable[[], Result]) -> Result:
        """The work's result, when its turn has come."""
        async with self._turn:
            await asyncio.sleep(0)
            return work()
