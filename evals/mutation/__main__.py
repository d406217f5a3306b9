"""`python -m evals.mutation GOLD ARTICLES`: corrupt every figure and see what passes."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from evals.mutation.report import failures, goals, summary, table
from evals.mutation.trials import Options, read_files, run_trials
from summarizer.errors import SummarizerError
from summarizer.evaluation.corpus import open_corpus
from summarizer.quantities.reading import Reading
from summarizer.records import Figure
from summarizer.verification.verify import Verifier
from summarizer.version import __version__


class _Verification:
    """Verifies claim after claim against the same article without gathering it anew."""

    def __init__(self) -> None:
        self._readings: Sequence[Reading] | None = None
        self._verifier = Verifier(())

    def __call__(self, readings: Sequence[Reading], claims: str) -> Sequence[Figure]:
        if readings is not self._readings:
            self._readings, self._verifier = readings, Verifier(readings)
        return self._verifier.verify(claims)


def main(  # noqa: PLR0913 (a parameter for each option)
    gold: Annotated[Path, typer.Argument(help="Folder of gold files.")],
    articles: Annotated[Path, typer.Argument(help="Folder of their articles.")],
    peers: Annotated[
        bool, typer.Option(help="Also langextract and instructor; needs the extra `peers`.")
    ] = False,
    seed: Annotated[int, typer.Option(help="Draws digits, partners and samples.")] = 0,
    sample: Annotated[int | None, typer.Option(help="Try so many figures only.")] = None,
    all_digits: Annotated[bool, typer.Option(help="Every wrong digit in every place.")] = False,
    detail: Annotated[bool, typer.Option(help="Print each failure in its sentence.")] = False,
    out: Annotated[Path | None, typer.Option(help="Write counts and failures as JSON.")] = None,
) -> None:
    """Exit status 1 when a goal is missed."""
    corpus = open_corpus(articles, gold)
    files = list(read_files(corpus))
    results = run_trials(files, _Verification(), Options(seed, sample, all_digits))
    print(table(results))
    if detail:
        print("", *failures(results), sep="\n")
    if peers:
        from evals.mutation.peers import compare

        print("", compare(results, seed), sep="\n")
    if out is not None:
        record = {"version": __version__, "corpus": corpus.digest, "seed": seed, "sample": sample}
        record |= summary(results) | {"failures": list(failures(results))}
        out.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")
    if not all(goal.is_met for goal in goals(results)):
        raise typer.Exit(1)


if __name__ == "__main__":
    try:
        typer.run(main)
    except SummarizerError as error:
        sys.exit(f"mutation: {error}")
