"""Figures that point back to one told before: 3276万元的销售额中, 这3276万元, 全县109个村."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from summarizer.checks.retelling import name_others, sentence_before
from summarizer.checks.setting import Setting, holds_the_other
from summarizer.checks.slips import are_swapped, printed_digits
from summarizer.lexicon.restatements import (
    DEMONSTRATIVES,
    EVENTS_AT_HAND,
    HELD,
    ONE_SCOPE,
    PROBLEMS,
    WHOLES,
)
from summarizer.quantities.reading import Mention, Reading

LEAST_WORDS = 4
"""Characters of the words before two figures that are hardly two things by accident."""
LEAST_PRINTED = 4
"""Digits of two figures, of which neighbours have changed places, that are hardly two."""
MOST_BETWEEN = 1000
"""Figures before and behind one among which another is sought that it may mean."""
FARTHEST_SCOPE = 20
"""Characters before a figure in which it is said whose it is in all."""
FARTHEST_EVENT = 8
"""Characters before a figure in which its event is named: 此次募集的."""
FARTHEST_NAME = 14
"""Characters before a figure in which a name is given that was told before: 前述社会捐赠的."""

_AFORESAID = re.compile("[前上]述(?P<noun>[^，。；、：0-9\n的]{2,8}?)(?:资金|款)?的$")
_PART_OF = re.compile(
    "的(?P<noun>[\u4e00-\u9fff]{2,8}?)(?:[，,。、”]|[当之]?[中里内](?![心国学医部]))"
    "|(?P<bare>[\u4e00-\u9fff]{2,6}?)[当之]?[中里](?=[，,]|[^心国学医])"
)
_PROBLEMS = re.compile(PROBLEMS)
_SCOPE = re.compile(ONE_SCOPE)
_HELD = re.compile(f"{ONE_SCOPE}{HELD}[\u4e00-\u9fff]{{0,8}}$")
_ALL_OF = re.compile(f"[\u4e00-\u9fff]{{0,8}}?(?:{'|'.join(WHOLES)}|均|都)")


def refers_back(
    reading: Reading, pair: tuple[Mention, Mention], settings: tuple[Setting, Setting]
) -> bool:
    """Whether the later one of two figures is told as a known one, and the other is it."""
    one, other = pair
    text = reading.article.body.text
    if name_others(sentence_before(text, one), sentence_before(text, other)):
        return False
    if _is_nearer_to_another(reading, one, other):
        return False
    return (
        _is_part_of(text, one, other, settings[1])
        or _is_pointed_at(reading, one, other)
        or _is_admitted(reading, other, settings)
    )


def are_of_one_whole(reading: Reading, one: Mention, other: Mention) -> bool:
    """Whether both figures count all that one place has: 全县全部107个贫困村; the earlier one may
    tell what has been built there until now."""
    text = reading.article.body.text
    words = [sentence_before(text, mention) for mention in (one, other)]
    if not set(_SCOPE.findall(words[0])) & set(_SCOPE.findall(words[1])):
        return False
    if not _is_of_all(text, other) or not (_is_of_all(text, one) or _is_held(text, one)):
        return False
    headings = [_heading_of(reading, mention) for mention in (one, other)]
    return not name_others(headings[0] + words[0], headings[1] + words[1])


def _is_of_all(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - 2) : mention.start]
    return (
        before in WHOLES
        or _SCOPE.fullmatch(before) is not None
        or _ALL_OF.match(text, mention.end) is not None
    )


def _is_held(text: str, mention: Mention) -> bool:
    return _HELD.search(text, max(0, mention.start - FARTHEST_SCOPE), mention.start) is not None


def _is_part_of(text: str, one: Mention, other: Mention, setting: Setting) -> bool:
    """Whether a figure opens a clause on what it was for (3276万元的销售额中), and the words
    for that stand before the other one."""
    match = None if setting.before else _PART_OF.match(text, other.end)
    if match is None:
        return False
    noun = match["noun"] or match["bare"]
    earlier = sentence_before(text, one)
    since = earlier.rfind(noun[:2])
    return since >= 0 and _has_head(noun, earlier) and not _has_figure(earlier[since:])


def _has_head(noun: str, words: str) -> bool:
    """Whether a noun's head stands in the words; one character of it (额, 款) need not."""
    return len(noun) <= 3 or noun[-2:] in words


def _has_figure(words: str) -> bool:
    return any(sign.isdigit() for sign in words)


def _is_pointed_at(reading: Reading, one: Mention, other: Mention) -> bool:
    """Whether 这 before a figure points at the last one of its kind, 前述社会捐赠的 at one of
    that name, or 此次募集的 at one whose digits it prints in another order."""
    text = reading.article.body.text
    named = _AFORESAID.search(text, max(0, other.start - FARTHEST_NAME), other.start)
    if named is not None:
        return text.find(named["noun"], max(0, one.start - FARTHEST_NAME), one.start) >= 0
    if text[max(0, other.start - 2) : other.start].endswith(DEMONSTRATIVES):
        return _last_of_kind(reading, other) is one
    before = text[max(0, other.start - FARTHEST_EVENT) : other.start]
    is_long = min(printed_digits(one), printed_digits(other)) >= LEAST_PRINTED
    return is_long and are_swapped(one, other) and _event().search(before) is not None


def _is_admitted(reading: Reading, other: Mention, settings: tuple[Setting, Setting]) -> bool:
    """Whether a figure stands in the same words, in a section on problems: it was told before
    among the results."""
    first, second = settings[0].before, settings[1].before
    if min(len(first), len(second)) < LEAST_WORDS or not holds_the_other(first, second):
        return False
    return _PROBLEMS.search(_heading_of(reading, other)) is not None


def _heading_of(reading: Reading, figure: Mention) -> str:
    headings = [block for block in reading.article.blocks if block.kind == "heading"]
    index = bisect_right([block.start for block in headings], figure.start) - 1
    if index < 0:
        return ""
    return reading.article.body.text[headings[index].start : headings[index].end]


def _is_nearer_to_another(reading: Reading, one: Mention, other: Mention) -> bool:
    """Whether the later figure may mean a third one: the same, or one that comes nearer."""
    distance = abs(one.value - other.value)
    (own,) = reading.within(other.start, other.end)
    near = reading.mentions[max(0, own - MOST_BETWEEN) : own + MOST_BETWEEN]
    return any(
        mention is not other
        and mention is not one
        and mention.unit == other.unit
        and abs(mention.value - other.value) <= distance
        for mention in near
    )


def _last_of_kind(reading: Reading, figure: Mention) -> Mention | None:
    """The last figure of its unit before one, but for those that count another noun."""
    (own,) = reading.within(figure.start, figure.end)
    noun = reading.quantities[own].object
    for index in reversed(range(own)):
        is_other = noun and reading.quantities[index].object not in (noun, None)
        if reading.mentions[index].unit == figure.unit and not is_other:
            return reading.mentions[index]
    return None


@cache
def _event() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(EVENTS_AT_HAND)})[^，,；;。、\n]{{0,5}}的?$")
