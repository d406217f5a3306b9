"""The line that names an outlet without a label: 原创 author account date place under the
headline of a public account, be it on two lines, and 北山日报 2023年11月8日 第03版 on top of
a printed page."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.articles.dates import DATE, find_date
from summarizer.articles.names import is_person
from summarizer.lexicon.masthead import (
    ACCOUNT_ENDING,
    EDITION,
    NATIONAL_OUTLETS,
    OFFICIAL_ACCOUNT,
    OUTLET_AS_LEAD,
    OUTLET_BEHIND_DATE,
    POSTED_FROM,
)

_WORD = r"[^\s，。,：:！？|｜丨]{2,20}"
_RELATIVE = r"今天|昨天|前天|[0-9]{1,2}[天周]前|(?:星期|周)[一二三四五六日天]"
_ORIGINAL = r"原创\s*[:：]?\s*"
_WHEN = rf"(?P<when>{DATE}|{_RELATIVE})"
_POSTED_FROM = r"\s*(?:发表于|发布于)\s*[\u4e00-\u9fff]{2,6}"
_PLACE = (
    rf"(?:{_POSTED_FROM}|\s*来自\s*[\u4e00-\u9fff]{{2,6}}"
    rf"|\s*[·•]?\s*(?:{'|'.join(POSTED_FROM.split())})[省市]?)"
)
_LINE = re.compile(
    rf"(?P<original>{_ORIGINAL})?(?P<words>{_WORD}(?:\s+{_WORD}){{0,4}}?)"
    rf"\s+{_WHEN}(?P<place>{_PLACE})?"
)
_WORDS_ONLY = re.compile(rf"{_ORIGINAL}(?P<words>{_WORD}(?:\s+{_WORD}){{0,4}})")
_BADGE = rf"\s*[·•]?\s*[^\s，。,：:！？]{{2,16}}?{OFFICIAL_ACCOUNT}"
_DATE_ONLY = re.compile(rf"{_WHEN}(?:{_PLACE}|{_BADGE})|{_POSTED_FROM}")
_DATE_FIRST = re.compile(rf"{_WHEN}\s*[·•|｜]?\s*(?P<outlet>{_WORD})")
_ACCOUNT_ENDINGS = tuple(ACCOUNT_ENDING.split())
_BEHIND_DATE = (*_ACCOUNT_ENDINGS, *OUTLET_BEHIND_DATE.split())
_LABELS = ("来源", "作者")
_MAX_LENGTH = 80
_LONGEST_ACCOUNT = 10
_LONGEST_NAME = 8
_LONGEST_DATE_LINE = 40
_LEAD_ENDINGS = ("讯", "消息", "电")


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
        return _half_of_line(text)
    *authors, account = match["words"].split()
    account = re.sub(OFFICIAL_ACCOUNT, "", account)
    is_plain_outlet = account.endswith(_ACCOUNT_ENDINGS) and all(map(is_person, authors))
    if not (match["original"] or match["place"] or is_plain_outlet):
        return None
    return AccountLine(tuple(name for name in authors if name != account), account, match["when"])


def original_headline(text: str) -> int:
    """Where a headline begins that 原创 stands before, else 0; short words name the account."""
    match = _WORDS_ONLY.fullmatch(text) if text.startswith("原创") else None
    is_headline = match is not None and max(map(len, match["words"].split())) > _LONGEST_NAME
    return match.start("words") if match and is_headline else 0


def is_outlet(text: str) -> bool:
    """Whether a short line ends as the names of outlets do."""
    if len(text) > _LONGEST_ACCOUNT:
        return False
    return text.endswith(_ACCOUNT_ENDINGS) or text in NATIONAL_OUTLETS


def outlet_of(lead: str) -> str | None:
    """The outlet before a date, be it as that of a dateline: 北山网讯."""
    if lead.endswith(_LEAD_ENDINGS) and (dateline := re.fullmatch(OUTLET_AS_LEAD, lead)):
        return dateline[1]
    return lead if is_outlet(lead) else None


def is_outlet_behind_date(words: str) -> bool:
    """Whether the words between a date and the reporter or another field name the outlet."""
    return words.endswith(_BEHIND_DATE) and 2 < len(words) <= _LONGEST_ACCOUNT


def is_account_name(text: str) -> bool:
    """Whether a line may be an account's name alone: a short word, and nobody's name."""
    is_word = len(text) <= _LONGEST_ACCOUNT and re.fullmatch(_WORD, text) is not None
    return is_word and not is_person(text)


def _half_of_line(text: str) -> AccountLine | None:
    """A line with the account or the date alone, as copies break the two apart."""
    if text.startswith("原创"):
        return _words_alone(text)
    return _date_first(text) if len(text) <= _LONGEST_DATE_LINE else None


def _words_alone(text: str) -> AccountLine | None:
    """A person alone behind 原创 is the author, and a long word a headline."""
    match = _WORDS_ONLY.fullmatch(text)
    if match is None:
        return None
    *authors, account = match["words"].split()
    if not authors and is_person(account):
        return AccountLine((account,), "", "")
    is_name = len(account) <= _LONGEST_ACCOUNT
    return AccountLine(tuple(authors), account, "") if is_name else None


def _date_first(text: str) -> AccountLine | None:
    """A date with the place or the outlet behind it, or the place alone."""
    if match := _DATE_ONLY.fullmatch(text):
        return AccountLine((), "", match["when"] or "")
    match = _DATE_FIRST.fullmatch(text) if text.endswith(_BEHIND_DATE) else None
    if match and is_outlet_behind_date(match["outlet"]):
        return AccountLine((), match["outlet"], match["when"])
    return None


def read_edition_line(text: str) -> AccountLine | None:
    """The newspaper and the date on top of a printed page; `None` for any other line."""
    if "版" not in text or "。" in text or len(text) > _MAX_LENGTH:
        return None
    if any(label in text for label in _LABELS):
        return None  # 来源：某日报 第3版 is a line of fields.
    match = re.match(EDITION, text)
    date = find_date(text) if match else None
    return AccountLine((), match["outlet"] or "", date[0] if date else "") if match else None
