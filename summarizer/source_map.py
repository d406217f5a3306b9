"""Text that knows where it came from.

Cleaning deletes debris, decodes entities and joins broken lines, and yet every
figure must point into the page as it came. A `MappedText` carries its characters
together with runs that tie them to stretches of the decoded input; every edit
keeps that tie exact.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """Replace the characters from `start` to `end` by `replacement`."""

    start: int
    end: int
    replacement: str = ""


class Run(NamedTuple):
    """A run of characters and the stretch of the source behind it.

    `start` is the run's first position in the text, `origin` and `length` its
    stretch in the source. A run as long as its stretch maps character by
    character; any other run is fused, each of its characters standing for the
    whole stretch (an entity, a replaced phrase, an inserted separator).
    """

    start: int
    origin: int
    length: int


@dataclass(frozen=True, slots=True)
class MappedText:
    """A text and, for each of its characters, the source offsets behind it."""

    text: str
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, source: str) -> MappedText:
        """The source itself, mapped one to one."""
        return cls(source, (Run(0, 0, len(source)),) if source else ())

    @classmethod
    def join(cls, pieces: Iterable[MappedText], separator: str = "") -> MappedText:
        """The pieces in order, with a separator that stands for no source character."""
        texts: list[str] = []
        runs: list[Run] = []
        position = 0
        for piece in pieces:
            if texts and separator:
                end = _run_end(runs[-1]) if runs else 0
                texts.append(separator)
                runs.append(Run(position, end, 0))
                position += len(separator)
            texts.append(piece.text)
            runs.extend(Run(run.start + position, run.origin, run.length) for run in piece.runs)
            position += len(piece.text)
        return cls("".join(texts), tuple(runs))

    def __len__(self) -> int:
        return len(self.text)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Source offsets of the text from `start` to `end` (a non-empty stretch)."""
        first = self._run_at(start)
        last = self._run_at(end - 1)
        run, run_end = self.runs[first], self._end_of(first)
        begin = run.origin + (start - run.start if run.length == run_end - run.start else 0)
        run, run_end = self.runs[last], self._end_of(last)
        is_plain = run.length == run_end - run.start
        return begin, run.origin + (end - run.start if is_plain else run.length)

    def slice(self, start: int, end: int) -> MappedText:
        """The stretch from `start` to `end`, with its map."""
        if start >= end:
            return MappedText("", ())
        runs = self._runs_between(start, end, -start)
        return MappedText(self.text[start:end], tuple(runs))

    def translated(self, text: str) -> MappedText:
        """The same map under another text of the same length."""
        if len(text) != len(self.text):
            raise ValueError("a translated text must keep its length")
        return MappedText(text, self.runs)

    def edited(self, edits: Sequence[Edit]) -> MappedText:
        """Apply edits (ordered, not overlapping). Replacements of equal length map
        character by character, others stand for the whole stretch they replace."""
        if not edits:
            return self
        texts: list[str] = []
        runs: list[Run] = []
        cursor = position = 0
        for edit in [*edits, Edit(len(self.text), len(self.text))]:
            if cursor < edit.start:
                texts.append(self.text[cursor : edit.start])
                runs.extend(self._runs_between(cursor, edit.start, position - cursor))
                position += edit.start - cursor
            if edit.replacement:
                texts.append(edit.replacement)
                runs.extend(self._replacement_runs(edit, position))
                position += len(edit.replacement)
            cursor = edit.end
        return MappedText("".join(texts), tuple(_merged(runs)))

    def _replacement_runs(self, edit: Edit, position: int) -> list[Run]:
        if edit.end - edit.start == len(edit.replacement):
            return self._runs_between(edit.start, edit.end, position - edit.start)
        if edit.start == edit.end:
            origin = self.source_span(edit.start - 1, edit.start)[1] if edit.start else 0
            return [Run(position, origin, 0)]
        begin, end = self.source_span(edit.start, edit.end)
        return [Run(position, begin, end - begin)]

    def _run_at(self, position: int) -> int:
        return bisect_right(self.runs, position, key=_run_start) - 1

    def _end_of(self, index: int) -> int:
        return self.runs[index + 1].start if index + 1 < len(self.runs) else len(self.text)

    def _runs_between(self, start: int, end: int, shift: int) -> list[Run]:
        found = []
        for index in range(self._run_at(start), len(self.runs)):
            run, run_end = self.runs[index], self._end_of(index)
            if run.start >= end:
                break
            low, high = max(start, run.start), min(end, run_end)
            if run.length == run_end - run.start:
                found.append(Run(low + shift, run.origin + low - run.start, high - low))
            else:
                found.append(Run(low + shift, run.origin, run.length))
        return found


def _run_start(run: Run) -> int:
    return run.start


def _run_end(run: Run) -> int:
    return run.origin + run.length


def _merged(runs: list[Run]) -> list[Run]:
    """Join neighbouring one-to-one runs that are contiguous on both sides."""
    merged = runs[:1]
    for run in runs[1:]:
        last = merged[-1]
        if (
            run.start == last.start + last.length
            and run.origin == last.origin + last.length
            and run.length
        ):
            merged[-1] = Run(last.start, last.origin, last.length + run.length)
        else:
            merged.append(run)
    return merged
