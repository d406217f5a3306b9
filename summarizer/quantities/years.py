"""The calendar year that a figure is for."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from summarizer.articles.article import Article
from summarizer.quantities.categories import kind_of
from summarizer.quantities.context import Context
from summarizer.quantities.reading import Mention

_YEAR = r"(?:19|20)[0-9]{2}"
_ABSOLUTE = rf"(?P<year>{_YEAR})(?:年度?|(?=[./-][0-9]{{1,2}}[./-][0-9]{{1,2}}))"
_CHINESE = r"(?P<chinese>[一二][零〇九][零〇一二三四五六七八九]{2})年"
_RELATIVE = r"(?P<relative>今年|本年度?|当年(?=全|共|实|完|新)|去年|上年度?|前年|明年|年内|今年度)"
_SPAN = (
    rf"(?P<span>{_YEAR}年?[0-9月日]{{0,6}}(?:[-—–~～至到]|——|以来到)[^，。；\n]{{0,3}}?{_YEAR}年?"
    rf"|(?:自|从)?{_YEAR}年[^，。；\n]{{0,24}}?(?:以来|至今|起)"
    r"|近[一二两三四五六七八九十0-9]{1,3}年来?|[0-9一二两三四五六七八九十]{1,3}年来|多年来|几年来|历年"
    r"|十[一二三四五]五”?(?:期间|以来|时期)"
    r"|(?:截至|截止|截止到|截至到)[^，。；\n]{0,16}|至今|目前为止|累计|自[^，。；\n]{1,20}以来)"
)
_MARKS = re.compile(
    rf"(?P<compared>较|比|同比|相比|是|为)?(?:{_SPAN}|{_ABSOLUTE}|{_CHINESE}|{_RELATIVE}"
    r"|(?P<whole>全年|本年))"
)
_TITLE_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})年?(?![0-9]|[-—–~～至][0-9])")
_TITLE_SPAN = re.compile(r"[0-9]{4}年?[-—–~～至]")
_LEAD_YEAR = re.compile(
    rf"^[^。]{{0,40}}?(?P<year>{_YEAR})年(?:度|(?![0-9月日至到起—-]|以来)[^，。]{{0,8}}，)"
)
_LEAD_RELATIVE = re.compile(r"^[^。，]{0,20}(?P<relative>今年|去年)(?:以来)?")
_COMPARED_REACH = 2
_DIGITS = {digit: str(value) for value, digit in enumerate("零一二三四五六七八九")} | {"〇": "0"}
_OFFSETS = {"今": 0, "本": 0, "年": 0, "当": 0, "去": -1, "上": -1, "前": -2, "明": 1}


class _Mark(NamedTuple):
    start: int
    end: int
    year: int | None
    is_whole: bool
    is_compared: bool


class YearReader:
    """Reads the year of each mention of one article; the words for years are found once."""

    def __init__(self, context: Context) -> None:
        self._context = context
        published = context.article.masthead.published
        self._published = int(published[:4]) if published else None
        self._default = self._article_year(context.article)
        if self._published is None:
            self._published = self._default
        self._marks = [self._mark(match) for match in _MARKS.finditer(context.text)]
        self._starts = [mark.start for mark in self._marks]

    def year(self, mention: Mention) -> int | None:
        """The nearest year before the mention in its sentence, else of its heading or
        the article's lead; `None` for spans of time, running totals and where nothing says."""
        if kind_of(mention.unit) == "time":
            return None
        sentence = self._context.sentence(mention.start)
        mark = self._last_mark(sentence.start, mention.start)
        if mark is None and self._continues(sentence.start):
            before = self._context.sentence(max(0, sentence.start - 2))
            mark = self._last_mark(before.start, before.end)
        if mark is None:
            caption = self._context.caption(mention.start)
            mark = None if caption is None else self._last_mark(*caption)
        if mark is not None:
            return mark.year
        heading = _TITLE_YEAR.search(self._context.heading(mention.start))
        return int(heading[1]) if heading else self._default

    def _last_mark(self, start: int, end: int) -> _Mark | None:
        """The mark that governs `end`: the last one that is no mere comparison (较上年增长
        17.4%) unless it stands right before; 全年 leaves the year to an earlier mark."""
        whole: _Mark | None = None
        for index in range(bisect_left(self._starts, end) - 1, -1, -1):
            mark = self._marks[index]
            if mark.start < start:
                break
            if mark.is_whole:
                whole = whole or mark
            elif not mark.is_compared or end - mark.end <= _COMPARED_REACH:
                return mark
        return whole

    def _continues(self, start: int) -> bool:
        return self._context.text.startswith(("其中", "\n其中", "包括"), start)

    def _mark(self, match: re.Match[str]) -> _Mark:
        year: int | None = None
        if match["year"]:
            year = int(match["year"])
        elif match["chinese"]:
            year = int("".join(_DIGITS[digit] for digit in match["chinese"]))
        elif match["relative"]:
            year = self._relative(match["relative"])
        elif match["whole"] or (match["span"] or "").startswith(("截至", "截止")):
            return _Mark(*match.span(), self._default, is_whole=True, is_compared=False)
        compared = match["compared"] in ("较", "比", "同比", "相比", "是")
        return _Mark(*match.span(), year, is_whole=False, is_compared=compared)

    def _relative(self, word: str) -> int | None:
        return None if self._published is None else self._published + _OFFSETS[word[0]]

    def _article_year(self, article: Article) -> int | None:
        """The year of the title or of the lead's first words, if one alone is named."""
        title = article.masthead.title or ""
        years = set(_TITLE_YEAR.findall(title))
        if len(years) == 1 and not _TITLE_SPAN.search(title):
            return int(years.pop())
        lead = article.body.text[:120].lstrip()
        absolute = _LEAD_YEAR.match(lead)
        if absolute is not None:
            return int(absolute["year"])
        relative = _LEAD_RELATIVE.match(lead)
        return self._relative(relative["relative"]) if relative is not None else None
