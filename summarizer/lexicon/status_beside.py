"""Words right beside a figure that say whether it is reached or a plan."""

from __future__ import annotations

from typing import Final

TARGETS: Final = frozenset({"任务", "目标", "计划"})
"""Right before a figure that a share is taken of, these make it the target."""

TARGET_BEHIND: Final = "的?(?:任务|目标|计划|指标)(?:数|任务|值)?的[0-9]"
"""A pattern: the same behind the figure: 完成全年3.2亿元任务的89.7%."""

GROUND: Final = "的基础上"
"""Behind a figure from which a plan sets out, and which is reached."""

ORIGIN: Final = (
    "[由从](?:[0-9]{4}年[底末初]?|[去前今上]年[底末初]?|年初|原来|原先|过去|以前|目前|现在?|最初|当初)?"
    "的?$"
)
CHANGE: Final = "(?:左右)?(?:缩|减|降|下降|压|增|提|升|上升|扩|拓|变)[^，。；0-9]{0,3}[到至为]"
"""What stands before and behind the first value of a change: 由73公里缩短至10公里."""

AWAITED: Final = (
    "(?=[^，。；：、\n0-9的计预拟将有]{0,6}+[计预拟将有])"
    "[^，。；：、\n0-9的]{0,6}(?:计划|预计|拟|将|有望)[于在]?"
    "(?:[今明]年|20[0-9]{2}年|年[内底]|[上下]半年|[0-9]{1,2}月|春节|国庆)"
    "[^，。；、\n的]{0,8}?(?:交付|建成|投产|投用|完工|竣工|通车|出栏|上市|挂果|开园|运营|使用|启用|开工|种植|动工)"
)
"""A pattern behind a figure, but for money: what it counts is to come by a day: 二期1.8万㎡
计划今年10月交付. One look ahead tells of most figures that none of its words follows."""

MEASURED_AGAINST: Final = "[比较](?:[0-9]{4}年|[去上前]年)(?:同期)?(?:实际)?的?(?:实际)?$"
"""A pattern before a figure of the past that a plan is measured against: 较去年的1.52亿元."""

INTENDED: Final = "意向性?(?:合作)?(?:协议|合同|书|客户|企业|项目)?$"
INTENTION_ENDS: Final = "向性作议同书户业目"
"""A pattern before a count of what states an intention, which stands (达成合作意向12项), and the
characters that it may end with."""

TARGET_COLUMN: Final = (
    "^[^完实已\t]{0,8}(?:任务|目标|指标|计划)(?:任务|目标)?[数值量]?(?:[（(][^（）()]{0,6}[）)])?$"
)
"""A pattern of the heading of a column that tells what was to be reached: 年度任务."""

WITH_PLACES: Final = frozenset("向对在为给与同从")
"""Right before places that are known by their number: 再向四县投放贷款60亿元."""
TIMES: Final = ("一次", "一轮", "一遍")
"""Right behind a span of time: how often something is done."""
