"""What can be kept of an answer that is cut short, wrapped up or partly wrong.

A field that is right stays, whatever became of its neighbours.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json

Model = TypeVar("Model", bound=BaseModel)

_THOUGHT = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL)
_MOST_CANDIDATES = 64
"""Opening braces that are tried; an answer of nothing but braces stays cheap."""
_MOST_ROUNDS = 12


def salvage(text: str, schema: type[Model]) -> Model | None:
    """The schema filled with every valid field of the answer; `None` if none is valid."""
    names = _names(schema)
    for content in _objects(_THOUGHT.sub("", text)):
        if names.intersection(content) and (found := valid_part(content, schema)):
            return found
    return None


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """The JSON objects in a text: one that is cut short, then whole ones, the last first.

    The last is the model's own; an earlier one may have come with the article.
    """
    decoder = json.JSONDecoder()
    whole: list[dict[str, Any]] = []
    torn: list[int] = []
    position = text.find("{")
    for _ in range(_MOST_CANDIDATES):
        if position < 0:
            break
        try:
            found, end = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            torn.append(position)
            end = position + 1
        else:
            if isinstance(found, dict):
                whole.append(found)
        position = text.find("{", end)
    # A whole object inside a torn one is a piece of it: the torn one tells more.
    yield from (_cut_short(text[start:]) for start in torn[:1])
    yield from reversed(whole)


def _cut_short(text: str) -> dict[str, Any]:
    try:
        found = from_json(text, allow_partial=True)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _names(schema: type[BaseModel]) -> set[str]:
    aliases = (field.alias for field in schema.model_fields.values())
    return {*schema.model_fields, *(alias for alias in aliases if alias)}


def valid_part(content: dict[str, Any], schema: type[Model]) -> Model | None:
    """The schema filled with those of the fields that are valid; `None` if none is."""
    remaining: Any = json.loads(json.dumps(content))
    for _ in range(_MOST_ROUNDS):
        if not remaining:
            return None
        try:
            return schema.model_validate(remaining)
        except ValidationError as error:
            problems = error.errors(include_url=False)
        wrong = {_place(remaining, problem): problem for problem in problems}
        # From the end, so that positions in lists stay right.
        for path in sorted(wrong, key=_by_position, reverse=True):
            _mend(remaining, path, wrong[path])
    return None


def _place(content: Any, problem: Any) -> tuple[Any, ...]:
    """Where to mend: the path as far as the data goes; of something missing, its holder.

    Paths of pydantic may go on into names that are not in the data (a union's branch).
    """
    path = problem["loc"][:-1] if problem["type"] == "missing" else problem["loc"]
    there = []
    for part in path:
        is_key = isinstance(content, dict) and part in content
        if not (is_key or (isinstance(content, list) and isinstance(part, int))):
            continue
        there.append(part)
        content = content[part]
    return tuple(there)


def _by_position(path: tuple[Any, ...]) -> list[tuple[int, str]]:
    return [(part, "") if isinstance(part, int) else (-1, part) for part in path]


def _mend(content: Any, path: tuple[Any, ...], problem: Any) -> None:
    """Cut what is too long; take out what is wrong, or what holds a gap."""
    if not path:
        content.clear()
        return
    for part in path[:-1]:
        content = content[part]
    limit = problem.get("ctx", {}).get("max_length")
    if problem["type"] in ("too_long", "string_too_long") and isinstance(limit, int):
        content[path[-1]] = content[path[-1]][:limit]
    else:
        del content[path[-1]]
