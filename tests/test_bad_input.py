"""Inputs that are no article: each is named or read, no traceback, the others still done.

The time limit on each process is a safety net against work that grows with the square of
the length; nothing here asserts how long anything takes.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer import extract, summarize, verify
from summarizer.reading.pages import MAX_BYTES

GOOD = "2019年，东河区向西岭县投入帮扶资金1234.5万元。\n"
SAFETY_NET = 240
SIZE = 100_000


def filled(unit: str, size: int = SIZE) -> str:
    """`unit` again and again, `size` bytes of UTF-8."""
    return unit * (size // len(unit.encode()))


NOT_ARTICLES: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\t\n", "nothing but white space"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(5000), "PNG image"),
    "binary.txt": (bytes(range(256)) * 40, "binary"),
    "nothing.html": (b"<html><head><title>x</title></head><body><p></p></body></html>", "visible"),
    "large.txt": (b"\xe4\xb8\x80" * (50_000_000 // 3), "over the limit"),
}
"""Inputs that hold no article, with a word of what is said of them."""

MONOTONOUS = {
    "digits": "1234567890",
    "one": "一",
    "ten thousand": "万",
    "brackets": "(",
    "full-width brackets": "（",
    "each": "每",
    "counted": "1个",
    "enumeration": "、",
    "title": "《",
    "quotation": "“",
    "space": "\t\n",
    "pinyin": "戰(zhàn)",
    "among them": "其中1个，",
    "traditional": "萬",
    "tag": "<a ",
    "second line": "一、\n",
    "year": "2019年",
    "village": "在大河村",
    "percentage": "百分之",
}
"""Texts of one unit, over and over."""

LONG = {
    "nested.txt": "(" * (SIZE // 2) + ")" * (SIZE // 2),
    "identities.txt": " ".join(f"11010119900307{number:04}" for number in range(1000)),
    "headings.txt": "".join(f"{number}、帮扶工作\n" for number in range(100_000)),
}
"""Texts with structure that are no articles either, and hold no quantity."""


def run_brief(*paths: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "summarizer", "brief", "--offline", "--format", "jsonl"]
    return subprocess.run(
        [*command, *map(str, paths)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=SAFETY_NET,
    )


def briefs_in(output: str) -> dict[str, dict[str, object]]:
    briefs = [json.loads(line) for line in output.splitlines()]
    return {Path(brief["article"]["path"]).name: brief for brief in briefs}


@pytest.fixture
def good(tmp_path: Path) -> Path:
    file = tmp_path / "zz-good.txt"
    file.write_text(GOOD, encoding="utf-8")
    return file


def test_what_is_no_article_is_named_and_the_rest_is_done(tmp_path: Path, good: Path) -> None:
    files = []
    for name, (data, _) in NOT_ARTICLES.items():
        (tmp_path / name).write_bytes(data)
        files.append(tmp_path / name)
    empty_folder = tmp_path / "folder"
    empty_folder.mkdir()

    done = run_brief(*files, tmp_path / "missing.txt", empty_folder, good)

    assert done.returncode == 1
    assert list(briefs_in(done.stdout)) == [good.name]
    assert "Traceback" not in done.stderr
    complaints = dict.fromkeys((*NOT_ARTICLES, "missing.txt"), "")
    for line in done.stderr.splitlines():
        for name in complaints:
            complaints[name] += line if name in line else ""
    for name, (_, word) in NOT_ARTICLES.items():
        assert word in complaints[name]
    assert "cannot be read" in complaints["missing.txt"]


def test_a_folder_gives_a_brief_for_each_of_its_articles(tmp_path: Path, good: Path) -> None:
    (tmp_path / "nested").mkdir()
    (tmp_path / "nested" / "another.txt").write_text(GOOD, encoding="utf-8")

    done = run_brief(tmp_path)

    assert done.returncode == 0
    assert set(briefs_in(done.stdout)) == {good.name, "another.txt"}


def test_an_empty_folder_alone_is_a_failure(tmp_path: Path) -> None:
    done = run_brief(tmp_path)

    assert (done.returncode, done.stdout) == (1, "")
    assert str(tmp_path) in done.stderr


def test_long_monotonous_files_get_their_briefs(tmp_path: Path, good: Path) -> None:
    files = []
    for name, text in LONG.items() | {(f"{k}.txt", filled(u)) for k, u in MONOTONOUS.items()}:
        if text.strip():
            (tmp_path / name).write_text(text, encoding="utf-8")
            files.append(tmp_path / name)

    done = run_brief(*files, good)

    assert "Traceback" not in done.stderr and "fault of this program" not in done.stderr
    briefs = briefs_in(done.stdout)
    assert good.name in briefs
    for name in LONG:
        assert briefs[name]["quantities"] == []


def test_a_single_line_full_of_figures_loses_none(tmp_path: Path) -> None:
    text = filled("投入3.5万元给12个村的贫困户8户", 600_000)
    file = tmp_path / "line.txt"
    file.write_text(text, encoding="utf-8")

    done = run_brief(file)

    assert done.returncode == 0
    quantities = briefs_in(done.stdout)[file.name]["quantities"]
    assert isinstance(quantities, list)
    assert len(quantities) == 3 * text.count("投入")


def test_the_largest_ordinary_article_keeps_its_figures() -> None:
    lines = [f"第{n % 97}村今年修路{n}.5公里，发放补助{n}万元，惠及群众。\n" for n in range(10_000)]
    (brief,) = summarize("".join(lines))

    assert len([q for q in brief.quantities if q.unit == "公里"]) == len(lines)


@pytest.mark.parametrize("unit", MONOTONOUS.values(), ids=MONOTONOUS)
def test_no_text_is_too_dull_for_the_functions(unit: str) -> None:
    text = filled(unit, 30_000)
    for brief in summarize(text):
        assert all(text[q.start : q.end] for q in brief.quantities)
    for quantity in extract(text):
        assert text[quantity.start : quantity.end]
    for figure in verify(GOOD, text):
        assert text[figure.start : figure.end]
    (figure,) = verify(text + "\n" + GOOD, "投入帮扶资金1234.5万元。")
    assert figure.text == "1234.5万元"


def test_bytes_of_no_encoding_are_read_or_refused_in_words() -> None:
    from summarizer import SummarizerError

    chance = random.Random(7)
    for size in (1, 2, 3, 10, 1000, 20_000):
        data = chance.randbytes(size)
        try:
            briefs = summarize(data)
        except SummarizerError as error:
            assert str(error)
        else:
            assert briefs


def test_the_limit_is_told(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    file.write_bytes(b"a" * (MAX_BYTES + 1))

    done = run_brief(file)

    assert done.returncode == 1
    assert f"over the limit of {MAX_BYTES // 1024**2} MB" in done.stderr
