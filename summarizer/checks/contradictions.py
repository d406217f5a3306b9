"""Whether parts that miss their total contradict it, or need not add up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from summarizer.checks.claim import LEAST_PARTS, Claim, Strength
from summarizer.checks.passages import Figure
from summarizer.checks.tolerance import weigh
from summarizer.lexicon.arithmetic import (
    COMPLEMENTS,
    EFFECT_WORDS,
    ONCE_MORE,
    OVERLAPPING_GROUPS,
    PERSONAL_STAGES,
    RESTS,
    STAGES,
)
from summarizer.lexicon.verbs import MODIFYING_VERBS, VERBS

NEAR = Decimal("0.1")
"""Parts that come this near to their total were meant to make it up."""
NEAR_OF_MANY = Decimal("0.3")
"""The same for three parts and more, which name a whole more often than two do."""

REACH = 40
"""Characters before a figure in which another item of its list may stand."""

_LISTED_BEFORE = re.compile("[0-9万][^，,；;。、0-9\n]{1,8}[、和及][^，,；;。、0-9\n]{0,16}$")
_ITEM_BEFORE = re.compile("[；;。](?:[^；;。]*[^0-9；;。])?[0-9][^；;。]*[，,][^；;。]*$")
"""The beginning of an item with a figure and another clause, up to the next figure."""
_ONE_MORE = re.compile("其中[^。\n]*[，,；;]其中$")
_EFFECT = re.compile("|".join(EFFECT_WORDS))
_OVERLAP = re.compile("|".join((*OVERLAPPING_GROUPS, *PERSONAL_STAGES)))
_ONCE_MORE = re.compile(f"[，,；;。][^，,；;。]{{0,8}}(?:{ONCE_MORE})")
_STAGE = re.compile("|".join(STAGES))
ACT = re.compile("|".join(sorted(set(VERBS) - MODIFYING_VERBS)))
"""A verb that tells no noun's kind: somebody acts."""
_REST = re.compile(f"[^，,、；;。\n]*[，,、；;和及](?:{RESTS})")
_PEOPLE = frozenset({"人", "户"})


def is_wrong(text: str, claim: Claim, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts that do not make up their total contradict it."""
    balance = weigh(total.mention, [part.mention for part in parts])
    share = balance.share
    if balance.verdict != "fails" or not _is_comparable(total, parts):
        return False
    if may_overlap(text, claim, total, parts) or _adds_more(text, claim, parts):
        return False
    exceeds = balance.difference < 0
    if len(parts) < LEAST_PARTS:
        is_stated = exceeds and claim.strength is Strength.STATED
        return (
            is_stated and _is_subset(text, claim, parts[0]) and not _ends_a_list(text, claim, total)
        )
    if claim.strength is Strength.NAMED:
        return exceeds and share <= NEAR
    if claim.strength is not Strength.STATED:
        return share <= NEAR
    if _turns_to_others(text, claim, parts):
        return False
    if _is_broken(text, claim, parts) and (share > NEAR_OF_MANY or _is_late(text, claim, parts)):
        return False
    if exceeds or share <= (NEAR if len(parts) == LEAST_PARTS else NEAR_OF_MANY):
        return True
    return _is_complete(text, claim, parts)


def may_overlap(text: str, claim: Claim, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts may share members, or be none, so that they need not add up."""
    if total.is_count:
        return _has_stages(text, claim, parts)
    return total.quantity.unit in _PEOPLE and _is_loose(text, claim, parts)


def _adds_more(text: str, claim: Claim, parts: Sequence[Figure]) -> bool:
    """Whether a figure behind the first one comes on top of the total: 7月又销售30万元."""
    if claim.is_backward:
        return False
    return _ONCE_MORE.search(text, parts[0].mention.end, parts[-1].mention.start) is not None


def _is_broken(text: str, claim: Claim, parts: Sequence[Figure]) -> bool:
    """Whether a semicolon stands in what no colon has opened, so that other matters follow."""
    opening, end = claim.opening, parts[-1].mention.start
    return text[opening : opening + 1] not in ("：", ":") and any(
        text.find(mark, opening, end) >= 0 for mark in "；;。"
    )


def _turns_to_others(text: str, claim: Claim, parts: Sequence[Figure]) -> bool:
    """Whether a list ends at a semicolon, behind which others act: 其中挂职半年以上的63名；
    乙县选派72名, where no item before it says what was done."""
    end = claim.opening
    stop, has_acted = -1, False
    for part in parts:
        start = part.mention.start
        since = max(end, stop)
        stop = max(stop, text.rfind("；", end, start))
        acts = ACT.search(text, max(since, stop), start) is not None
        if stop >= 0 and acts and not has_acted:
            return True
        has_acted = has_acted or acts
        end = part.mention.end
    return False


def _is_late(text: str, claim: Claim, parts: Sequence[Figure]) -> bool:
    """Whether other figures stand before a part in its item, which tells of them then:
    其中市级180万元；项目12个、销售95万元."""
    end = claim.opening
    for part in parts:
        start = part.mention.start
        if _ITEM_BEFORE.search(text, end, start):
            return True
        end = part.mention.end
    return False


def _is_loose(text: str, claim: Claim, parts: Sequence[Figure]) -> bool:
    """Whether counts of people overlap (党员, 妇女) or tell whom something reached."""
    end = parts[-1].mention.start
    if len(parts) >= LEAST_PARTS and _is_complete(text, claim, parts):
        return False
    if len(parts) < LEAST_PARTS:
        return _EFFECT.search(text, claim.opening, end) is not None
    stretch = text[min(claim.opening, end) : max(claim.opening, end)]
    groups = Counter(_OVERLAP.findall(stretch))
    # What is said of every part (甲镇脱贫31户、乙镇脱贫26户) tells none from another.
    is_mixed = any(number % len(parts) for number in groups.values())
    return is_mixed or _EFFECT.search(stretch) is not None


def _has_stages(text: str, claim: Claim, parts: Sequence[Figure]) -> bool:
    """Whether things are counted at stages that contain one another: 开工, 投产."""
    if len(parts) <= LEAST_PARTS and _is_complete(text, claim, parts):
        return False
    first, last = sorted((claim.opening, parts[-1].mention.start))
    return len(_STAGE.findall(text, first, last)) >= LEAST_PARTS


def _is_comparable(total: Figure, parts: Sequence[Figure]) -> bool:
    """Exact figures of one status, none of them for another year than the total's."""
    status, year = total.quantity.status, total.quantity.year
    if total.quantity.qualifier != "exact" or total.mention.is_rough:
        return False
    return all(
        part.quantity.qualifier == "exact"
        and part.quantity.status == status
        and (year is None or part.quantity.year in (None, year))
        for part in parts
    )


def _is_subset(text: str, claim: Claim, part: Figure) -> bool:
    """Whether a lone part is said to belong to the total, in the words right after 其中."""
    gap = text[claim.opening : part.mention.start].lstrip("，,：:")
    return not re.search("[，,；;。：:]", gap)


def _ends_a_list(text: str, claim: Claim, total: Figure) -> bool:
    """Whether a total is the last item of a list, all of which 其中 may be said of, be it one
    that another 其中 opened."""
    start = total.mention.start
    if _LISTED_BEFORE.search(text, max(0, start - REACH), start):
        return True
    return _ONE_MORE.search(text, max(0, start - 2 * REACH), claim.opening) is not None


def _is_complete(text: str, claim: Claim, parts: Sequence[Figure]) -> bool:
    """Whether the parts leave room for no other: complements, or years without a gap."""
    years = [part.quantity.year for part in parts]
    if None not in years and len(set(years)) == len(years) > LEAST_PARTS:
        return True
    return leave_no_other(text, claim.opening, parts)


def leave_no_other(text: str, opening: int, parts: Sequence[Figure]) -> bool:
    """Whether the names of the parts say that there is no other: complements, or the rest."""
    if len(parts) > LEAST_PARTS and not parts[-1].is_count:
        end, start = parts[-2].mention.end, parts[-1].mention.start
        if end < start and _REST.match(text, end, start):
            return True
    if len(parts) != LEAST_PARTS:
        return False
    first = text[opening : parts[0].mention.start]
    second = text[parts[0].mention.end : parts[1].mention.start]
    return any(
        (one in first and other in second) or (other in first and one in second)
        for one, other in COMPLEMENTS
    )
