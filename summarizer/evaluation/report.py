"""What every report of an evaluation shows, whatever its form."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from summarizer.evaluation.comparison import Comparison, Difference
from summarizer.evaluation.intervals import Estimate
from summarizer.evaluation.metrics import Metric
from summarizer.evaluation.run import ArticleScore
from summarizer.evaluation.run_file import RunHeader


class Report(Struct, frozen=True):
    """One run's figures. `scores` reads the articles once more, one at a time, so
    that a report may show every miss without holding all of them."""

    header: RunHeader
    articles: int
    estimates: tuple[Estimate, ...]
    scores: Callable[[], Iterator[ArticleScore]]

    @property
    def measured(self) -> list[Estimate]:
        """The figures that have a value."""
        return [estimate for estimate in self.estimates if estimate.value is not None]


class ComparisonReport(Struct, frozen=True):
    """Two runs, side by side."""

    first: RunHeader
    second: RunHeader
    comparison: Comparison


def shown(metric: Metric, value: float | None) -> str:
    """A figure as reports print it: shares to three decimals, the rest by its unit."""
    if value is None:
        return "-"
    forms = {"share": "{:.3f}", "number": "{:.4g}", "seconds": "{:.4f} s", "money": "{:.6f}"}
    return forms[metric.unit].format(value)


def shown_interval(estimate: Estimate) -> str:
    """The interval as `low to high`."""
    if estimate.interval is None:
        return "-"
    low, high, _ = estimate.interval
    return f"{shown(estimate.metric, low)} to {shown(estimate.metric, high)}"


def shown_spread(estimate: Estimate) -> str:
    """Lowest and highest repeat, when there is more than one."""
    if len(estimate.repeats) < 2:
        return ""
    low, high = min(estimate.repeats), max(estimate.repeats)
    return f"{shown(estimate.metric, low)} to {shown(estimate.metric, high)}"


def shown_gap(item: Difference) -> str:
    """A difference as `value (low to high)`."""
    if item.gap is None:
        return "-"
    value, low, high = (shown(item.metric, number) for number in item.gap[:3])
    return f"{value} ({low} to {high})"


def shown_p(item: Difference) -> str:
    """The test's p to three decimals."""
    if item.gap is None:
        return "-"
    return "<0.001" if item.gap.p_value < 0.001 else f"{item.gap.p_value:.3f}"


CAVEAT = "95% intervals; articles are the unit of resampling."
MANY_METRICS = (
    "Of twenty metrics one would differ by chance: read a decisive one with its neighbours."
)
