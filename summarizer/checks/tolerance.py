"""What printing allows: when a sum that is off is still right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from summarizer.quantities.reading import Mention
from summarizer.records import Check, CheckKind, CheckVerdict, Quantity, trusted_record

_NOTHING = Decimal(0)


class Balance(NamedTuple):
    """Total minus the sum of its parts, in the unit's base, and what that means.

    `share` is the size of the difference, as a share of the total.
    """

    difference: Decimal
    verdict: CheckVerdict
    share: Decimal


def weigh(total: Mention, parts: Sequence[Mention]) -> Balance:
    """Compare a total with its parts as the contract does.

    The sum `holds` when nothing is left over. It `rounds` when the rest is at most
    half the last printed place of every figure added up, or less than one last place
    of the total; else it `fails`.
    """
    difference = total.value - sum([part.value for part in parts], _NOTHING)
    if not difference:
        return Balance(difference, "holds", difference)
    slack = (total.place + sum([part.place for part in parts], _NOTHING)) / 2
    rest = abs(difference)
    share = rest / total.value if total.value else Decimal(1)
    is_rounded = rest <= slack or rest < total.place
    return Balance(difference, "rounds" if is_rounded else "fails", share)


def check_of(
    kind: CheckKind, total: Quantity, parts: Iterable[Quantity], balance: Balance
) -> Check:
    """The record of a total or of a figure told again, and of what became of it."""
    return trusted_record(
        Check,
        {
            "kind": kind,
            "total": total.id,
            "parts": tuple([part.id for part in parts]),
            "difference": balance.difference,
            "verdict": balance.verdict,
        },
    )
