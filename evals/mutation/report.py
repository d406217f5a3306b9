"""What the trials showed: shares with exact intervals, goals, and each failure in its sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from evals.mutation.trials import TRUE, UNREAD, Outcome, Results
from summarizer.evaluation.formulas import Trials
from summarizer.evaluation.intervals import clopper_pearson

VALUE_KINDS = (
    "digit changed",
    "digit dropped",
    "digit doubled",
    "point moved",
    "rounded wrongly",
    "sum wrong",
)
SWAP_KINDS = (
    "swapped, another sentence",
    "swapped, same sentence",
    "coincides with another figure",
)
BOUND_KINDS = ("bound reversed", "bound added")


class Share(NamedTuple):
    """How many of how many, with the 95% interval of Clopper and Pearson."""

    hits: int
    number: int

    def __str__(self) -> str:
        if not self.number:
            return "none"
        low, high = clopper_pearson(Trials(self.hits, self.number))
        share = self.hits / self.number
        return f"{self.hits:>6}/{self.number:<6} {share:8.2%}  [{low:.4f}, {high:.4f}]"


class Goal(NamedTuple):
    """A line that must hold."""

    name: str
    share: Share
    floor: float

    @property
    def is_met(self) -> bool:
        """Whether the share reaches the floor."""
        return self.share.hits >= self.floor * self.share.number


def goals(results: Results) -> list[Goal]:
    """What a verifier that can be relied on must show."""
    false = [outcome for outcome in results.outcomes if outcome.kind != TRUE]
    true = [outcome for outcome in results.outcomes if outcome.kind == TRUE]
    accepted = Share(sum(not is_refused(outcome) for outcome in true), len(true))
    return [
        Goal("value corrupted: caught", caught(false, VALUE_KINDS), 1.0),
        Goal("scale shifted: caught", caught(false, ("scale shifted",)), 1.0),
        Goal("unit changed: caught", caught(false, ("unit changed",)), 1.0),
        Goal("bound changed: caught", caught(false, BOUND_KINDS), 1.0),
        Goal("figure of another thing: caught", caught(false, SWAP_KINDS), 0.9),
        Goal("true claim: not refused", accepted, 1.0),
    ]


def caught(outcomes: Iterable[Outcome], kinds: Sequence[str]) -> Share:
    """The share of corruptions of these kinds that were not supported."""
    counted = [outcome.is_caught for outcome in outcomes if outcome.kind in kinds]
    return Share(sum(counted), len(counted))


def is_refused(outcome: Outcome) -> bool:
    """Whether a true claim was denied: a false alarm. One that is not read is none."""
    return not outcome.is_supported and outcome.verdict != UNREAD


def is_failure(outcome: Outcome) -> bool:
    """Whether the verifier was wrong."""
    return is_refused(outcome) if outcome.kind == TRUE else not outcome.is_caught


def table(results: Results) -> str:
    """Every kind by style, the goals, and what was left out."""
    lines = [
        f"{results.targets} figures claimed, of {results.figures} in the gold;"
        f" {results.unread_optional} optional ones are no quantities to the verifier",
        "",
    ]
    lines += [_row("false alarms on true claims", "style", "refused"), *_alarms(results), ""]
    lines += [_row("corruptions caught", "style", "caught"), *_detections(results), ""]
    lines.append("left out, because they are true or may be:")
    lines += [f"  {count:>6}  {reason}" for reason, count in results.excluded.most_common()]
    lines += ["", "goals"]
    lines += [
        f"  {'met   ' if goal.is_met else 'MISSED'}  {goal.name:<34} {goal.share}"
        for goal in goals(results)
    ]
    return "\n".join(lines)


def failures(results: Results) -> Iterator[str]:
    """Each failure: the claim with its figure marked, what was expected, what came."""
    failed = filter(is_failure, results.outcomes)
    return map(_failure, sorted(failed, key=lambda outcome: outcome.verdict == UNREAD))


def _alarms(results: Results) -> Iterator[str]:
    by_style = defaultdict(list)
    for outcome in results.outcomes:
        if outcome.kind == TRUE:
            by_style[outcome.claim.style].append(outcome)
    for style, outcomes in by_style.items():
        unread = sum(outcome.verdict == UNREAD for outcome in outcomes)
        share = Share(sum(map(is_refused, outcomes)), len(outcomes))
        yield _row("true claim", style, str(share)) + _unread(unread)


def _detections(results: Results) -> Iterator[str]:
    groups = defaultdict(list)
    for outcome in results.outcomes:
        if outcome.kind != TRUE:
            groups[outcome.kind, outcome.claim.style].append(outcome)
    for (kind, style), outcomes in sorted(groups.items()):
        unread = sum(outcome.verdict == UNREAD for outcome in outcomes)
        yield _row(kind, style, str(caught(outcomes, (kind,)))) + _unread(unread)


def _row(kind: str, style: str, figures: str) -> str:
    return f"{kind:<32} {style:<11} {figures}"


def _unread(number: int) -> str:
    return f"  ({number} not read)" if number else ""


def _failure(outcome: Outcome) -> str:
    claim, target = outcome.claim, outcome.claim.target
    text, low, high = claim.text, claim.low, claim.high
    marked = f"{text[:low]}【{text[low:high]}】{text[high:]}"
    expected = "support" if outcome.kind == TRUE else "no support"
    stated = target.before + target.text + target.after
    return "\n".join(
        (
            f"{target.article.name} {outcome.kind}, {claim.style}: {marked.strip()}",
            f"    the article has {stated}; expected {expected}, got {outcome.verdict}"
            f" ({outcome.note or 'no note'})",
            f"    by: {(outcome.evidence or 'no evidence').strip()}",
        )
    )


def summary(results: Results) -> dict[str, object]:
    """The counts of the table, for a file."""
    counts = Counter((o.kind, o.claim.style, o.verdict) for o in results.outcomes)
    return {
        "figures": results.figures,
        "claimed": results.targets,
        "counts": [
            {"kind": kind, "style": style, "verdict": verdict, "count": count}
            for (kind, style, verdict), count in sorted(counts.items())
        ],
        "excluded": dict(results.excluded),
        "goals": {
            g.name: {"count": g.share.hits, "of": g.share.number, "met": g.is_met}
            for g in goals(results)
        },
    }
