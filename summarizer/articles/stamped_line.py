"""A line that a date stamps, with the outlet, the author, the section or counters beside it
and no labels: 大公网 2021-11-26 15:20:33 内地, 2022.08.15 北山日报 何秋."""

from __future__ import annotations

import re

from summarizer.articles.account_line import AccountLine
from summarizer.articles.dates import find_date
from summarizer.articles.names import is_office, is_person
from summarizer.lexicon.masthead import (
    ACCOUNT_ENDING,
    NATIONAL_OUTLETS,
    OUTLET_ENDING,
    OUTLET_WORDS,
)
from summarizer.lexicon.over_headline import CRUMB_WORDS

_GAPS = re.compile(r"[\s|｜·•丨/／]+")
_NO_STAMP = re.compile(r"[。，；、（(【\[]|记者|通讯员|来源|作者|编辑|字[号体]|标题|名称")
_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+")
_COUNTER = re.compile(r"[0-9+]|[:：]")
_OUTLETS = (*OUTLET_ENDING.split(), *OUTLET_WORDS.split())
_NAMED_OUTLETS = tuple(f"{ACCOUNT_ENDING} {OUTLET_WORDS} 频道 电视台".split())
_COUNT = re.compile(r"[0-9一二三四五六七八九十]")
_SECTIONS = tuple(CRUMB_WORDS.split())
_SIGNS = frozenset("-/.－–—")
_MAX_LENGTH, _MOST_WORDS = 60, 6
_LONGEST_OUTLETS = 24
_LONGEST_WORD, _LONGEST_ACCOUNT, _LONGEST_SECTION = 14, 10, 4


def read_stamp(text: str) -> AccountLine | None:
    """What a line with a date and a few words says; `None` for any other line.

    No headline and no sentence has a date with the hour or one in signs (2022-08-15), so a
    word before it that is nobody's name and no section's is the outlet, however it ends.
    Beside a date in words (2022年8月15日) all that stands there must be known.
    """
    text = _ADDRESS.sub("", text) if "www" in text or "http" in text else text
    date = find_date(text) if len(text) <= _MAX_LENGTH else None
    if date is None or _NO_STAMP.search(text):
        return None
    first, last = _words(text[: date.start()]), _words(text[date.end() :])
    words = [*first, *last]
    if not words or len(words) > _MOST_WORDS or max(map(len, words)) > _LONGEST_WORD:
        return None
    is_sure = date["year"] and (date["hour"] or text[date.end("year") :].lstrip()[:1] in _SIGNS)
    authors = tuple(word for word in words if is_person(word))
    outlets = [word for word in words if is_like_outlet(word)]
    if not is_sure:
        if len(authors) + len(outlets) < len(words) or not outlets:
            return None
    elif not outlets and first and first[-1] not in authors and not _is_section(first[-1]):
        outlets = [first[-1]] if len(first[-1]) <= _LONGEST_ACCOUNT else []
        if not outlets:
            return None
    elif not outlets and last and is_office(last[0]):
        outlets = [last[0]]
    return AccountLine(authors, outlets[0] if outlets else "", date[0])


def is_like_outlet(word: str) -> bool:
    """Whether a word ends as outlets do and is longer than such an ending."""
    return len(word) > 2 and word.endswith(_OUTLETS) and not is_person(word)


def is_outlet_line(text: str) -> bool:
    """Whether a short line has the names of outlets alone: 天眼新闻 / 青禾县融媒体中心."""
    if not text or len(text) > _LONGEST_OUTLETS or _NO_STAMP.search(text):
        return False
    return all(_is_named_outlet(word) for word in _GAPS.split(text))


def _is_named_outlet(word: str) -> bool:
    """Whether a word ends as hardly any headline does: 汇报 and 十大案例发布 name no outlet."""
    is_named = word in NATIONAL_OUTLETS or word.endswith(_NAMED_OUTLETS)
    return is_named and not (_COUNT.search(word) or is_person(word))


def outlet_in(text: str) -> str:
    """The first outlet that such a line names."""
    return _GAPS.split(text)[0]


def _words(text: str) -> list[str]:
    """The words without counters: 102阅读, 阅:12."""
    words = [word for word in _GAPS.split(text) if word]
    return [word for word in words if not _COUNTER.search(word) or word.endswith(_OUTLETS)]


def _is_section(word: str) -> bool:
    return len(word) <= _LONGEST_SECTION and word.endswith(_SECTIONS)
