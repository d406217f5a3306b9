"""The names and numbers of bulletins, which stand over the headline of one."""

from __future__ import annotations

from typing import Final

_ISSUE_NUMBER = (
    r"[(（〔\[]?\s*(?:(?:19|20)[0-9]{2}\s*年?\s*[〕\])）]?)?\s*(?:总?第\s*|总\s*)"
    r"(?:[0-9]+|[一二三四五六七八九十百]{1,6})\s*期\s*[)）]?"
)
ISSUE: Final = rf"{_ISSUE_NUMBER}(?:[\s,，·|]*{_ISSUE_NUMBER}|\s*[(（][增专特]刊[)）])?"
"""A pattern of the number of a bulletin within the year and among all, under its name and over
the headline: 第7期（总第31期）."""

BULLETIN: Final = rf"[^\s。，]{{2,20}}?(?:报|讯|动态|信息|专刊|参考|交流|通讯|要情|纪要)\s*{ISSUE}"
"""A pattern of a bulletin with its number on one line: 东西部协作专报（第12期）."""

KINDS_ALONE: Final = frozenset(
    "会议纪要 工作简报 简报 专报 信息专报 工作专报 情况通报 工作动态 工作通讯 信息快报 快报 周报 "
    "月报 工作周报 工作月报 工作信息 调研报告 调查报告 经验交流 典型材料 汇报材料 交流材料 "
    "内部参考 参阅件".split()
)
"""Kinds of papers that stand alone in large type over the headline of one."""
