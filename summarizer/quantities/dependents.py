"""Figures that only tell something of the figure before them: its change, its mean, its worth.

人均纯收入15872元，同比增长14.1%; 慰问金2.08万元，户均400元; 鸡蛋1.2万枚，金额3.7万元.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarizer.lexicon.categories import CHANGES, MEANS, WORTHS
from summarizer.quantities.reading import Mention
from summarizer.records import Category

_UNITS = frozenset({"%", "百分点", "倍", "元"})
_FARTHEST = 20
_LINK = re.compile(
    r"[^，、；。：（）\n]{0,8}[，、（]"
    rf"(?:{CHANGES}|(?P<mean>{'|'.join(MEANS)})|{'|'.join(WORTHS)}|[比较][^，、；。：\n]{{1,8}}的)"
    r"[约近达为了超]{0,2}"
)


def with_dependents(
    text: str, mentions: Sequence[Mention], categories: Iterable[Category]
) -> list[Category]:
    """The category of each mention; of one that depends on the mention before it, that one's."""
    fields = list(categories)
    end = -_FARTHEST
    for index, mention in enumerate(mentions):
        start = mention.start
        if mention.unit in _UNITS and 1 < start - end <= _FARTHEST:
            link = _LINK.fullmatch(text, end, start)
            # What a sale comes to a household is its income.
            if link and not (link["mean"] and fields[index - 1] == "consumption"):
                fields[index] = fields[index - 1]
        end = mention.end
    return fields
