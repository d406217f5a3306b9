"""Calls to a model: the server kept full but not flooded, limits that hold for ever."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession
from http_briefer import CALL_CEILING, CALL_COST, HttpBriefer, HttpClient
from slow_server import SlowServer

from summarizer.corpus.budget import Limits
from summarizer.corpus.local import Report, RunRequest, run_locally
from summarizer.corpus.throttle import Throttle
from summarizer.errors import RateLimitError, SummarizerError, UsageError
from summarizer.language_model.desk import Desk
from summarizer.reading.page import Page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inputs = tmp_path / "pages"
    inputs.mkdir()
    for number in range(120):
        (inputs / f"{number:03}.txt").write_text(f"2020年，捐赠图书{number + 2}册。\n", "utf-8")
    return inputs


Brief = Callable[..., Report]


@pytest.fixture
def brief(folder: Path, tmp_path: Path) -> Brief:
    """Runs a briefer over the folder, always into the same store."""

    def run(briefer: HttpBriefer, concurrency: int = 32, limits: Limits | None = None) -> Report:
        request = RunRequest(
            (str(folder),),
            tmp_path / "s.sqlite",
            concurrency=concurrency,
            limits=limits or Limits(),
        )
        return run_locally(request, briefer)

    return run


def test_the_server_is_kept_full_and_never_over_the_concurrency(brief: Brief) -> None:
    with SlowServer(latency=0.3, room=1000) as server:
        report = brief(HttpBriefer(server.url), concurrency=32)
    assert (report.tally.done, server.statistics.served, server.statistics.peak) == (120, 120, 32)
    assert report.tally.usage.tokens == 120 * CALL_COST.tokens
    assert report.is_complete


def test_a_server_that_pushes_back_gets_fewer_calls_and_every_article_is_done(
    brief: Brief,
) -> None:
    with SlowServer(latency=0.02, room=8) as server:
        report = brief(HttpBriefer(server.url), concurrency=64)
    assert (report.tally.done, report.tally.failed) == (120, 0)
    assert server.statistics.peak == 8
    assert 0 < server.statistics.refused < 240, "the first wave is refused, later ones fit"
    assert report.spent.tokens == 120 * CALL_COST.tokens


def test_a_limit_holds_over_resumes_and_is_never_overrun(brief: Brief, tmp_path: Path) -> None:
    limits = Limits(tokens=50_000)
    with SlowServer(latency=0.01, room=1000) as server:
        first = brief(HttpBriefer(server.url), limits=limits)
        second = brief(HttpBriefer(server.url), limits=limits)
        assert server.statistics.served == first.tally.done + second.tally.done
        assert first.stopped and second.stopped and not second.is_complete
        assert second.spent.tokens <= 50_000
        # A call is reserved at 1,500 tokens and costs 1,000: the last 500 stay unused.
        assert second.spent.tokens > 50_000 - 1_500
        more = brief(HttpBriefer(server.url), limits=Limits(tokens=200_000))
    assert more.is_complete
    assert more.tally.done + more.tally.skipped == 120
    assert more.spent.tokens == 120 * CALL_COST.tokens


def test_a_limit_on_money_holds_too(brief: Brief) -> None:
    with SlowServer(latency=0.01, room=1000) as server:
        report = brief(HttpBriefer(server.url), limits=Limits(cost_micros=10_000))
    assert report.stopped and 10_000 - 600 < report.spent.cost_micros <= 10_000


class Flaky(HttpBriefer):
    """Fails on some pages: once as it should, once as it should not."""

    async def call(self, page: Page, session: ClientSession) -> None:
        if "图书12册" in page.decoded:
            raise SummarizerError("the answer made no sense")
        if "图书13册" in page.decoded:
            raise ZeroDivisionError
        await super().call(page, session)


def test_an_article_that_fails_stops_no_other_and_is_tried_again_next_time(brief: Brief) -> None:
    with SlowServer(latency=0.001, room=1000) as server:
        report = brief(Flaky(server.url))
        assert (report.tally.done, report.tally.failed) == (118, 2)
        reasons = " ".join(reason for _, reason in report.failures)
        assert "made no sense" in reasons and "ZeroDivisionError" in reasons
        again = brief(HttpBriefer(server.url))
    assert (again.tally.done, again.tally.skipped, again.is_complete) == (2, 118, True)


class Deadly(HttpBriefer):
    """Kills its process on one of the pages."""

    async def call(self, page: Page, session: ClientSession) -> None:
        if "图书12册" in page.decoded:
            os._exit(1)
        await super().call(page, session)


def test_a_process_that_dies_takes_one_document_with_it_and_its_calls_stay_charged(
    brief: Brief,
) -> None:
    with SlowServer(latency=0.01, room=1000) as server:
        report = brief(Deadly(server.url))
    assert (report.tally.done, report.tally.failed) == (119, 1)
    assert "died on this document" in report.failures[0][1]
    assert report.tally.usage.tokens == 119 * CALL_COST.tokens
    # It was granted its calls twice, and nobody knows what became of them.
    assert report.spent.tokens >= 119 * CALL_COST.tokens + 2 * CALL_CEILING.tokens


class Unready(HttpBriefer):
    """Cannot be opened."""

    @asynccontextmanager
    async def open(self, throttle: Throttle, desk: Desk) -> AsyncIterator[HttpClient]:
        raise UsageError("the schema is missing")
        yield


def test_a_request_that_no_process_can_serve_ends_the_run(brief: Brief) -> None:
    with pytest.raises(SummarizerError, match="the schema is missing"):
        brief(Unready("nowhere"))


def test_the_model_and_the_rules_are_different_work(
    brief: Brief, folder: Path, tmp_path: Path
) -> None:
    rules = run_locally(RunRequest((str(folder),), tmp_path / "s.sqlite", jobs=1))
    with SlowServer(latency=0.001, room=1000) as server:
        assert brief(HttpBriefer(server.url)).tally.done == rules.tally.done == 120


def test_the_throttle_halves_once_for_a_wave_and_grows_back() -> None:
    async def scenario() -> list[int]:
        throttle = Throttle(16)
        started = [await throttle.enter() for _ in range(16)]
        for moment in started[:4]:
            throttle.refused(moment, None)
        limits = [throttle.limit]
        for _ in range(200):
            throttle.served()
        return [*limits, throttle.limit]

    assert asyncio.run(scenario()) == [8, 16]


def test_a_place_tells_the_throttle_of_a_refusal_and_is_free_again() -> None:
    async def scenario() -> None:
        throttle = Throttle(4)
        with pytest.raises(RateLimitError):
            async with throttle.place():
                raise RateLimitError("too many calls")
        assert throttle.limit == 2
        async with throttle.place(), throttle.place():
            third = asyncio.create_task(throttle.enter())
            await asyncio.sleep(0.01)
            assert not third.done()
        await third

    asyncio.run(scenario())


def test_the_throttle_waits_as_long_as_the_server_asks() -> None:
    async def scenario() -> float:
        throttle = Throttle(2)
        first = await throttle.enter()
        throttle.refused(first, 0.2)
        await throttle.leave()
        return await throttle.enter() - first

    assert asyncio.run(scenario()) >= 0.2
