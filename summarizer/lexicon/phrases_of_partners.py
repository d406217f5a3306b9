"""Turns of phrase that join two parties and leave open who helps whom: ◆与◇结对.

Compiled by hand from the genre: reports on paired assistance, east–west cooperation,
fixed-point help and donations.
"""

from __future__ import annotations

from summarizer.lexicon.help_words import SUBJECT
from summarizer.lexicon.phrase import IN_THIS_CLAUSE, Phrase, after_next, any_of, far, near

_WITH = "与 和 、 — － - ─ ~ · • ・ 及 同 对"
_DELEGATIONS = "代表团 考察团 访问团 慰问团 率队 率团 带队"
_FOR_ITSELF = "招商 推介 学习 取经 参展 参赛"
"""What a delegation goes for that helps nobody there."""
_JOURNEY = "公里 千里 万里 支教 支医 挂职 帮扶 支援 援 山海 扎根 驻村 义诊 路"
_BY_ROAD = "高速 高铁 航班 航线 列车 班列 直飞 铁路 公路 动车 打工 务工"
_JOINING = (
    "结对 签 协作 合作 对口 帮扶 携手 共建 联席 座谈 并肩 结成 结为 牵手 牵了手 牵起手 牵起了手 "
    "牵上手 缘分 连在一起 连在了一起 紧紧相连 连到了一起 情谊 情缘 握手 跨越山海 跨越千里 越千里 "
    "手拉手 手牵手 结亲 结“亲” 结了亲 结缘 姊妹 姐妹 双向奔赴 同步课堂 云课堂 空中课堂 双师课堂 "
    "同上一堂课 同上一节课"
)
_ONCE_MORE = "继续 先后 主动 还 又 也 并 再次 再 分别 已 现已 今年"
_TYING = "结对 结成 结为 结亲 共建 协作 对口 帮扶 牵手 手拉手 姊妹 姐妹 签"
"""What a clause that begins with 与 says of the subject of the clause before it."""
_PAIRED_BY = "与 和 同 在 —— — -"
_PAIRS = " ".join(f"◆{joint}◇" for joint in _PAIRED_BY.split())
"""What stands inside each pair of a row of pairs: 高明区与黎平县、顺德区与榕江县."""
_SIDE_BY_SIDE = "协作 携手 牵手 手拉手 结对 对口"
"""What a headline says of two that it names without a word between (天河镇远协作)."""

PHRASES_OF_PARTNERS: tuple[Phrase, ...] = (
    Phrase(
        f"{IN_THIS_CLAUSE}(?!所[需能])(?:(?<![赴到往、]◆)|(?![、和及])){near(10)}{any_of(_WITH)}{{1,2}}"
        f"{near(14)}◇"
        f"(?!所[需能]|[、和及]◆|等){far(26)}{any_of(_JOINING)}",
        "pair",
        1,
        after_next(_JOINING),
    ),
    Phrase(
        f"{any_of(_PAIRED_BY)}◇(?:[、，；]◆{any_of(_PAIRED_BY)}◆){{1,9}}{near(20)}{any_of(_TYING)}",
        "pair",
        1.5,
        _PAIRS,
    ),
    Phrase(
        f"(?<=[与和同在—]◆[、，；]◆){any_of(_PAIRED_BY)}◇{near(20)}{any_of(_TYING)}",
        "pair",
        1.5,
        _PAIRS,
    ),
    Phrase(
        f"{SUBJECT}{far(40)}，{any_of(_ONCE_MORE)}?(?:与|和|同)◇{near(26)}{any_of(_TYING)}",
        "pair",
        1,
        "与◇ 和◇ 同◇",
    ),
    Phrase("对◇(?=[、，；。）])", "pair", 1.5, "◆对◇"),
    Phrase("[帮联包]◇(?=[、，；。）])", "helps", 1, "◆帮◇ ◆联◇ ◆包◇"),
    Phrase(f"◇{near(12)}{any_of(_SIDE_BY_SIDE)}", "pair", 1, "◆◇"),
    Phrase(
        f"{near(8)}{any_of(_DELEGATIONS)}{near(8)}[来到赴抵临]达?◇(?!{near(10)}{any_of(_FOR_ITSELF)})",
        "pair",
        1,
        _DELEGATIONS,
    ),
    Phrase(
        f"(?<=从◆)[，、]?{near(6)}[到来赴]◇(?!{near(16)}{any_of(_BY_ROAD)}){far(20)}"
        f"{any_of(_JOURNEY)}",
        "pair",
        1,
        "从◆",
    ),
)
