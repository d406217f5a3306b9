"""Words that make a figure approximate, or a bound.

After the brief's contract; the word classes follow 现代汉语八百词 (概数).
"""

from __future__ import annotations

from typing import Final

ABOUT_BEFORE: Final = tuple(
    """
    约 大约 约为 约有 约达 约占 大概 近 将近 接近 接近于 近达 差不多 估计 估算 上下 左右 上
    """.split()
)
ABOUT_AFTER: Final = ("左右", "上下", "前后", "多", "余", "来", "许")
OVER_BEFORE: Final = tuple(
    """
    超 超过 超过了 超出 突破 突破了 已突破 逾 已逾 不少于 不低于 不下 不下于 不小于 至少 最少
    最低 高于 高出 多于 大于 过 破 冲破 起码 远超 越过 满 年满 超逾
    """.split()
)
OVER_AFTER: Final = ("以上", "之上", "及以上", "(含)以上", "（含）以上", "开外", "起步")
UNDER_BEFORE: Final = tuple(
    """
    不超过 不超 不足 不到 未到 未超过 至多 最多 最高 低于 少于 小于 未满 不满 不高于 不多于
    不大于 控制在
    """.split()
)
UNDER_AFTER: Final = ("以下", "以内", "之内", "之下", "及以下")

ABOUT_NOT: Final = (
    "附近",
    "最近",
    "邻近",
    "临近",
    "靠近",
    "签约",
    "节约",
    "集约",
    "履约",
    "契约",
    "预约",
    "条约",
    "远近",
    "合约",
    "公约",
    "制约",
    "特约",
    "纽约",
    "违约",
    "大致上",
    "网上",
    "线上",
    "以上",
    "加上",
    "身上",
    "会上",
    "手上",
    "市场上",
    "基础上",
    "送上",
    "献上",
    "带上",
    "用上",
    "成百上",
)
"""Words that end like one of the above and say nothing of the figure."""

OVER_NOT: Final = (
    "通过",
    "经过",
    "不过",
    "赛过",
    "看过",
    "去过",
    "送过",
    "做过",
    "有过",
    "举办过",
    "圆满",
    "充满",
    "爆破",
    "满满",
    "美满",
    "跨过",
    "组织过",
    "来过",
    "参加过",
    "捐过",
    "受过",
)
