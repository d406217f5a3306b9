"""From a run file to a report, and from two run files to a comparison."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple, TextIO

from summarizer.errors import UsageError
from summarizer.evaluation.comparison import compare
from summarizer.evaluation.corpus import Corpus, open_corpus
from summarizer.evaluation.gate import Measured
from summarizer.evaluation.intervals import estimates
from summarizer.evaluation.report import ComparisonReport, Report
from summarizer.evaluation.report_html import write_html
from summarizer.evaluation.report_text import write_json, write_markdown, write_table
from summarizer.evaluation.run import ArticleScore, run_corpus, score_outcomes
from summarizer.evaluation.run_file import CorpusRecord, Prices, RunFile, RunHeader
from summarizer.evaluation.subjects import Subject
from summarizer.evaluation.tally import Tally
from summarizer.version import __version__

WRITERS: dict[str, Callable[[Report | ComparisonReport, TextIO], None]] = {
    "table": write_table,
    "md": write_markdown,
    "html": write_html,
    "json": write_json,
}
"""How a report is written, by the name of its format."""


class Plan(NamedTuple):
    """How a subject is run: repeats for one that samples, the seed of all chance."""

    repeats: int = 1
    seed: int = 0
    prices: Prices | None = None


class Evaluation(NamedTuple):
    """A scored run: its report, and what the gate needs."""

    report: Report
    measured: Measured


def run_and_score(corpus: Corpus, subject: Subject, plan: Plan, path: Path) -> Evaluation:
    """Run what the file at `path` does not have yet, then score all of it."""
    header = RunHeader(
        subject=subject.record,
        corpus=CorpusRecord(
            articles=str(corpus.articles), gold=str(corpus.gold), digest=corpus.digest
        ),
        version=__version__,
        seed=plan.seed,
        repeats=plan.repeats,
        prices=plan.prices,
        started=_now(),
    )
    file = RunFile(path)
    run_corpus(corpus, subject, header, file)
    return evaluate(file, corpus)


def evaluate(file: RunFile, corpus: Corpus) -> Evaluation:
    """Score a run file against a corpus; calls no model."""
    header = file.header()

    def scores() -> Iterator[ArticleScore]:
        return score_outcomes(file.outcomes(), corpus, header.prices)

    tally = Tally.of(scores())
    figures = tuple(estimates(tally, header.seed))
    report = Report(header, len(tally.articles), figures, scores)
    return Evaluation(report, Measured(header.subject.label, corpus.digest, tally, _now()[:10]))


def compare_runs(first: RunFile, second: RunFile, corpus: Corpus, seed: int) -> ComparisonReport:
    """Score both run files against one corpus and compare them article by article."""
    headers, tallies = [], []
    for file in (first, second):
        header = file.header()
        headers.append(header)
        tallies.append(Tally.of(score_outcomes(file.outcomes(), corpus, header.prices)))
    return ComparisonReport(headers[0], headers[1], compare(tallies[0], tallies[1], seed))


def corpus_of(file: RunFile, articles: Path | None = None, gold: Path | None = None) -> Corpus:
    """The corpus that a run names, or the one in the folders given instead."""
    named = file.header().corpus
    if articles is not None:
        return open_corpus(articles, gold)
    return open_corpus(Path(named.articles), gold or Path(named.gold))


def writer_of(name: str) -> Callable[[Report | ComparisonReport, TextIO], None]:
    """The writer of a format. Raises `UsageError` for an unknown one."""
    try:
        return WRITERS[name]
    except KeyError:
        raise UsageError(f"--format {name}: choose one of {', '.join(WRITERS)}") from None


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
