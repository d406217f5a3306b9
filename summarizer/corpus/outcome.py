"""One document's work and its result, in the shape in which stores and engines pass them.

Results travel between processes and into tables, so they are flat rows of plain
values, not the brief's own objects: these pickle ten times as slowly.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.pipeline import Digest
from summarizer.quantities.reading import Reading
from summarizer.reading.formats.document import Document
from summarizer.records import Brief, Party, plain_decimal

SEPARATOR = "；"
"""Stands between the names, and between the codes, of several parties in one field."""


class Ticket(NamedTuple):
    """A document that this run has claimed, and the key of the work on it."""

    key: str
    document: Document


class Usage(NamedTuple):
    """What calls cost: tokens, and money in millionths of the currency's unit."""

    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost_micros: int = 0

    @property
    def tokens(self) -> int:
        """Tokens of both kinds."""
        return self.prompt_tokens + self.completion_tokens

    def plus(self, other: Usage) -> Usage:
        """Both together."""
        return Usage(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


class FigureRow(NamedTuple):
    """A quantity as a flat row; `value` is exact, `number` the same for arithmetic in SQL.

    The evidence is the sentence at that stretch of the article's body, in code points.
    """

    quantity: str
    position: int
    category: str
    label: str | None
    value: str
    value_max: str | None
    number: float
    unit: str
    object: str | None
    qualifier: str
    status: str
    per: str | None
    year: int | None
    verdict: str
    in_table: bool
    evidence_start: int | None
    evidence_length: int | None
    text: str
    start: int
    end: int


class ArticleRow(NamedTuple):
    """An article and its brief; `body` is the clean text that the evidence stands in."""

    part: int
    id: str
    title: str | None
    published: str | None
    source: str | None
    helpers: str
    helper_codes: str
    recipients: str
    recipient_codes: str
    summary: str
    body: str
    brief: str
    figures: tuple[FigureRow, ...]


class Outcome(NamedTuple):
    """What became of a ticket: its articles and the decoded input, or the error, or both.

    With both, the articles have the briefs of the rules, and a later run asks the model
    again. `usage` is what calls cost, or None when nobody knows; `by_rules` counts the
    articles that the model was not, or not wholly, asked about.
    """

    key: str
    articles: tuple[ArticleRow, ...] = ()
    decoded: str = ""
    usage: Usage | None = Usage()
    error: str | None = None
    by_rules: int = 0


def article_row(digest: Digest) -> ArticleRow:
    """The flat row of a brief."""
    brief = digest.brief
    article = brief.article
    return ArticleRow(
        part=article.part,
        id=article.id,
        title=article.title,
        published=article.published,
        source=article.source,
        helpers=_names(brief.helpers),
        helper_codes=_codes(brief.helpers),
        recipients=_names(brief.recipients),
        recipient_codes=_codes(brief.recipients),
        summary=brief.summary,
        body=digest.reading.article.body.text,
        brief=brief.model_dump_json(),
        figures=_figure_rows(brief, digest.reading),
    )


def _figure_rows(brief: Brief, reading: Reading) -> tuple[FigureRow, ...]:
    indicators = {indicator.quantity: indicator for indicator in brief.indicators}
    evidence = _evidence(reading)
    rows = []
    for position, quantity in enumerate(brief.quantities):
        indicator = indicators.get(quantity.id)
        start, length = evidence.get(quantity.id, (None, None))
        rows.append(
            FigureRow(
                quantity=quantity.id,
                position=position,
                category=indicator.category if indicator else quantity.category,
                label=indicator.label if indicator else quantity.label,
                value=plain_decimal(quantity.value),
                value_max=None if quantity.value_max is None else plain_decimal(quantity.value_max),
                number=float(quantity.value),
                unit=quantity.unit,
                object=quantity.object,
                qualifier=quantity.qualifier,
                status=quantity.status,
                per=quantity.per,
                year=quantity.year,
                verdict=indicator.verdict if indicator else "verified",
                in_table=indicator is not None,
                evidence_start=start,
                evidence_length=length,
                text=quantity.text,
                start=quantity.start,
                end=quantity.end,
            )
        )
    return tuple(rows)


def _evidence(reading: Reading) -> dict[str, tuple[int, int]]:
    """Start and length of the sentence in which each quantity stands."""
    sentences = reading.article.sentences
    starts = [sentence.start for sentence in sentences]
    found = {}
    for mention, quantity in zip(reading.mentions, reading.quantities, strict=True):
        index = bisect_right(starts, mention.start) - 1
        if index >= 0:
            sentence = sentences[index]
            found[quantity.id] = sentence.start, sentence.end - sentence.start
    return found


def _names(parties: Sequence[Party]) -> str:
    return SEPARATOR.join(party.name for party in parties)


def _codes(parties: Sequence[Party]) -> str:
    return SEPARATOR.join(party.adcode or "" for party in parties)
