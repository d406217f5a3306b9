"""Organizations named in a text: 中国人民银行深圳市中心支行, 西北农林科技大学."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summarizer.lexicon.organizations import (
    AFFILIATED,
    BARRIER_CHARACTERS,
    BARRIER_WORDS,
    BRANCHES,
    COLLECTIVES,
    COMMITTEES_OF_A_PARTY,
    DEMOCRATIC_PARTIES,
    GENERIC_ATTRIBUTES,
    GENERIC_SUFFIXES,
    LEVELS,
    NO_ORGANIZATION_AFTER,
    NO_ORGANIZATION_BEFORE,
    OFFICES_OF_A_REGION,
    ORGANS_HELP,
    ORGANS_OF_A_REGION,
    POWER_COMPANY,
    POWER_GRID,
    PROGRAMMES,
    SCHOOLS_OF_ALL_KINDS,
    WHAT_IS_UNDER_IT,
    WORDS_INSIDE_NAMES,
    YOUTH_LEAGUE,
)
from summarizer.parties.names import WHOLE_NAMES, Names, Word
from summarizer.parties.party import PartyMention
from summarizer.parties.short_forms import Span, mention_of, with_short_forms

LONGEST_POWER_COMPANY = 7
"""Characters of 国网黑龙江电力."""
LONGEST_NAME = 26
"""Characters; names beyond are sentences in which no barrier was recognized."""


def _leftwards(word: str) -> str:
    """A word as a search to the left meets it, unless one before it has its first character.

    Read to the right, 支援 leaves no 援建 in 支援建设.
    """
    others = [w for w in WORDS_INSIDE_NAMES + BARRIER_WORDS if w.endswith(word[0])]
    before = "|".join(_leftwards(other)[1:] for other in others)
    return word[::-1] + (f"(?!{before})" if before else "")


_NUMBER = r"\d{1,4}第"
"""A number in a name, leftwards: 解放军第940医院."""
_INSIDE = "|".join([_NUMBER, *map(_leftwards, WORDS_INSIDE_NAMES)])
_BARRIER = f"[{BARRIER_CHARACTERS}]|{'|'.join(map(_leftwards, BARRIER_WORDS))}"
_LAST_CHARACTERS = "".join(sorted({word[-1] for word in WORDS_INSIDE_NAMES + BARRIER_WORDS}))
_PLAIN = f"[^{BARRIER_CHARACTERS}{_LAST_CHARACTERS}]*+"
"""What may be skipped without a look at the words."""
_UP_TO_BARRIER = re.compile(
    f"{_PLAIN}(?:(?:{_INSIDE}|(?!{_BARRIER}).){_PLAIN})*+(?P<barrier>{_BARRIER})", re.DOTALL
)
"""What a name may consist of and the barrier before it, in reversed text."""
_INSIDE_ENDS = "".join(sorted({word[-1] for word in WORDS_INSIDE_NAMES}))
_COUNTING = frozenset("0123456789一二两三四五六七八九十")
_COUNTED = re.compile(r"[0-9一二两三四五六七八九十]{1,3}[余多]?所(?=[，。；、！？\n]|\Z)")
"""Behind a name it is one of several, which none is called by: 在金沙县建设希望小学2所."""
_BARE = re.compile(f"(?![{_INSIDE_ENDS}])[{BARRIER_CHARACTERS}]")
"""Right before a suffix it leaves no name: 的公司, （集团."""
_GENERIC_NAMES = frozenset(a + s for a in ("", *GENERIC_ATTRIBUTES) for s in GENERIC_SUFFIXES)
_GENERIC_NAMES -= {level + court for level in "省市县区州" for court in ("法院", "检察院")}
_GENERIC_NAMES -= {"农业银行", "人民银行"}
_KIND = re.compile(
    f"(?:^|[省市县区州旗乡镇])(?=[{''.join(sorted({level[0] for level in LEVELS}))}])"
    f"(?:{'|'.join(LEVELS)})+(?:{'|'.join(GENERIC_SUFFIXES)})$"
)
_OFFICE = re.compile(rf".{{0,6}}(?:{'|'.join(OFFICES_OF_A_REGION)}).{{0,4}}(?:局|办公室|委员会)")
"""One that acts for its region and is no party of its own."""
_COMMITTEES = tuple(f"{of}委员会" for of in "居民 村民 居 社区 管理 常务 管".split())
"""Nor is one for a village, a quarter or a park."""
_PRONOUN = "那"
"""A barrier that a place's name may begin with, too: 那坡."""
_SINCE = "里来间内"
"""What a span of time ends in behind a barrier: 三年里, 一年来."""
_LINKS = "均指系记致"
_LINK = re.compile("(?:(?<=[，”（：])|^)均?[指系]|(?<=—)记|^致(?!公)")
"""What a definition, a signature (作者系…), a subtitle (——记…) or a letter (致…) may have
between a sign and a name."""

_HAVING_COMMITTEES = (*DEMOCRATIC_PARTIES, YOUTH_LEAGUE)
_NUMBERED = re.compile(r"第\d{1,4}\Z")
"""What stands before 医院 in the names of the army's hospitals: 解放军第940."""
LONGEST_NUMBER = 5
"""Characters of what it matches."""


def find_organizations(
    text: str, names: Names, regions: Sequence[PartyMention]
) -> list[PartyMention]:
    """The organizations that `text` names, in order, abbreviations of its own included.

    `names` and `regions` are those of the same text. An office that acts for its region
    (扶贫办, 协作办) is none. Linear in the length of the text.
    """
    seats = {region.start: region.code for region in regions}
    ends = [region.end for region in regions]
    heads = _Heads(seats, [*seats, len(text)], ends, names.openings, names.places)
    has_branches = any(word in _HAVING_COMMITTEES for _, _, word in names.openings)
    spans: list[Span] = []
    for start, end, suffix in names.endings:
        words_before = NO_ORGANIZATION_BEFORE.get(suffix)
        if words_before and text[start - 1 : start] in words_before:
            continue
        begin = start
        if suffix in WHOLE_NAMES:
            after = PROGRAMMES if suffix in COLLECTIVES else WHAT_IS_UNDER_IT
            if text.startswith(after, end):
                continue
        else:
            if suffix in COMMITTEES_OF_A_PARTY and not has_branches:
                continue
            if _BARE.match(text, start - 1) and start - 1 not in seats:
                low = max(0, start - LONGEST_NUMBER)
                if not _NUMBERED.search(text[low:start]):
                    continue
            begin = _begin(text, start, end, heads)
            if begin >= start or not _is_named(text, (begin, end), suffix):
                continue
        is_near = spans and begin <= spans[-1][1] + len(AFFILIATED)
        if is_near and (begin < spans[-1][1] or _is_branch(text, spans[-1], (begin, end))):
            begin = min(begin, spans.pop()[0])
        spans.append((begin, end))
    found = [mention_of(span, text[span[0] : span[1]], seats) for span in spans]
    if not names.signs:
        return found
    return with_short_forms(text, found, seats, names.signs)


def _is_named(text: str, span: Span, suffix: str) -> bool:
    """Whether what ends in a suffix is the name of a party, in view of what stands behind it."""
    begin, end = span
    if not _is_party(text[begin:end]) or text.startswith(NO_ORGANIZATION_AFTER, end):
        return False
    if text[end : end + 1] in _COUNTING and _COUNTED.match(text, end):
        return False
    if suffix in ORGANS_OF_A_REGION:
        return text.startswith(ORGANS_HELP, end)
    if suffix in COMMITTEES_OF_A_PARTY:
        return text.startswith(_HAVING_COMMITTEES, begin)
    if suffix == POWER_COMPANY:
        return text.startswith(POWER_GRID, begin) and end - begin <= LONGEST_POWER_COMPANY
    return True


def _is_branch(text: str, head: Span, span: Span) -> bool:
    """Whether it is the branch of the organization named right before it, or its hospital."""
    if text[head[1] : span[0]] == AFFILIATED:
        return True
    return span[0] == head[1] and text[span[0] : span[1]].endswith(BRANCHES)


class _Heads(NamedTuple):
    """Where a name may begin whatever stands before it.

    `seats` has the codes of the regions by where they start; `regions` are these starts and
    the end of the text, so that there always is a next one, `ends` where they end. `places`
    are names of the gazetteer, those included that alone are too little for a region.
    """

    seats: Mapping[int, str | None]
    regions: list[int]
    ends: list[int]
    openings: list[Word]
    places: list[Word]


def _begin(text: str, start: int, end: int, heads: _Heads) -> int:
    """Where the name that ends in the suffix at `start` begins."""
    begin = low = max(0, end - LONGEST_NAME)
    leftwards = text[low:start][::-1]
    barrier = _UP_TO_BARRIER.match(leftwards)
    # 和 of 和田, 家 of 石家庄 and 名 of 茂名 bound nothing.
    while barrier and _is_in_a_region(start - barrier.end(), heads):
        barrier = _UP_TO_BARRIER.match(leftwards, barrier.end())
    if barrier:
        begin = start - barrier.start("barrier")
        bound = barrier["barrier"]
        if bound == _PRONOUN and _is_place_at(begin - 1, heads.places):
            return begin - 1
        is_time = bound in "年月" and text[begin] in _SINCE
        begin += is_time and not _is_in_a_region(begin, heads)
    if text[begin] in _LINKS and (link := _LINK.match(text, begin)) and link.end() < start:
        begin = link.end()
    head = heads.regions[bisect_left(heads.regions, begin)]
    opening = bisect_left(heads.openings, (begin,))
    if opening < len(heads.openings) and heads.openings[opening][1] <= start:
        head = min(head, heads.openings[opening][0])
    return head if head < end else begin


def _is_in_a_region(position: int, heads: _Heads) -> bool:
    index = bisect_right(heads.regions, position) - 1
    return index >= 0 and position < heads.ends[index]


def _is_place_at(position: int, places: list[Word]) -> bool:
    index = bisect_left(places, (position,))
    return index < len(places) and places[index][0] == position


def _is_party(name: str) -> bool:
    """Whether it says more than a kind of organization, or an office's duty."""
    if name in _GENERIC_NAMES or name.endswith(SCHOOLS_OF_ALL_KINDS) or _KIND.search(name):
        return False
    if not name.endswith(("局", "办公室", "委员会")):
        return True
    return not name.endswith(_COMMITTEES) and _OFFICE.fullmatch(name) is None
