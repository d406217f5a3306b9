"""What stands for a party once it has been named: 我市, 该局, 全县.

Compiled by hand from the genre.
"""

from __future__ import annotations

_ENDINGS: dict[str, tuple[str, ...]] = {
    "省": ("省", "自治区"),
    "市": ("市",),
    "州": ("州",),
    "县": ("县",),
    "区": ("区",),
    "旗": ("旗",),
    "局": ("局",),
    "行": ("行", "银行股份有限公司", "银行有限责任公司"),
    "院": ("院",),
    "校": ("校", "大学", "学院", "中学", "小学"),
    "社": ("社",),
    "厅": ("厅",),
    "中心": ("中心",),
    "公司": ("公司", "集团"),
    "集团": ("集团", "集团公司", "集团有限公司", "集团有限责任公司", "集团股份有限公司"),
    "总局": ("总局",),
}
"""What a party's name may end in, by the kind that a pronoun names."""

PRONOUNS: dict[str, tuple[str, ...]] = {
    **{determiner + kind: ends for kind, ends in _ENDINGS.items() for determiner in "我全该本"},
    "本会": ("会",),  # 全会 is a session, 我会 a promise
    **{f"贵{kind}": _ENDINGS[kind] for kind in "市 区 院 校 局 行 公司 集团".split()},
    "集团": _ENDINGS["集团"],
    "公司": _ENDINGS["公司"],
    "学校": ("大学", "学院"),
    "总局": _ENDINGS["总局"],
    "总行": _ENDINGS["行"],
    **{branch: (branch,) for branch in ("分行", "支行", "分公司")},
    "我们": (*_ENDINGS["公司"], *_ENDINGS["行"]),
    **{f"我们{others}": () for others in "村 县 市 省 区 州 乡 镇 家 厂 店 队 两".split()},
    **{f"我们{unit}": _ENDINGS[unit] for unit in ("公司", "集团", "中心", "局")},
    "我们医院": ("医院",),
    "我们学校": _ENDINGS["校"],
    "特区政府": ("特别行政区",),
    "本澳": ("澳门特别行政区",),
    "本港": ("香港特别行政区",),
}
"""Each with the ends of the names that it may stand for; 我们村 hides a 我们 that is not
the company's."""

PLACE_ENDINGS: frozenset[str] = frozenset("省市州县区旗")
"""What the first of the ends is where a pronoun names a kind of place."""

OWN_BODIES: tuple[str, ...] = ("工会委员会", "工会", "党委", "团委", "党委办公室", "办公室")
"""They sign for the unit before them: 贵州医科大学附属医院工会委员会 is of 我院."""

OF_THE_AUTHOR: tuple[str, ...] = ("我", "本", "学校")
"""A pronoun that begins so is of the author's own unit, which may be named on the page only."""

ONLY_OF_SIGNERS: frozenset[str] = frozenset({"我们"})
"""They stand for who signs the page, never for who is only named in it."""

ONLY_AT_THE_START: frozenset[str] = frozenset(
    {"集团", "公司", "学校", "总局", "总行", "分行", "支行", "分公司"}
)
"""They stand for a party only where a clause or sentence begins."""
