"""Answers of a model on file, so that what was paid for once can be used again.

A recording is JSONL: one line for each answer, `{key, status, answer}`. The key is a
hash of the request as it was sent (model, messages, schema, settings). Neither the
server's address nor the user's key is on file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from summarizer.errors import UsageError

_KEPT_STATUS = frozenset({200, 400, 415, 422, 501})
_KEPT = ("choices", "usage")


class RecordedAnswer(NamedTuple):
    """An answer as the server gave it."""

    status: int
    body: bytes


def request_key(body: bytes) -> str:
    """The identity of a request, whatever the order of its fields."""
    canonical = json.dumps(json.loads(body), ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()[:32]


class Recorder:
    """Appends answers to a file, each on disk when `add` returns."""

    def __init__(self, path: Path) -> None:
        """Record to `path`. Raises `UsageError` when it cannot be written."""
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.open("ab").close()
        except OSError as error:
            raise UsageError(f"{path}: cannot be written ({error.strerror or error})") from error

    def add(self, request: bytes, status: int, answer: bytes) -> None:
        """Keep an answer, and that a form of request is not taken; failures in passing are not."""
        if status not in _KEPT_STATUS:
            return
        try:
            content = json.loads(answer)
        except ValueError:
            return
        if not isinstance(content, dict):
            return
        kept = {name: content[name] for name in _KEPT if name in content}
        line = {"key": request_key(request), "status": status, "answer": kept}
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


class Recording:
    """Recorded answers by request."""

    def __init__(self, answers: Mapping[str, RecordedAnswer]) -> None:
        """Answers by the key of their request."""
        self._answers = answers

    @classmethod
    def load(cls, path: Path) -> Recording:
        """The recording in a file. Raises `UsageError` when it is none."""
        answers: dict[str, RecordedAnswer] = {}
        try:
            with path.open(encoding="utf-8") as lines:
                for line in lines:
                    entry: dict[str, Any] = json.loads(line)
                    body = json.dumps(entry["answer"], ensure_ascii=False).encode()
                    answers[entry["key"]] = RecordedAnswer(entry["status"], body)
        except OSError as error:
            raise UsageError(f"{path}: cannot be read ({error.strerror or error})") from error
        except (ValueError, KeyError, TypeError) as error:
            raise UsageError(f"{path}: not a recording of answers") from error
        return cls(answers)

    def answer(self, request: bytes) -> RecordedAnswer | None:
        """The answer to a request, if it was recorded."""
        return self._answers.get(request_key(request))
