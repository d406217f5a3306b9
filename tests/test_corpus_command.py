"""The commands over a store, as a person runs them."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from summarizer.commands.app import app
from summarizer.errors import UsageError

pytest.importorskip("datasketch")

NEWS = (
    "宁波市慈溪市对口帮扶安龙县\n\n发布时间：2020-0{month}-01　来源：山乡日报\n\n"
    "2019年，慈溪市向安龙县投入财政帮扶资金{amount}万元，实施项目12个，{fate}。"
    "工作组沿着山路走遍二十多个寨子，把每一户的难处记在本子上，再一件一件去办。"
    "茶园里新修的步道通到了山顶，赶集的人多了，合作社的门市也热闹起来。\n"
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    pages = folder / "pages"
    pages.mkdir()
    (pages / "first.txt").write_text(NEWS.format(month=1, amount=3200, fate="全部完工"), "utf-8")
    (pages / "again.txt").write_text(NEWS.format(month=2, amount=3200, fate="均已完工"), "utf-8")
    (pages / "wrong.txt").write_text(NEWS.format(month=3, amount=2300, fate="全部完工"), "utf-8")
    path = folder / "briefs.sqlite"
    done = run("run", str(pages), "--offline", "--jobs", "1", "--store", str(path))
    assert done.exit_code == 0
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments, catch_exceptions=True)


def rows(*arguments: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in run(*arguments).stdout.splitlines()]


def test_reprints_conflicts_and_totals(store: Path) -> None:
    options = ("--store", str(store), "--format", "jsonl")
    assert len(rows("corpus", "duplicates", *options)) >= 1
    told = {row["text"] for row in rows("corpus", "conflicts", *options)}
    assert told == {"3200万元", "2300万元"}
    (money,) = [r for r in rows("corpus", "totals", *options) if r["unit"] == "元"]
    assert (money["year"], money["category"]) == (2019, "funding")
    assert money["total"] in {"32000000", "23000000"}, "one of the two, never their sum"


@pytest.mark.parametrize("question", ["duplicates", "conflicts", "totals"])
def test_a_table_and_csv_hold_the_same_rows(question: str, store: Path) -> None:
    options = ("corpus", question, "--store", str(store), "--format")
    lines = list(csv.DictReader(run(*options, "csv").stdout.splitlines()))
    found = rows(*options, "jsonl")
    assert len(lines) == len(found) > 0
    assert list(lines[0]) == list(found[0])
    table = run(*options, "table")
    assert table.exit_code == 0 and list(found[0])[0] in table.stdout


def test_export_writes_beside_the_store_when_no_file_is_named(store: Path) -> None:
    done = run("export", "--store", str(store), "--to", "csv")
    assert done.exit_code == 0
    assert store.with_suffix(".csv").is_file()


@pytest.mark.parametrize(
    "arguments",
    [
        ("corpus", "totals", "--store", "STORE", "--format", "yaml"),
        ("export", "--store", "STORE", "--to", "xls"),
        ("run", "x.txt"),
        ("run", "x.txt", "--store", "STORE", "--engine", "spark"),
        ("run", "x.txt", "--store", "STORE", "--limit-cost", "much"),
        ("run", "x.parquet", "--engine", "ray"),
    ],
)
def test_a_wrong_request_is_a_usage_error(arguments: tuple[str, ...], store: Path) -> None:
    named = [str(store) if argument == "STORE" else argument for argument in arguments]
    assert isinstance(run(*named).exception, UsageError)
