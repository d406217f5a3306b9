"""A brief with a reviewer's corrections applied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Literal

from msgspec import Struct, field

from summarizer.records import Brief, Check, Indicator, Quantity
from summarizer.review.corrections import Change, Correction

Opinion = Literal["accepted", "changed", "added", "rejected"]


class Reviewed(Struct, frozen=True):
    """A corrected brief and what the reviewer said of its quantities.

    `brief` still has the rejected ones, so that the page can show them as such.
    `is_finished` tells that the reviewer has vouched for the whole article.
    """

    brief: Brief
    opinions: Mapping[str, Opinion] = field(default_factory=dict)
    notes: tuple[Correction, ...] = ()
    is_finished: bool = False

    @property
    def is_touched(self) -> bool:
        """Whether the reviewer did anything to the article but write notes."""
        return bool(self.opinions) or self.is_finished


def apply(brief: Brief, corrections: Iterable[Correction]) -> Reviewed:
    """The brief after these corrections, in their order."""
    work = _Work(brief)
    for correction in corrections:
        work.take(correction)
    return work.result()


class _Work:
    """A brief in the making."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._quantities = {quantity.id: quantity for quantity in brief.quantities}
        self._indicators = {indicator.quantity: indicator for indicator in brief.indicators}
        self._opinions: dict[str, Opinion] = {}
        self._notes: list[Correction] = []
        self._is_finished = False

    def take(self, correction: Correction) -> None:
        id = correction.quantity or ""
        match correction.action:
            case "accept" if id in self._quantities:
                if self._opinions.get(id, "rejected") == "rejected":
                    self._opinions[id] = "accepted"
            case "reject" if id in self._quantities:
                self._opinions[id] = "rejected"
            case "change" if id in self._quantities and correction.change:
                self._change(id, correction.change)
                if self._opinions.get(id) != "added":
                    self._opinions[id] = "changed"
            case "add":
                self._add(correction)
            case "parties" if correction.parties:
                self._brief = self._brief.model_copy(update=dict(correction.parties))
            case "note":
                self._notes.append(correction)
            case "finish":
                self._is_finished = True

    def result(self) -> Reviewed:
        quantities = sorted(self._quantities.values(), key=lambda q: (q.start, q.end))
        brief = self._brief.model_copy(
            update={
                "quantities": tuple(quantities),
                "indicators": tuple(self._indicators.values()),
                "checks": tuple(map(self._recomputed, self._brief.checks)),
            }
        )
        return Reviewed(brief, self._opinions, tuple(self._notes), self._is_finished)

    def _change(self, id: str, change: Change) -> None:
        update = {name: getattr(change, name) for name in change.model_fields_set}
        is_in_table = bool(update.pop("in_table", id in self._indicators))
        quantity = self._quantities[id] = self._quantities[id].model_copy(update=update)
        if not is_in_table:
            self._indicators.pop(id, None)
            return
        kept = self._indicators.get(id)
        label = quantity.label or quantity.object or quantity.text
        if kept is None:
            kept = Indicator(category=quantity.category, label=label, quantity=id)
        elif "label" not in update:
            label = kept.label
        self._indicators[id] = kept.model_copy(
            update={"category": quantity.category, "label": label, "verdict": "verified"}
        )

    def _add(self, correction: Correction) -> None:
        place, change = correction.place, correction.change
        if place is None or change is None:
            return
        id = f"added-{correction.id[:12]}"
        self._quantities[id] = Quantity(
            id=id,
            text=place.text,
            value=change.value,
            unit=change.unit,
            start=place.start,
            end=place.end,
        )
        self._change(id, change)
        self._opinions[id] = "added"

    def _recomputed(self, check: Check) -> Check:
        """The check over the corrected values."""
        ids = (check.total, *check.parts)
        if check.kind != "sum" or not any(self._opinions.get(id) == "changed" for id in ids):
            return check
        parts = (self._quantities[id].value for id in check.parts)
        difference = self._quantities[check.total].value - sum(parts, Decimal(0))
        if difference == check.difference:
            return check
        verdict = "fails" if difference else "holds"
        return check.model_copy(update={"difference": difference, "verdict": verdict})
