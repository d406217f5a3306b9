"""Whether a figure is reached, or only planned, at the time of writing."""

from __future__ import annotations

import re
from bisect import bisect_left

from summarizer.lexicon.status import PLAN_HEADING, PLANNED, PRESCRIBING_HEADING, REACHED
from summarizer.quantities.categories import kind_of
from summarizer.quantities.context import Context
from summarizer.quantities.reading import Mention
from summarizer.records import Status

_CUES = re.compile(f"(?P<planned>{PLANNED})|(?P<reached>{REACHED})")
_PLAN_HEADING = re.compile(PLAN_HEADING)
_PRESCRIBING_HEADING = re.compile(PRESCRIBING_HEADING)


class StatusReader:
    """Reads the status of each mention of one article; cues are found once."""

    def __init__(self, context: Context) -> None:
        self._context = context
        cues = _cues(context.text)
        self._positions = [cue.start() for cue in cues]
        self._plans = [cue["planned"] is not None for cue in cues]

    def status(self, mention: Mention) -> Status:
        """`planned` when the last cue before the mention in its sentence plans."""
        sentence = self._context.sentence(mention.start)
        semicolon = self._context.text.rfind("；", sentence.start, mention.start)
        start = max(sentence.start, semicolon + 1)
        index = bisect_left(self._positions, mention.start) - 1
        if index >= 0 and self._positions[index] >= start:
            return "planned" if self._plans[index] else "actual"
        heading = self._context.heading(mention.start)
        if heading and _PLAN_HEADING.search(heading):
            return "planned"
        if heading and kind_of(mention.unit) == "money" and _PRESCRIBING_HEADING.search(heading):
            return "planned"
        return "actual"


def _cues(text: str) -> list[re.Match[str]]:
    """The cues in order; what a plan governs at once ends no plan: 要完成, 拟安排资金."""
    cues: list[re.Match[str]] = []
    for cue in _CUES.finditer(text):
        governed = (
            cue["reached"] and cues and cues[-1]["planned"] and cue.start() - cues[-1].end() <= 2
        )
        if not governed:
            cues.append(cue)
    return cues
