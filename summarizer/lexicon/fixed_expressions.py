"""Fixed expressions that hold a numeral and state no quantity.

Idioms after 现代汉语词典 (7th ed.); slogans and names of programmes from the language of
government work reports and of poverty-relief documents since 2013.
"""

from __future__ import annotations

from typing import Final

EXPRESSIONS: Final[tuple[str, ...]] = tuple(
    """
    八门 四面八方 四面 八方 五保户 五保 一日三餐 三餐 四合院 一对一 一对多 一帮一
    一户一 一人一 一村一 一县一 一乡一 一镇一 一事一 一校一 一企一 一品一 一家人
    一家之 一笔账 一杯羹 一把火 一根筋 一台戏 三伏
    一条龙 一条心 一条路 一条新路 一条腿 一条命 一条鞭
    一片天 零部件 零件 一盘棋 一张蓝图 一张网 一张图 一把手
    一把尺 一把钥匙 一把抓 一本账 一本通 一本台账 一面旗 一面镜 一面之 一面是 一方水土 一方面
    一方平安 一方百姓 一方净土 一方有难 一点一滴 一家亲 一个样 一个调 一个劲 一个不 一个都
    一个也 一个没 一个少 一户不 一户也 一户都 一人不 一人掉 一项不 一天天 一年一 一年四季
    一年之计 一年到头 一次性 一次次 一次又 一件件 一件事一 一桩桩 一个个 一户户 一家家 一条条
    一项项 一本本 一场场 一笔笔 一座座 一片片 一批批 一批次 一套套 一片丹心 一片欢 一片赞
    一片热 一片繁 一片生机 一份份 一份力 一份爱 一份情 一份责 一股劲 一股绳 一口气 一口价
    一层楼 一步一 一步到 一步步 一级抓 一级带 一级做 一处想 一处使 一道道 一道来 一道去 一起
    一班人 一堂课 一部分 一会儿 一回事 一回生 一天比 一代代 一代又 一级响应 一批 一种种
    一类重点 一系列 一些 一定 一般 一切 一番 两不愁 两个维护 两个确立 两个确保 两个一百年
    两个一 两个责任 两个全面 两个基本 两个文明 两个毫不 两年翻 两项改革 两项政策 两项补贴 两类人
    两批次 两州一 两县一 两头跑 两头忙 两头受 两头抓 两头甜 两步走 三年行动
    三年规划 三年计划 三年攻坚 三年滚动 五年规划 五年计划
    五年行动 十年规划 十年磨 十年如 十年树 十年寒 百年大 百年未有 百年目标 百年奋斗 百年树
    百年变 千年 三步走 三级联 三级书 三级网 三级医 三级甲 三级结 三级便 三级以 二级甲
    二级医 二级以 一级甲 五级书 四级联 四级书 两级书 两级党 三级党 四级党 五级党 五级 四级 三级
    二级 两级 一级 三个一批 四个一批 五个一批 六个一批 七个一批 八个一批 十个一批 三个代表
    三个确保 三个结合 三个到位 三个一 四个一 五个一 六个一 七个一 八个一 九个一 十个一 三个必
    四个意识 四个自信 四个全面 四个切实 四个不摘 四个到位 四个一 五个坚持 五个振兴 六个精准
    五个精准 六个统一 四个精准 六个确保 四个着力 五个到户 三位一体 五位一体 四位一体 三位数
    两位数 百分点 一票否 三类人 三类重点 三类户 三区三州 三州 四省 两省一 一区一 一区两 三县一
    一县三 两区一 万户 百家争 百家姓 千家万 千户万 万家灯 万家 百户 百村 千村 万村 百企 千企
    百校 千校 百县 百名 千名 万名 千人 万人 百个 千山 万水 千里 万里 百里 千秋 万世 万众 万象
    万物 千方 百计 百折 百战 百花 百姓 千军 万马 千言 万语 千辛 万苦 千载 千丝 万缕 十三五
    十四五 十五五 十二五 十一五 八项规定 三会一 三支一 三重一 三农 三下乡 三变 三清 三保
    三公经费 三公消费 三优 三同 三严 三留守 三就近 三美共 三送 三聚 三八 五四 一亩三分
    一亩茶 一亩地 三口之家 一技之 一臂之 一席之 一己之 三尺 三分之 二分之 四分之 五分之 一线
    一度 一带 一路 一流 一体 一致 一律 一贯 一直 一旦 一并 一同 一举 一心 一视 一如 一手 一边
    二十四节气 三只松鼠 七匹狼 一窝蜂
    三面光 三面环 三面临 三面靠 三面围 一侧 一向 一再 一经 一时 一样 一生 一世 一味 一揽子
    """.split()
)
"""A mention that starts where one of these starts is no quantity, unless Arabic digits
write it."""

IDIOMS: Final[tuple[str, ...]] = tuple(
    """
    三天两头 十里八乡 四里八乡 十里八村 三里五村 十里不同 千家万户 千山万水 三番五次 一五一十
    三下五除二 两口子 小两口 老两口 一家一户 一门一户
    记一笔 记上一笔 记下一笔
    七嘴八舌 三言两语 五湖四海 四面八方 一心一意 九牛一毛 三令五申
    """.split()
)
"""Expressions that hold a numeral in their middle; no mention in them is a quantity."""

PLACE_NAMES: Final[tuple[str, ...]] = tuple(
    """
    三门峡 三门县 三门湾 五家渠 八步区 三台县 七台河 九台区 九台市 万年县
    五台县 五台山 三台山 四方台 双台子 一面坡 三级乡 千户苗寨 百家 五队 三队 五户村
    十户村 六枝 八道江 三元区 四方区 四家子 三家子 五家子 六家子 八家子 三座店 双村 五村镇
    """.split()
)
"""Names of places that begin like a count (from the GB/T 2260 list of county names, and
common village names)."""

NUMERALS_IN_NAMES: Final = frozenset("伍陆")
"""Numerals of accounts that are also family names and parts of places' names: 伍家岗, 陆家嘴,
安陆市. Alone before 家 or a kind of place they count nothing."""

VEHICLE_BEFORE: Final = "(?:[骑蹬踩](?:着|上|了)?|开[着上]|电动?|农用|机动)$"
"""A pattern before wheels, which tells them from rounds: 骑着三轮."""

PHASE_BEHIND: Final = "工程(?!技术)|项目|厂房|建设|扩建"
PHASE_BEFORE: Final = ("工程", "厂房", "园", "园区")
"""Beside these, 期 numbers the part of a building work: 三期工程, 产业园三期."""

NUMBERED_PARTS: Final = (
    r"(?:(?:(?<![\u4e00-\u9fff])|(?<=[见如据由从按续以]))(?:图表|[表图])|附[表图件])"
)
"""A pattern of what a document numbers: 表1, 图2, 附件3; not 代表12名, 地图3张."""

MEETINGS: Final = "[一二三四五六七八]中全会|全国(?:人大|政协|代表大会)"
"""A pattern of what is numbered by the 届 before it: 十九届五中全会."""

TIME_FROM: Final = (
    "[从自][0-9:：年月日号时点周初上下午早晚一二三四五六七八九十正腊农历星期-]{1,12}$"
)
"""A pattern of what before 起 counts nothing: 从9:30起, 自正月初八起."""

SHEETS: Final = frozenset("个份张幅件页篇")
"""What such parts are counted by when the number is none of theirs: 附件3份."""

NAMED_BY_HALVES: Final = (
    "度(?!过)|报(?![销名送到考废复请])|任务|目标|总结|小结|述职|考核|答卷|成绩单|盘点|会议"
    "|工作(?:总结|汇报|报告|小结|要点|会议|推进会)"
)
"""A pattern of what is done every half year and called so: 半年任务, 半年报, 半年度."""

PACKED_IN: Final = (
    "[0-9](?:毫升|升|千克|公斤|克|斤|吨|米|袋|盒|瓶|包|支|箱|桶|罐|枚|个|片|粒|条|块"
    "|[kK][gG]|[mM]?[lL]|g)"
)
"""A pattern of what is packed, before × and how many of it: 30毫升×10袋."""

ORDINAL: Final = "第"
BEFORE_ONE: Final = "统唯划专逐初任"
"""Behind one of these, 一 is part of a word: 统一, 唯一, 逐一."""

INDEFINITE_BEFORE: Final = "数几若好"
"""数百, 几十: nobody knows how many."""

MASKS: Final = "xXｘＸ×✕*＊※○□某ⅹ"
"""Placeholder characters: XX0元, x户, **万元."""

MISREAD_DIGITS: Final = "lIOo"
"""Letters for which a scanner takes 1 and 0, so that what follows is but the rest of a number."""

SCALE_ALONE_LEADERS: Final = "近超逾过上达破约足满余有"
"""A bare 百, 千, 万, 亿 is a number only behind one of these: 近百人, 超万元."""

WAY_AFTER: Final = "多?(?:[山水土泥弯坡雪夜险]路|地(?![处名势区])|开外|之外|外|远)"
WAY_BEFORE: Final = r"(?:[走跑离距隔赶绕爬行长回程]|方圆)[^，。；、：\n]{0,5}$"
WAY_ENDS: Final = r"多?(?:[的左上内，。；、！？：”）\n]|之内|以内|\Z)"
"""Patterns around 里 when it measures a way: 十五里山路; 来回要走十五里。"""

ABSTRACT_OBJECTS: Final[frozenset[str]] = frozenset(
    """
    精准 意识 维护 自信 全面 确保 坚持 必须 一批 不摘 不变 不减 到位 结合 统一 导向 突破口 关键
    环节 字 纳入 原则 理念
    """.split()
)
"""What is counted in slogans: 四个意识, 六个精准, 三个结合."""

CONCRETE_OBJECTS: Final[tuple[str, ...]] = tuple(
    """
    关键技术 关键工艺 关键工序 关键设备 关键岗位 关键指标 关键核心 关键共性 精准扶贫
    精准帮扶 精准脱贫 统一品牌 统一标准 全面小康 意识形态 结合部 结合项目 原则性
    环节干部
    """.split()
)
"""Things whose names begin like those, and which are counted as others are: 6项关键技术."""

OF_A_VILLAGE: Final[tuple[str, ...]] = tuple(
    "位于 地处 工作队 驻村工作队 村委 村支 党支部 党总支 第一书记".split()
)
"""What is said of one village and not of several: 平六村位于县城以北."""

BEFORE_COUNTS: Final[frozenset[str]] = frozenset(
    "辖乡镇县区有共含各余近等达及和与的在到对帮包联驻为把使让于这那此该了、，。；：“\n"
) | {""}
"""What stands before a count of villages and ends no name."""
