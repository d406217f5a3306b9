"""The one year that a whole page is about: of its title, its lead, its report."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.articles.article import Article
from summarizer.lexicon.years import (
    NEW_YEAR_FROM,
    RELATIVE,
    REPORTS_UNTIL,
    RETROSPECT,
    SINCE,
    SPELT_DIGITS,
    YEAR_AHEAD,
    YEARBOOK,
)

_YEAR = r"(?:19|20)[0-9]{2}"
_COUNTED = "[余多万亿户名位所元亩吨米公斤头只株套台辆座]|人(?!才)|个(?!人)|项(?!目)|家(?!庭)"
_TITLE_YEAR = re.compile(
    rf"(?<![0-9])({_YEAR})(?:年|(?![0-9.,]|{_COUNTED}))(?![0-9]|[-—–~～至][0-9])"
)
"""A year, and no figure that looks like one: （一）培训农民1900人."""
_SPELT_YEAR = re.compile("二[零〇○][零〇○一二三四五六七八九]{2}(?=年)")
_TITLE_SPAN = re.compile(r"[0-9]{4}年?[-—–~～至]")
_LEAD_YEAR = re.compile(
    r"^(?:[^。]{0,40}?|[^。]{41,100}?(?<=[\n！？：—]))(?<![于、比较与同])(?<!其中)"
    rf"(?P<year>{_YEAR})年(?:度|(?![0-9月日至到起的）—-]|[^，。]{{0,6}}(?:以来|至今))[^，。]{{0,8}}，)"
)
"""A year in a page's first words, or that begins a line behind a greeting."""
_OPENED_YEAR = re.compile(rf"\s*(?P<year>{_YEAR})年，(?P<told>[^。：]{{10,200}})[。：]")
"""The same at the head of a paragraph."""
_QUOTED = re.compile("“[^”]*”")
_YEAR_AHEAD = re.compile(YEAR_AHEAD)
_ANY_YEAR = re.compile(rf"{_YEAR}年|[今去前]年")
"""What the paragraph before it does without, which only sets the scene."""
_SINCE = re.compile(f"{_YEAR}年{SINCE}")
"""What the sentences before it may name: 自2012年起定点帮扶青禾县."""
_BEGINNING_YEAR = re.compile(rf"(?P<year>{_YEAR})(?<=[。！？\n].{{4}})年(?:以来|来)?，")
"""The same where a later sentence of the lead begins with it."""
_SINCE_YEAR = re.compile(
    rf"^[^。]{{0,40}}?(?P<year>{_YEAR})年(?:[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?)?以来"
)
_REPORTED_YEAR = re.compile(
    rf"现将[^，。]{{0,12}}?(?P<year>{_YEAR})(?:(?<!截[至止].{{4}})|(?=年(?:12月31日|[底末])))"
    r"年(?!以来|[至—-])[^，。]{0,24}(?:如下|汇报|总结|报告)"
)
"""But for what is told up to a day of the year: 现将截至2024年1月31日的款物使用情况公告如下."""
_YEARS_RESULTS = re.compile(
    rf"[晒交亮]出[^，。；0-9]{{0,8}}(?P<year>{_YEAR})年的?(?:年度|帮扶|协作)?(?:成绩单|答卷|账单|成绩)"
)
"""What a year has come to: 晒出了2021年的成绩单."""
_SUMMED_YEAR = re.compile(
    rf"(?P<year>{_YEAR})(?<![^。\n].{{4}})年(?:度|以来|[上下]半年)?，"
    r"[^。\n]{0,90}现(?:将|就|把)?[^。，\n]{0,16}如下"
)
"""The same where a sentence begins with the year: 2018年，我院…，现总结如下. The digits come
first, which are sought faster than where sentences begin."""
_HELD_YEAR = re.compile(
    rf"(?:[于在]|\n)(?P<year>{_YEAR})年(?:[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?)?(?:[至到—-][0-9]{{1,2}}[月日][0-9月日]{{0,4}})?"
    r"[^年。\n至—-]{2,60}。[^。\n0-9]{0,10}现(?:将|就|把)[^。，\n0-9]{0,16}如下"
)
"""The same behind what was held in one year alone: 于2022年10月17日至11月17日开展了捐赠活动。
现将有关情况通报如下."""
_DIGIT = re.compile("[0-9]")
_MONTH = rf"(?P<year>{_YEAR})年(?P<month>1[0-2]|[1-9])月(?:[0-9]{{1,2}}日)?"
_DATED_TITLE = re.compile(
    rf"[（(](?<![^\n].){_MONTH}(?:[ ，][^，。\n]{{0,24}})?[）)]$", re.MULTILINE
)
"""The bracket comes first, which is sought faster than where lines begin."""
_DATED_END = re.compile(rf"(?:\n|^)[^，。：\n]{{0,24}}?{_MONTH}\s*$")
_SINCE_BEHIND = re.compile("[^，。；]{0,24}以来")
_HEAD_REACH, _TAIL_REACH = 200, 80
_LEAD_RELATIVE = re.compile(
    r"^(?:[^。，“]|“[^”]{0,12}”){0,20}(?<!截[至止])(?<![比较与同])(?P<relative>今年|去年)(?!是[^，。]{0,40}第[一二三四五六七八九十0-9]{1,3}个?年)(?:以来)?"
)
"""今年 in the first words, but for what somebody says."""
_LEAD_LENGTH, _REPORT_REACH, _LEAD_BLOCKS = 120, 600, 8


class ArticleYear(NamedTuple):
    """The year that a page is about, `None` where it has no single one; it holds from
    `start` on. `published` is when it was published or signed, as far as it says."""

    year: int | None
    start: int = 0
    published: str | None = None

    @property
    def written(self) -> int | None:
        """The year from which 今年 and 去年 are counted."""
        return int(self.published[:4]) if self.published else self.year


def article_year(article: Article) -> ArticleYear:
    """The year of the title or of the lead's first words, if one alone is named."""
    masthead = article.masthead
    published = masthead.published or masthead.month or _signed(article.body.text)
    title = _in_digits(masthead.title or "")
    years = set(_TITLE_YEAR.findall(title))
    if len(years) == 1 and not _TITLE_SPAN.search(title):
        return ArticleYear(int(years.pop()) - (YEARBOOK in title), 0, published)
    if published is not None and (year := _year_of_retrospect(title, published)):
        return ArticleYear(year, 0, published)
    text = article.body.text
    year, start = _told_year(text, 0, published)
    if year is None and (lead := _first_paragraph(article)):
        year, start = _told_year(text, lead, published)
    if year is None and published is not None:
        year = _year_behind_scene(article, published)
    if year is None:
        year, start = _year_in_lead(article, published)
    return ArticleYear(year, start, published)


def _year_of_retrospect(title: str, published: str) -> int | None:
    """The year that a page looks back on at its end: 定点帮扶青禾县这一年."""
    if not any(words in title for words in RETROSPECT):
        return None
    year, month = int(published[:4]), published[5:7]
    if month >= NEW_YEAR_FROM:
        return year
    return year - 1 if month <= REPORTS_UNTIL else None


def _in_digits(line: str) -> str:
    """The same with its years in digits: 二〇二二年."""
    return _SPELT_YEAR.sub(lambda match: match[0].translate(SPELT_DIGITS), line)


def _first_paragraph(article: Article) -> int:
    """Where the lead begins, behind headings over it."""
    return next((block.start for block in article.blocks if block.kind == "paragraph"), 0)


def _year_behind_scene(article: Article, published: str) -> int | None:
    """The year that begins the second paragraph, where the first sets the scene only."""
    paragraphs = (block for block in article.blocks if block.kind == "paragraph")
    scene, lead = next(paragraphs, None), next(paragraphs, None)
    if scene is None or lead is None or scene.end - scene.start > _LEAD_LENGTH:
        return None
    text = article.body.text
    opened = _OPENED_YEAR.match(text, lead.start)
    if opened is None or _ANY_YEAR.search(_QUOTED.sub("", text[scene.start : scene.end])):
        return None
    year = int(opened["year"])
    # What was done in the year under way may be one event; a year gone by is reported on.
    is_general = published[:4] != str(year) or not _DIGIT.search(opened["told"])
    return year if is_general and _reports(year, published) else None


def _year_in_lead(article: Article, published: str | None) -> tuple[int | None, int]:
    """The year with which a later sentence of the lead begins, if it names no other before,
    and where. The lead is the first paragraph of sentences."""
    text = article.body.text
    leads = (b for b in article.blocks[:_LEAD_BLOCKS] if text.find("。", b.start, b.end) >= 0)
    lead = next((block for block in leads if block.kind == "paragraph"), None)
    if lead is None:
        return None, 0
    begun = _BEGINNING_YEAR.search(text, lead.start, min(lead.end, lead.start + _REPORT_REACH))
    if begun is None or _ANY_YEAR.search(_SINCE.sub("", text[lead.start : begun.start()])):
        return None, 0
    if published is None and "全年" not in text[begun.end() : lead.end].partition("。")[0]:
        return None, 0  # What tells of a whole year reports on it.
    year = int(begun["year"])
    return (year, begun.start()) if _reports(year, published) else (None, 0)


def _told_year(text: str, start: int, published: str | None) -> tuple[int | None, int]:
    """The year that a page's first words name, and from where it holds."""
    lead = text[start : start + _LEAD_LENGTH].lstrip()
    has_year = "20" in lead or "19" in lead
    absolute = _LEAD_YEAR.match(lead) if has_year else None
    if absolute is not None and _reports(int(absolute["year"]), published):
        return int(absolute["year"]), 0
    since = _SINCE_YEAR.match(lead) if has_year else None
    if since is not None and published is not None and published.startswith(since["year"]):
        return int(since["year"]), 0
    reported = _REPORTED_YEAR.search(text, 0, _REPORT_REACH)
    announced = text.find("如下", 0, _REPORT_REACH) >= 0
    if reported is None and announced:
        reported = _SUMMED_YEAR.search(text, 0, _REPORT_REACH)
    if reported is not None:
        return int(reported["year"]), reported.end()
    results = _YEARS_RESULTS.search(lead) if has_year else None
    if results is not None and _reports(int(results["year"]), published):
        return int(results["year"]), 0
    held = _HELD_YEAR.search(text, 0, _REPORT_REACH) if announced else None
    if held is not None and _reports(int(held["year"]), published):
        return int(held["year"]), held.end()
    if published is None or not ("今年" in lead or "去年" in lead):
        return None, 0
    relative = _LEAD_RELATIVE.match(lead)
    if relative is None:
        return None, 0
    return int(published[:4]) + RELATIVE[relative["relative"]], 0


def _signed(text: str) -> str | None:
    """The month on a line of its own under the title, or at the end: （2024年3月 某银行）."""
    signed = _DATED_TITLE.search(text, 0, _HEAD_REACH)
    if signed is None and text.find("月", tail := max(0, len(text) - _TAIL_REACH)) >= 0:
        signed = _DATED_END.search(text, tail)
    return f"{signed['year']}-{int(signed['month']):02}" if signed else None


def named_year(heading: str, following: int | None) -> int | None:
    """The year that a heading names, or the nearest of those above it; 明年 is `following`."""
    for line in reversed(_in_digits(heading).split("\n")):
        if match := _TITLE_YEAR.search(line):
            return None if _is_since(line, match, following) else int(match[1])
        if following is not None and _YEAR_AHEAD.search(line):
            return following
    return None


def _is_since(line: str, match: re.Match[str], following: int | None) -> bool:
    """Whether a heading counts from an earlier year on: 2019年以来主要工作."""
    if "以来" not in line or following is None or int(match[1]) >= following - 1:
        return False
    return _SINCE_BEHIND.match(line, match.end()) is not None


def _reports(year: int, published: str | None) -> bool:
    """Whether an article of this date reports on the year that its lead names: one of
    the year itself or of the first months after it; a later one tells of old events, an
    earlier one of what will be."""
    if published is None:
        return True
    if published[:4] < str(year):
        return False
    return published[:4] == str(year) or published[:7] <= f"{year + 1}-03"
