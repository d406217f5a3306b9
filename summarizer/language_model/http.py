"""The HTTP client below the model: answers of bounded size, recorded or played back."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx2

from summarizer.language_model.failures import AnswerTooLargeError, NotRecordedError
from summarizer.language_model.recording import Recorder, Recording
from summarizer.settings import Settings

MOST_BYTES = 1 << 20
"""Bytes of an answer: fifty times what the longest sensible one has."""

_PLAYED_BACK = "summarizer.played_back"


def http_client(settings: Settings) -> httpx2.AsyncClient:
    """A client for the server that the settings name, or for their recorded answers.

    With both `recorded` and `record`, what is not on file yet is asked of the server.
    """
    transport = None
    if settings.recorded is not None:
        server = httpx2.AsyncHTTPTransport() if settings.record is not None else None
        transport = _Playback(_load(settings), server)
    hooks = [_bound]
    if settings.record is not None:
        recorder = Recorder(settings.record)

        async def record(response: httpx2.Response) -> None:
            if not response.extensions.get(_PLAYED_BACK):
                recorder.add(response.request.content, response.status_code, await response.aread())

        hooks.append(record)
    # Time limits are set around the whole call; a client's own count each read apart.
    return httpx2.AsyncClient(
        transport=transport,
        event_hooks={"response": hooks},
        headers={"Accept-Encoding": "identity"},
        limits=httpx2.Limits(max_connections=None, max_keepalive_connections=256),
        timeout=None,
    )


def _load(settings: Settings) -> Recording:
    path = settings.recorded
    if path is None or (path == settings.record and not path.exists()):
        return Recording({})
    return Recording.load(path)


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
    """Answers from a recording, and from a server what the recording lacks."""

    def __init__(self, recording: Recording, server: httpx2.AsyncBaseTransport | None) -> None:
        self._recording = recording
        self._server = server

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        answer = self._recording.answer(request.content)
        if answer is not None:
            headers = {"content-type": "application/json"}
            extensions = {_PLAYED_BACK: True}
            return httpx2.Response(
                answer.status, headers=headers, content=answer.body, extensions=extensions
            )
        if self._server is None:
            raise NotRecordedError
        return await self._server.handle_async_request(request)

    async def aclose(self) -> None:
        if self._server is not None:
            await self._server.aclose()
