"""A model for programs that are not asynchronous: an event loop of its own in a thread."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from concurrent.futures import Future
from threading import Thread
from types import TracebackType
from typing import Any, NamedTuple, Self, TypeVar

from summarizer.language_model.fill import LanguageModel
from summarizer.quantities.reading import Reading
from summarizer.records import Brief
from summarizer.settings import Settings

_Result = TypeVar("_Result")


class Draft(NamedTuple):
    """The rules' brief of an article, and the reading that it was made of."""

    brief: Brief
    reading: Reading


class ModelSession:
    """A model that fills drafts in the background, as many at once as the settings say.

    Use it as a context; leaving it gives up what is still under way.
    """

    def __init__(self, settings: Settings) -> None:
        """Raises `UsageError` when the settings are no good."""
        self.model = LanguageModel(settings)
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="model", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._run(self._stop()).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def submit(self, drafts: Sequence[Draft]) -> Future[list[Brief]]:
        """The briefs of a page's articles, once the model has helped with them."""
        return self._run(self._fill_all(drafts))

    async def _fill_all(self, drafts: Sequence[Draft]) -> list[Brief]:
        return list(await asyncio.gather(*map(self._fill, drafts)))

    async def _fill(self, draft: Draft) -> Brief:
        return (await self.model.fill(*draft)).brief

    async def _stop(self) -> None:
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await self.model.close()

    def _run(self, work: Coroutine[Any, Any, _Result]) -> Future[_Result]:
        return asyncio.run_coroutine_threadsafe(work, self._loop)
