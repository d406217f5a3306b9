"""Take the pictures of the page and of the review that the README shows.

    python scripts/screenshots.py [ARTICLE]

Writes PNG files to docs/screenshots. Needs the extra `dev` and Debian's packages
`chromium`, `fonts-noto-cjk` and `poppler-utils`.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from summarizer.output.page import render_page
from summarizer.pipeline import digest_page
from summarizer.reading.pages import read_page

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = ROOT / "evals" / "articles" / "wrong-arithmetic.txt"
PICTURES = ROOT / "docs" / "screenshots"
OPTIONS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"]


def main() -> None:
    """Take every picture."""
    article = Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLE
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary, "articles")
        folder.mkdir()
        shutil.copy(article, folder)
        page = Path(temporary, "brief.html")
        digest = digest_page(read_page(article.read_bytes(), article.name))[0]
        page.write_text(render_page(digest), "utf-8")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=OPTIONS)
        take_brief(browser, page.as_uri())
        with review_of(folder) as address:
            take_review(browser, address)
        browser.close()


def take_brief(browser: Browser, address: str) -> None:
    """The page on a desktop, in English, on a phone, and on paper."""
    desktop = opened(browser, address, {"width": 1360, "height": 860})
    desktop.keyboard.press("d")
    take(desktop, "brief")
    desktop.locator("#checks-title").evaluate("title => title.scrollIntoView()")
    take(desktop, "brief-checks")
    english = opened(browser, address, {"width": 1360, "height": 860})
    english.keyboard.press("l")
    take(english, "brief-english")
    phone = opened(browser, address, {"width": 390, "height": 780})
    take(phone, "brief-phone")
    phone.locator(".issues a").first.click()
    take(phone, "brief-phone-source")
    take_sheet(opened(browser, address, {"width": 794, "height": 1123}), "brief-print")


def take_review(browser: Browser, address: str) -> None:
    """The review of one article, with a figure selected."""
    review = opened(browser, address, {"width": 1360, "height": 900})
    review.keyboard.press("j")
    review.keyboard.press("Enter")
    review.wait_for_selector("#edit", state="attached")
    review.keyboard.press("j")
    review.keyboard.press("a")
    review.wait_for_selector(".q.o-accepted")
    review.keyboard.press("d")
    take(review, "review")


def opened(browser: Browser, address: str, size: dict[str, int]) -> Page:
    """A new window of that size, in CSS pixels, at the address."""
    page = browser.new_context(viewport=size, device_scale_factor=1.25).new_page()  # type: ignore[arg-type]
    page.goto(address)
    return page


def take(page: Page, name: str) -> None:
    """Save what the window shows."""
    page.wait_for_timeout(200)
    page.screenshot(path=PICTURES / f"{name}.png")


def take_sheet(page: Page, name: str) -> None:
    """Save the first sheet that the page prints."""
    with tempfile.TemporaryDirectory() as temporary:
        sheet = Path(temporary, "sheet.pdf")
        page.pdf(path=sheet, format="A4", prefer_css_page_size=True)
        command = ["pdftoppm", "-r", "110", "-png", "-singlefile"]
        subprocess.run([*command, str(sheet), str(PICTURES / name)], check=True)


@contextmanager
def review_of(folder: Path) -> Iterator[str]:
    """The address of a review of the folder, while it runs."""
    command = [sys.executable, "-m", "summarizer", "review", str(folder)]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        assert server.stderr is not None
        yield next(found[0] for line in server.stderr if (found := re.search(r"http://\S+", line)))
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
