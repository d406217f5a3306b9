"""The stretches of a text in which words may say more of its figures."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.quantities.context import Place


def stretches_around(text: str, places: Iterable[Place]) -> list[tuple[int, int]]:
    """The stretches of a text that may say more of places in it, which come in order: their
    sentences up to a full stop, and the last ones of the lines that announce them."""
    found: list[tuple[int, int]] = []
    last_end = -1
    for place in places:
        if place.sentence_end < last_end:
            continue
        if (line := place.announcement) is not None and line.end > last_end:
            last_end = line.end
            found.append((text.rfind("。", *line) + 1 or line.start, last_end))
        start, end = place.sentence_start, place.sentence_end
        if text[start - 1 : start] != "。":
            start = place.line_start
        end = end + 1 if text[end : end + 1] == "。" else place.line_end
        if start <= last_end:
            start = found.pop()[0]
        found.append((start, end))
        last_end = end
    return found
