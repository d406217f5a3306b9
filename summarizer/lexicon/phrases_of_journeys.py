"""Turns of phrase in which somebody goes, or is sent, to those who are helped: ◆赴◇支教.

Compiled by hand from the genre: reports on paired assistance, east–west cooperation,
fixed-point help and donations.
"""

from __future__ import annotations

from summarizer.lexicon.help_words import (
    AS_GUEST,
    NUMERALS,
    POSTS,
    SENDING,
    SUBJECT,
    TEAMS,
)
from summarizer.lexicon.phrase import (
    Phrase,
    after_next,
    any_of,
    far,
    near,
    right_after,
)

_ON_SITE = (
    "帮扶 挂职 支教 支医 义诊 投资 资助 捐 驻村 支援 巡诊 扶贫 慰问 任职 开展 援 送 调研 看望 实地 "
    "定点 "
    "讲座 培训 指导 专题 落地 落户 投入 采购 这片 坐诊 带教 驻点 任教 授课 推广"
)
_COMING_TO = "义诊 捐 支教 巡诊 坐诊 带教 慰问 送去 送上 推广 指导 培训"
_GOING = "赴 奔赴 进驻 入驻 常驻 驻 走进 前往 深入 来到 (?<![收得受接])到 在"
_COMING_FROM_AFAR = "来到 奔赴 走进 赴 抵达"
_BRANCH_OFFICE = "办 劳务 招商 联络 商会 就业 党委 党支部"
"""What a county keeps in a city, to which it gives nothing."""
_OFFICES = "副县长 副旗长 副区长 副州长 副市长 副书记 副镇长 副乡长 副局长 副院长 副校长 常委"
"""What those who are sent hold where they are sent to."""
_STAYING = "扎根 坚守 奋战在 扎根在 坚守在 投身"
_COMERS = "医生 医师 教师 老师 干部 专家 人才 队员 队 志愿者 校长 医护人员 团队 支教团 技术人员"
_LIVING_IN = "常驻 进驻 入驻 扎根"

PHRASES_OF_JOURNEYS: tuple[Phrase, ...] = (
    Phrase(
        f"{SUBJECT}{far(44)}{any_of(_GOING)}◇(?!{near(6)}{any_of(AS_GUEST)})"
        f"(?:{near(16)}{any_of(_ON_SITE)}|，{near(14)}{any_of(_COMING_TO)})",
        "helps",
        1,
        right_after(_GOING, "◇"),
    ),
    Phrase(
        f"{SUBJECT}{near(4)}{any_of(TEAMS)}?驻◇(?!{near(4)}{any_of(_BRANCH_OFFICE)})",
        "helps",
        1.5,
        "驻◇",
    ),
    Phrase(f"{SUBJECT}{near(4)}{any_of(SENDING)}{near(20)}驻◇", "helps", 1.5, "驻◇"),
    Phrase(
        f"{SUBJECT}{near(12)}{any_of(SENDING + ' 委派')}{far(30)}[到赴往任在]◇"
        f"{near(4)}{any_of(POSTS)}",
        "helps",
        1.5,
        after_next(POSTS),
    ),
    Phrase(
        f"{SUBJECT}{far(20)}{any_of(SENDING)}{far(30)}，{any_of(_LIVING_IN)}◇",
        "helps",
        1.5,
        right_after(_LIVING_IN, "◇"),
    ),
    Phrase(
        f"(?<=[是系在自]◆){far(30)}[到在赴任]◇{near(6)}{any_of(POSTS)}",
        "helps",
        1.5,
        after_next(POSTS),
    ),
    Phrase(
        f"{SUBJECT}{near(14)}{any_of(TEAMS)}{near(6)}{any_of('进驻 入驻 奔赴 抵达 赴')}◇",
        "helps",
        1.5,
        right_after("进驻 入驻 奔赴 抵达 赴", "◇"),
    ),
    Phrase(
        f"{near(12)}{any_of(_COMERS)}{near(12)}{any_of(_STAYING)}◇",
        "helps",
        1.5,
        right_after(_STAYING, "◇"),
    ),
    Phrase(
        f"的?[{NUMERALS}]{{1,3}}[位名]{near(6)}{any_of(_COMERS)}{far(16)}{any_of(_COMING_FROM_AFAR)}◇"
        f"(?!{near(6)}{any_of(AS_GUEST)})",
        "helps",
        1,
        right_after(_COMING_FROM_AFAR, "◇"),
    ),
    Phrase(
        f"(?<=自◆)的?{far(20)}[是任]◇的?{near(4)}{any_of(_OFFICES)}",
        "helps",
        1.5,
        after_next(_OFFICES),
    ),
)
