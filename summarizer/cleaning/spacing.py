"""Spaces and line breaks that a page's layout left inside words and figures.

Only single spaces are debris: longer gaps and tabs are drawn on purpose. A single
space separates the halves of a title or two names as often as it breaks a word, so it
goes only where a rule says that nothing was separated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.cleaning.columns import PAUSE, line_end, wrap_spaces
from summarizer.lexicon.character_forms import (
    BEFORE_FIGURE,
    HEADS_BEHIND_GROUPS,
    HEADS_BEHIND_HALVES,
    LABELS,
    NOT_UNITS,
    NUMBERED,
    UNIT_HEADS,
)

_NUMBER = r"[0-9][0-9.,]*+"
_FIGURE = rf"{_NUMBER}(?:[-—–~～至]{_NUMBER})?"

_NO_GAP = re.compile(
    # beside a mark
    r" (?:(?<=[，。、；：！？（《〈“‘「『【] )(?=\S)|(?<=\S )(?=[，。、；：！？）》〉”’」』】])"
    # between letters that are spaced out
    r"|(?<!\w\w )(?<=[^\W\0-\x7f] )(?=[^\W\0-\x7f](?!\w))"
    # before a figure in a sentence
    rf"|(?<=[{BEFORE_FIGURE}] )(?={_FIGURE} ?[{UNIT_HEADS}%])"
    rf"|(?<=[^\0-\x7f] )(?={_FIGURE} [{UNIT_HEADS}%]))"
)
"""A space that separates nothing."""
_PADDED_QUOTE = re.compile(r" (?<=[“‘] )[^“”‘’\n]{0,29} [”’]")
"""From the space behind the opening mark on: few places have a space, many a mark."""
_UNIT = rf"(?!{'|'.join(NOT_UNITS)})[{UNIT_HEADS}]"
_LATIN_UNIT = r"(?:[KkMm]?[Ww][Hh]?|[Kk][MmGg])(?![A-Za-z])"
_TO = "[-—–~～至到]"
_RANGE_END = rf"[0-9][0-9.]*+[万萬亿億]? ?(?:{_UNIT}|[{HEADS_BEHIND_GROUPS}])"
_BEFORE_UNIT = re.compile(
    rf" (?:(?<=[0-9] )(?={_UNIT}|[%‰℃㎡]|{_LATIN_UNIT})"
    rf"|(?<=[0-9][十百千万萬亿億余餘多] )(?={_UNIT})"
    r"|(?<=[0-9十百千万萬亿億余餘多][平公立分毫] )(?=方米|里(?!面)|斤|[顷頃钟鐘米])"
    r"|(?<=[0-9十百千万萬亿億余餘多][平立]方 )(?=米|公里)"
    rf"|(?<=[0-9] )(?={_TO} ?{_RANGE_END})|(?:(?<=[0-9]{_TO} )|(?<=[0-9] {_TO} ))(?={_RANGE_END}))"
)
_GROUP_GAP = re.compile(r" (?<=[0-9] )(?=[0-9]{3}(?![0-9]))")
_GROUPS = r"[0-9]{0,2}+(?: [0-9]{3}(?![0-9]))"
_GROUPED = re.compile(
    rf"[0-9](?<![0-9.,-][0-9])(?<![0-9] [0-9])(?<![{NUMBERED}][0-9])"
    rf"(?:{_GROUPS}++|(?=[0-9]{{0,2}}[-—–~～至到][0-9]{{1,3}} ){_GROUPS}*+)(?:\.[0-9]++)?"
    rf"(?:[-—–~～至到][0-9]{_GROUPS}*+(?:\.[0-9]++)?)? ?+"
    rf"(?=[{UNIT_HEADS}{HEADS_BEHIND_GROUPS}%‰㎡]|{_LATIN_UNIT})"
    rf"|[0-9](?<=[0-9][-—–~～至到][0-9]){_GROUPS}++(?:\.[0-9]++)? ?+"
    rf"(?=[{UNIT_HEADS}{HEADS_BEHIND_GROUPS}%‰㎡]|{_LATIN_UNIT})"
    rf"|[0-9](?<=\t[0-9]){_GROUPS}++(?:\.[0-9]++)?(?=[\t\n]|\Z)"
)
"""1 206人, 4 815.2万元, 900—1 200元, 3500-4 200元; and a cell of a table, in which nothing
follows."""
_APART_SIGN = re.compile(r" (?<=[0-9] )(?:[0-9]|\. ?[0-9])(?![0-9])")
_APART = re.compile(
    rf"[0-9](?<![0-9.,][0-9])(?<![0-9] [0-9])(?<![{NUMBERED}][0-9])(?<![{NUMBERED}] [0-9])"
    r"(?: (?:[0-9]|0[0-9]{1,3})(?![0-9]))*+(?: ?\. ?[0-9](?: [0-9](?![0-9]))*+)?"
    rf"(?= ?(?:{_UNIT}|[{HEADS_BEHIND_GROUPS}%‰㎡]))"
)
"""1 7 6户, 1 5 . 6%, 1 00 0元: digits set apart like letters."""
_FEWEST_GAPS = 2
_BEFORE_COMMA = re.compile(r" (?<=[0-9] )(?<![0-9]{4} ), ?(?=[0-9]{3}(?![0-9]))")
"""1 ,200万元: nothing else is parted by a gap before the comma."""
_SPLIT = re.compile(
    r" (?<=[0-9] )(?=([0-9]{1,4}(?:\.[0-9]+)?)[余餘多]?[万萬亿億]?"
    rf"(?:{_UNIT}|[{HEADS_BEHIND_HALVES}])(?! ))"
)
_BEHIND_WORDS = rf" (?<=[^\W0-9A-Za-z_]{{2}} )(?<![{NUMBERED}] )"
_SPACED = re.compile(rf"{_BEHIND_WORDS}{_FIGURE} (?=[{HEADS_BEHIND_GROUPS}])")
"""A figure with a space on either side, as many set it beside Chinese: 图书 2000 册."""
_LED = re.compile(rf"{_BEHIND_WORDS}(?={_FIGURE}(?:[%‰]|[余餘多]?(?![年月日时時分期届屆]){_UNIT}))")
"""The same before one that its unit follows: 同比增长 15.6%."""
_POINT = re.compile(
    rf" (?:(?<=[0-9] )(?=\. ?[0-9]{{1,4}} ?(?:{_UNIT}|[%‰]))"
    rf"|(?:(?<=[0-9]\. )|(?<=[0-9] \. ))(?=[0-9]{{1,4}} ?(?!月|日)(?:{_UNIT}|[%‰])))"
)
"""A decimal broken beside its point: 2 .6公里, 2. 6公里, 2 . 6公里."""
_BEFORE_POINT = re.compile(
    rf"[^0-9A-Za-z_.\s](?<![{LABELS}])(?!(?:19|20)[0-9]{{2}}\b)[0-9]{{1,6}}(?: ?\.)? $"
)
_LISTED = re.compile(r"\W[0-9]{1,6}\. $")
"""。2. 6个村: the second point of a list."""
_FIRST_HALF = re.compile(rf"[^\W0-9A-Za-z_](?<![{LABELS}])([0-9]{{1,3}}(?:,[0-9]{{0,3}})*)$")
_WHOLE = re.compile(r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\.[0-9]+)?")
_NO_COUNT = re.compile(
    r"(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}:[0-9]{2}|(?:^|\n) *[0-9]"
    r"|(?:^|\n)[ 附]*[表图圖] ?[0-9]{1,2})$"
)
"""A date, a time of day, or the number of a heading, a table or a figure: what follows is no
unit of it."""
_REACH, _AHEAD = 20, 5

_BREAK = re.compile(
    rf"\n *+(?=(?:[0-9]++(?:\.[0-9]++)?)?{_UNIT}|[0-9]++(?:\.[0-9]++)?[{HEADS_BEHIND_GROUPS}])"
)
_FIGURE_END = re.compile(r"(?:[0-9]|[一二三四五六七八九])[0-9.十百千万萬亿億]*[余餘多]?$")
_WHOLE_NUMBER = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}$|[0-9]{7}$")
"""A year or a telephone number: no digits of it are on the next line."""
_YEAR_AHEAD = re.compile("(?:19|20)[0-9]{2}年")
"""It begins a line of its own: the entry of a list of contents, below another one's page."""
_DATE_AHEAD = re.compile("[0-9]{1,2}[月日]")
_LONG_NUMBER = re.compile("[0-9]{2}$")
"""Before a date it is no first half of it: 点击：2176, and below it 12月20日."""
_COUNTER = re.compile("[:：] ?[0-9]+$")
"""No digits of a labelled number are on the next line, either: 浏览量：233, and below it 320名."""
_RUNNING_LINE = 20
"""Lines that are broken by their length have at least so many characters."""
_CUT_SHORT = (
    r"[一-鿿](?:[0-9]++\.[0-9]++\n[万萬亿億元亩畝公米吨噸倍]"
    rf"|[0-9]++\n[万萬亿億]{_UNIT}[，。；、）]"
    rf"|[0-9]*0\n[余餘多][万萬亿億]?{_UNIT}"
    rf"|(?<=[一-鿿]{{8}})(?<![{LABELS}])[1-9][0-9]{{0,2}}\n[0-9]{{1,2}}{_UNIT}[，、])"
)
"""A figure that cannot end a line, however short, before what cannot begin one: a decimal
and its unit, 万元 and a pause, a round number and 多, a number without a unit and one with
its unit in a sentence. Words before it tell it from a cell or a heading."""


def break_edits(text: str) -> list[tuple[int, int, str]]:
    """The edits that take out line breaks inside figures."""
    return [(start, end, "") for start, end in _breaks(text)]


def space_edits(text: str) -> list[tuple[int, int, str]]:
    """The edits that take out spaces inside words and figures, none of which is broken."""
    if " " not in text:
        return []
    figures = *_spaces_around_figures(text), *_spaces_inside_figures(text)
    spaces = {*_mark_spaces(text), *figures, *wrap_spaces(text)}
    return [(space, space + 1, "") for space in sorted(spaces)]


def _mark_spaces(text: str) -> Iterator[int]:
    """Where nothing is separated, and around padded quotations."""
    for found in _NO_GAP.finditer(text):
        yield found.start()
    for found in _PADDED_QUOTE.finditer(text):
        yield from _spaces(text, max(0, found.start() - 2), found.end() + 1)


def _spaces_around_figures(text: str) -> Iterator[int]:
    """Between a figure and its unit, and before a figure in running text."""
    for found in _BEFORE_UNIT.finditer(text):
        space = found.start()
        if not _NO_COUNT.search(text, max(0, space - _REACH), space):
            yield space
    for found in _SPACED.finditer(text):
        yield from _spaces(text, *found.span())
    for found in _LED.finditer(text):
        if _has_pause_near(text, found.start()):
            yield found.start()


def _spaces_inside_figures(text: str) -> Iterator[int]:
    """Between digits, and beside their marks."""
    if _GROUP_GAP.search(text):
        for found in _GROUPED.finditer(text):
            yield from _spaces(text, *found.span())
    if _APART_SIGN.search(text):
        for found in _APART.finditer(text):
            if _is_apart(text, *found.span()):
                yield from _spaces(text, *found.span())
    for found in _BEFORE_COMMA.finditer(text):
        yield from _spaces(text, *found.span())
    for found in _POINT.finditer(text):
        low, high = max(0, found.start() - _REACH), found.end()
        if _BEFORE_POINT.search(text, low, high) and not _LISTED.search(text, low, high):
            yield found.start()
    for found in _SPLIT.finditer(text):
        if _is_split(text, found.start(), found[1]):
            yield found.start()


def _is_apart(text: str, start: int, end: int) -> bool:
    """Whether digits with gaps between them are one number of running text: several of them,
    or two that have a gap on either side, too (水 窖 3 5 口)."""
    figure = text[start:end]
    gaps = figure.count(" ")
    is_among_gaps = text[start - 1 : start] == " " and text[end : end + 1] == " "
    if gaps < _FEWEST_GAPS and not (gaps and is_among_gaps):
        return False
    return _WHOLE.fullmatch(figure.replace(" ", "")) is not None and _has_pause_near(text, end)


def _has_pause_near(text: str, space: int) -> bool:
    """Whether a space stands in running text, which has a pause close by on its line."""
    before = text[max(0, space - _REACH) : space].rpartition("\n")[2]
    after = text[space : space + _REACH].partition("\n")[0]
    return PAUSE.search(before + after) is not None


def _is_split(text: str, space: int, rest: str) -> bool:
    """Whether the numbers around a space are halves of one (教师3 11人): in prose no two
    stand side by side, but for a label's (表3 11人)."""
    first = _FIRST_HALF.search(text, max(0, space - _REACH), space)
    if first is None or not _WHOLE.fullmatch(first[1] + rest):
        return False
    return PAUSE.search(text, text.rfind("\n", 0, space) + 1, line_end(text, space)) is not None


def _spaces(text: str, start: int, end: int) -> Iterator[int]:
    for at, letter in enumerate(text[start:end], start):
        if letter == " ":
            yield at


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    """Line breaks inside figures, with the spaces around them."""
    for found in _BREAK.finditer(text):
        begin = text.rfind("\n", 0, found.start()) + 1
        line = text[begin : found.start()].rstrip(" ")
        following = text[found.end() : line_end(text, found.end())]
        # A tab before the first word indents a paragraph.
        is_row = "\t" in line.lstrip("\t") or "\t" in following
        if not is_row and _goes_on(line, following[:_AHEAD]):
            yield begin + len(line), found.end()


def _goes_on(line: str, following: str) -> bool:
    """Whether the figure at the end of a line has its unit or scale on the next one."""
    after = following[0]
    tail = line[-_REACH:]
    if not _FIGURE_END.search(tail) or _NO_COUNT.search(tail):
        return False
    if after.isdigit() and _WHOLE_NUMBER.search(tail):
        return False
    if after in "123456789" and _COUNTER.search(tail):
        return False
    if _YEAR_AHEAD.match(following):
        return False
    if _DATE_AHEAD.match(following) and _LONG_NUMBER.search(tail):
        return False
    if len(line) >= _RUNNING_LINE or (tail[-1] in "余餘多" and after in "十百千万萬亿億"):
        return True
    return re.search(_CUT_SHORT, f"{tail}\n{following}") is not None
