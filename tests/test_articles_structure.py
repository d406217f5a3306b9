"""Anthologies, paragraphs, headings, and the promise that no sentence is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.article import Article
from summarizer.articles.split import split_articles
from summarizer.reading.pages import page_of_text

TEXT = "今年以来，工作队走访农户120户，落实帮扶资金30万元，修建道路2公里，群众一致好评。"
OTHER = "我于2019年到村任职，一年来协调资金80万元，为村里打井3眼，现将有关情况汇报如下。"


def articles_of(text: str) -> list[Article]:
    return split_articles(page_of_text(text))


def blocks_of(text: str) -> list[tuple[str, int, str]]:
    (article,) = articles_of(text)
    body = article.body.text
    return [(block.kind, block.level, body[block.start : block.end]) for block in article.blocks]


@pytest.mark.parametrize(
    ("first", "second", "titles"),
    [
        ("第一篇：山里新路", "第二篇：河边新村", ["山里新路", "河边新村"]),
        ("第1篇 山里新路", "第2篇 河边新村", ["山里新路", "河边新村"]),
        ("【篇一】山里新路", "【篇二】河边新村", ["山里新路", "河边新村"]),
        ("篇一：山里新路", "篇二：河边新村", ["山里新路", "河边新村"]),
        ("范文一：山里新路", "范文二：河边新村", ["山里新路", "河边新村"]),
        ("驻村工作总结 篇1", "驻村工作总结 篇2", ["驻村工作总结", "驻村工作总结"]),
        ("【篇1】山里新路", "【篇2】河边新村", ["山里新路", "河边新村"]),
        ("驻村工作总结1", "驻村工作总结2", ["驻村工作总结", "驻村工作总结"]),
        ("驻村工作总结（一）", "驻村工作总结（二）", ["驻村工作总结", "驻村工作总结"]),
        ("驻村工作总结[1]", "驻村工作总结[2]", ["驻村工作总结", "驻村工作总结"]),
        ("【驻村工作总结1】", "【驻村工作总结2】", ["驻村工作总结", "驻村工作总结"]),
        ("驻村日记之一", "驻村日记之二", ["驻村日记", "驻村日记"]),
        ("系列报道之一：山里新路", "系列报道之二：河边新村", ["山里新路", "河边新村"]),
        ("例文一：山里新路", "例文二：河边新村", ["山里新路", "河边新村"]),
    ],
)
def test_a_series_of_headings_makes_an_anthology(
    first: str, second: str, titles: list[str]
) -> None:
    found = articles_of(f"工作总结精选两篇\n{first}\n{TEXT}\n{second}\n{OTHER}")
    assert [article.masthead.title for article in found] == titles
    assert [article.body.text for article in found] == [TEXT, OTHER]
    assert [(article.part, article.parts) for article in found] == [(1, 2), (2, 2)]


@pytest.mark.parametrize(
    "text",
    [
        f"（一）组织领导\n{TEXT}\n（二）资金支持\n{OTHER}",
        f"一、组织领导\n{TEXT}\n二、资金支持\n{OTHER}",
        f"第一篇：山里新路\n{TEXT}",
        f"第二篇：山里新路\n{TEXT}\n第三篇：河边新村\n{OTHER}",
        f"工作总结2019\n{TEXT}\n工作总结2020\n{OTHER}",
        f"组织领导1\n{TEXT}\n资金支持2\n{OTHER}",
        f"做法之一：党建引领\n{TEXT}\n做法之二：产业先行\n{OTHER}",
        f"经验之一\n{TEXT}\n经验之二\n{OTHER}",
        f"第一篇文章写得好。\n{TEXT}\n第二篇也不错。\n{OTHER}",
    ],
)
def test_headings_of_one_article_make_no_anthology(text: str) -> None:
    assert len(articles_of(text)) == 1


def test_a_table_of_contents_is_not_taken_for_the_articles() -> None:
    contents = "第一篇：山里新路……………1\n第二篇：河边新村……………4"
    parts = articles_of(f"{contents}\n第一篇：山里新路\n{TEXT}\n第二篇：河边新村\n{OTHER}")
    assert [part.body.text for part in parts] == [TEXT, OTHER]


def test_the_masthead_over_an_anthology_is_that_of_every_part() -> None:
    page = f"精选\n来源：北山网 2020-01-02\n第一篇：甲乙\n{TEXT}\n第二篇：丙丁\n{OTHER}"
    for part in articles_of(page):
        assert (part.masthead.source, part.masthead.published) == ("北山网", "2020-01-02")


def test_headings_and_their_levels() -> None:
    page = (
        f"年度工作总结\n一、工作成效\n{TEXT}\n（一）产业协作\n1、{TEXT}\n2、{OTHER}\n"
        f"（二）精准帮扶，进一步夯实基础。\n{OTHER}"
    )
    assert blocks_of(page) == [
        ("heading", 1, "一、工作成效"),
        ("paragraph", 0, TEXT),
        ("heading", 2, "（一）产业协作"),
        ("paragraph", 0, f"1、{TEXT}"),
        ("paragraph", 0, f"2、{OTHER}"),
        ("heading", 2, "（二）精准帮扶，进一步夯实基础。"),
        ("paragraph", 0, OTHER),
    ]


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("5.6 2024年展望", 4),
        ("1.1 产业协作", 4),
        ("1.1.2、人才支援", 4),
        ("①产业协作", 5),
        ("【产业协作】", 1),
        ("▍产业协作", 1),
        ("■ 2024年打算", 1),
        ("展望2024", 1),
        ("2024，再出发", 1),
        ("共捐款2024元", 0),
        ("2024年工作计划", 1),
        ("5.6亿元", 0),
        ("3.5 5.6", 0),
        ("累计投入5.6亿元", 0),
        ("1.1 产业投入资金320万元，", 0),
    ],
)
def test_which_lines_are_headings(line: str, level: int) -> None:
    page = f"年度工作总结\n{TEXT}\n{line}\n{OTHER}"
    assert {block[2]: block[1] for block in blocks_of(page)}.get(line, 0) == level


def test_a_scene_in_a_picture_heads_no_section() -> None:
    page = f"山里新路\n{TEXT}\n捐赠仪式现场\n{OTHER}\n加强组织领导\n{OTHER}"
    kinds = [(kind, text) for kind, _, text in blocks_of(page) if len(text) < 10]
    assert kinds == [("paragraph", "捐赠仪式现场"), ("heading", "加强组织领导")]


def test_a_line_goes_on_where_its_bracket_closes() -> None:
    page = f"{TEXT}\n拉起两支校队，共36名队员（男队20名，女队\n16名）。\n分工（一个人\n另一行\n完）"
    texts = [text for _, _, text in blocks_of(page)]
    assert "拉起两支校队，共36名队员（男队20名，女队16名）。" in texts
    assert "分工（一个人" in texts


def test_lines_wrapped_beside_white_space_are_joined() -> None:
    """A figure whose halves stand on two lines is another one, or none: 1 / ,286户."""
    first = "工作队一年来走遍全村的山山岭岭，把群众的难处一件一件记在心上，一共走访群众1"
    second = ",286户，为他们一家一家修好房前屋后的水沟和院墙，又送来一批种鸡苗15000"
    for above, below in [("      ", "    "), ("        ", "  "), ("    ", "    ")]:
        lines = [f"{above}{first}", f"{below}{second}", f"{below}羽。"]
        wide = [f"{below}{'山路弯弯，情谊绵长，' * 3}写在山里，也写在" for _ in range(3)]
        text = "\n".join(["年度工作总结", *lines, *wide])
        assert f"{first}{second}羽。" in articles_of(text)[0].body.text


@pytest.mark.parametrize(
    "wide",
    [
        "首页 | 走进青禾 | 政务公开 | 办事服务 | 互动交流 | 数据开放 | 专题专栏",
        "日期：2022-11-15  信息来源：青禾县乡村振兴局  阅读次数：862  字号：大 中 小  打印",
        "今年引进4家企业，年产值1836\n万元，比前一年的1290万元多出不少，车间就开在村口，工资按月发。",
    ],
)
def test_a_few_wider_lines_hide_no_margin(wide: str) -> None:
    words = "工作队一年来走遍全村的山山岭岭，把群众的难处记在心上，实"
    broken = [f"{words}\n施项目{n}3个，都已完工。" for n in range(2, 8)]
    texts = [text for _, _, text in blocks_of("\n".join(["工作总结", wide, *broken]))]
    for number in range(2, 8):
        assert f"{words}施项目{number}3个，都已完工。" in texts


@pytest.mark.parametrize(
    "following", ["　　发放补助，按月到户。", "\n    发放补助，按月到户。", "    作者：林小满"]
)
def test_a_line_that_is_set_off_begins_anew(following: str) -> None:
    (article,) = articles_of(f"年度工作总结\n{TEXT}这一年里修通了水渠和山路\n{following}")
    assert article.body.text.split("\n")[0].endswith("山路")


def test_headings_as_long_as_the_sentences_below_them_are_not_wrapped() -> None:
    kind = "第一书记驻村心得体会"
    heads = [f"{kind}之一：大柳村第一书记述职报告", f"{kind}之二：一名驻村医生的自述"]
    body = "全县2345户9876名脱贫群众加入合作社。\n工作队走访群众1,286户，收集意见45条。"
    articles = articles_of("\n".join(["驻村帮扶文集", heads[0], body, heads[1], body]))
    assert [article.body.text for article in articles] == [body, body]


def test_a_numeral_inside_a_broken_idiom_is_no_heading() -> None:
    page = f"一、领导\n{TEXT}\n二、资金\n{TEXT}要举一反\n二、查漏补缺。\n三、人才\n{OTHER}"
    texts = [text for _, _, text in blocks_of(page)]
    assert f"{TEXT}要举一反二、查漏补缺。" in texts
    assert "三、人才" in texts


def test_sentences_keep_their_stops_and_quotes() -> None:
    (article,) = articles_of("他说：“路通了。”大家都笑了！真的吗？\n还有一件事\n没说完")
    body = article.body.text
    assert [body[s.start : s.end] for s in article.sentences][:3] == [
        "他说：“路通了。”",
        "大家都笑了！",
        "真的吗？",
    ]


LINES = st.lists(
    st.sampled_from(
        [TEXT, OTHER, "一、主要做法", "（一）产业", "", "两地握手", "来源：北山网", "2020年1月2日"]
        + ["青禾县扶贫办", "相关阅读", "首页 > 要闻", "（记者 何秋）", "责任编辑：田野", "\t甲\t1"]
        + [
            "上半年，两地往来频繁，",
            "电话：0931-5550123",
            f"摘要：{TEXT}",
            "第一篇：甲",
            "第二篇：乙",
        ]
    ),
    max_size=14,
)


@given(LINES)
def test_no_order_of_lines_loses_a_sentence(lines: list[str]) -> None:
    bodies = "\n".join(article.body.text for article in articles_of("\n".join(lines)))
    for sentence in (TEXT, OTHER):
        assert (sentence in bodies) == any(sentence in line for line in lines)


@given(LINES)
def test_every_character_of_a_body_stands_where_the_map_says(lines: list[str]) -> None:
    page = page_of_text("\n".join(lines))
    for article in split_articles(page):
        for index, character in enumerate(article.body.text):
            begin, end = article.body.source_span(index, index + 1)
            if character not in "\n ":
                assert page.decoded[begin:end] == character


@given(st.text(alphabet="一二三、（）()：:篇第来源作者。，“”\n\t >0年月日2甲", max_size=200))
def test_any_text_becomes_articles_with_consistent_blocks(text: str) -> None:
    for article in articles_of(text):
        body = article.body.text
        assert [body[b.start : b.end] for b in article.blocks] == body.split("\n") * bool(body)
        assert all(0 <= s.start < s.end <= len(body) for s in article.sentences)


def test_a_signature_without_a_day_gives_the_month() -> None:
    """去年 of a speech counts from the month that its speaker's line names."""
    (article,) = articles_of(
        "在帮扶工作座谈会上的发言\n（2024年3月 赣江银行吉安分行）\n尊敬的各位领导：\n"
        "我行帮扶青石村三年，劲头没松。下面我汇报三点做法，请批评指正。\n"
        "第一，把资金投下去。去年为214户整村授信2140万元，带动村民种脐橙。\n"
    )
    assert (article.masthead.published, article.masthead.month) == (None, "2024-03")


def test_rows_of_figures_alone_stay() -> None:
    rows = "年度\t资金（万元）\t户数（户）\n2018年\t2625.1\t239\n2019\t7082.8\t416\n\t9707.9\t655"

    (article,) = split_articles(
        page_of_text(f"甲县工作总结\n乙区支援甲县。\n{rows}\n两地互访6次。")
    )

    assert rows in article.body.text
