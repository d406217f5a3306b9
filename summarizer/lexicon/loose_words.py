"""Words beside a figure's name that are no part of it.

Times, numbering, conjunctions, adverbs of amount, and words that tell how a figure changed:
common words of reports, after 现代汉语八百词.
"""

from __future__ import annotations

from typing import Final

from summarizer.lexicon.qualifiers import ABOUT, OVER, UNDER
from summarizer.lexicon.verbs import REACHING

LOOSE_ENDS: Final[tuple[str, ...]] = (
    *(word for word in (*ABOUT, *OVER, *UNDER) if len(word) > 1),
    *REACHING,
    *"""
    原来 原先 如今 现在 当初 最初 起初 实到 应到 中的 达到 达 为 约 近 超 多达 高达 粗略 少说也
    一共 共计 共 合计 累计 总计 了 等 有 至 到 逾 的 得 是 在 由 从 将 已 可 只 仅 就 再 又 也 还
    都 分别 各自 最高 最低 多 各 给 按 另 与 和 及 占 前 力争 预计 预期 确保 实现 争取 不及 即
    已经 人民币 折合 折价 最高达 最多达 最低达 整整 足足 正好 刚好 恰好 不得 不能 不 稳定
    保持 控制 维持 始终 常年
    """.split(),
)
"""Words at the end of a phrase that belong to the figure."""

LOOSE_STARTS: Final[tuple[str, ...]] = tuple(
    """
    以上 以下 以内 左右 共计 合计 累计 总计 年度 年初 年内 年底 年末 年来 年前 年中 月底 月末 月份
    月初 年 月 日 的 了 和 与 及 等 其中 为 以 在 到 并 还 也 已 将 共 中 先后 一是 二是 三是 四是
    五是 六是 七是 八是 九是 十是 今年以来 今年 去年 前年 明年 当年 全年 同时 此外 另外 目前 现已
    现 已有 另有 另 再 又 各 由 从 对 给 把 按 约 近 再次 首先 其次 最后 前 最终 分别 一共 总共
    每年 上半年 下半年 如今 现在 后 截至目前 截至 至今 迄今 期间 今后 未来 加上 包括 包含 含 即
    """.split()
)
"""Words at the start of a phrase that lead to it: times, numbering, conjunctions."""

OWNERS: Final[frozenset[str]] = frozenset(
    """
    各类 各种 各级 各项 各地 全县 全市 全区 全省 全州 全旗 全乡 全镇 全村 我县 我市 我区 我省 我州
    我旗 我镇 我村 两地 两县 两市 两区 双方
    """.split()
)
"""Before what is counted, words of two characters that tell only whose it is, or that it has
kinds."""

SHORT_NOUNS: Final[frozenset[str]] = frozenset(
    "村 镇 乡 县 市 区 州 旗 省 组 羊 牛 猪 鸡 鸭 鹅 鱼 马 驴 兔 树 苗 桥 井 路 课 班".split()
)
"""Nouns of one character that people count; a single character else is part of a word."""

WHOLE_STARTS: Final[tuple[str, ...]] = tuple(
    """
    共同 共建 共享 共青团 年产 年均 年度计划 年人均 年收入 年销售 年培训 年接待 年处理 年出栏
    年加工 年供 月均 月收入 月工资 月销售 日均 日产 日处理 日供 日接待 日工资 中央 中小 中学
    中药 中心 中职 中专 中高 中级 中国 中华 中医 中西 中草药 中青年 中层 等级 和谐 和美 在校
    在建 在岗 在册 在读 在职 到位 到校 到会 到岗 对口 对接 对外 从业 由来 以工代赈 以奖代补
    以购代捐 为民 现有 现金 现代 现场 含税 各类 各级 各界 各种 各地 已脱贫 再就业 再生 近视 给予
    给水 前沿 前期 后勤 后备 后续 后期 后盾 后山 后代 后进 后方 后院 左右江 对虾 及格 及时 即食 即热
    """.split()
)
"""Words that begin like one of `LOOSE_STARTS` and are whole."""

AIMS: Final = ("任务", "目标", "计划", "标准", "规模", "指标", "要求")
"""Behind a figure and 的, what it is for, and not what it counts: 改造危房12户的任务."""

NAMELESS: Final[frozenset[str]] = frozenset(
    """
    降 降至 降到 降低 下降 减少 缩小 提高 提升 上升 增加 增长 增至 增到 扩大 升 升至 涨 上涨 达
    达到 回升 缩短 压缩 压减 增 减 同比 同比增长 同比下降 环比增长 增幅 降幅 年均增长 年均增幅
    占 占比 比例 发展
    """.split()
)
"""What alone names no figure: it tells how the one before it changed."""

NAMING_CHANGES: Final[frozenset[str]] = frozenset(
    """
    同比 同比增长 同比下降 环比增长 增长 下降 增幅 降幅 年均增长 年均增幅 占 占比 比例 增加 减少
    提高
    """.split()
)
"""Of these, the ones that a percentage is named by: 帮扶资金同比增长."""
