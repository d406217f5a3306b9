"""Totals by pair, category and year, in which nothing is added twice.

What is added: key figures that are actual amounts. What is not: plans; rates (per
year, per head); percentages, multiples and spans of time; upper bounds (不超过);
background; figures without support; parts of a total that is counted; the same
value again in another sentence or another article; reprints; all but the latest of
statements that contradict each other.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct, field

from summarizer.corpus.conflicts import find_conflicts
from summarizer.corpus.similarity import find_duplicates, reprint_rows
from summarizer.corpus.statements import ArticleStatements, Pair, Statement, article_statements
from summarizer.corpus.store import Store
from summarizer.records import SUPPORTING, Check

NOT_ADDED = frozenset({"%", "百分点", "倍", "年", "个月", "天", "小时"})
"""Units whose figures are no amounts of anything."""

_PART_MARKS = re.compile("其中|包括|包含")


class Total(NamedTuple):
    """The sum of what a pair's articles state for a category, year, unit and object.

    `year` is None for figures without a year; they are never added to a year's.
    `is_rough` tells that an approximation is in it, `is_disputed` a conflict.
    """

    pair: Pair
    category: str
    year: int | None
    unit: str
    object: str | None
    total: Decimal
    figures: int
    articles: int
    is_rough: bool
    is_disputed: bool


class _Sum(Struct):
    pair: Pair
    times: Counter[Decimal] = field(default_factory=Counter)
    articles: set[int] = field(default_factory=set)
    is_rough: bool = False
    is_disputed: bool = False


class _Key(NamedTuple):
    parties: tuple[str, str]
    category: str
    year: int | None
    unit: str
    object: str | None


def find_totals(store: Store) -> list[Total]:
    """The totals of a store, ordered by pair, category, year, unit and object."""
    reprints = reprint_rows(find_duplicates(store))
    disputed, outdated = _disputed(store, reprints)
    sums: dict[_Key, _Sum] = {}
    for article in article_statements(store):
        if article.row in reprints:
            continue
        counted = [s for s in counted_statements(article) if _identity(s) not in outdated]
        _add(sums, counted, disputed)
    totals = [
        Total(
            found.pair,
            key.category,
            key.year,
            key.unit,
            key.object,
            sum((value * times for value, times in found.times.items()), Decimal(0)),
            found.times.total(),
            len(found.articles),
            found.is_rough,
            found.is_disputed,
        )
        for key, found in sums.items()
    ]
    return sorted(totals, key=lambda t: (t.pair, t.category, t.year or 0, t.unit, t.object or ""))


def counted_statements(article: ArticleStatements) -> Iterator[Statement]:
    """The statements of an article that go into totals, parts and restatements left out."""
    left_out = subsumed(article.statements, article.checks)
    amounts = [s for s in article.statements if _is_amount(s) and s.quantity not in left_out]
    subsets = _subsets(amounts)
    amounts = [s for s in amounts if s.quantity not in subsets]
    dated = {(s.category, s.unit, s.object, s.value) for s in amounts if s.year is not None}
    for statement in amounts:
        restated = (statement.category, statement.unit, statement.object, statement.value) in dated
        if statement.year is not None or not restated:
            yield statement


def subsumed(statements: Sequence[Statement], checks: Iterable[Check]) -> set[str]:
    """Quantities that another counted figure contains, by the article's own arithmetic.

    Of a total and its parts the total counts, except a total without a year whose
    parts all have one: then the parts count, each in its year. Parts of what is left
    out are left out with it.
    """
    years = {statement.quantity: statement.year for statement in statements}
    counted = {s.quantity for s in statements if _is_amount(s)}
    sums = [check for check in checks if check.kind == "sum"]
    parts_of: dict[str, list[str]] = defaultdict(list)
    for check in sums:
        parts_of[check.total].extend(check.parts)
    left_out: set[str] = {q for check in checks if check.kind == "restated" for q in check.parts}
    contained: list[str] = []
    for check in sums:
        are_dated = all(years.get(part) is not None for part in check.parts)
        if check.total not in counted or (years[check.total] is None and are_dated):
            left_out.add(check.total)
        else:
            contained.extend(check.parts)
    seen: set[str] = set()
    while contained:
        part = contained.pop()
        if part not in seen:
            seen.add(part)
            contained.extend(parts_of[part])
    return left_out | seen


def _subsets(statements: Sequence[Statement]) -> set[str]:
    """Figures after 其中 in a sentence that has a figure of the same unit before it."""
    found = set()
    for statement in statements:
        mark = _PART_MARKS.search(statement.evidence)
        if mark is None or statement.evidence.find(statement.text) < mark.start():
            continue
        for other in statements:
            same = other.evidence == statement.evidence and other.unit == statement.unit
            if same and -1 < other.evidence.find(other.text) < mark.start():
                found.add(statement.quantity)
    return found


def _is_amount(statement: Statement) -> bool:
    return (
        statement.status == "actual"
        and statement.per is None
        and statement.unit not in NOT_ADDED
        and statement.qualifier != "under"
        and statement.category != "other"
        and statement.verdict in SUPPORTING
    )


def _disputed(
    store: Store, reprints: frozenset[int]
) -> tuple[set[tuple[int, str]], set[tuple[int, str]]]:
    """The statements in conflicts, and those of them that a later counted article replaces."""
    disputed: set[tuple[int, str]] = set()
    outdated: set[tuple[int, str]] = set()
    for conflict in find_conflicts(store):
        disputed.update(map(_identity, conflict.statements))
        counted = [s for s in conflict.statements if s.row not in reprints]
        outdated.update(map(_identity, counted[:-1]))
    return disputed, outdated


def _add(
    sums: dict[_Key, _Sum], statements: Sequence[Statement], disputed: set[tuple[int, str]]
) -> None:
    # Equal values in one sentence are different things (two gifts of 50万元); in
    # different sentences or articles they are one thing told again.
    times: dict[_Key, Counter[tuple[str, Decimal]]] = defaultdict(Counter)
    for statement in statements:
        key = _Key(
            statement.pair.identity,
            statement.category,
            statement.year,
            statement.unit,
            statement.object,
        )
        times[key][statement.evidence, statement.value] += 1
        found = sums.setdefault(key, _Sum(statement.pair))
        found.articles.add(statement.row)
        found.is_rough |= statement.qualifier != "exact" or statement.value_max is not None
        found.is_disputed |= _identity(statement) in disputed
    for key, counts in times.items():
        for (_, value), count in counts.items():
            sums[key].times[value] = max(sums[key].times[value], count)


def _identity(statement: Statement) -> tuple[int, str]:
    return statement.row, statement.quantity
