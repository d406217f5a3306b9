"""Spaces that a page's layout left inside words and figures.

Only single spaces are debris: longer gaps and tabs are drawn on purpose. A single
space separates the halves of a title or two names as often as it breaks a word, so it
goes only where a rule says that nothing was separated.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from summarizer.cleaning.broken_figures import (
    has_pause_near,
    spaces_between,
    spaces_inside_figures,
)
from summarizer.cleaning.columns import lines_with_gaps, wrap_spaces
from summarizer.cleaning.figure_parts import (
    FIGURE,
    LATIN_UNIT,
    NO_COUNT,
    NUMBER,
    REACH,
    TO,
    UNIT,
)
from summarizer.lexicon.character_forms import (
    BEFORE_FIGURE,
    HEADS_BEHIND_GROUPS,
    NUMBERED,
    UNIT_HEADS,
)

_NO_GAP = re.compile(
    # beside a mark
    r" (?:(?<=[，。、；：！？（《〈“‘「『【] )(?=\S)|(?<=\S )(?=[，。、；：！？）》〉”’」』】])"
    # between letters that are spaced out
    r"|(?<!\w\w )(?<=[^\W\0-\x7f] )(?=[^\W\0-\x7f](?!\w))"
    # before a figure in a sentence
    rf"|(?<=[{BEFORE_FIGURE}] )(?={FIGURE} ?[{UNIT_HEADS}%])"
    rf"|(?<=[^\0-\x7f] )(?={FIGURE} [{UNIT_HEADS}%]))"
)
"""A space that separates nothing."""
_PADDED_QUOTE = re.compile(r" (?<=[“‘] )[^“”‘’\n]{0,29} [”’]")
"""From the space behind the opening mark on: few places have a space, many a mark."""
_RANGE_END = rf"{NUMBER}[万萬亿億]? ?(?:{UNIT}|[{HEADS_BEHIND_GROUPS}])"
_BEFORE_UNIT = re.compile(
    r" (?<=[0-9一二三四五六七八九十百千万萬亿億余餘多至到—–~～-] )"
    rf"(?:(?<=[0-9] )(?={UNIT}|[%‰℃㎡]|{LATIN_UNIT})"
    rf"|(?<=[0-9十百千][十百千万萬亿億余餘多] )(?={UNIT})"
    rf"|(?<=[十百][一二三四五六七八九] )(?={UNIT})|(?<=[二三四五六七八九][十百千] )(?={UNIT})"
    rf"|(?<=[0-9] )(?={TO} ?{_RANGE_END})|(?:(?<=[0-9]{TO} )|(?<=[0-9] {TO} ))(?={_RANGE_END}))"
)
_BEHIND_WORDS = rf" (?=[0-9])(?<=[^\W0-9A-Za-z_]{{2}} )(?<![{NUMBERED}] )"
_SPACED = re.compile(rf"{_BEHIND_WORDS}{FIGURE} (?=[{HEADS_BEHIND_GROUPS}])")
"""A figure with a space on either side, as many set it beside Chinese: 图书 2000 册."""
_LED = re.compile(rf"{_BEHIND_WORDS}(?={FIGURE}(?:[%‰]|[余餘多]?(?![年月日时時分期届屆]){UNIT}))")
"""The same before one that its unit follows: 同比增长 15.6%."""


def space_edits(text: str, places: Sequence[int] | None = None) -> list[tuple[int, int, str]]:
    """The edits that take out spaces inside words and figures, none of which is broken.

    Where spaces were taken out before, `places` says where: what those lines alone show has
    not been seen yet.
    """
    lines = lines_with_gaps(text)
    spaces = {*wrap_spaces(text, lines)}
    for start, end in lines:
        if places is None or bisect_left(places, start) < bisect_left(places, end):
            spaces.update(_mark_spaces(text, start, end))
            spaces.update(_spaces_around_figures(text, start, end))
            spaces.update(spaces_inside_figures(text, start, end))
    return [(space, space + 1, "") for space in sorted(spaces)]


def _mark_spaces(text: str, start: int, end: int) -> Iterator[int]:
    """Where nothing is separated, and around padded quotations."""
    for found in _NO_GAP.finditer(text, start, end):
        yield found.start()
    for found in _PADDED_QUOTE.finditer(text, start, end):
        yield from spaces_between(text, max(0, found.start() - 2), found.end() + 1)


def _spaces_around_figures(text: str, start: int, end: int) -> Iterator[int]:
    """Between a figure and its unit, and before a figure in running text."""
    for found in _BEFORE_UNIT.finditer(text, start, end):
        space = found.start()
        if not NO_COUNT.search(text, max(0, space - REACH), space):
            yield space
    for found in _SPACED.finditer(text, start, end):
        yield from spaces_between(text, *found.span())
    for found in _LED.finditer(text, start, end):
        if has_pause_near(text, found.start()):
            yield found.start()
