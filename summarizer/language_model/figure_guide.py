"""The shipped schemas: what is complained of in their answers, and what these contribute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from summarizer.articles.article import Span
from summarizer.language_model.binding import Binding, bind_figures
from summarizer.language_model.interview import Guide, PartAnswer
from summarizer.language_model.reconcile import Contribution, Told
from summarizer.language_model.schemas import (
    Corrections,
    PairedAssistanceReport,
    WorkSummaryReport,
)
from summarizer.language_model.sentences import sentences_of, support
from summarizer.language_model.shown import ShownPart
from summarizer.quantities.reading import Reading


class FigureGuide(Guide):
    """A guide for one article that remembers what the first answers were bound to."""

    def __init__(self, reading: Reading, schema: type[BaseModel], asks_again: bool) -> None:
        """Ask about `reading` in one of the shipped schemas."""
        super().__init__(schema, Corrections if asks_again else None, self._complaints)
        self._reading = reading
        self._shown: dict[Span, ShownPart] = {}
        self._bindings: dict[Span, list[Binding]] = {}

    def _complaints(self, part: Span, answer: BaseModel) -> list[str]:
        shown = self._shown[part] = ShownPart(self._reading, part)
        bindings = bind_figures(shown, _as_shipped(answer).figures)
        self._bindings[part] = bindings
        return [binding.complaint for binding in bindings if binding.complaint]

    def contribution(self, answers: Sequence[PartAnswer]) -> Contribution:
        """What the answers about all parts say, each checked against its own part."""
        bindings: list[Binding] = []
        sentences: list[Told] = []
        rejected = 0
        helpers: list[str] = []
        recipients: list[str] = []
        for answer in answers:
            first = _as_shipped(answer.first)
            bindings += self._settled(answer)
            for sentence in sentences_of(first.summary):
                told = support(self._shown[answer.part], sentence)
                if told is None:
                    rejected += 1
                else:
                    sentences.append(Told(sentence, told))
            if isinstance(first, PairedAssistanceReport):
                helpers += first.helpers
                recipients += first.recipients
            else:
                helpers += first.units
                recipients += first.places
        return Contribution(
            tuple(bindings), tuple(sentences), rejected, tuple(helpers), tuple(recipients)
        )

    def _settled(self, answer: PartAnswer) -> Iterator[Binding]:
        """The figures of a part after the second asking: those put right, and those not."""
        corrections = answer.second.figures if isinstance(answer.second, Corrections) else ()
        bound = bind_figures(self._shown[answer.part], corrections)
        second = [binding for binding in bound if not binding.complaint]
        quoted = {binding.figure.quotation: binding.amount for binding in second}
        for binding in self._bindings[answer.part]:
            put_right = quoted.get(binding.figure.quotation)
            yield binding._replace(corrected_to=put_right) if binding.complaint else binding
        yield from second


def _as_shipped(answer: BaseModel) -> PairedAssistanceReport | WorkSummaryReport:
    assert isinstance(answer, PairedAssistanceReport | WorkSummaryReport)
    return answer
