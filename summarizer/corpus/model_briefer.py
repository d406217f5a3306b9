"""A language model as the engine of a run: the same briefs as `summarizer brief` makes."""

from __future__ import annotations

from typing import Self

from summarizer.corpus.calls import Answer
from summarizer.corpus.outcome import Usage
from summarizer.corpus.recipe import Recipe
from summarizer.errors import RateLimitError, SummarizerError
from summarizer.language_model.failures import TransientError
from summarizer.language_model.fill import LanguageModel
from summarizer.language_model.spending import Usage as CallUsage
from summarizer.pipeline import Digest, digest_page
from summarizer.reading.page import Page
from summarizer.settings import Settings


class ModelBriefer:
    """Briefs pages by calls to the model that the settings name."""

    def __init__(self, settings: Settings) -> None:
        """Raises `UsageError` when the settings are no good."""
        self._settings = settings
        # How many calls are under way is the run's own business.
        self._model = LanguageModel(settings.model_copy(update={"concurrency": 1_000_000}))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self._model.close()

    @property
    def recipe(self) -> Recipe:
        """Model, prompts and settings: part of the key of every document."""
        return Recipe(
            mode="llm",
            model=self._settings.model,
            prompt=self._model.prompts.digest,
            settings=self._settings.identity,
        )

    def ceiling(self, page: Page) -> Usage:
        """The most that the calls for this page can cost: all tokens at the higher price."""
        tokens = self._model.ceiling(page.visible.text)
        reads_cost_more = self._settings.prompt_price > self._settings.completion_price
        return self._usage(CallUsage(tokens, 0) if reads_cost_more else CallUsage(0, tokens))

    async def brief(self, page: Page) -> Answer:
        """The page's briefs; those of the rules where the model failed on this page.

        Raises `RateLimitError` before anything is paid for, and `SummarizerError` when no
        call can succeed (a wrong key).
        """
        usage = CallUsage()
        digests: list[Digest] = []
        for brief, reading in digest_page(page):
            try:
                filled = await self._model.fill(brief, reading, waits_out_limits=bool(digests))
            except TransientError as error:
                raise RateLimitError(str(error), error.retry_after) from error
            if self._model.refusal is not None and not filled.usage.tokens:
                # Not a brief of the rules: a run with the right key shall do it again.
                raise SummarizerError(str(self._model.refusal))
            digests.append(Digest(filled.brief, reading))
            usage = usage.plus(filled.usage)
        return Answer(digests, self._usage(usage))

    def _usage(self, usage: CallUsage) -> Usage:
        price = self._settings.price_of(usage.prompt, usage.completion)
        return Usage(usage.prompt, usage.completion, int(price * 1_000_000))
