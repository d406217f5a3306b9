"""The one pattern that finds candidates for a quantity: a numeral, or a range of
two, and the unit behind it.

A character class comes first, where the scanner of `re` can skip to it, and the
lookbehind after it; repetition is possessive, and every lookahead is bounded, so that the
scan stays linear on any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from summarizer.lexicon.currencies import CURRENCY_SIGNS
from summarizer.lexicon.numerals import RANGE_MARKS, ROUGH_MARKS
from summarizer.lexicon.spoken_units import FUSED_UNITS
from summarizer.lexicon.unit_lookalikes import NO_UNIT_BEFORE
from summarizer.lexicon.unit_nouns import (
    HOUSEHOLD_NOUNS,
    MONEY_NOUNS,
    MONEY_OF_PURPOSES,
    PEOPLE_NOUNS,
    PEOPLE_OF_PLACES,
)
from summarizer.lexicon.units import MEASURE_WORDS, PLACE_UNITS, UNITS
from summarizer.quantities.scanning import by_first_character

_SCALE = "十百千万亿"
_DIGIT = "零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
_CHINESE = _DIGIT + _SCALE + "拾佰仟"
_GROUPS = r"(?:,[0-9]{3}(?![0-9]))*+(?:\.[0-9]++)?"
"""Thousands behind the first digits, and a fraction."""
_MOST_SECTIONS = 6
"""So many runs of digits may stand behind the first scale (12亿1696万8774). Without a limit the
scan would not be linear: a number may begin behind any comma of another."""
_ARABIC = rf"(?<=[0-9])(?<![0-9.{_SCALE}].)[0-9]*+{_GROUPS}"
NUMERAL = (
    rf"[0-9{_CHINESE}](?:"
    rf"{_ARABIC}(?:[{ROUGH_MARKS}]?(?!百分点)[{_SCALE}]++(?:[{ROUGH_MARKS}][{_SCALE}]++)?"
    rf"(?:零?[0-9]++{_GROUPS}[{_SCALE}]*+){{0,{_MOST_SECTIONS}}}+)?"
    rf"|(?<=[{_CHINESE}])(?<![{_CHINESE}].)[{_CHINESE}]*+(?:点[{_DIGIT}]++)?[{_SCALE}]*+"
    rf"(?:[{ROUGH_MARKS}][{_SCALE}]++)?)[{ROUGH_MARKS}]?"
)


_GUARDS = {unit: f"(?![{following}])" for unit, following in NO_UNIT_BEFORE.items()}


_COMMONEST = "元个人名%户家亩年公次台所平吨座天场期项"
"""What most units begin with."""


def _alternatives(words: Iterable[str]) -> str:
    """A pattern of words, the longest first of those that begin alike, each without what makes
    another word of it. The branch of the commonest is tried first."""
    ordered = sorted(words, key=lambda word: (word[0] not in _COMMONEST, -len(word), word))
    return by_first_character(
        word[0] + re.escape(word[1:]) + _GUARDS.get(word, "") for word in ordered
    )


_UNITS = {*UNITS, *MEASURE_WORDS, *PLACE_UNITS, *FUSED_UNITS}
_UNIT = _alternatives(_UNITS)
# One look ahead tells of most numbers without a unit that none of so many words follows.
_UNIT_NEAR = rf"(?=[ {re.escape(''.join({word[0]: '' for word in sorted(_UNITS)}))}])"
_RANGE = _alternatives(RANGE_MARKS)
# Most numbers have no range mark within a unit's length: no unit need be tried twice.
_FIRST_OF_MARKS = re.escape("".join({mark[0]: "" for mark in RANGE_MARKS}))
_MARK_NEAR = rf"(?=[^{_FIRST_OF_MARKS}]{{0,{max(map(len, _UNITS))}}}+[{_FIRST_OF_MARKS}])"
_BARE = (
    rf"(?<=[万亿{ROUGH_MARKS}])(?:(?P<money>(?={_alternatives(MONEY_NOUNS)}))"
    rf"|(?P<people>(?={_alternatives(PEOPLE_NOUNS)}|{PEOPLE_OF_PLACES}))"
    rf"|(?P<households>(?={_alternatives(HOUSEHOLD_NOUNS)}))"
    rf"|(?P<purpose>(?={MONEY_OF_PURPOSES})))"
)

# Most of what looks like a quantity and is none, kept out here: 2019年 and 进一步. The rest
# is for `Exclusions` to find.
_NO_COUNT = rf"(?<![^0-9](?:19|20)[0-9]{{2}}年)(?<![^0-9{_CHINESE}]一[步方面])"

CANDIDATE = re.compile(
    rf"(?P<number>{NUMERAL})"
    rf"(?:{_MARK_NEAR}(?P<first_unit>{_UNIT})?{_RANGE}(?P<upper>{NUMERAL}))?"
    rf"(?:{_UNIT_NEAR} ?(?P<unit>{_UNIT}){_NO_COUNT}|{_BARE})"
)
"""Groups: `number`, `upper` (the end of a range), `first_unit` (between the two),
`unit`; `money`, `people`, `households` and `purpose` (of money) match empty before the noun
that stands in for a lost unit."""

_SIGN = f"[{''.join(CURRENCY_SIGNS)}]"
_NO_MONEY = rf"(?!(?![元圆]|美元){_UNIT}|[月日号])"


@cache
def signed() -> re.Pattern[str]:
    """$500万, ￥3000-5000; with 元 behind it is a number with a unit. The groups are those of
    `CANDIDATE`; what follows 至 may be another thing (￥500至10月). Compiled when a text has a
    sign of money, as few do."""
    return re.compile(
        rf"(?P<sign>{_SIGN}) ?(?P<number>(?>{NUMERAL}))"
        rf"(?>(?:{_RANGE}{_SIGN}?(?P<upper>(?>{NUMERAL})){_NO_MONEY})?)(?:美元)?(?![元圆])"
    )
