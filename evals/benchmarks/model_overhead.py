"""What a brief with a model costs beyond its HTTP calls.

    python -m evals.benchmarks.model_overhead [--articles 200] [--in-flight 64] [--latency 1]

A server on loopback, in a process of its own, answers every call after the latency.
The same number of calls is made bare (one POST of the same size each, the JSON of the
answer parsed) and through the whole way of a brief: rules, prompt, instructor,
validation, binding, verification. Rounds alternate; the ratio of the best ones counts.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from time import perf_counter

import httpx2

from summarizer.language_model.session import Draft, ModelSession
from summarizer.pipeline import digest_page, load_page
from summarizer.settings import Settings

ROUNDS = 3
BODY = (
    "2020年，南河区为北山县投入帮扶资金1.8亿元，实施帮扶项目75个。选派教师46名，培训医生320人次。"
)
ANSWER = {
    "figures": [
        {"quotation": "投入帮扶资金1.8亿元", "amount": "1.8亿元", "category": "资金支持"},
        {"quotation": "实施帮扶项目75个", "amount": "75个", "category": "资金支持"},
        {"quotation": "选派教师46名", "amount": "46名", "category": "人才支援"},
        {"quotation": "培训医生320人次", "amount": "320人次", "category": "人才支援"},
    ],
    "summary": "南河区为北山县投入帮扶资金1.8亿元，实施帮扶项目75个。",
    "helpers": ["南河区"],
    "recipients": ["北山县"],
}
MESSAGE = {"role": "assistant", "content": json.dumps(ANSWER, ensure_ascii=False)}
COMPLETION = json.dumps(
    {
        "id": "c",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [{"index": 0, "finish_reason": "stop", "message": MESSAGE}],
        "usage": {"prompt_tokens": 900, "completion_tokens": 200, "total_tokens": 1100},
    }
).encode()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--in-flight", type=int, default=64)
    parser.add_argument("--latency", type=float, default=1.0, help="seconds of each call")
    asked = parser.parse_args()
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    server = context.Process(target=serve, args=(theirs, asked.latency), daemon=True)
    server.start()
    url = f"http://127.0.0.1:{ours.recv()}/v1"
    try:
        report(asked, url)
    finally:
        server.terminate()
        server.join()


def report(asked: argparse.Namespace, url: str) -> None:
    """Both ways in turn, and the ratio of the best rounds."""
    articles = [f"第{n}篇帮扶报道\n\n{BODY}\n" for n in range(asked.articles)]
    settings = Settings(model="m", base_url=url, concurrency=asked.in_flight)
    brief_all(articles[:4], settings)  # libraries load, connections and caches warm up
    ways: dict[str, Callable[[], None]] = {
        "bare": lambda: asyncio.run(post_all(len(articles), url, asked.in_flight)),
        "brief": lambda: brief_all(articles, settings),
    }
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(ROUNDS):
        for name, way in ways.items():
            started = perf_counter()
            way()
            best[name] = min(best[name], perf_counter() - started)
    print(f"load average {os.getloadavg()[0]:.1f}, cores {os.cpu_count()}")
    print(f"articles {asked.articles}, in flight {asked.in_flight}, latency {asked.latency} s")
    print(f"bare calls   {best['bare']:.2f} s")
    print(f"whole briefs {best['brief']:.2f} s, overhead {best['brief'] / best['bare'] - 1:.1%}")


def brief_all(articles: list[str], settings: Settings) -> None:
    """Every article through the model."""
    with ModelSession(settings) as session:
        futures = [
            session.submit([Draft(*digest) for digest in digest_page(load_page(article))])
            for article in articles
        ]
        modes = {brief.provenance.mode for future in futures for brief in future.result()}
    if modes != {"llm"}:
        sys.exit(f"not every article was answered: {modes}")


async def post_all(count: int, url: str, in_flight: int) -> None:
    """That many bare calls."""
    places = asyncio.Semaphore(in_flight)
    body = {"model": "m", "messages": [{"role": "user", "content": BODY * 10}]}
    limits = httpx2.Limits(max_connections=None)
    async with httpx2.AsyncClient(limits=limits, timeout=None) as client:

        async def post() -> None:
            async with places:
                (await client.post(f"{url}/chat/completions", json=body)).json()

        await asyncio.gather(*(post() for _ in range(count)))


def serve(pipe: Connection, latency: float) -> None:
    """Answer every request after the latency, for ever."""

    async def converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        try:
            while True:
                lines = (await reader.readuntil(b"\r\n\r\n")).lower().split(b"\r\n")
                length = next(line for line in lines if line.startswith(b"content-length:"))
                await reader.readexactly(int(length.split(b":")[1]))
                await asyncio.sleep(latency)
                writer.write(head + str(len(COMPLETION)).encode() + b"\r\n\r\n" + COMPLETION)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def run() -> None:
        server = await asyncio.start_server(converse, "127.0.0.1", 0, backlog=512)
        pipe.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


if __name__ == "__main__":
    main()
