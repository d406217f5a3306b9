"""A language model as the engine of a run: the same briefs as `summarizer brief` makes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import reduce
from typing import TYPE_CHECKING

from summarizer.corpus.briefer import Answer
from summarizer.corpus.budget import Limits
from summarizer.corpus.outcome import Usage
from summarizer.corpus.recipe import Recipe
from summarizer.corpus.throttle import Throttle
from summarizer.language_model.desk import Desk
from summarizer.language_model.prompts import load_prompts
from summarizer.language_model.spending import NOTHING
from summarizer.language_model.spending import Usage as CallUsage
from summarizer.pipeline import Digest, digest_page
from summarizer.reading.page import Page
from summarizer.settings import Settings

if TYPE_CHECKING:
    from summarizer.language_model.fill import LanguageModel


class ModelBriefer:
    """Briefs pages by calls to the model that the settings name."""

    def __init__(self, settings: Settings) -> None:
        """Raises `UsageError` when the prompts are no good."""
        self._settings = settings
        self._prompt = load_prompts(settings.prompts).digest

    @property
    def recipe(self) -> Recipe:
        """Model, prompts and settings: part of the key of every document."""
        return Recipe(
            mode="llm",
            model=self._settings.model,
            prompt=self._prompt,
            settings=self._settings.identity,
        )

    @property
    def limits(self) -> Limits:
        """What one run may spend."""
        return Limits(tokens=self._settings.token_limit)

    @asynccontextmanager
    async def open(self, throttle: Throttle, desk: Desk) -> AsyncIterator[ModelClient]:
        """Load the client's libraries and connect.

        Raises `UsageError` when the schema or the files of the settings are no good.
        """
        from summarizer.language_model.fill import LanguageModel

        # What fails is in the outcomes, and so in the run's own report.
        logging.getLogger("summarizer.language_model").setLevel(logging.ERROR)
        # Calls at once and what they may cost is the run's own business.
        unlimited = {"concurrency": 1_000_000, "token_limit": None}
        settings = self._settings.model_copy(update=unlimited)
        model = LanguageModel(settings, throttle.place, desk)
        try:
            yield ModelClient(model, self._settings)
        finally:
            await model.close()


class ModelClient:
    """A model in one event loop."""

    def __init__(self, model: LanguageModel, settings: Settings) -> None:
        self._model = model
        self._settings = settings

    def draft(self, page: Page) -> list[Digest]:
        """The briefs of the rules, to which the model adds."""
        return digest_page(page)

    def ceiling(self, page: Page) -> Usage:
        """The most that the calls for this page can cost: all tokens at the higher price."""
        tokens = self._model.ceiling(page.visible.text)
        reads_cost_more = self._settings.prompt_price > self._settings.completion_price
        return self._usage(CallUsage(tokens, 0) if reads_cost_more else CallUsage(0, tokens))

    async def brief(self, page: Page, drafts: list[Digest]) -> Answer:
        """The page's briefs; those of the rules where the model failed on this page.

        Raises `RateLimitError` before anything is paid for.
        """
        fill = self._model.fill
        filled = [await fill(*draft, waits_out_limits=False) for draft in drafts[:1]]
        filled += await asyncio.gather(*(fill(*draft) for draft in drafts[1:]))
        digests = [
            Digest(one.brief, draft.reading) for one, draft in zip(filled, drafts, strict=True)
        ]
        usage = reduce(CallUsage.plus, (one.usage for one in filled), NOTHING)
        failure = next((str(one.failure) for one in filled if one.failure), None)
        return Answer(digests, self._usage(usage), failure)

    def _usage(self, usage: CallUsage) -> Usage:
        price = self._settings.price_of(usage.prompt, usage.completion)
        return Usage(usage.prompt, usage.completion, int(price * 1_000_000))
