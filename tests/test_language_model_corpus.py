"""A model as the engine of a run over many articles."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from faulty_server import FaultyServer, Reply, Request, fails, forget, honest, says

from summarizer.corpus.local import Report, RunRequest, run_locally
from summarizer.corpus.model_briefer import ModelBriefer
from summarizer.settings import Settings


@pytest.fixture(autouse=True)
def _a_fresh_process(monkeypatch: pytest.MonkeyPatch) -> None:
    forget(monkeypatch)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inputs = tmp_path / "pages"
    inputs.mkdir()
    for number in range(20):
        text = f"报道{number}\n\n2020年，南河区向北山县捐赠图书{number + 2}册。\n"
        (inputs / f"{number:02}.txt").write_text(text, "utf-8")
    return inputs


def run(folder: Path, server: FaultyServer, concurrency: int = 8, **changes: Any) -> Report:
    prices = {"prompt_price": 2, "completion_price": 8}
    settings = Settings(model="m", base_url=server.url, **prices, **changes)
    request = RunRequest((str(folder),), folder.parent / "s.sqlite", concurrency=concurrency)
    return run_locally(request, ModelBriefer(settings))


def briefs(folder: Path) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(folder.parent / "s.sqlite")) as store:
        return [json.loads(row[0]) for row in store.execute("SELECT brief FROM articles")]


def test_every_article_is_done_once_and_paid_for_once(folder: Path) -> None:
    with FaultyServer(honest) as server:
        first, second = run(folder, server), run(folder, server)
    assert (first.tally.done, second.tally.done, second.tally.skipped) == (20, 0, 20)
    assert first.spent == second.spent
    assert first.spent.tokens == 20 * 150
    assert first.spent.cost_micros == 20 * (100 * 2 + 50 * 8)
    assert {brief["provenance"]["mode"] for brief in briefs(folder)} == {"llm"}


def test_refusals_for_now_slow_the_run_down_and_lose_nothing(folder: Path) -> None:
    with FaultyServer(*[fails(429)] * 10, honest) as server:
        report = run(folder, server)
    assert report.tally.done == 20
    assert report.spent.tokens == 20 * 150


@pytest.mark.parametrize(("status", "reason"), [(401, "key"), (500, "HTTP 500")])
def test_what_the_model_could_not_be_asked_keeps_the_rules_brief_until_it_can(
    folder: Path, status: int, reason: str
) -> None:
    behaviour = fails(status, **{"Retry-After": "0"})
    with FaultyServer(lambda request: behaviour(request)) as server:
        report = run(folder, server)
        assert (report.tally.done, report.tally.failed, report.is_complete) == (0, 20, False)
        assert all(reason in why for _, why in report.failures)
        assert [brief["provenance"]["mode"] for brief in briefs(folder)] == ["rules"] * 20
        behaviour = honest
        assert run(folder, server).tally.done == 20
    assert [brief["provenance"]["mode"] for brief in briefs(folder)] == ["llm"] * 20


def test_an_answer_that_is_no_good_is_not_asked_for_again(folder: Path) -> None:
    with FaultyServer(says("")) as server:
        first, second = run(folder, server), run(folder, server)
    assert (first.tally.done, first.tally.by_rules, first.is_complete) == (20, 20, True)
    assert second.tally.skipped == 20


def test_the_cap_on_a_runs_tokens_holds_over_all_its_processes(folder: Path) -> None:
    def costly(request: Request) -> Reply:
        body = honest(request).body.replace(b'"prompt_tokens": 100', b'"prompt_tokens": 10000')
        return Reply(body=body)

    with FaultyServer(costly) as server:
        reports = [run(folder, server, 64, token_limit=100_000) for _ in range(2)]
    assert reports[0].stopped
    for report in reports:
        assert 0 < report.tally.done < 11, "another run has a cap of its own"
        assert report.tally.usage.tokens <= 100_000


def test_the_wait_for_a_place_is_not_the_articles_time(folder: Path) -> None:
    slow = replace(Reply(), delay=0.2)

    def answer(request: Request) -> Reply:
        return replace(slow, body=honest(request).body)

    with FaultyServer(answer) as server:
        report = run(folder, server, 1, deadline=0.5)
    assert report.tally.done == 20


def command(folder: Path, server: FaultyServer) -> list[str]:
    store = str(folder.parent / "s.sqlite")
    model = ["--model", "m", "--base-url", server.url, "--concurrency", "32"]
    return [sys.executable, "-m", "summarizer", "run", str(folder), "--store", store, *model]


def children(process: int) -> set[int]:
    found = Path(f"/proc/{process}/task/{process}/children").read_text()
    return set(map(int, found.split()))


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="needs Linux's /proc")
@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_killed_leaves_no_process_and_loses_nothing(
    folder: Path, blow: signal.Signals
) -> None:
    delays = [0.05] * 8 + [5.0] * 12

    def in_time(request: Request) -> Reply:
        return replace(honest(request), delay=delays.pop(0) if delays else 0.0)

    with FaultyServer(in_time) as server:
        with subprocess.Popen(command(folder, server), stderr=subprocess.PIPE) as process:
            while len(server.requests) < 20 or len(briefs(folder)) < 4:
                time.sleep(0.01)
            workers = children(process.pid)
            process.send_signal(blow)
            message = process.communicate()[1].decode()
        assert (process.returncode, "interrupted" in message) in [(-9, False), (1, True)]
        assert workers
        while any(Path(f"/proc/{worker}/cmdline").exists() for worker in workers):
            time.sleep(0.01)
        done = len(briefs(folder))
        assert 4 <= done < 20
        report = run(folder, server)
        assert (report.tally.done, report.tally.skipped) == (20 - done, done)
    assert [brief["provenance"]["mode"] for brief in briefs(folder)] == ["llm"] * 20
