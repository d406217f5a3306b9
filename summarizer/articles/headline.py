"""Which of the lines over the body is the title."""

from __future__ import annotations

import re

from summarizer.articles.furniture import is_column, is_site_name
from summarizer.articles.lines import Line, squeezed
from summarizer.articles.names import is_office

_SUBTITLE = ("——", "—", "--", "－－")
_NO_TITLE_ENDING = tuple("。，、；：,;:")
_SITE_SEPARATOR = re.compile(
    r"\s*[_|｜]\s*|\s+[-–—]+\s+|-{1,2}(?=[^-]*(?:网|政府|日报|新闻|频道|平台)[^-]*$)"
)
_MIN_DECLARED_LENGTH = 5
_MAX_TITLE_LENGTH = 80
_MIN_HEADLINE_LENGTH = 7
_REMAINDER_LENGTH = 3


def choose_title(candidates: list[Line], declared: str | None) -> tuple[str | None, list[Line]]:
    """The title and the lines that it takes up.

    `candidates` are the short lines over the body, in order; `declared` is what the
    markup calls the page, site name included. The line that the markup names wins,
    else the one over a subtitle, else the first that names no site. A subtitle behind a
    dash belongs to the title.
    """
    possible = [line for line in candidates if _could_be_title(line.text)]
    declared = declared or _head_of_page(possible)
    named = [line for line in possible if declared and _names(declared, line.text)]
    chosen = named or _without_column(_without_sites(possible)) or possible
    if not chosen:
        return declared_title(declared), []
    first = next((line for line in chosen if _has_subtitle(line, candidates)), chosen[0])
    lines = [first]
    title = first.text
    position = candidates.index(first) + 1
    if is_office(first.text) and position < len(candidates):
        subject = candidates[position]
        if subject.text.startswith("关于") and _could_be_title(subject.text):
            if subject.start - first.end > 1:
                return subject.text, [first, subject]
            return title + subject.text, [first, subject]
    for line in candidates[position : position + 2]:
        is_remainder = len(line.text) <= _REMAINDER_LENGTH and not line.is_apart
        if not (line.text.startswith(_SUBTITLE) or is_remainder):
            break
        lines.append(line)
        title += line.text
    return title, lines


def _without_sites(possible: list[Line]) -> list[Line]:
    return [line for line in possible if not is_site_name(line.text)]


def _without_column(possible: list[Line]) -> list[Line]:
    """The lines without the first, if it names a column and a longer headline follows it."""
    if len(possible) < 2 or not is_column(possible[0].text):
        return possible
    length = len(possible[1].text)
    is_headline = length >= max(_MIN_HEADLINE_LENGTH, len(possible[0].text))
    return possible[1:] if is_headline else possible


def _head_of_page(possible: list[Line]) -> str | None:
    """What the first line calls the page as the markup would, if a line under it says it:
    山里新路_要闻_北山网 over 山里新路."""
    head = possible[0].text if possible else ""
    title = declared_title(head) if _SITE_SEPARATOR.search(head) else None
    return title if any(line.text == title for line in possible[1:]) else None


def declared_title(declared: str | None) -> str | None:
    """The page's title in the markup without the name of its site."""
    if not declared:
        return None
    title = _SITE_SEPARATOR.split(declared.strip())[0].strip()
    is_title = _MIN_DECLARED_LENGTH <= len(title) <= _MAX_TITLE_LENGTH and not is_site_name(title)
    return title if is_title else None


def repeats_title(lines: list[Line], title: str) -> int:
    """How many of the first lines only repeat the title, be it broken over two lines."""
    wanted = squeezed(title)
    joined = ""
    for count, line in enumerate(lines[:3], 1):
        joined += squeezed(line.text)
        if joined.lstrip("—-－") == wanted:
            return count
        if not wanted.startswith(joined):
            break
    return 0


def _could_be_title(text: str) -> bool:
    is_short = 2 <= len(text) <= _MAX_TITLE_LENGTH
    return is_short and not text.endswith(_NO_TITLE_ENDING) and not text.startswith(_SUBTITLE)


def _has_subtitle(line: Line, candidates: list[Line]) -> bool:
    position = candidates.index(line) + 1
    return position < len(candidates) and candidates[position].text.startswith(_SUBTITLE)


def _names(declared: str, text: str) -> bool:
    wanted = squeezed(text)
    return len(wanted) >= _MIN_DECLARED_LENGTH and squeezed(declared).startswith(wanted)
