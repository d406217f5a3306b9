"""Turns of phrase that tell who helps whom, as patterns over masked text.

In masked text every party is one character, written ◆ here. A pattern begins right
after its first party (a lookbehind may look back over it); ◇ is its second party.
Compiled by hand from the genre: reports on paired assistance, east–west cooperation,
fixed-point help and donations.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Reading = Literal[
    "helps", "is helped", "pair", "takes part", "reports", "serves", "hosts", "gives", "passes"
]
"""What the first party of a phrase does to the second, or, with one party, does.

`helps` and `is helped` tell the direction. `pair` leaves it open; `takes part` says
that a party is in a partnership without telling its side; `reports` is a party that
tells of its own fight against poverty, or an organization that tells of its help;
`serves` is said of organizations only, `hosts` of who is not likely to give; `gives` of
who does what only a giver does, however poor it may be, and of places that never give
(援藏 of 山南). `passes` is said of who is named in passing only: a neighbour, a place to
work, to learn or to sell in.
"""


class Phrase(NamedTuple):
    """A pattern, what it says of its first party, and how much it weighs.

    It matches nowhere without one of its `cues`, so it is tried only where one is. They
    are words with spaces between: one that stands between the first party and the next,
    由◆ for 由 right before the first, 由◇ for 由 right before the next, ◇由 for 由
    somewhere between the next and a third.
    """

    pattern: str
    reading: Reading
    weight: float
    cues: str


def _near(longest: int) -> str:
    """Up to so many characters inside a clause."""
    return rf"[^◆，。！？；：\n]{{0,{longest}}}?"


def _far(longest: int) -> str:
    """Up to so many characters inside a sentence, over commas."""
    return rf"[^◆。！？；\n]{{0,{longest}}}?"


def _any(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


def _right_after(words: str, party: Literal["◆", "◇"]) -> str:
    """The cues of a party that stands right after one of the words: their last characters."""
    return " ".join(f"{last}{party}" for last in sorted({word[-1] for word in words.split()}))


def _after_next(words: str) -> str:
    """The cues of words that stand after the second party."""
    return " ".join(f"◇{word}" for word in words.split())


def _labelled(nouns: str, reading: Reading, weight: float) -> Phrase:
    """A party right after one of these words: 帮扶单位◆."""
    by_last: dict[str, list[str]] = {}
    for noun in nouns.split():
        by_last.setdefault(noun[-1], []).append(f"(?<={noun}◆)")
    endings = [f"(?<={last}◆){_any(' '.join(group))}" for last, group in by_last.items()]
    return Phrase(_any(" ".join(endings)), reading, weight, _right_after(nouns, "◆"))


def _filled_in(nouns: str) -> str:
    """The nouns with the signs that set off what fills them in: 帮扶单位：◆."""
    return " ".join(noun + sign for noun in nouns.split() for sign in ("", "：", ":", "——"))


_SUBJECT = r"(?<![向给赴驻到入扶援为对与和同在]◆)(?<!(?:引导|引进|组织|动员|促成|通过)◆)"
"""Not the goal or partner of a phrase that begins before it (向◆捐赠, 帮扶◆), nor whom
another brings in (引导◆) or gives through (通过◆)."""

_HELP = (
    "帮扶 支援 援助 援建 助力 助推 扶持 包扶 包联 包保 包抓 帮助 援 结对 扶贫 协作 牵手 支持 助 帮 "
    "情系 情暖 情牵 心系 牵挂 携手 投入 支教 支医 驰援 捐赠 捐助 资助"
)
_GIVE = (
    "捐 赠 投入 提供 支援 帮扶 援助 援建 派 拨 安排 落实 协调 引进 送 支持 培训 招商 筹集 募集 "
    "实施 开展 建设 新建 修建 购置 资助 注入 对口 结对 扶贫 定点 帮助 落户 培养 "
    "寄 相助"
)
_AID = "帮扶 支援 援助 援建 捐赠 捐助 扶贫协作 对口协作 定点扶贫 结对"
_BACKING = "帮扶 帮助 支持 援助 支援 关心 协作 捐助 推动 相助 扶持 扶助 助力 协助 关怀 帮带 援手"
_ON_SITE = (
    "帮扶 挂职 支教 支医 义诊 投资 捐 驻村 支援 巡诊 扶贫 慰问 任职 开展 援 送 调研 看望 实地 定点 "
    "讲座 培训 指导 专题 落地 落户 投入 采购 坐诊 带教 驻点 任教 授课"
)
_VISITING = "帮扶 支教 支医 义诊 捐 驻村 支援 巡诊 扶贫 慰问 社会服务 送教 送医 送温暖 志愿服务"
_AS_GUEST = "学习 务工 就业 汇报 拜访 求学 跟岗 招商 推介 打工 参加"
_REPORTING = "衔接 回访 答谢 跟岗 汇报对接 汇报协作 汇报东西部 汇报对口 汇报帮扶"
"""What those who get help travel for to those who give it."""
_COMING = "挂职 支教 支医 援 医生 老师 教师 专家 干部 书记 志愿者"
"""Who comes from a helper: 门头沟来的医生."""
_GOING = "赴 奔赴 进驻 入驻 驻 走进 前往 深入 来到 (?<![收得受接])到 在"
_BRANCH_OFFICE = "办 劳务 招商 联络 商会 就业 党委 党支部"
"""What a county keeps in a city, to which it gives nothing."""
_WITH = "与 和 、 — － - ─ ~ · • ・ 及 同 对"
_PLACE_OF_HELP = "地区 地 县 村 点 贫困县 贫困村 深度贫困县"
_SENDING = "选派 派出 抽调 组建 派驻 派遣 组派"
_PAYING = "投入 拨付 划拨 安排 出资 拿出 筹措"
_MEANS = "资金 项目 干部 工作组 工作队 单位 医疗队 教师 物资 团队 力度"
_GIVING = (
    "选派 派出 派驻 派遣 派来 抽调 组派 捐赠 捐款 捐资 捐助 捐出 捐建 援建 资助 对口支援 定点帮扶 "
    "对口帮扶 结对帮扶"
)
_COUNT = "[两一二三四五六七八九十0-9]{1,3}个"
_FIXED = "定点 对口 结对"
_HELPING = "帮扶 扶贫 支援 援助 协作"
_POVERTY = (
    "贫困 脱贫 摘帽 建档立卡 未脱贫 困难群众 受灾 灾区 农特产品 农产品 山区 留守 村民 乡亲 深度"
)
_PARTNERSHIP = (
    "东西部 扶贫协作 东西协作 对口协作 支援协作 协作资金 闽宁协作 粤桂协作 粤黔协作 "
    "沪滇协作 苏陕协作 苏青协作 鲁渝协作 鲁甘协作 津甘协作 京蒙协作 浙川协作 "
    "对口支援 对口帮扶 支援合作 结对帮扶 "
    "强化帮扶 倾情帮扶 真情帮扶"
)
_CAMPAIGN = (
    "脱贫攻坚 扶贫开发 扶贫工作 扶贫成果 巩固拓展 社会扶贫 定点扶贫 驻村 精准扶贫 "
    "扶贫帮困 乡村振兴 "
    "扶贫 遭遇 受灾 灾情 灾后"
)
_RECEIVING = (
    "接受 获 得到 争取 收到 受到 感谢 抢抓 紧抓 用足 举行 迎来 喜迎 抓住 抓牢 用好 "
    "借助 借力 依托 融入 得益于 受益于 受惠于 多亏 忘记 不忘 难忘 铭记 感恩 感激"
)
_RECEIVED = (
    "帮扶 支援 援助 援建 捐 赠 寄来 送来 扶贫协作 对口协作 定点扶贫 结对 支教 支医 义诊 相助 "
    "恩情 深情 情谊 支持 帮助"
)
_THANKS_TO = "得益于 受益于 受惠于 多亏 多亏了 全靠 有了 感谢 感恩 感激 亏了 谢谢"
_HELP_THANKED = (
    "帮扶 帮助 支持 援助 支援 捐 相助 派 医生 老师 教师 干部 专家 亲人 爱心 好心 恩人 乡亲"
)
_OFFICES = "副县长 副旗长 副区长 副州长 副市长 副书记 副镇长 副乡长 副局长 副院长 副校长 常委"
"""What those who are sent hold where they are sent to."""
_FOR_THE_SAKE = "帮助 助力 支持 支援 做好 推动 促进 推进 加快 改善 提升 解决"
_BEHIND = "离不开 凝聚着 凝结着 倾注着 背后有 背后是 倾注了 凝聚了"
_EFFORT = "付出 帮扶 支持 心血 汗水 援助 帮助 支援 奉献"
_PRODUCE = "农产品 农特产品 特产 山货 农副产品 土特产"
_NEEDS = "所需 所求 所急 所盼 需求 需要 实际 短板"
_AIMING = "聚焦 围绕 针对 着眼 立足 瞄准 紧扣 结合 根据 聚力 紧盯"
_BORDERING = "接壤 毗邻 相邻 交界 相连 为邻 相接"
_LEARNING = "考察学习 学习 取经 观摩 务工 打工 培训 进修 参展"
_STAYING = "扎根 坚守 奋战在 扎根在 坚守在 投身"
_COMERS = "医生 医师 教师 老师 干部 专家 人才 队员 队 志愿者 校长 医护人员 团队 技术人员"
_DELEGATIONS = "代表团 考察团 访问团 慰问团"
_JOURNEY = "公里 千里 万里 支教 支医 挂职 帮扶 支援 援 山海 扎根 驻村 义诊 路"
_BY_ROAD = "高速 高铁 航班 航线 列车 班列 直飞 铁路 公路 动车 打工 务工"
_SENT = "一名 一位 派驻 驻村 选派的"
_JOINING = (
    "结对 签 协作 合作 对口 帮扶 携手 共建 联席 座谈 并肩 结成 结为 牵手 牵了手 牵起手 牵起了手 "
    "牵上手 缘分 连在一起 连在了一起 紧紧相连 连到了一起 情谊 情缘 握手 跨越山海 跨越千里 越千里 "
    "手拉手 手牵手 结亲 结“亲” 结了亲 结缘 姊妹 姐妹 双向奔赴"
)
_ONCE_MORE = "继续 先后 主动 还 又 也 并 再次 再 分别 已 现已 今年"
_TYING = "结对 结成 结为 结亲 共建 协作 对口 帮扶 牵手 手拉手 姊妹 姐妹 签"
"""What a clause that begins with 与 says of the subject of the clause before it."""
_KINDNESS = "送温暖 慰问 走访 献爱心 捐款 助学 义诊 帮困 帮扶 志愿服务 伸出援手 驰援"
_BENEFITING = "受益 受助 受赠 受捐 获捐 获赠 获助"
_STAFF = "干部 职工 第一书记 工作队 队员"
_POSTS = "第一书记 驻村 挂职 支教 支医 援派"
_SHARED = "捐 援 投资 出资 资助"
_MOVING = "动员 组织 引导 发动"
_SHARED_IN = "结对 帮扶 捐 资助 助学"
"""What a federation or society has its members do."""
_SIDE_BY_SIDE = "协作 携手 牵手 手拉手 结对 对口"
"""What a headline says of two that it names without a word between (天河镇远协作)."""
_TEAMS = "工作队 医疗队 支教团 支教队 讲师团 服务队 指挥部 联络组 工作组 干部 教师 医生 人才"
_AIDED_PROVINCES = "藏疆青滇黔甘陕桂川宁渝鄂蒙"
WHOLLY_AIDED = "藏疆青"
"""The provinces that never give; a team for one of them is always somebody's help."""
_GIVEN = "援建 捐建 援助 捐赠 捐助 资助 选派 派出 派来 派驻 派遣"
"""What is done 的 something by who gives it: 罗江区援建的新居."""
_DUTY = "帮扶 扶贫 支援 援建 援助 包联"
_TARGET = "对象 县 旗 村 点 地区 地 社区 责任单位"
_HELPED = (
    "帮扶 包扶 包联 包保 挂点 挂包 挂联 帮联 结对 结对共建 对口支援 对口援助 定点扶贫 包扶的 "
    "包联的 包保的 挂点的 挂包的 挂钩的 帮联的 联系的 结对的 帮扶着 帮扶了 助力 帮助 情系 情暖 "
    "情牵 心系 支援 援助 援建 驰援 助推 支持"
)
"""Right after them stands who is helped, whoever gives the help."""

_HELPER_NOUNS = (
    "帮扶单位 协作单位 支援单位 派出单位 后盾单位 帮扶责任单位 牵头单位 援建单位 援助单位 包扶单位 "
    "包联单位 支援方 帮扶方 援助方 援建方 帮扶城市 协作城市 帮扶省市 支援省市 帮扶企业"
)
_SENDERS = "单位—— 单位（ 娘家—— 娘家单位"
_RECIPIENT_NOUNS = (
    "帮扶地 帮扶地区 受援地 受援地区 支援地区 帮扶县 受援县 定点扶贫县 对口县 结对县 贫困县 "
    "重点县 帮扶村 联系村 扶贫村 结对村 贫困村 包联村 包扶村 帮扶点 扶贫点 联系点 帮扶对象 "
    "受援方 受援单位"
)
_PROGRAMMES_OF = "东西部协作（ 对口支援（ 对口帮扶（ 对口协作（ 扶贫协作（ 定点帮扶（"
"""Right after them a report on several programmes names the places of each."""
_FURTHER = "起增加 起新增 年增加 年新增 又增加 又新增 后增加 后新增"
"""What is said of a further place that somebody helps."""
_RECIPIENT_WORDS = "帮扶的 支援的 援建的 用于 灾区 革命老区"

_BETWEEN_TWO: tuple[Phrase, ...] = (
    Phrase(
        f"{_SUBJECT}：?{_near(16)}{_any(_HELP)}[的了着]?(?:{_any(_PLACE_OF_HELP)}|是)?◇",
        "helps",
        1.5,
        _right_after(f"{_HELP} 的 了 着 是 {_PLACE_OF_HELP}", "◇"),
    ),
    Phrase(
        f"{_SUBJECT}(?:[、和及]◆){{1,4}}{_near(8)}{_any(_HELP)}◇",
        "helps",
        1.5,
        "、◇ 和◇ 及◇",
    ),
    Phrase(
        f"{_SUBJECT}{_far(30)}[向给为对予]◇{_near(18)}{_any(_GIVE)}",
        "helps",
        1.5,
        _right_after("向 给 为 对 予", "◇"),
    ),
    Phrase(
        f"{_SUBJECT}{_far(44)}{_any(_GOING)}◇(?!{_near(6)}{_any(_AS_GUEST)})"
        f"{_near(16)}{_any(_ON_SITE)}",
        "helps",
        1,
        _right_after(_GOING, "◇"),
    ),
    Phrase(
        f"(?<=在◆){_any(_FIXED)}{_any(_HELPING)}◇",
        "helps",
        1.5,
        _right_after(_HELPING, "◇"),
    ),
    Phrase(f"{_SUBJECT}{_near(4)}驻◇(?!{_near(4)}{_any(_BRANCH_OFFICE)})", "helps", 1.5, "驻◇"),
    Phrase(f"{_SUBJECT}{_near(4)}{_any(_SENDING)}{_near(20)}驻◇", "helps", 1.5, "驻◇"),
    Phrase(
        f"{_SUBJECT}{_near(12)}{_any(_SENDING + ' 委派')}{_far(30)}[到赴往任在]◇"
        f"{_near(4)}{_any(_POSTS)}",
        "helps",
        1.5,
        _after_next(_POSTS),
    ),
    Phrase(
        f"(?<=由◆){_near(10)}{_any(_SHARED)}{_far(30)}[在向给]◇",
        "helps",
        1.5,
        "由◆",
    ),
    Phrase(
        f"{_near(16)}{_any(_RECEIVING)}{_near(8)}◇{_near(14)}{_any(_RECEIVED)}",
        "is helped",
        1.5,
        _RECEIVING,
    ),
    Phrase(
        f"{_far(10)}在◇{_near(20)}{_any(_BACKING)}{_near(10)}下",
        "is helped",
        1.5,
        "在◇",
    ),
    Phrase(
        f"{_near(8)}由◇{_near(6)}{_any('对口 结对 定点 负责 包联')}{_near(4)}{_any(_AID)}",
        "is helped",
        1.5,
        "由◇",
    ),
    Phrase(
        f"{_SUBJECT}{_far(12)}{_any('承担 肩负 担负')}[了着起]?[对向]?◇{_near(14)}{_any(_DUTY)}",
        "helps",
        1.5,
        "承担 肩负 担负",
    ),
    Phrase(
        f"{_near(12)}[是为系]◇{_near(16)}{_any(_DUTY + ' 对口 定点 结对 挂点 联系')}"
        f"{_near(6)}{_any(_TARGET)}",
        "is helped",
        1.5,
        "是◇ 为◇ 系◇",
    ),
    Phrase(
        f"(?<=[是系在自]◆){_far(30)}[到在赴任]◇{_near(6)}{_any(_POSTS)}",
        "helps",
        1.5,
        _after_next(_POSTS),
    ),
    Phrase(
        f"(?!所[需能])(?:(?<![赴到往、]◆)|(?![、和及])){_near(10)}{_any(_WITH)}{{1,2}}{_near(14)}◇"
        f"(?!所[需能]|[、和及]◆|等){_far(26)}{_any(_JOINING)}",
        "pair",
        1,
        _after_next(_JOINING),
    ),
    Phrase(
        f"{_SUBJECT}{_far(40)}，{_any(_ONCE_MORE)}?(?:与|和|同)◇{_near(26)}{_any(_TYING)}",
        "pair",
        1,
        "与◇ 和◇ 同◇",
    ),
    Phrase(
        f"{_SUBJECT}{_near(14)}{_any(_TEAMS)}{_near(6)}{_any('进驻 入驻 奔赴 抵达 赴')}◇",
        "helps",
        1.5,
        _right_after("进驻 入驻 奔赴 抵达 赴", "◇"),
    ),
    Phrase(
        f"{_SUBJECT}{_near(8)}{_any('安排 拨付 划拨 下达')}◇{_near(8)}资金",
        "helps",
        1.5,
        _right_after("安排 拨付 划拨 下达", "◇"),
    ),
    Phrase(f"◇{_near(12)}{_any(_SIDE_BY_SIDE)}", "pair", 1, "◆◇"),
    Phrase(
        f"{_SUBJECT}{_near(8)}{_any(_AIMING)}◇(?:{_near(6)}{_any(_NEEDS)}|{_far(20)}[帮扶援])",
        "helps",
        1.5,
        _right_after(_AIMING, "◇"),
    ),
    Phrase(
        f"{_near(12)}{_any(_COMERS)}{_near(12)}{_any(_STAYING)}◇",
        "helps",
        1.5,
        _right_after(_STAYING, "◇"),
    ),
    Phrase(
        f"{_near(8)}{_any(_DELEGATIONS)}{_near(8)}[来到赴抵临]达?◇",
        "pair",
        1,
        _DELEGATIONS,
    ),
    Phrase(
        f"(?<=从◆)[，、]?{_near(6)}[到来赴]◇(?!{_near(16)}{_any(_BY_ROAD)}){_far(20)}"
        f"{_any(_JOURNEY)}",
        "pair",
        1,
        "从◆",
    ),
    Phrase(
        f"(?<=作为◆){_near(8)}{_any(_DUTY)}{_near(2)}{_any(_TARGET)}，◇",
        "helps",
        1.5,
        "作为◆",
    ),
    Phrase(
        f"(?<=自◆)的?{_far(20)}[是任]◇的?{_near(4)}{_any(_OFFICES)}",
        "helps",
        1.5,
        _after_next(_OFFICES),
    ),
    Phrase(
        f"{_any(' '.join(f'(?<=为{word}◆)|(?<=为了{word}◆)' for word in _FOR_THE_SAKE.split()))}"
        f"{_near(20)}，◇",
        "is helped",
        1,
        _right_after(_FOR_THE_SAKE, "◆"),
    ),
    Phrase(
        f"{_far(20)}{_any(_BEHIND)}◇{_near(16)}{_any(_EFFORT)}",
        "is helped",
        1.5,
        _right_after(_BEHIND, "◇"),
    ),
    Phrase(f"的{_near(4)}{_any(_EFFORT)}，{_near(2)}[让使]◇", "helps", 1.5, "让◇ 使◇"),
    Phrase(
        f"(?<=作为◆){_near(8)}{_any(_DUTY)}(?:单位|城市|方|省市)，◇",
        "is helped",
        1.5,
        "作为◆",
    ),
    Phrase(
        f"{_any(' '.join(f'(?<={word}◆)' for word in _THANKS_TO.split()))}{_near(14)}"
        f"{_any(_HELP_THANKED)}{_near(4)}，◇",
        "helps",
        1.5,
        _right_after(_THANKS_TO, "◆"),
    ),
)

_OF_ONE: tuple[Phrase, ...] = (
    Phrase(f"(?<=在◆){_near(20)}{_any(_BACKING)}{_near(10)}下", "helps", 1, "在◆"),
    Phrase(
        f"(?<=[在、]◆)(?:（[^）]{{0,12}}）)?(?:[、和及与]◆(?:（[^）]{{0,12}}）)?){{1,4}}"
        f"{_near(8)}{_any(_BACKING)}{_near(4)}下",
        "helps",
        1,
        "在◆ 、◆",
    ),
    Phrase(f"(?<=和◆){_near(8)}{_any(_BACKING)}{_near(4)}下", "helps", 1, "和◆"),
    Phrase(f"(?<=[受经由]◆){_near(8)}{_any(_SENDING + ' 委派 指派')}", "helps", 1.5, "受◆ 经◆ 由◆"),
    Phrase(
        f"(?<=[是为系]◆)的?{_any(_FIXED)}?{_any(_HELPING)}的?{_near(4)}"
        f"{_any(_PLACE_OF_HELP + ' 对象')}",
        "helps",
        1.5,
        "是◆ 为◆ 系◆",
    ),
    Phrase(f"{_near(8)}援[{_AIDED_PROVINCES}]{_near(6)}{_any(_TEAMS)}", "helps", 1, "援"),
    Phrase(f"(?<![赴到往驻向]◆){_near(10)}援[{WHOLLY_AIDED}]", "gives", 1, "援"),
    Phrase(f"(?<![在为给向对受经由获]◆)(?:市|省|县|区)?{_any(_GIVEN)}的", "gives", 1, _GIVEN),
    Phrase(
        f"{_any(' '.join(f'(?<={word}◆)' for word in _THANKS_TO.split()))}{_near(14)}"
        f"{_any(_HELP_THANKED)}",
        "helps",
        1,
        _right_after(_THANKS_TO, "◆"),
    ),
    Phrase(f"(?<=做好◆)的?{_any(_FIXED)}?{_any(_HELPING)}", "hosts", 1, "好◆"),
    Phrase(f"(?<=自◆)的?{_near(6)}{_any(_PRODUCE)}", "hosts", 0.7, _PRODUCE),
    Phrase(
        f"(?<=没有◆){_near(14)}，{_near(4)}(?:就|也就|便|哪里?)[没不有来会可]",
        "helps",
        1.5,
        "有◆",
    ),
    Phrase(
        f"(?:(?<=[与和同]◆)|(?<=[邻接]◆)){_near(8)}{_any(_BORDERING)}",
        "passes",
        1,
        _BORDERING,
    ),
    Phrase("(?:(?<=邻◆)|(?<=接壤◆)|(?<=交界◆))", "passes", 1, "邻◆ 壤◆ 界◆"),
    Phrase(f"(?<=[到赴往在去]◆){_near(8)}{_any(_LEARNING)}", "passes", 1, _LEARNING),
    Phrase("所需", "is helped", 1, "所需"),
    Phrase("所能", "helps", 1, "所能"),
    Phrase(f"(?<=赴◆){_near(6)}{_any(_REPORTING)}", "helps", 1, _REPORTING),
    Phrase(f"派?来的{_near(10)}{_any(_COMING)}", "serves", 1, "来的"),
    Phrase(f"(?<=对◆)的{_any(_FIXED + ' ' + _HELPING)}", "is helped", 1.5, "对◆"),
    Phrase(
        f"(?<=由◆){_near(10)}{_any('对口 结对 帮扶 捐 援 投资 出资 资助 派 承担')}",
        "helps",
        1.5,
        "由◆",
    ),
    Phrase(
        rf"(?<![向给赴驻到入]◆)(?:[（(][^◆）)]{{0,8}}◆?[）)])?{_near(6)}{_any(_AID)}的?"
        rf"(?:财政|社会|专项|各类)?{_any(_MEANS)}",
        "helps",
        1,
        f"{_AID} （ (",
    ),
    Phrase(
        f"{_SUBJECT}{_near(14)}{_any(_GIVING)}(?!{_any(_PLACE_OF_HELP)})",
        "helps",
        0.7,
        _GIVING,
    ),
    Phrase(
        f"(?:{_COUNT}|[等这]{_COUNT}?){_any(_FIXED)}{_any(_HELPING)}{_any(_PLACE_OF_HELP)}",
        "is helped",
        2,
        _FIXED,
    ),
    Phrase(f"{_near(6)}财政{_near(16)}{_any(_PAYING)}", "serves", 1, "财政"),
    Phrase(f"{_near(12)}走进◆", "serves", 1, "走进◇"),
    Phrase(f"包村{_any(_HELPING)}", "reports", 1.5, "包村"),
    _labelled(f"{_filled_in(_HELPER_NOUNS)} {_SENDERS}", "helps", 2),
    _labelled(f"{_filled_in(_RECIPIENT_NOUNS)} {_RECIPIENT_WORDS}", "is helped", 2),
    _labelled(_HELPED, "hosts", 1.5),
    _labelled(_PROGRAMMES_OF, "hosts", 2),
    Phrase(
        f"{_any(' '.join(f'(?<={word}◆)' for word in _FURTHER.split()))}(?=[，。；、（和]|为|作为)",
        "hosts",
        1.5,
        _right_after(_FURTHER, "◆"),
    ),
    Phrase("(?<=支援◆)[0-9][0-9.,]*[余多]?[万亿]", "hosts", 1, "援◆"),
    Phrase(
        f"{_SUBJECT}{_near(4)}{_any(_MOVING)}{_near(16)}{_any('企业 商会 会员')}"
        f"{_far(16)}{_any(_SHARED_IN)}",
        "serves",
        1,
        _MOVING,
    ),
    Phrase(
        f"(?:(?<=赴◆)|(?<=走进◆))(?!{_near(6)}{_any(_AS_GUEST)}){_far(16)}{_any(_VISITING)}",
        "hosts",
        1,
        "赴◆ 进◆",
    ),
    Phrase(f"(?<=[到在任驻]◆){_near(4)}{_any(_POSTS)}", "hosts", 1, _POSTS),
    Phrase(f"(?<=[是系在自]◆){_far(44)}{_any(_POSTS)}", "serves", 1, _POSTS),
    Phrase(
        f"(?<=[向为给]◆){_near(12)}{_any('捐 资助 援助 赠 修 建 争取 协调 筹')}",
        "hosts",
        1,
        "向◆ 为◆ 给◆",
    ),
    Phrase(f"{_near(3)}{_any(_POVERTY)}", "is helped", 0.5, _POVERTY),
    Phrase(f"{_far(16)}{_any(_PARTNERSHIP)}", "takes part", 1, _PARTNERSHIP),
    Phrase(f"{_far(18)}{_any(_CAMPAIGN)}", "reports", 0.7, _CAMPAIGN),
    Phrase(f"{_near(6)}[0-9][0-9.,]*[余多]?[万亿]", "serves", 0.7, "万 亿"),
    Phrase(f"的?{_any(_SENT)}{_near(4)}{_any(_STAFF)}", "serves", 0.8, _SENT),
    Phrase("挂职干部", "serves", 0.8, "挂职"),
    Phrase(f"{_near(12)}{_any(_BENEFITING)}", "is helped", 0.7, _BENEFITING),
    Phrase(f"{_near(4)}{_any('接收 共收到 接受')}", "is helped", 2, "接收 共收到 接受"),
    Phrase(f"{_far(24)}{_any(_KINDNESS)}", "serves", 0.5, _KINDNESS),
)

PHRASES: tuple[Phrase, ...] = _BETWEEN_TWO + _OF_ONE
"""Each casts its own vote. What is said of two parties counts before what is said of one."""

SIGNS_OF_A_PROGRAMME: tuple[str, ...] = tuple(
    "协作 东西部 扶贫协作 对口 合作 帮扶 携手 牵手 山海 劳务 情 两地 一家 消费".split()
)
"""What stands behind the letters of two provinces where they name what joins them."""

TELLING = "获悉|了解到|获知|得知"
"""What stands behind who only tells the news."""

OWN_OFFICE = (
    r"[（(][^（）()，。]{1,14}[办局处科室委会][）)]"
    rf"|[^，。；：\n]{{1,14}}?(?:(?={TELLING})|(?<=[办处科股室])(?:有关|相关|主要)?负责人)"
)
"""What may stand right behind an organization that names a part of it: 发改委（对口帮扶办）;
of who only tells the news no deed is said."""
