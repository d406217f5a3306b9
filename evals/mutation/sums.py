"""Sums that a summary makes of two figures which the article puts side by side."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from evals.mutation.claims import Claim, claim_of
from evals.mutation.numerals import plain
from evals.mutation.targets import Target

_NOT_ADDED = frozenset({"%", "百分点", "倍", "年", "个月", "天", "小时"})
_PART_OF = re.compile(r"其中|合计|总计|共|：|[。；]")
"""Between two figures, that one is made up of the other and not beside it."""


class SumClaims(NamedTuple):
    """A sentence with two figures and their sum, and the same with one digit of it wrong."""

    true: Claim
    false: Claim


def sums(targets: Sequence[Target], choice: random.Random) -> Iterator[SumClaims]:
    """Claims of the sum of each two neighbouring figures of one kind."""
    for first, second in pairwise(targets):
        if not _can_be_added(first, second):
            continue
        total = plain(first.gold.value + second.gold.value)
        index = choice.randrange(len(total))
        digits = [d for d in "123456789" if d != total[index]]
        wrong = total[:index] + choice.choice(digits) + total[index + 1 :]
        head = first.body[first.clause[0] : second.clause[1]].rstrip("，；") + "，合计"
        unit = first.gold.unit
        yield SumClaims(
            *(
                claim_of(first, "sum", head, ("", number + unit, ""), "。")
                for number in (total, wrong)
            )
        )


def _can_be_added(first: Target, second: Target) -> bool:
    one, other = first.gold, second.gold
    between = first.body[first.end : second.start]
    return (
        not _PART_OF.search(between)
        and not (one.optional or other.optional)
        and first.sentence == second.sentence
        and one.unit == other.unit
        and one.unit not in _NOT_ADDED
        and one.per is None
        and other.per is None
        and one.object == other.object
        and all(
            gold.qualifier == "exact" and gold.value_max is None and gold.value % 1 == Decimal(0)
            for gold in (one, other)
        )
    )
