"""The same figure given twice, with different values."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice

from summarizer.checks.frames import are_told_apart
from summarizer.checks.grid import have_two_cells
from summarizer.checks.lookalikes import are_in_two_sentences, lookalikes
from summarizer.checks.references import are_of_one_whole, refers_back
from summarizer.checks.retelling import (
    are_in_the_same_words,
    are_of_one_matter,
    are_of_the_whole,
    are_totals_in_the_same_words,
    is_recapitulated,
    share_a_subject,
    stand_beside_others,
    sums_up,
)
from summarizer.checks.setting import (
    LEAST_WORDS,
    Setting,
    are_apart,
    begin_alike,
    holds_the_other,
    setting_of,
)
from summarizer.checks.slips import are_swapped, printed_digits
from summarizer.checks.tolerance import check_of, weigh
from summarizer.quantities.reading import Mention, Reading
from summarizer.quantities.table_lines import find_tables
from summarizer.records import Check, CheckVerdict, Quantity

LEAST_PRINTED = 4
"""Digits that the longer one prints (17.05, 5860), unless a name tells what it is of."""
MOST_PAIRS = 500
"""Pairs that are weighed, so that the work stays linear: no article that somebody wrote has as
many, only endless lists."""
LEAST_NAME = 4
"""Characters of a name that tells what money is of; 总投资 tells nothing."""
_SELF_EVIDENT = frozenset({"元", "人", "户", "人次", "户次"})


def find_restated(reading: Reading) -> list[Check]:
    """Pairs of figures that differ by a slip of the pen and stand for one thing.

    Two figures are one thing restated when they have the same unit, rate, status and
    year, stand in different sentences, are said of the same one, and their digits
    differ by one digit changed, dropped or added, by neighbours that changed places, or
    by their scale alone. Anything less is too often another figure.
    """
    pairs = list(islice(lookalikes(reading), MOST_PAIRS))
    if not pairs:
        return []
    checks, text = [], reading.article.body.text
    tables = [*find_tables(text)]
    for first, second in pairs:
        one, other = reading.mentions[first], reading.mentions[second]
        balance = weigh(one, [other])
        # A slip of the last digit is within what weigh allows, and no rounding.
        is_other = balance.verdict == "fails" or one.place != other.place
        if not is_other or have_two_cells(tables, text, one, other):
            continue
        if _is_one_thing(reading, first, second, balance.verdict):
            stated, again = reading.quantities[first], reading.quantities[second]
            checks.append(check_of("restated", stated, [again], balance))
    return checks


def _is_one_thing(reading: Reading, first: int, second: int, verdict: CheckVerdict) -> bool:
    one, other = reading.quantities[first], reading.quantities[second]
    a, b = reading.mentions[first], reading.mentions[second]
    if one.status != other.status or _differ(one.year, other.year):
        return False
    if one.qualifier != "exact" or other.qualifier != "exact":
        return False
    if one.object != other.object and not _is_same_noun(one, other):
        return False
    text = reading.article.body.text
    if not are_in_two_sentences(reading.article.sentences, a, b) or are_told_apart(text, a, b):
        return False
    settings = [setting_of(text, mention) for mention in (a, b)]
    if settings[0] is None or settings[1] is None or are_apart(settings[0], settings[1]):
        return False
    if verdict == "rounds":
        return share_a_subject(text, a, b) and _is_summed_up(reading, a, b)
    if one.object and one.object == other.object and are_of_one_whole(reading, a, b):
        return True
    pair, around = (a, b), (settings[0], settings[1])
    if _is_said_of_one(reading, pair, around) or refers_back(reading, pair, around):
        return True
    if are_swapped(a, b) and (
        _is_told_alike(reading, first, second, around)
        or _is_money_of_one_name(reading, first, second)
    ):
        return True
    is_of_one_time = bool(settings[0].spans & settings[1].spans) or (
        one.year is not None and one.year == other.year and are_swapped(a, b)
    )
    return sums_up(reading, a, b) or (
        (is_of_one_time or _is_summed_up(reading, a, b))
        and _is_retold(
            reading, first, second, begin_alike(settings[0].earlier, settings[1].earlier)
        )
    )


def _is_retold(reading: Reading, first: int, second: int, is_of_one_subject: bool) -> bool:
    """Whether two sentences tell one thing, though not all in the same words.

    Digits that changed places are hardly an accident, of three digits at least where
    both are totals of money in the same words; for any other slip, both sentences must
    speak of all that there is.
    """
    text = reading.article.body.text
    one, other = reading.mentions[first], reading.mentions[second]
    counted = reading.quantities[first].object
    if counted and are_of_the_whole(text, one, other):
        return True
    if not are_swapped(one, other) or not are_of_one_matter(text, one, other):
        return False
    is_long = min(printed_digits(one), printed_digits(other)) >= LEAST_PRINTED
    is_sum_of_money = is_of_one_subject and one.unit == "元"
    return is_long or (is_sum_of_money and are_totals_in_the_same_words(text, one, other))


def _is_told_alike(
    reading: Reading, first: int, second: int, settings: tuple[Setting, Setting]
) -> bool:
    """Whether two figures of which neighbouring digits changed places are told in enough
    words in common, or the later one in none but its noun and the years: 六年，236个项目."""
    text = reading.article.body.text
    one, other = reading.mentions[first], reading.mentions[second]
    if stand_beside_others(reading, one, other):
        return False
    noun, again = (reading.quantities[index].object for index in (first, second))
    if noun and noun == again and is_recapitulated(text, one, other):
        return not settings[1].before and settings[1].after in ("", noun)
    is_of_one_subject = begin_alike(settings[0].earlier, settings[1].earlier)
    return is_of_one_subject and are_in_the_same_words(text, one, other)


def _is_money_of_one_name(reading: Reading, first: int, second: int) -> bool:
    """Whether two sums of money have the same name, of which digits that changed places are
    hardly two: 到位投资3.62亿元, and later 3.26亿元. Items of a list (签约9个，到位投资3.62亿元;
    签约7个，到位投资3.26亿元) are two."""
    one, other = (reading.mentions[index] for index in (first, second))
    name, again = (reading.quantities[index].label for index in (first, second))
    if one.unit != "元" or name != again or len(name or "") < LEAST_NAME:
        return False
    in_turn = [reading.mentions[index - 1] for index in (first, second) if index]
    are_items = len(in_turn) > 1 and in_turn[0].unit == in_turn[1].unit
    return not are_items and are_of_one_matter(reading.article.body.text, one, other)


def _is_said_of_one(
    reading: Reading, mentions: tuple[Mention, Mention], settings: tuple[Setting, Setting]
) -> bool:
    """Whether the words around two figures tell that they belong to one thing."""
    (one, other), (first, second) = mentions, settings
    is_named = bool(first.names & second.names)
    if max(printed_digits(one), printed_digits(other)) < LEAST_PRINTED and not is_named:
        return False
    if is_named and are_swapped(one, other):
        return are_of_one_matter(reading.article.body.text, one, other)
    if first.before and second.before:
        is_other = not is_named and not begin_alike(first.earlier, second.earlier)
        return holds_the_other(first.before, second.before) and not is_other
    if is_named:
        return True
    if first.before or second.before:
        # 投入健康扶贫资金137.8万元, and 127.8万元健康扶贫资金.
        whose, after = max(first.before, second.before), (second if first.before else first).after
        return len(whose) >= LEAST_WORDS and after.startswith(whose)
    return first.earlier == second.earlier and _is_summed_up(reading, one, other)


def _is_summed_up(reading: Reading, one: Mention, other: Mention) -> bool:
    """Whether two figures stand in one section, or one of them before all sections."""
    headings = [b.start for b in reading.article.blocks if b.kind == "heading"]
    sections = {bisect_right(headings, mention.start) for mention in (one, other)}
    return len(sections) == 1 or 0 in sections


def _differ(one: int | None, other: int | None) -> bool:
    return None not in (one, other) and one != other


def _is_same_noun(one: Quantity, other: Quantity) -> bool:
    if one.object is None or other.object is None:
        return one.unit in _SELF_EVIDENT
    return one.object in other.object or other.object in one.object
