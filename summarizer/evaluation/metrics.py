"""The figures that an evaluation reports, as formulas over summed counts."""

from __future__ import annotations

from typing import Literal, get_args

from msgspec import Struct

from summarizer.evaluation.formulas import Formula, FScore, Kappa, Mean, Ratio
from summarizer.records import Category


class Metric(Struct, frozen=True):
    """A figure of the report. A gated one may have a floor in the baseline."""

    name: str
    title: str
    formula: Formula
    better: Literal["higher", "lower", "neither"] = "higher"
    unit: Literal["share", "number", "seconds", "money"] = "share"

    @property
    def gated(self) -> bool:
        """Whether the gate may watch it: shares that are better one way."""
        return self.unit == "share" and self.better != "neither"


NOT_IN_TABLE = "absent"
"""The label of a quantity that a rater left out of the table."""

TABLE_KAPPA = Kappa("agreement", (*get_args(Category), NOT_IN_TABLE))
"""Agreement of two raters on the row, or none, of each quantity."""


def _share(name: str, title: str) -> Metric:
    return Metric(name, title, Ratio(f"{name}.right", f"{name}.all"))


METRICS: tuple[Metric, ...] = (
    Metric("precision", "of quantities", Ratio("quantity.right", "quantity.found")),
    Metric("recall", "of quantities", Ratio("quantity.right", "quantity.expected")),
    Metric("f1", "of quantities", FScore("quantity.right", "quantity.spurious", "quantity.missed")),
    _share("category", "category"),
    _share("status", "status"),
    _share("year", "year"),
    _share("qualifier", "qualifier"),
    _share("per", "per"),
    _share("object", "object"),
    _share("meta", "metadata"),
    Metric("party", "F1", FScore("party.right", "party.wrong", "party.missed")),
    Metric("checks", "F1", FScore("check.right", "check.wrong", "check.missed")),
    _share("ground", "grounding"),
    _share("keycover", "key figures with a row"),
    Metric("table_precision", "rows wholly right", Ratio("table.right", "table.rows")),
    Metric("table_recall", "key figures wholly right", Ratio("table.right", "table.expected")),
    _share("faithful", "output figures that hold"),
    Metric(
        "invented",
        "figures not in the article",
        Ratio("faithful.invented", "faithful.all"),
        "lower",
    ),
    Metric(
        "misattributed",
        "figures told of another thing",
        Ratio("faithful.misattributed", "faithful.all"),
        "lower",
    ),
    Metric("omitted", "key figures left out", Ratio("omitted.all", "omitted.expected"), "lower"),
    _share("summary", "its numbers that hold"),
    Metric(
        "summary_keys",
        "its figures that are key",
        Ratio("summary.key", "summary.figures"),
        better="neither",
    ),
    Metric(
        "summary_cover",
        "key figures that it tells",
        Ratio("summary.covered", "summary.expected"),
        better="neither",
    ),
    Metric(
        "summary_length",
        "characters",
        Mean("summary.length", "summary.briefs"),
        better="neither",
        unit="number",
    ),
    Metric(
        "agreement",
        "of model and rules",
        Ratio("agreement.agreed", "agreement.all"),
        better="neither",
    ),
    Metric("kappa", "agreement beyond chance", TABLE_KAPPA, better="neither", unit="number"),
    Metric("answered", "articles with a brief", Ratio("answered.right", "answered.all")),
    Metric("seconds", "for an article", Mean("cost.seconds", "cost.briefs"), "lower", "seconds"),
    Metric("tokens", "for an article", Mean("cost.tokens", "cost.calls"), "lower", "number"),
    Metric("price", "for an article", Mean("cost.price", "cost.priced"), "lower", "money"),
)
"""Every metric, in the order of the report."""

COUNTS: tuple[str, ...] = tuple(
    dict.fromkeys(name for metric in METRICS for name in metric.formula.counts)
)
"""Every count that some metric reads."""


def metric_named(name: str) -> Metric | None:
    """The metric of that name, if there is one."""
    return next((metric for metric in METRICS if metric.name == name), None)
