"""The line that names an outlet without a label: 原创 author account date place under the
headline of a public account, 北山日报 2023年11月8日 第03版 on top of a printed page."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.articles.dates import DATE, find_date
from summarizer.articles.names import is_person
from summarizer.lexicon.masthead import ACCOUNT_ENDING, EDITION

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

    The account stands last before the date. Without 原创 or a place behind the date it
    must be named like an outlet, behind names only: a headline may end in a date, too.
    """
    has_words = len(text) <= _MAX_LENGTH and len(text.split(maxsplit=1)) > 1
    match = _LINE.fullmatch(text) if has_words else None
    if match is None:
        return None
    *authors, account = match["words"].split()
    is_plain_outlet = account.endswith(_ACCOUNT_ENDINGS) and all(map(is_person, authors))
    if not (match["original"] or match["place"] or is_plain_outlet):
        return None
    return AccountLine(tuple(name for name in authors if name != account), account, match["when"])


def read_edition_line(text: str) -> AccountLine | None:
    """The newspaper and the date on top of a printed page; `None` for any other line."""
    if "版" not in text or "。" in text or len(text) > _MAX_LENGTH:
        return None
    match = re.match(EDITION, text)
    date = find_date(text) if match else None
    return AccountLine((), match["outlet"] or "", date[0] if date else "") if match else None
