"""Find every mention of a quantity in clean text: where it stands, what it is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from operator import attrgetter

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
from summarizer.quantities.numerals import Numeral, read_numeral
from summarizer.quantities.pattern import CANDIDATE, DOLLARS
from summarizer.quantities.qualifiers import MORE_SIGNS, is_more
from summarizer.quantities.reading import Mention
from summarizer.quantities.tables import table_mentions
from summarizer.quantities.unitless import find_unitless

_START = attrgetter("start")
_ONE = Decimal(1)


def find_mentions(text: str) -> list[Mention]:
    """Every mention in `text`, in order; spans never overlap.

    Dates, ordinals, names, placeholders and indefinite amounts are left out.
    """
    measured, others = [*_measured(text)], [*find_fractions(text), *find_unitless(text)]
    if "$" in text or "＄" in text:
        others += _dollars(text)
    if "\t" in text:
        others += table_mentions(text)
    if not others:
        return measured
    for mention in others:
        mention.before = text[mention.start - 1 : mention.start]
        mention.after = text[mention.end : mention.end + 1]
    return _without_overlaps(sorted(measured + others, key=_START))


def _without_overlaps(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    end = 0
    for mention in mentions:
        if mention.start >= end:
            kept.append(mention)
            end = mention.end
    return kept


def _dollars(text: str) -> Iterator[Mention]:
    for match in DOLLARS.finditer(text):
        numeral = read_numeral(match["number"])
        if numeral is not None:
            value, upper, place = numeral.value, numeral.upper, numeral.place
            yield Mention(*match.span(), value, upper, "USD", "$", place, numeral.is_rough)


def _measured(text: str) -> Iterator[Mention]:
    """The numbers with a unit."""
    exclusions = Exclusions(text)
    candidates = CANDIDATE.finditer(text)
    while (match := next(candidates, None)) is not None:
        start, end = match.span()
        number, upper, unit = match.group("number", "upper", "unit")
        if upper and _is_counted_apart(match["first_unit"], unit):
            end, upper, unit = match.end("first_unit"), None, match["first_unit"]
            candidates = CANDIDATE.finditer(text, end)
        before, after = text[start - 1 : start], text[end : end + 1]
        candidate = Candidate(text, start, end, number, upper, unit or "", before, after)
        if exclusions.hold(candidate):
            continue
        mention = _mention(candidate, match)
        if mention is not None:
            yield mention
            if mention.end > end:
                candidates = CANDIDATE.finditer(text, mention.end)
        elif upper:
            # The second number alone may still be a quantity: 2019年至3个月.
            candidates = CANDIDATE.finditer(text, match.start("upper"))


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
    if unit.factor != _ONE:
        value, place = value * unit.factor, place * unit.factor
        high = None if high is None else high * unit.factor
    start, end, before, after = candidate.start, candidate.end, candidate.before, candidate.after
    is_rough = is_rough or (after in MORE_SIGNS and is_more(candidate.text, end))
    return Mention(start, end, value, high, unit.name, printed, place, is_rough, before, after)


def _irregular_mention(candidate: Candidate, match: re.Match[str]) -> Mention | None:
    """A range, or a number whose unit is lost or says more than its name."""
    text, start = candidate.text, candidate.start
    number, upper, unit = candidate.number, candidate.upper, candidate.unit
    number, printed = thousand_of_unit(number, unit or _lost_unit(match))
    numeral = read_numeral(number)
    if numeral is not None and upper:
        numeral = _range_of(numeral, read_numeral(thousand_of_unit(upper, unit)[0]))
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
        measure.unit.name,
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


def _range_of(low: Numeral, high: Numeral | None) -> Numeral | None:
    """Join the ends; a large scale printed once serves both: 3—5万元, 3至5000元.

    `None` where the ends are none: no range falls, 5~3名 says 3名 behind something else.
    """
    if high is None:
        return None
    value, place = low.value, low.place
    if low.scale == 1 and high.scale > 1 and value < high.value / high.scale:
        value, place = value * high.scale, place * high.scale
    upper = high.value if high.value != value else None
    if upper is not None and upper < value:
        return None
    is_rough = low.is_rough or high.is_rough
    return Numeral(value, max(place, high.place), high.scale, upper, is_rough)
