"""Whether a stretch of lines begins with a headline and a masthead of its own."""

from __future__ import annotations

import re

from summarizer.articles.account_line import read_account_line, read_edition_line
from summarizer.articles.dates import is_date_line
from summarizer.articles.fields import read_fields
from summarizer.articles.furniture import is_caption, is_furniture
from summarizer.articles.lines import Line
from summarizer.articles.names import bracketed_signer, is_office, signers_of
from summarizer.articles.stamped_line import read_stamp

_SAYING = frozenset({"source", "published", "time", "updated", "written", "author", "editor"})
_DATING = frozenset({"published", "time", "updated", "written"})
_REACH = 6
"""Within so many lines from the first a masthead stands."""
_MAX_LENGTH = 80
_LEAST_HEADLINE, _LONGEST_HEADLINE = 6, 60
_NO_HEADLINE_END = tuple("。！；：，、:;,")
_SIGN = re.compile(r"[0-9〇○一二][0-9〇○零一二三四五六七八九]{3}|[:：|｜/]")
"""One of these is in every line that says where a page is from, or when."""


def has_own_head(lines: list[Line], *, is_titled: bool = False) -> bool:
    """Whether a headline (`is_titled`: it stands before the lines already) and then a line
    that says when or by whom the text was published stand before the first sentence."""
    has_headline = is_titled
    for line in lines[:_REACH]:
        text = line.text
        if says_origin(text):
            return has_headline
        if "。" in text or len(text) > _MAX_LENGTH:
            return False
        has_headline = has_headline or is_headline(text)
    return False


def says_origin(text: str) -> bool:
    """Whether a whole line says when, where or by whom a text was published."""
    if len(text) > _MAX_LENGTH or "。" in text or not _SIGN.search(text):
        return False
    if is_date_line(text) or read_account_line(text) or read_edition_line(text):
        return True
    if bracketed_signer(text) or read_stamp(text):
        return True
    fields = read_fields(text)
    return fields is not None and any(field.kind in _SAYING for field in fields.fields)


def says_origin_in_full(text: str) -> bool:
    """Whether a line of fields says both when and where or by whom a text was published, and
    begins with them: the masthead of a site, and no note in a text."""
    if len(text) > _MAX_LENGTH or not _SIGN.search(text):
        return False
    fields = read_fields(text)
    if fields is None or fields.lead or "。" in text:
        return False
    kinds = {field.kind for field in fields.fields}
    return bool(kinds & _DATING and kinds & _SAYING - _DATING)


def is_headline(text: str) -> bool:
    """Whether a line may be a headline: a few words, no sentence, nobody's signature."""
    is_short = _LEAST_HEADLINE <= len(text) <= _LONGEST_HEADLINE and "\t" not in text
    if not is_short or "。" in text or text.endswith(_NO_HEADLINE_END):
        return False
    return not (is_furniture(text) or is_caption(text) or is_office(text) or signers_of(text))
