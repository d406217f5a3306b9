"""The errors that a user may meet: one root, and messages that say what to do."""

from __future__ import annotations


class SummarizerError(Exception):
    """Root of every error that this package raises on purpose.

    Its message is a sentence for the person at the keyboard; a command prints it
    on standard error without a traceback.
    """


class InputError(SummarizerError):
    """An input that cannot become a brief (missing, empty, binary, too large)."""


class UsageError(SummarizerError):
    """The request itself is wrong (an unknown format, a setting that contradicts another)."""


class EvaluationError(SummarizerError):
    """An evaluation that could not be trusted (broken gold, a run of another corpus)."""


class StoreError(SummarizerError):
    """A store that cannot be opened, or written any further."""


class MissingExtraError(SummarizerError):
    """An optional library that this request needs is not installed; names the command."""


class ReviewError(SummarizerError):
    """A review that cannot go on (no place to save, an article that is gone)."""


class RateLimitError(SummarizerError):
    """A server that refuses for now (HTTP 429); `retry_after` is its wish in seconds."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class ModelError(SummarizerError):
    """A model call that gave nothing to use; `reason` says why in the brief, in Chinese.

    `is_final` tells that no other call of this run can fare better (a wrong key);
    `spent` are the tokens, read and written, that were paid for nothing.
    """

    spent: tuple[int, int] = (0, 0)

    def __init__(self, message: str, reason: str, is_final: bool = False) -> None:
        super().__init__(message)
        self.reason = reason
        self.is_final = is_final
