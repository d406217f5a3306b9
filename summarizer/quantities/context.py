"""Where a mention stands: its clause, its sentence, its section.

All boundaries are found in one pass over the body and looked up by bisection.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.articles.article import Article, Span
from summarizer.quantities.tables import is_line_of_labels

_BREAKS = re.compile(r"[，。；！？：\n]")
_INLINE_HEADING = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^，。；！？\n]{2,24}[。：]"
)
_DATED_LINE = re.compile(
    r"(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?[^，。；！？：0-9\n]{0,8}$"
)
_BRACKETED = re.compile(r"【[^】\n]{2,16}】")
_UNIT_LINE = re.compile(r"[（(]?[^，。\n]{0,4}单位[:：]")
_SENTENCE_ENDS = frozenset("。！？\n")
_FIRST_OF_HEADINGS = frozenset("一二三四五六七八九十（12【")

CLAUSE_REACH = 80
"""No clause is looked at further back than this, in characters."""
_SENTENCE_REACH, _LONGEST_TABLE, _LONGEST_ROW = 600, 200, 2000


@dataclass(slots=True)
class Place:
    """Where a mention stands. Clause and sentence are cut at a reader's reach, so that
    nothing is slow on a text without punctuation."""

    clause_start: int
    clause_number: int
    sentence_start: int
    sentence_end: int
    line_start: int
    line_end: int
    heading: str


class Context:
    """Boundaries of an article's body. All positions are offsets into the body.

    The ends of the text close the lists of stops and lines, so that every position lies
    between two of their members.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = text = article.body.text
        self.breaks = [match.start() for match in _BREAKS.finditer(text)]
        stops = [mark for mark in self.breaks if text[mark] in _SENTENCE_ENDS]
        self._stops = [-1, *stops, len(text)]
        self._lines = [-1, *(stop for stop in stops if text[stop] == "\n"), len(text)]
        self._headings = [_Heading(-1, ""), *_chains(article)]
        self._heading_starts = [heading.start for heading in self._headings]
        self._tops: dict[int, int] = {}
        self._cells_of_line = (-1, False)

    def place(self, position: int) -> Place:
        """Where `position` stands: its clause (between two of ，。；！？： or line ends),
        sentence, line, and the headings above it, outermost first."""
        return self.places((position,))[0]

    def places(self, positions: Iterable[int]) -> list[Place]:
        """Where each of the positions stands, which come in order: what stands in one
        sentence or line is looked up once."""
        breaks, stops, lines = self.breaks, self._stops, self._lines
        found: list[Place] = []
        clause = stop = line = 0
        sentence_end = line_end = -1
        for position in positions:
            clause = bisect_left(breaks, position, clause)
            clause_start = breaks[clause - 1] + 1 if clause else 0
            if position > sentence_end:
                stop = bisect_left(stops, position, stop)
                sentence_start, sentence_end = stops[stop - 1] + 1, stops[stop]
            if position > line_end:
                line = bisect_left(lines, position, line)
                line_start, line_end = lines[line - 1] + 1, lines[line]
                heading = self._headings[bisect_right(self._heading_starts, position) - 1].chain
            near = position - CLAUSE_REACH
            first, last = position - _SENTENCE_REACH, position + _SENTENCE_REACH
            found.append(
                Place(
                    clause_start if clause_start > near else near,
                    clause,
                    sentence_start if sentence_start > first else first,
                    sentence_end if sentence_end < last else last,
                    line_start,
                    line_end,
                    heading,
                )
            )
        return found

    def clause_before(self, clause_start: int) -> str:
        """The words of the clause before the one that starts here, if a comma parts them."""
        if clause_start < 2 or self.text[clause_start - 1] != "，":
            return ""
        index = bisect_left(self.breaks, clause_start - 1)
        start = self.breaks[index - 1] + 1 if index else 0
        return self.text[max(start, clause_start - CLAUSE_REACH) : clause_start - 1]

    def is_in_table(self, place: Place) -> bool:
        """Whether the line has cells; asked of one line again and again, it looks once."""
        if self._cells_of_line[0] != place.line_start:
            has_cells = self.text.find("\t", place.line_start, place.line_end) >= 0
            self._cells_of_line = (place.line_start, has_cells)
        return self._cells_of_line[1]

    def caption(self, place: Place) -> Span | None:
        """The line above the table that the place is in; `None` outside tables. A line that
        only gives the unit has the caption above it."""
        top = self._table_top(place)
        if top is None or top < 2:
            return None
        line = self._line(top - 1)
        if top > 2 and _UNIT_LINE.match(self.text, *line):
            line = self._line(top - 2)
        return line

    def column_label(self, place: Place, position: int) -> Span | None:
        """The cell on top of the column that a position in a table is in; `None` where the
        table's first line has not as many cells as the position's own."""
        top = self._table_top(place)
        if top is None or place.line_end - place.line_start > _LONGEST_ROW:
            return None
        text, (start, end) = self.text, self._line(top)
        if text.count("\t", start, end) != text.count("\t", place.line_start, place.line_end):
            return None
        for _ in range(text.count("\t", place.line_start, position)):
            start = text.index("\t", start) + 1
        stop = text.find("\t", start, end)
        return Span(start, end if stop < 0 else stop)

    def _line(self, index: int) -> Span:
        return Span(self._lines[index - 1] + 1, self._lines[index])

    def _has_cells(self, index: int) -> bool:
        return self.text.find("\t", *self._line(index)) >= 0

    def _is_unit_in_table(self, index: int) -> bool:
        """Whether a line gives the unit between a table's header and its rows."""
        is_unit = _UNIT_LINE.match(self.text, *self._line(index)) is not None
        return is_unit and index > 1 and self._has_cells(index - 1)

    def _table_top(self, place: Place) -> int | None:
        """The first line of the table that a place is in, as its number from 1."""
        if not self.is_in_table(place):
            return None
        line = bisect_left(self._lines, place.line_start)
        top = self._top_above(line)
        return top if line - top < _LONGEST_TABLE else None

    def _top_above(self, line: int) -> int:
        """The first line of the table that a line with cells is in, however long; each line
        of a text is walked over once."""
        walked = [line]
        while line not in self._tops and line > 1 and self._goes_on_from(line - 1):
            if self._is_of_labels(line) and not self._is_of_labels(line - 1):
                break
            line -= 1
            walked.append(line)
        top = self._tops.get(line, line)
        self._tops.update(dict.fromkeys(walked, top))
        return top

    def _is_of_labels(self, line: int) -> bool:
        start, end = self._line(line)
        return end - start <= _LONGEST_ROW and is_line_of_labels(self.text[start:end].split("\t"))

    def _goes_on_from(self, line: int) -> bool:
        """Whether a table can go on below a line."""
        return self._has_cells(line) or self._is_unit_in_table(line)


class _Heading(NamedTuple):
    start: int
    chain: str


def _chains(article: Article) -> list[_Heading]:
    """Every heading with those above it. A heading is a heading block, the numbered first
    sentence of a paragraph (四、2021年计划。新建…), a line in brackets (【下月打算】) or one
    that is a date (2021年8月 晴)."""
    body = article.body.text
    above: list[tuple[int, str]] = []
    chains = []
    for block in article.blocks:
        is_heading = block.kind == "heading"
        if not is_heading and body[block.start : block.start + 1] not in _FIRST_OF_HEADINGS:
            continue
        text = body[block.start : block.end]
        level = block.level
        if not is_heading:
            match = _INLINE_HEADING.match(text) or _DATED_LINE.match(text) or _BRACKETED.match(text)
            if match is None:
                continue
            text, level = match[0], 2 if text[0] == "（" else 1
        above = [(outer, words) for outer, words in above if outer < level]
        above.append((level, text))
        chains.append(_Heading(block.start, "\n".join(words for _, words in above)))
    return chains
