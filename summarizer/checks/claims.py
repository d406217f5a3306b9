"""Where the text claims that figures make up another: 其中…, 分别为…, …共计."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from summarizer.checks.boundaries import sentence_end
from summarizer.checks.claim import (
    LEAST_PARTS,
    LEAST_UNANNOUNCED,
    MOST_PARTS,
    Claim,
    Strength,
)
from summarizer.checks.openings import (
    from_composing,
    from_opening,
    is_resuming,
    names_some,
    resumed,
)
from summarizer.checks.passages import BREAKDOWN, Figure, Passage, Stretch, passage_of
from summarizer.checks.totals import addends, from_total
from summarizer.lexicon.arithmetic import (
    COMPOSING_WORDS,
    FIRST_HALVES,
    LIST_OPENERS,
    NAMING_WORDS,
    TOTAL_WORDS,
    WITHIN,
)
from summarizer.quantities.reading import Reading

_SIGNAL = re.compile(
    "|".join(
        map(
            re.escape,
            (
                *LIST_OPENERS,
                *NAMING_WORDS,
                *WITHIN,
                *TOTAL_WORDS,
                *FIRST_HALVES,
                *COMPOSING_WORDS,
            ),
        )
    )
    + f"|{BREAKDOWN}"
)


def find_claims(reading: Reading, stretch: Stretch) -> Iterator[Claim]:
    """Every claim of a stretch: in the order of the words that signal it, then without any."""
    text = reading.article.body.text
    signals = list(_SIGNAL.finditer(text, stretch.start, stretch.end))
    is_long = stretch.last - stretch.first > LEAST_UNANNOUNCED
    if not signals and not is_long:
        return
    passage = passage_of(reading, stretch)
    if len(passage.figures) < LEAST_PARTS:
        return
    starts = [figure.mention.start for figure in passage.figures]
    for signal in signals:
        position = bisect_left(starts, signal.end())
        yield from _announced(reading, passage, position, signal)
    if is_long:
        yield from _unannounced(text, passage)


def _announced(
    reading: Reading, passage: Passage, position: int, signal: re.Match[str]
) -> Iterator[Claim]:
    """The claims that a word signals before the figure of this position."""
    text, word = reading.article.body.text, signal[0]
    if word in TOTAL_WORDS:
        yield from from_total(reading, passage, position, signal)
    elif word in COMPOSING_WORDS:
        yield from from_composing(text, passage, position, signal)
    elif position < len(passage.figures) and not names_some(text, signal):
        if position:
            yield from from_opening(text, passage, position, signal)
        if is_resuming(text, passage, signal):
            yield from resumed(reading, passage, position, signal.end())


def _unannounced(text: str, passage: Passage) -> Iterator[Claim]:
    """Every figure with the figures of its kind that follow it in the same sentence."""
    kinds: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in passage.figures:
        kinds[figure.kind].append(figure)
    for figures in kinds.values():
        for position, total in enumerate(figures[:-LEAST_UNANNOUNCED]):
            parts = addends(total, figures[position + 1 : position + MOST_PARTS])
            if len(parts) >= LEAST_UNANNOUNCED:
                end = sentence_end(text, total.mention.end, passage.end)
                yield Claim((total,), tuple(parts), Strength.UNANNOUNCED, total.mention.end, end)
