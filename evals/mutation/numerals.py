"""Numerals taken apart, put together and written anew.

Independent of the program under test: a value that this module does not compute to
the gold's own value is not used (see `figures`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

ARABIC = "0123456789"
CHINESE = "零一二三四五六七八九"
FINANCIAL = "零壹贰叁肆伍陆柒捌玖"
DIGIT_VALUES = {
    **{digit: value for digits in (CHINESE, FINANCIAL) for value, digit in enumerate(digits)},
    **{digit: int(digit) for digit in ARABIC},
    "〇": 0,
    "两": 2,
}
SMALL_SCALES = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
LARGE_SCALES = {"亿": 10**8, "万": 10**4}
ROUGH = "余多来"

_NUMERAL = rf"(?:[{''.join(DIGIT_VALUES)}.,点{ROUGH}万亿十拾佰仟]|百(?!分)|千(?!瓦|米|克|伏))+"
_FIGURE = re.compile(
    rf"(?P<low>{_NUMERAL})(?:(?P<joint>[^0-9一-鿿]+|至|到)(?P<high>{_NUMERAL}))?(?P<unit>.*)"
)


class Parts(NamedTuple):
    """A printed figure: one numeral, or the two ends of a range, and its unit."""

    low: str
    joint: str
    high: str
    unit: str

    def with_low(self, low: str) -> Parts:
        """The figure with another first numeral."""
        return self._replace(low=low)

    def with_high(self, high: str) -> Parts:
        """The figure with another upper end."""
        return self._replace(high=high)

    def printed(self) -> str:
        """The figure as one text."""
        return self.low + self.joint + self.high + self.unit


def split_figure(text: str) -> Parts | None:
    """The parts of a printed figure; `None` when it does not begin with a numeral."""
    match = _FIGURE.fullmatch(text)
    if match is None or not any(
        character in DIGIT_VALUES or character in "十拾百佰千仟万亿" for character in match["low"]
    ):
        return None
    return Parts(match["low"], match["joint"] or "", match["high"] or "", match["unit"])


def evaluate(numeral: str) -> Decimal | None:
    """The value of a numeral, rough marks left out; `None` where it is not well formed."""
    plain = "".join(c for c in numeral if c not in ROUGH and c != ",")
    return _evaluate(plain) if plain else None


def _evaluate(plain: str) -> Decimal | None:
    for character, scale in LARGE_SCALES.items():
        head, found, tail = plain.rpartition(character)
        if found:
            if character in head:
                return None
            high = _evaluate(head) if head else Decimal(1)
            low = _evaluate(tail.lstrip("零〇")) if tail.strip("零〇") else Decimal(0)
            if high is None or low is None or low >= scale:
                return None
            return high * scale + low
    return _section(plain)


def _section(text: str) -> Decimal | None:
    """A numeral without 万 and 亿."""
    if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", text):
        return Decimal(text)
    if "点" in text:
        whole, _, fraction = text.partition("点")
        left = _section(whole)
        if left is None or not fraction or any(c not in DIGIT_VALUES for c in fraction):
            return None
        return left + Decimal("0." + "".join(str(DIGIT_VALUES[c]) for c in fraction))
    total, pending, previous = 0, None, 10**4
    for token in re.findall(r"[0-9]+|.", text):
        if token in SMALL_SCALES:
            scale = SMALL_SCALES[token]
            if scale >= previous:
                return None
            total, pending, previous = (
                total + (1 if pending is None else pending) * scale,
                None,
                scale,
            )
        elif token.isascii() and token.isdigit() or token in DIGIT_VALUES:
            if pending:
                return None
            pending = int(token) if token.isascii() else DIGIT_VALUES[token]
        else:
            return None
    return Decimal(total + (pending or 0))


def in_chinese(number: int, digits: str = CHINESE, scales: str = "十百千") -> str:
    """A whole number in Chinese numerals: 180000000 is 一亿八千万."""
    if number == 0:
        return digits[0]
    text = _in_sections(number, digits, scales)
    return text[1:] if text.startswith("一十") else text


def _in_sections(number: int, digits: str, scales: str) -> str:
    for character, scale in LARGE_SCALES.items():
        if number >= scale:
            high, low = divmod(number, scale)
            head = _in_sections(high, digits, scales) + character
            if not low:
                return head
            return (
                head + (digits[0] if low < scale // 10 else "") + _in_sections(low, digits, scales)
            )
    written = ""
    for power, scale_name in zip((1000, 100, 10, 1), (*reversed(scales), ""), strict=True):
        digit, number = divmod(number, power)
        if digit:
            written += digits[digit] + scale_name
        elif written and number and not written.endswith(digits[0]):
            written += digits[0]
    return written


def plain(value: Decimal) -> str:
    """The value in Arabic digits, without exponent and trailing zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def renderings(value: Decimal) -> Iterator[str]:
    """The forms in which the same value is commonly written."""
    yield plain(value)
    if value >= 1000:
        yield f"{Decimal(plain(value)):,}"
    for character, scale in LARGE_SCALES.items():
        scaled = value / scale
        if scaled >= Decimal("0.1") and value >= 1000 and -_exponent(scaled) <= 6:
            yield plain(scaled) + character
    whole = int(value)
    if whole != value:
        return
    if whole < 10**4 or whole % 100 == 0:
        yield in_chinese(whole)
    high, low = divmod(whole, 10**8)
    if high and low and low % 10**4 == 0:
        yield f"{high}亿{low // 10**4}万"


def _exponent(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return min(0, exponent)


class Rounding(NamedTuple):
    """A number printed with fewer digits: as text, its value, and one in its last place."""

    text: str
    value: Decimal
    place: Decimal


def roundings(value: Decimal) -> Iterator[Rounding]:
    """The value in round numbers, as it is in 亿, 万 or ones with at most two decimals."""
    for character, scale in (*LARGE_SCALES.items(), ("", 1)):
        for decimals in (2, 1, 0):
            place = Decimal(scale).scaleb(-decimals)
            rounded = (value / place).to_integral_value(ROUND_HALF_UP) * place
            if rounded != value and rounded >= 10 * place:
                yield Rounding(f"{rounded / scale:.{decimals}f}{character}", rounded, place)
