"""One question to the model, in the form that its server takes, until it is answered.

instructor puts the schema into the request, openai makes the call; this module decides
which of instructor's modes to use, what to try again, and what to keep of a bad answer.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from typing import Any, NamedTuple

import httpx2
import openai
from instructor import Mode

from summarizer.errors import ModelError
from summarizer.language_model.failures import TransientError, UnsupportedModeError, failure_of
from summarizer.language_model.http import http_client
from summarizer.language_model.question import Question, Report, request_of
from summarizer.language_model.retrying import Patience, attempts
from summarizer.language_model.salvage import salvage
from summarizer.language_model.spending import (
    TOKENS_PER_CHARACTER,
    Ledger,
    Usage,
    found_at,
    usage_of,
)
from summarizer.settings import Settings


class Form(NamedTuple):
    """How a request is put: instructor's mode, and the names of the limits on an answer.

    Servers of reasoning models know neither `max_tokens` nor a temperature.
    """

    mode: Mode
    is_for_reasoning: bool = False


_MODES = (Mode.JSON_SCHEMA, Mode.TOOLS, Mode.MD_JSON)
FORMS = (*(Form(mode) for mode in _MODES), *(Form(mode, True) for mode in _MODES))
"""Constrained decoding first: it is what small models obey; plain text last. The forms
for reasoning models are tried where a server refuses all others."""

Places = Callable[[], AbstractAsyncContextManager[None]]
"""Gives a place for one call, when there is one; what a call raises, leaves through it."""

_known_forms: dict[tuple[str, str], Form] = {}
"""The form that worked, by server and model, for this process."""


class Reply(NamedTuple):
    """A raw answer: its text, and whether the model declines to give one."""

    text: str
    is_refusal: bool


class ModelClient:
    """A model behind a server; safe for many questions at once in one event loop."""

    def __init__(self, settings: Settings, ledger: Ledger, places: Places = nullcontext) -> None:
        """Talk to the server that the settings name, and write the cost into the ledger."""
        self._settings = settings
        self._places = places
        self._ledger = ledger
        self._openai = openai.AsyncOpenAI(
            api_key=settings.secret,
            base_url=settings.base_url,
            http_client=http_client(settings),
            max_retries=0,
        )
        server = str(self._openai.base_url)
        self._address = f"{server}chat/completions"  # a path would be joined and parsed anew
        self._endpoint = (server, settings.model or "")

    async def close(self) -> None:
        """Close the connections."""
        await self._openai.close()

    async def ask(self, question: Question[Report], patience: Patience) -> tuple[Report, Usage]:
        """The schema filled by the model, or what is valid of it, and the cost of it.

        Raises `ModelError` when nothing usable came before the deadline.
        """
        known = _known_forms.get(self._endpoint)
        failure: ModelError | None = None
        cost = Usage()
        for form in FORMS if known is None else (known, *(f for f in FORMS if f != known)):
            if form.is_for_reasoning and form != known and cost.tokens:
                break  # the server takes the other forms, the answers are no good
            try:
                reply, usage = await self._call(question, form, patience)
            except UnsupportedModeError as error:
                failure = failure or error
                continue
            except ModelError as error:
                error.spent = cost
                raise
            cost = cost.plus(usage)
            if reply.is_refusal:
                failure = ModelError("the model declines to answer", "模型拒绝回答")
                break
            report = _report_of(reply, question.schema)
            if report is not None:
                _known_forms[self._endpoint] = form
                return report, cost
            failure = _unusable(reply)
            if form == known:  # it works as a rule: another form would only cost more
                break
        failure = failure or ModelError("no answer", "模型没有回答")
        failure.spent = cost
        raise failure

    async def _call(
        self, question: Question[Report], form: Form, patience: Patience
    ) -> tuple[Reply, Usage]:
        """One reply, after as many attempts as it takes and the deadline allows."""
        ceiling = self.ceiling(question.characters)
        self._ledger.reserve(ceiling)
        usage = Usage()
        try:
            async for attempt in attempts(patience):
                with attempt:
                    reply, usage = await self._call_once(question, form, patience)
            return reply, usage
        finally:
            self._ledger.settle(ceiling, usage)

    @property
    def most_calls(self) -> int:
        """How many calls for one question may have to be paid for."""
        return 1 if self._endpoint in _known_forms else len(_MODES)

    def ceiling(self, characters: int) -> int:
        """The most tokens that a call with so many characters can cost."""
        return int(characters * TOKENS_PER_CHARACTER) + self._settings.max_tokens

    async def _call_once(
        self, question: Question[Report], form: Form, patience: Patience
    ) -> tuple[Reply, Usage]:
        request = request_of(question, form.mode)
        request |= {"model": self._settings.model, **self._limits(form)}
        waiting = time.monotonic()
        async with self._places():
            patience.excuse(time.monotonic() - waiting)
            seconds = min(self._settings.timeout, patience.left)
            if seconds <= 0:
                raise TransientError("the article's time is up", "已到本文时限")
            try:
                async with asyncio.timeout(seconds):
                    completion = await self._complete(request)
            except Exception as error:  # whatever a library raises, the article goes on
                raise failure_of(error) from error
        reply = _reply_of(completion)
        return reply, usage_of(completion, question.characters, len(reply.text))

    async def _complete(self, request: dict[str, Any]) -> Any:
        """The answer as the server gave it."""
        # `chat.completions.create` walks through the whole schema to rename its fields, and
        # makes objects of the answer: together as long as the HTTP exchange takes.
        response = await self._openai.post(self._address, cast_to=httpx2.Response, body=request)
        return response.json()

    def _limits(self, form: Form) -> dict[str, Any]:
        most = self._settings.max_tokens
        if form.is_for_reasoning:
            return {"max_completion_tokens": most}
        chance = {"temperature": self._settings.temperature, "seed": self._settings.seed}
        return {"max_tokens": most, **chance}


def _reply_of(completion: Any) -> Reply:
    message = found_at(completion, "choices", 0, "message")
    if not isinstance(message, dict):
        raise ModelError("the answer is not what the protocol says", "模型服务的回答不合协议")
    written = found_at(message, "tool_calls", 0, "function", "arguments") or message.get("content")
    return Reply(str(written or ""), bool(message.get("refusal")))


def _report_of(reply: Reply, schema: type[Report]) -> Report | None:
    try:
        return schema.model_validate_json(reply.text)
    except ValueError:
        return salvage(reply.text, schema)


def _unusable(reply: Reply) -> ModelError:
    if not reply.text.strip():
        return ModelError("the model gave an empty answer", "模型的回答是空的")
    return ModelError("the answer holds no field of the schema", "模型的回答无法读取")
