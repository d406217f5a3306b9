"""Which lines under the first one of a title go on with it."""

from __future__ import annotations

import re

from summarizer.articles.lines import Line, squeezed
from summarizer.articles.names import speaker_of
from summarizer.lexicon.masthead import DOCUMENT_ENDING, OPEN_TITLE

SUBTITLE = ("——", "—", "--", "－－")
_DOCUMENT_ENDINGS = tuple(DOCUMENT_ENDING.split())
_IN_BRACKETS = re.compile(r"\s*[(（][^()（）]{1,16}[)）]$")
_OPEN = re.compile(rf"(?:{OPEN_TITLE})$")
_REMAINDER_LENGTH = 3
_LONGEST_REST = 40
_FARTHEST = 40
"""A second line in the middle of the page is indented by no more."""


def goes_on(title: str, last: Line, line: Line) -> bool:
    """Whether `line` goes on with the `title` that ends in the line `last`: a subtitle behind a
    dash, some characters that did not fit, or the kind of document that an open end wants."""
    text = line.text
    if text.startswith(SUBTITLE):
        return not speaker_of(text.lstrip("—-－ "))
    if len(squeezed(text)) <= _REMAINDER_LENGTH and (not line.is_apart or title[-1] == "的"):
        return True
    return is_document(text) and line.start - last.end <= _FARTHEST and is_open(title)


def is_document(text: str) -> bool:
    """Whether a line ends as the titles of documents do, be it with a year in brackets."""
    if len(text) > _LONGEST_REST or text.startswith(("关于", "《")):
        return False
    return _IN_BRACKETS.sub("", text).endswith(_DOCUMENT_ENDINGS)


def is_open(title: str) -> bool:
    """Whether a line ends where no title does: 东海区2022年上半年与青禾县."""
    return not title.startswith("【") and _OPEN.search(title) is not None
