"""The headings above every place of an article, each with those above it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from summarizer.articles.article import CAPTION_LEVEL, Article
from summarizer.lexicon.prose import CLOSING_NOTE

_INLINE_HEADING = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^，。；！？\n]{2,24}[。：]"
)
_DATED_LINE = re.compile(
    r"(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?[^，。；！？：0-9\n]{0,8}$"
)
_BRACKETED = re.compile(r"【[^】\n]{2,16}】")
_CLOSING_NOTE = re.compile(CLOSING_NOTE)
UNIT_LINE = re.compile(r"[（(]?[^，。\n]{0,4}单位[:：]")
"""What says a table's unit between its caption and its rows."""
_HEADINGS_IN_LINES = {
    **dict.fromkeys("一二三四五六七八九十（", _INLINE_HEADING),
    **dict.fromkeys("12", _DATED_LINE),
    "【": _BRACKETED,
}
"""Headings that no line of their own tells, by what they begin with."""


class Heading(NamedTuple):
    """From `start` on the headings hold that `chain` has, outermost first, one a line."""

    start: int
    chain: str


def heading_chains(article: Article) -> list[Heading]:
    """Every heading with those above it. A heading is a heading block, the numbered first
    sentence of a paragraph (四、2021年计划。新建…), a line in brackets (【下月打算】) or one
    that is a date (2021年8月 晴). A table's caption is a heading of its table alone."""
    body = article.body.text
    above: list[tuple[int, str]] = []
    chains = []
    for kind, start, end, level in article.blocks:
        if kind == "heading":
            text = body[start:end]
        else:
            if above and above[-1][0] == CAPTION_LEVEL and not _is_of_table(body, start, end):
                above.pop()
                chains.append(Heading(start, _joined(above)))
            pattern = _HEADINGS_IN_LINES.get(body[start : start + 1])
            match = None if pattern is None else pattern.match(body, start, end)
            if match is None:
                continue
            text, level = match[0], 2 if body[start] == "（" else 1
            if pattern is _DATED_LINE and _is_of_table(body, end + 1, body.find("\n", end + 1)):
                level = CAPTION_LEVEL  # 2016年捐款统计 over a table
        above = [(outer, words) for outer, words in above if outer < level]
        above.append((level, text))
        chains.append(Heading(start, _joined(above)))
    if (notes := _closing_notes(article)) is not None:
        chains.append(Heading(notes, ""))
    return chains


def _is_of_table(text: str, start: int, end: int) -> bool:
    return text.find("\t", start, end) >= 0 or UNIT_LINE.match(text, start, end) is not None


def _joined(headings: Iterable[tuple[int, str]]) -> str:
    return "\n".join(words for _, words in headings)


def _closing_notes(article: Article) -> int | None:
    """Where the notes begin that close a page, which belong to no section of it."""
    start = None
    for block in reversed(article.blocks):
        if not _CLOSING_NOTE.match(article.body.text, block.start):
            break
        start = block.start
    return start
