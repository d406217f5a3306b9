"""Figures that only tell something of the figure before them: its change, its mean, its worth.

人均纯收入15872元，同比增长14.1%; 慰问金2.08万元，户均400元; 鸡蛋1.2万枚，金额3.7万元.
And figures of a list that one word rules: the parts of a sale, what a clause pairs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter

from summarizer.lexicon.arithmetic import MEASURED, NOT_ADDITIVE
from summarizer.lexicon.dependents import CHANGES, MEANS, PAIRED, SHARES, USES, WORTHS
from summarizer.quantities.reading import Mention
from summarizer.records import Category

_start = attrgetter("start")
_UNITS = frozenset({"%", "百分点", "倍", "元"})
_PEOPLE = frozenset({"人", "户", "人次"})
_FARTHEST, _MOST = 20, 40
"""Characters between two figures, and figures of one list, so that the work stays linear."""
_LINK = re.compile(
    r"的|[^，、；。：（）\n]{0,8}[，、（]"
    rf"(?:{CHANGES}|(?P<mean>{'|'.join(MEANS)})|{'|'.join(WORTHS)}|{'|'.join(SHARES)}"
    r"|[比较][^，、；。：\n]{1,8}的)[约近达为了超]{0,2}"
)
_OF_IT = re.compile("[^，、；。：（）\n]{0,8}")
"""Between money and a share of it: 600万元新增资金七成, 500万元的105.2%."""
_USED = re.compile(USES)
_PARTS = "其中"
_AMONG = re.compile(f"[，（]{_PARTS}[^，、；。：（）\n]{{0,16}}")
_WITH = re.compile("[与同和]")
_FIRST_OF_PAIRED = PAIRED[0][0]
_NEVER_PAIRED = MEASURED | NOT_ADDITIVE
_CLAUSE_END = re.compile("[，；：。\n]")
_ITEM_END = re.compile("[；。\n]")


def with_dependents(
    text: str, mentions: Sequence[Mention], categories: Iterable[Category]
) -> list[Category]:
    """The category of each mention; of one that depends on the mention before it, that one's."""
    fields = list(categories)
    end = -_FARTHEST
    for index, mention in enumerate(mentions):
        start, unit = mention.start, mention.unit
        is_near = 0 <= start - end <= _FARTHEST
        if is_near and unit in _PEOPLE:
            if _tells_who(text, mentions[index - 1], mention, fields[index]):
                fields[index] = fields[index - 1]
        elif is_near and unit in _UNITS and start > end:
            before, link = mentions[index - 1], _LINK.fullmatch(text, end, start)
            if unit == "元":
                # What a sale comes to a household is its income, and what people get is
                # no number of people.
                is_income = link and link["mean"] and fields[index - 1] == "consumption"
                is_told = bool(link) and not is_income and before.unit not in _PEOPLE
            else:
                is_share = unit == "%" and before.unit == "元"
                is_told = bool(link or (is_share and _is_share_of_it(text, end, mention)))
            if is_told:
                fields[index] = fields[index - 1]
        end = mention.end
    if "consumption" in fields:
        _spread_sales(text, mentions, fields)
    if "pairing" in fields:
        _spread_pairs(text, mentions, fields)
    return fields


def _tells_who(text: str, before: Mention, mention: Mention, field: Category) -> bool:
    """Whether people are those counted right before: 脱贫户129户287人; or the poor among
    them, who are no outcome of their own: 就业409人，其中脱贫人口236人."""
    if before.end == mention.start:
        return before.unit == "户" and text[before.start - 1] == "户"
    is_same = before.unit == mention.unit and field == "outcome"
    return is_same and _AMONG.fullmatch(text, before.end, mention.start) is not None


def _is_share_of_it(text: str, end: int, share: Mention) -> bool:
    """Whether a share is one of the money that ends before it: 500万元的105.2%, and
    5.64亿元，超过八成用于教育."""
    if _OF_IT.fullmatch(text, end, share.start):
        return True
    is_used = _USED.match(text, share.end) is not None
    return is_used and not _ITEM_END.search(text, end, share.start)


def _spread_sales(text: str, mentions: Sequence[Mention], fields: list[Category]) -> None:
    """Let the parts of a sale be sales: 2.9亿元，其中茶叶1.3亿元、羊肉1.6亿元."""
    for index, field in enumerate(fields[:-1], 1):
        if field == "consumption" and mentions[index - 1].unit in _UNITS:
            opening = text.find(_PARTS, mentions[index - 1].end, mentions[index].start)
            end = opening
            last = min(len(mentions), index + _MOST) if opening >= 0 else index
            for part in range(index, last):
                if _ITEM_END.search(text, end, mentions[part].start):
                    break
                if mentions[part].unit == "元":
                    fields[part] = "consumption"
                end = mentions[part].end


def _spread_pairs(text: str, mentions: Sequence[Mention], fields: list[Category]) -> None:
    """Let all that a clause pairs be paired: 6所中学与6所中学、3家医院与3家卫生院结对."""
    position = text.find(_FIRST_OF_PAIRED)
    while position >= 0:
        if text.startswith(PAIRED, position):
            last = bisect_left(mentions, position, key=_start)
            if last > 1 and position - mentions[last - 1].end <= _FARTHEST:
                first = _first_of_clause(text, mentions, last, position)
                if last - first > 1 and _WITH.search(text, mentions[first].end, position):
                    for index in range(first, last):
                        if mentions[index].unit not in _NEVER_PAIRED:
                            fields[index] = "pairing"
        position = text.find(_FIRST_OF_PAIRED, position + 1)


def _first_of_clause(text: str, mentions: Sequence[Mention], last: int, position: int) -> int:
    """The first of the mentions before `last` in the clause around a position."""
    least = max(0, last - _MOST)
    while last > least and not _CLAUSE_END.search(text, mentions[last - 1].end, position):
        last -= 1
        position = mentions[last].start
    return last
