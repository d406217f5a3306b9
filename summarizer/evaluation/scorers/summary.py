"""The summary: every number in it holds, how long it is, and which figures it tells."""

from __future__ import annotations

from summarizer.evaluation.matching import identity
from summarizer.evaluation.scorers.summary_figures import (
    figures_of,
    is_printed,
    judge,
    other_numbers,
)
from summarizer.evaluation.scoring import Case, Miss, Score


def summary(case: Case) -> Score:
    """Numbers that hold, the share of key ones, and the key figures covered.

    A figure that readers did not agree to be key counts neither way.
    """
    text = case.brief.summary
    figures = figures_of(text)
    wrong = [figure.text for figure in figures if judge(figure, case.gold) != "right"]
    others = other_numbers(text, figures)
    wrong += [number for number in others if not is_printed(number, case.gold, case.source)]
    key = {identity(q) for q in case.gold.quantities if q.key is True and not q.optional}
    undecided = {identity(q) for q in case.gold.quantities if q.key == "any"} - key
    told = [identity(figure) for figure in figures]
    decided = [what for what in told if what not in undecided]
    number = len(figures) + len(others)
    counts = {
        "summary.all": number,
        "summary.right": number - len(wrong),
        "summary.figures": len(decided),
        "summary.key": sum(what in key for what in decided),
        "summary.expected": len(key),
        "summary.covered": len(key.intersection(told)),
        "summary.length": len(text),
        "summary.briefs": 1,
    }
    misses = [Miss("summary", "summary", "a figure of the article", number) for number in wrong]
    return Score(counts, tuple(misses))
