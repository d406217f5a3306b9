"""Turns of phrase that tell of two parties who helps whom: ◆对口帮扶◇.

Compiled by hand from the genre: reports on paired assistance, east–west cooperation,
fixed-point help and donations.
"""

from __future__ import annotations

from summarizer.lexicon.help_words import (
    AID,
    BACKING,
    FIXED,
    GIVEN,
    HELP_THANKED,
    HELPING,
    PLACE_OF_HELP,
    SUBJECT,
    THANKS_TO,
)
from summarizer.lexicon.phrase import (
    IN_THIS_CLAUSE,
    Phrase,
    any_of,
    behind,
    far,
    near,
    right_after,
)
from summarizer.lexicon.programmes import WHOLLY_AIDED

_HELP = (
    "对口 帮扶 支援 援助 援建 助力 助推 扶持 包扶 包联 包保 包抓 帮助 援 结对 扶贫 协作 牵手 支持 "
    "助 帮 托管 "
    "情系 情暖 情牵 心系 牵挂 携手 投入 支教 支医 驰援 捐赠 捐助 资助 采购 购买 认购 销售"
)
_GIVE = (
    "捐 赠 投入 提供 支援 帮扶 援助 援建 派 拨 安排 落实 协调 引进 送 支持 培训 招商 筹集 募集 "
    "实施 开展 建设 新建 修建 购置 资助 注入 对口 结对 扶贫 定点 帮助 落户 培养 "
    "寄 相助 发放 销"
)
_RECEIVING = (
    "接受 获 得到 争取 收到 受到 感谢 抢抓 紧抓 用足 举行 迎来 喜迎 抓住 抓牢 用好 "
    "借助 借力 依托 融入 得益于 受益于 受惠于 多亏 忘记 不忘 难忘 铭记 感恩 感激"
)
_RECEIVED = (
    "帮扶 支援 援助 援建 捐 赠 寄来 送来 扶贫协作 对口协作 定点扶贫 结对 支教 支医 义诊 相助 "
    "恩情 深情 情谊 支持 帮助"
)
_FOR_THE_SAKE = "帮助 助力 支持 支援 做好 推动 促进 推进 加快 改善 提升 解决"
_BEHIND = "离不开 凝聚着 凝结着 倾注着 背后有 背后是 倾注了 凝聚了"
_EFFORT = "付出 帮扶 支持 心血 汗水 援助 帮助 支援 奉献"
_NEEDS = "所需 所求 所急 所盼 需求 需要 实际 短板"
_AIMING = "聚焦 围绕 针对 着眼 立足 瞄准 紧扣 结合 根据 聚力 紧盯"
_GIVING_TO = "捐赠 捐助 资助 援助 援建 驰援 帮扶 帮助"
_GIVEN_THERE = f"{GIVEN} 帮助 协助 投入 出资 引进"
_UNDERTAKING = "项目 计划 行动 工程"
_SETTING_UP = "实施 启动 设立 建立 援建 开展"
_HELD = "举行 启动 举办 开展 实施 落地"
_CHARITY = "助学 助困 助医 助老 捐 帮扶 援 公益 爱心 慰问 送温暖 义诊"
_SHARED = "捐 援 投资 出资 资助"
_PAYING, _BUILDING = "出资 筹资 捐资 集资", "援建 建设 修建 新建 捐建 实施"
_DUTY = "帮扶 扶贫 支援 援建 援助 包联"
_TARGET = "对象 县 旗 村 点 地区 地 社区 责任单位"

PHRASES_OF_TWO: tuple[Phrase, ...] = (
    Phrase(
        f"{SUBJECT}：?{IN_THIS_CLAUSE}{near(16)}{any_of(_HELP)}[的了着]?(?:{any_of(PLACE_OF_HELP)}|是)?◇",
        "helps",
        1.5,
        right_after(f"{_HELP} 的 了 着 是 {PLACE_OF_HELP}", "◇"),
    ),
    Phrase(
        f"{SUBJECT}(?:[、和及]◆){{1,4}}{near(8)}{any_of(_HELP)}◇",
        "helps",
        1.5,
        "、◇ 和◇ 及◇",
    ),
    Phrase(
        f"{SUBJECT}{far(30)}[向给为对予]◇{near(18)}{any_of(_GIVE)}",
        "helps",
        1.5,
        right_after("向 给 为 对 予", "◇"),
    ),
    Phrase(
        f"(?<=在◆){any_of(FIXED)}{any_of(HELPING)}◇",
        "helps",
        1.5,
        right_after(HELPING, "◇"),
    ),
    Phrase(
        f"{SUBJECT}{near(4)}{any_of(_PAYING)}{near(14)}，在◇{near(4)}{any_of(_BUILDING)}",
        "helps",
        1,
        "在◇",
    ),
    Phrase(f"(?<=由◆){near(10)}{any_of(_SHARED)}{far(30)}[在向给]◇", "helps", 1.5, "由◆"),
    Phrase(
        f"{near(16)}{any_of(_RECEIVING)}{near(8)}◇{near(14)}{any_of(_RECEIVED)}",
        "is helped",
        1.5,
        _RECEIVING,
    ),
    Phrase(
        f"{far(10)}在◇{near(20)}{any_of(BACKING)}{near(10)}下",
        "is helped",
        1.5,
        "在◇",
    ),
    Phrase(
        f"{near(8)}由◇{near(6)}{any_of('对口 结对 定点 负责 包联')}{near(4)}{any_of(AID)}",
        "is helped",
        1.5,
        "由◇",
    ),
    Phrase(
        f"{SUBJECT}{far(44)}{any_of('承担 肩负 担负')}[了着起]?[对向]?◇{near(14)}{any_of(_DUTY)}",
        "helps",
        1.5,
        "承担 肩负 担负",
    ),
    Phrase(
        f"{near(12)}[是为系]◇{near(16)}{any_of(_DUTY + ' 对口 定点 结对 挂点 联系')}"
        f"{near(6)}{any_of(_TARGET)}",
        "is helped",
        1.5,
        "是◇ 为◇ 系◇",
    ),
    Phrase(
        f"{SUBJECT}{near(8)}{any_of('安排 拨付 划拨 下达')}◇{near(8)}资金",
        "helps",
        1.5,
        right_after("安排 拨付 划拨 下达", "◇"),
    ),
    Phrase(
        f"{SUBJECT}{near(8)}{any_of(_AIMING)}◇(?:{near(6)}{any_of(_NEEDS)}|{far(20)}[帮扶援])",
        "helps",
        1.5,
        right_after(_AIMING, "◇"),
    ),
    Phrase(
        f"(?<=作为◆){near(8)}{any_of(_DUTY)}{near(2)}{any_of(_TARGET)}，◇",
        "helps",
        1.5,
        "作为◆",
    ),
    Phrase(
        f"{behind(' '.join(f'为{word} 为了{word}' for word in _FOR_THE_SAKE.split()))}"
        f"{near(20)}，◇",
        "is helped",
        1,
        right_after(_FOR_THE_SAKE, "◆"),
    ),
    Phrase(
        f"(?<=在◆){near(20)}{any_of(BACKING)}{near(10)}下，{near(6)}◇",
        "helps",
        1.5,
        "在◆",
    ),
    Phrase(
        f"{SUBJECT}{far(40)}，{near(6)}{any_of(_GIVING_TO)}◇",
        "helps",
        1,
        right_after(_GIVING_TO, "◇"),
    ),
    Phrase(
        f"{SUBJECT}{near(16)}{any_of(_CHARITY)}{near(10)}{any_of('活动 项目 行动')}{near(4)}在◇"
        f"{near(4)}{any_of(_HELD)}",
        "helps",
        0.7,
        "在◇",
    ),
    Phrase(
        f"{near(4)}通过◆，?{near(10)}[向给为在]◇{near(18)}{any_of(_GIVE)}",
        "helps",
        1.5,
        "通过◇",
    ),
    Phrase(
        f"{SUBJECT}{near(8)}在◇{near(4)}{any_of(_SETTING_UP)}"
        f"(?:{far(24)}{any_of(_GIVING_TO)}|“{near(16)}”{near(4)}{any_of(_UNDERTAKING)})",
        "helps",
        1,
        "在◇",
    ),
    Phrase(f"{SUBJECT}{near(6)}援[{WHOLLY_AIDED}]{near(8)}在◇", "helps", 1, "援"),
    Phrase(f"(?<=在◆)，◇{near(8)}{any_of(_GIVEN_THERE)}", "is helped", 1.5, "◆，◇"),
    Phrase(
        f"{far(20)}{any_of(_BEHIND)}◇{near(16)}{any_of(_EFFORT)}",
        "is helped",
        1.5,
        right_after(_BEHIND, "◇"),
    ),
    Phrase(f"的{near(4)}{any_of(_EFFORT)}，{near(2)}[让使]◇", "helps", 1.5, "让◇ 使◇"),
    Phrase(
        f"(?<=作为◆){near(8)}{any_of(_DUTY)}(?:单位|城市|方|省市)，◇",
        "is helped",
        1.5,
        "作为◆",
    ),
    Phrase(
        f"{behind(THANKS_TO)}{near(14)}{any_of(HELP_THANKED)}{near(4)}，◇",
        "helps",
        1.5,
        right_after(THANKS_TO, "◆"),
    ),
)
