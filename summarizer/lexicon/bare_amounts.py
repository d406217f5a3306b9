"""Words before a number that has lost its unit, as people speak: 一个月挣三千多, 总人口29.6万.

Spoken forms after 现代汉语八百词 (概数, 数量词的省略); the nouns are those of reports.
"""

from __future__ import annotations

from typing import Final

MONEY_BEFORE: Final = (
    "(?:净?[挣赚落]|没个|攒|落下|省下|[要得]花|花[了费去掉销]|卖了|[赔凑垫]了|领到|拿到手?|到手|[借欠]了|(?:资|善|捐|贷|借|欠|货|存|筹|租|奖|基|现|薪)[金款]"
    "|助学金|慰问金|经费|投[资入]|出资|注资|融资|筹[资款集]|募[集捐]|自筹|捐[赠款资助出]|拨[付款]|[补援资]助|补贴"
    "|奖励|垫付|配套|折[价款资合]|造价|价值|预算|增收|创收|节[约省]|结余|收入|收益|分红|利润|产值|(?<![名份配限])额|工资|工钱|薪水|开销|开支)"
)
"""A pattern: money that is earned, owed or spent, before its amount."""

MONEY_AMONG: Final = (
    r"[万亿]元[^。；\n0-9]{0,8}(?:其中|（)"
    r"(?:[^，。；、（）\n0-9]{0,10}[0-9][0-9.]{0,9}[万亿]元?[，、；和])?[^，。；、（）\n0-9]{1,10}"
)
"""A pattern: a part of a sum of money, the first or the second, before its amount:
1200万元（其中区财政800万、街道400万）."""

PEOPLE_BEFORE: Final = (
    "(?:人口|(?<!慰问)(?<!救助)(?<!资助)(?<!补助)(?<!奖励)群众|劳动力|居民|移民|人数|农民)"
)
"""A pattern: people before their number, which is in 万 then; of those who are given something
it may be the money that is told."""

BETWEEN: Final = "[了到下得个来上回达有过超近约至能为共是逾破突]{0,3}"
"""A pattern of what may stand between."""

ROUGHLY: Final = "出头|左右|上下|挂零|以上|以下|以内|下不来|拿不下来|打不住"
"""A pattern of what may follow before the clause ends."""
