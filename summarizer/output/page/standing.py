"""How each quantity stands in its brief, and how doubtful a brief is as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from summarizer.records import SUPPORTING, Brief, Quantity


class Standing(Struct, frozen=True):
    """One quantity: its place in the order of the text and what is known of it.

    `state` is the verdict of its indicator, or `omitted` when the table leaves it
    out; `is_doubtful` tells that an issue, a failed check or an unsupporting
    verdict names it; `opinion` is a reviewer's, if there was one.
    """

    index: int
    quantity: Quantity
    state: str
    is_doubtful: bool
    opinion: str | None = None


class Doubt(NamedTuple):
    """Why a brief needs a look, gravest first; larger compares as worse."""

    failed: int
    unsupported: int
    issues: int
    missing: int


def standings(brief: Brief, opinions: Mapping[str, str] | None = None) -> tuple[Standing, ...]:
    """The standing of every quantity of the brief, in order; opinions go by quantity id."""
    opinions = opinions or {}
    verdicts = {indicator.quantity: indicator.verdict for indicator in brief.indicators}
    doubtful = doubtful_quantities(brief)
    return tuple(
        Standing(
            index,
            quantity,
            verdicts.get(quantity.id, "omitted"),
            quantity.id in doubtful,
            opinions.get(quantity.id),
        )
        for index, quantity in enumerate(brief.quantities)
    )


def doubtful_quantities(brief: Brief) -> frozenset[str]:
    """Ids of the quantities that an issue, a failed check or a verdict puts in doubt."""
    named = {issue.quantity for issue in brief.issues if issue.quantity}
    for check in brief.checks:
        if check.verdict == "fails":
            named.update((check.total, *check.parts))
    named.update(i.quantity for i in brief.indicators if i.verdict not in SUPPORTING)
    return frozenset(named)


def doubt(brief: Brief) -> Doubt:
    """How much of the brief needs a person's look; the queue shows the largest first."""
    return Doubt(
        failed=sum(check.verdict == "fails" for check in brief.checks),
        unsupported=sum(i.verdict not in SUPPORTING for i in brief.indicators),
        issues=len(brief.issues),
        missing=_count_missing(
            brief.quantities, brief.indicators, brief.helpers, brief.recipients, brief.article.title
        ),
    )


def _count_missing(*expected: Sequence[object] | str | None) -> int:
    return sum(not thing for thing in expected)
