"""`summarizer brief` as its users meet it: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = "乙区投入帮扶资金300万元，修建学校2所，惠及学生1200人。\n"
ANTHOLOGY = """第一篇：山村来信
甲区向山村捐款20万元，用来修路、打井、添置课桌，村里的老人和孩子都赶来道谢。
第二篇：水站落成
乙区援建的3座水站近日全部落成，山上山下的人家从此不必再到河边挑水，喝上了干净水。
"""


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "summarizer", "brief", *arguments, "--offline"],
        input=stdin,
        capture_output=True,
        timeout=60,
        check=False,
    )


def lines_of(result: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.decode("utf-8").splitlines()]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


class TestFormats:
    def test_a_pipe_gets_one_json_object_a_line(self, article: Path) -> None:
        result = run(str(article))

        assert (result.returncode, result.stderr) == (0, b"")
        (brief,) = lines_of(result)
        assert brief["schema"] == "summarizer.brief/1"

    def test_json_is_one_list(self, article: Path) -> None:
        briefs = json.loads(run(str(article), str(article), "--format", "json").stdout)

        assert len(briefs) == 2

    def test_markdown_never_takes_markup_from_the_article(self, tmp_path: Path) -> None:
        path = tmp_path / "page.txt"
        path.write_text("甲区捐款<b>20</b>万元，**修路**3公里，| 表 | 格 |，[链接](x)。", "utf-8")

        printed = run(str(path), "--format", "md").stdout.decode("utf-8")

        assert "<b>" not in printed
        assert "**" not in printed
        assert "[链接]" not in printed

    def test_html_is_a_page(self, article: Path) -> None:
        printed = run(str(article), "--format", "html").stdout.decode("utf-8")

        assert printed.lstrip().lower().startswith("<!doctype html>")

    def test_an_unknown_format_is_a_usage_error(self, article: Path) -> None:
        result = run(str(article), "--format", "docx")

        assert result.returncode == 2
        assert b"jsonl, json, md, html" in result.stderr

    def test_traditional_characters_on_request(self, article: Path) -> None:
        (brief,) = lines_of(run(str(article), "--traditional"))

        assert brief["summary"] == "乙區投入幫扶資金300萬元，修建學校2所，惠及學生1200人。"


class TestInputs:
    def test_standard_input(self) -> None:
        (brief,) = lines_of(run("-", stdin=ARTICLE.encode("gb18030")))

        assert "300万元" in str(brief["summary"])

    def test_an_anthology_gives_a_brief_for_each_part(self, tmp_path: Path) -> None:
        path = tmp_path / "anthology.txt"
        path.write_text(ANTHOLOGY, encoding="utf-8")

        articles = [brief["article"] for brief in lines_of(run(str(path)))]

        assert [(a["part"], a["parts"]) for a in articles] == [(1, 2), (2, 2)]  # type: ignore[index]

    def test_what_cannot_be_read_is_named_and_the_rest_is_done(
        self, tmp_path: Path, article: Path
    ) -> None:
        (tmp_path / "empty.txt").touch()
        missing = tmp_path / "missing.txt"

        result = run(str(missing), str(tmp_path))

        assert result.returncode == 1
        assert len(lines_of(result)) == 1
        named = result.stderr.decode("utf-8")
        assert "missing.txt" in named and "empty.txt" in named
        assert "Traceback" not in named

    def test_an_image_is_called_one(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.png"
        path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")

        result = run(str(path))

        assert (result.returncode, result.stdout) == (1, b"")
        assert b"PNG" in result.stderr

    def test_an_empty_folder_is_told(self, tmp_path: Path) -> None:
        result = run(str(tmp_path))

        assert result.returncode == 1
        assert b"holds no files" in result.stderr

    def test_no_input_is_a_usage_error(self) -> None:
        assert run().returncode == 2


class TestOutputs:
    def test_a_file_takes_its_format_from_its_name(self, article: Path, tmp_path: Path) -> None:
        target = tmp_path / "out.json"

        result = run(str(article), "-o", str(target))

        assert (result.returncode, result.stdout) == (0, b"")
        assert len(json.loads(target.read_text(encoding="utf-8"))) == 1

    def test_a_folder_gets_a_file_for_each_article(self, article: Path, tmp_path: Path) -> None:
        (tmp_path / "anthology.txt").write_text(ANTHOLOGY, encoding="utf-8")
        folder = tmp_path / "briefs"

        first, second = run(str(tmp_path), "-o", str(folder)), run(str(tmp_path), "-o", str(folder))

        assert first.returncode == second.returncode == 0
        names = sorted(path.name for path in folder.iterdir())
        assert names == ["anthology-1.md", "anthology-2.md", "article.md"]

    def test_pages_get_an_index(self, article: Path, tmp_path: Path) -> None:
        folder = tmp_path / "pages"

        run(str(article), "-o", str(folder), "--format", "html")

        assert "article.html" in (folder / "index.html").read_text(encoding="utf-8")

    def test_two_inputs_of_one_name_are_two_files(self, article: Path, tmp_path: Path) -> None:
        other = tmp_path / "other" / article.name
        other.parent.mkdir()
        other.write_text(ARTICLE, encoding="utf-8")
        folder = tmp_path / "briefs"

        run(str(article), str(other), "-o", str(folder))

        assert sorted(path.name for path in folder.iterdir()) == ["article-2.md", "article.md"]

    def test_a_place_that_cannot_be_written_is_told(self, article: Path, tmp_path: Path) -> None:
        result = run(str(article), "-o", str(article / "below.md"))

        assert result.returncode == 2
        assert b"cannot be written" in result.stderr

    def test_a_reader_that_stops_is_no_fault(self, article: Path) -> None:
        process = subprocess.Popen(
            [sys.executable, "-m", "summarizer", "brief", *[str(article)] * 40, "--offline"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdout and process.stderr
        process.stdout.close()

        assert process.stderr.read() == b""
        process.wait(timeout=60)


def test_the_offline_command_loads_nothing_heavy(article: Path) -> None:
    program = (
        "import sys; from summarizer.commands.app import app\n"
        f"app(['brief', {str(article)!r}, '--offline'], standalone_mode=False)\n"
        "heavy = {'openai', 'instructor', 'pandas', 'pyarrow', 'jinja2', 'sqlite3', 'starlette'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )

    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, timeout=60, check=False
    )

    assert result.stderr == b"[]\n"


def test_files_of_other_kinds_in_a_folder_are_counted_once(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("帮扶纪实\n投入资金320万元。", encoding="utf-8")
    for name in ("photo.png", "tool.exe", ".hidden.png"):
        (tmp_path / name).write_bytes(b"\0")
    result = run(str(tmp_path), "--format", "jsonl")
    assert result.returncode == 0
    assert result.stderr.decode() == ("summarizer: files skipped, of a kind that is not read: 2\n")
