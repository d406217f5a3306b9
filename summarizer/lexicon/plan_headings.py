"""Headings under which a section plans, whatever its sentences say, and what is a fact there.

From the reports and work plans that governments and institutions publish.
"""

from __future__ import annotations

from typing import Final

PLAN_HEADING: Final = (
    "下一?步|下一?阶段|下半年(?:工作)?[重安打计主]|后续工作|打算|展望|年计划|要拿出|今后|明年|"
    "工作计划|工作思路|目标任务|发展目标|工作安排|努力方向|(?:对策|政策|几点)[和与及]?建议(?!办理|落实|答复|的)|"
    "未来|20[0-9]{2}年?(?:重点)?工作(?:计划|安排|思路|重点|要点|谋划)(?!完成|落实|推进|进展|情况)|工作谋划|"
    "20[0-9]{2}年?[，,]?[^，。]{0,6}(?:再出发|继续前行|继续奋斗|怎么干|如何干)(?!的)|奋进20|"
    "(?:新的一年|新年|来年)[，,]?[^，。]{0,6}(?:干|做|走)|我们的?(?:约定|目标|心愿)|"
    "(?:20[0-9]{2}年?|新年|来年)的?[新小]?(?:目标|约定|心愿)(?!完成|任务完成|实现|达成)"
)
"""A section under such a heading plans, whatever its sentences say."""

PROBLEM_HEADING: Final = "问题|不足|困难|短板"
REVIEWING_HEADING: Final = "成效|总结"
"""A heading that also has one of these leaves it to the sentences; of problems, to those that
give orders."""

DONE_BEHIND: Final = (
    "[^，。；：\n0-9]{0,9}已(?![定列计])|(?:[0-9]+[余多]?人)?[^，。；：、\n0-9]{0,12}中，"
)
"""A pattern behind a figure under such a heading: it is reached (2批次产品已下架), or the whole of
which a part is planned (全村134户499人贫困人口中，计划再脱贫38户)."""

DONE_BEFORE: Final = (
    "(?:发现|排查出|查出|梳理出|反馈|存在|遗留|[现已仅]有|在建|[已现][^，。；的0-9]{1,4})的$"
)
"""A pattern before a figure there of what is found or done by then: 审计发现的11个问题."""

PRESCRIBING_HEADING: Final = (
    "进一步(?:增强|强化|加大|完善|提高|落实|夯实|优化)|要求|措施建议|实施意见|补助标准|奖补"
)
"""Money under such a heading of a speech or a plan is a standard proposed."""
