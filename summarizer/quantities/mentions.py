"""Find every mention of a quantity in clean text: where it stands, what it is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from msgspec.structs import replace

from summarizer.lexicon.currencies import CURRENCY_SIGNS, FOREIGN_MONEY
from summarizer.lexicon.numerals import DIGITS
from summarizer.lexicon.units import NUMBERED_UNITS, UNITS, Unit
from summarizer.quantities.candidate import Candidate
from summarizer.quantities.exclusions import Exclusions
from summarizer.quantities.fractions import find_fractions
from summarizer.quantities.measures import (
    CONTINUATIONS,
    CONTINUED_UNITS,
    PLAIN_UNITS,
    read_measure,
    thousand_of_unit,
)
from summarizer.quantities.numerals import read_numeral, read_range
from summarizer.quantities.pattern import CANDIDATE, signed
from summarizer.quantities.qualifiers import MORE_SIGNS, is_more
from summarizer.quantities.reading import Mention
from summarizer.quantities.scanning import by_character
from summarizer.quantities.shared_units import find_sharers
from summarizer.quantities.tables import table_mentions
from summarizer.quantities.unitless import find_unitless

_START = attrgetter("start")
_NUMBER, _UPPER, _UNIT = (CANDIDATE.groupindex[name] for name in ("number", "upper", "unit"))
_SCALED = frozenset(word for word, unit in PLAIN_UNITS.items() if unit.factor != 1)
_CURRENCIES = [name for name in UNITS if UNITS[name].name in FOREIGN_MONEY]
_CURRENCIES_BY_END, _LONGEST_CURRENCY = by_character(_CURRENCIES, -1), max(map(len, _CURRENCIES))
_BESIDE = re.compile(
    r"(?<=[一-鿿])(?<![第表图一二两三四五六七八九十百千万亿])([2-8两三四五六七八])、$"
)
"""What stands before the second of two digits told in one breath."""
_DIGITS = DIGITS | {str(digit): digit for digit in range(10)}
_BESIDE_LENGTH = 2
"""Characters of the digit before another one, and of the 、 between them."""


def find_mentions(text: str) -> list[Mention]:
    """Every mention in `text`, in order; spans never overlap.

    Dates, ordinals, names, placeholders and indefinite amounts are left out.
    """
    measured, others = [*_measured(text)], [*find_fractions(text), *find_unitless(text)]
    others += find_sharers(text, measured)
    if any(sign in text for sign in CURRENCY_SIGNS):
        others += _signed(text)
    if "\t" in text:
        others += table_mentions(text)
    if not others:
        return measured
    return _without_overlaps(sorted([*measured, *(_beside(text, m) for m in others)], key=_START))


def _beside(text: str, mention: Mention) -> Mention:
    """A mention with the characters beside it."""
    before, after = text[mention.start - 1 : mention.start], text[mention.end : mention.end + 1]
    return replace(mention, before=before, after=after)


def _without_overlaps(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    end = 0
    for mention in mentions:
        if mention.start >= end:
            kept.append(mention)
            end = mention.end
    return kept


def _signed(text: str) -> Iterator[Mention]:
    """The amounts with a sign of money before them."""
    pattern, end = signed(), 0
    while match := pattern.search(text, end):
        sign, number, upper = match.group("sign", "number", "upper")
        numeral, end = read_range(number, upper) if upper else None, match.end()
        if numeral is None:
            numeral, end = read_numeral(number), match.end("number") if upper else end
        if numeral is not None:
            value, high, place = numeral.value, numeral.upper, numeral.place
            unit = CURRENCY_SIGNS[sign]
            yield Mention(match.start(), end, value, high, unit, sign, place, numeral.is_rough)


def _measured(text: str) -> Iterator[Mention]:
    """The numbers with a unit."""
    exclusions, size = Exclusions(text), len(text)
    position: int | None = 0
    while position is not None:
        candidates, position = CANDIDATE.finditer(text, position), None
        for match in candidates:
            start, end = match.span()
            number, upper, unit = match.group(_NUMBER, _UPPER, _UNIT)
            if upper and _is_counted_apart(match["first_unit"], unit):
                position = end = match.end("first_unit")
                upper, unit = None, match["first_unit"]
            before, after = text[start - 1] if start else "", text[end] if end < size else ""
            candidate = Candidate(text, start, end, number, upper, unit or "", before, after)
            if not exclusions.hold(candidate):
                mention = _mention(candidate, match)
                if mention is not None:
                    if before == "、" and len(number) == 1 and not upper:
                        mention = _with_neighbour(mention, candidate)
                    yield mention
                    if mention.end > end:
                        position = mention.end
                elif upper:
                    # The second number alone may still be a quantity: 2019年至3个月.
                    position = match.start("upper")
            if position is not None:
                break  # What follows is looked at from there on.


def _is_counted_apart(first: str | None, second: str | None) -> bool:
    """Whether two numbers with 到 between them make no range: 选派3名到10个村任职."""
    if not first or not second:
        return False
    low, high = PLAIN_UNITS.get(first), PLAIN_UNITS.get(second)
    return low is not None and high is not None and low.name != high.name


def _mention(candidate: Candidate, match: re.Match[str]) -> Mention | None:
    number, printed = candidate.number, candidate.unit
    unit = PLAIN_UNITS.get(printed)
    if unit is None or candidate.upper or number[-1] == "千":
        return _irregular_mention(candidate, match)
    if candidate.after in CONTINUATIONS and printed in CONTINUED_UNITS:
        return _irregular_mention(candidate, match)
    numeral = read_numeral(number)
    if numeral is None:
        return None
    value, place, _, high, is_rough = numeral
    if printed in _SCALED:
        value, place = value * unit.factor, place * unit.factor
        high = None if high is None else high * unit.factor
    start, end, before, after = candidate.start, candidate.end, candidate.before, candidate.after
    is_rough = is_rough or (after in MORE_SIGNS and is_more(candidate.text, end))
    name = _unit_name(unit, candidate) if before in _CURRENCIES_BY_END else unit.name
    return Mention(start, end, value, high, name, printed, place, is_rough, before, after)


def _with_neighbour(mention: Mention, candidate: Candidate) -> Mention:
    """The mention from the digit before its own on, where that is the next lower one, so that
    the two are about so many: 3、4名; not numbers of things (三、四期), or 三、十名."""
    start = candidate.start
    first = _BESIDE.search(candidate.text, max(0, start - _BESIDE_LENGTH - 1), start)
    if first is None or candidate.unit in NUMBERED_UNITS:
        return mention
    if _DIGITS[first[1]] + 1 != _DIGITS.get(candidate.number):
        return mention
    low, begin = mention.value - mention.place, start - _BESIDE_LENGTH
    before = candidate.text[begin - 1]
    return replace(mention, start=begin, value=low, value_max=mention.value, before=before)


def _unit_name(unit: Unit, candidate: Candidate) -> str:
    """The canonical name of a unit, or of the money that is named before its amount:
    港币300万元."""
    if unit.name != "元" or candidate.before not in _CURRENCIES_BY_END:
        return unit.name
    before = candidate.text[max(0, candidate.start - _LONGEST_CURRENCY) : candidate.start]
    names = [name for name in _CURRENCIES_BY_END[candidate.before] if before.endswith(name)]
    return UNITS[max(names, key=len)].name if names else unit.name


def _irregular_mention(candidate: Candidate, match: re.Match[str]) -> Mention | None:
    """A range, or a number whose unit is lost or says more than its name."""
    text, start = candidate.text, candidate.start
    number, upper = candidate.number, candidate.upper
    unit = candidate.unit or _lost_unit(match)
    if upper:
        upper, printed = thousand_of_unit(upper, unit)
        low = number if printed == unit else number.removesuffix("千")
        numeral = read_range(low, upper)
    else:
        number, printed = thousand_of_unit(number, unit)
        numeral = read_numeral(number)
    if numeral is None:
        return None
    measure = read_measure(text, start, number, printed, candidate.end)
    factor, extra = measure.unit.factor, measure.extra
    high = None if numeral.upper is None else (numeral.upper + extra) * factor
    return Mention(
        start,
        measure.end,
        (numeral.value + extra) * factor,
        high,
        _unit_name(measure.unit, candidate),
        measure.printed,
        numeral.place * factor,
        numeral.is_rough or measure.is_rough or is_more(text, measure.end),
        candidate.before,
        text[measure.end : measure.end + 1],
    )


def _lost_unit(match: re.Match[str]) -> str:
    if match["households"] is not None:
        return "户"
    return "元" if match["people"] is None else "人"
