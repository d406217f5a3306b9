"""Words that name a year, or a span that has no single one.

After the brief's contract (今年 去年 by the publication date; none for a running total).
"""

from __future__ import annotations

from typing import Final

RELATIVE: Final[dict[str, int]] = {
    "今年": 0,
    "今年度": 0,
    "当年": 0,
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
    "当年(?=全|共|实|完|新)",
    "年内",
    "去年",
    "上年度?",
    "前年",
    "明年",
    "全年",
    "本年度?",
    "截至[^，。；\n]{0,16}",
    "截止[^，。；\n]{0,16}",
    f"近{_NUMERAL}{{1,3}}年来?",
    f"年(?<={_NUMERAL}.)来",
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

COMPARING: Final = ("较", "比", "同比", "相比", "是")
"""Behind these a year is compared with: 较上年增长17.4%."""
