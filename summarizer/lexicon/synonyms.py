"""Words of reports for one and the same thing, as a summary changes them.

The terms of poverty are those of 国务院扶贫办《扶贫开发建档立卡工作方案》(2014) and their names
since 2021 (扶贫车间 became 帮扶车间); the others are how reports and their summaries vary the
headings of east-west cooperation (财政帮扶资金) and common words.
"""

from __future__ import annotations

from typing import Final

SYNONYMS: Final[dict[str, str]] = {
    word: name
    for name, words in {
        "贫困户": "建档立卡贫困户 建档立卡户 贫困家庭 建档立卡贫困家庭",
        "贫困人口": "建档立卡贫困人口 建档立卡人口 贫困群众 建档立卡贫困群众",
        "贫困劳动力": "建档立卡贫困劳动力 建档立卡劳动力",
        "帮扶车间": "扶贫车间 就业扶贫车间 就业帮扶车间 就业车间",
        "财政帮扶资金": "财政援助资金 帮扶财政资金 协作财政资金 财政协作资金",
        "捐赠款物": "捐款捐物 捐资捐物 捐钱捐物 捐赠资金和物资 捐赠资金物资 帮扶款物",
        "教师": "老师",
        "医生": "医师",
        "户均": "每户 平均每户",
        "人均": "每人 平均每人",
    }.items()
    for word in words.split()
}
"""A word, and the one that stands for it when two texts are compared."""
