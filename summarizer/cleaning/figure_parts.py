"""What figures are made of while spaces and line breaks may still stand inside them."""

from __future__ import annotations

import re

from summarizer.lexicon.character_forms import (
    HEADS_BEHIND_GROUPS,
    LABELS,
    LONG_UNITS,
    NOT_UNITS,
    OTHER_WORDS,
    UNIT_HEADS,
)

NUMBER = r"[0-9][0-9.,]*+"
TO = "[-—–~～至到]"
FIGURE = rf"{NUMBER}(?:{TO}{NUMBER})?"
UNIT = rf"(?!{'|'.join(NOT_UNITS)})[{UNIT_HEADS}]"
LATIN_UNIT = r"(?:[KkMm]?[Ww][Hh]?|[Kk][MmGg])(?![A-Za-z])"
ANY_UNIT = rf"(?:{UNIT}|[{HEADS_BEHIND_GROUPS}%‰㎡]|{LATIN_UNIT})"
"""Patterns of a number, what stands between the ends of a range, and what begins a unit."""

NO_COUNT = re.compile(
    r"(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}:[0-9]{2}|(?:^|\n) *[0-9]"
    r"|(?:^|\n)[ 附]*[表图圖] ?[0-9]{1,2})$"
)
"""A date, a time of day, or the number of a heading, a table or a figure: what follows is no
unit of it."""
WHOLE = re.compile(r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\.[0-9]+)?")
"""A number as it is printed whole."""
LETTER = rf"[^\W0-9A-Za-z_](?<![{LABELS}])"
"""A pattern of a Chinese character before a number that is not one of a label or a date."""
REACH = 20
"""Characters before a gap that tell what stands there."""


def inside_unit(gap: str, more: str = "") -> str:
    """A pattern of the place behind a gap inside a unit: 公 里.

    Args:
        gap: The character that begins the gap.
        more: A pattern of what else is in it.
    """
    parts = {(unit[:at], unit[at:]) for unit in LONG_UNITS for at in range(1, len(unit))}
    return "|".join(
        rf"(?<=[0-9十百千万萬亿億余餘多几]{first}{gap}){more}(?={rest}{_guard(rest)})"
        for first, rest in sorted(parts)
    )


def _guard(rest: str) -> str:
    return f"(?![{OTHER_WORDS[rest]}])" if rest in OTHER_WORDS else ""
