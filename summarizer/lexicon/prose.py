"""Words of running text: what opens a sentence, what is a slogan, what is an act.

The entries come from reading public-affairs reports.
"""

from __future__ import annotations

CONNECTIVES: tuple[str, ...] = (
    "此外", "另外", "同时", "与此同时", "特别是", "值得一提的是", "据了解", "据悉", "据介绍",
    "据统计", "据不完全统计", "首先", "其次", "再次", "再者", "最后", "接着", "随后", "因此",
    "为此", "对此", "然而", "但是", "而且", "并且", "于是", "不仅如此", "除此之外", "一方面",
    "另一方面", "总之", "其间", "期间", "当然", "尤其是", "更重要的是", "具了解", "不仅", "还",
)  # fmt: skip
"""At the start of a sentence: they tie it to one that the brief does not quote."""

DANGLING: tuple[str, ...] = (
    "其中", "其", "这", "该", "此", "并", "也", "又", "则", "而", "但", "以及", "或", "他", "她",
    "它", "那", "如", "例如", "比如", "由此", "从而", "使", "让",
)  # fmt: skip
"""At the start of a sentence: it cannot stand without the one before."""

SLOGANS: tuple[str, ...] = (
    "深入贯彻", "认真贯彻", "贯彻落实", "高度重视", "决战决胜", "决胜", "众志成城", "凝心聚力",
    "凝聚合力", "再上新台阶", "全面小康", "小康社会", "总攻", "攻坚战", "添砖加瓦", "再接再厉",
    "砥砺前行", "不忘初心", "牢记使命", "指导思想", "重要讲话", "重要指示", "坚强领导",
    "坚实基础", "坚强保障", "有力保障", "有力支撑", "突出贡献", "良好局面", "良好效果",
    "显著成效", "扎实推动", "扎实推进", "有力有效", "高质量", "心往一处想", "劲往一处使",
    "授人以鱼", "全力以赴", "凝聚力", "战斗力", "浓厚氛围", "紧紧围绕", "为抓手", "为契机",
    "为目标", "为载体", "为重点", "精神", "关键期", "新局面", "新格局", "新活力", "新篇章",
    "压实责任", "真抓实干", "献爱心", "暖人心", "同心", "携手", "加力加劲", "物尽其用",
    "冲刺", "收官", "造血", "输血", "金山银山", "思想", "意识", "政治", "责任感",
)  # fmt: skip
"""A clause with one of these and no figure says nothing that a brief needs."""

ACTS: tuple[str, ...] = (
    "投入", "实施", "建设", "新建", "修建", "建成", "援建", "捐赠", "捐助", "引进", "签订",
    "签署", "选派", "派出", "培训", "举办", "召开", "组织", "开展", "成立", "设立", "制定",
    "出台", "下发", "建立", "搭建", "安排", "拨付", "资助", "销售", "采购", "结对", "发放",
    "慰问", "募集", "改造", "铺设", "安装", "开设", "对接", "帮助", "落实", "推广", "完成",
    "走访", "评选", "编印", "协调", "争取",
)  # fmt: skip
"""Verbs of what was done."""

STATES: tuple[str, ...] = (
    "是", "有", "为", "达", "占", "增", "减", "降", "高", "补", "奖", "获", "受", "共", "约", "超",
    "购", "送", "卖", "建", "捐", "派", "教", "住", "在", "借", "贷", "覆盖", "惠及", "带动",
    "吸纳", "转移", "到位", "用于", "支出", "参与", "脱贫", "收入", "出列", "实现", "参训", "入股",
    "分红",
)  # fmt: skip
"""Words by which a short clause with a figure says something of it."""

NOTES: tuple[str, ...] = ("注：", "注:", "备注：", "备注:", "附注：", "附注:")
"""How a note begins, which no brief quotes."""

CLOSING_NOTE: str = rf"{'|'.join(NOTES)}|[\[［〔][0-9]{{1,2}}[\]］〕]|(?:资料|数据)来源[：:]"
"""A pattern: how a paragraph begins that closes a page and belongs to none of its sections."""
