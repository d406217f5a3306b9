"""The one pattern that finds candidates for a quantity: a numeral, or a range of
two, and the unit behind it.

A character comes first and the lookbehind after it, repetition is possessive, and every
lookahead is bounded, so that the scan stays linear on any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.lexicon.numerals import RANGE_MARKS, ROUGH_MARKS
from summarizer.lexicon.units import (
    MEASURE_WORDS,
    MONEY_NOUNS,
    PEOPLE_NOUNS,
    PLACE_UNITS,
    UNITS,
)

_SCALE = "十百千万亿"
_DIGIT = "零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
_CHINESE = _DIGIT + _SCALE + "拾佰仟"
_ARABIC = rf"[0-9](?<![0-9.{_SCALE}][0-9])[0-9]*+(?:,[0-9]{{3}}(?![0-9]))*+(?:\.[0-9]++)?"
_NUMERAL = (
    rf"(?:{_ARABIC}(?:[{ROUGH_MARKS}]?[{_SCALE}]++(?:零?[0-9]++(?:\.[0-9]++)?[{_SCALE}]*+)*+)?"
    rf"|[{_CHINESE}](?<![{_CHINESE}].)[{_CHINESE}]*+(?:点[{_DIGIT}]++)?[{_SCALE}]*+(?:[{ROUGH_MARKS}][{_SCALE}]++)?)"
    rf"[{ROUGH_MARKS}]?"
)


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


_UNIT = _alternatives({*UNITS, *MEASURE_WORDS, *PLACE_UNITS, "个多月", "个半月", "个半小时"})
_RANGE = _alternatives(RANGE_MARKS)
_BARE = (
    rf"(?<=[万亿{ROUGH_MARKS}])(?:(?P<money>(?={_alternatives(MONEY_NOUNS)}))"
    rf"|(?P<people>(?={_alternatives(PEOPLE_NOUNS)})))"
)

CANDIDATE = re.compile(
    rf"(?:(?P<fraction>[百千])分之(?P<percent>{_NUMERAL})"
    rf"|[$＄](?P<dollars>{_NUMERAL})(?:美元)?"
    rf"|(?P<number>{_NUMERAL})"
    rf"(?:(?P<first_unit>{_UNIT})?(?:{_RANGE})(?P<upper>{_NUMERAL}))?"
    rf"(?: ?(?P<unit>{_UNIT})|{_BARE}))"
)
"""Groups: `number`, `upper` (the end of a range), `first_unit` (between the two),
`unit`; or `percent` for 百分之三十, `dollars` for $500万; `money` and `people` match
empty before the noun that stands in for a lost unit."""

HALF = re.compile(r"半(?P<unit>个月|年|天|个小时|小时|亩|公里|吨|斤|个学期)")
"""半 before a measure is 0.5 of it."""

TENTHS = re.compile(
    r"(?P<number>[一二两三四五六七八九]{1,2})成(?P<half>[一二三四五六七八九半])?"
    r"(?!效(?!益)|[功立为员果就本长都熟份交型片套绩品天])"
)
"""三成 is 30%, 三成五 35%."""
