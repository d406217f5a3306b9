"""Numbers in a row that share the unit behind the last one: 分别投入15、20、25万元."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from summarizer.lexicon.units import NUMBERED_UNITS
from summarizer.quantities.numerals import read_numeral
from summarizer.quantities.reading import Mention

_NUMBER = r"[0-9]{1,6}(?:\.[0-9]{1,4})?"
_ROW = re.compile(
    r"(?P<cue>(?:分别|依次|各)[^，。；、：\n0-9]{0,8})?(?<![0-9.,，第—–～~至到-])"
    rf"(?P<numbers>{_NUMBER}(?:、{_NUMBER}){{0,7}})[、和及与]\Z"
)
"""The numbers before a mention, from the word on that says that each is for something else."""
_EACH = re.compile(_NUMBER)
_REACH = 64
_JOINTS = frozenset("、和及与")
_FEWEST, _LEAST = 3, 10
"""Without such a word: fewer numbers may be ends of a range, and smaller ones those of things
(2、3、5组)."""
_SPREAD = 100
"""A number so many times as large as the last one does not share its scale: 3000、5000、1万元."""


def find_sharers(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The numbers before each mention that have its unit, and its scale."""
    for mention in mentions:
        start = mention.start
        if mention.before in _JOINTS and start > 1 and text[start - 2].isdecimal():
            yield from _before(text, mention)


def _before(text: str, last: Mention) -> Iterator[Mention]:
    own = _EACH.match(text, last.start)
    row = _ROW.search(text, max(0, last.start - _REACH), last.start)
    if own is None or row is None or last.value_max is not None:
        return
    found = [
        (match.span(), numeral)
        for match in _EACH.finditer(text, *row.span("numbers"))
        if (numeral := read_numeral(match[0])) is not None
    ]
    numbers = [numeral.value for _, numeral in found]
    is_plain = len(numbers) + 1 >= _FEWEST and min(numbers) >= _LEAST
    if not row["cue"] and (not is_plain or last.measure in NUMBERED_UNITS):
        return
    shown = Decimal(own[0])
    factor = last.value / shown if max(numbers) < _SPREAD * shown else Decimal(1)
    for span, numeral in found:
        value, place = numeral.value * factor, numeral.place * factor
        yield Mention(*span, value, None, last.unit, last.measure, place)
