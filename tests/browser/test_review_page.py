"""The review in a browser, by keyboard alone, from the first look to the score."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from accessibility import faults
from page_samples import TEXT

pytest.importorskip("uvicorn", reason="the extra `review` is not installed")

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "甲.txt").write_text(TEXT, "utf-8")
    (folder / "乙.txt").write_text(TEXT.replace("280人次", "290人次"), "utf-8")
    return folder


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "summarizer", "review", str(folder)]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        assert server.stderr is not None
        found = next(filter(None, (re.search(r"http://\S+", line) for line in server.stderr)), None)
        assert found is not None, "the command printed no address"
        yield found[0]
    finally:
        server.terminate()
        server.wait(20)


@pytest.fixture
def article(page: Page, address: str) -> Page:
    """The first article of the queue, opened by keyboard."""
    page.goto(address)
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_selector("#edit", state="attached")
    return page


def select(page: Page, text: str) -> None:
    """Go on with j until this figure is selected."""
    for _ in range(40):
        page.keyboard.press("j")
        if page.locator("#selected .what").inner_text().startswith(text):
            return
    raise AssertionError(f"{text} is not among the figures")


def save(page: Page, key: str = "Enter") -> None:
    """Press the key that saves, and wait for the page with the change on it."""
    with page.expect_navigation():
        page.keyboard.press(key)
    page.wait_for_selector("#message:has-text('已保存')")


def form_value(page: Page, name: str) -> str:
    return page.locator(f"#edit [name={name}]").input_value()


def test_a_value_corrected_by_keyboard_is_there_after_a_reload(article: Page) -> None:
    select(article, "860.5万元")
    article.keyboard.press("v")
    article.keyboard.type("861.5万")
    save(article)
    article.reload()
    assert form_value(article, "value") == "8615000"
    assert "o-changed" in (article.locator(".q.lit").get_attribute("class") or "")


def test_every_field_is_corrected_by_keyboard(article: Page) -> None:
    select(article, "860.5万元")
    for key, typed, name, value in [
        ("u", "美元", "unit", "美元"),
        ("y", "2019", "year", "2019"),
        ("c", "教育", "category", "education"),
        ("s", "计划", "status", "planned"),
    ]:
        article.keyboard.press(key)
        if name in ("category", "status"):
            article.locator(f"#edit [name={name}]").select_option(value)
        else:
            article.keyboard.type(typed)
        save(article)
        assert form_value(article, name) == value


def test_axe_finds_no_fault(article: Page, address: str) -> None:
    article.keyboard.press("j")
    assert faults(article) == []
    article.keyboard.press("p")
    assert faults(article) == []
    article.goto(address)
    assert faults(article) == []


def test_accept_moves_on_and_counts(article: Page) -> None:
    article.keyboard.press("j")
    article.keyboard.press("a")
    article.wait_for_selector(".q.o-accepted")
    assert article.locator("#checked").inner_text() == "1"
    assert article.locator(".q.lit").get_attribute("id") == "m-1"


def test_undo_takes_the_last_change_back(article: Page) -> None:
    article.keyboard.press("j")
    article.keyboard.press("x")
    article.wait_for_selector(".q.o-rejected")
    save(article, "z")
    assert article.locator(".q.o-rejected").count() == 0


def test_what_is_wrong_with_a_value_is_said_and_nothing_saved(article: Page, folder: Path) -> None:
    article.keyboard.press("j")
    article.keyboard.press("v")
    article.keyboard.type("很多")
    article.keyboard.press("Enter")
    article.wait_for_selector("#message.failed")
    assert "很多" in article.locator("#message").inner_text()
    assert not Path(f"{folder}.review", "corrections.jsonl").exists()


def test_a_missed_figure_is_marked_by_selecting_it(article: Page) -> None:
    before = article.locator(".q").count()
    article.evaluate(
        """(words) => {
          const lines = [...document.querySelectorAll(".line")];
          const line = lines.find((one) => one.textContent.includes(words));
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const { currentNode: node } = walker, at = node.data.indexOf(words);
            if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + words.length);
          }
        }""",
        "骨干教师",
    )
    article.keyboard.press("m")
    article.wait_for_selector("#selected .what:has-text('骨干教师')")
    article.keyboard.type("7")
    article.locator("#f-unit").focus()
    article.keyboard.type("名")
    save(article)
    assert article.locator(".q").count() == before + 1
    assert article.locator(".q.o-added").inner_text() == "骨干教师"


def test_a_missed_figure_is_found_by_its_words(article: Page) -> None:
    article.keyboard.press("m")
    article.keyboard.type("班主任")
    article.keyboard.press("Enter")
    article.wait_for_selector("#edit:not([hidden])")
    article.wait_for_function("document.activeElement.id === 'f-value'")
    article.keyboard.type("三")
    article.locator("#f-unit").focus()
    article.keyboard.type("名")
    save(article)
    assert article.locator(".q.o-added").inner_text() == "班主任"
    assert form_value(article, "value") == "3"


def test_parties_and_notes_are_kept(article: Page) -> None:
    article.keyboard.press("p")
    article.keyboard.press("Control+a")
    article.keyboard.type("临海区 331082")
    save(article, "Control+Enter")
    assert "临海区 331082" in article.locator("#parties").inner_text().replace("\n", " ")
    article.keyboard.press("n")
    article.keyboard.type("<b>再看</b>一遍")
    save(article)
    assert "<b>再看</b>一遍" in article.locator(".notes").inner_text()


def test_from_the_first_look_to_the_score(article: Page, folder: Path, tmp_path: Path) -> None:
    select(article, "860.5万元")
    article.keyboard.press("v")
    article.keyboard.type("861.5万")
    save(article)
    figures = article.locator(".q").count()
    with article.expect_navigation():
        article.keyboard.press("Shift+A")
    gold = tmp_path / "exported"
    run(["review", str(folder), "--export-gold", str(gold)])
    scores = json.loads(run(["eval", str(gold), "--offline", "--format", "json"]))
    assert scores["metrics"]["recall"]["value"] == pytest.approx(1 - 1 / figures)


def run(arguments: list[str]) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "summarizer", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_pasted_text_shows_its_brief(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("n")
    page.keyboard.type("临海区为石桥县投入52万元，建了三所小学。")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#edit", state="attached")
    assert [mark.inner_text() for mark in page.locator(".q").all()] == ["52万元", "三所"]


def test_a_hostile_text_runs_nothing_in_the_review(page: Page, address: str) -> None:
    page.add_init_script(
        """window.probe = [];
        const tell = (event) => window.probe.push(event.violatedDirective);
        addEventListener("securitypolicyviolation", tell);"""
    )
    page.goto(address)
    page.locator("#paste-text").fill(
        "投入52万元。<img src=x onerror=probe.push(1)> 1 < 2 <script>probe.push(2)</script>\n"
        "</textarea></script>“><svg onload=probe.push(3)>另投30万元。"
    )
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#edit", state="attached")
    page.keyboard.press("j")
    page.wait_for_timeout(200)
    assert page.evaluate("window.probe") == []
    assert page.locator(".paper img, .paper svg").count() == 0
