"""What can go wrong in a call, told apart once: what helps, and what the brief says.

Messages name the kind of failure and never quote the server: an answer may repeat
the key that it was sent.
"""

from __future__ import annotations

import math
import time
from email.utils import parsedate_to_datetime

import openai

from summarizer.errors import ModelError, RateLimitError


class TransientError(ModelError):
    """A failure that may pass: worth another try, after `retry_after` seconds if given."""

    def __init__(
        self,
        message: str,
        reason: str,
        *,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message, reason)
        self.retry_after = retry_after


class RefusedForNowError(TransientError, RateLimitError):
    """HTTP 429: the server wants fewer calls."""


class UnsupportedModeError(ModelError):
    """The server does not take a request of this form: another mode may do."""


class AnswerTooLargeError(Exception):
    """More bytes than any answer needs; raised while they arrive."""


class NotRecordedError(Exception):
    """A request that a recording has no answer to."""


_FINAL = {
    401: (
        "the server refuses the key (HTTP 401); check OPENAI_API_KEY",
        "模型服务拒绝了密钥（401）",
    ),
    403: ("the server forbids this use (HTTP 403)", "模型服务不允许访问（403）"),
    404: (
        "the server knows no such model or address (HTTP 404);"
        " check SUMMARIZER_MODEL and OPENAI_BASE_URL",
        "模型服务上没有这个模型或地址（404）",
    ),
}
_ANOTHER_FORM = frozenset({400, 415, 422, 501})
_PASSING = frozenset({408, 409, 425})


def failure_of(error: Exception) -> ModelError:
    """The failure that an exception of the client means."""
    if isinstance(error, ModelError):
        return error
    if _is_caused_by(error, AnswerTooLargeError):
        return ModelError("the answer is far too large", "模型的回答过大")
    if _is_caused_by(error, NotRecordedError):
        return ModelError("the recording has no answer to this question", "没有录得这一问的回答")
    if isinstance(error, TimeoutError | openai.APITimeoutError):
        return TransientError("the server did not answer in time", "模型服务超时")
    if isinstance(error, openai.APIStatusError):
        return _failure_of_status(error)
    if isinstance(error, openai.APIConnectionError):
        return TransientError(
            "the server cannot be reached, or broke off; check OPENAI_BASE_URL",
            "无法连接模型服务，或连接中断",
        )
    return ModelError(
        f"the answer is not what the protocol says ({type(error).__name__})",
        "模型服务的回答不合协议",
    )


def _failure_of_status(error: openai.APIStatusError) -> ModelError:
    status = error.status_code
    if status in _FINAL:
        return ModelError(*_FINAL[status], is_final=True)
    if status == 429:
        return RefusedForNowError(
            "the server refuses for now (HTTP 429)",
            "模型服务限流（429）",
            retry_after=retry_after(error.response.headers.get("retry-after")),
        )
    message, reason = f"the server failed (HTTP {status})", f"模型服务出错（{status}）"
    if status >= 500 and status not in _ANOTHER_FORM:
        wish = retry_after(error.response.headers.get("retry-after"))
        return TransientError(message, reason, retry_after=wish)
    if status in _PASSING:
        return TransientError(message, reason)
    if status in _ANOTHER_FORM:
        return UnsupportedModeError(f"the server refuses the request (HTTP {status})", reason)
    return ModelError(message, reason)


def retry_after(header: str | None) -> float | None:
    """The server's wish in seconds (RFC 9110, 10.2.3: seconds or a date), if it is one."""
    if header is None:
        return None
    try:
        seconds = float(header)
    except ValueError:
        try:
            seconds = parsedate_to_datetime(header).timestamp() - time.time()
        except (ValueError, TypeError, OverflowError):
            return None
    return max(0.0, seconds) if math.isfinite(seconds) else None


def _is_caused_by(error: BaseException | None, kind: type[Exception]) -> bool:
    seen: set[int] = set()  # libraries make rings of causes
    while error is not None and id(error) not in seen:
        if isinstance(error, kind):
            return True
        seen.add(id(error))
        error = error.__cause__ or error.__context__
    return False
