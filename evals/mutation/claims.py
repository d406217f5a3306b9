"""Claim sentences about a figure: true ones, and the frames that corruptions go into."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from evals.mutation.numerals import ROUGH, renderings, roundings
from evals.mutation.targets import Target, pairs_of

Style = Literal["verbatim", "clause", "rescaled", "rounded", "paraphrase", "sum"]

_CONNECTIVE = re.compile(r"^(?:其中|并且|并|还|同时|以及|另有|另外|和|及|与|也|共|已|先后|的|了)+")
_LINKING = re.compile(r"(?:共计|总计|合计|累计|达到|共有|共|达|为|是|有|了|的|已|至|到|约)+$")
_NOUN = re.compile(r"的?((?![每和及与以的])(?:(?!的)[一-鿿A-Za-z])+)")
_LONGEST_NOUN = 8
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence that claims the target's figure; `start` and `end` bound it in `text`.

    The words that qualify it stand from `low` to `high` around it.
    """

    target: Target
    style: Style
    text: str
    low: int
    start: int
    end: int
    high: int

    def words(self) -> frozenset[str]:
        """Pairs of the characters around the figure."""
        before = self.text[: self.low]
        if self.style == "paraphrase":
            before = before.rstrip("为达有")
        return pairs_of(before, self.text[self.high :])

    def with_figure(
        self, figure: str, before: str | None = None, after: str | None = None
    ) -> Claim:
        """The sentence with another figure, and other qualifying words if given."""
        before = self.text[self.low : self.start] if before is None else before
        after = self.text[self.end : self.high] if after is None else after
        return claim_of(
            self.target,
            self.style,
            self.text[: self.low],
            (before, figure, after),
            self.text[self.high :],
        )


def frames(target: Target) -> Iterator[Claim]:
    """The target's figure as the article prints it: in its sentence, its clause, a paraphrase."""
    yield _excerpt(target, "verbatim", target.sentence)
    if target.clause != target.sentence and target.words():
        yield _excerpt(target, "clause", target.clause)
    yield from paraphrases(target)


def paraphrases(target: Target) -> Iterator[Claim]:
    """The words around the figure in another order: noun, verb, figure."""
    phrase = (target.before, target.text, target.after)
    left = target.body[target.segment[0] : target.low]
    right = target.body[target.high : target.segment[1]]
    left = _LINKING.sub("", _CONNECTIVE.sub("", left))
    noun = _noun(target, right)
    if not noun and target.gold.object and _NOUN.match(right):
        return
    if len(left) + len(noun) < _FEWEST_WORDS or not _stands_alone(target, left + noun):
        return
    counted = target.gold.object
    if noun and noun == counted:
        heads: tuple[str, ...] = (f"{left}的{noun}有" if left else f"{noun}有",)
    elif noun:
        heads = (left + noun,)
    else:
        heads = (f"{left}为", f"{left}达")
    for head in heads:
        yield claim_of(target, "paraphrase", head, phrase, "。")


def rescaled(target: Target) -> Iterator[Claim]:
    """The same value in every other form, in the figure's clause."""
    form = target.form
    if form is None or form.factor != 1 or any(mark in target.text for mark in ROUGH):
        return
    frame = _excerpt(target, "rescaled", target.clause)
    low, high = form.value_of(form.parts) or (None, None)
    if low is None:
        return
    if high is None:
        numbers = list(renderings(low))
    else:
        pairs = zip(renderings(low), renderings(high), strict=False)
        numbers = [f"{first}至{second}" for first, second in pairs]
    for number in numbers:
        # 二千瓦 would read as two thousand watts.
        if number + form.parts.unit != target.text and not form.parts.unit.startswith("千"):
            yield frame.with_figure(number + form.parts.unit)


def rounded(target: Target) -> Iterator[Claim]:
    """The figure in round numbers, in its clause."""
    if not can_be_rounded(target) or target.form is None:
        return
    frame = _excerpt(target, "rounded", target.clause)
    for rounding in roundings(target.gold.value):
        yield frame.with_figure(rounding.text + target.form.parts.unit)


def can_be_rounded(target: Target) -> bool:
    """Whether the figure is exact as printed, and says no bound that rounding breaks."""
    return (
        target.form is not None
        and target.form.factor == 1
        and not target.form.parts.high
        and target.gold.qualifier == "exact"
        and not target.form.parts.unit.startswith("千")
    )


def _stands_alone(target: Target, words: str) -> bool:
    """Whether the words say the base of a rate and are no half of a comparison or change."""
    per = target.gold.per
    return (
        (per is None or per in words)
        and not words.startswith(("是", "比", "占", "较"))
        and not re.search(r"[由从].*到$|于$", words)
    )


def _noun(target: Target, right: str) -> str:
    """What is counted, from the words that follow the figure."""
    counted = target.gold.object
    if counted and counted != "any" and right.startswith(counted):
        return counted
    match = _NOUN.match(right)
    if match is None or len(match[1]) > _LONGEST_NOUN or right[match.end() :].startswith("的"):
        return ""
    return match[1]


def _excerpt(target: Target, style: Style, span: tuple[int, int]) -> Claim:
    start, end = span
    start, end = min(start, target.low), max(end, target.high)
    body = target.body
    tail = body[target.high : end]
    return claim_of(
        target,
        style,
        body[start : target.low],
        (target.before, target.text, target.after),
        tail if tail.endswith(("。", "！", "？")) else tail + "。",
    )


def claim_of(
    target: Target, style: Style, head: str, phrase: tuple[str, str, str], tail: str
) -> Claim:
    """The claim that a head, a figure between its qualifying words, and a tail make."""
    before, figure, after = phrase
    low = len(head)
    start = low + len(before)
    end = start + len(figure)
    return Claim(
        target, style, head + before + figure + after + tail, low, start, end, end + len(after)
    )
