"""The gate: floors that no change may fall below without somebody saying why.

The baseline pins, for each subject, the corpus digest, a floor for every gated
metric (a ceiling where lower is better), and how much each article lost when it
was pinned, so that a broken floor names the articles that did it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct
from pydantic import ValidationError

from summarizer.errors import EvaluationError
from summarizer.evaluation.formulas import Totals
from summarizer.evaluation.metrics import METRICS, Metric, metric_named
from summarizer.evaluation.tally import Tally
from summarizer.records import Record

_DECIMALS = 4


class Pin(Record):
    """What one subject must keep on one corpus. `losses` maps metric to article to
    the number of trials that it lost."""

    corpus: str
    floors: dict[str, float] = {}
    losses: dict[str, dict[str, int]] = {}


class Change(Record):
    """A floor that was lowered, or a corpus that was replaced, and why."""

    date: str
    subject: str
    what: str
    before: str
    after: str
    reason: str


class Baseline(Record):
    """The file `evals/baseline.json`."""

    format: Literal["summarizer.baseline/1"] = "summarizer.baseline/1"
    subjects: dict[str, Pin] = {}
    history: tuple[Change, ...] = ()


class Measured(Struct, frozen=True):
    """A tally and what it was measured on. `date` is today's, as ISO."""

    subject: str
    corpus: str
    tally: Tally
    date: str


class Lowering(Struct, frozen=True):
    """A floor to be lowered on purpose."""

    metric: str
    value: float
    reason: str


class Breach(Struct, frozen=True):
    """A broken floor, or another reason why the gate is shut."""

    message: str


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file; an empty one when there is no file yet."""
    try:
        return Baseline.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return Baseline()
    except OSError as error:
        raise EvaluationError(f"{path}: cannot be read ({error.strerror or error})") from error
    except ValidationError as error:
        raise EvaluationError(f"{path}: not a baseline file") from error


def write_baseline(path: Path, baseline: Baseline) -> None:
    """Write the baseline, readable and in a stable order."""
    path.write_text(baseline.model_dump_json(indent=2) + "\n", encoding="utf-8")


def breaches(baseline: Baseline, measured: Measured) -> Iterator[Breach]:
    """Every reason why the gate is shut; none when it is open."""
    pin = baseline.subjects.get(measured.subject)
    if pin is None:
        yield Breach(f"no floors for {measured.subject}; pin them with --raise")
        return
    if pin.corpus != measured.corpus:
        yield Breach('the corpus has changed; pin it with --raise --reason "..."')
    totals = measured.tally.totals()
    for metric in _gated():
        floor = pin.floors.get(metric.name)
        if floor is None:
            continue
        value = metric.formula.value(totals)
        if value is None:
            yield Breach(f"{metric.name}: nothing to measure, floor {floor}")
        elif not _holds(metric, value, floor):
            word = "below" if metric.better == "higher" else "above"
            articles = _worse_articles(metric, pin, measured.tally)
            yield Breach(f"{metric.name} {value:.4f} is {word} {floor}: {articles}")


def raised(baseline: Baseline, measured: Measured, reason: str | None = None) -> Baseline:
    """The baseline with every floor raised to what was measured; none is lowered.

    Another corpus than the pinned one makes floors easier or harder to hold:
    it needs a reason, which is kept. Raises `EvaluationError` without one.
    """
    old = baseline.subjects.get(measured.subject, Pin(corpus=measured.corpus))
    history = baseline.history
    if old.corpus != measured.corpus:
        if not reason:
            raise EvaluationError('the corpus has changed; say why with --reason "..."')
        change = Change(
            date=measured.date,
            subject=measured.subject,
            what="corpus",
            before=old.corpus,
            after=measured.corpus,
            reason=reason,
        )
        history = (*history, change)
    totals = measured.tally.totals()
    floors, losses = dict(old.floors), dict(old.losses)
    for metric in _gated():
        value = metric.formula.value(totals)
        floor = old.floors.get(metric.name)
        if value is not None and (floor is None or _holds(metric, value, floor)):
            floors[metric.name] = _rounded(metric, value)
            losses[metric.name] = article_losses(metric, measured.tally)
    pin = Pin(corpus=measured.corpus, floors=floors, losses=losses)
    return _with_pin(baseline, measured.subject, pin, history)


def lowered(baseline: Baseline, measured: Measured, lowering: Lowering) -> Baseline:
    """The baseline with one floor lowered and the reason kept.

    Raises `EvaluationError` without a reason, for an unknown metric, and when the
    value is no lowering.
    """
    pin = baseline.subjects.get(measured.subject)
    metric = metric_named(lowering.metric)
    floor = pin.floors.get(lowering.metric) if pin else None
    if pin is None or metric is None or floor is None:
        raise EvaluationError(f"{lowering.metric}: {measured.subject} has no such floor")
    if not lowering.reason.strip():
        raise EvaluationError('lowering a floor needs --reason "..."')
    if not math.isfinite(lowering.value) or _holds(metric, lowering.value, floor):
        raise EvaluationError(f"{lowering.metric}: {lowering.value} does not lower {floor}")
    change = Change(
        date=measured.date,
        subject=measured.subject,
        what=metric.name,
        before=str(floor),
        after=str(lowering.value),
        reason=lowering.reason,
    )
    losses = {**pin.losses, metric.name: article_losses(metric, measured.tally)}
    floors = {**pin.floors, metric.name: lowering.value}
    pin = Pin(corpus=pin.corpus, floors=floors, losses=losses)
    return _with_pin(baseline, measured.subject, pin, (*baseline.history, change))


def article_losses(metric: Metric, tally: Tally) -> dict[str, int]:
    """How many trials each article lost, where it lost any."""
    losses = {name: _loss(metric, tally.article_totals(name)) for name in tally.articles}
    return {name: loss for name, loss in sorted(losses.items()) if loss}


def _loss(metric: Metric, totals: Totals) -> int:
    trials = metric.formula.trials(totals)
    if trials is None:
        return 0
    return trials.number - trials.successes if metric.better == "higher" else trials.successes


def _gated() -> list[Metric]:
    return [metric for metric in METRICS if metric.gated]


def _holds(metric: Metric, value: float, floor: float) -> bool:
    return value >= floor if metric.better == "higher" else value <= floor


def _rounded(metric: Metric, value: float) -> float:
    """Rounded to the safe side, so that the same measurement passes again."""
    scale = 10.0**_DECIMALS
    safe = math.floor if metric.better == "higher" else math.ceil
    return safe(value * scale) / scale


def _worse_articles(metric: Metric, pin: Pin, tally: Tally) -> str:
    before = pin.losses.get(metric.name, {})
    now = article_losses(metric, tally)
    worse = {name: loss for name, loss in now.items() if loss > before.get(name, 0)}
    if not worse:
        gone = sorted(before.keys() - set(tally.articles))
        return f"no article lost more; gone: {', '.join(gone) or 'none'}"
    ordered = sorted(worse, key=lambda name: before.get(name, 0) - worse[name])
    return ", ".join(f"{name} lost {worse[name]} (was {before.get(name, 0)})" for name in ordered)


def _with_pin(baseline: Baseline, subject: str, pin: Pin, history: tuple[Change, ...]) -> Baseline:
    return Baseline(subjects={**baseline.subjects, subject: pin}, history=history)
