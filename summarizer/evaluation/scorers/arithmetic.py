"""The article's own arithmetic: the same totals over the same parts, same verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from summarizer.evaluation.gold import GoldArticle, GoldCheck
from summarizer.evaluation.matching import Identity, identity
from summarizer.evaluation.scoring import Case, Miss, Score
from summarizer.records import Brief, CheckVerdict


class Claim(NamedTuple):
    """A check by its figures rather than by ids; the order of parts is no matter."""

    total: Identity
    parts: frozenset[tuple[Identity, int]]
    verdict: CheckVerdict

    def __str__(self) -> str:
        parts = " + ".join(
            f"{part.value:f} {part.unit}" for part, times in self.parts for _ in range(times)
        )
        return f"{self.total.value:f} {self.total.unit} = {parts} {self.verdict}"


def arithmetic_checks(case: Case) -> Score:
    """Checks found, missed, and claimed without being in the gold."""
    found = Counter(_claims(case.brief))
    misses = []
    right = 0
    for check in case.gold.checks:
        answer = next((c for c in _accepted(case.gold, check) if found[c] > 0), None)
        if answer is None:
            total = case.gold.quantities[check.total]
            expected = str(_accepted(case.gold, check)[0])
            misses.append(Miss("checks", total.text, expected, "nothing", case.gold_place(total)))
        else:
            found[answer] -= 1
            right += 1
    extra = list(found.elements())
    misses.extend(Miss("checks", "extra", "nothing", str(claim)) for claim in extra)
    missed = len(case.gold.checks) - right
    counts = {"check.right": right, "check.missed": missed, "check.wrong": len(extra)}
    return Score(counts, tuple(misses))


def _claim(total: Identity, parts: Iterable[Identity], verdict: CheckVerdict) -> Claim:
    return Claim(total, frozenset(Counter(parts).items()), verdict)


def _claims(brief: Brief) -> list[Claim]:
    """The brief's checks; one that names an unknown quantity says nothing."""
    known = {quantity.id: identity(quantity) for quantity in brief.quantities}
    return [
        _claim(known[check.total], (known[part] for part in check.parts), check.verdict)
        for check in brief.checks
        if known.keys() >= {check.total, *check.parts}
    ]


def _accepted(gold: GoldArticle, check: GoldCheck) -> list[Claim]:
    """The check as written, and a restated figure also the other way round."""
    total = identity(gold.quantities[check.total])
    parts = [identity(gold.quantities[part]) for part in check.parts]
    claims = [_claim(total, parts, check.verdict)]
    if check.kind == "restated":
        claims.append(_claim(parts[0], [total], check.verdict))
    return claims
