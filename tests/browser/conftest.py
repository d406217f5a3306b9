"""A headless Chromium for the tests, from the system (Debian's package `chromium`)."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

OPTIONS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser a module: playwright keeps an event loop running until it is closed, and
    tests of other modules need theirs."""
    chromium = shutil.which("chromium")
    if chromium is None:
        absent = "there is no Chromium to test the pages in: apt-get install chromium"
        if os.environ.get("CI"):
            pytest.fail(absent)
        pytest.skip(absent)
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails its test when its script does, or when it asks for another host."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    errors: list[str] = []
    strangers: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "request",
        lambda request: (
            request.url.startswith(("file:", "http://127.0.0.1:")) or strangers.append(request.url)
        ),
    )
    yield page
    context.close()
    assert not errors
    assert not strangers
