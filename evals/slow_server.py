"""A model's server as a run sees it: slow, with room for so many calls, then 429.

    python evals/slow_server.py --latency 0.3 --room 64

`SlowServer` runs in a thread of the process that uses it, `slow_server` in a process of
its own, so that it takes no time from what is measured. A request with messages is
answered as a model would answer it that reads the article well, but copies one figure
wrong in every other part; any other request is answered with `ok`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from http.client import HTTPConnection
from types import TracebackType
from typing import Any

_FIGURE = re.compile(
    r"[^，。；：\n]{0,12}?"
    r"([0-9][0-9.,]*[余多]?[万亿]*[余多]?(?:元|人次|人|户|个|家|名|亩|吨|公里|所|座|件|册|场|次|项))"
)
_OPENING = "报道：\n"
"""What stands before the article's text in the shipped prompt."""
_FIGURES, _QUOTATION, _SUMMARY = 5, 40, 110
_STATISTICS = b"get /statistics"
_LENGTH = re.compile(rb"(?i)content-length: *(\d+)")
_REFUSAL = "HTTP/1.1 429 Too Many Requests\r\n"


@dataclass
class Statistics:
    """What a server saw; `first` and `last` are moments of the monotonic clock, and
    `occupied` is the sum over all calls of the time that they were inside."""

    served: int = 0
    refused: int = 0
    peak: int = 0
    first: float = 0.0
    last: float = 0.0
    occupied: float = 0.0


@dataclass
class SlowServer:
    """Answers after `latency` seconds; beyond `room` calls at once it answers 429."""

    latency: float
    room: int
    retry_after: str | None = None
    url: str = ""
    statistics: Statistics = field(default_factory=Statistics)
    _inside: int = 0
    _loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.new_event_loop)

    def __enter__(self) -> SlowServer:
        ready = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(ready,), daemon=True)
        self._thread.start()
        ready.wait()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def _run(self, ready: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(self.listen())
        ready.set()
        self._loop.run_forever()
        server.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.close()

    async def listen(self) -> asyncio.Server:
        """Begin to serve, on a free port of the loopback interface."""
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: _Conversation(self), "127.0.0.1", 0, backlog=512)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
        return server

    def answer(self, head: bytes, body: bytes, transport: asyncio.Transport) -> None:
        """Answer a request, at once or after the latency."""
        seen = self.statistics
        if head.lower().startswith(_STATISTICS):
            transport.write(_response(json.dumps(asdict(seen)).encode()))
            return
        started = time.monotonic()
        seen.first = seen.first or started
        if self._inside >= self.room:
            seen.refused += 1
            wish = f"Retry-After: {self.retry_after}\r\n" if self.retry_after else ""
            transport.write(f"{_REFUSAL}{wish}Content-Length: 0\r\n\r\n".encode())
            return
        self._inside += 1
        seen.peak = max(seen.peak, self._inside)
        response = _response(_completion(json.loads(body)) if b'"messages"' in body else b"ok")
        left = self.latency - (time.monotonic() - started)
        asyncio.get_running_loop().call_later(left, self._send, started, response, transport)

    def _send(self, started: float, response: bytes, transport: asyncio.Transport) -> None:
        self._inside -= 1
        seen = self.statistics
        seen.served += 1
        seen.last = time.monotonic()
        seen.occupied += seen.last - started
        transport.write(response)


class _Conversation(asyncio.Protocol):
    """One connection, on which a request comes when the one before has been answered.

    No streams and tasks: where it shares the cores with a run, the server should cost little.
    """

    def __init__(self, server: SlowServer) -> None:
        self._server = server
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, end, body = self._received.partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        if end and len(body) >= (int(length[1]) if length else 0):
            self._received = b""
            self._server.answer(head, body, self._transport)


@contextmanager
def slow_server(latency: float, room: int) -> Iterator[SlowServerProcess]:
    """A server in a process of its own, as long as the context lasts."""
    options = ["--latency", str(latency), "--room", str(room)]
    arguments = [sys.executable, __file__, *options]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield SlowServerProcess(process.stdout.readline().strip())
        finally:
            process.kill()


class SlowServerProcess:
    """A server in another process."""

    def __init__(self, url: str) -> None:
        """Know the server by its address."""
        self.url = url

    @property
    def statistics(self) -> Statistics:
        """What it saw so far."""
        connection = HTTPConnection(self.url.removeprefix("http://").rstrip("/"))
        connection.request("GET", "/statistics")
        found = Statistics(**json.loads(connection.getresponse().read()))
        connection.close()
        return found


def _response(body: bytes) -> bytes:
    head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
    return f"{head}{len(body)}\r\n\r\n".encode() + body


def _completion(request: dict[str, Any]) -> bytes:
    """The chat completion for a request of `summarizer`, in the OpenAI protocol."""
    messages = request["messages"]
    text = messages[1]["content"].partition(_OPENING)[2]
    is_asked_again = len(messages) > 2
    found = [match for _, match in zip(range(_FIGURES), _FIGURE.finditer(text), strict=False)]
    figures = [
        {"quotation": m[0].strip()[-_QUOTATION:], "amount": m[1], "category": "资金支持"}
        for m in found
    ]
    if is_asked_again:
        answer: dict[str, Any] = {"figures": figures[-1:]}
    else:
        if figures and zlib.crc32(text.encode()) % 2:
            figures[-1]["amount"] = "9" + figures[-1]["amount"]
        sentence = max(text.split("\n"), key=len).partition("。")[0][:_SUMMARY]
        answer = {"figures": figures, "summary": sentence, "helpers": [], "recipients": []}
    message = {"role": "assistant", "content": json.dumps(answer, ensure_ascii=False)}
    usage = {"prompt_tokens": 900, "completion_tokens": 200, "total_tokens": 1100}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    completion = {"id": "c", "object": "chat.completion", "created": 1, "model": "m"}
    return json.dumps({**completion, "choices": [choice], "usage": usage}).encode()


async def _serve_for_ever(latency: float, room: int) -> None:
    server = SlowServer(latency, room)
    listening = await server.listen()
    print(server.url, flush=True)
    await listening.serve_forever()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--latency", type=float, default=0.3)
    parser.add_argument("--room", type=int, default=64)
    options = parser.parse_args()
    asyncio.run(_serve_for_ever(options.latency, options.room))
