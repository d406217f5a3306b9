"""The article behind a brief, and the sentence in which a figure stands."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from msgspec import Struct

from summarizer.articles.article import Article
from summarizer.evaluation.gold import GoldArticle, GoldQuantity


class Place(NamedTuple):
    """A stretch of one sentence: the sentence's index, and offsets into it."""

    sentence: int
    start: int
    end: int


class SourceText(Struct, frozen=True):
    """`decoded` is the input that a brief's offsets point into, `sentences` the
    article's own, cleaned, and `origins` the source offset at which each begins."""

    decoded: str
    sentences: tuple[str, ...]
    origins: tuple[int, ...]

    @classmethod
    def of(cls, decoded: str, article: Article | None) -> SourceText:
        """A decoded input and the article that the reader split off it, if it did."""
        if article is None:
            return cls(decoded, (), ())
        body = article.body
        spans = [span for span in article.sentences if span.start < span.end]
        return cls(
            decoded,
            tuple(body.text[span.start : span.end] for span in spans),
            tuple(body.source_span(span.start, span.end)[0] for span in spans),
        )

    def place_of_mention(self, start: int, text: str) -> Place | None:
        """Where the mention that begins at source offset `start` stands."""
        index = bisect_right(self.origins, start) - 1
        if index < 0:
            return None
        at = self.sentences[index].find(text)
        return Place(index, at, at + len(text)) if at >= 0 else Place(index, 0, 0)

    def place_of_gold(self, gold: GoldArticle, quantity: GoldQuantity) -> Place | None:
        """Where a gold mention stands: the n-th mention of a text is its n-th occurrence."""
        rank = 0
        for other in gold.quantities:
            if other is quantity:
                break
            rank += other.text == quantity.text
        last = None
        for index, sentence in enumerate(self.sentences):
            at = sentence.find(quantity.text)
            while at >= 0:
                last = Place(index, at, at + len(quantity.text))
                if rank == 0:
                    return last
                rank -= 1
                at = sentence.find(quantity.text, last.end)
        return last
