"""Slips of the pen: numbers that differ by one digit, by neighbours swapped, by a scale."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from summarizer.quantities.reading import Mention

LONGEST_SWAP = 3
"""Digits in a row that may have changed places."""


def significant(value: Decimal) -> str:
    """The digits of a number from its first to its last that is no zero."""
    digits = str(value)
    if not digits.isdecimal():
        digits = digits.partition("E")[0].replace(".", "")
    return digits.strip("0")


@lru_cache(maxsize=1024)
def patterns(digits: str) -> tuple[str, ...]:
    """The significant digits, those in order, and what is left without each one of them."""
    shorter = dict.fromkeys([digits[:i] + digits[i + 1 :] for i in range(len(digits))])
    return (digits, "~" + "".join(sorted(digits)), *shorter)


def is_slip(one: Decimal, other: Decimal) -> bool:
    """Whether the digits differ by one slip, and the sizes by no more than it explains."""
    first, second = significant(one), significant(other)
    if one == other:
        return False
    if first == second:
        return True
    if not (one < other * 10 and other < one * 10):
        return False
    if len(first) != len(second):
        shorter, longer = sorted((first, second), key=len)
        return shorter in patterns(longer)
    if one.adjusted() != other.adjusted():
        return False  # 1.85亿 and 1860万: a digit and the scale are two slips.
    differing = [i for i, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(differing) == 1:
        return True
    is_near = differing[-1] - differing[0] < LONGEST_SWAP
    return is_near and sorted(first) == sorted(second)


def is_one_slip(difference: Decimal) -> bool:
    """Whether one digit changed, or two neighbours that changed places, make this difference."""
    digits = int(significant(abs(difference)) or 0)
    return 0 < digits <= 9 or (digits % 9 == 0 and 0 < digits // 9 <= 9)


def are_swapped(one: Mention, other: Mention) -> bool:
    """Whether two neighbouring digits have changed places: 2317, 2371."""
    place = min(one.place, other.place)
    first, second = (str(int(mention.value / place)) for mention in (one, other))
    if len(first) != len(second) or sorted(first) != sorted(second):
        return False
    differing = [i for i, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    return len(differing) == 2 and differing[1] - differing[0] == 1


def printed_digits(mention: Mention) -> int:
    """How many digits of a figure are printed: 4 of 5860万, whose last place is 万."""
    return len(str(int(mention.value / mention.place)))
