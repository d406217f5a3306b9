"""What cleaning takes out, what it leaves, and where every character came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.cleaning.clean import clean
from summarizer.source_map import MappedText


def cleaned(text: str) -> str:
    return clean(MappedText.of(text)).text.text


POLLUTED = "縣(xiàn)裡(lǐ)為(wèi)貧(pín)困(kùn)村(cūn)修路。"
"""A sentence that shows that its page prints readings."""

NOTES = [
    ("落實資金5200萬(wàn)元", "落实资金5200万元"),
    ("修建長(cháng)廊3條（tiáo）", "修建长廊3条"),
    ("銷(xiāo)往外縣( xiàn )", "销往外县"),
    ("仡(gē)佬族", "仡佬族"),
    ("上ɡōng", "上ɡōng"),
    ("工(ɡōnɡ)作", "工作"),
]
NOT_NOTES = [
    "产值（GDP）",
    "装机（KW）",
    "甲级（A）",
    "小计（2020）",
    "广州市（含花都区）",
    "示范（an）",
]


@pytest.mark.parametrize(("printed", "wanted"), NOTES)
def test_pinyin_notes_go(printed: str, wanted: str) -> None:
    assert cleaned(printed) == wanted


@pytest.mark.parametrize("text", NOT_NOTES)
def test_other_parentheses_stay(text: str) -> None:
    assert cleaned(text) == text


def test_toneless_notes_go_on_a_page_full_of_notes_only() -> None:
    assert cleaned(POLLUTED + "他們(men)來了") == "县里为贫困村修路。他们来了"
    assert cleaned("他們(men)來了") == "他们（men）来了"


BROKEN = [
    ("2020年?yáng)|西部協作", "2020年东西部协作"),
    ("由短期變?yōu)殚L(zhǎng)期合作", "由短期变为长期合作"),
    ("由短期變?yōu)殚L期合作", "由短期变为长期合作"),
    ("年\ufffdyáng)|西部協作", "年东西部协作"),
]


@pytest.mark.parametrize(("printed", "wanted"), BROKEN)
def test_a_character_that_a_note_split_is_restored_from_its_bytes(
    printed: str, wanted: str
) -> None:
    assert cleaned(printed + POLLUTED).startswith(wanted)


def split_as_the_pages_do(before: str, lost: str, misread: str, syllable: str) -> str:
    """What a page shows that put a note into GBK text without minding its characters."""
    damaged = (before + lost).encode("gbk")
    at = damaged.index(misread.encode("gbk"))
    noted = damaged[: at + 2] + b"(<" + damaged[at + 2 :]
    return noted.decode("gbk", "replace").replace("\ufffd(<", f"?{syllable})")


def test_the_broken_form_is_what_a_split_makes() -> None:
    assert split_as_the_pages_do("年", "東", "陽", "yáng") == "年?yáng)|"


@pytest.mark.parametrize("printed", ["今年?wàn)|元", "全縣?qǐ)Z批", "今年?yáng)，全縣"])
def test_a_character_lost_for_good_leaves_a_mark(printed: str) -> None:
    """Nothing in its place would make another figure of what stands around it."""
    text = cleaned(POLLUTED + printed)
    assert "□" in text
    assert ")" not in text


SPACES = [
    ("2017 年投入 4.2 亿元", "2017年投入4.2亿元"),
    ("12 个村通了路", "12个村通了路"),
    ("共 30 余家企业", "共30余家企业"),
    ("增长 12 %", "增长12%"),
    ("装机70.2 KW", "装机70.2KW"),
    ("投入1 234 567元", "投入1234567元"),
    ("累计1 200 余人", "累计1200余人"),
    ("建成冷链仓6 000立方米", "建成冷链仓6000立方米"),
    ("2021年4 815.2万元", "2021年4815.2万元"),
    ("铺彩砖2 400㎡，配镜1 120副", "铺彩砖2400㎡，配镜1120副"),
    ("每人900—1 200元", "每人900—1200元"),
    ("每亩1 200至1 500元", "每亩1200至1500元"),
    ("林西县\t1 206\t4 860.5\n", "林西县\t1206\t4860.5\n"),
    ("3000万 元", "3000万元"),
    ("铺到下寨2 .6公里", "铺到下寨2.6公里"),
    ("占比38. 5%，投入3. 5万元、1 .2亿元", "占比38.5%，投入3.5万元、1.2亿元"),
    ("每週上課不少於1 2節，聽課3 1節。", "每周上课不少于12节，听课31节。"),
    ("全年“ 一圈 ” 援助 “ 两翼 ” 4县", "全年“一圈”援助“两翼”4县"),
    ("要求， 各镇 、各村", "要求，各镇、各村"),
    ("捐赠图书 2000 册，配课桌 120 张。", "捐赠图书2000册，配课桌120张。"),
    (
        "出勤率 96.8%，同比增长 11.5%，互访 26批次 97人次。",
        "出勤率96.8%，同比增长11.5%，互访26批次97人次。",
    ),
    (
        "\t为全村的男女老少一起修通的水渠一共有12\n个。",
        "\t为全村的男女老少一起修通的水渠一共有12个。",
    ),
    ("各 位 代 表：", "各位代表："),
    ("总人口1 ,234人，耕地2, 345亩，共计 1,2 34元", "总人口1,234人，耕地2,345亩，共计1,234元"),
    ("县\u3000城\u200b关\ufeff镇\u00ad", "县 城关镇"),
    ("\u3000\u3000全县", "  全县"),
]
SEPARATORS = [
    "精准发力见实效 携手同心奔小康",
    "王军 李明 赵志强",
    "2020-07-31 19:48:38 人民日报",
    "2020-07-31 日报记者",
    "5个 3家",
    "图书 2000册",
    "县报 2019年，记者 3月5日电",
    "见附表 3 张家庄，附件 12个，",
    "县城 2018年",
    "项目\t金额\t单位",
    "项目  金额  单位",
    "A Study of Poverty",
    "1 项目管理",
    "5.2 人才支援",
    "4.1 多措并举",
    "3 个人自评",
    "登记于2019 人民调解",
    "新出网证（京）字 189号 京ICP证",
    "表3 120副，图2 300本",
    "2016 120副",
    "如下：1. 3个村。2. 5个村。",
    "2020. 6月开工，到2020. 5个村通路",
    "见图2. 3个村",
    "12 .1.3节",
    "表2 户均收入",
    "表1 2020年产量，万元",
    "第1 2节，数据1 2 3 4个",
    "数据11 22 33个，得分 3 4 5分",
    "三村捐款100, 200, 300元，好评",
    "两地分别培训150, 200人，好评",
    "成绩 95 92分，修路约 20 30万元",
    "支部一 二十人，支部二 三十人",
    "甲县\t2019 206\t12 1 206\t",
]


@pytest.mark.parametrize(("printed", "wanted"), SPACES)
def test_spaces_inside_words_and_figures_go(printed: str, wanted: str) -> None:
    assert cleaned(printed) == wanted


@pytest.mark.parametrize("text", SEPARATORS)
def test_spaces_that_separate_stay(text: str) -> None:
    assert cleaned(text) == text


PROSE = (
    "乡里的果园今年挂满了红果，合作社请来农技员教大家剪枝施肥，三个月下来卖出鲜果两千多公斤，"
    "村里的老人说，路修通以后，收果的车可以一直开到地头，再也不用肩挑背扛走十几里山路了，"
    "明年他们还打算再种上一片，把加工厂也办起来，让在外打工的年轻人回到家门口上班挣钱。"
)


def test_headings_of_equal_halves_stay_apart() -> None:
    headings = "强化组织领导聚合力 深化产业协作谋发展 优化结对帮扶暖民心"
    page = f"{headings}\n{headings}\n{headings}"
    assert cleaned(page) == page


@pytest.mark.parametrize("width", [12, 15, 22, 28])
def test_spaces_at_the_distance_of_a_printed_line_go(width: int) -> None:
    lines = [PROSE[at : at + width] for at in range(0, len(PROSE), width)]
    header = "2021-04-25 16:23:57 来源：县报 作者：陈小雨"
    assert cleaned(f"{header}\n{' '.join(lines)}\n落款 县报") == f"{header}\n{PROSE}\n落款 县报"


BREAKS = [
    ("走访群众10余\n万次", "走访群众10余万次"),
    ("走访群众10余 \n  万次", None),
    ("培训350\n多名教师。", "培训350多名教师。"),
    ("發放補貼2000\n餘戶", "发放补贴2000余户"),
    ("投资1.2\n亿元。", "投资1.2亿元。"),
    ("资金帮助村里安装路灯4\n10盏、修建长廊", "资金帮助村里安装路灯410盏、修建长廊"),
    ("修路12.5 \n 公里", "修路12.5公里"),
    ("全县各级各部门的干部群众自2019年11月2\n0日起", "自2019年11月20日起"),
    ("工作队一年里为村里写下大大小小的驻村日记1\n0篇，登在县报上", "驻村日记10篇，登在县报上"),
    ("村里今年在后山的坡地上又栽下三年生的柑橘树12\n00株，成活", "柑橘树1200株，成活"),
    ("捐款80\n万元，全部到账", "捐款80万元，全部到账"),
    ("这一年里全县上下一共为贫困村筹集帮扶资金3.51\n亿元", "筹集帮扶资金3.51亿元"),
    ("这一年里全县上下一共为贫困村培训各类技术人员17\n337人", "技术人员17337人"),
    ("这一年里全县上下一共为贫困村筹集帮扶资金3000万\n元", "帮扶资金3000万元"),
]
NOT_BROKEN = [
    "青禾县东西部协作工作总结汇编之一……………1\n2022年东西部协作工作总结……………4",
    "特色做法3\n10个村，",
    "国道318\n10公里，",
    "工作队的驻村日记选登，2019\n12篇文章讲的是山里的事",
    "发布时间：2020-07-31 19:48\n人民日报客户端记者发自县城",
    "项目\n27\n个\n35\n家",
    "资金\n1.2\n亿元",
    "资金 1.2\n亿元",
    "引进项目31\n亿元以上项目12",
    "引进项目31\n万亩茶园开园",
    "参加人数350\n人民群众拍手称快",
    "参加人数356\n多名教师发言",
    "走访户数120\n户均增收3000",
    "种植大户贷款\t全年由县农商行发放的贷款\t120\n个体户贷款\t20",
    "上一年全县各乡镇完成投资的总额一共是320\n户厕改造\t20",
    "见图1.2\n个人信息",
    "在县城举办的第三届农产品博览会上签约金额达到12\n3、强化措施",
    "扶贫工作总结2020\n全县",
    "来源：云阳报 作者：刘定荣 编辑：陶梅 点击：2176\n12月20日，满载红橙",
    "全县一共实施产业帮扶和基础设施建设等各类项目二〇一八年至2019\n12个村受益",
    "需要了解详细情况的群众请拨打县扶贫办热线电话：0851-8527115\n5个工作日内答复",
    "县里的东西部协作办公室在通报里列出了帮扶单位的数目共30\n人民日报记者摄",
]


@pytest.mark.parametrize(("printed", "wanted"), BREAKS)
def test_line_breaks_inside_figures_go(printed: str, wanted: str | None) -> None:
    assert cleaned(printed).endswith(wanted or "走访群众10余万次")


@pytest.mark.parametrize("text", NOT_BROKEN)
def test_other_line_breaks_stay(text: str) -> None:
    assert cleaned(text) == text


FORMS = [
    ("１，２３４．５万元", "1,234.5万元"),
    ("１２％，ＧＤＰ", "12%，GDP"),
    ("1，234万元", "1,234万元"),
    ("2018，2019年", "2018，2019年"),
    ("时间：１６：２３", "时间：16:23"),
    ("来源:县报,编辑:李明;", "来源：县报，编辑：李明；"),
    ("1,234人,其中男600人", "1,234人，其中男600人"),
    ("脱贫了吗?", "脱贫了吗？"),
    ("花城汇?纳雍风情", "花城汇?纳雍风情"),
    ("(含花都区)", "（含花都区）"),
    ("http://a.cn/b?c=1,2", "http://a.cn/b?c=1,2"),
    ("资金到位，，项目开工。。", "资金到位，项目开工。"),
    ("资金到位,，项目开工、。", "资金到位，项目开工。"),
    ("项目开工.\n", "项目开工。\n"),
    ("项目开工.资金到位.全县脱贫.", "项目开工。资金到位。全县脱贫。"),
    ("约翰.史密斯", "约翰.史密斯"),
    ("一.总体要求", "一.总体要求"),
    ("3.5万元", "3.5万元"),
    ("甲\r\n乙\r丙\u2028丁", "甲\n乙\n丙\n丁"),
    ("3—5万元，60～200元", "3—5万元，60～200元"),
    ("\u2f00\uf9c6", "一阮"),
    ("\ud800县", "\ufffd县"),
]


@pytest.mark.parametrize(("printed", "wanted"), FORMS)
def test_one_form_for_every_mark(printed: str, wanted: str) -> None:
    assert cleaned(printed) == wanted


SCRIPTS = [
    ("為決戰決勝加力加勁", "hant"),
    ("扶贫办为决战加力，题字“戰”高悬堂上，全县干部奔走在乡间小路上。", "hans"),
    ("全县脱贫", "hans"),
    ("2020", "hans"),
    ("", "hans"),
]


@pytest.mark.parametrize(("text", "script"), SCRIPTS)
def test_the_script_is_that_of_most_characters(text: str, script: str) -> None:
    assert clean(MappedText.of(text)).script == script


DEBRIS = st.sampled_from(
    ["(zhàn)", "（men）", "?yáng)|", "?yōu)殚L(zhǎng)", " ", "\u3000", "\u200b", "\r\n", "\n"]
    + [
        "，，",
        "5200",
        "萬",
        "元",
        "１２",
        "年",
        "瞭解",
        "乾隆",
        "“ ",
        " ”",
        "(",
        ")",
        ",",
        ":",
        "\ud800",
    ]
    + ["余", "個", "13 ", "%", "\t", "𠮶", "?", ".", "\ufffd", "GDP "]
)
PAGES = st.lists(st.one_of(DEBRIS, st.text(max_size=3)), max_size=40).map("".join)


@given(PAGES)
def test_every_clean_character_knows_its_own(page: str) -> None:
    text = clean(MappedText.of(page)).text
    spans = [text.source_span(at, at + 1) for at in range(len(text))]
    assert spans == sorted(spans)
    for character, (start, end) in zip(text.text, spans, strict=True):
        assert 0 <= start < end <= len(page)
        if character in page and end - start == 1 and character.isalnum():
            assert cleaned(page[start:end]) == cleaned(character)


@given(PAGES)
def test_clean_text_has_one_form(page: str) -> None:
    text = cleaned(page)
    assert not set(text) & set("\u3000\u00a0\u200b\r\ufeff()１％")
    assert text == text.encode("utf-8").decode("utf-8")


@given(
    st.sampled_from([letter for letter in PROSE if letter not in "，。"]),
    st.integers(0, len(PROSE)),
)
def test_clean_text_is_left_alone(letter: str, at: int) -> None:
    page = PROSE[:at] + letter + PROSE[at:]
    assert clean(MappedText.of(page)).text == MappedText.of(page)


@pytest.mark.parametrize(
    "unit",
    ["(", "?", "1", "1 ", "1 111", "一", "戰", "戰(zhàn)", "瞭", "， ", "甲 ", "“ 甲 ”", "\n"],
)
def test_the_map_of_a_monotonous_page_is_no_longer_than_the_page(unit: str) -> None:
    page = unit * (200_000 // len(unit))
    text = clean(MappedText.of(page)).text
    assert len(text.starts) <= len(text) <= len(page)
