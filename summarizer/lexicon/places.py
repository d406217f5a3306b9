"""How places are named in running text, beside the official names of the gazetteer.

Compiled by hand from the general vocabulary: words that happen to be a place's name
without its suffix, words that name development zones, one-letter names of provinces.
"""

from __future__ import annotations

PROVINCE_LETTERS: dict[str, str] = {
    "京": "110000",
    "津": "120000",
    "冀": "130000",
    "晋": "140000",
    "蒙": "150000",
    "辽": "210000",
    "吉": "220000",
    "黑": "230000",
    "沪": "310000",
    "苏": "320000",
    "浙": "330000",
    "皖": "340000",
    "闽": "350000",
    "赣": "360000",
    "鲁": "370000",
    "豫": "410000",
    "鄂": "420000",
    "湘": "430000",
    "粤": "440000",
    "桂": "450000",
    "琼": "460000",
    "渝": "500000",
    "川": "510000",
    "黔": "520000",
    "贵": "520000",
    "滇": "530000",
    "云": "530000",
    "藏": "540000",
    "陕": "610000",
    "甘": "620000",
    "青": "630000",
    "宁": "640000",
    "新": "650000",
    "疆": "650000",
}
"""The one-letter names that pairs of provinces go by (闽宁协作, 粤桂协作)."""

EASTERN_PROVINCES: frozenset[str] = frozenset(
    {"11", "12", "21", "31", "32", "33", "35", "37", "44"}
)
"""Code prefixes of the provinces that help in the east–west cooperation (2016 list)."""

GIVING_CITIES: frozenset[str] = frozenset(
    {"4401", "4403", "4404", "4406", "4419", "4420", "4407", "4413"}
    | {"3201", "3202", "3204", "3205", "3301", "3302", "3501", "3502", "3505", "3701", "3702"}
    | {"2101", "2102"}
)
"""Cities that help poorer ones of their own province: the Pearl River Delta and the like."""

STATE_LEVEL_NEW_AREAS: tuple[str, ...] = tuple(
    "两江新区 舟山群岛新区 兰州新区 南沙新区 西咸新区 贵安新区 西海岸新区 金普新区 天府新区 "
    "湘江新区 "
    "江北新区 福州新区 滇中新区 哈尔滨新区 长春新区 赣江新区 雄安新区".split()
)
"""State-level new areas without a code of their own (浦东 and 滨海 are districts)."""

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
    "宣传 友好 文明 共和 "
    "新建 新民 新兴 新城 新都 大同 文化 开放 同心 永胜 兴国 安居 乐业 前进 通道 太平 南部 东方 "
    "东风 向阳 解放 红旗 "
    "青年 长安 丰满 和顺 平和 民和 大安 保安 广安 康乐 永康 天等 平果 合水 铁东 铁西 双城 河口 "
    "高明 白银 海南 海东 "
    "海西 海北 黄南 凤凰 金山 西湖 东湖 南山 北山 江北 江南 河东 河西 江东 江口 桥东 桥西 路南 "
    "路北 城东 城西 城北 "
    "城南 城中 城关 市中 市南 市北 东城 西城 鼓楼 工农 道里 道外 平房 站前 老边 清河 青山 昆仑 "
    "回民 玉泉 兴业 安化 "
    "安乐 开福 开阳 江山 东山 西山 长江 长岛 长寿 长宁 长乐 万年 万全 万山 万安 大丰 大兴 大化 "
    "大田 大余 天门 天河 "
    "天心 天宁 天山 天元 文成 文登 五一 光华 光山 全椒 平原 平山 平川 平安 平江 平南 平远 正定 "
    "正安 正宁 民权 民乐 "
    "民勤 民丰 永安 永定 永和 永吉 永兴 永丰 永新 永善 永平 永福 永年 永泰 明光 明山 明水 清水 "
    "清流 清新 泰和 泰山 "
    "通海 通江 通山 阳光 阳春 阳东 阳西 阳新 顺平 福利 福田 金山 金水 金川 金门 金台 建平 建设 "
    "建华 建安 建始 信丰 "
    "宜居 沙河 镇安 镇平 中山 中方 中原 中站 中阳 内乡 思明 思南 崇文 望江 集安 宝塔 二道 三元 "
    "三台 三水 三江 四方 "
    "朝阳 兴安 昌盛 普安 普定 太和 安宁 华安 华容 山阳 上思 上高 新和 新会 新丰 新平 新源 新田 "
    "新乐 武功 来安 定安 "
    "临时 定边 会同 会东 会理 会宁 会昌 石家 白云 白水 红花 红星 黄金 高台 高要 高县 高青 高安 "
    "和静 和政 和县 和龙 "
    "成安 成武 固始 古交 古田 丰台 丰润 广平 广德 广昌 广灵 广丰 广饶 开江 开平 开原 开远 开化 "
    "开鲁 岳阳楼 宁静 "
    "德安 德庆 德兴 德化 德保 德江 德令哈 德惠 仁和 仁化 仁寿 义县 利辛 农安 方正 方山 方城 "
    "大名 大足 大关 大通 "
    "当涂 当雄 当阳 多伦 多祝 达日 达坂 青云谱 青秀 青白江 青阳 青原 青龙 灵台 灵山 灵川 灵石 "
    "灵宝 石台 石城 石楼 "
    "石泉 石门 石首 石峰 石鼓 石景山 东平 东安 东明 东海 东源 东光 东台 东至 东阿 东港 东阳 "
    "东兴 东丽 东宝 东胜 东乡 "
    "南山 南岸 南关 南岗 南川 南江 南郑 南召 南乐 南雄 南城 南丰 南康 南皮 南宫 南和 南海 南沙 "
    "南湖 南谯 南陵 南靖 "
    "西平 西安区 西和 西吉 西林 西乡 西岗 西工 西华 西峡 西陵 西充 西市 西丰 西固 西塞山 北关 "
    "北川 北流 北票 北镇 "
    "北安 北林 北塔 北湖 北辰 北仑 北碚 北塘 北戴河 华龙 华宁 华坪 华亭 华阴 华县 长海 长汀 "
    "长泰 长清 长洲 长顺 "
    "长武 长子 长垣 长葛 长丰 长沙县 龙门 龙海 龙文 龙山 龙川 龙江 龙泉 龙井 龙潭 龙华 龙湾 "
    "龙港 龙口 龙安 龙亭 "
    "凌云 蓝山 蓝田 碧江 红安 红河 红塔 红岗 红原 红寺堡 洪山 洪雅 洪江 洪湖 洪泽 宾阳 彩虹".split()
)
"""Names that are also ordinary words or stand inside many: without their suffix
they are a place only right after a larger place."""

WORDS_LIKE_FULL_NAMES: frozenset[str] = frozenset(
    "城区 郊区 矿区 东区 西区 新城区 城中区 南郊区 北区 南区 市区 山区 新市区 新区 中原区 "
    "西沙区 南沙区".split()
)
"""Official names that are ordinary words: a place only right after their city."""

NOT_AFTER_SHORT_NAME: tuple[str, ...] = tuple(
    "路 街 大道 大桥 大厦 镇 乡 村 社区 街道 小学 中学 大学 学院 医院 高速 铁路 机场 山 江 河 "
    "湖 人寿 "
    "证券".split()
)
"""What makes a short name before it part of another name (南京路, 中山大学)."""
