"""Which of the lines over the body is the title."""

from __future__ import annotations

import re
from itertools import groupby

from msgspec import Struct

from summarizer.articles.fields import is_label
from summarizer.articles.furniture import is_column, is_menu_entry, is_report_head, is_site_name
from summarizer.articles.lines import Line, squeezed
from summarizer.articles.names import is_office
from summarizer.articles.title_lines import (
    SUBTITLE,
    is_document,
    lines_of_heading,
    prolonged,
)
from summarizer.lexicon.bulletins import KINDS_ALONE
from summarizer.lexicon.masthead import LETTERHEAD
from summarizer.lexicon.over_headline import LIST_BULLETS

_NO_TITLE_ENDING = tuple("。，、；：,;:")
_SITE_SEPARATOR = re.compile(
    r"\s*[_|｜]\s*|\s+[-–—]+\s+|-{1,2}(?=[^-]*(?:网|政府|日报|新闻|频道|平台)[^-]*$)"
)
_LABELLED_TITLE = re.compile(
    r"(?:文章|信息|文件|公文)?(?:标\s*题|题目|主题|名\s*称)\s*[:：]\s*(?=[^\s。]{4})(?!.*。)"
)
_NEXT_LABEL = re.compile(r"(?P<gap>\s+)(?P<label>[^\s:：]{2,8})\s*[:：]")
_MIN_DECLARED_LENGTH = 5
_MAX_TITLE_LENGTH = 80
_MIN_HEADLINE_LENGTH = 7
_SITE_ENDINGS = ("网站", "网")
_MAX_KIND_LENGTH = 16
_PLACE_LENGTH = 2
"""Characters of a place that tell whether a document names whose it is."""
_ENTRY_LENGTH, _LEAST_ENTRIES = 5, 3


class Over(Struct):
    """How many short lines stand over the number of an issue, over the masthead's fields, over
    a labelled date of publication and over the path to the page; 0 where there is none."""

    issue: int = 0
    fields: int = 0
    date: int = 0
    path: int = 0


def possible_titles(candidates: list[Line], over: Over) -> list[Line]:
    """The lines among which the title is: those under the number of an issue or the path
    and over the fields, else those over the date, else all under the number."""
    below = without_menu(candidates[max(over.issue, over.path) :]) or without_menu(candidates)
    above = [line for line in below if line in candidates[: over.fields]]
    above = [line for line in above if not (is_site_name(line.text) or is_kind_alone(line.text))]
    return above or (candidates[: over.date] if over.issue else []) or below


def choose_title(
    candidates: list[Line], declared: str | None, marked: str | None = None
) -> tuple[str | None, list[Line]]:
    """The title and the lines that it takes up.

    `candidates` are the short lines over the body, in order; `declared` is what the
    markup's head calls the page, site name included, `marked` its heading in the page, be it
    on several lines. The line that the markup names wins,
    else the one over a subtitle, else the first that names no site. A subtitle behind a
    dash belongs to the title.
    """
    if heading := lines_of_heading(marked, candidates) if marked else []:
        return prolonged("".join(line.text for line in heading), heading, candidates)
    possible = [line for line in candidates if _could_be_title(line.text)]
    declared = declared or _head_of_page(possible)
    named = _named_by(declared, possible) if declared else []
    named = [max(named, key=lambda line: len(line.text))] if named else []
    chosen = named or _without_column(_without_sites(possible)) or possible
    if not chosen:
        return declared_title(declared), []
    first = next((line for line in chosen if _has_subtitle(line, candidates)), chosen[0])
    lines = [first]
    title = first.text
    position = candidates.index(first) + 1
    if is_office(first.text) and position < len(candidates):
        own = _without_sites(candidates[position:])
        below = _title_under_office(first, own, is_named=bool(named)) if own else None
        if below:
            return below
    above = candidates[position - 2] if position > 1 else None
    is_issued = above and is_office(above.text) and not above.text.endswith(_SITE_ENDINGS)
    if above and is_issued and title.startswith("关于") and not named:
        lines, title = [above, first], above.text + title
    return prolonged(title, lines, candidates)


def without_menu(candidates: list[Line]) -> list[Line]:
    """The lines without a menu that stands entry by entry: 新闻 / 政务 / 服务 / 互动."""
    kept: list[Line] = []
    for is_short, lines in groupby(candidates, lambda line: len(line.text) <= _ENTRY_LENGTH):
        run = list(lines)
        kept += [] if is_short and len(run) >= _LEAST_ENTRIES else run
    return kept


def headings_beside(candidates: list[Line], used: list[Line]) -> list[Line]:
    """The lines beside the title that belong to the body: those below it, and the head of
    the report that a page is a chapter of."""
    first, last = (used[0].start, used[-1].start) if used else (0, 0)
    return [
        line
        for line in candidates
        if line not in used
        and (
            line.start > last
            or is_report_head(line.text)
            or (line.start > first and not _is_chrome(line.text))
        )
    ]


def labelled_title(text: str) -> tuple[str, int] | None:
    """The title behind a label (名称：…) and where the next field of its line begins."""
    label = _LABELLED_TITLE.match(text)
    if label is None:
        return None
    for following in _NEXT_LABEL.finditer(text, label.end()):
        if len(following["gap"]) > 1 or is_label(following["label"]):
            return text[label.end() : following.start()], following.start("label")
    return text[label.end() :], len(text)


def _title_under_office(
    office: Line, below: list[Line], *, is_named: bool
) -> tuple[str | None, list[Line]] | None:
    """The title where an office stands over it: one with its subject (关于…) and with the
    name of a document right below it, else the headline alone."""
    subject = below[0]
    if not _could_be_title(subject.text):
        return None
    is_subject = subject.text.startswith("关于")
    is_letterhead = (
        not is_named
        and len(subject.text) >= _MIN_HEADLINE_LENGTH
        and re.fullmatch(LETTERHEAD, office.text) is not None
    )
    if not is_subject and not is_letterhead:
        return None
    if (is_subject or is_document(subject.text)) and subject.start - office.end <= 1:
        names_itself = subject.text.startswith(office.text[:_PLACE_LENGTH])
        issuer = "" if names_itself else office.text
        return issuer + subject.text, [office, subject]
    title, lines = choose_title(below, None)
    return title, [office, *lines]


def _without_sites(possible: list[Line]) -> list[Line]:
    return [line for line in possible if not _is_chrome(line.text)]


def _is_chrome(text: str) -> bool:
    """Whether a line over the headline is the site's name or an entry of its menu."""
    return is_site_name(text) or is_menu_entry(text)


def _without_column(possible: list[Line]) -> list[Line]:
    """The lines without the first, if it names a column and a longer headline follows it."""
    if len(possible) < 2:
        return possible
    if is_kind_alone(possible[0].text) and len(possible[1].text) > _MIN_HEADLINE_LENGTH:
        return possible[1:]
    if not is_column(possible[0].text):
        return possible
    length = len(possible[1].text)
    is_headline = length >= max(_MIN_HEADLINE_LENGTH, len(possible[0].text))
    return possible[1:] if is_headline else possible


def is_kind_alone(text: str) -> bool:
    """Whether a line says what kind of paper this is and no more: 会 议 纪 要."""
    return len(text) < _MAX_KIND_LENGTH and squeezed(text) in KINDS_ALONE


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
    titles = [title.strip() for title in _SITE_SEPARATOR.split(declared.strip())]
    title = titles[-1] if is_site_name(titles[0]) else titles[0]
    is_title = _MIN_DECLARED_LENGTH <= len(title) <= _MAX_TITLE_LENGTH and not is_site_name(title)
    return title if is_title else None


def without_repeats(lines: list[Line], title: str) -> list[Line]:
    """The lines without those among the first few that repeat the title."""
    lines = lines[_repeats_title(lines, title) :]
    wanted = squeezed(title)
    return [*(line for line in lines[:6] if not _is_repeat(line, wanted)), *lines[6:]]


def _is_repeat(line: Line, wanted: str) -> bool:
    return line.text.endswith(wanted[-1:]) and squeezed(line.text).lstrip("—-－") == wanted


def _repeats_title(lines: list[Line], title: str) -> int:
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
    is_own = not text.endswith(_NO_TITLE_ENDING) and not text.startswith((*SUBTITLE, *LIST_BULLETS))
    return is_short and is_own


def _has_subtitle(line: Line, candidates: list[Line]) -> bool:
    position = candidates.index(line) + 1
    return position < len(candidates) and candidates[position].text.startswith(SUBTITLE)


def _named_by(declared: str, possible: list[Line]) -> list[Line]:
    """The lines with which the declared title begins; else the one with which it ends, behind
    the names of the site and its section."""
    long = [line for line in possible if len(squeezed(line.text)) >= _MIN_DECLARED_LENGTH]
    whole = squeezed(declared)
    last = squeezed(declared_title(declared) or "")
    return [line for line in long if whole.startswith(squeezed(line.text))] or [
        line for line in long if last == squeezed(line.text)
    ]
