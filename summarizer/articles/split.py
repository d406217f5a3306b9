"""Split a page into its articles."""

from __future__ import annotations

import re

from summarizer.articles.article import Article, Block, Masthead, Span
from summarizer.cleaning.clean import clean
from summarizer.reading.page import Page


def split_articles(page: Page) -> list[Article]:
    """The page's articles in order; at least one."""
    text, script = clean(page.visible)
    blocks = [Block("paragraph", *m.span()) for m in re.finditer(r"[^\n]+", text.text)]
    sentences = [Span(*m.span()) for m in re.finditer(r"[^\n。！？]+[。！？]*", text.text)]
    return [Article(page, 1, 1, Masthead(), text, tuple(blocks), tuple(sentences), script)]
