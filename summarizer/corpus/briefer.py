"""What the model's engine asks of a way to brief pages by calls to a model."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import NamedTuple, Protocol

from summarizer.corpus.budget import Limits
from summarizer.corpus.outcome import Usage
from summarizer.corpus.recipe import Recipe
from summarizer.corpus.throttle import Throttle
from summarizer.language_model.desk import Desk
from summarizer.pipeline import Digest
from summarizer.reading.page import Page


class Answer(NamedTuple):
    """What a model made of a page, and what its calls cost.

    `failure` says why a later run should do it again, if it should: the model could not
    be asked, and the briefs are those of the rules.
    """

    digests: list[Digest]
    usage: Usage
    failure: str | None = None


class Client(Protocol):
    """A connection to a model, for one event loop."""

    def draft(self, page: Page) -> list[Digest]:
        """The briefs of the rules."""

    def ceiling(self, page: Page) -> Usage:
        """The most that the calls for this page can cost, retries included."""

    async def brief(self, page: Page, drafts: list[Digest]) -> Answer:
        """The page's briefs, from drafts by the rules.

        Raises `RateLimitError` when the server refuses for now: the document waits. Any
        other `SummarizerError` fails the document.
        """


class Briefer(Protocol):
    """A way to brief pages. It is sent to the processes that do it, and opened in each."""

    @property
    def recipe(self) -> Recipe:
        """Model, prompt and settings: part of the key of every document."""

    @property
    def limits(self) -> Limits:
        """What one run may spend, by its settings."""

    def open(self, throttle: Throttle, desk: Desk) -> AbstractAsyncContextManager[Client]:
        """Get ready for calls; each takes a place of the throttle, work is done at the desk."""
