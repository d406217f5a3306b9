"""Villages named in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summarizer.parties.party import PartyMention

LONGEST_VILLAGE = 14
"""Characters of a town's and a village's name together."""

_NO_NAME = (
    r"(?!贫困|深度|重点|帮扶|结对|行政|自然|薄弱|脱贫|示范|联系|挂点|对口|相关|有关|定点|所在|"
    r"各|全|该|农|乡|山|驻|进|省|市|县|镇级|的|与|个|和|向|为|在|"
    r"国家|部分|多个|一些|这|那|本|我|扶贫|特色|美丽|空心|移民|革命|少数民族|边境|建档)"
)
_HAN = r"[^\W\d_A-ɏ]"
"""Letters that are not Latin ones; the range of all characters is slow to compile."""
_VILLAGE_SUFFIX = "村(?![级民委里庄])"
_VILLAGE_END = re.compile(_VILLAGE_SUFFIX)
_VILLAGE = re.compile(
    rf"(?:{_HAN}{{2,6}}?(?:乡|镇|街道|苏木))?"
    rf"{_NO_NAME}(?P<name>{_HAN}{{1,5}}?(?:{_VILLAGE_SUFFIX}|社区|嘎查))"
)
_VISITED_VILLAGE = re.compile(
    r"(?:驻|帮扶的?|联系的?|包联的?|结对的?|赴|走进|承担|扶贫点|帮扶点|帮扶村"
    rf"|到(?={_HAN}{{2,3}}[乡镇]))"
    rf"(?:{_HAN}{{2,3}}(?:{_HAN}{{1,2}}族)?[乡镇])?{_NO_NAME}(?P<name>{_HAN}{{2,4}}?{_VILLAGE_SUFFIX})"
)
LONGEST_VISIT = 14
"""Characters of what `_VISITED_VILLAGE` matches before 村."""
_TOWN = re.compile(
    r"[^\W\d的了与及和把被将由对从给让使我该各全驻赴到往进入去来离在于是向为扶联系援帮助省市县区州旗盟村]{2,3}"
    r"(?:[^\W的和与]{1,2}族)?[乡镇]\Z"
)
LONGEST_TOWN = 7
"""Characters of what `_TOWN` matches."""


def village_at(text: str, position: int) -> re.Match[str] | None:
    """A village, or a town and a village in it, that stands at a position; its `name`."""
    ahead = text[position : position + LONGEST_VILLAGE]
    if "村" in ahead or "社区" in ahead or "嘎查" in ahead:
        return _VILLAGE.match(text, position)
    return None


def find_villages(text: str, places: Iterable[PartyMention]) -> Iterator[PartyMention]:
    """Villages that helpers are sent to, and later mentions by their bare names."""
    codes = {place.key: place.code for place in places if place.kind == "village"}
    before = 0
    for suffix in _VILLAGE_END.finditer(text):
        at = suffix.start()
        first = max(before, at - LONGEST_VISIT)
        # 村 may be of a town, and the village's name follow: 驻新村镇大坝村
        visited = _VISITED_VILLAGE.search(text, first, at + LONGEST_VISIT + 2)
        if visited and visited.start() < at:
            codes.setdefault(visited["name"], None)
            before = visited.end()
    for name, code in codes.items():
        for start, end in _uses_of_village(text, name):
            yield PartyMention(start, end, name, "village", text[start:end], code)


def _uses_of_village(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a village's name stands, the town before it included."""
    before = 0
    while (start := text.find(name, before)) >= 0:
        end = start + len(name)
        town = _TOWN.search(text, max(before, start - LONGEST_TOWN), start)
        yield town.start() if town else start, end
        before = end
