"""The same figure given differently in two articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.corpus.statements import Statement, article_statements
from summarizer.corpus.store import Store

Subject = tuple[object, ...]


class Conflict(NamedTuple):
    """Statements of one figure, from different articles, that cannot all be right.

    The earliest article comes first.
    """

    statements: tuple[Statement, ...]


def find_conflicts(store: Store) -> list[Conflict]:
    """Every figure (same parties, category, year, unit, object and label) told differently.

    An article that gives several values under the same label is not compared: there
    the label does not tell the figures apart. A figure that another one rounds, or
    that lies within its 约, 超 or 不足, is no conflict.
    """
    by_subject: dict[Subject, list[Statement]] = defaultdict(list)
    for _, statements, _ in article_statements(store):
        for subject, statement in _unambiguous(statements):
            by_subject[subject].append(statement)
    return [
        Conflict(tuple(statements))
        for statements in by_subject.values()
        if _is_conflict(statements)
    ]


def agree(one: Statement, other: Statement) -> bool:
    """Whether both can be true: equal, within a last printed place, or in a shared range."""
    if one.value == other.value:
        return True
    for bounded, against in ((one, other), (other, one)):
        if bounded.value_max is not None and bounded.value <= against.value <= bounded.value_max:
            return True
        if bounded.qualifier == "over" and against.value < bounded.value:
            return False
        if bounded.qualifier == "under" and against.value > bounded.value:
            return False
    return abs(one.value - other.value) < max(one.place, other.place)


def _unambiguous(statements: tuple[Statement, ...]) -> Iterator[tuple[Subject, Statement]]:
    found: dict[Subject, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.year is not None and statement.subject:
            found[_subject(statement)].append(statement)
    for subject, same in found.items():
        if all(statement.value == same[0].value for statement in same):
            yield subject, same[0]


def _subject(statement: Statement) -> Subject:
    return (
        statement.pair.identity,
        statement.category,
        statement.year,
        statement.status,
        statement.per,
        statement.unit,
        statement.object,
        statement.subject,
    )


def _is_conflict(statements: list[Statement]) -> bool:
    # The first against each is not enough: 100 agrees with 约100, and so does 103.
    return any(
        not agree(one, other)
        for position, one in enumerate(statements)
        for other in _distinct(statements[position + 1 :])
    )


def _distinct(statements: list[Statement]) -> list[Statement]:
    seen = {(s.value, s.value_max, s.qualifier, s.text): s for s in statements}
    return list(seen.values())
