"""The brief's table: are the key figures in it, and is each row wholly right?"""

from __future__ import annotations

from summarizer.evaluation.gold import GoldQuantity
from summarizer.evaluation.scoring import Case, Miss, Score
from summarizer.records import Indicator, Quantity


def key_coverage(case: Case) -> Score:
    """How many of the gold's key figures have a row, right or wrong."""
    rows = {indicator.quantity for indicator in case.brief.indicators}
    expected = covered = 0
    misses = []
    for gold, found in case.matching.pairs:
        if gold.key is True:
            expected += 1
            covered += found.id in rows
            if found.id not in rows:
                place = case.gold_place(gold)
                misses.append(Miss("keycover", gold.text, "a row", "no row", place))
    expected += sum(gold.key is True for gold in case.matching.missed)
    return Score({"keycover.all": expected, "keycover.right": covered}, tuple(misses))


def table(case: Case) -> Score:
    """Rows in which value, category, year and status are right together.

    A row for a figure that readers did not agree to be key, or for optional gold,
    neither helps nor hurts; a second row for one quantity is wrong.
    """
    quantities = {quantity.id: quantity for quantity in case.brief.quantities}
    gold_of = case.matching.gold_of
    right = rows = 0
    seen: set[str] = set()
    misses = []
    for row in case.brief.indicators:
        quantity, gold = quantities.get(row.quantity), gold_of.get(row.quantity)
        repeated = row.quantity in seen
        seen.add(row.quantity)
        if gold is not None and not repeated and (gold.optional or gold.key == "any"):
            continue
        rows += 1
        faults = _faults(row, quantity, gold)
        if repeated:
            faults.append("the second row for one figure")
        if not faults:
            right += 1
            continue
        place = case.found_place(quantity) if quantity else None
        expected = expected_row(gold) if gold else "no row"
        misses.append(Miss("table", row.label, expected, "; ".join(faults), place))
    expected_rows = sum(q.key is True and not q.optional for q in case.gold.quantities)
    counts = {"table.rows": rows, "table.right": right, "table.expected": expected_rows}
    return Score(counts, tuple(misses))


def _faults(row: Indicator, quantity: Quantity | None, gold: GoldQuantity | None) -> list[str]:
    if quantity is None:
        return [f"names quantity {row.quantity}, which does not exist"]
    if gold is None:
        return [f"{quantity.text} is no figure of the article"]
    if gold.key is False:
        return [f"{quantity.text} is background"]
    return attribution_faults(row, quantity, gold)


def attribution_faults(row: Indicator, quantity: Quantity, gold: GoldQuantity) -> list[str]:
    """What a row says wrongly of its figure: category, year, status."""
    faults = []
    if row.category not in gold.categories:
        faults.append(f"category {row.category}")
    if gold.year not in ("any", quantity.year):
        faults.append(f"year {quantity.year}")
    if gold.status not in ("any", quantity.status):
        faults.append(f"status {quantity.status}")
    return faults


def expected_row(gold: GoldQuantity) -> str:
    """What a right row says of a figure."""
    return f"{' or '.join(gold.categories)}, year {gold.year}, {gold.status}"
