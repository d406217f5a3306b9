"""Split a page into its articles."""

from __future__ import annotations

from summarizer.articles.anthology import Part, parts_of
from summarizer.articles.article import Article
from summarizer.articles.back_matter import read_back_matter
from summarizer.articles.front_matter import FrontMatter
from summarizer.articles.furniture import is_caption, is_furniture
from summarizer.articles.lines import Line
from summarizer.articles.masthead import MastheadDraft
from summarizer.articles.outline import Body, body_of
from summarizer.articles.paragraphs import unwrapped
from summarizer.cleaning.clean import clean
from summarizer.reading.page import Declared, Page
from summarizer.source_map import MappedText


def split_articles(page: Page) -> list[Article]:
    """The page's articles in order; at least one, be it without text."""
    text, script = clean(page.visible)
    text, lines = unwrapped(text)
    declared = _in_simplified(page.declared)
    preamble, parts = parts_of(lines)
    shared = MastheadDraft()
    FrontMatter(shared, declared.title).read(preamble)
    articles = []
    for number, part in enumerate(parts, 1):
        draft = MastheadDraft(part.title)
        body = _read_part(text, part, draft, declared)
        draft.inherit(shared)
        draft.add_declared(declared)
        articles.append(Article(page, number, len(parts), draft.finished(), *body, script))
    return articles


def _read_part(text: MappedText, part: Part, draft: MastheadDraft, declared: Declared) -> Body:
    """The body of one article; what stands around it goes into the draft."""
    title = declared.title if part.title is None else None
    lines = FrontMatter(draft, title).read(part.lines)
    lines = [line for line in read_back_matter(lines, draft) if not _is_inset(line)]
    return body_of(text, lines)


def _is_inset(line: Line) -> bool:
    """Whether a line between paragraphs is furniture or a caption."""
    return is_furniture(line.text) or is_caption(line.text)


def _in_simplified(declared: Declared) -> Declared:
    values = (declared.title, declared.published, declared.source, declared.author)
    return Declared(*(clean(MappedText.of(v)).text.text if v else None for v in values))
