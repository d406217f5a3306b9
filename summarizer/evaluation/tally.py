"""Counts summed as they come, one short row an article, whatever its length."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from summarizer.evaluation.metrics import COUNTS, Metric
from summarizer.evaluation.run import ArticleScore

_COLUMNS = {name: index for index, name in enumerate(COUNTS)}


class Tally:
    """A row of counts for every article, its repeats added up.

    Outputs and misses are not kept: a thousand articles need less than a megabyte.
    """

    def __init__(self) -> None:
        self._rows: dict[str, array[float]] = {}
        self._repeats: dict[int, array[float]] = {}

    @classmethod
    def of(cls, scores: Iterable[ArticleScore]) -> Tally:
        """The tally of all scores."""
        tally = cls()
        for score in scores:
            tally.add(score)
        return tally

    def add(self, scored: ArticleScore) -> None:
        """Add one article's counts."""
        row = self._rows.setdefault(scored.name, _zeros())
        repeat = self._repeats.setdefault(scored.repeat, _zeros())
        for name, count in scored.score.counts.items():
            column = _COLUMNS.get(name)
            if column is not None:
                row[column] += count
                repeat[column] += count

    @property
    def articles(self) -> list[str]:
        """The articles' names, in the order in which they came."""
        return list(self._rows)

    @property
    def repeats(self) -> int:
        """How often each article was run."""
        return max(1, len(self._repeats))

    def rows(self, articles: Iterable[str]) -> list[Sequence[float]]:
        """The counts of those articles in an average repeat, in the order of `COUNTS`."""
        if self.repeats == 1:
            return [self._rows[name] for name in articles]
        return [[count / self.repeats for count in self._rows[name]] for name in articles]

    def totals(self) -> dict[str, float]:
        """All counts, summed over articles and repeats."""
        return totals_of(list(map(sum, zip(*self._rows.values(), strict=True))) or _zeros())

    def article_totals(self, article: str) -> dict[str, float]:
        """One article's counts."""
        return totals_of(self._rows[article])

    def by_repeat(self, metric: Metric) -> list[float]:
        """The metric in each repeat, where there was something to measure."""
        values = (metric.formula.value(totals_of(row)) for row in self._repeats.values())
        return [value for value in values if value is not None]


def totals_of(row: Sequence[float]) -> dict[str, float]:
    """A row of counts by name."""
    return dict(zip(COUNTS, row, strict=True))


def _zeros() -> array[float]:
    return array("d", bytes(8 * len(COUNTS)))
