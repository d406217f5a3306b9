"""Which lines under the first one of a title go on with it."""

from __future__ import annotations

import re

from summarizer.articles.furniture import is_site_name
from summarizer.articles.lines import Line, squeezed
from summarizer.articles.names import speaker_of
from summarizer.lexicon.masthead import DOCUMENT_ENDING, OPEN_TITLE

SUBTITLE = ("——", "—", "--", "－－")
_DOCUMENT_ENDINGS = tuple(DOCUMENT_ENDING.split())
_IN_BRACKETS = re.compile(r"\s*[(（][^()（）]{1,16}[)）]$")
_OPEN = re.compile(rf"(?:{OPEN_TITLE})$")
_REMAINDER_LENGTH = 3
_LEAST_HEADING, _LEAST_ALONE = 5, 8
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


def prolonged(title: str, lines: list[Line], candidates: list[Line]) -> tuple[str, list[Line]]:
    """The title with what goes on with it under its last line."""
    position = candidates.index(lines[-1]) + 1
    for line in candidates[position : position + 2]:
        if not goes_on(title, lines[-1], line):
            break
        lines = [*lines, line]
        title += line.text
    return title, lines


def marked_title(headings: tuple[str, ...], declared: str | None) -> str | None:
    """The heading of the markup that is the page's title: one that its head says, too, else
    the first that is long enough and names no site."""
    whole = squeezed(declared or "")
    long = [text for text in headings if len(squeezed(text)) >= _LEAST_HEADING]
    named = [text for text in long if squeezed(text) in whole and not is_site_name(text)]
    own = [t for t in long if len(t) >= _LEAST_ALONE and not is_site_name(t)]
    return next(iter(named or own), None)


def lines_of_heading(heading: str, candidates: list[Line]) -> list[Line]:
    """The lines one under the other that make up a heading; none where they do not."""
    wanted = squeezed(heading)
    for index, line in enumerate(candidates):
        joined, run = squeezed(line.text), [line]
        while joined != wanted and wanted.startswith(joined) and index + len(run) < len(candidates):
            run.append(candidates[index + len(run)])
            joined += squeezed(run[-1].text)
        if joined == wanted:
            return run
    return []
