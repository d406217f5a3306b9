"""Words that make a figure approximate, or a bound.

After the brief's contract; the word classes follow 现代汉语八百词 (概数).
"""

from __future__ import annotations

from typing import Final

from summarizer.lexicon.verbs import VERBS

_MUST_NOT = "不得 不能 不应 不可 不会 没有 没 从未".split()

ABOUT: Final = (
    "大约 约计 约为 约有 约达 约占 约合 约兑 约折 约 大概 约莫 估摸 大致 几乎 将近 接近于 接近 "
    "近达 近 逼近 直逼 差不多 估计 估算"
).split()
OVER: Final = (
    "超过了 超过 突破了 突破 超出 超逾 远超 超 已逾 逾 不少于 不低于 不短于 不下于 不下 不小于 "
    "至少 最少 起码 少说 少说也有 少说也要 少说有 少说要 少说得 不止 远不止 何止 不只 高于 "
    "多于 大于 冲破 越过 年满 过 破"
).split() + [f"{no}{less}" for no in _MUST_NOT for less in ("低于", "少于", "小于", "短于")]
UNDER: Final = (
    "不超过 未超过 不超 不足 不到 未到 至多 最多 顶多 充其量 低于 少于 小于 未满 不满 "
    "不高于 不多于 不大于 不长于 控制在"
).split() + [f"{no}{more}" for no in _MUST_NOT for more in ("超过", "高于", "多于", "大于", "长于")]
"""Words right before a figure. Longer ones win: 不低于 is over, 低于 under."""

REMOTE_OVER: Final = "至少 最少 起码 少说".split()
REMOTE_UNDER: Final = "至多 最多 顶多 最高".split()
"""Bounds that a short verb may part from the figure: 至少派出2名, 最多可领6000元."""

AT_MOST: Final = "可|能|不|限|补|奖|给|贷|授信|享|领|报|减|免|资助|支持|发放|拨付|配套|保额|赔|获"
"""A pattern of what 最高 allows and no record tells: 最高补助1500元, not 最高销售额8600万元."""

EXCESS: Final = "[0-9万亿元人户个项家名吨%]超出$|[比较](?<!相.)(?!例)[^，。；：0-9]{1,10}超出$"
"""A pattern before a figure that says by how much something is passed, and is no bound:
较承诺数8500万元超出450万元."""

OF_A_WHOLE: Final = (
    "不到 不足 未到 低于 少于 超过 高于 多于 接近 将近 不低于 不少于 不超过 不高于 不多于 "
    "不得低于 不得少于 不得超过 不得高于 不能低于 不能少于 不能超过 不应低于 不应少于 不应超过"
).split()
"""Of those before a figure, the ones that the whole of a share may part from it."""

NEITHER: Final = (
    "附近 最近 就近 邻近 临近 靠近 远近 走近 新近 亲近 相近 签约 节约 集约 履约 契约 预约 "
    "条约 合约 公约 制约 "
    "特约 纽约 违约 续约 邀约 解约 赴约 立约 租约 通过 经过 不过 圆满 充满 爆破 美满 跨过 "
    "组织过 参加过 举办过 去过 "
    "来过 做过 捐过 受过 彩超 商超 高超 赶超 反超 B超 b超 班超 英超 中超"
).split()
"""Words that end like one of the above and say nothing of the figure."""

VERBS_BEFORE_ABOUT: Final = (
    *VERBS,
    *"""
    征集 采集 归集 聚集 汇集 召集 联合 组合 结合 缓解 破解 消解 创立 建立 确立 持续 连续 继续 陆续
    研制 控制 绘制 缝制 出租 承租 翻新 创新 革新 运走 送走 拉走 卖走 领走 调节
    """.split(),
)
"""Verbs that end like one of the above begins: 筹集约300万元 is about so much, and not 集约."""

ABOUT_AFTER: Final = ("左右", "上下", "前后", "许", "出头", "挂零", "光景", "的样子", "有余")
MORE_AFTER: Final = (
    "多(?![0-9次个名家项种批位方出于派部条]|招(?!聘会)|了[0-9近约一二三四五六七八九十])"
    "|余(?![次个名下额款地])"
)
"""A pattern: 一年多, 三成余; not the next count (3000元多次) nor a comparison (多出5元, 多5元)."""
OVER_AFTER: Final = (
    "以上",
    "之上",
    "及以上",
    "（含）以上",
    "（含）及以上",
    "(含)以上",
    "开外",
    "起步",
    "打底",
    "往上",
    "朝上",
    "还多",
    "还要多",
    "不止",
    "还不止",
    "都不止",
    "也不止",
    "只多不少",
)
UNDER_AFTER: Final = ("以下", "以内", "之内", "之下", "及以下")
