"""Reports as one self-contained HTML page: no network, no script, text never markup."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TextIO

from summarizer.evaluation.comparison import Difference
from summarizer.evaluation.intervals import Estimate
from summarizer.evaluation.report import (
    CAVEAT,
    MANY_METRICS,
    ComparisonReport,
    Report,
    shown,
    shown_gap,
    shown_interval,
    shown_p,
    shown_spread,
)
from summarizer.evaluation.run import ArticleScore
from summarizer.evaluation.scoring import Miss

if TYPE_CHECKING:
    from jinja2 import Template

_LEFT, _RIGHT = 10, 210
"""The ends of a chart's axis, in pixels."""


class Bar(NamedTuple):
    """A value and its interval as positions on the chart's axis."""

    value: float
    low: float
    high: float


class Piece(NamedTuple):
    """A stretch of a sentence; marked when a miss is about it."""

    text: str
    marked: bool


class Reason(NamedTuple):
    """A fault, and every metric that falls by it."""

    metrics: list[str]
    where: str
    expected: str
    got: str


class Sentence(NamedTuple):
    """A sentence of the article with the faults that belong to it."""

    pieces: list[Piece]
    misses: list[Reason]


class ArticleView(NamedTuple):
    """An article of the page; `unplaced` misses belong to no sentence."""

    name: str
    title: str
    repeat: int
    number: int
    unplaced: list[Reason]
    sentences: Iterator[Sentence]


def write_html(report: Report | ComparisonReport, out: TextIO) -> None:
    """Write the page, article by article."""
    if isinstance(report, ComparisonReport):
        template, values = _template("comparison.html.jinja"), _comparison_values(report)
    else:
        template, values = _template("report.html.jinja"), _report_values(report)
    for part in template.generate(values):
        out.write(part)


def _template(name: str) -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    loader = PackageLoader("summarizer.evaluation")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    style = loader.get_source(environment, "page.css")[0]
    digest = hashlib.sha256(style.encode()).digest()
    # The style is the package's own file; everything else on the page is escaped.
    environment.globals["style"] = Markup(style)  # noqa: S704
    environment.globals["style_hash"] = base64.b64encode(digest).decode()
    return environment.get_template(name)


def _report_values(report: Report) -> dict[str, object]:
    return {
        "header": report.header,
        "articles": report.articles,
        "caveat": CAVEAT,
        "rows": [_row(estimate) for estimate in report.measured],
        "texts": map(_article, report.scores()),
    }


def _row(estimate: Estimate) -> dict[str, object]:
    metric, interval = estimate.metric, estimate.interval
    bar = None
    if metric.unit == "share" and estimate.value is not None and interval is not None:
        bar = Bar(*(_position(v, 0, 1) for v in (estimate.value, interval.low, interval.high)))
    return {
        "name": metric.name,
        "title": metric.title,
        "value": shown(metric, estimate.value),
        "interval": shown_interval(estimate),
        "method": interval.method if interval else "",
        "spread": shown_spread(estimate),
        "bar": bar,
    }


def _position(value: float, low: float, high: float) -> float:
    share = min(1.0, max(0.0, (value - low) / (high - low)))
    return round(_LEFT + share * (_RIGHT - _LEFT), 1)


def _article(scored: ArticleScore) -> ArticleView:
    misses = scored.score.misses
    return ArticleView(
        scored.name,
        scored.title,
        scored.repeat,
        len(misses),
        _reasons(miss for miss in misses if miss.place is None),
        _sentences(scored),
    )


def _sentences(scored: ArticleScore) -> Iterator[Sentence]:
    by_sentence: dict[int, list[Miss]] = {}
    for miss in scored.score.misses:
        if miss.place is not None:
            by_sentence.setdefault(miss.place.sentence, []).append(miss)
    for index, text in enumerate(scored.source.sentences):
        misses = by_sentence.get(index, [])
        yield Sentence(_pieces(text, misses), _reasons(misses))


def _reasons(misses: Iterable[Miss]) -> list[Reason]:
    """Misses of several metrics by one fault are one reason."""
    reasons: dict[tuple[str, str, str], Reason] = {}
    for miss in misses:
        fault = (miss.where, miss.expected, miss.got)
        reasons.setdefault(fault, Reason([], *fault)).metrics.append(miss.metric)
    return list(reasons.values())


def _pieces(text: str, misses: list[Miss]) -> list[Piece]:
    """The sentence cut at every end of a marked stretch."""
    spans = [(miss.place.start, miss.place.end) for miss in misses if miss.place]
    cuts = sorted({0, len(text), *(end for span in spans for end in span)})
    return [
        Piece(text[start:end], any(low <= start < high for low, high in spans))
        for start, end in pairwise(cuts)
    ]


def _comparison_values(report: ComparisonReport) -> dict[str, object]:
    return {
        "first": report.first,
        "second": report.second,
        "articles": len(report.comparison.articles),
        "left_out": report.comparison.left_out,
        "caveat": f"{CAVEAT} {MANY_METRICS}",
        "rows": [_difference(item) for item in report.comparison.differences],
    }


def _difference(item: Difference) -> dict[str, object]:
    metric = item.metric
    bar = None
    if metric.unit == "share" and item.gap is not None:
        bar = Bar(*(_position(value, -1, 1) for value in item.gap[:3]))
    return {
        "name": metric.name,
        "title": metric.title,
        "first": shown(metric, item.first),
        "second": shown(metric, item.second),
        "interval": shown_gap(item),
        "p_value": shown_p(item),
        "decision": item.decision,
        "bar": bar,
    }
