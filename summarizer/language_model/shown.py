"""A part of an article as a model was shown it: what it says of the part is judged by that."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct

from summarizer.articles.article import Span
from summarizer.language_model.parts import reading_of_part, without_template_tokens
from summarizer.quantities.reading import Reading
from summarizer.verification.verify import Verifier

_SAME_WIDTH = str.maketrans(",:;()!?％~", "，：；（）！？%～")
_AROUND_QUOTATION = " \t\n\"'“”‘’「」…。，.、；："


class ShownPart(Struct, frozen=True, eq=False, dict=True):
    """A part of the article that `reading` was made of; what it takes is worked out once."""

    reading: Reading
    span: Span

    @cached_property
    def text(self) -> str:
        """The part's words, as they stand in the article."""
        return self.reading.article.body.text[self.span.start : self.span.end]

    @cached_property
    def folded_text(self) -> str:
        """The part's words with stops and brackets of one width, of the same length."""
        return folded(self.text)

    @cached_property
    def positions(self) -> range:
        """The positions in the reading of the quantities that the part states."""
        return self.reading.within(*self.span)

    @cached_property
    def verifier(self) -> Verifier:
        """Holds claims against this part alone."""
        return Verifier([reading_of_part(self.reading, self.span)])

    def locate(self, quotation: str) -> Span | None:
        """Where in the part's text it has the quotation, but for the width of stops."""
        wanted = folded(quotation).strip(_AROUND_QUOTATION)
        start = self.folded_text.find(wanted) if wanted else -1
        return None if start < 0 else Span(start, start + len(wanted))


def folded(text: str) -> str:
    """The text of equal length in which stops and brackets have one width."""
    return without_template_tokens(text).translate(_SAME_WIDTH)
