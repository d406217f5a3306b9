"""Lists right behind their total, with no word between: 销售731万元，线下509万元，线上222万元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from summarizer.checks.asides import is_compared
from summarizer.checks.claim import LEAST_PARTS, LEAST_UNANNOUNCED, MOST_PARTS, Claim, Strength
from summarizer.checks.contradictions import NEAR, leave_no_other
from summarizer.checks.passages import Figure
from summarizer.checks.slips import is_one_slip, printed_digits, significant
from summarizer.checks.tolerance import weigh
from summarizer.lexicon.arithmetic import CHANGE_WORDS, EFFECT_WORDS, INCOMPLETE_LIST

LEAST_DIGITS = 3
"""Significant digits that one of two parts and their total needs: two short figures add up
to a third one by accident."""
LEAST_ROUNDED = 4
"""Printed digits of a total that two parts make up but for rounding."""
CLOSE = Decimal("0.02")
"""How near the parts must come to a total that they miss, where nothing says that they are
all there are."""
LONGEST_GAP = 30

_NAME = "[^，,、；;。！？：:0-9\n\t（()）]"
_OTHER_KIND = "(?:[0-9][0-9.,]*+[万亿]?[\u4e00-\u9fff]{1,2})?"
"""A figure of another kind in the same breath: 203户712人."""
_GAP = f"{_OTHER_KIND}{_NAME}{{0,8}}(?:（[^（）\n]{{1,12}}）)?%s{_NAME}{{0,14}}{_OTHER_KIND}"
_OPENING = re.compile(_GAP % "[，,：:（(]")
_NEXT = re.compile(_GAP % "[、，,；;和及与]")
_SPENT = re.compile("[，,](?:全部|分别|具体)?(?:用于|投向|安排用于)")
_STOPS = frozenset("。；;\n")
_ENDS = frozenset(("", *"、，,；;。\n）)和及与"))
_OTHER_MATTER = re.compile("|".join((*CHANGE_WORDS, *EFFECT_WORDS, *INCOMPLETE_LIST)))


def adjacent(text: str, figures: Sequence[Figure]) -> Iterator[Claim]:
    """The claims of figures of one kind, each with those that follow it name by name."""
    mentions = [figure.mention for figure in figures[: 1 - LEAST_PARTS]]
    for position, (whole, first) in enumerate(pairwise(mentions)):
        if first.value < whole.value and _is_gap(_OPENING, text, whole.end, first.start):
            total = figures[position]
            parts = _following(text, total, figures[position + 1 : position + MOST_PARTS])
            if len(parts) >= LEAST_PARTS and _is_meant(text, total, parts):
                start, end = total.mention.end, parts[-1].mention.end
                yield Claim((total,), tuple(parts), Strength.ADJACENT, start, end)


def _following(text: str, total: Figure, figures: Sequence[Figure]) -> list[Figure]:
    """The figures that follow one another name by name, as far as they may be parts."""
    parts: list[Figure] = []
    most = total.mention.value * (1 + NEAR)
    for part in figures:
        if parts and not _is_gap(_NEXT, text, parts[-1].mention.end, part.mention.start):
            break
        most -= part.mention.value
        if most < 0:
            break
        parts.append(part)
    return parts


def _is_gap(gap: re.Pattern[str], text: str, start: int, end: int) -> bool:
    return end - start <= LONGEST_GAP and gap.fullmatch(text, start, end) is not None


def _is_meant(text: str, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the parts come so near to their total that it is no accident."""
    start, last = total.mention.end, parts[-1]
    balance = weigh(total.mention, [part.mention for part in parts])
    if balance.verdict == "fails" and balance.share > NEAR:
        return False
    if _OTHER_MATTER.search(text, start, last.mention.start):
        return False
    if any(is_compared(text, part) for part in parts):
        return False
    is_whole = leave_no_other(text, start, parts)
    is_list = is_whole or len(parts) >= LEAST_UNANNOUNCED
    if balance.verdict == "holds":
        digits = max(len(significant(figure.mention.value)) for figure in (total, *parts))
        return is_list or digits >= LEAST_DIGITS
    if any(text[part.mention.end : part.mention.end + 1] not in _ENDS for part in parts):
        return False
    printed = printed_digits(total.mention)
    if balance.verdict == "rounds":
        return printed >= (LEAST_DIGITS if is_list else LEAST_ROUNDED)
    most = NEAR if is_whole or _is_spent(text, total, parts) else CLOSE
    is_slip = balance.share <= most and is_one_slip(balance.difference)
    return is_list and printed >= LEAST_DIGITS and is_slip


def _is_spent(text: str, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts are all that a sentence says money went to: 180万元，用于大棚75万元、村道
    52万元、助学15万元."""
    return (
        total.mention.unit == "元"
        and text[parts[-1].mention.end : parts[-1].mention.end + 1] in _STOPS
        and _SPENT.match(text, total.mention.end) is not None
    )
