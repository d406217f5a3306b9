"""Tie what a model wrote to the quantities that the rules read, by exact value and unit.

A quotation tells which of several equal figures is meant; it never makes an amount
right that the article does not state.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from summarizer.articles.article import Span
from summarizer.cleaning.clean import clean
from summarizer.language_model.schemas import ReportedFigure
from summarizer.language_model.shown import ShownPart
from summarizer.quantities.mentions import find_mentions
from summarizer.quantities.reading import Mention
from summarizer.records import SUPPORTING, Figure, Verdict
from summarizer.source_map import MappedText

_BARE_NUMBER = re.compile(r"[0-9.,%〇零一二三四五六七八九十百千万亿余多几]+")
_CLAUSE = re.compile("[^，；。：]+")


class Binding(NamedTuple):
    """A model's figure: the position of its quantity in the reading, or what is wrong.

    `amount` is the figure as written; empty when it is no figure at all.
    `corrected_to` is what the model wrote for it when it was asked again.
    """

    figure: ReportedFigure
    amount: str
    verdict: Verdict
    quantity: int | None = None
    complaint: str | None = None
    corrected_to: str | None = None


def bind_figures(part: ShownPart, figures: Iterable[ReportedFigure]) -> list[Binding]:
    """Each figure of an answer about one part of the article, bound or complained of."""
    binder = _Binder(part)
    return [binding for figure in figures for binding in binder.bind(figure)]


class _Binder:
    def __init__(self, part: ShownPart) -> None:
        self._part = part
        self._reading = part.reading
        self._taken: set[int] = set()
        self._positions = {self._reading.quantities[i].id: i for i in part.positions}

    def bind(self, figure: ReportedFigure) -> Iterator[Binding]:
        """One binding for each amount that the figure states; one for none."""
        figure = self._cleaned(figure)
        mentions = self._reading.mentions
        amounts = find_mentions(figure.amount)
        if not amounts:
            number = figure.amount if _BARE_NUMBER.fullmatch(figure.amount) else ""
            complaint = f"“{figure.amount}”不是带单位的数字"
            yield Binding(figure, number, "unsupported", complaint=complaint)
        for mention in amounts:
            amount = figure.amount[mention.start : mention.end]
            equal = [i for i in self._part.positions if is_equal(mentions[i], mention)]
            chosen = self._choose(equal, figure, amount)
            if chosen is not None:
                self._taken.add(chosen)
                yield Binding(figure, amount, "verified", chosen)
            else:
                yield self._judged(figure, amount, mention, is_ambiguous=bool(equal))

    def _cleaned(self, figure: ReportedFigure) -> ReportedFigure:
        """The figure as the article's text is written: simplified, half-width, no debris."""
        if figure.amount in self._part.text and figure.quotation in self._part.text:
            return figure
        quotation, amount = (
            clean(MappedText.of(text))[0].text for text in (figure.quotation, figure.amount)
        )
        return figure.model_copy(update={"quotation": quotation, "amount": amount})

    def _choose(self, equal: list[int], figure: ReportedFigure, amount: str) -> int | None:
        """The equal mention that is quoted, or the only one of the part."""
        # Where the quotation as a whole is not the article's, its clause with the amount
        # may be; and some models quote where the amount alone should stand.
        clauses = [c for c in _CLAUSE.findall(figure.quotation) if amount in c]
        for quotation in (figure.quotation, *clauses, figure.amount):
            quoted = self._part.locate(quotation) if quotation != amount else None
            inside = self._inside(equal, quoted)
            if inside:
                return next((i for i in inside if i not in self._taken), inside[0])
        return equal[0] if len(equal) == 1 else None

    def _inside(self, equal: list[int], quoted: Span | None) -> list[int]:
        if quoted is None:
            return []
        start, end = (self._part.span.start + offset for offset in quoted)
        return [i for i in equal if start <= self._reading.mentions[i].start < end]

    def _judged(
        self, figure: ReportedFigure, amount: str, mention: Mention, is_ambiguous: bool
    ) -> Binding:
        """The verifier's verdict, for an amount that no mention of the part equals."""
        if is_ambiguous:
            complaint = f"“{amount}”在原文有几处，引文要照抄其中一处"
            return Binding(figure, amount, "unsupported", complaint=complaint)
        claim = figure.quotation if amount in figure.quotation else f"{figure.quotation}{amount}"
        found = self._verdict(claim, mention)
        if found is None:
            complaint = f"原文没有“{amount}”"
            return Binding(figure, amount, "unsupported", complaint=complaint)
        position = self._positions.get(found.quantity or "")
        if found.verdict in SUPPORTING and position is not None:
            return Binding(figure, amount, found.verdict, position)
        complaint = f"原文没有“{amount}”"
        if found.verdict == "contradicted" and position is not None:
            complaint += f"，写的是“{self._reading.quantities[position].text}”"
        return Binding(figure, amount, found.verdict, None, complaint)

    def _verdict(self, claim: str, mention: Mention) -> Figure | None:
        wanted = (mention.value, mention.value_max, mention.unit)
        for figure in self._part.verifier.verify(claim):
            if (figure.value, figure.value_max, figure.unit) == wanted:
                return figure
        return None


def is_equal(one: Mention, other: Mention) -> bool:
    """Whether two mentions state the same amount of the same unit."""
    return (one.value, one.value_max, one.unit) == (other.value, other.value_max, other.unit)
