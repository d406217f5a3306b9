"""The HTTP client below the model: answers of bounded size, recorded or played back."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx2

from summarizer.language_model.failures import AnswerTooLargeError, NotRecordedError
from summarizer.language_model.recording import Recorder, Recording
from summarizer.settings import Settings

MOST_BYTES = 1 << 20
"""Bytes of an answer: fifty times what the longest sensible one has."""


def http_client(settings: Settings) -> httpx2.AsyncClient:
    """A client for the server that the settings name, or for their recorded answers."""
    if settings.recorded is not None:
        return httpx2.AsyncClient(transport=_Playback(Recording.load(settings.recorded)))
    hooks = [_bound]
    if settings.record is not None:
        recorder = Recorder(settings.record)

        async def record(response: httpx2.Response) -> None:
            recorder.add(response.request.content, response.status_code, await response.aread())

        hooks.append(record)
    # Time limits are set around the whole call; a client's own count each read apart.
    return httpx2.AsyncClient(
        event_hooks={"response": hooks},
        headers={"Accept-Encoding": "identity"},
        limits=httpx2.Limits(max_connections=None, max_keepalive_connections=256),
        timeout=None,
    )


async def _bound(response: httpx2.Response) -> None:
    if response.headers.get("content-encoding", "identity") != "identity":
        raise AnswerTooLargeError("a packed answer, of unknown size")
    stream = response.stream
    if isinstance(stream, httpx2.AsyncByteStream):
        response.stream = _BoundedStream(stream)


class _BoundedStream(httpx2.AsyncByteStream):
    """A stream that ends in an error when it grows too long."""

    def __init__(self, stream: httpx2.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for chunk in self._stream:
            size += len(chunk)
            if size > MOST_BYTES:
                raise AnswerTooLargeError(f"more than {MOST_BYTES} bytes")
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


class _Playback(httpx2.AsyncBaseTransport):
    """Answers from a recording."""

    def __init__(self, recording: Recording) -> None:
        self._recording = recording

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        answer = self._recording.answer(request.content)
        if answer is None:
            raise NotRecordedError
        headers = {"content-type": "application/json"}
        return httpx2.Response(answer.status, headers=headers, content=answer.body)
