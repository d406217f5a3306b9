"""Which figures a brief shows: those about the help given and its result, no background."""

from __future__ import annotations

import re

from msgspec import Struct

from summarizer.articles.article import Span
from summarizer.lexicon.arithmetic import MEASURED
from summarizer.lexicon.background import (
    ABSTRACT_THINGS,
    BUILDING_VERBS,
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
from summarizer.quantities.scanning import by_first_character
from summarizer.records import Quantity

_STILL_THERE = re.compile("|".join(STILL_THERE))
_LIFTED = re.compile("|".join(LIFTED))
_DISTANCE = re.compile("|".join(DISTANCES))
_LENGTHS = frozenset({"米", "公里"})
_SIZE = re.compile(by_first_character(SIZE_OF_PLACE))
_CLAUSE_END = re.compile("[，,；;。！？：:\n]")
_UP_TO_CLAUSE = re.compile("(?s:.*)[，,；;。！？：:\n]")
_CLAUSE_REST = re.compile("[^，,；;。！？：:\n]*+")
_RATE_BASE = re.compile("每(?![年月季周天日])[^，,；;。0-9]{0,4}$")
_WHOLE_PLACE = re.compile("(?:全[村镇乡县组社]|[他她]家|全家)共?有?(?:[0-9.万]+[户人])?$")
_COMPOUND = re.compile("(?:[0-9.万余多]+)?[户人口]*")
_INSPECTION = re.compile("|".join(INSPECTIONS))
_DIMENSION = ("宽", "高", "深", "厚", "长的")
_BOUNDS = ("以上的", "以下的")
_EMPHASIS = ("为重点", "为对象")
_POPULATION = frozenset({"人", "户", "亩", "平方公里", "公里", "%"})
_PLAIN_UNITS = MEASURED | _POPULATION
_NO_ASIDES = _PLAIN_UNITS - _LENGTHS
_RHETORICAL = KINDS | RHETORICAL_UNITS
_BEGINNINGS_OF_ABSTRACT = frozenset(thing[0] for thing in ABSTRACT_THINGS)
_ENDS_OF_ABSTRACT = frozenset(thing[-1] for thing in ABSTRACT_THINGS)
_ENDS_OF_DONORS = frozenset(donor[-1] for donor in DONORS)
_DONOR = re.compile("|".join(DONORS))
_AROUND = "每(?![年月季周天日]) 全[村镇乡县组社] 他家 她家 全家 基础上 表彰 发言 高度重视".split()
_COMMON = frozenset("人村户个发基")
"""Characters that many words begin with: the second one of a sign finds it with fewer looks."""
_SIGN = re.compile(
    by_first_character(
        [
            f"{sign[1]}(?<={sign[:2]}){sign[2:]}" if sign[0] in _COMMON else sign
            for sign in (*_AROUND, *_BOUNDS, *_EMPHASIS)
            + (*CHOOSING_VERBS, *INSPECTIONS, *STILL_THERE, *SIZE_OF_PLACE)
        ]
    )
)
"""In the sentence of every figure that is background for the words around it, and not for
its own unit and noun, for 一 or for 在 before it."""
REACH = 150
"""Characters of a sentence before a figure that can tell that it describes a place."""
NOUN = 6
"""Characters in which a counted noun stands after its figure."""
MOST_DONORS = 3
"""Givers in a row before their amount (5个镇街、72家企业及1家社会组织…)."""


KeySentence = tuple[Span, list[int]]
"""A sentence with figures, and the positions of those that belong in the table."""


class Figure(Struct, frozen=True, gc=False):
    """A figure with its sentence, and the words around it in its clause."""

    text: str
    sentence: Span
    mention: Mention
    quantity: Quantity

    def before(self) -> str:
        """The words of its clause before it."""
        start, end = max(self.sentence.start, self.mention.start - 30), self.mention.start
        ended = _UP_TO_CLAUSE.match(self.text, start, end)
        return self.text[ended.end() if ended else start : end]

    def after(self, longest: int = 30) -> str:
        """The words of its clause after it."""
        end = self.mention.end
        rest = _CLAUSE_REST.match(self.text, end, end + longest)
        return rest[0] if rest else ""


def key_figures(reading: Reading) -> list[KeySentence]:
    """The figures that belong in the table, in the order of the text."""
    text, sentences = reading.article.body.text, iter(reading.article.sentences)
    sentence, end, has_sign = Span(0, 0), 0, False
    keys: list[int] = []
    found: list[KeySentence] = []
    for index, (mention, quantity) in enumerate(
        zip(reading.mentions, reading.quantities, strict=True)
    ):
        unit, start = mention.unit, mention.start
        if unit in TIME_SPANS or quantity.category == "other":
            continue
        if start >= end:
            while start >= end:
                sentence = next(sentences)
                end = sentence.end
            has_sign = _SIGN.search(text, *sentence) is not None
            keys = []
            found.append((sentence, keys))
        if has_sign or unit not in _NO_ASIDES or mention.before == "在" or text[start] == "一":
            figure = Figure(text, sentence, mention, quantity)
            if (has_sign and _is_described(figure)) or _is_aside(reading, index, figure):
                continue
        keys.append(index)
    return found


def _is_described(figure: Figure) -> bool:
    """Background for the words around it, of which its sentence has some."""
    before, after = figure.before(), figure.after()
    if _is_condition(figure, before, after):
        return True
    return figure.mention.unit in _POPULATION and (
        _is_state(figure, before + after) or _is_whole_place(before, after)
    )


def _is_aside(reading: Reading, index: int, figure: Figure) -> bool:
    """Background for its own unit and noun, for 一, or for 在 before it."""
    mention = figure.mention
    unit = mention.unit
    return (
        (figure.text[mention.start] == "一" and _is_one(figure))
        or (mention.before == "在" and _is_bracket(figure))
        or (unit in _LENGTHS and _is_measurement(figure))
        or (unit in _RHETORICAL and _is_rhetoric(figure))
        or (unit not in _PLAIN_UNITS and _is_donor(reading, index, figure))
    )


def _is_one(figure: Figure) -> bool:
    """One in the sense of 'a', unless something was made."""
    if figure.mention.value != 1:
        return False
    before = figure.before()
    return not any(verb in before for verb in BUILDING_VERBS)


def _is_rhetoric(figure: Figure) -> bool:
    """Kinds and sides, and things numbered for effect."""
    if figure.mention.unit in KINDS:
        return True
    thing = figure.quantity.object or ""
    if thing and thing.startswith(SETTING_VERBS) and figure.before().endswith(thing):
        return False
    if figure.mention.after in _BEGINNINGS_OF_ABSTRACT and figure.text.startswith(
        ABSTRACT_THINGS, figure.mention.end
    ):
        return True
    return _ends_abstract(thing) or _ends_abstract(figure.after(NOUN))


def _ends_abstract(words: str) -> bool:
    return words[-1:] in _ENDS_OF_ABSTRACT and words.endswith(ABSTRACT_THINGS)


def _is_measurement(figure: Figure) -> bool:
    return figure.after().startswith(_DIMENSION) or _DISTANCE.search(figure.before()) is not None


def _is_bracket(figure: Figure) -> bool:
    """Whether a figure bounds a group (收入在6000元以上): a rate that is reached bounds none."""
    quantity = figure.quantity
    is_bound = figure.mention.unit != "%" and quantity.qualifier in ("over", "under")
    return is_bound or figure.after().startswith("的")


def _is_condition(figure: Figure, before: str, after: str) -> bool:
    """A threshold, the base of a rate, an earlier state, praise."""
    unit = figure.mention.unit
    return (
        ("每" in before and figure.quantity.per is None and _RATE_BASE.search(before) is not None)
        or before.endswith(CHOOSING_VERBS)
        or after.startswith(_BOUNDS)
        or "基础上" in after
        or ("以" in before and after.endswith(_EMPHASIS))
        or (unit != "元" and ("表彰" in before or "表彰" in after or "发言" in after))
        or (unit == "个" and _INSPECTION.search(before + after) is not None)
        or "高度重视" in after
    )


def _is_state(figure: Figure, clause: str) -> bool:
    """The size of a place, and people whom the help has not reached."""
    if "贫困" in clause and _STILL_THERE.search(clause) and not _LIFTED.search(clause):
        return True
    if "消除" in clause:
        return False
    start = max(figure.sentence.start, figure.mention.start - REACH)
    return _SIZE.search(figure.text, start, figure.mention.end) is not None


def _is_whole_place(before: str, after: str) -> bool:
    """Everybody in a place, of whom the clause says nothing: 全村512户2046人."""
    return _COMPOUND.fullmatch(after) is not None and _WHOLE_PLACE.search(before) is not None


def _is_donor(reading: Reading, index: int, figure: Figure) -> bool:
    """Givers counted before the amount that they give, unless the text pairs them."""
    noun = figure.quantity.object
    if noun:
        if noun[-1] not in _ENDS_OF_DONORS or not noun.endswith(DONORS):
            return False
    elif not _DONOR.search(figure.after(NOUN)):
        return False
    before = figure.before()
    if "结对" in before or (noun and before.endswith(noun)):
        return False
    text, mentions = figure.text, reading.mentions
    for following in range(index + 1, min(index + 1 + MOST_DONORS, len(mentions))):
        gap = text[mentions[following - 1].end : mentions[following].start]
        if "结对" in gap or len(gap) > 30 or _CLAUSE_END.search(gap):
            return False
        if mentions[following].unit == "元":
            return True
    return False
