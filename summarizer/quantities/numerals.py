"""Read a numeral: Arabic, Chinese, or any mixture of the two.

12亿1696万8774   1亿2000万   2万5千   五点九亿   三千八百余万   八九十万   十几
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from summarizer.lexicon.numerals import DIGITS, LARGE_SCALES, ROUGH_MARKS, SMALL_SCALES

_SCALES = SMALL_SCALES | LARGE_SCALES
_ROUGH = re.compile(f"[{ROUGH_MARKS}]")
_USUAL = re.compile(rf"([0-9]+(?:\.[0-9]+)?)([{ROUGH_MARKS}]?)([万亿]?)([{ROUGH_MARKS}]?)")
_UNSCALED = re.compile(rf"[0-9]++(?:\.[0-9]++)?|[{''.join(DIGITS)}]")
_SHARED_SCALE = re.compile(
    rf"(?:[0-9](?:\.[0-9]++)?|[{''.join(DIGITS)}])(?P<small>[百千佰仟])[万亿{ROUGH_MARKS}]*+"
)
_TOKEN = re.compile(r"[0-9]++(?:\.[0-9]++)?|.", re.DOTALL)
LONGEST = 40
"""No quantity is written with more characters; what is longer is a serial number."""
_ONE = Decimal(1)
_TEN = Decimal(10)
_ZERO = Decimal(0)


class Numeral(NamedTuple):
    """A numeral's value.

    `upper` is set for neighbouring digits that span a range (八九十: 80 to 90);
    `place` is the value of the last printed digit (100 for 7.81万); `scale` the
    large scale that ends the numeral (10000 for 3.5万, 1 for 350), which a range
    can share; `is_rough` tells that 余, 多, 来 or 几 stands inside.
    """

    value: Decimal
    place: Decimal
    scale: Decimal = _ONE
    upper: Decimal | None = None
    is_rough: bool = False


@lru_cache(maxsize=4096)
def read_numeral(text: str) -> Numeral | None:
    """The value that `text` writes; `None` where it writes no number (〇一三, 一一).

    Args:
        text: Digits, decimal point, thousands separators, Chinese digits and
            scales, and rough marks; nothing else.
    """
    plain = text.replace(",", "").replace("，", "")
    if len(plain) > LONGEST:
        return None
    usual = _USUAL.fullmatch(plain)
    if usual is not None:
        return _read_usual(*usual.groups())
    exact = _ROUGH.sub("", plain)
    is_rough = exact != plain
    if not exact:
        return None
    low, high = _neighbours(exact)
    value = _parse(low)
    if value is None:
        return None
    scale = _trailing_scale(exact)
    upper = None if high is None else _parse(high)
    return Numeral(value.value, value.place, scale, upper.value if upper else None, is_rough)


def _read_usual(digits: str, first_mark: str, scale: str, last_mark: str) -> Numeral:
    """Digits with at most one large scale: 350多, 3524.643万, 4500多万, 2386万余."""
    factor = LARGE_SCALES.get(scale, _ONE)
    value = Decimal(digits)
    exponent = value.as_tuple().exponent
    place = factor.scaleb(exponent) if isinstance(exponent, int) and exponent else factor
    return Numeral(value * factor, place, factor, None, bool(first_mark or last_mark))


def read_range(low: str, high: str) -> Numeral | None:
    """Join the ends; a scale printed once serves both: 3—5万元, 两到三百人, 3至5000元.

    `None` where the ends are none: no range falls, 5~3名 says 3名 behind something else.
    """
    first, last = read_numeral(low), read_numeral(high)
    if first is None or last is None:
        return None
    value, place = first.value, first.place
    if first.scale == 1:
        for scale in (_small_scale(low, high) * last.scale, last.scale):
            if scale > 1 and value < last.value / scale:
                value, place = value * scale, place * scale
                break
    upper = last.value if last.value != value else None
    if upper is not None and upper < value:
        return None
    is_rough = first.is_rough or last.is_rough
    return Numeral(value, max(place, last.place), last.scale, upper, is_rough)


def _small_scale(low: str, high: str) -> Decimal:
    """What the end of a range is counted in besides 万 and 亿 that its beginning leaves out:
    hundreds in 三到五百, thousands in 3—5千万. 三到五十 may be three."""
    shared = _SHARED_SCALE.fullmatch(high) if _UNSCALED.fullmatch(low) else None
    return _ONE if shared is None else SMALL_SCALES[shared["small"]]


class _Part(NamedTuple):
    value: Decimal
    place: Decimal


def _trailing_scale(text: str) -> Decimal:
    scale = _ONE
    for character in reversed(text):
        if character not in LARGE_SCALES:
            break
        scale *= LARGE_SCALES[character]
    return scale


def _neighbours(text: str) -> tuple[str, str | None]:
    """Split 八九十 into 八十 and 九十, 十七八 into 十七 and 十八."""
    if "点" in text:
        return text, None
    for index in range(len(text) - 1):
        first, second = DIGITS.get(text[index]), DIGITS.get(text[index + 1])
        if first is None or second is None:
            continue
        # 三五百 skips one; 九零 and 二〇一九 are digit strings, not neighbours.
        if 0 < first < second <= first + 2 and text[index + 2 : index + 3] not in DIGITS:
            head, tail = text[:index], text[index + 2 :]
            return head + text[index] + tail, head + text[index + 1] + tail
        break
    return text, None


def _parse(text: str) -> _Part | None:
    for character, scale in reversed(LARGE_SCALES.items()):
        head, found, tail = text.rpartition(character)
        if not found:
            continue
        left = _parse(head) if head else _Part(_ONE, _ONE)
        if left is None:
            return None
        if not tail:
            return _Part(left.value * scale, left.place * scale)
        right = _parse_tail(tail, scale)
        return None if right is None else _Part(left.value * scale + right.value, right.place)
    return _parse_section(text)


def _parse_tail(tail: str, scale: Decimal) -> _Part | None:
    """What follows a large scale: 1亿2000万, and the spoken 一万五 for 15000."""
    if len(tail) == 1 and DIGITS.get(tail):
        place = scale / _TEN
        return _Part(DIGITS[tail] * place, place)
    return _parse(tail.lstrip("零〇") or "零")


def _parse_section(text: str) -> _Part | None:
    """A numeral below 万: 3千5百, 三百零五, 五点九, 1696, 一百二."""
    if "点" in text:
        return _parse_spoken_decimal(text)
    total, place = _ZERO, _ONE
    pending: Decimal | None = None
    previous_scale: Decimal | None = None
    after_zero = False
    for token in _TOKEN.findall(text):
        if token in SMALL_SCALES:
            scale = SMALL_SCALES[token]
            if pending is None and previous_scale is not None and token not in "十拾":
                return None
            total += (_ONE if pending is None else pending) * scale
            place, previous_scale, pending, after_zero = scale, scale, None, False
            continue
        if pending is not None and pending != _ZERO:
            return None
        if token in DIGITS:
            pending, place = Decimal(DIGITS[token]), _ONE
            after_zero = after_zero or pending == _ZERO
        else:
            pending = Decimal(token)
            place = _ONE.scaleb(-len(token.partition(".")[2]))
    if pending is not None:
        spoken = previous_scale is not None and previous_scale > _TEN and not after_zero
        if spoken and text[-1] in DIGITS:
            place = previous_scale / _TEN  # type: ignore[operator]
            pending *= place
        total += pending
    return _Part(total, place)


def _parse_spoken_decimal(text: str) -> _Part | None:
    whole, _, digits = text.partition("点")
    left = _parse_section(whole) if whole else None
    if left is None or not digits:
        return None
    scale = _ONE
    while digits and digits[-1] in SMALL_SCALES:
        scale *= SMALL_SCALES[digits[-1]]
        digits = digits[:-1]
    if not digits or any(digit not in DIGITS for digit in digits):
        return None
    fraction = Decimal("0." + "".join(str(DIGITS[digit]) for digit in digits))
    place = _ONE.scaleb(-len(digits))
    return _Part((left.value + fraction) * scale, place * scale)
