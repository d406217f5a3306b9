"""What a scorer is: one article's gold and brief in, counts and reasons out.

Scorers return counts, never ratios: counts add up over articles, so that every
figure is a micro average and can be resampled by article.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

from msgspec import Struct, field

from summarizer.evaluation.gold import GoldArticle, GoldQuantity
from summarizer.evaluation.matching import Matching, match_quantities
from summarizer.evaluation.source_text import Place, SourceText
from summarizer.records import Brief, Quantity


class Miss(Struct, frozen=True):
    """One reason why a metric is not perfect: what should have come, and what came."""

    metric: str
    where: str
    expected: str
    got: str
    place: Place | None = None


class Score(Struct, frozen=True):
    """Counts by name (see `metrics.py` for their meaning) with the reasons for misses."""

    counts: Mapping[str, float]
    misses: tuple[Miss, ...] = ()


class Cost(Struct, frozen=True):
    """What one article's brief took: wall-clock seconds, tokens (`None`: no model was
    called) and money (`None`: no prices were given)."""

    seconds: float = 0.0
    tokens: int | None = None
    price: float | None = None


class Case(Struct, frozen=True, dict=True):
    """A brief to be scored; `rules` is what the rules alone make of the same article."""

    gold: GoldArticle
    brief: Brief
    source: SourceText
    rules: Brief | None = None
    cost: Cost = field(default_factory=Cost)

    @cached_property
    def matching(self) -> Matching:
        """Which of the brief's quantities answers which of the gold."""
        return match_quantities(self.gold.quantities, self.brief.quantities)

    def gold_place(self, quantity: GoldQuantity) -> Place | None:
        """Where a gold mention stands in the article."""
        return self.source.place_of_gold(self.gold, quantity)

    def found_place(self, quantity: Quantity) -> Place | None:
        """Where a mention of the brief stands in the article."""
        return self.source.place_of_mention(quantity.start, quantity.text)


Scorer = Callable[[Case], Score]
"""Pure: the same case always gives the same score."""
