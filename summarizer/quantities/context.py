"""Where a mention stands: its clause, its sentence, its section.

All boundaries are found at once and looked up by bisection.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct

from summarizer.articles.article import Article, Span
from summarizer.quantities.announced import announcement
from summarizer.quantities.article_year import article_year
from summarizer.quantities.heading_chains import UNIT_LINE, Heading, heading_chains
from summarizer.quantities.scanning import frequent_positions, positions_of
from summarizer.quantities.table_lines import find_tables, has_digit

_ANNOUNCED = re.compile("[下附]表|如下|：$")
_start = attrgetter("start")

CLAUSE_REACH = 80
"""No clause is looked at further back than this, in characters."""
_SENTENCE_REACH, _LONGEST_ROW, _MOST_LOWER = 600, 2000, 2


class Place(Struct, frozen=True, gc=False):
    """Where a mention stands. Clause and sentence are cut at a reader's reach, so that
    nothing is slow on a text without punctuation. `column` is the label of a table's column,
    of labels one below the other the last that says something; `None` outside tables, and
    where the table's first line has not as many cells as the mention's own. `announcement` is
    the line that announces the list that the place's line is an item of."""

    clause_start: int
    clause_number: int
    sentence_start: int
    sentence_end: int
    line_start: int
    line_end: int
    heading: str
    announcement: Span | None
    column: Span | None


class Context:
    """Boundaries of an article's body. All positions are offsets into the body.

    The ends of the text close the lists of stops and lines, so that every position lies
    between two of their members.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.dated = article_year(article)
        self.text = text = article.body.text
        lines = frequent_positions("\n", text)
        stops = sorted(frequent_positions("。", text) + positions_of("！？", text) + lines)
        commas = frequent_positions("，", text)
        self.breaks = [*sorted(commas + positions_of("；：", text) + stops), len(text)]
        self._stops = [-1, *stops, len(text)]
        self._lines = [-1, *lines, len(text)]
        self._headings = [Heading(-1, ""), *heading_chains(article)]
        self._heading_starts = [heading.start for heading in self._headings]
        self._tables = list(_tables_in(text))

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
        clause_end = sentence_end = line_end = -1
        is_long, has_tables = False, bool(self._tables)
        for position in positions:
            if position > clause_end:
                clause = bisect_left(breaks, position, clause)
                first, clause_end = breaks[clause - 1] + 1 if clause else 0, breaks[clause]
            if position > sentence_end:
                stop = bisect_left(stops, position, stop)
                sentence_start, sentence_end = stops[stop - 1] + 1, stops[stop]
                is_long = sentence_end - sentence_start > _SENTENCE_REACH
            if position > line_end:
                line = bisect_left(lines, position, line)
                line_start, line_end = lines[line - 1] + 1, lines[line]
                heading = self._headings[bisect_right(self._heading_starts, position) - 1].chain
                announced_by = self._announcement(line_start, line_end)
            near = position - CLAUSE_REACH
            start, end = sentence_start, sentence_end
            if is_long:
                start = max(start, position - _SENTENCE_REACH)
                end = min(end, position + _SENTENCE_REACH)
            found.append(
                Place(
                    first if first > near else near,
                    clause,
                    start,
                    end,
                    line_start,
                    line_end,
                    heading,
                    announced_by,
                    self._column(line_start, line_end, position) if has_tables else None,
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
        """Whether the line that the place is in has cells."""
        return self._table_top(place.line_start) is not None

    def caption(self, place: Place) -> Span | None:
        """The line above the table that the place is in, of a paragraph its last sentence, if
        it announces the table; `None` outside tables. A line that only gives the unit has the
        caption above it."""
        top = self._table_top(place.line_start)
        if not top:
            return None
        line = self._line_before(top)
        if line.start and UNIT_LINE.match(self.text, *line):
            line = self._line_before(line.start)
        if self.text.find("。", line.start, line.end) < 0:
            return line
        start = max(line.start, self.text.rfind("。", line.start, line.end - 1) + 1)
        announces = _ANNOUNCED.search(self.text, start, line.end)
        return Span(start, line.end) if announces else None

    def _announcement(self, start: int, end: int) -> Span | None:
        """The line that announces the list that a line is an item of."""
        line = announcement(self.text, start, end)
        if line is None:
            return None
        section = self._heading_starts[bisect_right(self._heading_starts, start) - 1]
        return line if line.end > section else None

    def _column(self, line_start: int, line_end: int, position: int) -> Span | None:
        top = self._table_top(line_start)
        if top is None or line_end - line_start > _LONGEST_ROW:
            return None
        text, index = self.text, self.text.count("\t", line_start, position)
        end = text.find("\n", top, line_start)
        end = line_end if end < 0 else end
        if text.count("\t", top, end) != text.count("\t", line_start, line_end):
            return None
        label = _cell(text, top, end, index)
        for _ in range(_MOST_LOWER):
            start, end = end + 1, text.find("\n", end + 1, line_start)
            if end < 0 or text[start] != "\t" or has_digit(text[start:end]):
                break
            lower = _cell(text, start, end, index)
            label = lower if text[slice(*lower)].strip() else label
        return label

    def _line_before(self, start: int) -> Span:
        """The line that ends where another one begins."""
        return Span(self.text.rfind("\n", 0, start - 1) + 1, start - 1)

    def _table_top(self, line_start: int) -> int | None:
        """Where the first line of the table begins that the line from here on is in."""
        index = bisect_right(self._tables, line_start, key=_start) - 1
        if index < 0 or line_start >= self._tables[index].end:
            return None
        return self._tables[index].top


def _cell(text: str, start: int, end: int, index: int) -> Span:
    """Where a cell of a line stands; at the end of the line where it has no such cell."""
    for _ in range(index):
        start = text.find("\t", start, end) + 1 or end
    stop = text.find("\t", start, end)
    return Span(start, end if stop < 0 else stop)


class _Table(NamedTuple):
    """A table; its `top` is that of the one before it, whose header it goes on from."""

    start: int
    end: int
    top: int


def _tables_in(text: str) -> Iterator[_Table]:
    """The tables of a text; a line that gives the unit leaves its header and its rows one."""
    top = above = -1
    for start, end in find_tables(text):
        is_apart = above < 0 or text.find("\n", above, start) != start - 1
        if is_apart or not UNIT_LINE.match(text, above, start):
            top = start
        yield _Table(start, end, top)
        above = end
