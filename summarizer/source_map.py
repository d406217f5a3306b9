"""Text that knows where it came from.

Cleaning deletes debris, decodes entities and joins broken lines, and yet every
figure must point into the page as it came. A `MappedText` carries its characters
together with runs that tie them to stretches of the decoded input; every edit
keeps that tie exact.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, repeat
from typing import NamedTuple

from msgspec import Struct, field

_PLAIN = -1


class Edit(NamedTuple):
    """Replace the characters from `start` to `end` by `replacement`."""

    start: int
    end: int
    replacement: str = ""


class Run(NamedTuple):
    """Characters of a text from `start` to the next run, and the source behind them:
    `length` characters from `origin`. A run as long as that is plain."""

    start: int
    origin: int
    length: int


class MappedText(Struct, frozen=True):
    """A text and, for each of its characters, the source offsets behind it.

    Run `i` begins at `starts[i]` in the text and at `origins[i]` in the source. A
    plain run (`stretches[i]` is -1) maps character by character. In any other run
    each character stands for the whole stretch of that many source characters: an
    entity, a replaced phrase, or with 0 an inserted separator.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    stretches: tuple[int, ...]

    @classmethod
    def of(cls, source: str) -> MappedText:
        """The source itself, mapped one to one."""
        return cls(source, (0,), (0,), (_PLAIN,)) if source else cls("", (), (), ())

    @classmethod
    def of_runs(cls, text: str, runs: Sequence[Run]) -> MappedText:
        """A text put together elsewhere; its runs cover it in order."""
        if not runs:
            return cls.of("")
        result = _Builder([text])
        ends = [run.start for run in runs[1:]] + [len(text)]
        for (start, origin, length), end in zip(runs, ends, strict=True):
            result.add_run(start, origin, _PLAIN if length == end - start else length)
        return result.build()

    @classmethod
    def join(cls, pieces: Iterable[MappedText], separator: str = "") -> MappedText:
        """The pieces in order, with a separator that stands for no source character."""
        joined = _Builder()
        for piece in pieces:
            if joined.texts and separator:
                joined.insert(separator)
            joined.copy(piece, 0, len(piece.text))
        return joined.build()

    def __len__(self) -> int:
        return len(self.text)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Source offsets of the text from `start` to `end`; of an empty stretch, the
        offset where the character at `start` begins."""
        return self.source_spans([(start, end)])[0]

    def source_spans(self, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """The same of many stretches; of those in one run, it is looked up once."""
        starts, origins, stretches = self.starts, self.origins, self.stretches
        if not starts:
            return [(0, 0)] * len(spans)
        found: list[tuple[int, int]] = []
        first = low = high = 0
        shift: int | None = None
        for start, end in spans:
            if not low <= start < high:
                first = bisect_right(starts, start) - 1
                low = starts[first]
                high = starts[first + 1] if first + 1 < len(starts) else len(self.text) + 1
                shift = origins[first] - low if stretches[first] == _PLAIN else None
            if shift is not None and start <= end <= high:
                found.append((start + shift, end + shift))
                continue
            begin = origins[first] if shift is None else start + shift
            if start >= end:
                finish = begin
            elif end > high:
                last = bisect_left(starts, end, first) - 1
                stretch = stretches[last]
                finish = origins[last] + (end - starts[last] if stretch == _PLAIN else stretch)
            else:
                finish = begin + stretches[first]
            found.append((begin, finish))
        return found

    def slice(self, start: int, end: int) -> MappedText:
        """The stretch from `start` to `end`, with its map."""
        part = _Builder()
        part.copy(self, max(start, 0), min(end, len(self.text)))
        return part.build()

    def translated(self, text: str) -> MappedText:
        """The same map under another text of the same length."""
        if len(text) != len(self.text):
            raise ValueError("a translated text must keep its length")
        return MappedText(text, self.starts, self.origins, self.stretches)

    def without(self, pieces: Sequence[str]) -> MappedText:
        """The text without every second of the pieces that it consists of: quicker than by
        edits, for a page may have a note to cut out behind each of its characters."""
        lengths = list(map(len, pieces))
        kept = pieces[::2]
        if self.stretches != (_PLAIN,) or "" in kept:
            bounds = list(accumulate(lengths))
            return self.edited([*zip(bounds[::2], bounds[1::2], repeat(""), strict=False)])
        starts = tuple(accumulate(lengths[:-1:2], initial=0))
        origins = tuple(accumulate(lengths[:-1], initial=self.origins[0]))[::2]
        return MappedText("".join(kept), starts, origins, (_PLAIN,) * len(kept))

    def edited(self, edits: Sequence[tuple[int, int, str]]) -> MappedText:
        """Apply edits (ordered, not overlapping; `Edit`, or where they are many a bare
        tuple). Replacements of equal length map character by character, others stand for
        the whole stretch they replace."""
        if not edits:
            return self
        if self.stretches == (_PLAIN,):
            return self._edited_run(edits)
        result = _Builder()
        cursor = 0
        for start, end, replacement in edits:
            if cursor < start:
                result.copy(self, cursor, start)
            if replacement:
                if len(replacement) == end - start:
                    result.copy(self, start, end, replacement)
                elif start == end:
                    result.insert(replacement)
                else:
                    begin, finish = self.source_span(start, end)
                    result.append(replacement, begin, finish - begin)
            cursor = end
        result.copy(self, cursor, len(self.text))
        return result.build()

    def _edited_run(self, edits: Sequence[tuple[int, int, str]]) -> MappedText:
        """The same for a single plain run, where nothing has to be looked up."""
        result, origin, cursor = _Builder(), self.origins[0], 0
        for start, end, replacement in [*edits, Edit(len(self.text), len(self.text))]:
            if cursor < start:
                result.texts.append(self.text[cursor:start])
                result.starts.append(result.length)
                result.origins.append(origin + cursor)
                result.stretches.append(_PLAIN)
                result.length += start - cursor
            if replacement:
                stretch = _PLAIN if len(replacement) == end - start else end - start
                result.append(replacement, origin + start, stretch)
            cursor = end
        return result.build()


class _Builder(Struct):
    """A mapped text in the making, piece after piece."""

    texts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    stretches: list[int] = field(default_factory=list)
    length: int = 0

    def copy(self, piece: MappedText, low: int, high: int, text: str | None = None) -> None:
        """Append a piece's characters from `low` to `high`, or `text` in their place."""
        if low >= high:
            return
        starts, length = piece.starts, self.length
        following = bisect_right(starts, low)
        run_start, stretch = starts[following - 1], piece.stretches[following - 1]
        inside = low - run_start if stretch == _PLAIN else 0
        self.add_run(length, piece.origins[following - 1] + inside, stretch)
        self.texts.append(piece.text[low:high] if text is None else text)
        self.length = length + high - low
        last = bisect_left(starts, high, following)
        if following < last:
            shift = length - low
            self.starts += [start + shift for start in starts[following:last]]
            self.origins.extend(piece.origins[following:last])
            self.stretches.extend(piece.stretches[following:last])

    def insert(self, text: str) -> None:
        """Append characters that stand for none of the source."""
        end = 0
        if self.starts:
            stretch = self.stretches[-1]
            end = self.origins[-1] + (self.length - self.starts[-1] if stretch < 0 else stretch)
        self.append(text, end, 0)

    def append(self, text: str, origin: int, stretch: int) -> None:
        """Append characters of one run."""
        self.add_run(self.length, origin, stretch)
        self.texts.append(text)
        self.length += len(text)

    def build(self) -> MappedText:
        """The text so far."""
        runs = tuple(self.starts), tuple(self.origins), tuple(self.stretches)
        return MappedText("".join(self.texts), *runs)

    def add_run(self, start: int, origin: int, stretch: int) -> None:
        """A run without its characters; plain ones that meet become one."""
        if (
            stretch == _PLAIN
            and self.stretches
            and self.stretches[-1] == _PLAIN
            and origin - start == self.origins[-1] - self.starts[-1]
        ):
            return
        self.starts.append(start)
        self.origins.append(origin)
        self.stretches.append(stretch)
