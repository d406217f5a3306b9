"""When a call that failed is tried again, and until when."""

from __future__ import annotations

import time

from msgspec import Struct
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type
from tenacity.wait import wait_random_exponential

from summarizer.language_model.failures import RefusedForNowError, TransientError

MOST_ATTEMPTS = 4
"""Of a call that fails in passing; refusals for now (429) are waited out instead."""

backoff = wait_random_exponential(multiplier=0.5, max=20)
"""Seconds before the next attempt, where the server does not say."""


class Patience(Struct):
    """How long an article's questions may take: until `deadline` on the monotonic clock.

    `waits_out_limits` tells whether a refusal for now (429) is waited out here; else
    it is raised at once, for a caller who slows down all calls.
    """

    deadline: float
    waits_out_limits: bool = True

    @property
    def left(self) -> float:
        """Seconds until the deadline."""
        return self.deadline - time.monotonic()

    def excuse(self, seconds: float) -> None:
        """Do not count that much: no call was waited for."""
        self.deadline += seconds


def attempts(patience: Patience) -> AsyncRetrying:
    """Attempts at a call, as many as it may take, with pauses between them."""

    def wait(state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        asked = error.retry_after if isinstance(error, TransientError) else None
        return backoff(state) if asked is None else asked

    def stop(state: RetryCallState) -> bool:
        error = state.outcome.exception() if state.outcome else None
        if isinstance(error, RefusedForNowError):
            is_enough = not patience.waits_out_limits
        else:
            is_enough = state.attempt_number >= MOST_ATTEMPTS
        return is_enough or state.upcoming_sleep >= patience.left

    is_passing = retry_if_exception_type(TransientError)
    return AsyncRetrying(retry=is_passing, wait=wait, stop=stop, reraise=True)
