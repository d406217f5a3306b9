"""How places are named in running text, beside the official names of the gazetteer.

Compiled by hand from the general vocabulary: words that happen to be a place's name
without its suffix, and words that name development zones.
"""

from __future__ import annotations

EASTERN_PROVINCES: frozenset[str] = frozenset(
    {"11", "12", "21", "31", "32", "33", "35", "37", "44"}
)
"""Code prefixes of the provinces that help in the east–west cooperation (2016 list)."""

GIVING_CITIES: frozenset[str] = frozenset(
    {"4401", "4403", "4404", "4406", "4419", "4420", "4407", "4413"}
    | {"3201", "3202", "3204", "3205", "3301", "3302", "3501", "3502", "3505", "3701", "3702"}
    | {"2101", "2102"}
    | {"3401", "3601", "4101", "4201", "4301", "5101", "6101"}
)
"""Cities that help poorer ones of their own province: the Pearl River Delta and the like, and
the capitals inland."""

NEVER_GIVING: tuple[str, ...] = (
    *("54", "65", "63"),
    *("5132", "5133", "5134", "5333", "5334", "6229", "6230"),
)
"""Code prefixes of the places that the whole country helps: Tibet, Xinjiang and Qinghai, and
the prefectures of 三区三州 (阿坝, 甘孜, 凉山, 怒江, 迪庆, 临夏, 甘南)."""

AIDED_CITIES: frozenset[str] = frozenset(
    {"4402", "4405", "4414", "4415", "4416", "4417", "4418", "4451", "4452", "4453"}
)
"""Cities of an eastern province that are helped by others of it and help none in the west:
the east, west and north of Guangdong without 湛江, 茂名 and 肇庆."""

OTHER_NAMES: dict[str, str] = {
    "克州": "653000",
    "博州": "652700",
    "版纳州": "532800",
    "达茂旗": "150223",
    "莫力达瓦旗": "150722",
    "鄂伦春旗": "150723",
    "阜蒙县": "210921",
}
"""Further customary full names, with the codes of their places."""

STATE_LEVEL_NEW_AREAS: tuple[str, ...] = tuple(
    "两江新区 舟山群岛新区 兰州新区 南沙新区 西咸新区 贵安新区 西海岸新区 滨海高新区 火炬高新区 "
    "火炬开发区 东湖高新区 "
    "平潭综合实验区 横琴新区 前湾新区 大鹏新区 金普新区 天府新区 "
    "湘江新区 江北新区 福州新区 滇中新区 哈尔滨新区 长春新区 赣江新区 雄安新区".split()
)
"""State-level new areas without a code of their own (浦东 and 滨海 are districts), and zones
whose names no place begins."""

CORPS = "新疆生产建设兵团"
"""A body of the rank of a prefecture in Xinjiang; its divisions are helped as places are."""

CORPS_DIVISIONS: dict[str, str] = {
    f"{corps}{ordinal}{number}师": f"{CORPS}第{number}师"
    for corps in (CORPS, "新疆兵团", "兵团")
    for ordinal in ("第", "")
    for number in "一 二 三 四 五 六 七 八 九 十 十二 十三 十四".split()
}
"""The divisions of the Corps as they are printed, and their full names."""

ZONE_KINDS: dict[str, str] = {
    "经济技术开发区": "经开区",
    "国家经济技术开发区": "经开区",
    "国家级经济技术开发区": "经开区",
    "经济开发区": "经开区",
    "经开区": "经开区",
    "高新技术产业开发区": "高新区",
    "国家高新技术产业开发区": "高新区",
    "高新技术开发区": "高新区",
    "高新区": "高新区",
    "开发区": "开发区",
    "新区": "新区",
    "综合保税区": "保税区",
    "保税区": "保税区",
    "工业园区": "工业园区",
    "旅游度假区": "度假区",
    "管理区": "管理区",
    "合作区": "合作区",
}
"""Development zones by the words that name them, and the short name that they share."""

WORDS_LIKE_PLACES: frozenset[str] = frozenset(
    "合作 互助 开发 振兴 建设 和平 平安 安定 安全 光明 富民 惠民 利民 爱民 新华 大方 资源 公安 "
    "宣传 友好 文明 共和 新建 新民 新兴 新城 新都 大同 文化 开放 同心 永胜 兴国 安居 乐业 前进 "
    "通道 太平 南部 东方 东风 向阳 解放 红旗 青年 长安 丰满 和顺 平和 民和 大安 保安 广安 康乐 "
    "永康 天等 铁东 铁西 双城 河口 高明 白银 海南 海东 海西 海北 凤凰 金山 西湖 东湖 南山 北山 "
    "江北 江南 河东 河西 江东 江口 桥东 桥西 路南 路北 城东 城西 城北 城南 城中 城关 市中 市南 "
    "市北 东城 西城 鼓楼 工农 道里 道外 平房 站前 清河 青山 昆仑 回民 兴业 安化 安乐 江山 东山 "
    "西山 长江 长寿 万年 万全 大丰 大兴 大化 天门 天河 天山 五一 光华 平原 平南 正定 正安 正宁 "
    "民权 民乐 民丰 永安 永定 永和 永兴 永丰 永新 永平 永福 明水 清水 清流 清新 通海 阳光 阳春 "
    "福利 福田 建平 建华 宜居 沙河 中山 中方 中原 内乡 崇文 宝塔 二道 三元 三水 三江 四方 朝阳 "
    "兴安 昌盛 普安 太和 安宁 山阳 新和 新平 新源 新乐 武功 会同 会东 白云 白水 红花 红星 黄金 "
    "高台 和静 广平 广德 开平 开化 宁静 仁和 方正 方城 大名 大足 大关 大通 当阳 多伦 青阳 青龙 "
    "石门 东平 东安 东明 东海 东源 东光 东阳 东兴 东乡 南岸 南海 南湖 西华 西市 北关 北安 北湖 "
    "长海 长清 长丰 龙门 龙江 龙泉 蓝田 彩虹 定边 公主 泰山 恒山 名山 花山".split()
)
"""Names that are also ordinary words, or parts of them: without their suffix they
are a place only right after a larger place."""

WORDS_LIKE_FULL_NAMES: frozenset[str] = frozenset(
    "东区 中原区 北区 南区 南沙区 南郊区 城中区 城区 山区 市区 新区 新城区 新市区 矿区 西区 "
    "西沙区 郊区".split()
)
"""Official names that are ordinary words: a place only right after their city."""

NOT_AFTER_SHORT_NAME: tuple[str, ...] = tuple(
    "路 街 大道 大桥 大厦 镇 乡 村 社区 街道 小学 中学 大学 学院 医院 高速 铁路 机场 山 江 河 湖 "
    "人寿 证券 巴巴 交大 师大 农大 医大 科大 理工大".split()
)
"""What makes a short name before it part of another name (南京路, 中山大学)."""

ENDS_OF_VERBS: frozenset[str] = frozenset(
    "从江 向山 根河 同江 同安 兴安 兴宁 兴海 兴山 和安".split()
)
"""Places that a verb or preposition and the first character of a province look like: 从江苏,
扎根河南, 振兴安徽."""

MENDED_PLACES: dict[str, str] = {"乾安": "乾安", "乾县": "乾县", "乾縣": "乾县"}
"""Places of today that the dictionaries of OpenCC would call 干安 and 干县."""
