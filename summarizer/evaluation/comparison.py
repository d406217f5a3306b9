"""Two runs over the same articles: which is better, and is that decided?

The difference gets a paired cluster bootstrap (both runs see the same drawn
articles) and a permutation test that swaps the runs article by article. Only when
the interval excludes zero and the test agrees is a difference decisive.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

from summarizer.errors import EvaluationError
from summarizer.evaluation.formulas import Totals
from summarizer.evaluation.intervals import LEVEL, RESAMPLES, percentiles, resamples
from summarizer.evaluation.metrics import METRICS, Metric
from summarizer.evaluation.tally import Tally, totals_of

Rows = Sequence[Sequence[float]]
Decision = Literal["first", "second", "not decisive", "differs", "only one has it"]


class Gap(NamedTuple):
    """Second minus first: its value, the bounds of its interval, and the test's p."""

    value: float
    low: float
    high: float
    p_value: float


class Difference(NamedTuple):
    """A metric of both runs; only one has, say, tokens when the other is the rules.

    `differs` is a decisive difference in a metric that is neither better nor worse.
    """

    metric: Metric
    first: float | None
    second: float | None
    gap: Gap | None
    decision: Decision


class Comparison(Struct, frozen=True):
    """All metrics that either run has, over the articles that both have."""

    articles: tuple[str, ...]
    left_out: tuple[str, ...]
    differences: tuple[Difference, ...]


def compare(first: Tally, second: Tally, seed: int) -> Comparison:
    """Compare two tallies on their common articles.

    Raises `EvaluationError` with fewer than two articles in common.
    """
    other = set(second.articles)
    common = [name for name in first.articles if name in other]
    if len(common) < 2:
        raise EvaluationError("the runs have fewer than two articles in common")
    left_out = sorted(set(first.articles) ^ other)
    rows = (first.rows(common), second.rows(common))
    sums = [totals_of(list(map(sum, zip(*side, strict=True)))) for side in rows]
    drawn = _drawn_differences(rows, seed)
    swapped = _swapped_differences(rows, seed)
    found = []
    for metric in METRICS:
        first_value, second_value = (metric.formula.value(totals) for totals in sums)
        if first_value is None and second_value is None:
            continue
        gap = None
        if first_value is not None and second_value is not None and drawn[metric.name]:
            value = second_value - first_value
            bounds = percentiles(drawn[metric.name])
            gap = Gap(value, *bounds, _p_value(value, swapped[metric.name]))
        decision = _decision(metric, gap)
        found.append(Difference(metric, first_value, second_value, gap, decision))
    return Comparison(tuple(common), tuple(left_out), tuple(found))


def _drawn_differences(rows: tuple[Rows, Rows], seed: int) -> dict[str, list[float]]:
    drawn: dict[str, list[float]] = {metric.name: [] for metric in METRICS}
    sides = (resamples(rows[0], seed), resamples(rows[1], seed))
    for first, second in zip(*sides, strict=True):
        for metric in METRICS:
            _append_gap(drawn[metric.name], metric, first, second)
    return drawn


def _swapped_differences(rows: tuple[Rows, Rows], seed: int) -> dict[str, list[float]]:
    """Differences when each article's two outcomes change sides at random."""
    import numpy as np

    swapped: dict[str, list[float]] = {metric.name: [] for metric in METRICS}
    first, second = (np.array(side) for side in rows)
    both = first.sum(axis=0) + second.sum(axis=0)
    generator = np.random.default_rng(seed)
    for _ in range(RESAMPLES):
        keep = generator.integers(0, 2, len(first))
        left = keep @ first + (1 - keep) @ second
        sides = totals_of(left.tolist()), totals_of((both - left).tolist())
        for metric in METRICS:
            _append_gap(swapped[metric.name], metric, *sides)
    return swapped


def _append_gap(gaps: list[float], metric: Metric, first: Totals, second: Totals) -> None:
    values = metric.formula.value(first), metric.formula.value(second)
    if values[0] is not None and values[1] is not None:
        gaps.append(values[1] - values[0])


def _p_value(gap: float, swapped: Sequence[float]) -> float:
    """Two-sided, with the observed arrangement counted among the permutations."""
    extreme = sum(abs(other) >= abs(gap) - 1e-12 for other in swapped)
    return (extreme + 1) / (len(swapped) + 1)


def _decision(metric: Metric, gap: Gap | None) -> Decision:
    if gap is None:
        return "only one has it"
    if gap.low <= 0 <= gap.high or gap.p_value > 1 - LEVEL:
        return "not decisive"
    if metric.better == "neither":
        return "differs"
    return "second" if (gap.low > 0) == (metric.better == "higher") else "first"
