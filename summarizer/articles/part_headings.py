"""Lines that number an article among several on one page: 第一篇, 篇一, 材料之二, 1/3."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.articles.account_line import is_outlet
from summarizer.articles.names import is_office
from summarizer.articles.numbering import chinese_ordinal
from summarizer.lexicon.anthologies import (
    COLLECTED,
    NUMBERED_DOCUMENTS,
    PIECES,
    PIECES_OF_COLLECTIONS,
    PIECES_OF_ONE,
    PRAISED,
    SAMPLES,
)

_ORDINAL = r"[一二三四五六七八九十]{1,3}|[0-9]{1,2}"
_HEADING = (
    rf"(?P<before>[^\n。]{{0,40}}?)\s*[【\[（(《]?\s*(?:第\s*(?P<di>{_ORDINAL})\s*[篇则]|篇\s*(?P<pian>{_ORDINAL})"
    rf"|(?:{SAMPLES})\s*(?P<sample>{_ORDINAL})|[（(](?P<bracket>{_ORDINAL})[)）]$)"
    r"(?:\s*[】\])）》])?\s*[:：、.．]?\s*(?P<after>.*)"
)
_COUNTED = (
    rf"[【\[]?(?P<before>[^\n。]{{0,40}}(?:{NUMBERED_DOCUMENTS}))\s*"
    rf"(?:之(?P<zhi>{_ORDINAL})|(?P<count>[0-9]{{1,2}})|[〔\[](?P<boxed>{_ORDINAL})[〕\]])"
    r"[】\]]?(?:\s*[:：]\s*(?P<after>.+))?"
)
"""A kind of document with its number behind it: 驻村工作总结1, 驻村日记之三：修路."""
_PIECE = (
    rf"[【\[（(〔◆●■]?\s*(?P<before>(?:{COLLECTED})?(?:{PIECES}))\s*之?\s*(?P<piece>{_ORDINAL})\s*"
    r"[】\])）〕]?(?:\s*[:：、]\s*|\s+|(?<=[】\])）〕])|$)(?P<after>.*)"
)
"""What a text is called in a collection, with its number: 材料一, 【交流材料之二】, 文章3：修路."""
_LOOSE = (
    rf"[【\[（(〔◆●■★☆▲#＃]?\s*(?:第|(?:{PRAISED}){{0,3}}(?P<word>{PIECES_OF_ONE})\s*之?\s*[（(〔【\[]?)?\s*(?P<loose>{_ORDINAL})"
    r"(?:\s*[/／]\s*[0-9]{1,2}|[则条份])?\s*[】\])）〕★☆]?\s*(?:[:：、.．|｜丨·]|—{1,2})?\s*(?P<after>.*)"
)
"""A number with what headings of one article have, too: 案例一, 【一】, 其二, 1/3, 2、修路."""
_WORDED_STARTS = frozenset(f"【[（(〔◆●■★☆▲#＃{PRAISED}{PIECES_OF_ONE}") - {"|"}
_SIGNED = r"(?P<title>.{2,60}?)\s*[(（](?P<office>[^()（）]{3,30})[)）]"
_LOOSE_STARTS = _WORDED_STARTS | frozenset("第0123456789一二三四五六七八九十")
_COLLECTED_PIECES = frozenset(PIECES_OF_COLLECTIONS.split("|"))
LONGEST_HEADING = 80
_STYLES = ("di", "pian", "sample", "bracket", "count", "zhi", "boxed", "piece", "loose")
_MARK = re.compile(f"篇|则|{SAMPLES}")
_PIECE_SIGN = re.compile(PIECES)
_SIGN = re.compile(f"之|{_MARK.pattern}|{PIECES}")
_COUNT_ENDS = "】]〕"
_ENDS = f"）{_COUNT_ENDS}"
_MIN_SERIES_NAME = 4
_LONGEST_LOOSE = 60
_NUMBER_SIGN = re.compile(r"(?:19|20)[0-9]{2}")


class Heading(NamedTuple):
    """The line `at` that numbers an article: its series, its number, and the title in it."""

    at: int
    series: tuple[str, str]
    ordinal: int
    title: str | None
    piece: str = ""
    """What a loose heading calls its text, if a word does."""

    @property
    def is_collected(self) -> bool:
        """Whether the text is called as texts in a collection are, not as chapters."""
        return self.piece in _COLLECTED_PIECES


def heading_of(index: int, text: str) -> Heading | None:
    """What a line numbers in words that only articles are numbered with."""
    if not _may_be_heading(text):
        return None
    match = re.fullmatch(_PIECE, text) if _PIECE_SIGN.search(text) else None
    if match is None and (text[-1] == "）" or _MARK.search(text)):
        match = re.fullmatch(_HEADING, text)
    elif match is None and (text[-1].isdigit() or text[-1] in _COUNT_ENDS or "之" in text):
        match = re.fullmatch(_COUNTED, text)
    if match is None:
        return None
    style = _style_of(match)
    before, after = match["before"].strip(), (match["after"] or "").strip()
    if style == "bracket" and len(before) < _MIN_SERIES_NAME or "。" in after:
        return None
    if style == "piece":
        title = None if is_outlet(after) else after or None
        return Heading(index, (style, before), _ordinal(match[style]), title)
    if before and after and style != "zhi":
        return None
    series = (style, _NUMBER_SIGN.sub("", before))
    return Heading(index, series, _ordinal(match[style]), after or before or None)


def _may_be_heading(text: str) -> bool:
    """Whether a line has any of what tells those headings; few lines do."""
    return text[-1] in _ENDS or text[-1].isdigit() or _SIGN.search(text) is not None


def loose_heading_of(index: int, text: str) -> Heading | None:
    """What a line numbers as sections are, too: only a masthead under it tells articles."""
    is_likely = len(text) <= _LONGEST_LOOSE and text[0] in _LOOSE_STARTS
    match = re.fullmatch(_LOOSE, text) if is_likely else None
    if match is None or "。" in match["after"]:
        return None
    is_digit = match["loose"].isdigit()
    series = ("loose", f"{match['word'] or ''}{is_digit}{text[0] if text[0] in '【[（(' else ''}")
    title = match["after"].strip() or None
    return Heading(index, series, _ordinal(match["loose"]), title, match["word"] or "")


def signed_title(title: str) -> tuple[str, str | None]:
    """The title in a heading without the office that stands in brackets behind it, and the
    office."""
    match = re.fullmatch(_SIGNED, title) if title[-1] in ")）" else None
    return (
        (match["title"], match["office"]) if match and is_office(match["office"]) else (title, None)
    )


def may_be_worded(text: str) -> bool:
    """Whether a loose heading in words may be on a line; few lines are so short and begin so."""
    return text[0] in _WORDED_STARTS and len(text) <= _LONGEST_LOOSE


def _style_of(match: re.Match[str]) -> str:
    return next(style for style in _STYLES if match.groupdict().get(style))


def _ordinal(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else chinese_ordinal(numeral)
