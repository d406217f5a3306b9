"""`summarizer eval` from the outside: what it prints, writes and exits with."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from evaluation_cases import write_corpus
from typer.testing import CliRunner, Result

from summarizer.commands.app import app
from summarizer.errors import EvaluationError, UsageError


def invoke(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["eval", *map(str, arguments)], catch_exceptions=True)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "corpus")


def test_a_folder_of_articles_and_gold_is_enough(corpus: Path) -> None:
    result = invoke(corpus, "--offline")
    assert result.exit_code == 0
    assert "rules on 3 articles" in result.stdout


def test_articles_and_gold_may_stand_apart(corpus: Path, tmp_path: Path) -> None:
    gold = (corpus / "gold").rename(tmp_path / "answers")
    result = invoke(corpus / "articles", "--gold", gold, "--offline", "--format", "md")
    assert result.stdout.startswith("### rules on 3 articles")


def test_without_gold_it_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("帮扶资金300万元。")
    result = invoke(tmp_path, "--offline")
    assert isinstance(result.exception, EvaluationError)
    assert "--gold" in str(result.exception)


def test_detail_lists_the_misses(corpus: Path) -> None:
    result = invoke(corpus, "--offline", "--detail")
    assert "article-0000.txt#1 meta: title: expected" in result.stdout


def test_a_run_is_kept_rescored_and_compared(corpus: Path, tmp_path: Path) -> None:
    runs = tmp_path / "run.jsonl"
    first = invoke(corpus, "--offline", "--runs", runs, "--format", "json")
    again = invoke("rescore", runs, "--format", "json")
    assert json.loads(first.stdout) == json.loads(again.stdout)
    compared = invoke("compare", runs, runs, "--format", "md")
    assert "not decisive" in compared.stdout


def test_a_report_goes_to_a_file(corpus: Path, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    result = invoke(corpus, "--offline", "--format", "html", "-o", page)
    assert result.stdout == ""
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_gate_opens_after_pinning_and_shuts_on_a_broken_floor(
    corpus: Path, tmp_path: Path
) -> None:
    gate = (corpus, "--offline", "--baseline", tmp_path / "baseline.json")
    assert invoke(*gate, "--gate").exit_code == 1
    assert invoke(*gate, "--raise").exit_code == 0
    assert invoke(*gate, "--gate").exit_code == 0
    harder = corpus / "gold" / "article-0001.json"
    harder.write_text(harder.read_text().replace('"value": "15"', '"value": "16"'))
    result = invoke(*gate, "--gate")
    assert result.exit_code == 1
    assert "article-0001.txt#1" in result.stderr


def test_lowering_without_a_reason_is_refused(corpus: Path, tmp_path: Path) -> None:
    gate = (corpus, "--offline", "--baseline", tmp_path / "baseline.json")
    invoke(*gate, "--raise")
    assert isinstance(invoke(*gate, "--lower", "f1=0.1").exception, EvaluationError)
    assert invoke(*gate, "--lower", "f1=0.1", "--reason", "a try").exit_code == 0
    history = json.loads((tmp_path / "baseline.json").read_text())["history"]
    assert [change["reason"] for change in history] == ["a try"]


@pytest.mark.parametrize(
    "arguments",
    [("--format", "pdf"), ("--price", "cheap"), ("--lower", "f1"), ("-o", "no/such/folder/x.md")],
)
def test_a_wrong_request_is_named(corpus: Path, arguments: tuple[str, ...]) -> None:
    assert isinstance(invoke(corpus, "--offline", *arguments).exception, UsageError)


def test_scoring_needs_no_optional_library(corpus: Path) -> None:
    program = (
        "import sys; sys.modules['numpy'] = sys.modules['scipy'] = None\n"
        "from pathlib import Path\n"
        "from summarizer.commands.app import main\n"
        f"sys.argv = ['summarizer', 'eval', {str(corpus)!r}, '--offline']\n"
        "main()\n"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert result.returncode == 2
    assert "pip install 'summarizer[evals]'" in result.stderr
    assert "Traceback" not in result.stderr
