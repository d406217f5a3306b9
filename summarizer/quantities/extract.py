"""Read every quantity of an article."""

from __future__ import annotations

from summarizer.articles.article import Article
from summarizer.quantities.categories import FieldScorer
from summarizer.quantities.context import Context, Place
from summarizer.quantities.mentions import find_mentions
from summarizer.quantities.objects import read_label, read_objects
from summarizer.quantities.qualifiers import read_qualifier
from summarizer.quantities.rates import Previous, read_per
from summarizer.quantities.reading import Mention, Reading
from summarizer.quantities.status import StatusReader
from summarizer.quantities.years import YearReader
from summarizer.records import Quantity


def read_quantities(article: Article) -> Reading:
    """The article with its mentions and quantities, in the order of the text."""
    mentions = tuple(find_mentions(article.body.text))
    attributes = _Attributes(article, mentions)
    quantities = tuple(map(attributes.quantity, range(len(mentions)), mentions))
    return Reading(article, mentions, quantities)


class _Attributes:
    """Everything that an article's context says of its mentions."""

    def __init__(self, article: Article, mentions: tuple[Mention, ...]) -> None:
        self._context = Context(article)
        self._fields = FieldScorer(self._context, mentions)
        self._status = StatusReader(self._context)
        self._years = YearReader(self._context)
        self._previous = Previous()
        self._objects = read_objects(self._context.text, mentions)

    def quantity(self, index: int, mention: Mention) -> Quantity:
        """The quantity that the mention of this index states; mentions come in order."""
        context = self._context
        place = context.place(mention.start)
        start, end = context.article.body.source_span(mention.start, mention.end)
        counted = self._objects[index]
        per = read_per(context, place, mention, self._previous)
        label = self._label(place, mention, counted)
        self._previous = Previous(mention.end, mention.unit, per, label)
        return Quantity(
            id=f"q{index + 1}",
            text=context.text[mention.start : mention.end],
            value=mention.value,
            value_max=mention.value_max,
            unit=mention.unit,
            object=counted,
            qualifier=read_qualifier(context.text, mention),
            status=self._status.status(place, mention),
            per=per,
            year=self._years.year(place, mention),
            category=self._fields.category(place, index, mention, per),
            label=label,
            start=start,
            end=end,
        )

    def _label(self, place: Place, mention: Mention, counted: str | None) -> str:
        """The figure's own name, else that of the figure that it continues."""
        previous = self._previous
        start = max(place.clause_start, previous.end)
        label = read_label(self._context.text, start, mention, counted)
        if not label and (previous.unit == mention.unit or previous.end == mention.start):
            label = previous.label
        return label or mention.measure
