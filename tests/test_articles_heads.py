"""Any head and any feet around a body: its parts are found whatever stands beside them."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.articles.split import split_articles
from summarizer.reading.pages import read_page

PARTS = json.loads((Path(__file__).parent / "cases" / "heads.json").read_text(encoding="utf-8"))
ANY_PARTS = st.fixed_dictionaries({part: st.sampled_from(PARTS[part]) for part in PARTS})
LAST = "两地还组织干部互访6次，签订协议3份。"


def as_text(lines: list[str]) -> str:
    return "\n".join(lines)


def as_spaced_text(lines: list[str]) -> str:
    return "\n\n".join(lines)


def as_markup(lines: list[str]) -> str:
    rows = "".join(f"<div><span>{escape(line)}</span></div>" for line in lines)
    return f"<html><body>{rows}</body></html>"


@pytest.mark.parametrize("render", [as_text, as_spaced_text, as_markup])
@settings(max_examples=150)
@given(parts=ANY_PARTS)
def test_any_head_and_feet(render: Callable[[list[str]], str], parts: dict[str, str]) -> None:
    over = [parts[part] for part in ("over", "paths", "headlines", "fields", "openings")]
    lines = [line for part in (*over, LAST, parts["feet"]) for line in part.split("\n") if line]

    (article,) = split_articles(read_page(render(lines).encode()))

    masthead = article.masthead
    assert (masthead.title or "").replace(" ", "") == parts["headlines"].replace(" ", "")
    assert (masthead.published or "").startswith("2023-01-09")
    assert article.body.text == f"{parts['openings']}\n{LAST}"
    outlet = "北山日报" if "北山日报" in parts["fields"] else masthead.source
    assert masthead.source == outlet
    assert masthead.editor == ("高原" if "编辑" in parts["fields"] + parts["feet"] else None)
