"""Read every quantity of an article."""

from __future__ import annotations

from summarizer.articles.article import Article
from summarizer.quantities.mentions import find_mentions
from summarizer.quantities.qualifiers import read_qualifier
from summarizer.quantities.reading import Mention, Reading
from summarizer.records import Quantity


def read_quantities(article: Article) -> Reading:
    """The article with its mentions and quantities, in the order of the text."""
    mentions = tuple(find_mentions(article.body.text))
    quantities = tuple(
        _quantity(article, number, mention) for number, mention in enumerate(mentions, 1)
    )
    return Reading(article, mentions, quantities)


def _quantity(article: Article, number: int, mention: Mention) -> Quantity:
    text = article.body.text
    start, end = article.body.source_span(mention.start, mention.end)
    return Quantity(
        id=f"q{number}",
        text=text[mention.start : mention.end],
        value=mention.value,
        value_max=mention.value_max,
        unit=mention.unit,
        qualifier=read_qualifier(text, mention),
        start=start,
        end=end,
    )
