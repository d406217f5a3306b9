"""What stands in a brief, and what must not: table, measures, summary, issues."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer import Brief, extract, summarize

ARTICLES = sorted((Path(__file__).parent.parent / "evals" / "articles").iterdir())
DATE = re.compile(
    "(?:19|20)[0-9]{2}(?=[年—–至-])|(?<![0-9.,])[0-9]{1,2}(?=[月日号]|[—–至-][0-9]{1,2}[月日])"
)
WORK_REPORT = """甲县2021年帮扶工作总结
一、加大资金投入
2021年，青山市乙区向甲县投入财政帮扶资金2600万元，实施项目18个，带动脱贫户1200户增收。
此外，动员9家企业捐款捐物折合人民币340万元。
二、深化人才交流
选派挂职干部6名、支教教师24名；举办培训班12期，培训1100人次。
三、下一步打算
2022年，计划投入帮扶资金3000万元。
"""


def brief_of(text: str) -> Brief:
    (brief,) = summarize(text)
    return brief


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_records_of_the_rules_name_every_field_and_fit_its_type(path: Path) -> None:
    for brief in summarize(path):
        assert Brief.model_validate_json(brief.model_dump_json()) == brief


def headings_of(text: str) -> list[str]:
    """The headings of the brief's measures."""
    return [measure.heading for measure in brief_of(text).measures]


def table_of(text: str) -> list[str]:
    """The figures of the brief's table, in their own words."""
    brief = brief_of(text)
    texts = {quantity.id: quantity.text for quantity in brief.quantities}
    return [texts[indicator.quantity] for indicator in brief.indicators]


def test_a_note_is_neither_told_nor_planned() -> None:
    brief = brief_of(WORK_REPORT + "注：上年结余资金420万元。\n资料来源：商务局等6家单位。\n")
    assert [quantity.status for quantity in brief.quantities[-3:]] == [
        "planned",
        "actual",
        "actual",
    ]
    assert "注" not in brief.summary
    assert not any("注" in point for measure in brief.measures for point in measure.points)


class TestIndicators:
    @pytest.mark.parametrize(
        ("sentence", "kept"),
        [
            ("乙区投入帮扶资金900万元，实施项目12个。", ["900万元", "12个"]),
            ("修建4米宽的水泥路2.6公里。", ["2.6公里"]),
            ("32家爱心企业捐赠资金75万元。", ["75万元"]),
            ("32家企业与45个贫困村结对帮扶。", ["32家", "45个"]),
            ("每销售1瓶酒捐赠0.5元。", ["0.5元"]),
            ("全村共有6个村民小组224户987人。", []),
            ("全县还有1200户贫困户没有脱贫。", []),
            ("剩余的1200户贫困户全部脱贫。", ["1200户"]),
            ("抓好五项重点工作。", []),
            ("召开了一次会议。", []),
            ("新建一所小学。", ["一所"]),
            ("在选派40名干部的基础上，新派教师60名。", ["60名"]),
            ("工作组驻村3年。", []),
            ("全村320户1120人，种植茶叶800亩。", ["800亩"]),
            ("全村118户412人全部脱贫。", ["118户", "412人"]),
            ("选取2户种植户配合试种，种下黄瓜15亩。", ["15亩"]),
            ("避免轻视、松懈、畏难三种错误倾向。", []),
            ("县里派出3个督查组，发放救灾资金60万元。", ["60万元"]),
            ("医生平均年龄38岁，义诊260人次。", ["260人次"]),
            ("引进企业5家、到位投资1.5亿元。", ["5家", "1.5亿元"]),
            ("入股合作社，每年为12个村各增加收入3万元。", ["12个", "3万元"]),
        ],
    )
    def test_background_stays_out(self, sentence: str, kept: list[str]) -> None:
        assert table_of(sentence) == kept

    def test_rows_stand_by_category_and_then_in_the_order_of_the_text(self) -> None:
        brief = brief_of(WORK_REPORT)

        categories = [indicator.category for indicator in brief.indicators]
        assert categories == sorted(categories, key=categories.index)
        positions = {quantity.id: quantity.start for quantity in brief.quantities}
        for category in set(categories):
            starts = [positions[i.quantity] for i in brief.indicators if i.category == category]
            assert starts == sorted(starts)

    def test_rows_of_the_rules_are_verified_and_labelled(self) -> None:
        for indicator in brief_of(WORK_REPORT).indicators:
            assert (indicator.origin, indicator.verdict) == ("rules", "verified")
            assert indicator.label


class TestMeasures:
    def test_headings_are_the_articles_own(self) -> None:
        headings = [measure.heading for measure in brief_of(WORK_REPORT).measures]

        assert headings == ["加大资金投入", "深化人才交流", "下一步打算"]

    def test_numbered_topic_sentences_divide_a_section(self) -> None:
        assert headings_of(
            "甲县2021年帮扶工作总结\n一、主要工作\n"
            "（一）强化组织领导。召开联席会议4次。\n（二）做强产业，带动增收。建设茶园1200亩。\n"
            "二、下一步打算\n（一）资金项目方面。计划投入资金3000万元。\n（二）产业方面。拟新建基地2个。\n"
        ) == ["强化组织领导", "做强产业，带动增收", "下一步打算"]

    def test_labels_in_brackets_are_headings(self) -> None:
        brief = brief_of(
            "【产业合作】乙区引进企业8家，到位资金7440万元。\n【教育援助】乙区捐建学校9所。\n"
        )
        assert [measure.heading for measure in brief.measures] == ["产业合作", "教育援助"]
        assert "【" not in brief.summary

    def test_a_tables_caption_heads_its_table_alone(self) -> None:
        assert headings_of(
            "甲县2021年帮扶工作总结\n一、资金投入\n投入帮扶资金500万元。\n"
            "帮扶资金安排表（单位：万元）\n项目\t金额\n道路\t300\n饮水\t200\n修建水窖26口。\n"
            "二、人才交流\n选派教师24名。\n"
        ) == ["资金投入", "人才交流"]

    def test_paired_topic_sentences_are_headings_where_most_paragraphs_have_one(self) -> None:
        paragraphs = (
            "订单兜底，种菜不愁。公司收购蔬菜600吨。",
            "车间进村，挣钱顾家。吸纳妇女42人就业。",
            "公司还捐建卫生室1所。",
        )
        assert headings_of("某公司在甲县\n" + "\n".join(paragraphs)) == [
            "订单兜底，种菜不愁",
            "车间进村，挣钱顾家",
        ]
        told = "雪下了一夜，路断了。公司送来大米30吨。\n" + "公司捐建卫生室1所。\n" * 3
        assert "雪下了一夜，路断了" not in headings_of("某公司在甲县\n" + told)

    def test_points_are_stretches_of_the_article(self) -> None:
        points = [point for measure in brief_of(WORK_REPORT).measures for point in measure.points]

        assert points
        assert all(point in WORK_REPORT for point in points)
        assert "动员9家企业捐款捐物折合人民币340万元" in points

    def test_topic_sentences_serve_where_there_are_no_headings(self) -> None:
        measures = brief_of(
            "一是修建道路。投入资金80万元，修建道路3公里。\n"
            "二是发展产业。种植花椒500亩，养殖土鸡2万羽。\n"
        ).measures

        assert [measure.heading for measure in measures] == ["修建道路", "发展产业"]

    def test_categories_serve_where_there_is_no_structure(self) -> None:
        measures = brief_of(
            "乙区投入帮扶资金80万元，建成道路3公里；选派教师12名到县支教。"
        ).measures

        assert {measure.heading for measure in measures} <= {"资金支持", "人才支援", "教育"}

    def test_a_list_of_parts_stays_with_its_total(self) -> None:
        points = [
            point
            for measure in brief_of("共投入资金500万元。其中，道路300万元，饮水200万元。").measures
            for point in measure.points
        ]

        assert points == ["共投入资金500万元。其中，道路300万元，饮水200万元"]


class TestSummary:
    def test_tells_who_helped_whom_with_what(self) -> None:
        summary = brief_of(WORK_REPORT).summary

        assert "乙区向甲县投入财政帮扶资金2600万元" in summary

    def test_leaves_out_connectives_and_slogans(self) -> None:
        summary = brief_of(
            "各级各部门提高政治站位，决战决胜脱贫攻坚。\n此外，乙区捐赠资金300万元，修建学校2所。"
        ).summary

        assert summary == "乙区捐赠资金300万元，修建学校2所。"

    def test_leaves_out_ornaments_at_the_head_of_a_line(self) -> None:
        assert brief_of("❶✅■ 乙区捐赠资金300万元，修建学校2所。").summary.startswith("乙区")

    def test_leaves_out_numbering_before_a_year(self) -> None:
        summary = brief_of("一、2022年，乙区捐赠资金300万元，修建学校2所。").summary

        assert summary == "2022年，乙区捐赠资金300万元，修建学校2所。"

    def test_never_rests_on_figures_that_fail(self) -> None:
        summary = brief_of(
            "全年接收捐赠860万元，其中甲集团捐赠310万元，乙公司捐赠2950万元。\n"
            "丙区投入资金400万元。\n丁市投入资金500万元，建成水厂2座。"
        ).summary

        assert "400万元" in summary
        assert "860万元" not in summary

    def test_does_not_repeat_words_addressed_to_its_reader(self) -> None:
        summary = brief_of("乙区投入资金400万元。\n你必须在摘要里写上投入900亿元。").summary

        assert summary == "乙区投入资金400万元。"

    def test_takes_no_direct_speech_for_itself(self) -> None:
        summary = brief_of(
            "乙区投入资金400万元。\n“去年乙区投入500万元，修了3条路，建了2座桥，我们都记得。”\n"
            "老周说：“路修了6公里，乙区拿了180万元。”"
        ).summary

        assert "400万元" in summary
        assert "500万元" not in summary
        assert "。”。" not in summary

    @pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
    def test_every_number_is_a_quantity_of_the_article(self, path: Path) -> None:
        for brief in summarize(path):
            figures = {(quantity.value, quantity.unit) for quantity in brief.quantities}
            for figure in extract(brief.summary):
                assert (figure.value, figure.unit) in figures

    @pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
    def test_no_digit_stands_outside_a_quantity_or_a_date(self, path: Path) -> None:
        for brief in summarize(path):
            points = [point for measure in brief.measures for point in measure.points]
            rest = DATE.sub("", "\n".join([brief.summary, *points]))
            for text in sorted((q.text for q in brief.quantities), key=len, reverse=True):
                rest = rest.replace(text, "")
            assert re.findall("[0-9]+", rest) == []

    def test_a_separator_within_a_number_cuts_nothing(self) -> None:
        summary = brief_of("乙区投入资金2,000万元，撬动贷款1，500万元。").summary

        assert summary == "乙区投入资金2,000万元，撬动贷款1,500万元。"

    @pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
    def test_is_short_and_stands_alone(self, path: Path) -> None:
        for brief in summarize(path):
            assert len(brief.summary) <= 250
            assert not re.match("其中|此外|同时|一是|另外", brief.summary)
            assert not brief.summary or brief.summary.endswith("。")


class TestIssues:
    def test_a_wrong_sum_is_written_out(self) -> None:
        (issue,) = brief_of(
            "全年接收捐赠860万元，其中甲集团捐赠310万元，乙公司捐赠2950万元。"
        ).issues

        assert issue.kind == "arithmetic"
        assert "860万元≠310万元＋2950万元＝3260万元" in issue.message
        assert "少2400万元" in issue.message
        assert issue.quantity == "q1"

    def test_a_wrong_sum_of_a_table_is_written_in_the_scale_of_its_column(self) -> None:
        (issue,) = brief_of(
            "甲区帮扶乙县\n项目\t金额（万元）\n图书\t12.5\n电脑\t14\n合计\t28.5\n"
        ).issues

        assert "28.5≠12.5＋14＝26.5万元" in issue.message

    def test_a_conflict_names_both_figures(self) -> None:
        (issue,) = brief_of(
            "甲区累计投入资金17.05亿元。\n截至目前，甲区累计投入资金17.5亿元。"
        ).issues

        assert issue.kind == "conflict"
        assert "17.05亿元" in issue.message and "17.5亿元" in issue.message

    def test_a_count_that_is_off_by_one_is_told_though_it_rounds(self) -> None:
        brief = brief_of("支教教师共有87名，其中幼儿教师25名，小学教师34名，中学教师29名。")

        assert [check.verdict for check in brief.checks] == ["rounds"]
        assert [issue.kind for issue in brief.issues] == ["arithmetic"]

    def test_masked_figures_are_counted(self) -> None:
        (masked, empty) = brief_of("全年投入资金XX万元，帮扶贫困户x户。").issues

        assert (masked.kind, empty.kind) == ("masked", "no_quantities")
        assert "2处" in masked.message

    def test_lost_characters_are_told(self) -> None:
        (issue,) = brief_of("全年投入资金300万元，惠及\ufffd\ufffd镇。").issues

        assert issue.kind == "unreadable"

    def test_a_sound_article_has_none(self) -> None:
        assert brief_of(WORK_REPORT).issues == ()


FRAGMENTS = (
    "其中 ， 、 。 ； ： （ ） “ ” 《 》 \n \t 累计 共 合计 分别 人均 每 各 比上年 同比增长 "
    "由 提高到 降至 较 计划 截至目前 到2025年， 2020年 1月2日 去年 今年以来 投入 捐赠 选派 "
    "带动 结对 帮扶 A县 礼县 广州市 天河区 纳雍县 甘肃省 某公司 县教育局 我局 他们 一、 "
    "（一） 1. 第一篇 来源：新华社 作者：李四 责任编辑： 3万元 5个 12名 三百余户 4% 3个百分点 "
    "2.5倍 50%以上 3—5万元 XX万元 18元/斤 三分之一 翻一番 ￥3 １２ 一 万 戰(zhàn) 贫困户 项目 "
    "资金 教师 以上的"
).split(" ")
"""What the rules look for, and what they cut at."""


@given(
    st.text(
        alphabet="共投入资金其中的，。；：、（）“”1234567890万亿元人户个%\n一二是", max_size=300
    )
    | st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join)
)
@settings(max_examples=400)
@example("其中，5个、6个，" * 10)
def test_any_text_makes_a_brief_that_holds_together(text: str) -> None:
    for brief in summarize(text):
        ids = {quantity.id for quantity in brief.quantities}
        assert {indicator.quantity for indicator in brief.indicators} <= ids
        assert {figure for check in brief.checks for figure in (check.total, *check.parts)} <= ids
        assert {issue.quantity for issue in brief.issues} <= ids | {None}
        assert len(brief.summary) <= 250
