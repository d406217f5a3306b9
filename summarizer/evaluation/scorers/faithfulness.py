"""Does the output say only what the article says?

The judge is the gold, not the program's own verifier, so that the two cannot
share a mistake. Every figure of the table and of the summary is one trial:

- supported: the gold has the value and unit, and a row tells its category, year
  and status as the gold does;
- misattributed: the number is the article's, but for another unit, category, year
  or status;
- invented: the article has no such number. A rounded or a derived number in a
  summary counts as invented too: the brief promises the article's own figures.

Omission is counted on the other side: key figures in neither table nor summary.
"""

from __future__ import annotations

from collections import Counter

from summarizer.evaluation.matching import identity
from summarizer.evaluation.scorers.quantities import amount
from summarizer.evaluation.scorers.summary_figures import Support, figures_of, judge
from summarizer.evaluation.scorers.table import attribution_faults, expected_row
from summarizer.evaluation.scoring import Case, Miss, Score
from summarizer.records import Indicator


def faithfulness(case: Case) -> Score:
    """Supported, misattributed and invented figures, and omitted key figures."""
    counts: Counter[str] = Counter()
    misses = []
    for row in case.brief.indicators:
        verdict, miss = _judge_row(case, row)
        counts[f"faithful.{verdict}"] += 1
        if miss is not None:
            misses.append(miss)
    for figure in figures_of(case.brief.summary):
        verdict = judge(figure, case.gold)
        counts[f"faithful.{verdict}"] += 1
        if verdict != "right":
            detail = f"{figure.text} in the summary is {verdict}"
            misses.append(Miss("faithful", "summary", "a figure of the article", detail))
    counts["faithful.all"] = sum(counts.values())
    omitted = _omissions(case)
    counts["omitted.all"] = len(omitted)
    counts["omitted.expected"] = sum(
        gold.key is True and not gold.optional for gold in case.gold.quantities
    )
    return Score(counts, (*misses, *omitted))


def _judge_row(case: Case, row: Indicator) -> tuple[Support, Miss | None]:
    quantity = next((q for q in case.brief.quantities if q.id == row.quantity), None)
    if quantity is None:
        detail = f"names quantity {row.quantity}, which does not exist"
        return "invented", Miss("faithful", row.label, "no row", detail)
    place = case.found_place(quantity)
    gold = case.matching.gold_of.get(quantity.id)
    if gold is not None:
        faults = attribution_faults(row, quantity, gold)
        if not faults:
            return "right", None
        detail = "; ".join(faults)
        return "misattributed", Miss("faithful", row.label, expected_row(gold), detail, place)
    # The same figure once more than the article states it stands for another thing.
    is_invented = judge(quantity, case.gold) == "invented"
    verdict: Support = "invented" if is_invented else "misattributed"
    detail = f"{amount(quantity)}: {verdict}"
    return verdict, Miss("faithful", row.label, "no row", detail, place)


def _omissions(case: Case) -> list[Miss]:
    """Key figures that neither a row nor the summary tells."""
    gold_of = case.matching.gold_of
    told = Counter(
        identity(gold_of[row.quantity])
        for row in case.brief.indicators
        if row.quantity in gold_of and gold_of[row.quantity].key is True
    )
    in_summary = {identity(figure) for figure in figures_of(case.brief.summary)}
    omitted = []
    for gold in case.gold.quantities:
        what = identity(gold)
        if gold.key is not True or gold.optional or what in in_summary:
            continue
        if told[what] > 0:
            told[what] -= 1
        else:
            place = case.gold_place(gold)
            omitted.append(Miss("omitted", gold.text, amount(gold), "nowhere", place))
    return omitted
