"""How exact a figure claims to be: exact, about, over or under."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.lexicon.numerals import BARE_SCALES
from summarizer.lexicon.qualifiers import (
    ABOUT,
    ABOUT_AFTER,
    AT_MOST,
    EXCESS,
    MORE_AFTER,
    NEITHER,
    OF_A_WHOLE,
    OVER,
    OVER_AFTER,
    REMOTE_OVER,
    REMOTE_UNDER,
    UNDER,
    UNDER_AFTER,
    VERBS_BEFORE_ABOUT,
)
from summarizer.lexicon.units import UNITS
from summarizer.quantities.reading import Mention
from summarizer.quantities.scanning import Signs, by_first_character
from summarizer.records import Qualifier

_MEANINGS: Final[dict[str, Qualifier]] = {
    **dict.fromkeys(NEITHER, "exact"),
    **{
        f"{verb}{word}": "about"
        for verb in VERBS_BEFORE_ABOUT
        for word in ("约", "近")
        if f"{verb[-1]}{word}" in NEITHER
    },
    **dict.fromkeys(ABOUT, "about"),
    **dict.fromkeys(OVER, "over"),
    **dict.fromkeys(UNDER, "under"),
}
# The search runs from the left and every word ends at the figure, so the longest one
# wins: 不低于 before 低于, 签约 before 约.
_BEFORE = re.compile(f"(?:{by_first_character(_MEANINGS)})$")
_LAST = frozenset(word[-1] for word in _MEANINGS)
_LONGEST = max(map(len, _MEANINGS))
_REMOTE = re.compile(
    rf"({'|'.join((*REMOTE_OVER, *REMOTE_UNDER))})(?!时|峰|的)(?:(?<!最高)|(?={AT_MOST}))"
    r"[一-鿿]{1,4}$"
)
_BEHIND_ABOUT = frozenset(word[1] for word in ABOUT if len(word) == 2 and word[0] == "约")
"""What goes on from 约: 约达, 约为; and so 签约达287万元 is read as 签约 is."""
_MONEY_NAMES = sorted((name for name in UNITS if name.endswith("币")), key=len, reverse=True)
_OF_A_WHOLE = re.compile(
    rf"({'|'.join(sorted(OF_A_WHOLE, key=len, reverse=True))})[^，。；、0-9]{{1,16}}的$"
)
"""不到总费用的一成, 不得低于全年采购总额的10%."""
_EXCESS = re.compile(EXCESS)
_REMOTE_ABOUT = re.compile(r"约占[^，。；0-9]{1,8}$")
_MORE = re.compile(MORE_AFTER)
_PASSED, _SMALL = frozenset("超越突年已"), 100
MORE_SIGNS = frozenset("多余")
_FIRST_AFTER = MORE_SIGNS.union(word[0] for word in (*OVER_AFTER, *UNDER_AFTER, *ABOUT_AFTER))
_REACH, _REACH_OF_A_WHOLE = 12, 24
_FIRST_OF_REMOTE = "".join({word[0]: "" for word in (*REMOTE_OVER, *REMOTE_UNDER, "约占")})
_REMOTE_SIGNS = dict.fromkeys(_FIRST_OF_REMOTE, (0, _REACH + 1))
"""With what a word begins that tells of a figure from afar, and how far behind it."""
_TELLING_BEFORE = _LAST | _BEHIND_ABOUT | frozenset("上币有的")
"""What the words end in that tell of the figure behind them; most end in none of these."""


def read_qualifiers(text: str, mentions: Sequence[Mention]) -> list[Qualifier]:
    """The qualifier that the words around each mention give it."""
    remote = Signs(text, _REMOTE_SIGNS)
    return [
        _read_qualifier(text, mention)
        if mention.before in _TELLING_BEFORE
        or mention.after in _FIRST_AFTER
        or (mention.start >= remote.start and remote.reach(mention.start))
        else ("about" if mention.is_rough else "exact")
        for mention in mentions
    ]


def _read_qualifier(text: str, mention: Mention) -> Qualifier:
    """A bound (over, under) beats an approximation: 近1000人以上 is over."""
    start, end = mention.start, mention.end
    after = _qualifier_after(text, end) if mention.after in _FIRST_AFTER else None
    if after in ("over", "under"):
        return after
    last = mention.before
    if last == "上" and text[start] in BARE_SCALES:
        return "over"
    if last == "币":  # 约人民币300万元
        start -= len(next(filter(text[max(0, start - _REACH) : start].endswith, _MONEY_NAMES), ""))
        last = text[start - 1 : start]
    before = _qualifier_before(text[start - _REACH if start > _REACH else 0 : start], last)
    if last == "的" and mention.unit == "%" and before == "exact":
        whole = _OF_A_WHOLE.search(text, max(0, start - _REACH_OF_A_WHOLE), start)
        before = _MEANINGS[whole[1]] if whole is not None else before
    if before == "over" and last == "过" and _is_experience(text, mention):
        before = "exact"
    if before == "over" and last == "出" and _EXCESS.search(text, max(0, start - _REACH), start):
        before = "exact"
    if before in ("over", "under"):
        return before
    return "about" if mention.is_rough or after is not None else before


def _is_experience(text: str, mention: Mention) -> bool:
    """Whether 过 tells that something has been done (翻过18道梁, 帮过6户): a figure that
    something passes is a share or a large one (就业率过九成, 收入过万元)."""
    if text[mention.start - 2] in _PASSED or mention.unit == "%":
        return False
    return mention.value < _SMALL


def ends_in_other_word(words: str) -> bool:
    """Whether 约 at the end of words belongs to another word: 签约, 节约; not 筹集约."""
    match = _BEFORE.search(words[-_LONGEST:])
    return match is not None and _MEANINGS[match[0]] == "exact"


def is_more(text: str, end: int) -> bool:
    """Whether 多 or 余 behind a unit says that there is more: 一年多."""
    return text[end : end + 1] in MORE_SIGNS and _MORE.match(text, end) is not None


def _qualifier_after(text: str, end: int) -> Qualifier | None:
    if text.startswith(OVER_AFTER, end):
        return "over"
    if text.startswith(UNDER_AFTER, end):
        return "under"
    return "about" if is_more(text, end) or text.startswith(ABOUT_AFTER, end) else None


def _qualifier_before(before: str, last: str) -> Qualifier:
    if last in _BEHIND_ABOUT and before[-2:-1] == "约":
        before, last = before[:-1], "约"
    if last in _LAST:
        match = _BEFORE.search(before[-_LONGEST:])
        if match is not None:
            return _MEANINGS[match[0]]
    if last == "有" and before[-2:-1] in _LAST:
        match = _BEFORE.search(before[-_LONGEST - 1 : -1])
        if match is not None and len(match[0]) > 1:
            return _MEANINGS[match[0]]  # 估计有300人
    if (match := _REMOTE.search(before)) is not None:
        return _MEANINGS.get(match[1], "under")
    return "about" if "约占" in before and _REMOTE_ABOUT.search(before) else "exact"
