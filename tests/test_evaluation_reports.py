"""Reports: the same figures in every form, and text from articles never markup."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from evaluation_cases import PERFECT, PreparedSubject, write_corpus

from summarizer.errors import UsageError
from summarizer.evaluation.corpus import open_corpus
from summarizer.evaluation.evaluate import Plan, compare_runs, run_and_score, writer_of
from summarizer.evaluation.report import ComparisonReport, Report
from summarizer.evaluation.report_text import write_misses
from summarizer.evaluation.run_file import RunFile
from summarizer.records import Brief

MISSED = PERFECT.model_copy(update={"quantities": PERFECT.quantities[:6], "checks": ()})
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


def report_of(folder: Path, brief: Brief, label: str | None = None, **plan: int) -> Report:
    corpus = open_corpus(write_corpus(folder))
    path = folder / ("model.jsonl" if label else "rules.jsonl")
    return run_and_score(corpus, PreparedSubject(brief, label), Plan(**plan), path).report


def comparison_of(folder: Path, first: Brief, second: Brief) -> ComparisonReport:
    report_of(folder, first)
    report_of(folder, second, "model-x")
    files = RunFile(folder / "rules.jsonl"), RunFile(folder / "model.jsonl")
    return compare_runs(*files, open_corpus(folder), seed=0)


def written(report: Report | ComparisonReport, name: str) -> str:
    out = io.StringIO()
    writer_of(name)(report, out)
    return out.getvalue()


@pytest.mark.parametrize("name", ["table", "md", "html", "json"])
def test_every_form_has_the_figures(tmp_path: Path, name: str) -> None:
    text = written(report_of(tmp_path, MISSED), name)
    assert "recall" in text
    assert "0.75" in text


@pytest.mark.parametrize("name", ["table", "md", "html", "json"])
def test_every_form_says_when_a_comparison_is_not_decisive(tmp_path: Path, name: str) -> None:
    text = written(comparison_of(tmp_path, PERFECT, PERFECT), name)
    assert "not decisive" in text
    assert "model-x" in text


def test_repeats_have_a_column_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "once").mkdir()
    assert "repeats" not in written(report_of(tmp_path / "once", PERFECT), "md")
    assert "repeats" in written(report_of(tmp_path, PERFECT, repeats=2), "md")


def test_the_page_shows_each_miss_in_its_sentence(tmp_path: Path) -> None:
    page = written(report_of(tmp_path, MISSED), "html")
    assert page.count("全县有<mark>26个</mark>乡镇。") == 3
    shown = "26个: expected <ins>26 个</ins>, got <del>nothing</del>"
    assert page.count(shown) == 3


def test_the_page_draws_each_interval(tmp_path: Path) -> None:
    report = report_of(tmp_path, MISSED)
    page = written(report, "html")
    shares = [item for item in report.measured if item.metric.unit == "share"]
    assert page.count('<line class="interval"') == len(shares)


def test_the_page_is_alone_and_runs_nothing(tmp_path: Path) -> None:
    article = PERFECT.article.model_copy(update={"title": HOSTILE})
    page = written(report_of(tmp_path, PERFECT.model_copy(update={"article": article})), "html")
    assert "<script" not in page and "<img" not in page
    assert "&lt;script&gt;" in page
    assert not re.search(r"\b(?:src|href|style|on[a-z]+)=\"", page)
    assert "default-src 'none'; style-src 'sha256-" in page


def test_hostile_text_stays_in_its_markdown_cell(tmp_path: Path) -> None:
    report = report_of(tmp_path, PERFECT, label="a|b](http://x)\n# c")
    heading, *rest = written(report, "md").splitlines()
    assert heading.startswith("### a\\|b\\](http://x) \\# c")
    assert rest[0] == ""


def test_json_names_every_miss_with_its_sentence(tmp_path: Path) -> None:
    data = json.loads(written(report_of(tmp_path, MISSED), "json"))
    assert data["metrics"]["recall"]["value"] == 0.75
    misses = [miss for article in data["articles"] for miss in article["misses"]]
    assert {
        "metric": "recall",
        "where": "26个",
        "expected": "26 个",
        "got": "nothing",
        "sentence": "全县有26个乡镇。",
    } in misses


def test_the_list_of_misses_has_a_line_for_each(tmp_path: Path) -> None:
    out = io.StringIO()
    write_misses(report_of(tmp_path, MISSED), out)
    assert "article-0000.txt#1 recall: 26个: expected 26 个, got nothing" in out.getvalue()


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UsageError, match="table, md, html, json"):
        writer_of("pdf")
