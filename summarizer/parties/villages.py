"""Villages named in a text, and towns that are paired."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from summarizer.parties.party import PartyMention

LONGEST_VILLAGE = 14
"""Characters of a town's and a village's name together."""

_NO_NAME = (
    r"(?!贫困|深度|重点|帮扶|结对|行政|自然|帮镇|镇帮镇|帮镇扶|扶村|薄弱|脱贫|示范|联系|挂点|对口|相关|有关|定点|所在|"
    r"各|全|该|村|农|乡|山|驻|进|省|市|县|镇级|的|与|个|"
    r"和(?![平兴睦顺谐合丰美安乐庆善])|向(?![阳荣])|为(?!民)|在|是|"
    r"国家|部分|多个|一些|这|那|本|我|扶贫|特色|美丽|空心|移民|革命|少数民族|边境|建档)"
)
_HAN = r"[^\W\d_A-ɏ]"
"""Letters that are not Latin ones; the range of all characters is slow to compile."""
_VILLAGE_SUFFIX = "村(?<![驻进入乡农]村)(?![级民委里庄企]|振兴)"
_VILLAGE_END = re.compile(_VILLAGE_SUFFIX)
_VILLAGE = re.compile(
    rf"(?:{_HAN}{{2,6}}?(?:乡|镇|街道|苏木))?"
    rf"{_NO_NAME}(?P<name>{_HAN}{{1,5}}?(?:{_VILLAGE_SUFFIX}|社区|嘎查))"
)
_TO_A_POST = rf"(?={_HAN}{{2,8}}村(?:第一书记|驻村|工作队))"
_A_VILLAGE_GETS = rf"(?={_HAN}{{2,8}}村[修建新捐送争安协发购打引销解筹投])"
_VISITED_VILLAGE = re.compile(
    r"(?:驻|帮扶的?|联系的?|包[联扶保]的?|挂[点包钩联]的?|帮联的?|结对的?|赴|走进|承担"
    r"|扶贫[点村][：:是为]?|帮扶[点村][：:是为]?"
    r"|结对村[：:是为]|联系村[：:是为]|驻村[：:是为]|包[联扶]村[：:是为]"
    rf"|在{_TO_A_POST}|任{_TO_A_POST}|为{_A_VILLAGE_GETS}|给{_A_VILLAGE_GETS}"
    rf"|到(?={_HAN}{{2,3}}[乡镇]))"
    rf"(?:{_HAN}{{2,3}}(?:{_HAN}{{1,2}}族)?[乡镇])?{_NO_NAME}(?P<name>{_HAN}{{2,4}}?{_VILLAGE_SUFFIX})"
)
_LIST_SIGNS = ("、", "和", "及")
_LISTED_VILLAGE = re.compile(
    rf"[、和及](?:{_HAN}{{2,3}}(?:{_HAN}{{1,2}}族)?[乡镇])?{_NO_NAME}(?P<name>{_HAN}{{1,4}}?{_VILLAGE_SUFFIX})"
)
LONGEST_VISIT = 14
"""Characters of what `_VISITED_VILLAGE` matches before 村."""
_TOWN = re.compile(
    r"[^\W\d的了与及和把被将由对从给让使我该各全驻赴到往进入去来离在于是向为扶联系援帮助省市县区州旗盟村]{2,3}"
    r"(?:[^\W的和与]{1,2}族)?[乡镇]\Z"
)
LONGEST_TOWN = 7
"""Characters of what `_TOWN` matches."""

_TOWN_NAME = (
    r"[^\W\d的了与及和把被将由对从给让使我该各全驻赴到往进入去来离在于是向为扶联系援帮助"
    r"市县区州旗盟村个乡镇]{1,5}"
    r"(?:[^\W的和与]{1,2}族)?(?:乡|镇|街道)"
)
_TOWN_BEFORE = re.compile(rf"(?:(?<=[市县区州旗\n，。：“（])|^){_TOWN_NAME}\Z")
_PAIRED_WITH_TOWN = re.compile(
    r"[乡镇道](?P<joint>与|和|同|——|—|携手|牵手|对口帮扶|结对帮扶|帮扶|结对)"
    rf"(?:{_HAN}{{1,12}}?[市县区州旗])?(?P<name>{_TOWN_NAME})"
    r"(?=[^。！？；\n]{0,30}(?:结对|结成|结为|友好|姊妹|姐妹|对口|帮扶|协作|共建|携手|牵手|签))"
)
"""Two towns and what they do together, where they rather than their counties are parties."""
_TOWN_HELPS = re.compile(
    r"(?:(?<=[乡镇])(?:(?:对口|结对|定点)(?:帮扶|支援|扶贫)|帮扶)|(?<=街道)(?:对口|结对)帮扶)\Z"
)
"""What a town does where a region stands right behind it: 青溪镇对口帮扶乐昌市."""
_HELP = ("帮扶", "支援", "扶贫")
"""How `_TOWN_HELPS` ends."""
LONGEST_HELP = 4
"""Characters of what it matches."""
PAIRED_BEFORE = 160
"""Characters in which an article says so of two towns that it is about."""
LONGEST_PAIRED_TOWN = 9
"""Characters of what `_TOWN_BEFORE` matches."""


def village_at(text: str, position: int) -> re.Match[str] | None:
    """A village, or a town and a village in it, that stands at a position; its `name`."""
    ahead = text[position : position + LONGEST_VILLAGE]
    if "村" in ahead or "社区" in ahead or "嘎查" in ahead:
        return _VILLAGE.match(text, position)
    return None


def has_a_village_of_a_town(text: str, position: int) -> bool:
    """Whether a town's and a village's name stand there, as they do behind a county's only."""
    village = village_at(text, position)
    return village is not None and village.start("name") > position


def find_villages(text: str, places: Sequence[PartyMention]) -> Iterator[PartyMention]:
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
    for place in places:
        if place.kind == "village" and text.startswith(_LIST_SIGNS, place.end):
            codes |= _listed_villages(text, place, codes)
    for name, code in codes.items():
        for start, end in _uses_of_village(text, name):
            yield PartyMention(start, end, name, "village", text[start:end], code)


def _listed_villages(text: str, first: PartyMention, known: Iterable[str]) -> dict[str, str | None]:
    """The villages in a row with one: 棋盘镇大河村、小沟村和红岭镇上湾村."""
    found: dict[str, str | None] = {}
    village = _LISTED_VILLAGE.match(text, first.end)
    while village:
        if village["name"] not in known:
            found[village["name"]] = first.code
        village = _LISTED_VILLAGE.match(text, village.end())
    return found


def _uses_of_village(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a village's name stands, the town before it included."""
    before = 0
    while (start := text.find(name, before)) >= 0:
        end = start + len(name)
        town = _TOWN.search(text, max(before, start - LONGEST_TOWN), start)
        yield town.start() if town else start, end
        before = end


def find_paired_towns(text: str, regions: Sequence[PartyMention]) -> Iterator[PartyMention]:
    """Towns that help each other or a county, wherever the text names them."""
    names = _helping_towns(text, regions)
    ends = {region.start: region.end for region in regions}
    head = text[:PAIRED_BEFORE]
    for pair in _PAIRED_WITH_TOWN.finditer(head) if _has_town(head) else ():
        end = pair.start("joint")
        if first := _TOWN_BEFORE.search(text[:end], max(0, end - LONGEST_PAIRED_TOWN)):
            # Behind a city's short name: 东莞长安镇.
            for start, stop in (first.span(), pair.span("name")):
                names.append(text[ends.get(start, start) : stop])
    if not names:
        return
    around = {region.end: region for region in regions}
    for name in dict.fromkeys(names):
        uses = [use.start() for use in re.finditer(re.escape(name), text)]
        code = next((around[at].code for at in uses if at in around), None)
        for at in uses:
            start = around[at].start if at in around else at
            end = at + len(name)
            yield PartyMention(start, end, name, "town", name, code)


def _has_town(text: str) -> bool:
    return "镇" in text or "乡" in text or "街道" in text


def _helping_towns(text: str, regions: Iterable[PartyMention]) -> list[str]:
    names = []
    for region in regions:
        start = region.start
        if text.endswith(_HELP, 0, start) and (
            deed := _TOWN_HELPS.search(text, max(0, start - LONGEST_HELP), start)
        ):
            end = deed.start()
            town = _TOWN_BEFORE.search(text[:end], max(0, end - LONGEST_PAIRED_TOWN))
            names += [town[0]] if town else []
    return names
