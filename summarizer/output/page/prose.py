"""Running text in which every figure carries its verdict and its quantity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.output.page.standing import Standing
from summarizer.quantities.reading import Reading
from summarizer.records import Figure, Verdict
from summarizer.verification.verify import verify_claims


class Stretch(NamedTuple):
    """A stretch of running text; a figure has a `verdict` and, if found, a `standing`."""

    text: str
    verdict: Verdict | None = None
    standing: Standing | None = None
    note: str | None = None


Prose = tuple[Stretch, ...]


def prose(reading: Reading, texts: Sequence[str], standings: Mapping[str, Standing]) -> list[Prose]:
    """Each text cut at its figures, each figure held against the article."""
    lines = [" ".join(text.split("\n")) for text in texts]
    figures = verify_claims(reading, "\n".join(lines)) if any(lines) else []
    cut = []
    offset = 0
    for line in lines:
        own = [f for f in figures if offset <= f.start and f.end <= offset + len(line)]
        cut.append(tuple(_stretches(line, offset, own, standings)))
        offset += len(line) + 1
    return cut


def _stretches(
    line: str, offset: int, figures: Sequence[Figure], standings: Mapping[str, Standing]
) -> Iterator[Stretch]:
    position = 0
    for figure in figures:
        start, end = figure.start - offset, figure.end - offset
        if start < position:
            continue
        if position < start:
            yield Stretch(line[position:start])
        standing = standings.get(figure.quantity or "")
        yield Stretch(line[start:end], figure.verdict, standing, figure.note)
        position = end
    if position < len(line):
        yield Stretch(line[position:])
