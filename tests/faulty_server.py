"""A server on loopback that speaks the chat protocol, and misbehaves as it is told."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Thread
from types import TracebackType
from typing import Any, Self

import pytest

from summarizer.language_model import calls
from summarizer.quantities.mentions import find_mentions


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget other servers and the settings of the machine."""
    monkeypatch.setattr(calls, "_known_forms", {})
    for name in list(os.environ):
        if name.startswith(("OPENAI_", "SUMMARIZER_")):
            monkeypatch.delenv(name)


Request = dict[str, Any]

OPENING, CLOSING = "报道：\n", "\n\n按要求"
"""What stands around the article's text in the shipped prompt."""


@dataclass(frozen=True)
class Reply:
    """An HTTP answer; `cut_at` breaks the connection after so many bytes of the body."""

    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})
    delay: float = 0.0
    cut_at: int | None = None


Behaviour = Callable[[Request], Reply]


class FaultyServer:
    """Serves one behaviour, or the next of a list for each request (the last one stays)."""

    def __init__(self, *behaviours: Behaviour) -> None:
        self._behaviours = behaviours
        self.requests: list[Request] = []
        self.keys: set[str] = set()
        self.in_flight = 0
        self.peak = 0
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        started = asyncio.run_coroutine_threadsafe(self._start(), self._loop)
        self.url = f"http://127.0.0.1:{started.result()}/v1"
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _start(self) -> int:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    async def _stop(self) -> None:
        self._server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                headers = dict(
                    line.lower().split(": ", 1) for line in head.decode().split("\r\n")[1:] if line
                )
                request = json.loads(await reader.readexactly(int(headers["content-length"])))
                self.requests.append(request)
                self.keys.add(headers.get("authorization", ""))
                self.in_flight += 1
                self.peak = max(self.peak, self.in_flight)
                try:
                    is_open = await self._answer(request, writer)
                finally:
                    self.in_flight -= 1
                if not is_open:
                    break
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def _answer(self, request: Request, writer: asyncio.StreamWriter) -> bool:
        turn = min(len(self.requests), len(self._behaviours)) - 1
        reply = self._behaviours[turn](request)
        await asyncio.sleep(reply.delay)
        headers = {**reply.headers, "Content-Length": str(len(reply.body))}
        lines = [f"HTTP/1.1 {reply.status} X", *(f"{k}: {v}" for k, v in headers.items())]
        writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + reply.body[: reply.cut_at])
        await writer.drain()
        return reply.cut_at is None


def shown_text(request: Request) -> str:
    """The part of the article that a request shows to the model."""
    user = next(m["content"] for m in request["messages"] if m["role"] == "user")
    return str(user.split(OPENING, 1)[-1].split(CLOSING, 1)[0])


def completion(content: str | None, finish: str = "stop", **message: Any) -> bytes:
    """A chat completion with this content, which cost 100 and 50 tokens."""
    return json.dumps(
        {
            "id": "c",
            "object": "chat.completion",
            "created": 1,
            "model": "m",
            "choices": [
                {
                    "index": 0,
                    "finish_reason": finish,
                    "message": {"role": "assistant", "content": content, **message},
                }
            ],
            "usage": {"prompt_tokens": 100, "completion_tokens": 50, "total_tokens": 150},
        }
    ).encode()


def says(content: str | None, finish: str = "stop", **message: Any) -> Behaviour:
    """Always the same answer."""
    return lambda request: Reply(body=completion(content, finish, **message))


def fails(status: int, **headers: str) -> Behaviour:
    """Always this status, with a body that repeats the key, as real servers do."""

    def behave(request: Request) -> Reply:
        body = json.dumps({"error": {"message": "bad key sk-secret-1234", "code": status}})
        return Reply(status, body.encode(), {"Content-Type": "application/json", **headers})

    return behave


def honest_report(text: str) -> dict[str, Any]:
    """What a model answers that reads every figure of a text rightly."""
    figures = []
    for mention in find_mentions(text)[:6]:
        start = max(text.rfind(mark, 0, mention.start) for mark in "。，\n") + 1
        end = min(
            place for mark in "。，\n" if (place := (text + "。，\n").find(mark, mention.end)) >= 0
        )
        figures.append(
            {
                "quotation": text[start:end],
                "amount": text[mention.start : mention.end],
                "category": "资金支持" if mention.unit == "元" else "其他",
            }
        )
    return {"figures": figures, "summary": text.split("。")[0] + "。"}


def honest(request: Request, **changes: Any) -> Reply:
    """The answer of a model that reads rightly, in the form that the request asks for."""
    content = json.dumps({**honest_report(shown_text(request)), **changes}, ensure_ascii=False)
    if "tools" not in request:
        return Reply(body=completion(content))
    name = request["tools"][0]["function"]["name"]
    call = {"id": "t", "type": "function", "function": {"name": name, "arguments": content}}
    return Reply(body=completion(None, tool_calls=[call]))
