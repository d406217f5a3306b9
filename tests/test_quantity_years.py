"""Any title, date, lead and heading around a sentence: its figures have the year that is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.articles.split import split_articles
from summarizer.quantities.extract import read_quantities
from summarizer.reading.pages import read_page

PARTS = json.loads((Path(__file__).parent / "cases" / "year_parts.json").read_text("utf-8"))
LAST = "两地情谊越来越深，群众的笑容越来越多。"


@pytest.mark.parametrize("group", PARTS["groups"], ids=lambda group: group["name"])
@settings(max_examples=150)
@given(data=st.data())
def test_any_surroundings(group: dict[str, Any], data: st.DataObject) -> None:
    def one_of(choices: list[str]) -> str:
        return data.draw(st.sampled_from(choices))

    title = one_of([title for year in group["titles"] for title in PARTS["titles"][year]])
    published = one_of(group["published"])
    fields = f"发布时间：{published} 来源：青禾县教育局" if published else ""
    sentence = one_of(PARTS["sentences"]).format(time=one_of(group["times"]))
    lines = [title, fields, one_of(PARTS["leads"]), one_of(group["headings"])]
    page = "\n".join([line for line in lines if line] + [one_of(PARTS["before"]) + sentence, LAST])

    (article,) = split_articles(read_page(page.encode()))
    quantities = read_quantities(article).quantities

    assert {told.year for told in quantities if told.unit != "年"} == {group["year"]}


@pytest.mark.parametrize(
    ("opening", "year"),
    [("今年，村里变化很大。", 2023), ("今年是我驻村的第三年。", None)],
)
def test_a_year_that_is_only_counted_dates_no_story(opening: str, year: int | None) -> None:
    page = f"驻村的日子\n发布时间：2023-12-01\n{opening}我走遍了全村。\n村里装路灯41盏。\n{LAST}"

    (article,) = split_articles(read_page(page.encode()))

    assert [told.year for told in read_quantities(article).quantities] == [year]
