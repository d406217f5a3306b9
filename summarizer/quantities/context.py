"""Where a mention stands: its clause, its sentence, its section.

All boundaries are found in one pass over the body and looked up by bisection.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from summarizer.articles.article import Article, Span

_BREAKS = re.compile(r"[，。；！？：\n]")
_SENTENCE_BREAKS = re.compile(r"[。！？\n]")


class Context:
    """Boundaries of an article's body. All positions are offsets into the body."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.body.text
        self._breaks = [match.start() for match in _BREAKS.finditer(self.text)]
        self._stops = [match.start() for match in _SENTENCE_BREAKS.finditer(self.text)]
        self._headings = [block for block in article.blocks if block.kind == "heading"]
        self._heading_starts = [block.start for block in self._headings]

    def clause(self, position: int) -> Span:
        """The clause around `position`, between two of ，。；！？： or line ends."""
        return _between(self._breaks, position, len(self.text))

    def clause_number(self, position: int) -> int:
        """How many clauses begin before the one around `position`."""
        return bisect_left(self._breaks, position)

    def sentence(self, position: int) -> Span:
        """The sentence around `position`."""
        return _between(self._stops, position, len(self.text))

    def heading(self, position: int) -> str:
        """The text of the section heading that `position` stands under, or ''."""
        index = bisect_right(self._heading_starts, position) - 1
        if index < 0:
            return ""
        block = self._headings[index]
        return self.text[block.start : block.end]


def _between(marks: list[int], position: int, length: int) -> Span:
    index = bisect_left(marks, position)
    start = marks[index - 1] + 1 if index else 0
    return Span(start, marks[index] if index < len(marks) else length)
