"""Words that name a year, or a span that has no single one.

After the brief's contract (今年 去年 by the publication date; none for a running total).
"""

from __future__ import annotations

from typing import Final

RELATIVE: Final[dict[str, int]] = {
    "今年": 0,
    "今年度": 0,
    "年内": 0,
    "去年": -1,
    "上年": -1,
    "上年度": -1,
    "前年": -2,
    "明年": 1,
}
"""A word and how many years it lies from the article's own."""

_NUMERAL: Final = "[一二两三四五六七八九十0-9]"

YEAR_WORDS: Final = (
    "今年度?",
    "当年(?=[全共实完新资发投带脱引销建培到每户])",
    "那年",
    "那一年",
    "这一年",
    "同年",
    "年内",
    "去年",
    "上年度?",
    "前年",
    "明年",
    "全年",
    "本年度?",
    "截至(?:(?!累计)[^，。；\n]){0,16}",
    "截止(?:(?!累计)[^，。；\n]){0,16}",
    f"近{_NUMERAL}{{1,3}}年来?",
    f"年(?<={_NUMERAL}.)来",
    "年(?<=[两三四五六七八九十].)(?<![〇零一二三四五六七八九十]..)(?=共|累计|总计|合计|间|半?里)",
    "多年来",
    "几年来",
    "历年",
    "十[一二三四五]五”?(?:期间|以来|时期)",
    "至今",
    "目前为止",
    "累计",
    "自[^，。；\n]{1,20}以来",
)
"""Patterns that begin with a literal character; those without a year of their own stand
for spans and running totals."""

SAME: Final = frozenset({"当年", "那年", "那一年", "这一年", "同年"})
"""Words for the year that was named last."""

COMPARING: Final = ("较", "比", "同比", "相比", "是")
"""Behind these a year is compared with: 较上年增长17.4%."""

ORIGINS: Final = ("由", "从")
"""Behind these a year is that of the first value of a change: 由2018年的6.41%降至0.83%."""

OWN_FIGURE: Final = "同期的?|全年的?|年?[底末初]的?|的"
"""A pattern: what may stand between a year and the figure that is its own."""
