"""Paths to inputs."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.errors import InputError
from summarizer.reading.inputs import Input, find_inputs


def test_folders_are_walked_in_order_and_other_files_left_out(tmp_path: Path) -> None:
    for name in ["b.txt", "a.html", "sub/c", "photo.png", ".hidden.txt", ".git/x.txt"]:
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("正文。", encoding="utf-8")
    inputs = find_inputs([tmp_path])
    assert [i.path for i in inputs.found] == [tmp_path / n for n in ["a.html", "b.txt", "sub/c"]]
    assert inputs.skipped == (tmp_path / "photo.png",)
    assert inputs.failures == ()


def test_what_is_missing_is_named_and_the_rest_still_found(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_text("正文。", encoding="utf-8")
    inputs = find_inputs([tmp_path / "none.txt", tmp_path / "empty", tmp_path / "a.txt"])
    assert [i.name for i in inputs.found] == [str(tmp_path / "a.txt")]
    messages = [str(failure) for failure in inputs.failures]
    assert "none.txt: does not exist" in messages[0]
    assert "empty: is a folder without articles" in messages[1]


def test_a_named_file_is_tried_whatever_its_suffix(tmp_path: Path) -> None:
    file = tmp_path / "article.dat"
    file.write_bytes("两地协作。".encode("gb18030"))
    (found,) = find_inputs([str(file)]).found
    page = found.read()
    assert (page.path, page.decoded) == (str(file), "两地协作。")


def test_an_unreadable_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        Input(tmp_path / "gone.txt").read()


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)
    with pytest.raises(InputError, match="50 MB, over the limit"):
        Input(file).read()


def test_standard_input_is_a_dash() -> None:
    assert find_inputs(["-"]).found == (Input(None),)
