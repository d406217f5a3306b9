"""What calls cost, counted once each, and a cap on it."""

from __future__ import annotations

from typing import Any, NamedTuple

from summarizer.errors import ModelError

TOKENS_PER_CHARACTER = 1.5
"""The most that a tokenizer in use makes of a Chinese character, with some room."""


class Usage(NamedTuple):
    """Tokens read and written."""

    prompt: int = 0
    completion: int = 0

    @property
    def tokens(self) -> int:
        """Both kinds."""
        return self.prompt + self.completion

    def plus(self, other: Usage) -> Usage:
        """Both together."""
        return Usage(self.prompt + other.prompt, self.completion + other.completion)


NOTHING = Usage()


def usage_of(completion: Any, characters: int, written: int) -> Usage:
    """What the server says that one call cost; else an estimate from the characters."""
    prompt = found_at(completion, "usage", "prompt_tokens")
    answer = found_at(completion, "usage", "completion_tokens")
    if isinstance(prompt, int) and isinstance(answer, int) and min(prompt, answer) >= 0:
        return Usage(prompt, answer)
    return Usage(characters, written)


def found_at(content: Any, *path: str | int) -> Any:
    """What stands there in an answer, or None: servers leave out what they like."""
    for step in path:
        try:
            content = content[step]
        except (KeyError, IndexError, TypeError):
            return None
    return content


class Ledger:
    """The account of a run: a call is charged with its most, then with what it cost."""

    def __init__(self, limit: int | None = None) -> None:
        """An empty account; `limit` tokens are the most that may be spent."""
        self._limit = limit
        self._reserved = 0
        self.spent = Usage()

    def reserve(self, tokens: int) -> None:
        """Set tokens aside for a call. Raises `ModelError` when the cap does not allow it."""
        wanted = self.spent.tokens + self._reserved + tokens
        if self._limit is not None and wanted > self._limit:
            raise ModelError("the cap on tokens is reached", "已达到用量上限", is_final=True)
        self._reserved += tokens

    def settle(self, tokens: int, usage: Usage) -> None:
        """Replace what was set aside by what the call cost."""
        self._reserved -= tokens
        self.spent = self.spent.plus(usage)
