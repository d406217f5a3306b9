"""The years that a sentence names in figures."""

from __future__ import annotations

import re

_YEAR = re.compile("20[0-9]{2}(?<![0-9]....)(?=(?:[、和与及至到—–~～-]{1,2}20[0-9]{2}){0,9}年)")
"""Each one of 2018、2019和2020年, and both ends of 2018—2020年; 2000万元 is none."""


def named_years(sentence: str) -> set[int]:
    """The years of this century that a sentence names."""
    return {int(year) for year in _YEAR.findall(sentence)}
