"""Where a mention stands: its clause, its sentence, its section.

All boundaries are found in one pass over the body and looked up by bisection.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from summarizer.articles.article import Article, Span

_BREAKS = re.compile(r"[，。；！？：\n]")
_INLINE_HEADING = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^，。；！？\n]{2,24}[。：]"
)
_SENTENCE_BREAKS = re.compile(r"[。！？\n]")


class Context:
    """Boundaries of an article's body. All positions are offsets into the body."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.body.text
        self._breaks = [match.start() for match in _BREAKS.finditer(self.text)]
        self._stops = [match.start() for match in _SENTENCE_BREAKS.finditer(self.text)]
        self._headings = _chains(article)
        self._heading_starts = [heading.start for heading in self._headings]

    def clause(self, position: int) -> Span:
        """The clause around `position`, between two of ，。；！？： or line ends."""
        return _between(self._breaks, position, len(self.text))

    def clause_number(self, position: int) -> int:
        """How many clauses begin before the one around `position`."""
        return bisect_left(self._breaks, position)

    def sentence(self, position: int) -> Span:
        """The sentence around `position`."""
        return _between(self._stops, position, len(self.text))

    def paragraph(self, position: int) -> Span:
        """The line around `position`."""
        end = self.text.find("\n", position)
        return Span(self.text.rfind("\n", 0, position) + 1, end if end >= 0 else len(self.text))

    def heading(self, position: int) -> str:
        """The section headings that `position` stands under, outermost first, or ''."""
        index = bisect_right(self._heading_starts, position) - 1
        return self._headings[index].chain if index >= 0 else ""

    def caption(self, position: int) -> Span | None:
        """The line above the table that `position` stands in; `None` outside tables."""
        line = self.text.rfind("\n", 0, position) + 1
        if "\t" not in self.text[line : self.sentence(position).end]:
            return None
        while line > 0:
            above = self.text.rfind("\n", 0, line - 1) + 1
            if "\t" not in self.text[above:line]:
                return Span(above, line - 1)
            line = above
        return None


class _Heading(NamedTuple):
    start: int
    chain: str


def _chains(article: Article) -> list[_Heading]:
    """Every heading with those above it. A heading is a heading block or the numbered
    first sentence of a paragraph: 四、2021年计划。新建…"""
    above: list[tuple[int, str]] = []
    chains = []
    for block in article.blocks:
        text = article.body.text[block.start : block.end]
        level = block.level
        if block.kind != "heading":
            match = _INLINE_HEADING.match(text)
            if match is None:
                continue
            text, level = match[0], 2 if text[0] == "（" else 1
        above = [(outer, words) for outer, words in above if outer < level]
        above.append((level, text))
        chains.append(_Heading(block.start, "\n".join(words for _, words in above)))
    return chains


def _between(marks: list[int], position: int, length: int) -> Span:
    index = bisect_left(marks, position)
    start = marks[index - 1] + 1 if index else 0
    return Span(start, marks[index] if index < len(marks) else length)
