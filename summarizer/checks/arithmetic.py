"""Sums and restatements that the article claims."""

from __future__ import annotations

from summarizer.checks.restated import find_restated
from summarizer.checks.sums import find_sums
from summarizer.checks.tables import find_table_sums
from summarizer.quantities.reading import Reading
from summarizer.records import Check


def find_checks(reading: Reading) -> tuple[Check, ...]:
    """Every check that the article's own words call for, in the order of their totals."""
    checks = [*find_sums(reading), *find_table_sums(reading), *find_restated(reading)]
    if len(checks) < 2:
        return tuple(checks)
    place = {quantity.id: index for index, quantity in enumerate(reading.quantities)}
    return tuple(sorted(checks, key=lambda check: place[check.total]))
