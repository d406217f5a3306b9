"""Ask a model about an article, part by part, and once more about what does not hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pydantic import BaseModel

from summarizer.articles.article import Span
from summarizer.errors import ModelError
from summarizer.language_model.calls import ModelClient
from summarizer.language_model.desk import Desk
from summarizer.language_model.failures import RefusedForNowError, TransientError
from summarizer.language_model.parts import without_template_tokens
from summarizer.language_model.prompts import Prompts
from summarizer.language_model.question import Message, Question
from summarizer.language_model.retrying import Patience
from summarizer.language_model.spending import Usage


@dataclass
class Guide:
    """How an article is asked about.

    `complaints` says what is wrong in an answer about a part; `again` is the schema in
    which the model may put that right, or `None` when it is not asked again.
    """

    schema: type[BaseModel]
    again: type[BaseModel] | None
    complaints: Callable[[Span, BaseModel], Sequence[str]]


class PartAnswer(NamedTuple):
    """What the model answered about a part, at first and when asked again."""

    part: Span
    first: BaseModel
    second: BaseModel | None = None


class Interview(NamedTuple):
    """All answers about an article, their cost, and why some are missing."""

    answers: tuple[PartAnswer, ...]
    usage: Usage
    failure: ModelError | None


class Interviewer:
    """Asks one model about articles."""

    def __init__(self, client: ModelClient, prompts: Prompts, desk: Desk) -> None:
        """Ask `client` in the words of `prompts`; its answers are checked at the desk."""
        self._client = client
        self._desk = desk
        self._prompts = prompts

    async def ask(
        self, body: str, parts: Sequence[Span], guide: Guide, patience: Patience
    ) -> Interview:
        """Ask about each part in turn, until the deadline or until the server is gone.

        Raises `RefusedForNowError` only for the very first call, when the caller wants
        to wait it out himself: nothing is paid for then.
        """
        answers: list[PartAnswer] = []
        usage = Usage()
        failure = None
        for part in parts:
            try:
                answer, cost = await self._ask_about(body, part, guide, patience)
            except ModelError as error:
                failure = error
                usage = usage.plus(Usage(*error.spent))
                is_refused = isinstance(error, RefusedForNowError)
                if is_refused and not patience.waits_out_limits and not usage.tokens:
                    raise
                if error.is_final or isinstance(error, TransientError) or patience.left <= 0:
                    break
                continue
            patience.waits_out_limits = True
            answers.append(answer)
            usage = usage.plus(cost)
        return Interview(tuple(answers), usage, failure)

    async def _ask_about(
        self, body: str, part: Span, guide: Guide, patience: Patience
    ) -> tuple[PartAnswer, Usage]:
        shown = without_template_tokens(body[part.start : part.end])
        messages: tuple[Message, ...] = (
            Message("system", self._prompts.system),
            Message("user", self._prompts.for_part(shown)),
        )
        first, usage = await self._client.ask(Question(messages, guide.schema), patience)
        complaints = await self._desk.do(lambda: guide.complaints(part, first))
        if not complaints or guide.again is None:
            return PartAnswer(part, first), usage
        messages += (
            Message("assistant", first.model_dump_json(exclude_defaults=True)),
            Message("user", self._prompts.for_complaints(_listed(complaints))),
        )
        try:
            second, cost = await self._client.ask(Question(messages, guide.again), patience)
        except ModelError:
            return PartAnswer(part, first), usage  # the first answer stands as it is
        return PartAnswer(part, first, second), usage.plus(cost)


def _listed(complaints: Sequence[str]) -> str:
    return "\n".join(f"- {without_template_tokens(complaint)}" for complaint in complaints)
