"""How one page holds several articles, and what looks like it and is one article."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.articles.article import Article
from summarizer.articles.split import split_articles
from summarizer.reading.pages import page_of_text

CASES = json.loads(
    (Path(__file__).parent / "cases" / "anthologies.json").read_text(encoding="utf-8")
)
TITLES = ["山里新路通车记", "河边新村迎客来"]
TEXTS = [CASES["texts"]["first"], CASES["texts"]["second"]]


def close(page: str) -> str:
    return page


def spaced(page: str) -> str:
    return page.replace("\n", "\n\n")


def articles_of(page: str) -> list[Article]:
    first, second = TEXTS
    return split_articles(page_of_text(page.format(first=first, second=second)))


@pytest.mark.parametrize("layout", [close, spaced])
@pytest.mark.parametrize("page", CASES["anthologies"])
def test_every_article_has_its_title_and_its_text(page: str, layout: Callable[[str], str]) -> None:
    found = articles_of(layout(page))

    assert [(article.masthead.title or "").split("——")[0] for article in found] == TITLES
    assert [article.body.text for article in found] == TEXTS


@pytest.mark.parametrize("layout", [close, spaced])
@pytest.mark.parametrize("page", CASES["single"])
def test_parts_of_one_article_stay_together(page: str, layout: Callable[[str], str]) -> None:
    assert len(articles_of(layout(page))) == 1
