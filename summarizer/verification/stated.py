"""The figures that an article states, as claims are held against them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from operator import itemgetter

from msgspec import Struct

from summarizer.quantities.reading import Mention, Reading
from summarizer.records import Quantity
from summarizer.verification.common_names import common_names
from summarizer.verification.surroundings import Surroundings
from summarizer.verification.words_around import surroundings_of

HEAD_LENGTH = 2
"""Characters at the end of a name that tell what kind of thing it is."""
_AMOUNT = re.compile("(?:总|人|户|个)?数量?$|总[量额]$")
"""What ends the name of an amount and tells of nothing what it is: 项目总数."""


class Stated(Struct, frozen=True, eq=False, dict=True):
    """A figure of the article."""

    reading: Reading
    index: int
    mention: Mention
    quantity: Quantity

    @cached_property
    def around(self) -> Surroundings:
        """Its surroundings, worked out for the few figures that a claim may mean."""
        return surroundings_of(self.reading, self.index)

    @property
    def head(self) -> str | None:
        """The end of its name, which tells what it is: 车间 of 就业帮扶车间."""
        return head_of(self.quantity)

    def sentence(self) -> str:
        """The sentence that states it."""
        body = self.reading.article.body.text
        sentences = self.reading.article.sentences
        at = bisect_right(sentences, self.mention.start, key=itemgetter(0)) - 1
        if at < 0 or sentences[at].end <= self.mention.start:
            return self.quantity.text
        return body[sentences[at].start : sentences[at].end].strip()


def stated_in(reading: Reading) -> list[Stated]:
    """Every figure of the reading, in order."""
    pairs = zip(reading.mentions, reading.quantities, strict=True)
    return [Stated(reading, index, *pair) for index, pair in enumerate(pairs)]


def head_of(quantity: Quantity) -> str | None:
    """The two characters at the end of what a quantity counts or is called."""
    name = plain_name(quantity.object or quantity.label or "")
    return name[-HEAD_LENGTH:] if len(name) >= HEAD_LENGTH else None


def plain_name(words: str) -> str:
    """A name by the words that stand for it, without what makes an amount of it."""
    return _AMOUNT.sub("", common_names(words).rstrip("的"))
