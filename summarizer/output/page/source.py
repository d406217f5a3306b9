"""The source as it came, cut into lines and pieces with every quantity marked.

A line is shown as the person would see it on the page (for HTML input without its
markup); what cleaning removed is still there, told apart, and every mark is a
quantity. Positions are code points of the page's visible text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

from summarizer.articles.article import Article
from summarizer.output.page.standing import Standing
from summarizer.source_map import MappedText

LineKind = Literal["title", "heading", "paragraph", "outside"]


class Piece(NamedTuple):
    """A stretch of one line; `is_kept` tells that it is part of the clean body."""

    text: str
    is_kept: bool


class Mark(NamedTuple):
    """A quantity's mention: its pieces and how the quantity stands."""

    pieces: tuple[Piece, ...]
    standing: Standing


class Line(Struct, frozen=True):
    """A line of the visible text that begins at position `start`."""

    start: int
    kind: LineKind
    parts: tuple[Piece | Mark, ...]


class SourceView(Struct, frozen=True):
    """The lines of an article and, in an anthology, those of its neighbours."""

    before: tuple[Line, ...]
    lines: tuple[Line, ...]
    after: tuple[Line, ...]


class _Stretch(NamedTuple):
    start: int
    end: int


class VisibleMap:
    """From offsets into the decoded input to positions in the visible text."""

    def __init__(self, visible: MappedText) -> None:
        self._visible = visible
        self._ends = (*visible.starts[1:], len(visible.text))

    def stretch(self, start: int, end: int) -> _Stretch:
        """The visible stretch that shows the decoded input from `start` to `end`."""
        if not self._visible.starts or start >= end:
            return _Stretch(0, 0)
        return _Stretch(self._position(start, 0), self._position(end - 1, 1))

    def _position(self, offset: int, is_end: int) -> int:
        visible = self._visible
        index = max(bisect_right(visible.origins, offset) - 1, 0)
        begin, end = visible.starts[index], self._ends[index]
        if visible.stretches[index] >= 0:
            return end if is_end else begin
        return min(begin + max(offset - visible.origins[index], 0) + is_end, end)


def source_view(article: Article, standings: Sequence[Standing]) -> SourceView:
    """The article's source, marked with the quantities in `standings`."""
    layout = _Layout(article, standings)
    lines = tuple(layout.lines())
    if article.parts == 1 or not layout.kept:
        return SourceView((), lines, ())
    first, last = layout.own_stretch()
    return SourceView(
        tuple(line for line in lines if line.start < first),
        tuple(line for line in lines if first <= line.start < last),
        tuple(line for line in lines if line.start >= last),
    )


class _Layout:
    """The stretches of one article over its page's visible text."""

    def __init__(self, article: Article, standings: Sequence[Standing]) -> None:
        self.text = article.page.visible.text
        self._title = article.masthead.title
        visible = VisibleMap(article.page.visible)
        body = article.body
        self.kept = _merged(visible.stretch(*span) for span in _source_spans(body))
        self._kept_starts = [stretch.start for stretch in self.kept]
        self._marks = _in_order(
            (visible.stretch(s.quantity.start, s.quantity.end), s) for s in standings
        )
        self._headings = [
            visible.stretch(*body.source_span(block.start, block.end)).start
            for block in article.blocks
            if block.kind == "heading" and block.end > block.start
        ]

    def own_stretch(self) -> _Stretch:
        """From the article's title, or else its body, to the end of its body."""
        start, end = self.kept[0].start, self.kept[-1].end
        title = self.text.rfind(self._title, 0, start) if self._title else -1
        return _Stretch(self.text.rfind("\n", 0, start if title < 0 else title) + 1, end)

    def lines(self) -> Iterator[Line]:
        """Every line that is not blank; a mark that spans lines keeps them together."""
        start, upcoming = 0, 0
        while start < len(self.text):
            end = self._line_end(start)
            first = upcoming
            while upcoming < len(self._marks) and self._marks[upcoming][0].start < end:
                end = max(end, self._line_end(self._marks[upcoming][0].end))
                upcoming += 1
            if not self.text[start:end].isspace() and start < end:
                parts = tuple(self._parts(start, end, self._marks[first:upcoming]))
                yield Line(start, self._kind(start, end), parts)
            start = end + 1

    def _line_end(self, position: int) -> int:
        end = self.text.find("\n", position)
        return len(self.text) if end < 0 else end

    def _kind(self, start: int, end: int) -> LineKind:
        heading = bisect_right(self._headings, end - 1) - 1
        if heading >= 0 and self._headings[heading] >= start:
            return "heading"
        if self._title and self.text[start:end].strip() == self._title:
            return "title"
        kept = bisect_right(self._kept_starts, end - 1) - 1
        return "paragraph" if kept >= 0 and self.kept[kept].end > start else "outside"

    def _parts(
        self, start: int, end: int, marks: Sequence[tuple[_Stretch, Standing]]
    ) -> Iterator[Piece | Mark]:
        for stretch, standing in marks:
            yield from self._pieces(start, stretch.start)
            yield Mark(tuple(self._pieces(stretch.start, stretch.end)), standing)
            start = stretch.end
        yield from self._pieces(start, end)

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        index = max(bisect_right(self._kept_starts, start) - 1, 0)
        while start < end and index < len(self.kept):
            kept = self.kept[index]
            if kept.start > start:
                gap = min(kept.start, end)
                yield Piece(printable(self.text[start:gap]), False)
                start = gap
            if start < end and kept.end > start:
                cut = min(kept.end, end)
                yield Piece(printable(self.text[start:cut]), True)
                start = cut
            index += 1
        if start < end:
            yield Piece(printable(self.text[start:end]), False)


# Direction overrides could make an amount read backwards, and a page can hold neither
# C0 controls nor lone surrogates; each becomes one visible character, so that
# positions stay as they are.
_UNPRINTABLE = {
    **dict.fromkeys(range(0x20), "\N{REPLACEMENT CHARACTER}"),
    **dict.fromkeys(range(0x7F, 0xA0), "\N{REPLACEMENT CHARACTER}"),
    **dict.fromkeys((0x061C, 0x200E, 0x200F), "\N{REPLACEMENT CHARACTER}"),
    **dict.fromkeys(range(0x202A, 0x202F), "\N{REPLACEMENT CHARACTER}"),
    **dict.fromkeys(range(0x2066, 0x206A), "\N{REPLACEMENT CHARACTER}"),
    **dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}"),
    ord("\t"): " ",
    ord("\n"): "\n",
    ord("\r"): " ",
}


def printable(text: str) -> str:
    """The text with every character that a page must not hold replaced, one for one."""
    return text if text.isprintable() else text.translate(_UNPRINTABLE)


def _source_spans(text: MappedText) -> Iterator[tuple[int, int]]:
    """The stretches of the source that stand behind a text."""
    ends = (*text.starts[1:], len(text.text))
    for start, end, origin, stretch in zip(
        text.starts, ends, text.origins, text.stretches, strict=True
    ):
        yield origin, origin + (end - start if stretch < 0 else stretch)


def _merged(stretches: Iterator[_Stretch]) -> list[_Stretch]:
    merged: list[_Stretch] = []
    for stretch in sorted(stretches):
        if merged and stretch.start <= merged[-1].end:
            merged[-1] = _Stretch(merged[-1].start, max(merged[-1].end, stretch.end))
        elif stretch.start < stretch.end:
            merged.append(stretch)
    return merged


def _in_order(
    marks: Iterator[tuple[_Stretch, Standing]],
) -> list[tuple[_Stretch, Standing]]:
    """The marks by place; one that overlaps its predecessor begins where that one ends."""
    ordered: list[tuple[_Stretch, Standing]] = []
    position = 0
    for stretch, standing in sorted(marks, key=lambda mark: mark[0]):
        start = max(stretch.start, position)
        position = max(stretch.end, start)
        ordered.append((_Stretch(start, position), standing))
    return ordered
