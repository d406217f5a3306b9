"""What a unit alone tells of the field of assistance that a figure belongs to.

盏 counts lamps, 头 counts cattle, and what comes in 册 is read: the measure words are
those of 现代汉语八百词, grouped by what they count in the reports of assistance. The weights
are added to those of the field words around a figure; how they were fitted is said in
`quantities/categories.py`. They are rounded to halves; what came out below one is left out.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from summarizer.records import Category


class Leaning(NamedTuple):
    """Units, and the weight that they add to a field. 元/亩 is money per 亩."""

    units: str
    weights: dict[Category, float]


ANY_UNIT: Final = "个"
ANY_RATE: Final = "元/件"
"""What a unit leans to, and money per something, that is not listed."""

UNIT_LEANINGS: Final[tuple[Leaning, ...]] = (
    Leaning("元", {"funding": 4.0, "outcome": 1.5, "industry": 1.0, "education": -1.0}),
    Leaning("元/天 元/月 元/个月 元/小时 元/周", {"labour": 2.5, "talent": 1.5, "funding": -1.0}),
    Leaning(
        "元/斤 元/公斤 元/吨 元/瓶 元/袋 元/盒 元/箱 元/桶 元/筐 元/枚 元/只 元/头 元/羽 元/株 "
        "元/棵 元/个 元/单 元/份 元/双 元/张 元/台 元/套",
        {"funding": 1.0, "industry": 1.0, "consumption": 0.5},
    ),
    Leaning("元/亩 元/公顷 元/平方米 元/米 元/公里", {"industry": 1.5}),
    Leaning("元/户", {"funding": 1.0, "outcome": 0.5}),
    Leaning("元/人 元/名 元/人次", {"outcome": 1.5, "health": 1.0}),
    Leaning("元/学期 元/学年 元/生", {"education": 2.0}),
    Leaning("元/年 元/件", {"funding": 0.5}),
    Leaning("人", {"outcome": 2.0, "other": 2.0, "talent": 1.5, "labour": 1.0}),
    Leaning("人次", {"labour": 1.0, "outcome": 1.0}),
    Leaning("户 户次", {"outcome": 3.0, "health": -1.0}),
    Leaning("%", {"funding": 1.5, "industry": 1.0, "outcome": 0.5}),
    Leaning("百分点 倍", {"outcome": 1.5}),
    Leaning("亩 公顷 平方公里 垄 畦", {"industry": 4.0, "pairing": -1.0}),
    Leaning("平方米 立方米 延米", {"infrastructure": 1.5}),
    Leaning("米 厘米 毫米", {"other": 2.0, "infrastructure": 1.5}),
    Leaning("公里 里", {"other": 2.5, "infrastructure": 2.0, "education": -1.0}),
    Leaning("公斤 斤 吨 克 升", {"industry": 1.5, "consumption": 1.5}),
    Leaning("千瓦 千瓦时 千伏安 千伏", {"industry": 1.0, "infrastructure": 0.5}),
    Leaning("头 只 匹 羽 尾 株 棵 箱 群 粒", {"industry": 3.0}),
    Leaning("年 个月 天 小时 分钟 周", {"other": 6.0}),
    Leaning("岁", {"other": 6.0}),
    Leaning("次 轮 趟 回 遍 届 批 批次", {"leadership": 3.5}),
    Leaning("期 期次 班 班次 课", {"talent": 1.0, "labour": 1.0}),
    Leaning("场 场次", {"labour": 0.5, "leadership": 0.5, "consumption": 0.5}),
    Leaning("份 项 条 篇 幅 本 页", {"leadership": 2.0, "outcome": -1.0}),
    Leaning("台 台套 架 辆", {"funding": 1.0, "health": 1.0}),
    Leaning("例 床 床位 张 人份 剂", {"health": 1.5}),
    Leaning("册 套 节 门 间 分", {"education": 1.5}),
    Leaning("盏 座 处 口 眼 孔 栋 幢 块 根 道 排", {"infrastructure": 2.0}),
    Leaning("对", {"pairing": 2.0}),
    Leaning("所", {"pairing": 1.5, "education": 1.5}),
    Leaning("家", {"industry": 1.5, "pairing": 1.0, "talent": -1.0, "education": -1.0}),
    Leaning(
        "村 行政村 县 县区 区县 县市 镇 乡 乡镇 镇街 街镇 街道 社区 区 市 省 州 旗",
        {"pairing": 1.0, "other": 1.0},
    ),
    Leaning(
        "单 款 枚 件 种 瓶 袋 盒 桶 包",
        {"funding": 1.0, "consumption": 1.0, "infrastructure": -1.0},
    ),
    Leaning(
        "个",
        {
            "funding": 1.0,
            "industry": 1.0,
            "leadership": -1.0,
            "talent": -1.0,
            "consumption": -1.0,
            "health": -1.0,
        },
    ),
)
