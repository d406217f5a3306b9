"""The one year that a whole page is about: of its title, its lead, its report."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.articles.article import Article
from summarizer.lexicon.years import RELATIVE

_YEAR = r"(?:19|20)[0-9]{2}"
_TITLE_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})年?(?![0-9]|[-—–~～至][0-9])")
_TITLE_SPAN = re.compile(r"[0-9]{4}年?[-—–~～至]")
_LEAD_YEAR = re.compile(
    r"^(?:[^。]{0,40}?|[^。]{41,100}?(?<=[\n！？：—]))(?<![于、比较与同])(?<!其中)"
    rf"(?P<year>{_YEAR})年(?:度|(?![0-9月日至到起—-]|以来)[^，。]{{0,8}}，)"
)
"""A year in a page's first words, or that begins a line behind a greeting."""
_SINCE_YEAR = re.compile(
    rf"^[^。]{{0,40}}?(?P<year>{_YEAR})年[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?以来"
)
_REPORTED_YEAR = re.compile(
    rf"现将[^，。]{{0,12}}?(?P<year>{_YEAR})年(?!以来|[至—-])[^，。]{{0,24}}(?:如下|汇报|总结|报告)"
)
_LEAD_RELATIVE = re.compile(r"^[^。，]{0,20}(?P<relative>今年|去年)(?:以来)?")
_LEAD_LENGTH, _REPORT_REACH = 120, 600


class ArticleYear(NamedTuple):
    """The year of a page, `None` where it has no single one; it holds from `start` on."""

    year: int | None
    start: int = 0


def article_year(article: Article) -> ArticleYear:
    """The year of the title or of the lead's first words, if one alone is named."""
    title = article.masthead.title or ""
    years = set(_TITLE_YEAR.findall(title))
    if len(years) == 1 and not _TITLE_SPAN.search(title):
        return ArticleYear(int(years.pop()))
    published = article.masthead.published
    lead = article.body.text[:_LEAD_LENGTH].lstrip()
    absolute = _LEAD_YEAR.match(lead)
    if absolute is not None and _reports(int(absolute["year"]), published):
        return ArticleYear(int(absolute["year"]))
    since = _SINCE_YEAR.match(lead)
    if since is not None and published is not None and published.startswith(since["year"]):
        return ArticleYear(int(since["year"]))
    reported = _REPORTED_YEAR.search(article.body.text, 0, _REPORT_REACH)
    if reported is not None:
        return ArticleYear(int(reported["year"]), reported.end())
    relative = _LEAD_RELATIVE.match(lead)
    if relative is None or published is None:
        return ArticleYear(None)
    return ArticleYear(int(published[:4]) + RELATIVE[relative["relative"]])


def named_year(heading: str) -> int | None:
    """The year that a heading names."""
    match = _TITLE_YEAR.search(heading)
    return None if match is None else int(match[1])


def _reports(year: int, published: str | None) -> bool:
    """Whether an article of this date reports on the year that its lead names: one of
    the year itself or of the first months after it; a later one tells of old events."""
    if published is None:
        return True
    return published[:4] == str(year) or published[:7] <= f"{year + 1}-03"
