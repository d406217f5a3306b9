"""Turns of phrase that tell who helps whom, as patterns over masked text.

In masked text every party is one character, written ◆ here. A pattern begins right
after its first party (a lookbehind may look back over it); ◇ is its second party. Compiled by hand from the genre: reports
on paired assistance, east–west cooperation, fixed-point help and donations.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Reading = Literal["helps", "is helped", "pair", "takes part", "reports", "serves"]
"""What the first party of a phrase does to the second, or, with one party, does.

`helps` and `is helped` tell the direction. `pair` leaves it open; `takes part` says
that a party is in a partnership without telling its side; `reports` is a party that
tells of its own fight against poverty, or an organization that tells of its help;
`serves` is said of organizations only.
"""


class Phrase(NamedTuple):
    """A pattern, what it says of its first party, and how much it weighs."""

    pattern: str
    reading: Reading
    weight: float


_NOT_TOWARDS = r"(?<![向给赴驻到入扶援]◆)"
"""Not the goal of a phrase that begins before it (向◆捐赠, 帮扶◆)."""

_NEAR = r"[^◆，。！？；：\n]{0,%d}?"
"""Inside a clause."""
_FAR = r"[^◆。！？；\n]{0,%d}?"
"""Inside a sentence, over commas."""

HELP = (
    r"(?:帮扶|对口支援|支援|援助|援建|助力|助推|扶持|包扶|包联|包保|包抓|帮助|援|结对帮|结对|对口扶贫|定点扶贫|扶贫协作"
    r"|牵手|支持|协作|助|帮|情系|情暖|心系|携手)"
)
GIVE = (
    r"(?:捐|赠|投入|提供|支援|帮扶|援助|援建|派|拨付|划拨|拨|安排|落实|协调|引进|送|支持|培训|招商|筹集|募集|实施|开展|建设"
    r"|新建|修建|购置|资助|赠送|注入|对口|结对|扶贫|定点|帮助|落户|培养)"
)
AID = r"(?:帮扶|支援|援助|援建|捐赠|捐助|扶贫协作|对口协作|定点扶贫|结对)"
_SENT = r"(?:帮扶|挂职|支教|支医|义诊|投资|捐|驻村|支援|巡诊|扶贫|慰问|任职|开展|援|送|调研|看望|实地|定点|送医|讲座|培训|指导|专题)"
_VISIT = r"(?:学习|务工|就业|汇报|拜访|求学|跟岗|招商|推介|打工|参加)"

_BY_LABEL_HELPER = "|".join(
    rf"(?<={label}◆)"
    for label in (
        "帮扶单位 协作单位 支援单位 帮扶城市 协作城市 支援方 帮扶方 帮扶省市 援助方 支援省市 派出单位 后盾单位 帮扶责任单位 "
        "帮扶企业 牵头单位 援建方 援建单位 援助单位 包扶单位 包联单位 帮扶集团".split()
    )
)
_BY_LABEL_RECIPIENT = "|".join(
    rf"(?<={label}◆)"
    for label in (
        "帮扶地 帮扶地区 帮扶县 帮扶村 受援地 受援地区 受援县 受援方 支援地区 帮扶对象 帮扶点 扶贫点 联系点 联系村 扶贫村 定点扶贫县 "
        "对口县 结对村 结对县 贫困县 重点县 受援单位 帮扶的 支援的 援建的 贫困村 包联村 包扶村 灾区 革命老区".split()
    )
)

PHRASES: tuple[Phrase, ...] = (
    Phrase(
        rf"{_NOT_TOWARDS}{_NEAR % 16}{HELP}(?:的|了|着)?(?:地区|地|县|村|点|贫困县|贫困村|深度贫困县)?◇",
        "helps",
        1.5,
    ),
    Phrase(rf"{_NOT_TOWARDS}{_FAR % 30}(?:向|给|为|对|对口)◇{_NEAR % 18}{GIVE}", "helps", 1.5),
    Phrase(
        rf"{_NOT_TOWARDS}{_FAR % 44}(?:赴|奔赴|进驻|入驻|驻|走进|前往|深入|来到|到|在)◇(?!{_NEAR % 6}{_VISIT}){_NEAR % 16}{_SENT}",
        "helps",
        1,
    ),
    Phrase(rf"{_NOT_TOWARDS}{_NEAR % 4}驻◇", "helps", 1.5),
    Phrase(
        rf"{_NEAR % 12}(?:接受|获得|得到|争取|收到|获|受到|感谢){_NEAR % 8}◇{_NEAR % 14}{AID}",
        "is helped",
        1.5,
    ),
    Phrase(
        rf"{_FAR % 10}在◇{_NEAR % 20}(?:帮扶|帮助|支持|援助|支援|关心|协作|捐助){_NEAR % 10}下",
        "is helped",
        1.5,
    ),
    Phrase(
        rf"{_NEAR % 8}由◇{_NEAR % 6}(?:对口|结对|定点|负责|包联){_NEAR % 4}(?:帮扶|支援|援建)",
        "is helped",
        1.5,
    ),
    Phrase(
        rf"{_NEAR % 10}(?:与|和|、|—|－|-|─|~|·|及|同|对){{1,2}}{_NEAR % 14}◇{_FAR % 26}(?:结对|签|协作|合作|对口|帮扶|携手|共建|联席|座谈|并肩)",
        "pair",
        1,
    ),
    Phrase(
        rf"(?<=在◆){_NEAR % 20}(?:帮扶|帮助|支持|援助|支援|关心|协作|捐助|推动){_NEAR % 10}下",
        "helps",
        1,
    ),
    Phrase(rf"(?<=由◆){_NEAR % 10}(?:对口|结对|帮扶|捐|援|投资|出资|资助|派|承担)", "helps", 1.5),
    Phrase(
        rf"{_NOT_TOWARDS}(?:[（(][^◆）)]{{0,8}}◆?[）)])?{_NEAR % 6}{AID}(?:的)?(?:财政|社会|专项|各类)?(?:资金|项目|干部|工作组|工作队|单位|医疗队|教师|物资|团队|力度)",
        "helps",
        1,
    ),
    Phrase(
        rf"{_NOT_TOWARDS}{_NEAR % 14}(?:选派|派出|派驻|派遣|抽调|组派|捐赠|捐款|捐资|捐助|捐出|援建|对口支援|资助|定点帮扶|对口帮扶|结对帮扶)",
        "helps",
        0.7,
    ),
    Phrase(rf"(?:{_BY_LABEL_HELPER})", "helps", 2),
    Phrase(rf"(?:{_BY_LABEL_RECIPIENT})", "is helped", 2),
    Phrase(
        rf"{_NEAR % 3}(?:贫困|脱贫|摘帽|建档立卡|未脱贫|困难群众|受灾|灾区|农特产品|农产品|山区|留守|村民|乡亲|深度)",
        "is helped",
        0.5,
    ),
    Phrase(
        rf"{_FAR % 16}(?:东西部|扶贫协作|东西协作|对口协作|对口支援|对口帮扶|支援合作|结对帮扶|强化帮扶|倾情帮扶|真情帮扶)",
        "takes part",
        1,
    ),
    Phrase(
        rf"{_FAR % 18}(?:脱贫攻坚|扶贫开发|扶贫工作|扶贫成果|巩固拓展|社会扶贫|定点扶贫|驻村|精准扶贫|扶贫帮困|乡村振兴|扶贫)",
        "reports",
        0.7,
    ),
    Phrase(rf"(?<=由◆){_NEAR % 10}(?:捐|援|投资|出资|资助){_FAR % 30}(?:在|向|给)◇", "helps", 1.5),
    Phrase(rf"{_NEAR % 6}[0-9.]+[余多]?[万亿]", "serves", 0.7),
    Phrase(
        rf"{_FAR % 24}(?:送温暖|慰问|走访|献爱心|捐款|助学|义诊|帮困|帮扶|志愿服务)", "serves", 0.5
    ),
)
"""In any order: each phrase casts its own vote."""
