"""Words that name a year, or a span that has no single one.

After the brief's contract (今年 去年 by the publication date; none for a running total).
"""

from __future__ import annotations

from typing import Final

RELATIVE: Final[dict[str, int]] = {
    "今年": 0,
    "今年度": 0,
    "去年": -1,
    "上年": -1,
    "上年度": -1,
    "上一年度": -1,
    "前年": -2,
    "明年": 1,
    "来年": 1,
    **dict.fromkeys(("今春", "今夏", "今秋", "今冬"), 0),
    **dict.fromkeys(("去春", "去夏", "去秋", "去冬"), -1),
}
"""A word and how many years it lies from the article's own."""

PAST: Final = frozenset(word for word, distance in RELATIVE.items() if distance < 0)
AHEAD: Final = frozenset(word for word, distance in RELATIVE.items() if distance > 0)
SINCE: Final = "[0-9月日初底末份]{0,6}(?:以来|至今|起|开始(?=，))"
"""A pattern behind a past year: a span that has come to the present, 去年以来."""

NUMERALS: Final = "一二两三四五六七八九十0123456789"
"""Signs of the number in a span of years: 三年内."""
_NUMERAL: Final = f"[{NUMERALS}]"

EVENT: Final = "[，。；：）\n][^，。；：\n0-9年月日节季春夏秋冬初底末期直古汛假]{2,14}$"
"""A pattern before 以来: a clause that counts from an event and names no date, 结对帮扶以来."""

PLAN_END: Final = "(?P<plan>[一二三四五六])五”?(?:规划|时期)?末(?!端)"
"""A pattern behind 十: the last year of one of the five-year plans, “十三五”末."""
PLAN_ENDS: Final = f"(?<![比较]“十)(?<![比较]十)(?<=十){PLAN_END}"
PLAN_END_SIGNS: Final = ("五”末", "五末", "五”规划末", "五时期末")
PLANS_BEGIN, PLAN_LENGTH = 1955, 5
"""Plans of five years, counted so that 十三五 ends in 2020."""

YEAR_WORDS: Final = (
    "今 ?年(?<!如..)(?!轻)度?",
    "今冬明春",
    "今[春夏秋冬]",
    "去冬今春",
    "去(?<![过回前出进上下].)[春夏秋冬](?![河邑])",
    "来年(?<!年..)(?!均)",
    "当年(?=[全共实完新资发投带脱引销建培到每户产收挣赚种就增拨支采落签派招吸安组开举修亩可获，0-9]"
    "|的[0-9]|年?[底末]|人均)",
    "那年",
    "那一年",
    "这一年",
    f"这(?:{_NUMERAL}{{1,2}}|几|些)年(?!级)",
    "同年(?<![合不相].{2})(?![龄级限])",
    f"年(?<!{_NUMERAL}.)内",
    "去年(?<!过..)",
    "上(?:一(?=.度))?年(?<!以..)度?",
    "前年(?<![目之此以当].{2})",
    "第(?<=[，。；\n].)[二三四五]年",
    "年(?:(?<=新一.)|(?<=新的一.))(?![级轮])",
    "次(?<=[，。；、\n].)年",
    "翌年",
    "明年(?<!转..)(?<!转[到至入]..)",
    "全年(?<!安..)",
    "前(?<![^，。；：、（年\n].)(?:1[01]|[2-9]|[两三四五六七八九十])个月",
    "本年(?<![成资文].{2})度?",
    "截至(?:(?!累计)[^，。；\n]){0,16}",
    "截止(?:(?!累计)[^，。；\n]){0,16}",
    f"近{_NUMERAL}{{1,3}}年来?",
    "近[几些]?年来",
    f"年(?<={_NUMERAL}.)多?来",
    f"年(?<={_NUMERAL}.)(?<![0-9]{{3}}.)[内后]",
    "年均(?=[^，。；：0-9\n]{0,4}?[增涨减降])[^，。；：0-9\n]{0,8}",
    "年(?<![0-9今去前同当本明上年].)[初底末]",
    "半(?<=[上下].)(?<!年..)年",
    "季(?<=[一二三四].)(?<!年..)(?<!年前..)度",
    "今后",
    "过(?<=[，。；：“\n].)去(?!的?(?:一年|[12]))",
    "过去的?[两三四五六七八九十2-9]{1,2}年",
    "未来(?:[两三四五六七八九十2-9]{1,2}|几)年",
    "以(?<=[，。；：“\n].)前",
    "以来",
    "从前",
    "回(?<=[，；。].)(?:来|国|到[^，。；0-9]{1,6})[之以]?后",
    "年(?<=[两三四五六七八九十].)(?<![第〇零一二三四五六七八九十]..)"
    "(?=投[入资]|共|累计|总(?:[计共账额量投收产])|合计|间|半?里|中[，共先累]|多?的?时间)",
    "年(?<=[两三四五六七八九十].)(?<![〇零一二三四五六七八九十]..)"
    "(?:提[高升]|增[长加收]|下降|降低|减少|翻)[^，。；：0-9\n]{0,8}",
    "年(?<=[一两三四五六七八九十].)(?:多|半)?(?:的?时间)?(?:转眼)?(?:就?过去|弹指)",
    "年(?<=[一两三四五六七八九十].)半(?:里|来|间)",
    "个(?<=[1-9][0-9].)多?月(?:来|里|间|过去|下来)",
    "百多?(?:天|个日夜)(?:里|来|间|过去|下来)?",
    "多年来",
    "几年[来间]",
    "数年[来间]",
    "历年",
    "十[一二三四五]五”?(?:期间|以来|时期)",
    f"十{PLAN_END}",
    "至今",
    "迄今(?:为止)?",
    "目前为止",
    "累计(?<![至到—–~-][1-9]月累计)(?<![至到—–~-]1[0-2]月累计)",
    "自[^，。；\n]{1,20}以来",
)
"""Patterns that begin with a literal character; those without a year of their own stand
for spans and running totals."""

UNTIL: Final = ("截至", "截止")
"""How words begin for a day up to which is told."""

SAME: Final = frozenset({"当年", "那年", "那一年", "这一年", "同年"})
"""Words for the year that was named last."""

FOLLOWING: Final[dict[str, int]] = {
    "第二年": 1,
    "次年": 1,
    "翌年": 1,
    "第三年": 2,
    "第四年": 3,
    "第五年": 4,
}
"""Words for a later year, and how many years it lies from the one that was named with digits
or counted from; 次年 follows whatever was named last."""

NEXT: Final = frozenset({"次年", "翌年"})
"""Those of them that follow the year told last, and are not counted from the first one."""

NEW_YEAR: Final = ("新一", "新的一")
"""Before 年 they make it the year that has just begun, or is about to."""
NEW_YEAR_FROM: Final = "11"
"""From this month on it is the next one."""

OF_PAST: Final = "以来"
PAST_MONTH: Final = "01"
"""Behind 今年, in a report of this month on the year before, it means that year."""

REPORTS_UNTIL: Final = "03"
"""Up to this month reports on the year before come out, in which 明年 is their own next year."""

RETROSPECT: Final = ("这一年", "年终", "年度盘点", "年度回眸")
"""In a title: the page looks back on the year that ends."""

YET_BEFORE: Final = "大"
"""Before 前年 it makes that the year before: 大前年."""

YEARBOOK: Final = "年鉴"
"""In a title: the book of a year, 年鉴（2022）, tells of the one before."""

YEAR_AHEAD: Final = (
    "^(?!.{0,30}(?:问题|不足|困难|短板|总结|回顾))"
    ".{0,30}?(?:明年|来年|下一年度?(?!级)|下年|新的?一年)"
)
"""A pattern: in a heading, the year after the one that the page is about."""

SUMMED: Final = (
    "[0-9月日年底初末时 ]{0,9}，?[^，。；：0-9\n]{0,16}(?:(?<!公)共(?![有同建享产识])|先后)"
)
"""A pattern behind a day up to which something is counted: what is told is a running total,
至2020年末，两地共实施项目58个."""

LEVEL: Final = "，?[^，。；0-9\n]{0,16}(?:[减降增升剩]|尚有|还有|存栏|由|从)"
"""A pattern behind such a day: what is told is how things stood on it, and no total:
截至去年底，全县贫困人口减少到4200人."""

TOGETHER_WITH: Final = frozenset("与同和")
COMPARED_WITH: Final = "[^，。；\n]{0,24}(?:相比|比较|持平)"
"""A pattern of a year behind one of these: a figure of that year is compared with, and no
other is for it."""

COMPARING: Final = frozenset("较比")
"""Behind these a year is compared with: 较上年增长17.4%."""

COMPARING_BEFORE: Final = "[比较][^，。；、\n0-9]{1,7}的$"
"""A pattern of the same with words between: 比帮扶前的2020年增加271台."""

MORE_OR_LESS: Final = frozenset("多少高低增减升降涨超早晚长短")
"""Between a year compared with and a figure, these make it the difference, which is of the
year that is told of: 比上年多21万元, but 比上年的8640元."""

EQUALLING: Final = frozenset("是为")
"""The same before a year whose multiple follows: 是2016年的5.8倍."""

PARTS: Final = ("年初", "年底", "年末", "半年", "季度")
"""What a part of a year ends in, which is of the year under way where none is named."""

OVER_YEARS: Final = ("年均", "年提", "年增", "年下", "年降", "年减", "年翻")
"""What begins a change over several years, whose figure is for none of them: 三年提高
22个百分点, 年均增长9.8%."""

ORIGINS: Final = ("由", "从")
"""Behind these a year is that of the first value of a change: 由2018年的6.41%降至0.83%."""

FOUNDED: Final = (
    "[0-9月日底初末]{0,6}(?:成立|建成|组建|创办|开办|兴建|投产|投用|开业|注册|落成|开园|挂牌)"
    "(?:投[产用运])?的"
)
"""A pattern behind a year that tells when what is spoken of began, and governs its clause alone:
2018年成立的合作社，现有社员120户."""

FOUNDING: Final = ("立于", "办于", "建于", "始于", "册于", "生于")
"""Behind these a year dates a beginning, and no figure that follows: 成立于2009年."""

BEFORE_ORIGIN: Final = frozenset("由从于")
"""How words of both kinds end."""

ONE_YEAR: Final = frozenset({f"{mark}一" for mark in "，。；：、\n的这过"} | {"一"})
"""What stands before 年来 where it is the year of a page about one: 一年来."""

TOTALLING: Final = (
    "(?:以来|[上下]半年，?|前?[一二三四]个?季度，?|[0-9]{1,2}(?:[-—–至到]|——)[0-9]{1,2}月份?，?|前[0-9]{1,2}个月，?)?"
    "(?:已|共|又|全[县市区州省乡镇村]|我[县市区州局行])?"
)
"""A pattern: what may stand between a year and 累计, which is then of that year alone."""

WITHIN_YEARS: Final = ("半年", "季度", "月", "全年")
"""How the words end for a part of a year or the whole of it, beyond which no total of it
reaches."""

RISEN_TO: Final = frozenset("到至为")
"""Behind these a year is that of the last value of a change: 降至2019年的0.83%."""

COMPOUND: Final = "(?:[0-9.]+[万亿]?[户个家])?"
"""A pattern: the first of two figures that are one compound, 1.1万户4.32万人."""

OWN_FIGURE: Final = "截[至止][0-9]{1,2}月[底末]?|同期的?|全年的?|[上下]半年的?|年?[底末初]的?|的"
"""A pattern: what may stand between a year and the figure that is its own."""

SPELT_DIGITS: Final = str.maketrans("零〇○一二三四五六七八九", "000123456789")
"""The digits of a year that is spelt: 二〇二二年."""
