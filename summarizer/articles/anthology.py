"""Several articles on one page: 第一篇 … 第五篇, 篇一 …, a common title with (一) …"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.articles.lines import Line
from summarizer.articles.numbering import chinese_ordinal
from summarizer.lexicon.masthead import NUMBERED_DOCUMENTS, SAMPLES

_ORDINAL = r"[一二三四五六七八九十]{1,3}|[0-9]{1,2}"
_HEADING = (
    rf"(?P<before>[^\n。]{{0,40}}?)\s*[【\[（(《]?\s*(?:第\s*(?P<di>{_ORDINAL})\s*篇|篇\s*(?P<pian>{_ORDINAL})"
    rf"|(?:{SAMPLES})\s*(?P<sample>{_ORDINAL})|[（(](?P<bracket>{_ORDINAL})[)）]$)"
    r"(?:\s*[】\])）》])?\s*[:：、.．]?\s*(?P<after>.*)"
)
_COUNTED = (
    rf"[【\[]?(?P<before>[^\n。]{{0,40}}(?:{NUMBERED_DOCUMENTS}))\s*"
    rf"(?:之(?P<zhi>{_ORDINAL})|(?P<count>[0-9]{{1,2}})|[〔\[](?P<boxed>{_ORDINAL})[〕\]])"
    r"[】\]]?(?:\s*[:：]\s*(?P<after>.+))?"
)
"""A kind of document with its number behind it: 驻村工作总结1, 驻村日记之三：修路."""
_MAX_HEADING_LENGTH = 80
_STYLES = ("di", "pian", "sample", "bracket", "count", "zhi", "boxed")
_MARK = re.compile(f"篇|{SAMPLES}")
_COUNT_ENDS = "】]〕"
_MIN_SERIES_NAME = 4
_MIN_ARTICLE_LENGTH = 30
_NUMBER_SIGN = re.compile(r"(?:19|20)[0-9]{2}")


class Part(NamedTuple):
    """One article's lines; `title` is what its heading calls it."""

    title: str | None
    lines: list[Line]


class Parts(NamedTuple):
    """The articles of a page, and the lines before the first one's heading."""

    preamble: list[Line]
    articles: list[Part]


class _Heading(NamedTuple):
    at: int
    series: tuple[str, str]
    ordinal: int
    title: str | None


def parts_of(lines: list[Line]) -> Parts:
    """Split where headings of one series (numbered from 1) each stand before a text."""
    short = [i for i, line in enumerate(lines) if len(line.text) <= _MAX_HEADING_LENGTH]
    headings = _series([h for i in short if (h := _heading(i, lines[i].text))], lines)
    if len(headings) < 2:
        return Parts([], [Part(None, lines)])
    ends = [heading.at for heading in headings[1:]] + [len(lines)]
    articles = [
        Part(heading.title, lines[heading.at + 1 : end])
        for heading, end in zip(headings, ends, strict=True)
    ]
    return Parts(lines[: headings[0].at], articles)


def _heading(index: int, text: str) -> _Heading | None:
    match = None
    if text[-1] == "）" or _MARK.search(text):
        match = re.fullmatch(_HEADING, text)
    elif text[-1].isdigit() or text[-1] in _COUNT_ENDS or "之" in text:
        match = re.fullmatch(_COUNTED, text)
    if match is None:
        return None
    style = next(style for style in _STYLES if match.groupdict().get(style))
    before, after = match["before"].strip(), (match["after"] or "").strip()
    if style == "bracket" and len(before) < _MIN_SERIES_NAME or "。" in after:
        return None
    if before and after and style != "zhi":
        return None
    numeral = match[style]
    ordinal = int(numeral) if numeral.isdigit() else chinese_ordinal(numeral)
    return _Heading(index, (style, _NUMBER_SIGN.sub("", before)), ordinal, after or before or None)


def _series(candidates: list[_Heading], lines: list[Line]) -> list[_Heading]:
    """The first series that counts 1, 2, 3 … with a text behind each heading."""
    by_series: dict[tuple[str, str], list[_Heading]] = {}
    for heading in candidates:
        by_series.setdefault(heading.series, []).append(heading)
    for series in by_series.values():
        found: list[_Heading] = []
        ends = [heading.at for heading in series[1:]] + [len(lines)]
        for heading, end in zip(series, ends, strict=True):
            if heading.ordinal == len(found) + 1 and _is_article(lines[heading.at + 1 : end]):
                found.append(heading)
        if len(found) > 1:
            return found
    return []


def _is_article(lines: list[Line]) -> bool:
    if not any("。" in line.text for line in lines):
        return False
    # No line is empty, so a few are enough to tell.
    return sum(len(line.text) for line in lines[:_MIN_ARTICLE_LENGTH]) >= _MIN_ARTICLE_LENGTH
