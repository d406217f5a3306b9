"""The page of a brief in a browser: numbers lead to their places, and nothing else runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from accessibility import faults
from page_samples import digest_of, quantity, sample_digest

from summarizer.output.page import render_page
from summarizer.pipeline import Digest
from summarizer.reading.page import Page as Source
from summarizer.reading.pages import page_of_text
from summarizer.records import Issue
from summarizer.source_map import MappedText

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

PROBE = """
window.probe = [];
for (const name of ["alert", "open", "fetch"]) window[name] = () => window.probe.push(name);
addEventListener("securitypolicyviolation", (event) => window.probe.push(event.violatedDirective));
"""


def show(page: Page, digest: Digest, folder: Path, language: str = "zh") -> None:
    file = folder / "brief.html"
    file.write_text(render_page(digest, language), "utf-8")
    page.goto(file.as_uri())


def long_digest(count: int) -> Digest:
    """An article with `count` quantities, three to a line."""
    sentences = [
        f"第{chr(0x4E00 + i % 2000)}村投入资金{i + 1}万元，" + ("。\n" if i % 3 == 2 else "")
        for i in range(count)
    ]
    text, found, position = "一、资金\n" + "".join(sentences), [], 0
    for index in range(count):
        mention = f"{index + 1}万元"
        position = text.index(mention, position)
        category = "funding" if index % 2 else "education"
        found.append(quantity(index, mention, position, category=category, year=2020))
        position += len(mention)
    digest = digest_of(page_of_text(text), found)
    indicators = digest.brief.indicators[: count // 2]
    return Digest(digest.brief.model_copy(update={"indicators": indicators}), digest.reading)


def is_in_view(target: Locator) -> bool:
    """Whether the whole of it is inside its pane and the window, not covered by anything."""
    return bool(
        target.evaluate(
            """(element) => {
              const box = element.getBoundingClientRect();
              const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
              return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight
                && (element === top || element.contains(top));
            }"""
        )
    )


def test_a_click_on_a_number_brings_its_mention_into_view_and_lights_it(
    page: Page, tmp_path: Path
) -> None:
    show(page, long_digest(300), tmp_path)
    mark = page.locator("#m-148")
    assert not is_in_view(mark)
    page.locator("#r-148 a").click()
    page.wait_for_timeout(100)
    assert is_in_view(mark)
    assert "lit" in (mark.get_attribute("class") or "")
    assert page.locator(".q.lit").count() == 1


def test_a_click_on_a_mention_brings_its_row_into_view(page: Page, tmp_path: Path) -> None:
    show(page, long_digest(300), tmp_path)
    page.locator("#m-290").scroll_into_view_if_needed()
    page.locator("#m-290").click()
    page.wait_for_timeout(100)
    row = page.locator("#r-290")
    assert is_in_view(row)
    assert "lit" in (row.get_attribute("class") or "")


def test_the_keyboard_alone_is_enough(page: Page, tmp_path: Path) -> None:
    show(page, sample_digest(), tmp_path)
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "m-1"
    page.keyboard.press("g")
    assert page.evaluate("document.activeElement.closest('tr').id") == "r-1"
    page.keyboard.press("d")
    assert page.locator(".q.lit").get_attribute("id") == "m-7"
    page.keyboard.press("k")
    assert page.locator(".q.lit").get_attribute("id") == "m-6"
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()


def test_tab_and_enter_follow_a_number(page: Page, tmp_path: Path) -> None:
    show(page, sample_digest(), tmp_path)
    page.locator("#r-3 a").focus()
    page.keyboard.press("Enter")
    assert page.locator(".q.lit").get_attribute("id") == "m-3"


def test_the_first_tab_stop_skips_to_the_brief(page: Page, tmp_path: Path) -> None:
    show(page, sample_digest(), tmp_path)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#brief"


def test_one_language_is_seen_at_a_time_and_the_choice_is_kept(page: Page, tmp_path: Path) -> None:
    show(page, sample_digest(), tmp_path)
    heading = page.locator("#indicators-title")
    assert heading.inner_text() == "指标表"
    page.locator("#language-button").click()
    assert heading.inner_text() == "Indicators"
    assert page.evaluate("document.documentElement.lang") == "en"
    page.reload()
    assert heading.inner_text() == "Indicators"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_fault(page: Page, tmp_path: Path, language: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    show(page, sample_digest(), tmp_path, language)
    page.keyboard.press("j")
    assert faults(page) == []


def test_axe_would_find_a_fault(page: Page, tmp_path: Path) -> None:
    show(page, sample_digest(), tmp_path)
    page.evaluate("document.querySelector('#language-button').replaceChildren()")
    assert [fault.split(":")[0] for fault in faults(page)] == ["button-name"]


def test_a_category_alone_can_be_shown(page: Page, tmp_path: Path) -> None:
    show(page, sample_digest(), tmp_path)
    button = page.locator("button[data-only=talent]")
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    underlines = page.eval_on_selector_all(
        "#m-0, #m-6", "marks => marks.map(m => getComputedStyle(m).borderBottomColor)"
    )
    assert underlines[0] == "rgba(0, 0, 0, 0)" != underlines[1]
    button.click()
    assert button.get_attribute("aria-pressed") == "false"


HOSTILE = Path(__file__).with_name("hostile.html").read_text("utf-8")


def test_a_hostile_page_runs_nothing(page: Page, tmp_path: Path) -> None:
    found = [
        quantity(i, text, HOSTILE.index(text), label=HOSTILE[:190], object=HOSTILE[:90])
        for i, text in enumerate(("100万元", "200万元"))
    ]
    source = Source("<b>", "0" * 64, HOSTILE, MappedText.of(HOSTILE))
    digest = digest_of(
        source, found, summary=HOSTILE, issues=(Issue(kind="x", message=HOSTILE, quantity="q1"),)
    )
    page.add_init_script(PROBE)
    show(page, digest, tmp_path)
    for step in ("j", "j", "l", "g"):
        page.keyboard.press(step)
    for place in page.locator(".line").all():
        place.hover()
    page.locator("#m-0").click()
    page.wait_for_timeout(300)
    assert page.evaluate("window.probe") == []
    assert page.locator("iframe, object, img, base, .paper button, .paper svg").count() == 0
    assert "onerror=" in page.locator(".paper").inner_text()


def test_the_probe_would_be_seen(page: Page, tmp_path: Path) -> None:
    """The test above can fail: a script of the article's, were it let in, is refused loudly."""
    html = render_page(sample_digest()).replace("</main>", "<script>probe.push(1)</script></main>")
    file = tmp_path / "brief.html"
    file.write_text(html, "utf-8")
    page.add_init_script(PROBE)
    page.goto(file.as_uri())
    assert page.evaluate("window.probe") == ["script-src-elem"]


def test_five_thousand_quantities_stay_usable(page: Page, tmp_path: Path) -> None:
    show(page, long_digest(5000), tmp_path)
    page.set_default_timeout(10_000)
    far = page.locator("#m-4987")
    page.locator("#r-4987 a").scroll_into_view_if_needed()
    page.locator("#r-4987 a").click()
    page.wait_for_timeout(300)
    assert is_in_view(far)
    for _ in range(50):
        page.keyboard.press("k")
    page.wait_for_timeout(300)
    assert page.locator(".q.lit").get_attribute("id") == "m-4937"
    assert is_in_view(page.locator("#m-4937"))
    assert page.locator("#selected .what").inner_text().startswith("4938万元")


def test_no_figure_has_a_listener_of_its_own(page: Page, tmp_path: Path) -> None:
    page.add_init_script(
        """window.listeners = 0;
        const add = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function (...rest) {
          window.listeners += 1;
          return add.apply(this, rest);
        };"""
    )
    show(page, long_digest(1000), tmp_path)
    assert page.evaluate("window.listeners") < 20


@pytest.mark.parametrize("width", [360, 390, 768])
def test_a_phone_shows_one_pane_and_never_scrolls_sideways(
    page: Page, tmp_path: Path, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 780})
    show(page, sample_digest(), tmp_path)
    assert page.locator("#brief").is_visible() and not page.locator("#source").is_visible()
    page.locator("#r-8 a").click()
    page.wait_for_timeout(100)
    assert is_in_view(page.locator("#m-8"))
    for pane in ("#source", "#brief"):
        page.locator(f".tabs [data-view={pane[1:]}]").click()
        box = page.locator(pane).evaluate("pane => [pane.scrollWidth, pane.clientWidth]")
        assert box[0] <= box[1]
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_a_script_the_links_still_work(browser: object, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()
    show(page, long_digest(300), tmp_path)
    page.locator("#r-148 a").click()
    page.wait_for_timeout(100)
    assert page.url.endswith("#m-148")
    box = page.locator("#m-148").bounding_box()
    assert box is not None and 0 <= box["y"] < 720
    context.close()


def test_print_holds_the_whole_brief_and_the_whole_source(page: Page, tmp_path: Path) -> None:
    show(page, long_digest(400), tmp_path)
    page.emulate_media(media="print")
    height = page.evaluate("document.documentElement.scrollHeight")
    last_row = page.locator("#r-399").bounding_box()
    last_mark = page.locator("#m-399").bounding_box()
    assert last_row is not None and last_mark is not None
    assert 0 < last_row["y"] < last_mark["y"] < height
    assert not page.locator(".bar").is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
