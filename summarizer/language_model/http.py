"""The HTTP client below the model: its answers recorded or played back where that is wanted."""

from __future__ import annotations

import httpx2

from summarizer.language_model.failures import NotRecordedError
from summarizer.language_model.recording import Recorder, Recording
from summarizer.language_model.transport import AiohttpTransport
from summarizer.settings import Settings

_PLAYED_BACK = "summarizer.played_back"


def http_client(settings: Settings) -> httpx2.AsyncClient:
    """A client for the server that the settings name, or for their recorded answers.

    With both `recorded` and `record`, what is not on file yet is asked of the server.
    """
    transport: httpx2.AsyncBaseTransport = AiohttpTransport()
    if settings.recorded is not None:
        server = transport if settings.record is not None else None
        transport = _Playback(_load(settings), server)
    hooks = []
    if settings.record is not None:
        recorder = Recorder(settings.record)

        async def record(response: httpx2.Response) -> None:
            if not response.extensions.get(_PLAYED_BACK):
                recorder.add(response.request.content, response.status_code, await response.aread())

        hooks.append(record)
    return httpx2.AsyncClient(
        transport=transport,
        event_hooks={"response": hooks},
        headers={"Accept-Encoding": "identity"},
        timeout=None,
    )


def _load(settings: Settings) -> Recording:
    path = settings.recorded
    if path is None or (path == settings.record and not path.exists()):
        return Recording({})
    return Recording.load(path)


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
