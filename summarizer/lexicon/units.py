"""Units and measure words.

Canonical units follow the brief's contract; the measures behind them GB 3100-93 and
GB 3102 (量和单位) and the market measures of 关于在我国统一实行法定计量单位的命令.
Measure words are those of 现代汉语八百词 (吕叔湘, appendix 名词量词配合表) that occur
with things aid articles count.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.lexicon.currencies import FOREIGN_MONEY


class Unit(NamedTuple):
    """A canonical unit and how many of it one printed unit is."""

    name: str
    factor: Decimal = Decimal(1)


def _spellings(name: str, spellings: str, factor: str = "1") -> dict[str, Unit]:
    return dict.fromkeys(spellings.split(), Unit(name, Decimal(factor)))


UNITS: Final[dict[str, Unit]] = {
    **_spellings("元", "元人民币 人民币 元 块钱 圆 RMB"),
    **_spellings("元", "角钱 毛钱 毛 角", "0.1"),
    **_spellings("元", "分钱", "0.01"),
    **_spellings("元", "个亿元人民币 个亿人民币 个亿元 个亿", "100000000"),
    **{
        name: unit
        for code, names in FOREIGN_MONEY.items()
        for name, unit in _spellings(code, names).items()
    },
    **_spellings("人", "人 名 位 口人 口 号人"),
    **_spellings("人次", "人次 人（次） 人(次)"),
    **_spellings("户", "户 户家庭"),
    **_spellings("户次", "户次"),
    **_spellings("%", "%"),
    **_spellings("百分点", "个百分点 百分点"),
    **_spellings("‰", "‰"),
    **_spellings("千分点", "个千分点 千分点"),
    **_spellings("倍", "倍"),
    **_spellings("亩", "亩 市亩"),
    **_spellings("平方米", "平方米 平米 ㎡ m2 m² 米² 平方"),
    **_spellings("公顷", "公顷 ha hm2 hm²"),
    **_spellings("平方公里", "平方公里 平方千米 km2 km²"),
    **_spellings("立方米", "立方米 立方 m3 m³ ㎥ 方"),
    **_spellings("米", "米 m"),
    **_spellings("延米", "延米 延长米"),
    **_spellings("公里", "公里 千米 km KM"),
    **_spellings("厘米", "厘米 公分 cm"),
    **_spellings("毫米", "毫米 mm"),
    **_spellings("里", "里路 华里 里"),
    **_spellings("公斤", "公斤 千克 kg KG Kg"),
    **_spellings("斤", "斤 市斤"),
    **_spellings("吨", "吨 公吨 t"),
    **_spellings("克", "克"),
    **_spellings("升", "升"),
    **_spellings("毫升", "毫升 ml mL"),
    **_spellings("℃", "℃ °C"),
    **_spellings("类", "大类 小类"),
    **_spellings("项", "大项 小项"),
    **_spellings("千瓦", "千瓦 KW kW kw Kw 瓦"),
    **_spellings("兆瓦", "兆瓦 MW mw"),
    **_spellings("吉瓦", "吉瓦 GW"),
    **_spellings("千伏安", "千伏安 KVA kVA 伏安"),
    **_spellings("千伏", "千伏 KV kV 伏"),
    **_spellings("千瓦时", "千瓦时 瓦时 度电 度 kWh KWH kwh kW·h KW·h KW·H kw·h"),
    **_spellings("千瓦时", "兆瓦时 MWh", "1000"),
    **_spellings("年", "周年 年"),
    **_spellings("个月", "个月 月份期"),
    **_spellings("天", "个日夜 个昼夜 日夜 昼夜 天 夜"),
    **_spellings("小时", "个小时 小时 个钟头 个钟"),
    **_spellings("分钟", "分钟"),
    **_spellings("周", "个星期 个礼拜 周"),
    **_spellings("分", "分"),
    **_spellings("岁", "周岁 岁"),
}
"""Printed units that are not simply their own name, and those of physics and time."""

CURRENCIES: Final = frozenset({"元", *FOREIGN_MONEY})
"""Canonical units of money."""

MEASURE_WORDS: Final[frozenset[str]] = frozenset(
    """
    个 家 所 项 期 次 场 批 套 盏 条 辆 座 份 对 件 种 类 本 幅 册 篇 棵 株 头 只 匹 羽 尾 台
    架 列 部 支 队 届 轮 款 张 枚 块 片 间 栋 幢 排 组 班 道 处 眼 孔 根 面 顶 床 副 双 把 瓶 袋
    箱 盒 桶 包 车 船 艘 筐 担 节 堂 门 起 宗 例 单 笔 股 层 级 步 趟 遍 回 番 人份 剂
    车次 场次 台次 班次 期次 课次 台套 座次 课时 学时 架次 批次 件套 门次 字 页 帧 曲 幕 集 档 项次
    棒 户头 床位 栏 圈 穴 丛 口井 篓 捆 卷 粒 颗 滴 朵 枝 束 串 沓 叠 堆 摊 席 桌 餐 顿
    份额 丘 垄 畦 封 任 段 罐 盆 坛 壶 碗 杯 篮 兜 窝 锭 麻袋 编织袋 纸箱
    桩 挑 群 针 拨 尊 缸 簇 垛 标箱 工日 马力 秒
    行 摄氏度 趟次 家次 亩次 辆次 列次 艘次 例次 头次 羽次 村次 校次
    """.split()
)
"""Words that count things one by one; each is its own unit."""

NUMBERED_UNITS: Final = frozenset("期届级组批类班层段轮单")
"""Of these, those whose things also go by numbers: 三、四期工程."""

PLACE_UNITS: Final[frozenset[str]] = frozenset(
    """
    自然村 行政村 村民小组 村民组 村 乡镇 镇街 街镇 县区 区县 县市 市县 县 乡 镇 省区市 省份 省 市
    区 州 旗 街道 社区 国
    """.split()
)
"""Places counted without a measure word: 30余村, 3县, 5省12市."""

THOUSANDS_IN_UNITS: Final[dict[str, str]] = {
    "米": "千米",
    "克": "千克",
    "瓦": "千瓦",
    "瓦时": "千瓦时",
    "伏安": "千伏安",
    "伏": "千伏",
}
"""Units whose 千 belongs to the unit, not to the number: 3千米, 5万千瓦."""
