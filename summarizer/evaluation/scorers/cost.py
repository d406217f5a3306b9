"""What the brief took: time, tokens, money."""

from __future__ import annotations

from summarizer.evaluation.scoring import Case, Score


def cost(case: Case) -> Score:
    """Seconds, tokens and price of one brief; that there is a brief counts too."""
    spent = case.cost
    counts = {
        "answered.right": 1.0,
        "answered.all": 1.0,
        "cost.briefs": 1.0,
        "cost.seconds": spent.seconds,
    }
    if spent.tokens is not None:
        counts |= {"cost.calls": 1.0, "cost.tokens": spent.tokens}
    if spent.price is not None:
        counts |= {"cost.priced": 1.0, "cost.price": spent.price}
    return Score(counts)
