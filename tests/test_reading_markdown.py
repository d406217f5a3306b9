"""Markdown: what a reader sees, and where each character of it stands in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import summarize
from summarizer.reading.pages import page_of_text

HEADING = "# 标题\n"


@pytest.mark.parametrize(
    ("marked", "seen"),
    [
        ("## 二、主要做法", "二、主要做法"),
        ("选派**14名**教师", "选派14名教师"),
        ("**1\\. 选派教师。** 全年14名", "1. 选派教师。 全年14名"),
        ("见[公告](https://example.cn/a_1)全文", "见公告全文"),
        ("**[公告](/a)**全文", "公告全文"),
        ("全村**210户****960人**脱贫，电话138****1234", "全村210户960人脱贫，电话138****1234"),
        ("![图](https://example.cn/a.png)如图", "如图"),
        ("- 送教12场次\n* 培训360人次", "送教12场次\n培训360人次"),
        ("> 引用一句", "引用一句"),
        ("上\n***\n下", "上\n\n下"),
        ("| 项目 | 金额 |\n|---|---:|\n| 图书 | 12 |\n| 电脑 |  |", "项目\t金额\n图书\t12\n电脑\t"),
        ("项目 | 金额\n--- | ---\n图书 | 12\n\n甲|乙", "项目\t金额\n图书\t12\n\n甲|乙"),
        ("电话138****1234，投入5**万元、6**万元", "电话138****1234，投入5**万元、6**万元"),
        ("参见[1]和（2）", "参见[1]和（2）"),
        ("2 * 3 * 4", "2 * 3 * 4"),
    ],
)
def test_visible_text(marked: str, seen: str) -> None:
    assert page_of_text(HEADING + marked).visible.text == "标题\n" + seen


@pytest.mark.parametrize("plain", ["甲|乙|丙", "1*2*3", "第#3号", "见[1]", "——\n---", "5**万元"])
def test_plain_writing_is_no_markdown(plain: str) -> None:
    assert page_of_text(plain).visible.text == plain


@given(st.text(alphabet="#*-|[]()\\>!` \n一12万元。ht/.:", max_size=60).map(HEADING.__add__))
def test_every_character_stands_where_the_map_says(text: str) -> None:
    visible = page_of_text(text).visible
    for index, character in enumerate(visible.text):
        start, end = visible.source_span(index, index + 1)
        assert character == "\t" or text[start:end] == character


def test_a_marked_page_makes_the_brief_of_the_plain_one() -> None:
    plain = (
        "甲县教育局2021年帮扶总结\n来源：甲县教育  2021-12-25\n一、人员\n"
        "全年派出教师14名，捐赠图书3000册。\n项目\t金额（万元）\n图书\t12.5\n电脑\t14\n"
    )
    marked = (
        "# 甲县教育局2021年帮扶总结\n\n来源：[甲县教育](https://example.cn/)  2021-12-25\n\n"
        "## 一、人员\n\n"
        "全年派出**教师14名**，捐赠图书3000册。\n\n| 项目 | 金额（万元） |\n| --- | ---: |\n"
        "| 图书 | 12.5 |\n| 电脑 | 14 |\n"
    )
    (expected,), (brief,) = summarize(plain), summarize(marked)
    assert brief.article.title == expected.article.title
    assert brief.article.source == expected.article.source
    unplaced = {"start", "end"}
    assert [q.model_dump(exclude=unplaced) for q in brief.quantities] == [
        q.model_dump(exclude=unplaced) for q in expected.quantities
    ]
    for quantity in brief.quantities:
        assert marked[quantity.start : quantity.end] == quantity.text
