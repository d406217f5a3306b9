"""Read every quantity of an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.articles.article import Article
from summarizer.quantities.categories import FieldScorer
from summarizer.quantities.context import Context
from summarizer.quantities.dependents import with_dependents
from summarizer.quantities.mentions import find_mentions
from summarizer.quantities.names import read_names
from summarizer.quantities.qualifiers import read_qualifiers
from summarizer.quantities.rates import read_bases
from summarizer.quantities.reading import Mention, Reading
from summarizer.quantities.status import StatusReader
from summarizer.quantities.stretches import stretches_around
from summarizer.quantities.years import YearReader
from summarizer.records import Quantity, trusted_records


def read_quantities(article: Article) -> Reading:
    """The article with its mentions and quantities, in the order of the text."""
    mentions = tuple(find_mentions(article.body.text))
    quantities = trusted_records(Quantity, _rows(article, mentions))
    return Reading(article, mentions, quantities)


def _rows(article: Article, mentions: Sequence[Mention]) -> Iterator[dict[str, object]]:
    """The fields of the quantity that each mention states."""
    context = Context(article)
    text, body = context.text, article.body
    places = context.places([mention.start for mention in mentions])
    stretches = stretches_around(text, places)
    fields, years = FieldScorer(context), YearReader(context)
    status = StatusReader(context, stretches)
    names = read_names(context, places, mentions)
    bases = read_bases(context, places, mentions, stretches)
    columns = zip(
        mentions,
        body.source_spans([(mention.start, mention.end) for mention in mentions]),
        names,
        bases,
        read_qualifiers(text, mentions),
        list(map(status.status, places, mentions)),
        list(map(years.year, places, mentions)),
        with_dependents(text, mentions, map(fields.category, places, mentions, bases)),
        strict=True,
    )
    return (
        {
            "id": f"q{number}",
            "text": text[mention.start : mention.end],
            "value": mention.value,
            "value_max": mention.value_max,
            "unit": mention.unit,
            "object": counted,
            "qualifier": qualifier,
            "status": stated,
            "per": base,
            "year": year,
            "category": category,
            "label": label,
            "start": start,
            "end": end,
        }
        for number, (
            mention,
            (start, end),
            (counted, label),
            base,
            qualifier,
            stated,
            year,
            category,
        ) in enumerate(columns, 1)
    )
