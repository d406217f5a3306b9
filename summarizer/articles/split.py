"""Split a page into its articles."""

from __future__ import annotations

import re

from summarizer.articles.anthology import parts_of
from summarizer.articles.article import Article
from summarizer.articles.back_matter import read_back_matter
from summarizer.articles.front_matter import FrontMatter
from summarizer.articles.furniture import is_inset
from summarizer.articles.lines import Line
from summarizer.articles.masthead import MastheadDraft
from summarizer.articles.outline import body_of
from summarizer.articles.paragraphs import unwrapped
from summarizer.articles.part_headings import signed_title
from summarizer.articles.title_lines import marked_title
from summarizer.cleaning.clean import clean
from summarizer.reading.page import Declared, Page
from summarizer.source_map import MappedText

_FIGURE = re.compile(r"[0-9]")


def split_articles(page: Page) -> list[Article]:
    """The page's articles in order; at least one, be it without text."""
    text, script = clean(page.visible)
    text, lines = unwrapped(text)
    declared = _in_simplified(page.declared)
    preamble, parts = parts_of(lines)
    shared = MastheadDraft()
    opening = FrontMatter(shared, None).read(preamble) if preamble else []
    opening = [line for line in opening if _states_figure(line)]
    articles = []
    for number, part in enumerate(parts, 1):
        title, office = signed_title(part.title) if part.title else (None, None)
        draft = MastheadDraft(title)
        draft.add_authors((office,) if office else ())
        own_names = declared if part.title is None else Declared()
        front = FrontMatter(draft, own_names.title, next(iter(own_names.headings), None))
        own = read_back_matter(front.read(part.lines), draft)
        draft.inherit(shared)
        draft.add_declared(declared)
        body = body_of(text, opening + [line for line in own if not is_inset(line.text)])
        articles.append(Article(page, number, len(parts), draft.finished(), *body, script))
        opening = []
    return articles


def _states_figure(line: Line) -> bool:
    """Whether a line over an anthology says more than that an anthology follows: no
    figure may be lost, so the first article takes it."""
    return "。" in line.text and _FIGURE.search(line.text) is not None


def _in_simplified(declared: Declared) -> Declared:
    """What the markup says, with the heading alone that is the page's title."""
    marked = marked_title(declared.headings, declared.title)
    title = _simplified(declared.title)
    is_clean = marked is not None and title == declared.title and marked in (title or "")
    heading = marked if is_clean else _simplified(marked)
    return Declared(
        title=title,
        published=_simplified(declared.published),
        source=_simplified(declared.source),
        author=_simplified(declared.author),
        headings=(heading,) if heading else (),
    )


def _simplified(value: str | None) -> str | None:
    return clean(MappedText.of(value)).text.text if value else None
