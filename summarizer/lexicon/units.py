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
    **_spellings("元", "角钱 毛钱 毛", "0.1"),
    **_spellings("元", "分钱", "0.01"),
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
    **_spellings("公顷", "公顷 ha"),
    **_spellings("平方公里", "平方公里 平方千米 km2 km²"),
    **_spellings("立方米", "立方米 立方 m3 m³ ㎥ 方"),
    **_spellings("米", "米"),
    **_spellings("延米", "延米 延长米"),
    **_spellings("公里", "公里 千米 km KM"),
    **_spellings("厘米", "厘米 公分 cm"),
    **_spellings("毫米", "毫米 mm"),
    **_spellings("里", "里路 华里 里"),
    **_spellings("公斤", "公斤 千克 kg KG Kg"),
    **_spellings("斤", "斤 市斤"),
    **_spellings("吨", "吨 公吨"),
    **_spellings("克", "克"),
    **_spellings("升", "升"),
    **_spellings("毫升", "毫升"),
    **_spellings("千瓦", "千瓦 KW kW kw Kw 瓦"),
    **_spellings("千瓦", "兆瓦 MW mw", "1000"),
    **_spellings("千瓦", "吉瓦 GW", "1000000"),
    **_spellings("千伏安", "千伏安 KVA kVA 伏安"),
    **_spellings("千伏", "千伏 KV kV 伏"),
    **_spellings("千瓦时", "千瓦时 瓦时 度电 度 kWh KWH kwh"),
    **_spellings("千瓦时", "兆瓦时 MWh", "1000"),
    **_spellings("年", "周年 年"),
    **_spellings("个月", "个月 月份期"),
    **_spellings("天", "个日夜 个昼夜 日夜 昼夜 天 夜"),
    **_spellings("小时", "个小时 小时 个钟头"),
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
    桩 群 针 拨 尊 缸 簇 垛 标箱 工日 马力 秒
    趟次 家次 亩次 辆次 列次 艘次 例次 头次 羽次 村次 校次
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

THOUSANDS_IN_UNITS: Final[dict[str, str]] = {
    "米": "千米",
    "克": "千克",
    "瓦": "千瓦",
    "瓦时": "千瓦时",
    "伏安": "千伏安",
    "伏": "千伏",
}
"""Units whose 千 belongs to the unit, not to the number: 3千米, 5万千瓦."""

WORDS_NOT_UNITS: Final[dict[str, str]] = {
    "家": "庭长属人",
    "户": "籍型外主",
    "个": "别体",
    "条": "件例约",
    "次": "序要日",
    "位": "于置",
    "台": "账帐阶",
    "本": "科地级人身月质",
    "面": "积向貌对",
    "道": "路理德",
    "班": "子",
    "部": "门分队署位",
    "组": "织成建合",
    "对": "口接外于标照应策象比",
    "头": "部",
    "支": "部持撑援付出",
    "单": "位独",
    "批": "准复示发",
    "期": "间待望盼末",
    "场": "所景馆地",
    "座": "谈",
    "所": "有以在需属得",
    "间": "接隔",
    "处": "理置长级于在",
    "口": "岸号感",
    "只": "有要是能为",
    "股": "份东权",
    "级": "别以干",
    "层": "面次级",
    "列": "入为出举车席支示装强",
    "步": "伐骤入",
    "回": "到来访应家头收购馈顾",
    "门": "口类户槛",
    "起": "来到点步",
    "节": "约日省能",
    "份": "额",
    "任": "务教职命用免何意由性期丘县务选聘一",
    "片": "区面",
    "年": "级代货糕轻龄会报鉴",
    "村": "寨落集庄委支",
    "县": "城域级委长",
    "镇": "区",
    "乡": "村亲贤",
    "市": "场民级直",
    "区": "域间",
    "省": "级份内外直",
    "国": "家际内务",
    "州": "级",
    "旗": "帜",
    "平方": "公",
    "度": "假过日",
    "升": "级学",
    "克": "服",
    "米": "粉饭线",
    "分": "之别为成布散批期类级红钟享到发门公局行析担工享",
    "字": "路架绣面形典号号样幕数经画型体眼里据",
    "方": "面式案法向便可位",
    "周": "期边围转",
    "包": "括含",
    "管": "理护",
    "类": "似型别",
    "种": "植",
    "人": "均民才",
    "首": "先批次个府",
    "集": "中体团聚合",
    "档": "案次",
    "队": "伍员长",
    "轮": "岗换",
    "针": "对",
    "根": "据本",
    "天": "津然气河",
    "例": "如行",
    "排": "水污查名",
    "车": "间",
    "段": "落位子式论",
    "盆": "地景栽",
}
"""For a measure word after a Chinese numeral, the next characters that make a word of
the two and no count: 三部门, 一年级, 两面向, 一对接."""

NO_UNIT_BEFORE: Final[dict[str, str]] = {
    "村": "民",
    "台": "镇乡",
    "兜": "底",
    "篮": "球",
    "杯": "羹",
    "碗": "水端",
    "里": "面头边程间屯坪弄",
    "毛": "驴织",
    "群": "众体英岛",
    "针": "对灸织叶剂管",
    "拨": "付款给发备打",
    "尊": "重敬称严老",
    "秒": "杀",
    **dict.fromkeys(("国", "省", "县", "乡"), "道"),
}
"""The same behind any numeral, Arabic too: 300余村民, 312国道."""

YEAR_WORDS: Final = "级代货糕轻龄会报鉴"
"""What follows 年 when it counts no years: 三年级, 90年代."""
