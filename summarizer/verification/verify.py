"""Hold the figures of a text against an article.

A figure is supported only by equal value and unit, about the same thing. Equality is
exact; likeness of words decides only which thing is meant, never how much of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.quantities.reading import Mention, Reading
from summarizer.records import Figure, Quantity, Verdict, plain_decimal
from summarizer.verification.claims import Claim, read_claims
from summarizer.verification.derivation import derive
from summarizer.verification.rounding import is_rounded
from summarizer.verification.surroundings import Surroundings, surroundings

_SAME_THING = 0.55
"""Likeness from which another value of the article is about the claim's very thing."""
_CLEARLY_CLOSER = 0.1
"""How much closer another thing's words must be for the claim to be about that one."""
_RELATED = 0.22
_RELATED_IF_DISTINCT = 0.06
"""Likeness below which an equal value stands for another thing. A number of four or more
digits hardly occurs twice by accident, so less is asked of it."""
_DISTINCT_DIGITS = 4


@dataclass(frozen=True, slots=True)
class _Stated:
    """A figure of the article with its surroundings."""

    reading: Reading
    mention: Mention
    quantity: Quantity
    around: Surroundings

    def sentence(self) -> str:
        """The sentence that states it."""
        body = self.reading.article.body.text
        for span in self.reading.article.sentences:
            if span.start <= self.mention.start < span.end:
                return body[span.start : span.end].strip()
        return self.quantity.text


@dataclass(frozen=True, slots=True)
class _Finding:
    verdict: Verdict
    stated: _Stated | None = None
    note: str | None = None


def verify_claims(readings: Sequence[Reading] | Reading, claims: str) -> list[Figure]:
    """Every figure in `claims` with its verdict against the article, in order.

    Args:
        readings: The article, or all parts of an anthology.
        claims: Running text or the JSON of a brief.
    """
    parts = [readings] if isinstance(readings, Reading) else list(readings)
    stated = [figure for reading in parts for figure in _stated(reading)]
    published = parts[0].article.masthead.published if parts else None
    return [_figure(claim, _find(parts, stated, claim)) for claim in read_claims(claims, published)]


def _stated(reading: Reading) -> Iterator[_Stated]:
    arounds = surroundings(reading)
    for mention, quantity, around in zip(
        reading.mentions, reading.quantities, arounds, strict=True
    ):
        yield _Stated(reading, mention, quantity, around)


def _figure(claim: Claim, finding: _Finding) -> Figure:
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


def _find(parts: Sequence[Reading], stated: Sequence[_Stated], claim: Claim) -> _Finding:
    ranked = sorted(
        (
            (claim.around.likeness(figure.around), figure)
            for figure in stated
            if figure.mention.unit == claim.quantity.unit
        ),
        key=_likeness,
        reverse=True,
    )
    equal = [(likeness, figure) for likeness, figure in ranked if _is_equal(claim, figure)]
    other = [(likeness, figure) for likeness, figure in ranked if not _is_equal(claim, figure)]
    if equal:
        found = _judge_equal(claim, equal, other)
        if found.verdict == "verified":
            return found
    for likeness, figure in other:
        if likeness >= _RELATED and is_rounded(claim.mention, figure.mention):
            note = f"原文为{figure.quantity.text}"
            return _Finding("rounded", figure, note)
    if equal:
        return found
    contradicting = other[0] if other and other[0][0] >= _SAME_THING else None
    if contradicting is None or claim.around.is_bare:
        derived = _derived(parts, stated, claim)
        if derived is not None:
            return derived
    if contradicting is not None and not claim.around.is_bare:
        figure = contradicting[1]
        return _Finding("contradicted", figure, f"原文为{figure.quantity.text}")
    return _Finding("unsupported")


def _likeness(ranked: tuple[float, _Stated]) -> float:
    return ranked[0]


def _is_equal(claim: Claim, figure: _Stated) -> bool:
    quantity, mention = claim.quantity, figure.mention
    return quantity.value == mention.value and quantity.value_max == mention.value_max


def _judge_equal(
    claim: Claim,
    equal: Sequence[tuple[float, _Stated]],
    other: Sequence[tuple[float, _Stated]],
) -> _Finding:
    """The article has this value; is it about this thing, with this bound and year?"""
    conflict: _Finding | None = None
    for likeness, figure in equal:
        clash = _clash(claim.quantity, figure.quantity)
        if clash is not None:
            conflict = conflict or _Finding("contradicted", figure, clash)
            continue
        if other and not claim.around.is_bare:
            rival_likeness, rival = other[0]
            if rival_likeness >= _SAME_THING and rival_likeness - likeness > _CLEARLY_CLOSER:
                return _Finding("contradicted", rival, f"原文为{rival.quantity.text}")
        if likeness < _needed(claim):
            return _Finding("unsupported", None, f"原文的{figure.quantity.text}说的是另一件事")
        return _Finding("verified", figure, _caveat(claim.quantity, figure.quantity))
    return conflict or _Finding("unsupported")


def _needed(claim: Claim) -> float:
    if claim.around.is_bare:
        return 0.0
    digits = plain_decimal(claim.quantity.value).replace(".", "").strip("0")
    return _RELATED_IF_DISTINCT if len(digits) >= _DISTINCT_DIGITS else _RELATED


def _clash(claimed: Quantity, stated: Quantity) -> str | None:
    """Why equal values do not say the same: another bound, base or year."""
    if claimed.qualifier in ("over", "under") and claimed.qualifier != stated.qualifier:
        return f"原文为{_QUALIFIERS[stated.qualifier]}{stated.text}"
    if claimed.per and stated.per and claimed.per != stated.per:
        return f"原文按{stated.per}计"
    if claimed.year and stated.year and claimed.year != stated.year:
        return f"原文为{stated.year}年的数"
    return None


def _caveat(claimed: Quantity, stated: Quantity) -> str | None:
    """What a reader should know although the figure is supported."""
    if stated.status == "planned" and claimed.status == "actual":
        return "原文为计划数"
    if stated.qualifier != claimed.qualifier and stated.qualifier != "exact":
        return f"原文为{_QUALIFIERS[stated.qualifier]}{stated.text}"
    return None


_QUALIFIERS = {"exact": "", "about": "约", "over": "超过", "under": "不超过"}


def _derived(parts: Sequence[Reading], stated: Sequence[_Stated], claim: Claim) -> _Finding | None:
    for reading in parts:
        derivation = derive(reading, claim)
        if derivation is not None:
            first = reading.quantities[derivation.operands[0]]
            figure = next(item for item in stated if item.quantity is first)
            names = "、".join(reading.quantities[i].id for i in derivation.operands)
            return _Finding("derived", figure, f"{derivation.arithmetic}（{names}）")
    return None
