"""Nouns that tell what a number counts whose unit is left out: 23.18万贫困人口, 4500多万帮扶资金.

The nouns are those that aid articles print.
"""

from __future__ import annotations

from typing import Final

PEOPLE_NOUNS: Final[tuple[str, ...]] = tuple(
    """
    农村贫困人口 建档立卡贫困人口 贫困人口 农业人口 未脱贫人口 已脱贫人口 未脱贫贫困人口 脱贫人口
    返贫人口 低收入人口 搬迁人口 搬迁群众 受灾群众 常住人口 户籍人口 总人口 人口
    各族群众 各族人民 贫困群众 困难群众 群众 村民 农民工 农民 农牧民 牧民 渔民 茶农 果农 菜农 药农
    蚕农 居民 市民 乡亲 父老 贫困劳动力 劳动力 学生 中学生 中小学生 大学生 学子 师生 职工 干部职工
    干部 党员 志愿者 移民 患者 病人 老人 老年人 残疾人 妇女 儿童 孩子 工人 务工人员 员工
    """.split()
)
"""Nouns that make a bare number with a large scale a number of people: 23.18万贫困人口."""

PEOPLE_OF_PLACES: Final = (
    r"[^，。；、：\s0-9为给向让帮助惠及投使带]{1,5}[区县州市省镇乡村族地籍]"
    "(?:人民|群众|百姓|儿女|父老|人口|移民|学生|师生|农民|牧民|人员|人士|员工)"
)
"""A pattern: the same with where they live or which they are: 130万库区群众."""

HOUSEHOLD_NOUNS: Final[tuple[str, ...]] = tuple(
    """
    农户 牧户 农牧户 渔户 茶户 贫困户 脱贫户 困难户 低收入户 监测户 搬迁户 种植户 养殖户 贫困家庭
    困难家庭 农民家庭
    """.split()
)
"""Nouns that make a bare number with a large scale a number of households: 1.2万农户."""

MONEY_NOUNS: Final[tuple[str, ...]] = tuple(
    """
    帮扶资金 扶贫资金 财政资金 援助资金 社会资金 专项资金 资金 经费 善款 捐款 款项 贷款 投资
    补助 补贴 奖金 助学金 慰问金 基金 销售额 营业额 产值 债券
    """.split()
)
"""Nouns that make a bare number with a large scale an amount of money: 4500多万帮扶资金."""

MONEY_OF_PURPOSES: Final = "[^，。；、：\\s0-9人户民众工员村家生师的]{1,6}(?:资金|经费|善款|贷款)"
"""A pattern: the same with what it is for: 4万产业资金; not 3万群众资金互助."""

MONEY_ENDINGS: Final = (
    "资金",
    "款",
    "金",
    "经费",
    "投资",
    "收入",
    "额",
    "产值",
    "补助",
    "补贴",
    "党费",
    "物资",
    "价值",
    "收益",
    "工资",
)
"""How the name of an amount of money ends: 财政帮扶资金, 慰问金, 销售额."""
