"""`summarizer eval`: which set-up to trust, how sure that is, and what it costs."""

from __future__ import annotations

import sys
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, TextIO

import typer
from typer.core import TyperGroup

from summarizer.commands.model_options import ApiKey, BaseUrl, Config, Model, model_settings
from summarizer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.evaluation.evaluate import Evaluation
    from summarizer.evaluation.gate import Lowering
    from summarizer.evaluation.report import ComparisonReport, Report
    from summarizer.evaluation.run_file import Prices
    from summarizer.evaluation.subjects import Subject
    from summarizer.settings import Settings


class _RunByDefault(TyperGroup):
    """`eval FOLDER` is `eval run FOLDER`, so that the main job needs one word less."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        if not args or (args[0] not in self.commands and args[0] != "--help"):
            args = ["run", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=_RunByDefault,
    help="Score briefs against gold: summarizer eval FOLDER, eval compare A B, eval rescore RUN.",
)

Gold = Annotated[
    Path | None, typer.Option(help="Folder of gold files. Default: gold in or beside FOLDER.")
]
Format = Annotated[str, typer.Option("--format", help="table, md, html or json.")]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="File to write. Default: the terminal.")
]
Detail = Annotated[bool, typer.Option("--detail", help="List every miss below the table.")]
Gate = Annotated[bool, typer.Option("--gate", help="Exit with 1 when a floor is broken.")]
Raise = Annotated[bool, typer.Option("--raise", help="Raise floors to what was measured.")]
Lower = Annotated[
    str | None, typer.Option(metavar="METRIC=VALUE", help="Lower a floor; needs --reason.")
]
Reason = Annotated[
    str | None, typer.Option(help="Why a floor falls or the corpus changed; kept in the baseline.")
]
BaselineFile = Annotated[Path, typer.Option("--baseline", help="The file of floors.")]
Recorded = Annotated[
    Path | None, typer.Option(help="Use the answers in this file; no server is called.")
]
Record = Annotated[Path | None, typer.Option(help="Add every answer to this file.")]
DEFAULT_BASELINE = Path("evals/baseline.json")


class _GateRequest(NamedTuple):
    gate: bool
    raise_floors: bool
    lower: str | None
    reason: str | None
    baseline: Path


@app.command("run")
def run(  # noqa: PLR0913 - one parameter an option
    folder: Annotated[Path, typer.Argument(help="Articles, or a folder of articles and gold.")] = (
        Path("evals")
    ),
    gold: Gold = None,
    offline: Annotated[bool, typer.Option("--offline", help="Evaluate the rules alone.")] = False,
    runs: Annotated[
        Path | None, typer.Option(help="Keep the run in this JSONL file; resume it if it exists.")
    ] = None,
    repeats: Annotated[int, typer.Option(min=1, help="Runs of each article.")] = 1,
    seed: Annotated[int, typer.Option(help="Seed of the intervals and of a model.")] = 0,
    price: Annotated[
        str | None,
        typer.Option(metavar="IN/OUT", help="Price of a million prompt and completion tokens."),
    ] = None,
    output_format: Format = "table",
    output: Output = None,
    detail: Detail = False,
    gate: Gate = False,
    raise_floors: Raise = False,
    lower: Lower = None,
    reason: Reason = None,
    baseline: BaselineFile = DEFAULT_BASELINE,
    model: Model = None,
    base_url: BaseUrl = None,
    api_key: ApiKey = None,
    config: Config = None,
    recorded: Recorded = None,
    record: Record = None,
) -> None:
    """Run a set-up over the articles in FOLDER and score it against their gold.

    Without a model configured, or with --offline, the rules are evaluated.
    """
    import tempfile

    from summarizer.evaluation.corpus import open_corpus
    from summarizer.evaluation.evaluate import Plan, run_and_score

    flags = {"model": model, "base_url": base_url, "api_key": api_key, "seed": seed}
    settings = None
    if not offline:
        settings = model_settings(config, **flags, recorded=recorded, record=record)
    with tempfile.TemporaryDirectory() as scratch, _subject(settings) as subject:
        plan = Plan(repeats, seed, _prices(price))
        path = runs or Path(scratch) / "run.jsonl"
        scored = run_and_score(open_corpus(folder, gold), subject, plan, path)
        _write(scored.report, output_format, output, detail)
    _gate(scored, _GateRequest(gate, raise_floors, lower, reason, baseline))


@contextmanager
def _subject(settings: Settings | None) -> Iterator[Subject]:
    """What is evaluated: the rules, or the model that the settings name."""
    from summarizer.evaluation.subjects import RulesSubject

    if settings is None:
        yield RulesSubject()
        return
    from summarizer.evaluation.model_subject import ModelSubject
    from summarizer.language_model.session import ModelSession

    with ModelSession(settings) as session:
        yield ModelSubject(settings, session)


@app.command("rescore")
def rescore(  # noqa: PLR0913 - one parameter an option
    run_file: Annotated[Path, typer.Argument(metavar="RUN", help="A run file.")],
    folder: Annotated[
        Path | None, typer.Option("--articles", help="Articles. Default: where the run had them.")
    ] = None,
    gold: Gold = None,
    output_format: Format = "table",
    output: Output = None,
    detail: Detail = False,
    gate: Gate = False,
    raise_floors: Raise = False,
    lower: Lower = None,
    reason: Reason = None,
    baseline: BaselineFile = DEFAULT_BASELINE,
) -> None:
    """Score a run file again, with today's gold and scorers, without calling a model."""
    from summarizer.evaluation.evaluate import corpus_of, evaluate
    from summarizer.evaluation.run_file import RunFile

    file = RunFile(run_file)
    scored = evaluate(file, corpus_of(file, folder, gold))
    _write(scored.report, output_format, output, detail)
    _gate(scored, _GateRequest(gate, raise_floors, lower, reason, baseline))


@app.command("compare")
def compare(  # noqa: PLR0913 - one parameter an option
    first: Annotated[Path, typer.Argument(metavar="A", help="A run file.")],
    second: Annotated[Path, typer.Argument(metavar="B", help="Another, on the same articles.")],
    folder: Annotated[
        Path | None, typer.Option("--articles", help="Articles. Default: where A had them.")
    ] = None,
    gold: Gold = None,
    seed: Annotated[int, typer.Option(help="Seed of the resampling.")] = 0,
    output_format: Format = "table",
    output: Output = None,
) -> None:
    """Compare two runs article by article; says "not decisive" when it is not."""
    from summarizer.evaluation.evaluate import compare_runs, corpus_of
    from summarizer.evaluation.run_file import RunFile

    files = RunFile(first), RunFile(second)
    report = compare_runs(*files, corpus_of(files[0], folder, gold), seed)
    _write(report, output_format, output, detail=False)


def _write(
    report: Report | ComparisonReport, output_format: str, output: Path | None, detail: bool
) -> None:
    from summarizer.evaluation.evaluate import writer_of
    from summarizer.evaluation.report import Report
    from summarizer.evaluation.report_text import write_misses

    writer = writer_of(output_format)
    with nullcontext(sys.stdout) if output is None else _opened(output) as out:
        writer(report, out)
        if detail and isinstance(report, Report):
            write_misses(report, out)


@contextmanager
def _opened(output: Path) -> Iterator[TextIO]:
    try:
        with output.open("w", encoding="utf-8") as out:
            yield out
    except OSError as error:
        raise UsageError(f"{output}: cannot be written ({error.strerror or error})") from error


def _gate(scored: Evaluation, request: _GateRequest) -> None:
    from summarizer.evaluation import gate

    baseline = gate.read_baseline(request.baseline)
    if request.lower is not None:
        lowering = _lowering(request.lower, request.reason)
        baseline = gate.lowered(baseline, scored.measured, lowering)
    if request.raise_floors:
        baseline = gate.raised(baseline, scored.measured, request.reason)
    if request.lower is not None or request.raise_floors:
        gate.write_baseline(request.baseline, baseline)
    if request.gate:
        breaches = list(gate.breaches(baseline, scored.measured))
        for breach in breaches:
            print(f"gate: {breach.message}", file=sys.stderr)
        if breaches:
            raise typer.Exit(1)


def _lowering(lower: str, reason: str | None) -> Lowering:
    from summarizer.evaluation.gate import Lowering

    metric, _, value = lower.partition("=")
    try:
        return Lowering(metric, float(value), reason or "")
    except ValueError:
        raise UsageError(f"--lower {lower}: write METRIC=VALUE, as in f1=0.95") from None


def _prices(price: str | None) -> Prices | None:
    from summarizer.evaluation.run_file import Prices

    if price is None:
        return None
    prompt, _, completion = price.partition("/")
    try:
        return Prices(prompt=float(prompt), completion=float(completion))
    except ValueError:
        raise UsageError(f"--price {price}: write IN/OUT, as in 0.15/0.60") from None
