"""Do the model and the rules make the same table of the same article?

Each quantity of the rules' brief is one unit; a rater's label for it is the
category of its row, or that it has none. Rows that the program itself took over
from the rules (origin `rules`) are not the model's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from summarizer.evaluation.matching import Identity, identity
from summarizer.evaluation.metrics import NOT_IN_TABLE, TABLE_KAPPA
from summarizer.evaluation.scoring import Case, Miss, Score
from summarizer.records import Brief, Origin


def agreement_with_rules(case: Case) -> Score:
    """Agreement and both raters' margins; nothing for a brief that the rules made."""
    if case.rules is None or case.brief.provenance.mode != "llm":
        return Score({})
    model = _labels(case.brief, ("llm", "both"))
    rules = _labels(case.rules, ("rules", "both"))
    counts: Counter[str] = Counter()
    misses = []
    for quantity in case.rules.quantities:
        what = identity(quantity)
        ours, theirs = next(rules[what]), next(model[what], NOT_IN_TABLE)
        counts["agreement.all"] += 1
        counts["agreement.agreed"] += ours == theirs
        counts[TABLE_KAPPA.margin(0, ours)] += 1
        counts[TABLE_KAPPA.margin(1, theirs)] += 1
        if ours != theirs:
            place = case.found_place(quantity)
            misses.append(Miss("agreement", quantity.text, f"rules: {ours}", theirs, place))
    return Score(counts, tuple(misses))


class _Labels(dict[Identity, Iterator[str]]):
    """The labels of each figure's mentions in order; none for an unknown figure."""

    def __missing__(self, key: Identity) -> Iterator[str]:
        return iter(())


def _labels(brief: Brief, origins: tuple[Origin, ...]) -> _Labels:
    rows = {row.quantity: row.category for row in brief.indicators if row.origin in origins}
    labels: dict[Identity, list[str]] = {}
    for quantity in brief.quantities:
        label = rows.get(quantity.id, NOT_IN_TABLE)
        labels.setdefault(identity(quantity), []).append(label)
    return _Labels({what: iter(found) for what, found in labels.items()})
