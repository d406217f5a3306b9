"""Organizations that a text calls by several names: 省残联, 湖南省残疾人联合会."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from summarizer.lexicon.organizations import (
    ABBREVIATED_ENDINGS,
    BANKS,
    DEMOCRATIC_PARTIES,
    ENDINGS_IN_FULL,
    WORDS_IN_FULL,
)
from summarizer.parties.party import PartyMention
from summarizer.parties.places import gazetteer

SHORTEST_BRAND = 2
"""Characters by which companies are known to be one: 蓝海公司."""
LONGEST_ABBREVIATION = 6
"""Characters of an office's abbreviated name."""
LONGEST_STATE_BRAND = 5
"""Characters by which companies of the state are known: 中国海油."""
_NAMED = ("organization", "collective")
"""The kinds of parties that go by names, as regions go by their codes."""
_SCHOOL_KINDS = ("小学", "中学", "幼儿园", "卫生院")
_SCHOOL = re.compile(f"(?P<place>[^市县区州]{{2,5}})(?P<kind>{'|'.join(_SCHOOL_KINDS)})")
_SCHOOL_FORM = re.compile("(?:镇|乡|街道)?(?:中心|第一|希望|九年一贯制|初级|高级)*")
_COMPANY = ("公司", "集团")
_STATE = "中国"
_COMPANY_FORM = re.compile("(?:集团)?(?:(?:股份)?(?:有限)?(?:责任)?公司)?")
_GROUP = re.compile("(?P<brand>.{2,8})集团(?:公司)?")
_GROUP_IN_FULL = re.compile("(?P<name>.{5,})集团(?:(?:股份)?(?:有限)?(?:责任)?公司)?")
_BANKS = tuple(BANKS)
_AUTONOMOUS = "自治"
_INNER = re.compile(f"(?:{'|'.join(WORDS_IN_FULL)})(?!学)")
_AUTHORS = "我该本"
_OF_THE_AUTHOR = re.compile(f"[{_AUTHORS}][校院](?=.)")
"""How a hospital's name begins on the page of its university: 我校附属第一医院."""


def unite_names(mentions: list[PartyMention]) -> list[PartyMention]:
    """The mentions, those of an organization's shorter name (国土资源局) with the key of its
    fuller one."""
    named = [mention for mention in mentions if mention.kind in _NAMED]
    if not named:
        return mentions
    uses = [mention.key for mention in named]
    names = list(dict.fromkeys(uses))
    branches = [name for name in names if name.startswith(DEMOCRATIC_PARTIES)]
    offices = [name for name in names if name.endswith(ENDINGS_IN_FULL)]
    codes = {mention.key: mention.code for mention in named}
    usual = {key: name for key, code in codes.items() if (name := _usual(key, code)) != key}
    fuller: dict[str, str] = {}
    for name in names:
        core = name[:-2] if name.endswith(_COMPANY) else name
        others = [other for other in names if core in other and _is_short_for(name, other)]
        if len(name) <= LONGEST_ABBREVIATION and name.endswith(ABBREVIATED_ENDINGS):
            others += [o for o in offices if name[-2] in o and _abbreviates(name, o)]
        if name.endswith(_SCHOOL_KINDS) and (school := _SCHOOL.fullmatch(name)):
            others += [other for other in names if _is_in_full(school, other)]
        others += [branch for branch in branches if name in branches and _is_branch(name, branch)]
        if usual:
            others += [other for other in names if _is_the_same(name, other, usual)]
        if name.startswith(_STATE) and len(name) <= LONGEST_STATE_BRAND:
            others += [o for o in names if _is_state_company(name, o)]
        if name.endswith(_COMPANY) and (group := _GROUP.fullmatch(name)):
            others += [other for other in names if _is_group(group, other)]
        if others:
            fuller[name] = max(others, key=lambda other: (uses.count(other), len(other)))
    if not fuller:
        return mentions
    return [
        replace(mention, key=_fullest(mention.key, fuller)) if mention.key in fuller else mention
        for mention in mentions
    ]


def _fullest(name: str, fuller: Mapping[str, str]) -> str:
    """The end of the way over longer and longer names."""
    while name in fuller:
        name = fuller[name]
    return name


def _usual(name: str, code: str | None) -> str:
    """A name with its bank in full and the nations of an autonomous county left out."""
    if name.startswith(_BANKS):
        return next(full + name[len(bank) :] for bank, full in BANKS.items() if bank in name)
    if code and _AUTONOMOUS in name:
        place = gazetteer().by_code(code)
        return name.replace(place.name, place.customary or place.name, 1) if place else name
    if _INNER.search(name):
        return _INNER.sub(lambda short: WORDS_IN_FULL[short[0]], name)
    return _OF_THE_AUTHOR.sub("", name, count=1) if name[0] in _AUTHORS else name


def _is_the_same(name: str, other: str, usual: Mapping[str, str]) -> bool:
    """Whether a longer name is the same in the usual form of both, or the shorter one its end."""
    own, others = usual.get(name, name), usual.get(other, other)
    return len(other) > len(name) and (own == others or (own != name and others.endswith(own)))


def _is_group(group: re.Match[str], other: str) -> bool:
    """Whether a group's name is one in full: 中国东方航空集团有限公司 for 东航集团."""
    full = _GROUP_IN_FULL.fullmatch(other) if "集团" in other else None
    return full is not None and _abbreviates(group["brand"], full["name"])


def _is_state_company(name: str, other: str) -> bool:
    """Whether a name is that of a company of the state in full: 中国海洋石油集团有限公司 for
    中国海油; what goes on behind the short name is a branch."""
    is_full = other.startswith(_STATE) and other.endswith(_COMPANY)
    return is_full and not other.startswith(name) and _abbreviates(name, other)


def _is_short_for(name: str, other: str) -> bool:
    if len(other) <= len(name):
        return False
    if other.startswith(name):
        return _COMPANY_FORM.fullmatch(other, len(name)) is not None
    if other.endswith(name):
        return True
    is_company = name.endswith(_COMPANY) and other.endswith(_COMPANY)
    is_brand = len(name) >= SHORTEST_BRAND + 2
    begins = other.startswith(name[:-2]) or other.removeprefix("中国").startswith(name[:-2])
    return is_company and is_brand and begins


def _abbreviates(name: str, other: str) -> bool:
    """Whether all characters of a name stand in a longer one in this order."""
    rest = iter(other)
    return len(name) < len(other) and all(character in rest for character in name)


def _is_in_full(school: re.Match[str], other: str) -> bool:
    """Whether a name is the whole one of a school: 四明山镇中心小学 for 四明山小学."""
    if not other.endswith(school["kind"]):
        return False
    _, place, form = other.removesuffix(school["kind"]).partition(school["place"])
    return bool(place and form) and _SCHOOL_FORM.fullmatch(form) is not None


def _is_branch(name: str, other: str) -> bool:
    """Whether a democratic party's committee goes by its rank alone (民盟省委)."""
    party = next(party for party in DEMOCRATIC_PARTIES if name.startswith(party))
    rank = name.removeprefix(party).removesuffix("会")
    return (
        len(other) > len(name)
        and other.startswith(party)
        and other.removesuffix("会").endswith(rank)
    )
