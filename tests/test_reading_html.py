"""HTML: what a reader sees, and where each character of it stands in the markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.page import Page
from summarizer.reading.pages import page_of_text


def page_of(body: str, head: str = "") -> Page:
    return page_of_text(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>")


def seen(body: str) -> str:
    return page_of(body).visible.text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>一段</p><p>二段</p>", "一段\n二段"),
        ("<div>一段<br>二段<br/>三段</div>", "一段\n二段\n三段"),
        ("<p>共<b>35</b>万<span>元</span></p>", "共35万元"),
        ("<p>甲&nbsp;&mdash;&#20154;&#x4EBA;&lt;乙&gt;</p>", "甲 —人人<乙>"),
        ("<p>甲 \n\t 乙</p>", "甲 乙"),
        ("<pre>甲\n乙</pre>", "甲\n乙"),
        ("<script>if(a<b)document.write('<p>假</p>')</script><p>真</p>", "真"),
        ("<style>p{color:red}</style><!-- 注 --><p>真</p>", "真"),
        ("<nav>栏目</nav><footer>底部</footer><aside>旁边</aside><p>真</p>", "真"),
        ('<p style="display: none">藏</p><p hidden>藏</p><p>真</p>', "真"),
        ('<div class="crumb-nav">当前位置</div><div id="share">分享</div><p>真</p>', "真"),
        ('<div class="content share"><p>正文在此。</p></div>', "正文在此。"),
        ("<header>站名</header><article><header><h1>标题</h1></header></article>", "标题"),
        ("<ul><li><a href=1>甲</a></li><li><a href=2>乙</a></li></ul><p>真</p>", "真"),
        ("<p>见<a href=1>公告</a>全文。</p>", "见公告全文。"),
        ("<h1><a href=1>标题带链接</a></h1><p>真</p>", "标题带链接\n真"),
        ("<form><input type=hidden value=1><p>真</p></form>", "真"),
        ("<p>没有结束<p>又一段", "没有结束\n又一段"),
        ('<p class="a" <b>破标签</b></p>', "破标签"),
        ('<p title="没有引号>破引号</p>', "破引号"),
        ("<p>3 < 5，而 5 > 3</p>", "3 < 5，而 5 > 3"),
        ("<P>大写</P><BR><DIV>标签</DIV>", "大写\n标签"),
        ("<p>52<ruby>萬<rp>(</rp><rt>wàn</rt><rp>)</rp></ruby>元</p>", "52萬元"),
        ("<p><ruby>縣<rt>xiàn</ruby>城</p>", "縣城"),
        (
            "<p>修路3公里<sup>1</sup>，种树5亩<sup><a href='#n'>[12]</a></sup>。</p>",
            "修路3公里，种树5亩。",
        ),
        ("<p>占8%<sup>①</sup>。面积20m<sup>2</sup>、10<sup>4</sup>吨</p>", "占8%。面积20m2、104吨"),
        ("<p>公司<sup>股份</sup>、商标<sup>®</sup></p>", "公司股份、商标®"),
    ],
)
def test_visible_text(body: str, text: str) -> None:
    assert seen(body) == text


UNPRINTED = [
    'style="font-size:0px;color:#fff"',
    'style="position:absolute; left:-9999px"',
    'style="opacity: 0"',
    'style="VISIBILITY:hidden"',
    'class="jammer"',
    'class="note sr-only"',
    "class=hidden",
    "hidden",
    'style="display:none"',
    'style="margin-left: -9999px"',
]
PRINTED = [
    'style="font-size:0.9em"',
    'style="opacity:0.8"',
    'style="position:absolute; left:50%; margin-left:-490px; margin-top:-120px"',
    'class="hidden-print"',
    "title=hide",
]


@pytest.mark.parametrize("attributes", [*UNPRINTED, *PRINTED])
def test_words_that_a_style_hides_are_not_seen(attributes: str) -> None:
    page = f"<p>投入3<span {attributes}>9人</span>万元。</p><p>修路5公里。</p>"
    assert ("9人" in seen(page)) == (attributes in PRINTED)


@pytest.mark.parametrize("attributes", ["hidden", 'style="display:none"'])
def test_a_superscript_may_be_hidden_as_any_element(attributes: str) -> None:
    assert seen(f"<p>投入3<sup {attributes}>9人</sup>万元。</p>") == "投入3万元。"


@pytest.mark.parametrize("attributes", ['style="visibility: hidden; opacity: 0"', "class=hidden"])
def test_an_article_that_a_script_shows_later_is_seen(attributes: str) -> None:
    """As those of public accounts are saved; what is furniture inside it still goes."""
    inner = "<p>投入3万元。</p><p>修路5公里。</p><div class='comment'><p>留言2条</p></div>"
    assert seen(f"<h1>标题</h1><div {attributes}>{inner}</div>") == "标题\n投入3万元。\n修路5公里。"


def test_a_table_row_is_a_line_and_its_cells_are_parted_by_tabs() -> None:
    table = (
        "<table><tr><th>项目</th><th>金额（万元）</th></tr>"
        "<tr><td><p>道路</p></td><td><p>120</p></td></tr><tr><td>饮水<td>200</table>"
    )
    assert seen(table) == "项目\t金额（万元）\n道路\t120\n饮水\t200"


def test_empty_cells_keep_their_columns() -> None:
    assert seen("<table><tr><td>合计</td><td></td><td>7</td></tr></table>") == "合计\t\t7"


def test_cells_that_reach_over_columns_and_rows_keep_the_others_in_place() -> None:
    page = (
        '<table><tr><th rowspan="2">项目</th><th colspan=2>资金</th><th rowspan=2>人数</th></tr>'
        "<tr><th>中央</th><th>省级</th></tr>"
        "<tr><td>修路</td><td ROWSPAN='2'>100</td><td>50</td><td>300</td></tr>"
        "<tr><td>饮水</td><td>20</td><td>120</td></tr></table>"
    )
    assert seen(page) == "项目\t资金\t\t人数\n\t中央\t省级\n修路\t100\t50\t300\n饮水\t\t20\t120"


def test_rows_without_their_table_have_cells() -> None:
    assert seen("<div><tr><td>甲</td><td>1</td></tr></div>") == "甲\t1"


def test_a_cell_cannot_make_a_table_larger_than_a_page() -> None:
    row = '<tr><td colspan="9999">甲</td><td rowspan="9999" colspan="9999">乙</td><td>丙</td></tr>'
    assert max(line.count("\t") for line in seen(f"<table>{row * 9}</table>").split("\n")) < 50


def test_a_table_for_the_layout_is_no_table() -> None:
    inner = "<table><tr><td>甲</td><td>1</td></tr></table>"
    assert seen(f"<table><tr><td>左栏</td><td>{inner}</td></tr></table>") == "左栏\n甲\t1"
    prose = "今年以来两地协作不断深入。" * 10
    assert seen(f"<table><tr><td>左</td><td>{prose}</td></tr></table>") == f"左\n{prose}"


def test_a_row_of_one_cell_keeps_its_lines() -> None:
    rows = "<tr><td><h3>相关新闻</h3><ul><li>甲</li><li>乙</li></ul></td></tr>"
    assert seen(f"<table>{rows}</table>") == "相关新闻\n甲\n乙"
    merged = "<tr><td rowspan=2>甲</td><td>1</td></tr><tr><td><p>2</p></td></tr>"
    assert seen(f"<table>{merged}</table>") == "甲\t1\n\t2"


@pytest.mark.parametrize(
    ("body", "words", "markup"),
    [
        ("<p>共<b>35</b>00万<i>元</i></p>", "3500万元", "35</b>00万<i>元"),
        ("<p>甲&#20154;乙</p>", "人", "&#20154;"),
        ("<p>3&nbsp;家</p>", "3 家", "3&nbsp;家"),
        ("<p>甲</p>\n<p>乙丙</p>", "乙丙", "乙丙"),
    ],
)
def test_offsets_point_into_the_markup(body: str, words: str, markup: str) -> None:
    page = page_of(body)
    start = page.visible.text.index(words)
    begin, end = page.visible.source_span(start, start + len(words))
    assert page.decoded[begin:end] == markup


def test_the_head_declares_what_it_knows() -> None:
    head = (
        "<title>两地&amp;携手_某网</title><meta name=PubDate content='2020-07-31 10:00'>"
        '<meta name="ContentSource" content="北山日报"><meta name="Author" content="何秋">'
    )
    declared = page_of("<p>真</p>", head).declared
    assert declared.title == "两地&携手_某网"
    assert (declared.published, declared.source, declared.author) == (
        "2020-07-31 10:00",
        "北山日报",
        "何秋",
    )


@pytest.mark.parametrize("text", ["", "x < 3 而 y > 5", "3<5人", "<协议>签订", "a<b>c"])
def test_prose_is_not_taken_for_html(text: str) -> None:
    assert page_of_text(text).visible.text == text


PARTS = st.sampled_from(
    "<p> </p> <div> </div> <br> <td> <tr> <table> </table> < > & &amp; &#20154; &nbsp; <!-- --> "
    "<script> </script> <a </a> <b class=' \" 甲 乙。 10万元 <nav> </nav> <pre> </pre>".split(" ")
)


@given(st.lists(PARTS, max_size=60))
def test_every_plain_run_of_any_markup_maps_onto_itself(parts: list[str]) -> None:
    page = page_of_text("<html>" + "".join(parts))
    visible = page.visible
    for index, character in enumerate(visible.text):
        begin, end = visible.source_span(index, index + 1)
        assert 0 <= begin <= end <= len(page.decoded)
        if character in "甲乙万元":
            assert page.decoded[begin:end] == character


@pytest.mark.parametrize(
    "unit", ["<", "<a ", "<!--", "<div>", '<a "', "<table><tr><td>", "&", "<script>", "</p>"]
)
def test_hostile_markup_of_any_length_is_read(unit: str) -> None:
    page = page_of_text("<html><body><p>真</p>" + unit * 100_000)
    assert page.visible.text.startswith("真")


@pytest.mark.parametrize(
    ("body", "headings"),
    [
        ('<font size="5" color=red><b>山海相连<br>携手同行</b></font>', ("山海相连携手同行",)),
        ("<p><font size=+2>山海相连<br/>携手同行</font></p>", ("山海相连携手同行",)),
        ('<div class="art-title">山海相连<br>携手同行</div>', ("山海相连携手同行",)),
        ('<td id="bt">山海<b>相连</b><br>携手<br>同行</td>', ("山海相连携手同行",)),
        ('<span style="font-size:22px">山海相连<br>携手同行</span>', ("山海相连携手同行",)),
        ('<h1>山里新路</h1><p class="title">山海相连<br>携手同行</p>', ("山里新路",)),
        ('<font size="5">山海相连</font>', ()),
        ('<font size="2">山海相连<br>携手同行</font>', ()),
        ('<div class="title"><p>山海相连</p><p>携手同行</p></div>', ()),
        ('<div class="title">一<br>二<br>三<br>四</div>', ()),
        ('<div class="title"><a href=1>山海相连</a><br><a href=2>携手同行</a></div>', ()),
    ],
)
def test_a_headline_of_several_lines_is_one_heading(body: str, headings: tuple[str, ...]) -> None:
    assert page_of(f"{body}<p>一段。</p>").declared.headings == headings


def test_headlines_within_headlines_cost_one_look_each() -> None:
    markup = '<font size="5">' * 5_000 + "山海" * 10_000 + "<br>相连" + "</font>" * 5_000

    assert page_of(markup).declared.headings == ()
