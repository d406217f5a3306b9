"""Texts that a collection numbers: each under a headline of its own, with the office that wrote
it, or all under a title that says that they are collected."""

from __future__ import annotations

import re
from functools import cache

from summarizer.articles.lines import Line
from summarizer.articles.names import bracketed_signer, is_office, signers_of
from summarizer.articles.own_head import is_headline
from summarizer.articles.part_headings import Heading, signed_title
from summarizer.articles.title_lines import SUBTITLE
from summarizer.lexicon.anthologies import COLLECTING, COLLECTION, COLLECTION_SIGNS

_SIGN = re.compile(f"[{COLLECTION_SIGNS}]")
_SECTION = re.compile(r"【[^【】]{1,12}】")
_REACH = 12
"""Within so many lines from the first the title of a collection stands."""
_LONGEST_TITLE, _LONGEST_SENTENCE = 50, 300


def is_collection(lines: list[Line], first: int) -> bool:
    """Whether a line over the first heading (at `first`) says that texts are collected."""
    return any(_says_collection(line.text) for line in lines[: min(first, _REACH)])


def begins_text(heading: Heading, below: list[Line], *, is_collected: bool) -> bool:
    """Whether a heading is over a headline with the office that wrote below it, or behind it in
    brackets; in a collection (`is_collected`) over a headline alone, if it calls its text by a
    kind."""
    lines = [line.text for line in below if not line.numbering]
    is_above = not heading.title and bool(lines) and is_office(lines[0])
    lines = lines[1:] if is_above else lines
    headline, *under = [signed_title(heading.title)[0], *lines] if heading.title else lines or [""]
    if not is_headline(headline) or _SECTION.fullmatch(headline):
        return False
    is_signed = headline != (heading.title or headline) or _is_signed(under)
    return is_signed or (is_collected and heading.is_collected)


def _is_signed(below: list[str]) -> bool:
    """Whether an office stands first, be it under a subtitle."""
    for text in below:
        if not text.startswith(SUBTITLE):
            return is_office(text) or bool(signers_of(text)) or bracketed_signer(text) is not None
    return False


def _says_collection(text: str) -> bool:
    if len(text) > _LONGEST_SENTENCE or not _SIGN.search(text):
        return False
    return bool(
        (len(text) <= _LONGEST_TITLE and _collection().search(text)) or _collecting().search(text)
    )


@cache
def _collection() -> re.Pattern[str]:
    return re.compile(COLLECTION)


@cache
def _collecting() -> re.Pattern[str]:
    return re.compile(COLLECTING)
