"""Amounts whose unit is not said, behind what tells it: 能挣两千二三, 总人口29.6万."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from summarizer.lexicon.bare_amounts import (
    BETWEEN,
    MONEY_AMONG,
    MONEY_BEFORE,
    PEOPLE_BEFORE,
    ROUGHLY,
)
from summarizer.lexicon.numerals import BARE_SCALES
from summarizer.quantities.numerals import read_numeral
from summarizer.quantities.pattern import NUMERAL
from summarizer.quantities.reading import Mention

_FIRST_ROUGH = "".join({word[0] for word in ROUGHLY.split("|")})
# Most scales have a unit behind them: one look at the next character sends them away. And
# what begins with one character is found ten times as quickly as what begins with any of four.
_ENDS = {
    scale: re.compile(
        rf"{scale}(?=[一二三四五六七八九0-9多余来{_FIRST_ROUGH}，。；！？、）”」』\n]|\Z)"
        r"(?:[一二三四五六七八九]{1,2}|[0-9])?[多余来]?"
        rf"(?=(?:{ROUGHLY})?(?:[，。；！？、）”」』\n]|\Z))"
    )
    for scale in BARE_SCALES
}
"""A scale at the end of a clause, where a unit would stand."""
_LED = re.compile(rf"(?:(?P<money>{MONEY_BEFORE})|{PEOPLE_BEFORE}){BETWEEN}(?P<number>{NUMERAL})\Z")
_AMONG = re.compile(rf"{MONEY_AMONG}(?P<number>{NUMERAL})\Z")
_REACH, _REACH_OF_SUM = 24, 64
"""Characters of such an amount with the words before it, and with the sum that it is part of."""
_LARGE = frozenset("万亿")
_SPOKEN_DIGITS = dict(zip("123456789", "一二三四五六七八九", strict=True))


def find_unitless(text: str) -> Iterator[Mention]:
    """Every amount of money or number of people without its unit at the end of a clause,
    scale by scale."""
    ends = (pattern.finditer(text) for scale, pattern in _ENDS.items() if scale in text)
    for end in chain.from_iterable(ends):
        led = _LED.search(text, max(0, end.start() - _REACH), end.end())
        among = None if led else _AMONG.search(text, max(0, end.start() - _REACH_OF_SUM), end.end())
        found = led or among
        if found is None or found["number"][0] in BARE_SCALES:
            continue
        number, is_money = found["number"], among is not None or found["money"] is not None
        numeral = read_numeral(_spoken(number))
        if numeral is not None and (is_money or not _LARGE.isdisjoint(number)):
            unit = "元" if is_money else "人"
            value, upper, place = numeral.value, numeral.upper, numeral.place
            yield Mention(*found.span("number"), value, upper, unit, unit, place, numeral.is_rough)


def _spoken(number: str) -> str:
    """3万4, as it is said: 三万四 is 34000; before a unit it would be 30004."""
    digit = _SPOKEN_DIGITS.get(number[-1])
    return number[:-1] + digit if digit and number[-2:-1] in BARE_SCALES else number
