"""What figures are made of while spaces and line breaks may still stand inside them."""

from __future__ import annotations

import re

from summarizer.lexicon.character_forms import (
    COUNTED_LABELS,
    HEADS_BEHIND_GROUPS,
    HEADS_BEHIND_NUMBERS,
    LABELS,
    LONG_UNITS,
    NOT_UNITS,
    OTHER_WORDS,
    UNIT_HEADS,
)

_DIGITS, _SMALL = "一二三四五六七八九两兩", "十百千"
_SCALES = f"{_SMALL}万萬亿億"
NUMBER = r"[0-9][0-9.,]*+"
TO = "[-—–~～至到]"
FIGURE = rf"{NUMBER}(?:{TO}{NUMBER})?"
UNIT = rf"(?!{'|'.join(NOT_UNITS)})[{UNIT_HEADS}]"
LATIN_UNIT = (
    r"(?:[KkMmG]?[Ww](?:·?[Hh])?|[Kk][Vv][Aa]?|[KkCcHh]?[Mm]|[Kk][Gg]|[Hh][Aa]|[Tt])[23²³]?"
    r"(?![A-Za-z])"
)
ANY_UNIT = rf"(?:{UNIT}|[{HEADS_BEHIND_GROUPS}%‰㎡]|{LATIN_UNIT})"
"""Patterns of a number, what stands between the ends of a range, and what begins a unit."""
COUNTS = f"{ANY_UNIT}|[{HEADS_BEHIND_NUMBERS}]|小[时時]"
"""The same behind a number that is broken."""

NO_COUNT = re.compile(
    r"(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}:[0-9]{2}|(?:^|\n) *[0-9]"
    r"|(?:^|\n)[ 附]*[表图圖] ?[0-9]{1,2})$"
)
"""A date, a time of day, or the number of a heading, a table or a figure: what follows is no
unit of it."""
WHOLE = re.compile(r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*|0(?=\.))(?:\.[0-9]+)?")
"""A number as it is printed whole."""
LETTER = rf"[^\W0-9A-Za-z_](?<![{LABELS}])"
"""A pattern of a Chinese character before a number that is not one of a label or a date."""
REACH = 20
"""Characters before a gap that tell what stands there."""
OF_NUMERALS = f"{_DIGITS}{_SCALES}0123456789点至到多半来"
"""Characters of numbers, in digits and spelled."""
IN_PROSE = (
    rf"[^\s{OF_NUMERALS}]、|[^\s0-9{_DIGITS}十]）|[^\s][，。；：（“”]|[^\s0-9][,;:(]|[年日前]|(?<!附)件|[存出][栏欄]|病例|个月|個月"
    rf"|[^\s第年班{OF_NUMERALS}][{COUNTED_LABELS}]"
    rf"|(?<![第0-9])[0-9]{{1,6}}(?:\.[0-9]+)?[万萬亿億]?(?![月时時分])[{LABELS}]"
)
"""What a number of running text may stand behind beside a word; what labels others (第3节) counts
something itself behind a number (15节)."""
FIRST_HALF = re.compile(
    rf"(?:{LETTER}|{IN_PROSE}|[0-9万萬亿億]{TO}|{LETTER} (?=[0-9,]*,[0-9]{{0,2}}$))"
    r"(?!(?:19|20)[0-9]{2}$)([0-9]{1,4}(?:,[0-9]{0,3})*(?:\.(?!0$)[0-9]{1,2})?)$"
)
"""Behind a gap only where it is unfinished (共计 1,2 34元): a text that parts its figures by
gaps may part two of them, or a range that lost its dash (约 20 30万元)."""
SECOND_HALF = rf"([0-9]{{1,4}}(?:\.[0-9]+)?)(?:{TO}{NUMBER})?[余餘多来來]?[万萬亿億]?(?:{COUNTS})"
"""What goes on with such a number behind the gap, and has its unit."""
BEFORE_INNER_GAPS = "".join(
    sorted({*(letter for unit in LONG_UNITS for letter in unit[:-1]), *OF_NUMERALS, *"数數几幾个"})
)
BEHIND_INNER_GAPS = "".join(
    sorted({*(letter for unit in LONG_UNITS for letter in unit[1:]), *OF_NUMERALS, *"余餘零钟星"})
)
"""What may stand before and behind a gap inside a unit or a spelled number."""


def inside_unit(gap: str, more: str = "") -> str:
    """A pattern of the place behind a gap inside a unit: 公 里.

    Args:
        gap: The character that begins the gap.
        more: A pattern of what else is in it.
    """
    parts = sorted({(unit[:at], unit[at:]) for unit in LONG_UNITS for at in range(1, len(unit))})
    return "|".join(
        rf"(?<=[0-9十百千万萬亿億余餘多几]{first}{gap}){more}(?={rest}{_guard(rest)})"
        for first, rest in parts
    )


def inside_numeral(gap: str, more: str = "") -> str:
    """A pattern of the place behind a gap inside a number that is spelled: 三千 八百万.

    What stands on both sides goes on to a smaller scale, so that two numbers stay two. The
    arguments are those of `inside_unit`.
    """
    ways = (
        (f"[{_DIGITS}]", f"[{_SCALES}][{_DIGITS}{_SCALES}余餘多]*+{ANY_UNIT}"),
        (f"[{_DIGITS}]", f"点[{_DIGITS}]{{1,3}}[万萬亿億]"),
        (f"[{_DIGITS}]点", f"[{_DIGITS}]{{1,3}}[万萬亿億]"),
        ("[亿億]", f"(?:[{_DIGITS}{_SMALL}]{{1,7}}|[0-9]{{1,4}}(?:\\.[0-9]++)?)[万萬]"),
        ("[万萬]", f"(?:[{_DIGITS}0-9]千|零[{_DIGITS}]|(?<=[0-9].{gap})[0-9]{{4}}{ANY_UNIT})"),
        ("千", f"(?:[{_DIGITS}0-9]百|零[{_DIGITS}])"),
        ("百", f"(?:[{_DIGITS}]十|零[{_DIGITS}])"),
        ("十", f"[{_DIGITS}][余餘多]?{ANY_UNIT}"),
        (f"[{_SCALES}]", f"[余餘多]{ANY_UNIT}"),
        (f"[{_DIGITS}{_SCALES}]", f"[至到][{_DIGITS}{_SCALES}]++{ANY_UNIT}"),
        (f"[{_DIGITS}{_SCALES}][至到]", f"[{_DIGITS}{_SCALES}]++{ANY_UNIT}"),
        ("[数數几幾]", f"[{_SCALES}]"),
        (f"之[{_DIGITS}]", "十"),
        (f"[{_DIGITS}十0-9]个", "[多半来](?:月|小时|钟头|星期)"),
        (f"[{_DIGITS}十0-9]个[多半来]", "(?:月|小时|钟头|星期)"),
    )
    return "|".join(f"(?<={before}{gap}){more}(?={behind})" for before, behind in ways)


def _guard(rest: str) -> str:
    return f"(?![{OTHER_WORDS[rest]}])" if rest in OTHER_WORDS else ""
