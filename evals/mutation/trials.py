"""Put claims to a verifier and keep what came of them."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from evals.mutation.accidents import accident, coincidence, fits_another, swaps
from evals.mutation.claims import Claim, Style, frames, rescaled, rounded
from evals.mutation.corruptions import Corruption, corruptions
from evals.mutation.sums import sums
from evals.mutation.targets import Target, find_targets
from summarizer.articles.split import split_articles
from summarizer.evaluation.corpus import Corpus
from summarizer.pipeline import load_page
from summarizer.quantities.extract import read_quantities
from summarizer.quantities.reading import Reading
from summarizer.records import SUPPORTING, Figure

Verifier = Callable[[Sequence[Reading], str], Sequence[Figure]]
"""Takes an article's readings and a text of claims."""

TRUE = "true"
UNREAD = "unread"
_SWAPS_EACH = 2


@dataclass(frozen=True, slots=True)
class File:
    """An article file, read once, with the gold figures in it."""

    path: Path
    readings: tuple[Reading, ...]
    targets: tuple[Target, ...]
    figures: int
    """How many figures the gold has, found in the text or not."""


@dataclass(frozen=True, slots=True)
class Options:
    """How much is tried: `sample` figures of the corpus (`None`: all), with this seed."""

    seed: int = 0
    sample: int | None = None
    all_digits: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the verifier said of the claimed figure.

    `verdict` is the least favourable one of the figures that it read in that place, or
    `unread`; `kind` is `true` or the kind of corruption.
    """

    claim: Claim
    kind: str
    verdict: str
    note: str | None
    evidence: str | None

    @property
    def is_supported(self) -> bool:
        """Whether the claim passed."""
        return self.verdict in SUPPORTING

    @property
    def is_caught(self) -> bool:
        """Whether a reader would be warned; a figure that was not read warns nobody."""
        return not self.is_supported and self.verdict != UNREAD


@dataclass(slots=True)
class Results:
    """All outcomes, and what was left out.

    `figures` are the gold's, `targets` those that were claimed. An optional figure that
    the verifier does not take for a quantity (一项工作, 两地) is only counted.
    `excluded` counts corruptions by the reason why they are true.
    """

    outcomes: list[Outcome] = field(default_factory=list)
    excluded: Counter[str] = field(default_factory=Counter)
    figures: int = 0
    targets: int = 0
    unread_optional: int = 0


def read_files(corpus: Corpus) -> Iterator[File]:
    """The files of a corpus, one at a time."""
    for entry in corpus:
        readings = tuple(map(read_quantities, split_articles(load_page(entry.article))))
        golds = [gold for gold in entry.read_gold() if gold.part <= len(readings)]
        targets = [t for gold in golds for t in find_targets(gold, readings[gold.part - 1])]
        figures = sum(len(gold.quantities) for gold in golds)
        yield File(entry.article, readings, tuple(targets), figures)


def run_trials(files: Sequence[File], verifier: Verifier, options: Options) -> Results:
    """Claim every figure truly and falsely, and ask the verifier each time."""
    results = Results()
    chosen = _chosen(files, options)
    for file in files:
        results.figures += file.figures
        for target in file.targets:
            if id(target) not in chosen:
                continue
            true = [
                _judge(file, verifier, claim, TRUE)
                for claim in (*frames(target), *rescaled(target), *rounded(target))
            ]
            if target.gold.optional and true[0].verdict == UNREAD:
                results.unread_optional += 1
                continue
            results.targets += 1
            results.outcomes += true
            for claim, kind in false_claims(target, file.targets, options, results.excluded):
                results.outcomes.append(_judge(file, verifier, claim, kind))
        targets = [target for target in file.targets if id(target) in chosen]
        for pair in sums(targets, random.Random(options.seed)):
            results.outcomes.append(_judge(file, verifier, pair.true, TRUE))
            results.outcomes.append(_judge(file, verifier, pair.false, "sum wrong"))
    return results


def false_claims(
    target: Target, others: Sequence[Target], options: Options, excluded: Counter[str]
) -> Iterator[tuple[Claim, str]]:
    """Corrupted claims about a figure with their kinds; those that are true are counted."""
    choice = random.Random(f"{options.seed} {target.article.name} {target.index}")
    styles: dict[Style, Claim] = {}
    for frame in frames(target):
        styles.setdefault(frame.style, frame)
    wrong = [*corruptions(target, choice, options.all_digits)]
    wrong += swaps(target, others, choice, _SWAPS_EACH)
    for corruption in dict.fromkeys(wrong):
        reason = accident(target, corruption, others)
        if reason is not None:
            excluded[reason] += 1
            continue
        corruption = replace(corruption, kind=coincidence(target, corruption, others))
        for frame in styles.values():
            if fits_another(frame, corruption, others):
                excluded["every word of the claim is said of an equal figure"] += 1
            else:
                yield corrupted(frame, corruption), corruption.kind


def corrupted(frame: Claim, corruption: Corruption) -> Claim:
    """The claim with the corruption in place of its figure."""
    return frame.with_figure(corruption.figure, corruption.before, corruption.after)


def _chosen(files: Sequence[File], options: Options) -> set[int]:
    targets = [id(target) for file in files for target in file.targets]
    if options.sample is None or options.sample >= len(targets):
        return set(targets)
    return set(random.Random(options.seed).sample(targets, options.sample))


def _judge(file: File, verifier: Verifier, claim: Claim, kind: str) -> Outcome:
    figures = [
        figure
        for figure in verifier(file.readings, claim.text)
        if figure.start < claim.end and figure.end > claim.start
    ]
    if not figures:
        return Outcome(claim, kind, UNREAD, None, None)
    worst = min(figures, key=lambda figure: figure.verdict in SUPPORTING)
    return Outcome(claim, kind, worst.verdict, worst.note, worst.evidence)
