"""Several articles on one page: 第一篇 … 第五篇, a common title with (一) …, mastheads behind
rules or one under the other."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

from summarizer.articles.collected import begins_text, is_collection
from summarizer.articles.lines import Line
from summarizer.articles.own_head import has_own_head, is_headline, says_origin_in_full
from summarizer.articles.part_headings import (
    LONGEST_HEADING,
    Heading,
    heading_of,
    loose_heading_of,
    may_be_worded,
)

_RULE = re.compile(r"(?=[^\w\s])(?:([━─—=＝*＊※★☆◆◇●○■□~～_\-－·.…#＃])\s?){3,}+")
_RULE_SIGNS = frozenset("━─—=＝*＊※★☆◆◇●○■□~～_-－·.…#＃")
_ORIGIN_SIGNS = ("来源", "作者", "记者", "稿源")
_MIN_ARTICLE_LENGTH = 30
_LONGEST_MASTHEAD = 80
_HEAD_REACH = 8
_MOST_ARTICLES = 99


class Part(NamedTuple):
    """One article's lines; `title` is what its heading calls it."""

    title: str | None
    lines: list[Line]


class Parts(NamedTuple):
    """The articles of a page, and the lines before the first one's heading."""

    preamble: list[Line]
    articles: list[Part]


def parts_of(lines: list[Line]) -> Parts:
    """Split where headings of one series (numbered from 1) each stand before a text, or where
    texts that begin with a masthead of their own do."""
    short = [i for i, line in enumerate(lines) if len(line.text) <= LONGEST_HEADING]
    named = [heading for i in short if (heading := heading_of(i, lines[i].text))]
    headings = _series(named, lines) or _loose_series(lines)
    if not headings:
        return _by_mastheads(lines)
    ends = [heading.at for heading in headings[1:]] + [len(lines)]
    articles = [
        Part(heading.title, lines[heading.at + 1 : end])
        for heading, end in zip(headings, ends, strict=True)
    ]
    return Parts(lines[: headings[0].at], articles)


def _series(candidates: list[Heading], lines: list[Line]) -> list[Heading]:
    """The first series that counts 1, 2, 3 … with a text behind each heading; else none."""
    by_series: dict[tuple[str, str], list[Heading]] = {}
    for heading in candidates:
        by_series.setdefault(heading.series, []).append(heading)
    for series in by_series.values():
        found: list[Heading] = []
        ends = [heading.at for heading in series[1:]] + [len(lines)]
        for heading, end in zip(series, ends, strict=True):
            if heading.ordinal == len(found) + 1 and _is_article(lines[heading.at + 1 : end]):
                found.append(heading)
        if len(found) > 1:
            return found
    return []


def _loose_series(lines: list[Line]) -> list[Heading]:
    """The same for numbers that sections have, too, each over a masthead, or over a text as
    collections have them."""
    candidates: list[Heading] = []
    is_collected: bool | None = None
    for index, (line, following) in enumerate(zip(lines, lines[1:], strict=False)):
        has_head = "。" not in following.text and len(following.text) <= _LONGEST_MASTHEAD
        is_likely = has_head or may_be_worded(line.text)
        heading = loose_heading_of(index, line.text) if is_likely else None
        if heading is None:
            continue
        title, below = heading.title, lines[index + 1 : index + 8]
        if has_head and has_own_head(below, is_titled=title is not None):
            candidates += [heading] if title is None or is_headline(title) else []
            continue
        if is_collected is None:
            is_collected = is_collection(lines, index)
        if is_collected or heading.piece:
            is_begun = begins_text(heading, below, is_collected=is_collected)
            candidates += [heading] if is_begun else []
    return _series(candidates, lines)


def _by_mastheads(lines: list[Line]) -> Parts:
    """The articles that begin behind a rule, or at a headline over the same full masthead as
    the page's; the whole page where there are no two of them."""
    starts = [0]
    stops = [0, *accumulate("。" in line.text for line in lines)]
    for index in range(2, len(lines) - 1):
        if not stops[starts[-1]] < stops[index] < stops[-1]:
            continue
        if _begins_behind_rule(lines, index) or _begins_at_masthead(lines, index):
            starts.append(index)
    if starts[1:] and not any(_is_masthead(line.text) for line in lines[:_HEAD_REACH]):
        starts = [at for at in starts if not at or _begins_behind_rule(lines, at)]
    if not 1 < len(starts) <= _MOST_ARTICLES:
        return Parts([], [Part(None, lines)])
    ends = [*starts[1:], len(lines)]
    return Parts([], [Part(None, lines[a:b]) for a, b in zip(starts, ends, strict=True)])


def _begins_behind_rule(lines: list[Line], index: int) -> bool:
    above = lines[index - 1].text
    is_rule = above[0] in _RULE_SIGNS and _RULE.fullmatch(above) is not None
    return is_rule and has_own_head(lines[index : index + 7])


def _begins_at_masthead(lines: list[Line], index: int) -> bool:
    return _is_masthead(lines[index + 1].text) and is_headline(lines[index].text)


def _is_masthead(text: str) -> bool:
    """Whether a line of fields is a whole masthead."""
    if len(text) > _LONGEST_MASTHEAD or not any(sign in text for sign in _ORIGIN_SIGNS):
        return False
    return says_origin_in_full(text)


def _is_article(lines: list[Line]) -> bool:
    if not any("。" in line.text for line in lines):
        return False
    # No line is empty, so a few are enough to tell.
    return sum(len(line.text) for line in lines[:_MIN_ARTICLE_LENGTH]) >= _MIN_ARTICLE_LENGTH
