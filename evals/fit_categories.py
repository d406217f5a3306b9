"""Fit what single field words and units add to the categories of figures.

    python -m evals.fit_categories [--write]

Multinomial logistic regression on the figures of the fixtures and of all held-out sets, in
which every category that the gold accepts is right, and on the sentences of the specification
(`tests/cases/quantities`), each of which stands for a rule and counts for more. It starts
from the weights that hands gave (they count as they are, times `SCALE`) and learns what has to
be added to them, drawn towards nothing. What is printed first is learned with sets left out,
in turn, and judged on those: what pages that nobody has seen may expect. `--write` fits all sets
and writes the additions to `summarizer/lexicon/fitted_weights.txt`, rounded, the small ones left
out.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize

from summarizer.articles.passage import passage
from summarizer.evaluation.gold import GoldArticle, GoldQuantity, read_gold
from summarizer.evaluation.matching import match_quantities
from summarizer.pipeline import digest_page, load_page
from summarizer.quantities.categories import FieldScorer
from summarizer.quantities.context import Context
from summarizer.quantities.extract import read_quantities
from summarizer.quantities.field_words import CATEGORIES, field_words, fitted, unit_key
from summarizer.quantities.reading import Reading
from summarizer.reading.pages import page_of_text

SCALE = 0.6
"""What a weight of one is worth in log odds: what fitted best with all sets but one."""
PENALTY = 4.0
"""How strongly additions are drawn towards nothing: half of it or double is no better."""
STEP, LEAST = 0.25, 0.75
"""Additions are rounded to steps; smaller ones are left out."""
SPECIFIED = 3
"""How often a figure of the specification counts: from here on all of them come out right."""
FOLDS = 6
EVALS = Path(__file__).parent
CASES, SPECIFICATION = EVALS.parent / "tests" / "cases" / "quantities", "cases"
OUTPUT = EVALS.parent / "summarizer" / "lexicon" / "fitted_weights.txt"
HEADER = """\
# What a fit on marked figures adds to the weights of field words and units: made by
# `python -m evals.fit_categories --write`, which says how; no line is written by hand.
# word or unit, then categories and what is added to each
"""

Numbers = NDArray[np.float64]


class Example(NamedTuple):
    """A marked figure: its set, the categories that are right, what the weights by hand say,
    and the evidence: names of features with their shares."""

    source: str
    accepted: list[int]
    by_hand: list[float]
    evidence: dict[str, float]


def examples_of(name: str, folder: Path) -> Iterator[Example]:
    """The marked figures of a folder with `articles` and `gold`."""
    golds = {(g.article, g.part): g for g in map(read_gold, sorted((folder / "gold").glob("*")))}
    for article in sorted({article for article, _ in golds}):
        for digest in digest_page(load_page(folder / "articles" / article)):
            gold = golds.get((article, digest.reading.article.part))
            if gold is not None:
                yield from _examples(name, digest.reading, gold)


def examples_specified() -> Iterator[Example]:
    """The figures of the specification's sentences for which it says the category."""
    for path in sorted(CASES.glob("*.json")):
        for case in json.loads(path.read_text(encoding="utf-8")):
            told = [
                GoldQuantity(
                    text=figure["text"],
                    value=figure["value"],
                    value_max=figure.get("value_max"),
                    unit=figure["unit"],
                    categories=(figure["category"],),
                )
                for figure in case["quantities"]
                if "category" in figure
            ]
            article = passage(page_of_text(case["input"]), case.get("published"))
            gold = GoldArticle(article=path.name, quantities=tuple(told))
            for example in _examples(SPECIFICATION, read_quantities(article), gold):
                yield from [example] * SPECIFIED


def _examples(name: str, reading: Reading, gold: GoldArticle) -> Iterator[Example]:
    context = Context(reading.article)
    scorer, added = FieldScorer(context), fitted()
    places = context.places([mention.start for mention in reading.mentions])
    marked = match_quantities(gold.quantities, reading.quantities).gold_of
    for mention, quantity, place in zip(reading.mentions, reading.quantities, places, strict=True):
        answer = marked.get(quantity.id)
        if answer is None or answer.optional or scorer.told_outright(mention):
            continue
        by_hand = scorer.scores(place, mention, quantity.per)
        key = unit_key(quantity.unit, quantity.per)
        evidence = {f"unit {key}": 1.0}
        for field, weight in added.units.get(key, ()):
            by_hand[field] -= weight
        for word, share in scorer.evidence(place, mention):
            feature = f"word {field_words()[word]}"
            evidence[feature] = evidence.get(feature, 0.0) + share
            for field, weight in added.words[word]:
                by_hand[field] -= weight * share
        accepted = [CATEGORIES.index(category) for category in answer.categories]
        yield Example(name, accepted, by_hand, evidence)


class Table:
    """The examples as matrices, a row each."""

    def __init__(self, examples: list[Example]) -> None:
        self.features = sorted({feature for e in examples for feature in e.evidence})
        column = {feature: index for index, feature in enumerate(self.features)}
        rows = [row for row, e in enumerate(examples) for _ in e.evidence]
        columns = [column[feature] for e in examples for feature in e.evidence]
        shares = [share for e in examples for share in e.evidence.values()]
        shape = (len(examples), len(self.features))
        self.evidence = sparse.csr_matrix((shares, (rows, columns)), shape=shape)
        self.by_hand = SCALE * np.array([e.by_hand for e in examples])
        self.accepted = np.zeros((len(examples), len(CATEGORIES)))
        for row, example in enumerate(examples):
            self.accepted[row, example.accepted] = 1
        self.sources = np.array([e.source for e in examples])

    def right(self, rows: NDArray[np.bool_], additions: Numbers) -> Numbers:
        """For each of the rows, whether the strongest category is accepted."""
        scores = self.by_hand[rows] + self.evidence[rows] @ (SCALE * additions)
        chosen: Numbers = self.accepted[rows][np.arange(rows.sum()), scores.argmax(axis=1)]
        return chosen


def fit(table: Table, rows: NDArray[np.bool_]) -> Numbers:
    """What is added, a row a feature and a column a category, in units of the weights by hand."""
    evidence, by_hand, accepted = table.evidence[rows], table.by_hand[rows], table.accepted[rows]
    shape = (len(table.features), len(CATEGORIES))

    def loss(flat: Numbers) -> tuple[float, Numbers]:
        scores = by_hand + evidence @ flat.reshape(shape)
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares = odds / odds.sum(axis=1, keepdims=True)
        right = np.maximum((shares * accepted).sum(axis=1), 1e-12)
        slope = evidence.T @ (shares - shares * accepted / right[:, None])
        penalty = PENALTY * (flat @ flat) / 2
        return penalty - np.log(right).sum(), slope.ravel() + PENALTY * flat

    start = np.zeros(shape[0] * shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 80})
    rounded = np.round(found.x.reshape(shape) / SCALE / STEP) * STEP
    return np.where(np.abs(rounded) < LEAST, 0.0, rounded)


def judge(table: Table) -> None:
    """Print for each set how many of its figures are right, by hand and by what is learned
    from the others."""
    names = [name for name in dict.fromkeys(table.sources) if name != SPECIFICATION]
    nothing = np.zeros((len(table.features), len(CATEGORIES)))
    before = table.right(np.full(len(table.sources), True), nothing)
    after = np.zeros(len(table.sources))
    for fold in range(FOLDS):
        left_out = np.isin(table.sources, names[fold::FOLDS])
        after[left_out] = table.right(left_out, fit(table, ~left_out))
    print(f"{'set':<8}{'figures':>8}{'by hand':>9}{'fitted':>9}")
    for name in [*names, "all"]:
        rows = np.isin(table.sources, names if name == "all" else [name])
        print(f"{name:<8}{rows.sum():>8}{before[rows].mean():>9.3f}{after[rows].mean():>9.3f}")


def write(table: Table) -> None:
    """Fit all sets and write what is added."""
    additions = fit(table, np.full(len(table.sources), True))
    lines = [
        f"{feature} " + " ".join(f"{CATEGORIES[i]} {row[i]:+g}" for i in np.flatnonzero(row))
        for feature, row in zip(table.features, additions, strict=True)
        if row.any()
    ]
    OUTPUT.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Judge the fit, and write it when asked."""
    parser = argparse.ArgumentParser(description="What field words and units weigh.")
    parser.add_argument("--write", action="store_true", help="write the fitted weights")
    options = parser.parse_args()
    heldout = sorted((EVALS / "heldout").glob("[0-9]*"), key=lambda folder: int(folder.name))
    folders = {"evals": EVALS} | {folder.name: folder for folder in heldout}
    marked = [e for name, folder in folders.items() for e in examples_of(name, folder)]
    table = Table([*marked, *examples_specified()])
    judge(table)
    if options.write:
        write(table)


if __name__ == "__main__":
    main()
