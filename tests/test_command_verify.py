"""`summarizer verify` as its users meet it: what it prints and how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = "乙区投入帮扶资金300万元，修建学校2所，惠及学生1200人。\n"
TRUE = "乙区投入帮扶资金300万元，修建学校两所。\n"
FALSE = "乙区投入帮扶资金300万元，修建学校3所，惠及学生1200户。\n"
ANTHOLOGY = """第一篇：山村来信
甲区向山村捐款20万元，用来修路、打井、添置课桌，村里的老人和孩子都赶来道谢。
第二篇：水站落成
乙区援建的3座水站近日全部落成，山上山下的人家从此不必再到河边挑水，喝上了干净水。
"""


def run(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "summarizer", "verify", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        timeout=60,
        check=False,
    )


def figures_of(result: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.decode("utf-8").splitlines()]


def verdicts_of(result: subprocess.CompletedProcess[bytes]) -> list[object]:
    return [figure["verdict"] for figure in figures_of(result)]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    path = tmp_path / "claims.txt"
    path.write_text(FALSE, encoding="utf-8")
    return path


def test_supported_figures_end_with_status_0(article: Path) -> None:
    result = run(article, "-", stdin=TRUE.encode())
    assert (result.returncode, result.stderr) == (0, b"")
    assert verdicts_of(result) == ["verified", "verified"]


def test_one_wrong_figure_ends_with_status_1(article: Path, claims: Path) -> None:
    result = run(article, claims, "--format", "jsonl")
    assert result.returncode == 1
    assert verdicts_of(result) == ["verified", "contradicted", "unsupported"]


def test_a_figure_has_the_fields_of_the_contract(article: Path, claims: Path) -> None:
    figure = figures_of(run(article, claims))[1]
    assert figure == {
        "text": "3所",
        "value": "3",
        "value_max": None,
        "unit": "所",
        "start": FALSE.index("3所"),
        "end": FALSE.index("3所") + 2,
        "verdict": "contradicted",
        "quantity": "q2",
        "evidence": ARTICLE.strip(),
        "note": "原文为2所",
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_offsets_count_characters_of_the_claims(
    article: Path, tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "claims.txt"
    path.write_bytes(("据查，" + FALSE).encode(encoding))
    for figure in figures_of(run(article, path)):
        start, end = int(str(figure["start"])), int(str(figure["end"]))
        assert ("据查，" + FALSE)[start:end] == figure["text"]


@pytest.mark.parametrize("indent", [None, 2])
def test_a_brief_is_checked_as_json(article: Path, tmp_path: Path, indent: int | None) -> None:
    printed = subprocess.run(
        [sys.executable, "-m", "summarizer", "brief", article, "--offline", "--format", "jsonl"],
        capture_output=True,
        check=True,
        timeout=60,
    ).stdout
    brief = json.loads(printed)
    brief["quantities"][1] |= {"text": "3所", "value": "3"}
    path = tmp_path / "brief.json"
    path.write_text(json.dumps(brief, ensure_ascii=False, indent=indent), encoding="utf-8")
    wrong = [f for f in figures_of(run(article, path)) if f["verdict"] != "verified"]
    assert [figure["text"] for figure in wrong] == ["3所"]
    text = path.read_text(encoding="utf-8")
    assert text[int(str(wrong[0]["start"])) : int(str(wrong[0]["end"]))] == "3所"


def test_every_article_of_a_file_may_support(tmp_path: Path) -> None:
    path = tmp_path / "anthology.txt"
    path.write_text(ANTHOLOGY, encoding="utf-8")
    result = run(path, "-", stdin="甲区向山村捐款20万元，乙区援建水站3座。".encode())
    assert result.returncode == 0
    assert len(figures_of(result)) == 2


def test_the_article_may_come_from_standard_input(claims: Path) -> None:
    assert run("-", claims, stdin=ARTICLE.encode()).returncode == 1


def test_json_is_one_list(article: Path, claims: Path) -> None:
    lines = figures_of(run(article, claims))
    assert json.loads(run(article, claims, "--format", "json").stdout) == lines


def test_markdown_names_what_is_wrong_first(article: Path, claims: Path) -> None:
    text = run(article, claims, "--format", "md").stdout.decode()
    assert text.startswith("# 数字核对")
    assert "共3个数字" in text
    rows = [line for line in text.splitlines() if line.startswith("| ")][2:]
    assert [row.split(" | ")[0] for row in rows] == ["| 3所", "| 1200户", "| 300万元"]


def test_claims_cannot_write_markup(article: Path) -> None:
    evil = "投入[资金](http://x)<b>900万元|</b>".encode()
    text = run(article, "-", "--format", "md", stdin=evil).stdout.decode()
    assert "<b>" not in text and "](http" not in text


def test_claims_without_figures_are_supported_and_said_to_be_empty(article: Path) -> None:
    result = run(article, "-", stdin="乙区修建了学校。".encode())
    assert (result.returncode, result.stdout) == (0, b"")
    assert b"no figures" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("-", "-"), "standard input"),
        (("{article}", "missing.txt"), "missing.txt"),
        (("missing.txt", "{article}"), "missing.txt"),
        (("{folder}", "{article}"), "folder"),
        (("{article}", "{article}", "--format", "xml"), "xml"),
        (("{article}",), "laims"),
        (("{article}", "{picture}"), "PNG"),
        (("{article}", "{empty}"), "empty"),
    ],
)
def test_a_wrong_request_ends_with_status_2_and_a_clear_word(
    article: Path, tmp_path: Path, arguments: tuple[str, ...], word: str
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in ("one.txt", "two.txt"):
        (folder / name).write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (tmp_path / "empty.txt").touch()
    names = {
        "article": article,
        "folder": folder,
        "picture": tmp_path / "picture.png",
        "empty": tmp_path / "empty.txt",
    }
    result = run(*(argument.format(**names) for argument in arguments))
    assert (result.returncode, result.stdout) == (2, b"")
    assert word in result.stderr.decode()
    assert "Traceback" not in result.stderr.decode()


def test_nothing_heavy_is_imported(article: Path, claims: Path) -> None:
    script = (
        "import sys; from summarizer.commands.app import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print({'openai', 'instructor', 'pandas', 'pyarrow'} & set(sys.modules), file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", script, "verify", article, claims],
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert result.stderr.decode().strip() == "set()"
