"""An abstract over the body, which the body says again."""

from __future__ import annotations

import re

from summarizer.articles.lines import Line, squeezed
from summarizer.lexicon.furniture import ABSTRACT_LABEL

_ABSTRACT_LABEL = re.compile(ABSTRACT_LABEL)
_TRAILING_DOTS = "，、,.…·[]【】详细阅读全文更多>＞ "
_MIN_LENGTH = 12
_REACH = 120
"""So much of the body's first line is compared with the short lines over it."""


def without_abstract(line: Line, following: list[Line], above: list[Line]) -> Line | None:
    """The first prose line without its label and the short lines over it that it repeats, or
    `None` when the next lines say it again in full."""
    label = _ABSTRACT_LABEL.match(line.text)
    core = line.cut(label.end(), len(line.text)) if label else line
    for candidate in above:
        length = len(candidate.text)
        if core.text.startswith(candidate.text) and core.text[length : length + 1].isspace():
            core = core.cut(length, len(core.text))
    start = squeezed(core.text).rstrip(_TRAILING_DOTS)
    if len(start) >= _MIN_LENGTH:
        for other in following:
            head = squeezed(other.text[: 2 * len(core.text) + 40])
            if start in head:
                return None
    return core


def without_beginning(above: list[Line], first: Line) -> list[Line]:
    """The short lines over the body without those that its first line begins with."""
    head = squeezed(first.text[:_REACH])
    return [
        line
        for line in above
        if len(line.text) < _MIN_LENGTH
        or not head.startswith(squeezed(line.text).rstrip(_TRAILING_DOTS))
    ]
