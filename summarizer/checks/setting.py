"""What stands around a figure and tells whose it is."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from summarizer.lexicon.arithmetic import CHANGE_WORDS
from summarizer.lexicon.restatements import (
    ATTRIBUTIONS,
    GENERIC_CONTEXT,
    INSTALMENTS,
    MONEY_STAGES,
    RUNNING,
    SPANS,
    SPANS_ALIKE,
    THIS_YEAR,
    UNTIL,
)
from summarizer.quantities.reading import Mention

LEAST_WORDS = 2
"""Characters by which words tell whose a figure is."""
REACH = 60
"""Characters around a figure that can tell whose it is."""

_CHANGE = re.compile("|".join(CHANGE_WORDS))
# From behind a mark alone: from every character on, the way to the end would be searched.
_CLAUSE_START = re.compile("(?:^|(?<=[，,；;。！？、：:\n]))[^，,；;。！？、：:\n]*$")
_CLAUSE_END = re.compile("[，,；;。！？、：:\n]")
_SENTENCE_START = re.compile("(?:^|(?<=[。！？\n]))[^。！？\n]*$")
_SPAN = re.compile("|".join(SPANS))
_INSTALMENT = re.compile(INSTALMENTS)
_STAGE = re.compile("|".join(MONEY_STAGES))
_NAME = re.compile("[“《]([^”》]{2,20})[”》]")


class Setting(NamedTuple):
    """What stands around a figure, without the words that every figure may have.

    `before` and `after` are of its clause, `earlier` is of its sentence before that;
    `names` are the names in quotation marks in its clause, `spans` the spans of time
    in its sentence, `stages` what its clause says was done with money, `instalments` which
    of several it is (第二批).
    """

    before: str
    after: str
    earlier: str
    names: frozenset[str]
    spans: frozenset[str]
    stages: frozenset[str]
    instalments: frozenset[str]


def setting_of(text: str, mention: Mention) -> Setting | None:
    """The words around a figure that tell whose it is; `None` for a change."""
    sentence = _SENTENCE_START.search(text[max(0, mention.start - REACH) : mention.start])
    before = sentence[0] if sentence else ""
    clause = _CLAUSE_START.search(before)
    words = clause[0] if clause else ""
    if _CHANGE.search(words):
        return None
    following = _CLAUSE_END.split(text[mention.end : mention.end + REACH], maxsplit=1)[0]
    earlier = before[: len(before) - len(words)]
    return Setting(
        before=content_of(words),
        after=content_of(following),
        earlier=content_of(earlier),
        names=frozenset(_NAME.findall(words + following)),
        spans=_spans(before),
        stages=frozenset(MONEY_STAGES[word] for word in _STAGE.findall(words)),
        instalments=frozenset(_INSTALMENT.findall(words)),
    )


def are_apart(first: Setting, second: Setting) -> bool:
    """Whether two figures are for different spans of time, stages of money, or uses, or one
    of them only for a part of what the other one is for."""
    if first.instalments != second.instalments:
        return True
    if first.stages and second.stages and not first.stages & second.stages:
        return True
    return _are_at_odds(first.spans, second.spans) or not _share(first.after, second.after)


def _are_at_odds(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether spans of time differ; 今年 and 截至5月底 may be the same one."""
    parts = [{span for span in spans if _is_part_of_a_year(span)} for spans in (one, other)]
    if all(parts) and not parts[0] & parts[1]:
        return True
    if not one or not other or one & other:
        return False
    spans = one | other
    return not (THIS_YEAR in spans and all(s == THIS_YEAR or s[0] == UNTIL for s in spans))


def begin_alike(one: str, other: str) -> bool:
    """Whether two sentences may have one subject, the first words of them."""
    if len(one) < LEAST_WORDS or len(other) < LEAST_WORDS:
        return True
    return one[:LEAST_WORDS] in other or other[:LEAST_WORDS] in one


def holds_the_other(one: str, other: str) -> bool:
    """Whether the words of one figure say all that those of the other do."""
    shorter, longer = sorted((one, other), key=len)
    return shorter == longer or (len(shorter) >= LEAST_WORDS and shorter in longer)


def _is_part_of_a_year(span: str) -> bool:
    return "月" in span or span.endswith(("季度", "半年"))


def _share(one: str, other: str) -> bool:
    """Whether two stretches have a pair of characters in common, or one of them says nothing."""
    if len(one) < LEAST_WORDS or len(other) < LEAST_WORDS:
        return True
    return any(one[i : i + 2] in other for i in range(len(one) - 1))


def _spans(words: str) -> frozenset[str]:
    spans = {SPANS_ALIKE.get(span, span) for span in _SPAN.findall(words)}
    return frozenset(spans - {RUNNING} if len(spans) > 1 else spans)


def content_of(words: str) -> str:
    """Words without those that every figure may have."""
    return _generic_words().sub("", words)


@cache
def _generic_words() -> re.Pattern[str]:
    """Compiled when first needed: most articles have no two figures to compare."""
    words = sorted(GENERIC_CONTEXT, key=len, reverse=True)
    marks = r"[一二三四五六七八九十]是|[0-9.]+[\u4e00-\u9fff]?|[\s“”\"'《》（）()，,；;、：:]"
    return re.compile("|".join((*ATTRIBUTIONS, *SPANS, *words, marks)))
