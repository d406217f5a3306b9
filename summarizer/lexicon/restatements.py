"""Words around a figure that tell whether it is another one told again.

The entries come from reading public-affairs reports.
"""

from __future__ import annotations

WHOLES: tuple[str, ...] = ("全部", "所有", "全体", "全场", "全馆", "整个")
"""Right before a count: it is of all that there is of its kind."""

ONE_SCOPE = "全[省市州县旗区镇乡村校]"
"""A pattern of the place that a count of all is for."""

HELD = "(?:目前|现在?|已经?|一共|共|累计)*(?:建成|建有|建起|建立|设有|设立|设置|办起|开办|拥有|有)"
"""A pattern behind such a place, before what it has in all: 全县已建成扶贫车间21个."""

DEMONSTRATIVES: tuple[str, ...] = ("这", "上述", "前述")
"""Right before a figure: it was told before."""

EVENTS_AT_HAND: tuple[str, ...] = ("此次", "本次", "这次", "此番", "此轮", "本轮")
"""Before what was done and its figure: they are of the event that the page is about."""

PROBLEMS = "问题|不足|短板|困难|差距|薄弱|反思"
"""A pattern of the heading of a section that admits what the sections before it left out."""

INSTITUTIONS: tuple[str, ...] = (
    "村", "镇", "乡", "县", "区", "市", "省", "州", "旗", "校", "班", "公司", "集团", "局", "银行",
    "医院", "学院", "大学", "中学", "小学",
)  # fmt: skip
"""What the names of places and institutions end in, which figures may belong to."""

NEUTRAL_WORDS: tuple[str, ...] = (
    "截至目前", "截止目前", "截至", "截止", "据统计", "目前", "全年", "今年以来", "今年", "去年",
    "以来", "累计", "共计", "合计", "总计", "总共", "一共", "先后", "直接", "各类", "已经", "其中",
    "达到", "近", "约", "达", "已", "共", "各", "为", "了", "的", "向", "和", "与",
    "仅", "虽然", "尽管", "但是", "但", "也", "仍", "还", "全部", "总的看", "总体", "可见",
)  # fmt: skip
"""Words before a figure that neither act nor name anything."""

GENERIC_CONTEXT: tuple[str, ...] = (
    *NEUTRAL_WORDS,
    "帮扶", "扶贫", "协作", "投入", "筹集", "筹措", "募集", "捐赠", "捐助", "援助", "安排", "落实",
    "争取", "到位", "实施", "推动", "完成", "使用", "用于", "存在", "资金", "项目", "年", "月",
    "日",
)  # fmt: skip
"""Words before a figure that do not tell whose figure it is."""

RUNNING = "累计"
"""Of a total from a start on, which a dated figure may be as well."""

SPANS: tuple[str, ...] = (
    "[0-9]{4}年(?:底|末)?",
    "[0-9一二三四五六七八九十]{1,3}[至到—–~-][0-9一二三四五六七八九十]{1,3}月份?",
    "截[至止][0-9]{1,2}月(?:底|末|份)?", "[0-9]{1,2}月(?:底|末|份)?",
    "第?[一二三四]季度", "[上下]半年",
    "今年", "去年", "全年", "本年", "当年", RUNNING,
)  # fmt: skip
"""Patterns of the spans of time that a figure may be for."""

DURATION = "[一两二三四五六七八九十几]年"
"""A pattern of how long something took."""

MANY_YEARS = "[两二三四五六七八九十几][多余]?年(?:[来间中]|以来)"
"""A pattern of a span of several years."""

YEARS_ALONE = "(?<![截至])(?:[去今前全当本]年(?!以来)|[0-9]{4}年(?![底末以至到—–~～-]))"
"""A pattern of a single year, within such a span."""

OPPOSITES = frozenset("前后初末底始终上下男女东西南北省市县区乡镇村")
"""Characters of which one in place of another makes words of two things: 帮扶前, 帮扶后."""

SUBSET = "其中"
"""What opens a sentence on a part of what was told before."""

INSTALMENTS = "第[一二三四五六七八九十0-9]{1,3}[批期轮次笔]|[首末][批期轮次笔]"
"""A pattern: a figure behind it is of one of several that make up a whole."""

ATTRIBUTIONS: tuple[str, ...] = (
    "记者从[^，,]{1,20}(?:获悉|了解到)",
    "据[^，,]{0,10}(?:介绍|了解|统计|悉)",
    "^[^，,：:]{1,24}(?:说|介绍|表示)[，,：:]",
    "[几一二两三四五六七八九十]年来",
)
"""Patterns of openings that do not tell whose a figure is."""

THIS_YEAR = "本年"
UNTIL = "截"
"""What a span begins with that lasts from the year's beginning to a date."""

SPANS_ALIKE: dict[str, str] = dict.fromkeys(("今年", "全年", "本年", "当年"), THIS_YEAR)
"""Spans that name the same one in different words."""

MONEY_STAGES: dict[str, str] = (
    dict.fromkeys(("协议", "签约", "意向", "合同", "计划"), "promised")
    | dict.fromkeys(("捐赠", "捐款", "募集", "筹集", "接收"), "raised")
    | dict.fromkeys(("拨付", "下达", "到位"), "paid")
    | dict.fromkeys(("投入", "支出"), "spent")
)
"""What is done with money, by stage: figures of two stages may differ."""
