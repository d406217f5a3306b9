"""Hold the figures of a text against an article.

A figure is supported only by equal value and unit, about the same thing, or by
arithmetic that the text itself claims.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from summarizer.quantities.reading import Reading
from summarizer.records import SUPPORTING, Figure
from summarizer.verification.claims import Claim, read_claims
from summarizer.verification.derivation import calculates, derive, total_of
from summarizer.verification.matching import Finding, find
from summarizer.verification.operands import may_enter
from summarizer.verification.stated import Stated, stated_in


class Verifier:
    """Holds claims against one article; what the article states is gathered once."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Take the readings of the article, or of all parts of an anthology."""
        self._readings = tuple(readings)
        self._stated = [stated_in(reading) for reading in readings]
        self._by_unit: dict[str, list[Stated]] = {}
        for figure in chain.from_iterable(self._stated):
            self._by_unit.setdefault(figure.mention.unit, []).append(figure)

    def verify(self, claims: str) -> list[Figure]:
        """Every figure in `claims` (running text or the JSON of a brief), in order."""
        published = self._readings[0].article.masthead.published if self._readings else None
        claimed = read_claims(claims, published)
        found = [find(self._by_unit.get(claim.quantity.unit, []), claim) for claim in claimed]
        named: dict[str, list[Stated]] = {}
        for claim, finding in zip(claimed, found, strict=True):
            if finding.verdict == "verified" and finding.stated is not None:
                named.setdefault(claim.sentence, []).append(finding.stated)
        return [
            _figure(claim, self._settled(claim, finding, named.get(claim.sentence, [])))
            for claim, finding in zip(claimed, found, strict=True)
        ]

    def _settled(self, claim: Claim, finding: Finding, named: Sequence[Stated]) -> Finding:
        """The finding in view of the figures that the claim's own sentence restates: none of
        them is also the source of a rounding (5个 beside 4.5个百分点)."""
        if finding.verdict == "rounded" and finding.stated in named:
            return Finding("unsupported")
        return self._derived(claim, finding, named)

    def _derived(self, claim: Claim, finding: Finding, named: Sequence[Stated]) -> Finding:
        """The finding, or the arithmetic that supports what the article does not state."""
        # Arithmetic gives an amount, never a bound: 合计不足1579万元 derives from nothing.
        if finding.verdict in SUPPORTING or claim.quantity.qualifier in ("over", "under"):
            return finding
        if not calculates(claim):
            return finding
        by_claims = set(named)
        for own in self._stated:
            related = [figure for figure in own if figure in by_claims or may_enter(claim, figure)]
            cited = [figure for figure in related if figure in by_claims]
            if finding.may_be_derived or claim.around.is_change:
                derivation = derive(claim, related, cited)
            else:
                # The article says otherwise of this thing: only a plain sum of all that
                # the claim itself names, or of several years, can still be meant.
                derivation = total_of(claim, related, cited)
            if derivation is not None:
                names = "、".join(figure.quantity.id for figure in derivation.operands)
                note = f"{derivation.arithmetic}（{names}）"
                return Finding("derived", derivation.operands[0], note)
        return finding


def verify_claims(readings: Sequence[Reading] | Reading, claims: str) -> list[Figure]:
    """Every figure in `claims` with its verdict against the article, in order.

    Args:
        readings: The article, or all parts of an anthology.
        claims: Running text or the JSON of a brief.
    """
    return Verifier([readings] if isinstance(readings, Reading) else readings).verify(claims)


def _figure(claim: Claim, finding: Finding) -> Figure:
    quantity, stated = claim.quantity, finding.stated
    return Figure(
        text=quantity.text,
        value=quantity.value,
        value_max=quantity.value_max,
        unit=quantity.unit,
        start=quantity.start,
        end=quantity.end,
        verdict=finding.verdict,
        quantity=stated.quantity.id if stated is not None else None,
        evidence=stated.sentence() if stated is not None else None,
        note=finding.note,
    )
