"""Words that tell the figures of a desk officer's table from background.

The entries come from reading public-affairs reports: what surrounds the size of a
village, the number of donors, a threshold in a rule, or a thing that nobody counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.records import Category

CATEGORY_NAMES: dict[Category, str] = {
    "funding": "资金支持",
    "leadership": "组织领导",
    "talent": "人才支援",
    "industry": "产业合作",
    "labour": "劳务协作",
    "consumption": "消费帮扶",
    "pairing": "结对帮扶",
    "infrastructure": "基础设施和民生",
    "education": "教育",
    "health": "医疗卫生",
    "outcome": "成效",
    "other": "其他",
}
"""The categories by their usual names, in the order in which a brief shows them."""

TIME_SPANS: frozenset[str] = frozenset({"年", "个月", "天", "小时", "岁"})

KINDS: frozenset[str] = frozenset({"类", "方面"})
"""Measure words of kinds and sides: the things themselves are counted beside them."""

ABSTRACT_THINGS: tuple[str, ...] = (
    "工作", "机制", "职责", "任务", "纪律", "要求", "原则", "方面", "倾向", "问题", "重点",
    "环节", "理念", "意识", "内容", "主题", "方针", "目标", "战略", "共识", "思路", "困难",
    "指标", "必到", "主线", "抓手", "优势", "难题", "标准", "关口", "短板",
    "工作日",
)  # fmt: skip
"""Things that a text numbers for rhetoric (三项重点工作), not because they were counted."""

DONORS: tuple[str, ...] = (
    "企业", "组织", "单位", "集团", "商会", "协会", "机构", "部门", "公司", "区县", "地市",
    "县", "区", "市", "镇", "街道", "乡镇", "镇街", "人士",
)  # fmt: skip
"""Who stands before an amount as its giver."""

RHETORICAL_UNITS: frozenset[str] = frozenset({"项", "个", "条", "点", "种", "大", "重"})
"""Measure words under which abstract things are numbered."""

STILL_THERE: tuple[str, ...] = ("还有", "仍有", "尚有", "尚未", "仍未", "剩余")
"""Beside a figure of poor people: a state that the help has not changed."""

LIFTED: tuple[str, ...] = ("全部脱贫", "如期脱贫", "实现脱贫", "脱贫出列", "稳定脱贫")
"""Beside a figure of poor people: it has, or will have, changed."""

DISTANCES: tuple[str, ...] = ("相隔", "相距", "距", "行程", "驱车", "海拔", "警戒", "往返")
"""Before a length: nothing was built or given."""

SIZE_OF_PLACE: tuple[str, ...] = (
    "全村人口", "全村共有", "全村有", "总人口", "户籍", "常住", "下辖", "辖", "国土面积",
    "总面积[^，,；;。]{0,12}平方公里", "耕地面积", "幅员面积", "海拔", "距离", "人口为",
    "村民小组", "村民组", "个社",
)  # fmt: skip
"""In the sentence: it describes a place, and counts its people and land."""

BUILDING_VERBS: tuple[str, ...] = (
    "新建", "建成", "援建", "建设", "修建", "捐建", "建立", "购置", "引进", "改建", "扩建",
)  # fmt: skip
"""Before 一所, 一座: one thing that was made, and not 'a' thing."""

SETTING_VERBS: tuple[str, ...] = ("制定", "出台", "编制", "建立", "发布")
"""Before an abstract thing (制定标准2个): it was made, and counted."""

CHOOSING_VERBS: tuple[str, ...] = ("选取", "选择", "挑选", "抽取", "抽查")
"""Before a figure: who was picked for a trial or a check, which is no help yet."""

INSPECTIONS: tuple[str, ...] = ("督查", "督导组", "巡察", "暗访", "抽查")
"""In the clause of teams and places counted: an office looks at its own work."""
