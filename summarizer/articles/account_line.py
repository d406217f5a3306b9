"""The line that public accounts print under a headline: 原创 author account date place."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.articles.dates import DATE
from summarizer.lexicon.masthead import ACCOUNT_ENDING

_WORD = r"[^\s，。,：:！？|｜丨]{2,20}"
_RELATIVE = r"今天|昨天|前天|[0-9]{1,2}[天周]前|(?:星期|周)[一二三四五六日天]"
_LINE = re.compile(
    rf"(?P<original>原创\s*[:：]?\s*)?(?P<words>{_WORD}(?:\s+{_WORD}){{0,4}}?)"
    rf"\s+(?P<when>{DATE}|{_RELATIVE})(?P<place>\s*(?:发表于|发布于)\s*[\u4e00-\u9fff]{{2,6}})?"
)
_ACCOUNT_ENDINGS = tuple(ACCOUNT_ENDING.split())
_MAX_LENGTH = 80


class AccountLine(NamedTuple):
    """Who wrote, the account that published, and the date as printed."""

    authors: tuple[str, ...]
    account: str
    date: str


def read_account_line(text: str) -> AccountLine | None:
    """What a whole line says of a public account's article; `None` for any other line.

    The account stands last before the date. Without 原创 or a place behind the date a
    single word must be named like an outlet: a headline may end in a date, too.
    """
    has_words = len(text) <= _MAX_LENGTH and len(text.split(maxsplit=1)) > 1
    match = _LINE.fullmatch(text) if has_words else None
    if match is None:
        return None
    *authors, account = match["words"].split()
    is_plain_outlet = not authors and account.endswith(_ACCOUNT_ENDINGS)
    if not (match["original"] or match["place"] or is_plain_outlet):
        return None
    return AccountLine(tuple(name for name in authors if name != account), account, match["when"])
