"""Find every mention of a quantity in clean text: where it stands, what it is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarizer.lexicon.numerals import DIGITS
from summarizer.lexicon.units import CONTAINERS_BY_MOUTH, THOUSANDS_IN_UNITS, UNITS, Unit
from summarizer.quantities.exclusions import Exclusions
from summarizer.quantities.numerals import Numeral, read_numeral
from summarizer.quantities.pattern import CANDIDATE, HALF, TENTHS
from summarizer.quantities.reading import Mention
from summarizer.quantities.tables import table_mentions

_HALF = Decimal("0.5")
_ONE = Decimal(1)
_PER_MILLE = Decimal("0.1")
_TENTH = Decimal(10)
_SHARED_POINTS = re.compile(r"(?:[、和及]|和)[0-9.]{1,8}个百分点")
_SPOKEN_TENTHS = re.compile(
    r"[一二三四五六七八九](?![二三四五六七八九十百千万个名元块]|一[十百千万])"
)
_TENTHS_OF_YUAN = Decimal("0.1")
_FUSED_UNITS = {
    "个多月": ("个月", True, Decimal(0)),
    "个多小时": ("小时", True, Decimal(0)),
    "个半月": ("个月", False, _HALF),
    "个半小时": ("小时", False, _HALF),
}
_HALF_AFTER = frozenset({"年", "倍", "天", "亩", "公里", "里", "斤", "小时"})


def find_mentions(text: str) -> list[Mention]:
    """Every mention in `text`, in order; spans never overlap.

    Dates, ordinals, names, placeholders and indefinite amounts are left out.
    """
    exclusions = Exclusions(text)
    found = [*_plain(text, exclusions)]
    if "成" in text:
        found += _tenths(text)
    if "半" in text:
        found += _halves(text)
    if "\t" in text:
        found += table_mentions(text)
    found.sort(key=_start)
    return _without_overlaps(found)


def _start(mention: Mention) -> int:
    return mention.start


def _without_overlaps(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _plain(text: str, exclusions: Exclusions) -> Iterator[Mention]:
    position = 0
    while (match := CANDIDATE.search(text, position)) is not None:
        position = match.end()
        if exclusions.hold(match):
            continue
        if match["percent"]:
            mention = _percent(match)
        else:
            mention = _dollars(match) if match["dollars"] else _measured(text, match)
        if mention is None and match["upper"]:
            # The second number alone may still be a quantity: 2019年至3个月.
            position = match.start("upper")
        if mention is not None:
            yield mention
            position = max(position, mention.end)


def _percent(match: re.Match[str]) -> Mention | None:
    numeral = read_numeral(match["percent"])
    if numeral is None:
        return None
    share = _ONE if match["fraction"] == "百" else _PER_MILLE
    upper = None if numeral.upper is None else numeral.upper * share
    place = numeral.place * share
    return Mention(
        *match.span(), numeral.value * share, upper, "%", "百分之", place, numeral.is_rough
    )


def _dollars(match: re.Match[str]) -> Mention | None:
    numeral = read_numeral(match["dollars"])
    if numeral is None:
        return None
    value, upper = numeral.value, numeral.upper
    return Mention(*match.span(), value, upper, "USD", "$", numeral.place, numeral.is_rough)


def _measured(text: str, match: re.Match[str]) -> Mention | None:
    printed = match["unit"] or ("元" if match["money"] is not None else "人")
    number, printed = _thousand_of_unit(match["number"], printed)
    numeral = read_numeral(number)
    if numeral is None:
        return None
    if match["upper"]:
        upper = read_numeral(_thousand_of_unit(match["upper"], match["unit"] or "")[0])
        if upper is None:
            return None
        numeral = _range_of(numeral, upper)
        if numeral.upper is not None and numeral.upper < numeral.value:
            return None  # No range falls: 5~3名 says 3名 behind something else.
    end, extra, rough = match.end(), Decimal(0), numeral.is_rough
    if printed in _FUSED_UNITS:
        printed, fused_rough, extra = _FUSED_UNITS[printed]
        rough = rough or fused_rough
    elif printed in _HALF_AFTER and text.startswith("半", end):
        end, extra = end + 1, _HALF
    elif printed == "块" and _SPOKEN_TENTHS.match(text, end):
        printed, extra, end = "元", _TENTHS_OF_YUAN * DIGITS[text[end]], end + 1
    unit = UNITS.get(printed) or Unit(printed)
    if printed == "个" and _SHARED_POINTS.match(text, end):
        unit = UNITS["百分点"]
    if printed == "口" and _counts_containers(text, match.start(), end):
        unit = Unit("口")
    if text[end : end + 1] in ("多", "余") and text[end : end + 2] not in ("多次", "多个", "多名"):
        rough = True
    return Mention(
        match.start(),
        end,
        (numeral.value + extra) * unit.factor,
        None if numeral.upper is None else (numeral.upper + extra) * unit.factor,
        unit.name,
        printed,
        numeral.place * unit.factor,
        rough,
    )


def _thousand_of_unit(number: str, printed: str) -> tuple[str, str]:
    """Give the 千 of 3千米 and 5万千瓦 to the unit; 三千米 stays three thousand metres."""
    is_long = printed in ("米", "克") and not number[0].isdigit()
    if number.endswith("千") and len(number) > 1 and printed in THOUSANDS_IN_UNITS and not is_long:
        return number[:-1], THOUSANDS_IN_UNITS[printed]
    return number, printed


def _counts_containers(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 4) : start] + text[end : end + 4]
    return any(thing in around for thing in CONTAINERS_BY_MOUTH)


def _range_of(low: Numeral, high: Numeral) -> Numeral:
    """Join the ends; a large scale printed once serves both: 3—5万元, 3至5万元."""
    value, place = low.value, low.place
    if low.scale == 1 and high.scale > 1 and value < high.value / high.scale:
        value, place = value * high.scale, place * high.scale
    upper = high.value if high.value != value else None
    is_rough = low.is_rough or high.is_rough
    return Numeral(value, max(place, high.place), high.scale, upper, is_rough)


def _tenths(text: str) -> Iterator[Mention]:
    """三成 is 30%, 三成五 is 35%."""
    for match in TENTHS.finditer(text):
        numeral = read_numeral(match["number"])
        if numeral is None or (match.start() and text[match.start() - 1] in "第无十"):
            continue
        half = match["half"]
        upper = None if numeral.upper is None else numeral.upper * 10
        extra = Decimal(0)
        if half:
            extra = Decimal(5) if half == "半" else _value(half)
        place = Decimal(1) if half else _TENTH
        yield Mention(*match.span(), numeral.value * 10 + extra, upper, "%", "成", place)


def _value(digit: str) -> Decimal:
    numeral = read_numeral(digit)
    return Decimal(0) if numeral is None else numeral.value


def _halves(text: str) -> Iterator[Mention]:
    """半年, 半个月: half of the measure, unless 上半年 or 三年半 make it something else."""
    for match in HALF.finditer(text):
        before = text[match.start() - 1 : match.start()] if match.start() else ""
        if before and before in "上下前后大多一过各半两三年天亩里斤":
            continue
        unit = UNITS.get(match["unit"]) or Unit(match["unit"])
        yield Mention(*match.span(), _HALF * unit.factor, None, unit.name, match["unit"], _HALF)
