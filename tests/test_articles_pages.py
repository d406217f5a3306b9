"""Mastheads and furniture of invented pages: what is read, and what is left as the body."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.articles.article import Article
from summarizer.articles.split import split_articles
from summarizer.reading.pages import page_of_text

CASES = Path(__file__).parent / "cases"


def cases(name: str) -> list[Any]:
    listed = json.loads((CASES / name).read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["name"]) for case in listed]


def only_article(text: str) -> Article:
    (article,) = split_articles(page_of_text(text))
    return article


@pytest.mark.parametrize("case", cases("mastheads.json"))
def test_masthead(case: dict[str, Any]) -> None:
    article = only_article(case["page"])
    masthead = article.masthead
    read = {
        "title": masthead.title,
        "published": masthead.published,
        "source": masthead.source,
        "authors": list(masthead.authors),
        "editor": masthead.editor,
        "body": article.body.text.split("\n"),
    }
    assert read == {key: case[key] for key in read}


@pytest.mark.parametrize("case", cases("furniture.json"))
def test_furniture(case: dict[str, Any]) -> None:
    assert only_article(case["page"]).body.text.split("\n") == case["body"]
