"""Hold the figures of a text against an article.

A figure is supported only by equal value and unit, about the same thing. Equality is
exact; likeness of words decides only which thing is meant, never how much of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain

from summarizer.quantities.categories import kind_of
from summarizer.quantities.reading import Mention, Reading
from summarizer.records import SUPPORTING, Figure, Quantity, Verdict, plain_decimal
from summarizer.verification.claims import Claim, read_claims
from summarizer.verification.derivation import calculates, derive, total_of
from summarizer.verification.rounding import is_rounded
from summarizer.verification.surroundings import (
    CHANGE_ENDS,
    CHANGE_STARTS,
    Surroundings,
    surroundings_of,
)

_SAME_THING = 0.55
"""Likeness from which another value of the article is about the claim's very thing."""
_CLOSEST = 1.0
_CLEARLY_CLOSER = 0.15
"""How much closer another thing's words must be for the claim to be about that one."""
_RELATED = 0.22
_RELATED_IF_DISTINCT = 0.06
"""Likeness below which an equal value stands for another thing. A number of four or more
digits hardly occurs twice by accident, so less is asked of it."""
_DISTINCT_DIGITS = 4
_ALIKE = 0.05


@dataclass(eq=False)
class _Stated:
    """A figure of the article."""

    reading: Reading
    index: int
    mention: Mention
    quantity: Quantity

    @cached_property
    def around(self) -> Surroundings:
        """Its surroundings, worked out for the few figures that a claim may mean."""
        return surroundings_of(self.reading, self.index)

    def sentence(self) -> str:
        """The sentence that states it."""
        body = self.reading.article.body.text
        for span in self.reading.article.sentences:
            if span.start <= self.mention.start < span.end:
                return body[span.start : span.end].strip()
        return self.quantity.text


_Ranking = list[tuple[float, _Stated]]


@dataclass(frozen=True, slots=True)
class _Finding:
    verdict: Verdict
    stated: _Stated | None = None
    note: str | None = None
    may_be_derived: bool = False


class Verifier:
    """Holds claims against one article; what the article states is gathered once."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Take the readings of the article, or of all parts of an anthology."""
        self._readings = tuple(readings)
        self._stated = [_stated(reading) for reading in readings]
        self._by_unit: dict[str, list[_Stated]] = {}
        for figure in chain.from_iterable(self._stated):
            self._by_unit.setdefault(figure.mention.unit, []).append(figure)

    def verify(self, claims: str) -> list[Figure]:
        """Every figure in `claims` (running text or the JSON of a brief), in order."""
        published = self._readings[0].article.masthead.published if self._readings else None
        claimed = read_claims(claims, published)
        found = [_find(self._by_unit.get(claim.quantity.unit, []), claim) for claim in claimed]
        named: dict[str, list[_Stated]] = {}
        for claim, finding in zip(claimed, found, strict=True):
            if finding.verdict == "verified" and finding.stated is not None:
                named.setdefault(claim.sentence, []).append(finding.stated)
        return [
            _figure(claim, self._derived(claim, finding, named.get(claim.sentence, [])))
            for claim, finding in zip(claimed, found, strict=True)
        ]

    def _derived(self, claim: Claim, finding: _Finding, named: Sequence[_Stated]) -> _Finding:
        """The finding, or the arithmetic that supports what the article does not state."""
        # Arithmetic gives an amount, never a bound: 合计不足1579万元 derives from nothing.
        if finding.verdict in SUPPORTING or claim.quantity.qualifier in ("over", "under"):
            return finding
        if not calculates(claim):
            return finding
        for reading, own in zip(self._readings, self._stated, strict=True):
            related = [
                index
                for index, figure in enumerate(own)
                if figure in named or claim.around.likeness(figure.around) >= _RELATED
            ]
            cited = [index for index in related if own[index] in named]
            if finding.may_be_derived:
                derivation = derive(reading, claim, related, cited)
            else:
                # The article says otherwise of this thing: only a plain sum of all that
                # the claim itself names can still be meant.
                derivation = total_of(reading, claim, cited)
            if derivation is not None:
                names = "、".join(own[i].quantity.id for i in derivation.operands)
                note = f"{derivation.arithmetic}（{names}）"
                return _Finding("derived", own[derivation.operands[0]], note)
        return finding


def verify_claims(readings: Sequence[Reading] | Reading, claims: str) -> list[Figure]:
    """Every figure in `claims` with its verdict against the article, in order.

    Args:
        readings: The article, or all parts of an anthology.
        claims: Running text or the JSON of a brief.
    """
    return Verifier([readings] if isinstance(readings, Reading) else readings).verify(claims)


def _stated(reading: Reading) -> list[_Stated]:
    pairs = zip(reading.mentions, reading.quantities, strict=True)
    return [_Stated(reading, index, *pair) for index, pair in enumerate(pairs)]


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


def _find(same_unit: Sequence[_Stated], claim: Claim) -> _Finding:
    equal = [figure for figure in same_unit if _is_equal(claim, figure)]
    # Most claims are settled by the equal figure: the others are looked at when asked for.
    others = cache(lambda: _ranked(claim, [figure for figure in same_unit if figure not in equal]))
    judged = _judge_equal(claim, _ranked(claim, equal), others) if equal else None
    if judged is not None and judged.verdict == "verified":
        return judged
    closest = others()[0][0] if others() else 0.0
    for likeness, figure in others():
        if likeness < max(_needed(claim), closest - _CLEARLY_CLOSER):
            break
        if is_rounded(claim.mention, figure.mention) and _clash(claim, figure) is None:
            return _Finding("rounded", figure, f"原文为{figure.quantity.text}")
    if judged is not None:
        return judged
    if not others() or closest < _SAME_THING or claim.around.is_bare:
        return _Finding("unsupported", may_be_derived=True)
    figure = _meant(claim, others())
    return _Finding("contradicted", figure, f"原文为{figure.quantity.text}")


def _ranked(claim: Claim, figures: Sequence[_Stated]) -> _Ranking:
    """The figures with how much they are about the claim's thing, the closest first."""
    found = [(claim.around.likeness(figure.around), figure) for figure in figures]
    return sorted(found, key=_likeness, reverse=True)


def _meant(claim: Claim, other: _Ranking) -> _Stated:
    """Among the figures about this very thing, the one whose value is nearest."""
    value = claim.quantity.value
    alike = [figure for likeness, figure in other if likeness >= other[0][0] - _ALIKE]
    return min(alike, key=lambda figure: abs(figure.mention.value - value))


def _likeness(ranked: tuple[float, _Stated]) -> float:
    return ranked[0]


def _is_equal(claim: Claim, figure: _Stated) -> bool:
    quantity, mention = claim.quantity, figure.mention
    return quantity.value == mention.value and quantity.value_max == mention.value_max


def _judge_equal(claim: Claim, equal: _Ranking, others: Callable[[], _Ranking]) -> _Finding:
    """The article has this value; is it about this thing, with this bound and year?"""
    conflict: _Finding | None = None
    for likeness, figure in equal:
        clash = _clash(claim, figure)
        if clash is not None:
            conflict = conflict or _Finding("contradicted", figure, clash)
            continue
        may_have_rival = _CLOSEST - likeness > _CLEARLY_CLOSER and not claim.around.is_bare
        if may_have_rival and others():
            rival_likeness, rival = others()[0]
            if rival_likeness >= _SAME_THING and rival_likeness - likeness > _CLEARLY_CLOSER:
                return _Finding("contradicted", rival, f"原文为{rival.quantity.text}")
        if likeness < _needed(claim) or _counts_other_things(claim.quantity, figure.quantity):
            return _Finding("unsupported", None, f"原文的{figure.quantity.text}说的是另一件事")
        return _Finding("verified", figure, _caveat(claim.quantity, figure.quantity))
    return conflict or _Finding("unsupported")


def _needed(claim: Claim) -> float:
    # A span of time is said in passing: its words say little of what it is about.
    if claim.around.is_bare or kind_of(claim.quantity.unit) == "time":
        return 0.0
    return _RELATED_IF_DISTINCT if _digits(claim.quantity) >= _DISTINCT_DIGITS else _RELATED


def _digits(quantity: Quantity) -> int:
    return len(plain_decimal(quantity.value).replace(".", "").strip("0"))


def _counts_other_things(claimed: Quantity, stated: Quantity) -> bool:
    """新建卫生院3所 for 新建小学3所: a short count of something that shares no character."""
    if not claimed.object or not stated.object or _digits(claimed) >= _DISTINCT_DIGITS:
        return False
    return not set(claimed.object) & set(stated.object + (stated.label or ""))


def _clash(claim: Claim, figure: _Stated) -> str | None:
    """Why equal values do not say the same: another bound, base, year or end of a change."""
    claimed, stated = claim.quantity, figure.quantity
    if claimed.qualifier in ("over", "under") and claimed.qualifier != stated.qualifier:
        return f"原文为{_QUALIFIERS[stated.qualifier]}{stated.text}"
    if claimed.per and stated.per and claimed.per != stated.per:
        return f"原文按{stated.per}计"
    if claimed.year and stated.year and claimed.year != stated.year:
        return f"原文为{stated.year}年的数"
    ends = (claim.around.before in CHANGE_ENDS, figure.around.before in CHANGE_ENDS)
    starts = (claim.around.before in CHANGE_STARTS, figure.around.before in CHANGE_STARTS)
    if (ends[0] and starts[1]) or (starts[0] and ends[1]):
        return f"原文{stated.text}是变化的{'起点' if starts[1] else '终点'}"
    return None


def _caveat(claimed: Quantity, stated: Quantity) -> str | None:
    """What a reader should know although the figure is supported."""
    if stated.status == "planned" and claimed.status == "actual":
        return "原文为计划数"
    if stated.qualifier != claimed.qualifier and stated.qualifier != "exact":
        return f"原文为{_QUALIFIERS[stated.qualifier]}{stated.text}"
    return None


_QUALIFIERS = {"exact": "", "about": "约", "over": "超过", "under": "不超过"}
