"""Clean a page's visible text, keeping the map back to its source."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from summarizer.cleaning.characters import (
    ODD,
    chinese_marks,
    doubled_mark_edits,
    odd_characters,
    plain_forms,
    unprinted_edits,
)
from summarizer.cleaning.figure_parts import OF_NUMERALS
from summarizer.cleaning.line_breaks import break_edits
from summarizer.cleaning.pinyin import without_pinyin
from summarizer.cleaning.simplified import simplifier
from summarizer.cleaning.spacing import space_edits
from summarizer.records import Script
from summarizer.source_map import MappedText

_HANT_SHARE = 0.1

_LOOKS = 3
"""A gap behind a numeral may hide another one: 12 34 元."""
_BEFORE_GAPS = frozenset(f"{OF_NUMERALS}.,余餘")


class Cleaned(NamedTuple):
    """Clean text in simplified characters, and the script it came in."""

    text: MappedText
    script: Script


def clean(visible: MappedText) -> Cleaned:
    """The text without debris, in simplified characters and in one form for later layers.

    - Spaces are plain ones, and stand only where they separate; line ends are `\\n`;
      tabs between table cells stay; nothing without width is left.
    - Digits, Latin letters and % are half-width, and so are the marks in figures: 1,234.5
      and 16:23. Dashes and tildes stay as printed.
    - Beside Chinese, commas, colons, semicolons and exclamation marks are full-width, and
      all parentheses are; quotation marks stay as printed; no mark is doubled.
    - Pinyin notes are gone. □ stands for a character that is lost for good.
    - No figure is broken by a space or a line end. Other lines stay as they are broken.
    """
    odd, is_plain = _odd_ones(visible.text)
    text = visible
    if odd:
        text = text.edited(unprinted_edits(text.text, odd))
        text = text.translated(plain_forms(text.text, odd))
    printed, text = text, without_pinyin(text)
    is_plain = is_plain and text is printed  # What notes tell of may be traditional.
    text = text.translated(chinese_marks(text.text))
    text = text.edited(doubled_mark_edits(text.text))
    text = text.edited(break_edits(text.text))
    places: list[int] | None = None
    for _ in range(_LOOKS):
        edits = space_edits(text.text, places)
        letters = text.text
        is_last = _BEFORE_GAPS.isdisjoint([letters[start - 1 : start] for start, _, _ in edits])
        text = text.edited(edits)
        if is_last:
            break
        places = [start - before for before, (start, _, _) in enumerate(edits)]
    simplified, traditional = simplifier().convert(text.text, is_simplified=is_plain)
    return Cleaned(text.translated(simplified), _script(text.text, traditional))


def _odd_ones(text: str) -> tuple[str, bool]:
    """The odd characters, each once, and whether no character is traditional, nor the plain
    form of an odd one."""
    odd, rest, position = "", text, 0
    while found := _unusual().search(rest, position):
        letter, position = found[0], found.end()
        if not odd_characters(letter):
            return odd_characters(text), False
        odd += letter
        rest = rest.replace(letter, " ")
    return odd, simplifier().characters.keys().isdisjoint(plain_forms(odd, odd))


@cache
def _unusual() -> re.Pattern[str]:
    """An odd character or a traditional one. Most pages have neither, and one look for both
    takes no longer than for one."""
    return re.compile(f"[{ODD}{simplifier().members}]")


def _script(text: str, traditional: int) -> Script:
    """Traditional where a good part of the Chinese characters is: of a running text some
    35%, of a simplified page that quotes a name a few."""
    if not traditional:
        return "hans"
    wide = len(text) - len(text.encode("ascii", "ignore"))
    return "hant" if traditional >= round(_HANT_SHARE * wide) else "hans"
