"""A model as the engine of a run over many articles."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from faulty_server import FaultyServer, fails, forget, honest

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


def run(folder: Path, server: FaultyServer) -> Report:
    settings = Settings(model="m", base_url=server.url, prompt_price=2, completion_price=8)
    request = RunRequest((str(folder),), folder.parent / "s.sqlite", concurrency=8)
    return run_locally(request, ModelBriefer(settings))


def test_every_article_is_done_once_and_paid_for_once(folder: Path) -> None:
    with FaultyServer(honest) as server:
        first, second = run(folder, server), run(folder, server)
    assert (first.tally.done, second.tally.done, second.tally.skipped) == (20, 0, 20)
    assert first.spent == second.spent
    assert first.spent.tokens == 20 * 150
    assert first.spent.cost_micros == 20 * (100 * 2 + 50 * 8)
    with sqlite3.connect(folder.parent / "s.sqlite") as store:
        briefs = [json.loads(row[0]) for row in store.execute("SELECT brief FROM articles")]
    assert {brief["provenance"]["mode"] for brief in briefs} == {"llm"}


def test_refusals_for_now_slow_the_run_down_and_lose_nothing(folder: Path) -> None:
    with FaultyServer(*[fails(429)] * 10, honest) as server:
        report = run(folder, server)
    assert report.tally.done == 20
    assert report.spent.tokens == 20 * 150


def test_what_a_right_key_would_do_is_done_by_the_next_run(folder: Path) -> None:
    with FaultyServer(fails(401)) as server:
        report = run(folder, server)
    assert report.tally.done == 0 and not report.is_complete
    assert {"key" in reason for _, reason in report.failures} == {True}
    with FaultyServer(honest) as server:
        assert run(folder, server).tally.done == 20
