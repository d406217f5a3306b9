"""The page of a brief: everything is on it, and nothing on it can run or lie."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import get_args

import pytest
from page_samples import TEXT, digest_of, quantity, sample_digest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from summarizer.output.page import Entry, render_index, render_page
from summarizer.output.page.render import policy, resource
from summarizer.output.page.wording import CATEGORIES, STATES, TEXTS
from summarizer.pipeline import Digest, digest_page
from summarizer.reading.page import Page
from summarizer.reading.pages import page_of_text, read_page
from summarizer.records import Brief, Category, Check, Indicator
from summarizer.source_map import MappedText

HOSTILE = (
    "<script>window.probe = 1</script>\n"
    '<img src="x" onerror="window.probe = 2">一、资助{{ 7 * 7 }}万元'
    '<a href="javascript:probe=3">点</a>'
    "</textarea></title></style></p></section><svg onload=probe=4>"
    "&lt;b&gt;\u202e投入100万元\u202c\x00"
)


@pytest.fixture
def digest() -> Digest:
    return sample_digest()


def parsed(html: str) -> LexborHTMLParser:
    return LexborHTMLParser(html)


def one(tree: LexborHTMLParser, selector: str) -> LexborNode:
    nodes = tree.css(selector)
    assert len(nodes) == 1, (selector, len(nodes))
    return nodes[0]


def chinese(node: LexborNode) -> str:
    """The node's text as the Chinese interface shows it."""
    for hidden in node.css(".en"):
        hidden.decompose()
    return re.sub(r"\s+", " ", node.text()).strip()


def test_every_quantity_has_one_mark_and_one_row_that_lead_to_each_other(digest: Digest) -> None:
    tree = parsed(render_page(digest))
    for index, q in enumerate(digest.brief.quantities):
        mark = one(tree, f"#m-{index}")
        assert mark.text() == q.text
        assert mark.attributes["href"] == f"#r-{index}"
        row = one(tree, f"#r-{index}")
        assert row.css_first(f'a[href="#m-{index}"]').text() == q.text


def test_marks_tell_verdict_category_and_doubt(digest: Digest) -> None:
    tree = parsed(render_page(digest))
    assert one(tree, "#m-0").attributes["class"].split() == ["q", "c-funding", "s-verified"]
    assert "doubt" in one(tree, "#m-7").attributes["class"].split()
    assert "s-omitted" in one(tree, "#m-13").attributes["class"].split()


def test_the_source_is_the_text_as_it_came(digest: Digest) -> None:
    lines = [node.text() for node in parsed(render_page(digest)).css(".line")]
    assert lines == TEXT.strip().split("\n")


def test_furniture_is_shown_and_told_apart(digest: Digest) -> None:
    tree = parsed(render_page(digest))
    assert [n.text() for n in tree.css(".line.outside")][0] == TEXT.split("\n")[0]
    assert [n.text() for n in tree.css(".line.heading")] == [
        "一、资金到位",
        "二、人才互访",
        "三、产业就业",
    ]


def test_html_is_shown_as_a_person_would_see_it() -> None:
    page = read_page(
        "<html><body><p>一、投入&nbsp;<b>120</b>万<i>元</i>建桥，&lt;受益&gt;3000&#20154;。</p></body></html>".encode()
    )
    start = page.decoded.index("120")
    end = page.decoded.index("元") + 1
    people = page.decoded.index("3000")
    funds = quantity(0, "120万元", start, category="funding").model_copy(update={"end": end})
    helped = quantity(1, "3000人", people).model_copy(
        update={"end": page.decoded.index(";", people) + 1}
    )
    tree = parsed(render_page(digest_of(page, [funds, helped])))
    assert one(tree, "#m-0").text() == "120万元"
    assert one(tree, "#m-1").text() == "3000人"
    assert "建桥，<受益>3000人。" in one(tree, ".paper").text()


@pytest.mark.parametrize(
    ("figures", "verdict", "difference", "written"),
    [
        (
            ["31.326亿元", "7.1亿元", "3.51亿元", "4.2亿元", "16.05亿元", "0.466亿元"],
            "holds",
            "0",
            "31.326 = 7.1 + 3.51 + 4.2 + 16.05 + 0.466 亿元",
        ),
        (["1.8亿元", "1000万元", "17467.349万元"], "rounds", "-4673490",
         "18,000 ≈ 1000 + 17,467.349 = 18,467.349 万元"),
        (["410人次", "120人次", "280人次"], "fails", "10", "410 ≠ 120 + 280 = 400 人次"),
        (["174对", "136个", "38个"], "holds", "0", "174 = 136 + 38"),
    ],
)  # fmt: skip
def test_checks_are_written_out_in_a_fitting_scale(
    figures: list[str], verdict: str, difference: str, written: str
) -> None:
    text = "一、" + "，".join(figures) + "。"
    found = [quantity(i, figure, text.index(figure)) for i, figure in enumerate(figures)]
    check = Check(
        kind="sum",
        total="q1",
        parts=tuple(q.id for q in found[1:]),
        difference=Decimal(difference),
        verdict=verdict,
    )
    tree = parsed(render_page(digest_of(page_of_text(text), found, checks=(check,))))
    assert chinese(one(tree, ".sum")) == written


def test_a_figure_whose_unit_stands_in_the_header_says_what_it_is_worth() -> None:
    table = "项目\t金额（万元）\n图书\t12.5\n电脑\t14\n合计\t26.5\n"
    (found,) = digest_page(page_of_text(f"2021年，甲区向乙县投入资金26.5万元。\n{table}"))
    tree = parsed(render_page(found))
    assert chinese(one(tree, "#r-1 .figure")) == "12.5= 125,000 元"
    assert "26.5 = 12.5 + 14 万元" in [chinese(node) for node in tree.css(".sum")]


def chart(digest: Digest) -> dict[tuple[str, str], list[str]]:
    """Amounts by category and year as the chart says them, parts in brackets."""
    found = {}
    for group in parsed(render_page(digest)).css(".bars tbody"):
        category = (group.attributes["class"] or "").removeprefix("c-")
        for row in group.css("tr"):
            amounts = [chinese(node) for node in row.css("li a")]
            drawn = [(node.attributes["class"] or "").split() for node in row.css("rect")]
            assert len(drawn) == len(amounts)
            found[category, chinese(row.css_first(".year"))] = [
                f"({amount})" if "part" in kind else amount
                for amount, kind in zip(amounts, drawn, strict=True)
            ]
    return found


def test_the_chart_adds_nothing_up(digest: Digest) -> None:
    assert chart(digest) == {
        ("funding", "2018"): ["(3000万元)"],
        ("funding", "2019"): ["(4000万元)"],
        ("funding", "2020"): ["(5000万元)", "860.5万元"],
        ("funding", "2021 计划"): ["6000万元"],
        ("funding", "未注年份"): ["1.2亿元"],
    }


def test_the_longest_bar_is_the_largest_amount(digest: Digest) -> None:
    widths = {
        node.attributes["data-q"]: node.attributes["width"]
        for node in parsed(render_page(digest)).css(".bars rect")
    }
    assert (widths["0"], widths["5"]) == ("1000.0", "500.0")


def money(*figures: tuple[str, int], words: str) -> Digest:
    found, position = [], 0
    for index, (text, year) in enumerate(figures):
        position = words.index(text, position)
        found.append(quantity(index, text, position, category="funding", year=year))
        position += len(text)
    return digest_of(page_of_text(words), found)


def test_what_stands_after_of_which_is_drawn_as_a_part() -> None:
    digest = money(("900万元", 2019), ("200万元", 2019), words="一、投入900万元，其中教育200万元。")
    assert chart(digest) == {("funding", "2019"): ["900万元", "(200万元)"]}


def test_a_repeated_amount_has_one_bar() -> None:
    digest = money(("900万元", 2019), ("900万元", 2019), words="一、投入900万元。这900万元已到位。")
    assert chart(digest) == {("funding", "2019"): ["900万元"]}


def test_what_no_table_row_shows_is_listed_and_never_hidden(digest: Digest) -> None:
    tree = parsed(render_page(digest))
    assert [node.text() for node in tree.css(".leftover a")] == ["18个"]
    assert not tree.css("[hidden], #brief details")


@pytest.mark.parametrize("verdict", ["contradicted", "unsupported"])
def test_an_unsupported_indicator_is_visible_as_such(digest: Digest, verdict: str) -> None:
    rows = (
        Indicator(
            category="funding", label="帮扶资金", quantity="q1", origin="llm", verdict=verdict
        ),
    )
    changed = Digest(digest.brief.model_copy(update={"indicators": rows}), digest.reading)
    tree = parsed(render_page(changed))
    assert STATES[verdict].zh in chinese(one(tree, ".indicators tbody tr"))
    assert {"doubt", f"s-{verdict}"} <= set(one(tree, "#m-0").attributes["class"].split())


def test_issues_come_first_and_name_their_figure(digest: Digest) -> None:
    tree = parsed(render_page(digest))
    sections = [node.attributes.get("aria-labelledby") for node in tree.css("#brief > section")]
    assert sections == [
        "issues-title",
        "indicators-title",
        "checks-title",
        "money-title",
        "summary-title",
        "measures-title",
        "omitted-title",
        "provenance-title",
    ]
    assert one(tree, ".issues li a").attributes["href"] == "#m-7"


def hostile_digest() -> Digest:
    page = Page("<b>.txt", "0" * 64, HOSTILE, MappedText.of(HOSTILE))
    text = "100万元"
    found = quantity(
        0, text, HOSTILE.index(text), category="funding", label=HOSTILE, object=HOSTILE
    )
    digest = digest_of(page, [found], summary=HOSTILE)
    article = digest.brief.article.model_copy(update={"title": HOSTILE, "source": HOSTILE})
    return Digest(digest.brief.model_copy(update={"article": article}), digest.reading)


def test_the_articles_text_is_never_markup() -> None:
    html = render_page(hostile_digest())
    tree = parsed(html)
    assert [node.attributes.get("type") for node in tree.css("script")] == [
        "application/json",
        None,
    ]
    assert not tree.css("img, iframe, object, embed, form[action], base, link, style + style")
    assert not tree.css("svg[onload], #source svg, #source b")
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            assert not name.startswith("on") and name != "style"
            assert name not in ("href", "src") or (value or "").startswith("#")
    assert "{{ 7 * 7 }}" in one(tree, ".paper").text()
    assert not {"\u202e", "\x00"} & set(html)


def test_the_data_for_the_script_cannot_end_its_element() -> None:
    data = json.loads(one(parsed(render_page(hostile_digest())), "#data").text())
    assert data["figures"][0]["label"].startswith("<script>")


def test_only_the_pages_own_script_and_style_are_allowed(digest: Digest) -> None:
    tree = parsed(render_page(digest))
    meta = one(tree, 'meta[http-equiv="Content-Security-Policy"]').attributes["content"]
    style, script = one(tree, "style").text(), tree.css("script")[-1].text()
    assert meta == policy(style, script)
    assert "default-src 'none'" in meta and "unsafe" not in meta and "connect-src" not in meta


def test_the_page_needs_nothing_from_outside(digest: Digest) -> None:
    html = render_page(digest)
    assert not re.search(r"https?://|@import|url\(", html)


def test_a_lone_surrogate_does_not_stop_the_page() -> None:
    text = "一、投入100万元\ud800。"
    page = page_of_text(text)
    digest = digest_of(page, [quantity(0, "100万元", text.index("100"))], summary=text)
    assert render_page(digest).encode("utf-8")


@pytest.mark.parametrize(("language", "tag"), [("zh", "zh-Hans"), ("en", "en")])
def test_the_interface_starts_in_the_language_asked_for(
    digest: Digest, language: str, tag: str
) -> None:
    root = one(parsed(render_page(digest, language)), "html")
    assert (root.attributes["lang"], root.attributes["data-ui"]) == (tag, language)


def test_every_word_of_the_interface_is_in_both_languages(digest: Digest) -> None:
    for words in (*TEXTS.values(), *CATEGORIES.values(), *STATES.values()):
        assert words.zh and words.en
    tree = parsed(render_page(digest))
    assert len(tree.css(".zh")) == len(tree.css(".en")) > 50


def test_an_empty_brief_is_a_page_too() -> None:
    tree = parsed(render_page(digest_of(page_of_text("一、无"), [])))
    assert chinese(one(tree, ".issues")).endswith(TEXTS["no_issues"].zh)
    assert not tree.css(".bars, .leftover, .indicators")


def test_colours_of_categories_are_legible_as_text() -> None:
    """WCAG AA: 4.5 to 1 on the paper, for the mark beside each figure."""
    css = resource("page.css")
    paper = re.search(r"--paper: #(\w{6})", css)
    assert paper
    found = dict(re.findall(r"\.c-(\w+) \{ --c: #(\w{6})", css))
    assert set(found) == set(CATEGORIES)
    for colour in found.values():
        assert contrast(colour, paper[1]) >= 4.5


def contrast(one_colour: str, other: str) -> float:
    lighter, darker = sorted((luminance(one_colour), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def clean_brief(brief: Brief) -> Brief:
    return brief.model_copy(update={"issues": (), "checks": ()})


def test_the_index_lists_the_worst_first_and_links_every_page(digest: Digest) -> None:
    html = render_index(
        [Entry(clean_brief(digest.brief), "a 1%.html"), Entry(digest.brief, "b.html")]
    )
    links = [node.attributes["href"] for node in parsed(html).css("table a")]
    assert links == ["b.html", "a%201%25.html"]


def test_categories_have_marks_of_their_own() -> None:
    marks = [words.mark for words in CATEGORIES.values()]
    assert len(set(marks)) == len(marks) == len(get_args(Category))
