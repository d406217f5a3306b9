"""The gate: a broken floor names its articles; raising is easy, lowering leaves a trace."""

from __future__ import annotations

from pathlib import Path

import pytest
from evaluation_cases import PERFECT, TEXT, PreparedSubject, write_corpus

from summarizer.errors import EvaluationError
from summarizer.evaluation.corpus import open_corpus
from summarizer.evaluation.evaluate import Plan, run_and_score
from summarizer.evaluation.gate import (
    Baseline,
    Lowering,
    Measured,
    breaches,
    lowered,
    raised,
    read_baseline,
    write_baseline,
)
from summarizer.records import Brief

NO_HELPERS = PERFECT.model_copy(update={"helpers": ()})
LAST_ROW_LOST = PERFECT.model_copy(update={"indicators": PERFECT.indicators[:-1]})


class Bench:
    """Measures prepared briefs on a corpus of three."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.runs = 0

    def measure(self, faults: dict[int, Brief], text: str = TEXT) -> Measured:
        self.runs += 1
        corpus = open_corpus(write_corpus(self.folder, text=text))
        subject = PreparedSubject()
        subject.by_article = {f"article-{index:04}.txt": [brief] for index, brief in faults.items()}
        path = self.folder / f"run-{self.runs}.jsonl"
        return run_and_score(corpus, subject, Plan(), path).measured


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def shut(baseline: Baseline, measured: Measured) -> list[str]:
    return [breach.message for breach in breaches(baseline, measured)]


def test_what_was_pinned_passes(bench: Bench) -> None:
    measured = bench.measure({1: NO_HELPERS})
    assert shut(raised(Baseline(), measured), measured) == []


def test_a_broken_floor_names_the_articles_that_did_it(bench: Bench) -> None:
    baseline = raised(Baseline(), bench.measure({0: NO_HELPERS}))
    [message] = shut(baseline, bench.measure({0: NO_HELPERS, 2: NO_HELPERS}))
    assert message.startswith("party 0.8000 is below 0.9")
    assert message.endswith("article-0002.txt#1 lost 1 (was 0)")


def test_a_broken_ceiling_names_the_articles_that_did_it(bench: Bench) -> None:
    baseline = raised(Baseline(), bench.measure({}))
    messages = shut(baseline, bench.measure({1: LAST_ROW_LOST}))
    [omitted] = [message for message in messages if message.startswith("omitted")]
    assert "is above 0.0: article-0001.txt#1 lost 1 (was 0)" in omitted


def test_a_better_run_passes_and_raises_on_request(bench: Bench) -> None:
    baseline = raised(Baseline(), bench.measure({0: NO_HELPERS}))
    better = bench.measure({})
    assert shut(baseline, better) == []
    assert raised(baseline, better).subjects["rules"].floors["party"] == 1


def test_raising_never_lowers(bench: Bench) -> None:
    baseline = raised(Baseline(), bench.measure({}))
    worse = bench.measure({0: NO_HELPERS})
    again = raised(baseline, worse)
    assert again == baseline
    assert shut(again, worse) != []


def test_lowering_keeps_its_reason(bench: Bench) -> None:
    baseline = raised(Baseline(), bench.measure({}))
    worse = bench.measure({0: NO_HELPERS})
    lower = lowered(baseline, worse, Lowering("party", 0.9, "the gold names one party more"))
    assert shut(lower, worse) == []
    [change] = lower.history
    assert (change.what, change.before, change.after) == ("party", "1.0", "0.9")
    assert change.reason == "the gold names one party more"


@pytest.mark.parametrize(
    ("lowering", "message"),
    [
        (Lowering("party", 0.9, " "), "reason"),
        (Lowering("party", 1.0, "why not"), "does not lower"),
        (Lowering("party", float("nan"), "why not"), "does not lower"),
        (Lowering("omitted", -0.1, "why not"), "does not lower"),
        (Lowering("nothing", 0.9, "why not"), "no such floor"),
        (Lowering("seconds", 0.9, "why not"), "no such floor"),
    ],
)
def test_lowering_is_refused(bench: Bench, lowering: Lowering, message: str) -> None:
    measured = bench.measure({})
    with pytest.raises(EvaluationError, match=message):
        lowered(raised(Baseline(), measured), measured, lowering)


def test_another_corpus_shuts_the_gate_until_somebody_says_why(bench: Bench) -> None:
    baseline = raised(Baseline(), bench.measure({}))
    other = bench.measure({}, text=TEXT + "全文完。")
    assert any("corpus has changed" in message for message in shut(baseline, other))
    with pytest.raises(EvaluationError, match="--reason"):
        raised(baseline, other)
    again = raised(baseline, other, "one more sentence")
    assert shut(again, other) == []
    assert [change.what for change in again.history] == ["corpus"]


def test_a_metric_that_is_no_longer_measured_shuts_the_gate(bench: Bench) -> None:
    baseline = raised(Baseline(), bench.measure({}))
    silent = PERFECT.model_copy(update={"summary": ""})
    messages = shut(baseline, bench.measure(dict.fromkeys(range(3), silent)))
    assert [message for message in messages if message.startswith("summary")] == [
        "summary: nothing to measure, floor 1.0"
    ]


def test_a_subject_without_floors_is_not_waved_through(bench: Bench) -> None:
    assert "--raise" in shut(Baseline(), bench.measure({}))[0]


def test_a_baseline_survives_its_file(bench: Bench, tmp_path: Path) -> None:
    baseline = raised(Baseline(), bench.measure({0: NO_HELPERS}))
    write_baseline(tmp_path / "baseline.json", baseline)
    assert read_baseline(tmp_path / "baseline.json") == baseline


def test_a_missing_baseline_is_empty_and_a_broken_one_is_named(tmp_path: Path) -> None:
    assert read_baseline(tmp_path / "none.json") == Baseline()
    (tmp_path / "broken.json").write_text("[]")
    with pytest.raises(EvaluationError, match="not a baseline"):
        read_baseline(tmp_path / "broken.json")
