"""The brief's table: the figures about the help given and its result, no background."""

from __future__ import annotations

import re
from bisect import bisect_right

from summarizer.articles.article import Span
from summarizer.lexicon.arithmetic import MEASURED
from summarizer.lexicon.background import (
    ABSTRACT_THINGS,
    BUILDING_VERBS,
    CATEGORY_NAMES,
    CHOOSING_VERBS,
    DISTANCES,
    DONORS,
    INSPECTIONS,
    KINDS,
    LIFTED,
    RHETORICAL_UNITS,
    SETTING_VERBS,
    SIZE_OF_PLACE,
    STILL_THERE,
    TIME_SPANS,
)
from summarizer.quantities.reading import Mention, Reading
from summarizer.records import Indicator, Quantity

_ORDER = {category: rank for rank, category in enumerate(CATEGORY_NAMES)}
_STILL_THERE = re.compile("|".join(STILL_THERE))
_LIFTED = re.compile("|".join(LIFTED))
_DISTANCE = re.compile("|".join(DISTANCES))
_LENGTHS = frozenset({"米", "公里"})
_SIZE = re.compile("|".join(SIZE_OF_PLACE))
_CLAUSE_END = re.compile("[，,；;。！？：:\n]")
_CLAUSE_REST = re.compile("[^，,；;。！？：:\n]{0,30}")
_RATE_BASE = re.compile("每(?![年月季周天日])[^，,；;。0-9]{0,4}$")
_WHOLE_PLACE = re.compile("(?:全[村镇乡县组社]|[他她]家|全家)共?有?(?:[0-9.万]+[户人])?$")
_COMPOUND = re.compile("(?:[0-9.万余多]+)?[户人口]*")
_INSPECTION = re.compile("|".join(INSPECTIONS))
_DIMENSION = ("宽", "高", "深", "厚", "长的")
_POPULATION = frozenset({"人", "户", "亩", "平方公里", "公里", "%"})
_DONOR = re.compile("|".join(DONORS))
REACH = 150
"""Characters of a sentence before a figure that can tell that it describes a place."""
NOUN = 6
"""Characters in which a counted noun stands after its figure."""
MOST_DONORS = 3
"""Givers in a row before their amount (5个镇街、72家企业及1家社会组织…)."""


def make_indicators(reading: Reading, keys: list[int]) -> tuple[Indicator, ...]:
    """The rows of the table by category, within one in the order of the text."""
    rows = []
    for index in sorted(keys, key=lambda i: _ORDER[reading.quantities[i].category]):
        quantity = reading.quantities[index]
        rows.append(
            Indicator(category=quantity.category, label=label_of(quantity), quantity=quantity.id)
        )
    return tuple(rows)


def label_of(quantity: Quantity) -> str:
    """The figure's own label, else the noun counted, else its category's name."""
    return quantity.label or quantity.object or CATEGORY_NAMES[quantity.category]


def key_figures(reading: Reading) -> list[int]:
    """Positions of the figures that belong in the table, in the order of the text."""
    sentences = reading.article.sentences
    starts = [sentence.start for sentence in sentences]
    keys = []
    for index, quantity in enumerate(reading.quantities):
        if quantity.category == "other" or quantity.unit in TIME_SPANS:
            continue
        mention = reading.mentions[index]
        sentence = sentences[max(0, bisect_right(starts, mention.start) - 1)]
        if not _is_background(reading, index, sentence):
            keys.append(index)
    return keys


def _is_background(reading: Reading, index: int, sentence: Span) -> bool:
    text = reading.article.body.text
    mention, quantity = reading.mentions[index], reading.quantities[index]
    before = text[max(sentence.start, mention.start - 30) : mention.start]
    clause_before = _CLAUSE_END.split(before)[-1]
    rest = _CLAUSE_REST.match(text, mention.end)
    clause_after = rest[0] if rest else ""
    if _is_condition(quantity, clause_before, clause_after) or _is_one(quantity, clause_before):
        return True
    if quantity.unit in _POPULATION:
        clause = clause_before + clause_after
        return _is_state(text, mention, sentence, clause) or _is_whole_place(
            clause_before, clause_after
        )
    return quantity.unit not in MEASURED and (
        _is_rhetoric(quantity, clause_before, clause_after)
        or _is_donor(reading, index, clause_before, clause_after)
    )


def _is_one(quantity: Quantity, before: str) -> bool:
    """One in the sense of 'a', unless something was made."""
    if not quantity.text.startswith("一") or quantity.value != 1:
        return False
    return not any(verb in before for verb in BUILDING_VERBS)


def _is_rhetoric(quantity: Quantity, clause_before: str, clause_after: str) -> bool:
    """Kinds and sides, and things numbered for effect."""
    if quantity.unit in KINDS:
        return True
    if quantity.unit not in RHETORICAL_UNITS:
        return False
    thing = quantity.object or ""
    if thing and clause_before.endswith(thing) and thing.startswith(SETTING_VERBS):
        return False
    return (
        thing.endswith(ABSTRACT_THINGS)
        or clause_after.startswith(ABSTRACT_THINGS)
        or clause_after[:NOUN].endswith(ABSTRACT_THINGS)
    )


def _is_condition(quantity: Quantity, before: str, after: str) -> bool:
    """A measurement, a threshold, the base of a rate, an earlier state, praise."""
    return (
        (quantity.unit in _LENGTHS and _is_measurement(before, after))
        or ("每" in before and quantity.per is None and _RATE_BASE.search(before) is not None)
        or (before.endswith("在") and _is_bracket(quantity, after))
        or before.endswith(CHOOSING_VERBS)
        or after.startswith(("以上的", "以下的"))
        or "基础上" in after
        or ("以" in before and after.endswith(("为重点", "为对象")))
        or (quantity.unit != "元" and ("表彰" in before or "表彰" in after or "发言" in after))
        or (quantity.unit == "个" and _INSPECTION.search(before + after) is not None)
        or "高度重视" in after
    )


def _is_bracket(quantity: Quantity, after: str) -> bool:
    """Whether a figure bounds a group (收入在6000元以上): a rate that is reached bounds none."""
    is_bound = quantity.unit != "%" and quantity.qualifier in ("over", "under")
    return is_bound or after.startswith("的")


def _is_measurement(before: str, after: str) -> bool:
    return after.startswith(_DIMENSION) or _DISTANCE.search(before) is not None


def _is_state(text: str, mention: Mention, sentence: Span, clause: str) -> bool:
    """The size of a place, and people whom the help has not reached."""
    if "贫困" in clause and _STILL_THERE.search(clause) and not _LIFTED.search(clause):
        return True
    if "消除" in clause:
        return False
    start = max(sentence.start, mention.start - REACH)
    return _SIZE.search(text, start, mention.end) is not None


def _is_whole_place(before: str, after: str) -> bool:
    """Everybody in a place, of whom the clause says nothing: 全村512户2046人."""
    return _COMPOUND.fullmatch(after) is not None and _WHOLE_PLACE.search(before) is not None


def _is_donor(reading: Reading, index: int, before: str, after: str) -> bool:
    """Givers counted before the amount that they give, unless the text pairs them."""
    quantity = reading.quantities[index]
    noun = quantity.object
    if "结对" in before or (noun and before.endswith(noun)):
        return False
    is_giver = noun.endswith(DONORS) if noun else _DONOR.search(after, 0, NOUN) is not None
    if not is_giver:
        return False
    text, mentions = reading.article.body.text, reading.mentions
    for following in range(index + 1, min(index + 1 + MOST_DONORS, len(mentions))):
        gap = text[mentions[following - 1].end : mentions[following].start]
        if "结对" in gap or len(gap) > 30 or _CLAUSE_END.search(gap):
            return False
        if mentions[following].unit == "元":
            return True
    return False
