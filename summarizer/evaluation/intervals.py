"""How sure a figure is: intervals that respect that mentions come in articles.

Figures of one article resemble each other, so articles, not mentions, are drawn:
a percentile bootstrap over articles (Davison & Hinkley 1997, section 3.8) with a
seed. It is too narrow where few articles count, and has no width at all where
every article is perfect; there the exact interval of Clopper and Pearson (1934)
widens it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.errors import MissingExtraError
from summarizer.evaluation.formulas import Totals, Trials
from summarizer.evaluation.metrics import METRICS, Metric
from summarizer.evaluation.tally import Tally, totals_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RESAMPLES = 2000
LEVEL = 0.95
FEW_ARTICLES = 30
"""With fewer articles that count, the exact interval widens the bootstrap's."""

_CHUNK = 20
"""Resamples drawn at a time, so that memory stays small for many articles."""


class Interval(NamedTuple):
    """Where the figure would lie in 95 of 100 such corpora."""

    low: float
    high: float
    method: Literal["bootstrap", "exact", "bootstrap and exact"]


class Estimate(NamedTuple):
    """A metric's value over a corpus with its interval; `None` where nothing counts."""

    metric: Metric
    value: float | None
    interval: Interval | None
    repeats: tuple[float, ...] = ()


def estimates(tally: Tally, seed: int) -> list[Estimate]:
    """Every metric of a tally, in the order of the report."""
    totals = tally.totals()
    drawn: dict[str, list[float]] = {metric.name: [] for metric in METRICS}
    for resample in resamples(tally.rows(tally.articles), seed):
        for metric in METRICS:
            value = metric.formula.value(resample)
            if value is not None:
                drawn[metric.name].append(value)
    return [
        Estimate(
            metric,
            metric.formula.value(totals),
            _interval(metric, tally, drawn[metric.name]),
            tuple(tally.by_repeat(metric)),
        )
        for metric in METRICS
    ]


def resamples(rows: Sequence[Sequence[float]], seed: int) -> Iterator[Totals]:
    """Totals of `RESAMPLES` corpora, each drawn from the articles with replacement."""
    for totals in weighted_totals(rows, seed):
        for row in totals:
            yield totals_of(row.tolist())


def weighted_totals(rows: Sequence[Sequence[float]], seed: int) -> Iterator[NDArray[np.float64]]:
    """The resampled totals in chunks. The same seed draws the same articles for any
    counts, so two runs over the same articles are resampled in pairs.

    Raises `MissingExtraError` when numpy is not installed.
    """
    try:
        import numpy as np
    except ImportError as error:
        raise MissingExtraError(
            "intervals need numpy and scipy: pip install 'summarizer[evals]'"
        ) from error
    number = len(rows)
    if number < 2:
        return
    counts = np.array(rows)
    generator = np.random.default_rng(seed)
    for _ in range(RESAMPLES // _CHUNK):
        yield generator.multinomial(number, np.full(number, 1 / number), _CHUNK) @ counts


def _interval(metric: Metric, tally: Tally, drawn: Sequence[float]) -> Interval | None:
    totals = tally.totals()
    if metric.formula.value(totals) is None:
        return None
    trials = metric.formula.trials(totals)
    low, high = percentiles(drawn) if drawn else (0.0, 0.0)
    if trials is None:
        return Interval(low, high, "bootstrap") if drawn else None
    if drawn and low < high and _contributing(metric, tally) >= FEW_ARTICLES:
        return Interval(low, high, "bootstrap")
    bounds = clopper_pearson(_of_one_repeat(trials, tally.repeats))
    exact_low, exact_high = map(metric.formula.of_share, bounds)
    if not drawn or low == high:
        return Interval(exact_low, exact_high, "exact")
    return Interval(min(low, exact_low), max(high, exact_high), "bootstrap and exact")


def _contributing(metric: Metric, tally: Tally) -> int:
    """How many articles have something that the metric measures."""
    values = (metric.formula.value(tally.article_totals(name)) for name in tally.articles)
    return sum(value is not None for value in values)


def _of_one_repeat(trials: Trials, repeats: int) -> Trials:
    """Asking again about the same mention is no new mention: it adds no certainty."""
    number = max(1, trials.number // repeats)
    return Trials(round(trials.successes * number / trials.number), number)


def percentiles(drawn: Sequence[float]) -> tuple[float, float]:
    """The bounds that hold the middle `LEVEL` of the drawn values."""
    import numpy as np

    low, high = np.quantile(drawn, ((1 - LEVEL) / 2, (1 + LEVEL) / 2))
    return float(low), float(high)


def clopper_pearson(trials: Trials) -> tuple[float, float]:
    """The exact interval of a share."""
    from scipy.stats import binomtest

    interval = binomtest(trials.successes, trials.number).proportion_ci(LEVEL, method="exact")
    return float(interval.low), float(interval.high)
