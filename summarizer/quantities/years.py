"""The calendar year that a figure is for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from summarizer.articles.article import Article
from summarizer.lexicon.years import (
    COMPARING,
    EQUALLING,
    MEAN,
    NUMERALS,
    ORIGINS,
    OWN_FIGURE,
    PARTS,
    RELATIVE,
    SAME,
    YEAR_WORDS,
)
from summarizer.quantities.categories import kind_of
from summarizer.quantities.context import Context, Place
from summarizer.quantities.reading import Mention
from summarizer.quantities.scanning import by_first_character

_YEAR = r"(?:19|20)[0-9]{2}"
_DATED = re.compile(
    r"[12](?<![0-9].)(?:(?<=1)9|(?<=2)0)[0-9]{2}(?:"
    rf"(?P<span>年?[0-9月日]{{0,6}}(?:——|[-—–~～至到])[^，。；\n]{{0,3}}?{_YEAR}年?"
    r"|年(?:[^，。；\n]{0,24}?(?:以来|至今)|[0-9月日初底末上下半]{0,6}起))"
    r"|年度?|(?=[./-][0-9]{1,2}[./-][0-9]{1,2}))"
)
_WORDED = re.compile(by_first_character(YEAR_WORDS))
_SPELT = re.compile(
    r"[一二](?:零|〇|九)[零〇一二三四五六七八九]{2}年(?P<span>[^，。；\n]{0,24}?(?:以来|至今|起))?"
)
_TITLE_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})年?(?![0-9]|[-—–~～至][0-9])")
_TITLE_SPAN = re.compile(r"[0-9]{4}年?[-—–~～至]")
_LEAD_YEAR = re.compile(
    rf"^[^。]{{0,40}}?(?P<year>{_YEAR})年(?:度|(?![0-9月日至到起—-]|以来)[^，。]{{0,8}}，)"
)
_REPORTED_YEAR = re.compile(
    rf"现将[^，。]{{0,12}}?(?P<year>{_YEAR})年(?!以来|[至—-])[^，。]{{0,24}}(?:如下|汇报|总结|报告)"
)
_LEAD_RELATIVE = re.compile(r"^[^。，]{0,20}(?P<relative>今年|去年)(?:以来)?")
_START = attrgetter("start")
_SPANS = frozenset({"年", "个月", "周"})
_OWN = re.compile(OWN_FIGURE)
_ORIGIN = re.compile(rf"(?:{OWN_FIGURE})?[0-9]")
_OWN_REACH, _MARKS_BACK, _NAMED_REACH, _SAME_REACH, _LEAD_REACH = 1, 12, 60, 200, 600
_EQUALLED = re.compile(
    r"[^，。；\n]{0,16}?的[^，。；\n0-9]{0,2}[0-9.一二两三四五六七八九十]{1,6}[多余]?[倍%]"
)
_LATER_MONTH = re.compile(r"月(?:(?<=[-—–至到][0-9].)|(?<=[-—–至到][0-9]{2}.))(?!份?起)")
_MONTHS = re.compile(r"(?<![0-9年.])[0-9]{1,2}(?:[-—–至到]|——)[0-9]{1,2}月$")
_LONGEST_MONTHS = 7
_YEAR_UNDER_WAY = "04"
"""From this month on, 全年 is the year of publication; before, it may be the last one."""
_CONTINUING = ("其中", "包括")
_DIGITS = {digit: str(value) for value, digit in enumerate("零一二三四五六七八九")} | {"〇": "0"}


@dataclass(slots=True)
class _Mark:
    """A word for a year. `is_whole` leaves the year to an earlier one (全年, 年内);
    `is_listed` is for its own figure alone (2019年965万元，2020年1259万元);
    `is_last` is 上年, the year before another; `is_same` is 那年, the year named before."""

    start: int
    end: int
    year: int | None
    is_whole: bool = False
    is_compared: bool = False
    is_listed: bool = False
    is_last: bool = False
    is_same: bool = False


def _spelt(match: re.Match[str]) -> _Mark:
    year = int("".join(_DIGITS[digit] for digit in match[0][:4]))
    return _Mark(*match.span(), None if match["span"] else year)


def _name_as_before(mark: _Mark, marks: Sequence[_Mark]) -> None:
    """那年: the year that the text has named last, and not for a comparison alone."""
    for named in reversed(marks):
        if mark.start - named.end > _SAME_REACH:
            break
        if named.year is not None and not named.is_compared:
            mark.year = named.year
            break


def _is_compared(text: str, mark: _Mark) -> bool:
    """Whether a year stands behind what compares with it: 较上年, 是2016年的5.8倍."""
    before = text[max(0, mark.start - 2) : mark.start]
    return before.endswith(COMPARING) or (
        before.endswith(EQUALLING) and _EQUALLED.match(text, mark.end) is not None
    )


def _compare(mark: _Mark, named: _Mark | None) -> None:
    """较上年: the year before the one that the text has just named."""
    mark.is_compared = True
    if not mark.is_last or named is None or named.year is None:
        return
    if mark.start - named.end <= _NAMED_REACH:
        mark.year = named.year - 1


@lru_cache(maxsize=1024)
def _heading_year(heading: str) -> int | None:
    match = _TITLE_YEAR.search(heading)
    return None if match is None else int(match[1])


class YearReader:
    """Reads the year of each mention of one article; the words for years are found once."""

    def __init__(self, context: Context) -> None:
        self._context = context
        published = context.article.masthead.published
        self._published = int(published[:4]) if published else None
        self._default_start = 0
        self._default = self._article_year(context.article)
        if self._published is None:
            self._published = self._default
        is_under_way = published is not None and published[5:7] >= _YEAR_UNDER_WAY
        self._under_way = self._published if is_under_way else None
        self._has_tables = "\t" in context.text
        self._marks = self._find_marks(context.text)
        self._starts = [mark.start for mark in self._marks]

    def year(self, place: Place, mention: Mention) -> int | None:
        """The nearest year before the mention in its sentence, else of its heading or
        the article's lead; `None` for spans of time, running totals and where nothing says."""
        if mention.unit in _SPANS:
            return None
        start = place.sentence_start
        mark = self._last_mark(start, mention.start, mention.unit)
        if mark is None and self._context.text.startswith(_CONTINUING, start):
            before = self._context.place(max(0, start - 2))
            mark = self._last_mark(before.sentence_start, before.sentence_end)
        if mark is None and self._has_tables:
            caption = self._context.caption(place)
            mark = None if caption is None else self._last_mark(*caption)
        if mark is not None:
            return mark.year
        named = _heading_year(place.heading) if place.heading else None
        if named is None and mention.start >= self._default_start:
            return self._default
        return named

    def _last_mark(self, start: int, end: int, unit: str = "") -> _Mark | None:
        """The mark that governs `end`: the last one that is no mere comparison (较上年增长
        17.4%) unless it stands right before; 全年 leaves the year to an earlier mark."""
        whole: _Mark | None = None
        last = bisect_left(self._starts, end) - 1
        for index in range(last, max(-1, last - _MARKS_BACK), -1):
            if self._starts[index] < start:
                break
            mark = self._marks[index]
            if mark.is_whole:
                whole = whole or mark
            elif not (mark.is_listed or mark.is_compared) or self._owns(mark, end, unit):
                return mark
        return whole

    def _owns(self, mark: _Mark, end: int, unit: str) -> bool:
        """Whether a mark that is for its own figure alone stands right before that figure."""
        if mark.is_compared and kind_of(unit) == "rate":
            return False
        between = self._context.text[mark.end : end]
        return len(between) <= _OWN_REACH or _OWN.fullmatch(between) is not None

    def _find_marks(self, text: str) -> list[_Mark]:
        marks = [self._dated(match) for match in _DATED.finditer(text)]
        marks += [self._worded(match) for match in _WORDED.finditer(text)]
        marks += self._months(text)
        if "〇" in text or "零" in text or "一九" in text:
            marks += [_spelt(match) for match in _SPELT.finditer(text)]
        marks.sort(key=_START)
        listed = [text[mark.end : mark.end + 1].isdigit() for mark in marks]
        for index, mark in enumerate(marks):
            if mark.is_same:
                _name_as_before(mark, marks[max(0, index - _MARKS_BACK) : index])
            elif _is_compared(text, mark):
                _compare(mark, marks[index - 1] if index else None)
            elif text[mark.start - 1 : mark.start] in ORIGINS and _ORIGIN.match(text, mark.end):
                mark.is_listed = True
            elif listed[index] and index and listed[index - 1]:
                mark.is_listed = marks[index - 1].is_listed = True
        return marks

    def _months(self, text: str) -> Iterator[_Mark]:
        """1—6月, of the year under way; sought from its end, which is rarest."""
        for later in _LATER_MONTH.finditer(text):
            end = later.end()
            months = _MONTHS.search(text, max(0, end - _LONGEST_MONTHS), end)
            if months is not None:
                yield _Mark(*months.span(), self._published)

    def _dated(self, match: re.Match[str]) -> _Mark:
        return _Mark(*match.span(), None if match["span"] else int(match[0][:4]))

    def _worded(self, match: re.Match[str]) -> _Mark:
        word = match[0]
        if word == "全年":
            return _Mark(*match.span(), self._default or self._under_way, is_whole=True)
        if word.endswith(PARTS):
            return _Mark(*match.span(), self._default or self._under_way, is_whole=True)
        if word.startswith(MEAN):
            return _Mark(*match.span(), None, is_listed=True)
        if word[:2] in ("本年", "截至", "截止"):
            return _Mark(*match.span(), self._default, is_whole=True)
        if word == "年内" and match.string[match.start() - 1] not in NUMERALS:
            return _Mark(*match.span(), self._default or self._published, is_whole=True)
        if word in SAME:
            return _Mark(*match.span(), self._default, is_same=True)
        year = self._relative(word) if word in RELATIVE else None
        return _Mark(*match.span(), year, is_last=word.startswith("上年"))

    def _relative(self, word: str) -> int | None:
        return None if self._published is None else self._published + RELATIVE[word]

    def _reports(self, year: int, article: Article) -> bool:
        """Whether an article of this date reports on the year that its lead names: one of
        the year itself or of the first months after it; a later one tells of old events."""
        published = article.masthead.published
        if published is None:
            return True
        return published[:4] == str(year) or published[:7] <= f"{year + 1}-03"

    def _article_year(self, article: Article) -> int | None:
        """The year of the title or of the lead's first words, if one alone is named."""
        title = article.masthead.title or ""
        years = set(_TITLE_YEAR.findall(title))
        if len(years) == 1 and not _TITLE_SPAN.search(title):
            return int(years.pop())
        lead = article.body.text[:120].lstrip()
        absolute = _LEAD_YEAR.match(lead)
        if absolute is not None and self._reports(int(absolute["year"]), article):
            return int(absolute["year"])
        reported = _REPORTED_YEAR.search(article.body.text, 0, _LEAD_REACH)
        if reported is not None:
            self._default_start = reported.end()
            return int(reported["year"])
        relative = _LEAD_RELATIVE.match(lead)
        return self._relative(relative["relative"]) if relative is not None else None
