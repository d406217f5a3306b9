"""A text that is all body: a sentence, a claim, a pasted paragraph."""

from __future__ import annotations

import re

from summarizer.articles.article import Article, Block, Masthead, Span
from summarizer.cleaning.clean import clean
from summarizer.reading.page import Page

_LINE = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"[^\n。！？]+[。！？]*")


def passage(page: Page, published: str | None = None) -> Article:
    """The page as one article without masthead: nothing is taken for title or furniture.

    Args:
        page: The page; its offsets are those of every quantity.
        published: The date that 今年 and 去年 resolve by, as in `Masthead`.
    """
    text, script = clean(page.visible)
    blocks = tuple(Block("paragraph", *match.span()) for match in _LINE.finditer(text.text))
    sentences = tuple(Span(*match.span()) for match in _SENTENCE.finditer(text.text))
    return Article(page, 1, 1, Masthead(published=published), text, blocks, sentences, script)
