"""A question to a model: the messages, and the schema that it must fill."""

from __future__ import annotations

from functools import cache
from typing import Any, Generic, Literal, NamedTuple, TypeVar

import instructor
from instructor import Mode
from instructor.processing import handle_response_model
from msgspec import Struct
from pydantic import BaseModel

Report = TypeVar("Report", bound=BaseModel)


class Message(NamedTuple):
    """One message of a chat."""

    role: Literal["system", "user", "assistant"]
    content: str


class Question(Struct, Generic[Report], frozen=True):
    """What the model is asked, and the schema that it must fill."""

    messages: tuple[Message, ...]
    schema: type[Report]

    @property
    def characters(self) -> int:
        """What the model has to read."""
        schema = prepared(self.schema).characters
        return sum(len(message.content) for message in self.messages) + schema


class Prepared(NamedTuple):
    """A schema as instructor takes it, and how long it is in a request."""

    schema: type[BaseModel]
    characters: int


@cache
def prepared(schema: type[BaseModel]) -> Prepared:
    """The class that instructor fills, made once: it makes a new one in each call else."""
    prepared = instructor.openai_schema(schema)
    content = schema.model_json_schema()
    # instructor asks for it in each call, and pydantic works it out anew each time.
    prepared.model_json_schema = classmethod(lambda cls, *_, **__: content)  # type: ignore[assignment]
    return Prepared(prepared, len(str(content)))


def request_of(question: Question[Report], mode: Mode) -> dict[str, Any]:
    """Messages and schema, put as instructor puts them for servers that know the mode."""
    messages = [message._asdict() for message in question.messages]
    if mode is Mode.MD_JSON:  # the schema goes into the messages
        return _put(question.schema, mode, messages)
    return {**_frame(question.schema, mode), "messages": messages}


@cache
def _frame(schema: type[BaseModel], mode: Mode) -> dict[str, Any]:
    """A request without messages."""
    return _put(schema, mode, [])


def _put(schema: type[BaseModel], mode: Mode, messages: list[Any]) -> dict[str, Any]:
    return handle_response_model(prepared(schema).schema, mode=mode, messages=messages)[1]
