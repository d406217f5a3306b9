"""Every word of the interface, in Chinese and in English.

Category names are those of the assessment of east-west cooperation; a category's
mark is the one character that stands beside its figures.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from summarizer.records import Category

Language = Literal["zh", "en"]


class Wording(NamedTuple):
    """One text of the interface in both languages."""

    zh: str
    en: str


class CategoryWording(NamedTuple):
    """A category's name in both languages and its one-character mark."""

    zh: str
    en: str
    mark: str


CATEGORIES: Final[dict[Category, CategoryWording]] = {
    "leadership": CategoryWording("组织领导", "Leadership", "组"),
    "funding": CategoryWording("资金支持", "Funding", "资"),
    "talent": CategoryWording("人才支援", "Talent", "才"),
    "industry": CategoryWording("产业合作", "Industry", "产"),
    "labour": CategoryWording("劳务协作", "Labour", "劳"),
    "consumption": CategoryWording("消费帮扶", "Consumption", "销"),
    "pairing": CategoryWording("结对帮扶", "Pairing", "结"),
    "infrastructure": CategoryWording("基础设施和民生", "Infrastructure", "建"),
    "education": CategoryWording("教育", "Education", "教"),
    "health": CategoryWording("医疗卫生", "Health", "医"),
    "outcome": CategoryWording("成效", "Outcome", "效"),
    "other": CategoryWording("其他", "Other", "他"),
}

STATES: Final[dict[str, Wording]] = {
    "verified": Wording("原文有此数", "verified"),
    "rounded": Wording("四舍五入", "rounded"),
    "derived": Wording("推算得出", "derived"),
    "contradicted": Wording("与原文矛盾", "contradicted"),
    "unsupported": Wording("原文无依据", "unsupported"),
    "omitted": Wording("未列入表", "not in table"),
    "doubtful": Wording("存疑", "doubtful"),
}

QUALIFIERS: Final[dict[str, Wording]] = {
    "exact": Wording("确数", "exact"),
    "about": Wording("约", "about"),
    "over": Wording("超过", "over"),
    "under": Wording("不足", "under"),
}

STATUSES: Final[dict[str, Wording]] = {
    "actual": Wording("实际", "actual"),
    "planned": Wording("计划", "planned"),
}

ORIGINS: Final[dict[str, Wording]] = {
    "rules": Wording("规则", "rules"),
    "llm": Wording("模型", "model"),
    "both": Wording("规则与模型", "rules and model"),
}

CHECK_VERDICTS: Final[dict[str, Wording]] = {
    "holds": Wording("相符", "holds"),
    "rounds": Wording("舍入误差之内", "within rounding"),
    "fails": Wording("不符", "fails"),
}

CHECK_KINDS: Final[dict[str, Wording]] = {
    "sum": Wording("合计", "Sum"),
    "restated": Wording("同一数字两种说法", "Stated twice"),
}

TEXTS: Final[dict[str, Wording]] = {
    "brand": Wording("简报核对", "Check a brief"),
    "language": Wording("English", "中文"),
    "keys": Wording("快捷键", "Keys"),
    "close": Wording("关闭", "Close"),
    "to_brief": Wording("跳到简报", "Skip to the brief"),
    "to_source": Wording("跳到原文", "Skip to the source"),
    "brief": Wording("简报", "Brief"),
    "source": Wording("原文", "Source"),
    "no_title": Wording("（页面没有标题）", "(the page has no title)"),
    "published": Wording("发布", "Published"),
    "outlet": Wording("来源", "Outlet"),
    "authors": Wording("作者", "Authors"),
    "editor": Wording("编辑", "Editor"),
    "part": Wording("篇次", "Part"),
    "helpers": Wording("帮扶方", "Helpers"),
    "recipients": Wording("受援方", "Recipients"),
    "not_found": Wording("原文未写明", "not stated"),
    "all": Wording("全部数字", "All figures"),
    "in_table": Wording("列入表中", "In the table"),
    "in_doubt": Wording("存疑", "In doubt"),
    "left_out": Wording("未列入表", "Not in the table"),
    "show_only": Wording("只看这一类", "Show only"),
    "issues": Wording("先看这里", "Read this first"),
    "no_issues": Wording(
        "程序没有发现矛盾；请仍按原文抽查。", "No conflict was found; spot-check all the same."
    ),
    "doubts_only": Wording(
        "没有写明的问题，但有数字存疑，见红色处。",
        "No issue is named, but figures marked red are in doubt.",
    ),
    "indicators": Wording("指标表", "Indicators"),
    "no_indicators": Wording("没有列入表的指标。", "No indicator made it into the table."),
    "checks": Wording("原文自己的算术", "The article's own arithmetic"),
    "no_checks": Wording("原文没有可核对的合计。", "The article claims no sum."),
    "difference": Wording("差", "off by"),
    "money": Wording("分类分年资金", "Money by category and year"),
    "money_note": Wording(
        "每笔一条，不作加法：总额与其中项、实际与计划都不相加。浅色的是已知的分项。",
        "One bar an amount, nothing is added up: no part to its total, no plan to what is "
        "done. Lighter bars are known to be parts.",
    ),
    "no_year": Wording("未注年份", "no year"),
    "summary": Wording("摘要", "Summary"),
    "measures": Wording("主要做法", "Measures"),
    "omitted": Wording("未列入表的数字", "Figures not in the table"),
    "omitted_note": Wording(
        "程序读到、但判断不属于帮扶指标的数字。", "Read in the article, judged to be background."
    ),
    "provenance": Wording("这份简报怎样得来", "How this brief was made"),
    "version": Wording("程序版本", "Program"),
    "mode": Wording("方式", "Mode"),
    "mode_rules": Wording("只用规则，不用模型", "rules alone, no model"),
    "mode_llm": Wording("模型填写，规则核对", "filled by a model, checked by rules"),
    "model": Wording("模型", "Model"),
    "prompt": Wording("提示词", "Prompt"),
    "tokens": Wording("用量", "Tokens"),
    "fallback": Wording("退回规则的原因", "Why it fell back to rules"),
    "file": Wording("文件", "File"),
    "digest": Wording("内容校验", "SHA-256"),
    "category": Wording("类别", "Category"),
    "label": Wording("指标", "Indicator"),
    "figure": Wording("数字", "Figure"),
    "year": Wording("年份", "Year"),
    "verdict": Wording("核对", "Check"),
    "amount": Wording("金额", "Amount"),
    "value": Wording("数值", "Value"),
    "unit": Wording("单位", "Unit"),
    "status": Wording("状态", "Status"),
    "per": Wording("每", "per"),
    "faint": Wording(
        "浅色字是清理时略去的内容（导航、拼音、断行等）。",
        "Faint text was set aside in cleaning (navigation, pinyin, line breaks).",
    ),
    "rest_before": Wording("本篇之前的页面内容", "The page before this article"),
    "rest_after": Wording("本篇之后的页面内容", "The page after this article"),
    "selected": Wording("所选数字", "Selected figure"),
    "pick": Wording(
        "点一个数字，或按 j 看下一个。", "Click a figure, or press j for the next one."
    ),
    "previous": Wording("上一个", "Previous"),
    "next": Wording("下一个", "Next"),
    "key_next": Wording("下一个、上一个数字", "next, previous figure"),
    "key_doubt": Wording("下一个、上一个存疑的数字", "next, previous figure in doubt"),
    "key_jump": Wording("在原文与简报之间来回", "back and forth between source and brief"),
    "key_escape": Wording("取消所选", "clear the selection"),
    "key_language": Wording("中文或英文界面", "Chinese or English interface"),
    "key_help": Wording("打开这张表", "open this list"),
    "index": Wording("简报目录", "Briefs"),
    "articles": Wording("篇文章", "articles"),
    "article": Wording("文章", "Article"),
    "parties": Wording("帮扶双方", "Parties"),
    "figures": Wording("数字", "Figures"),
    "worst_first": Wording("问题最多的排在最前。", "Those with most problems come first."),
}
