"""Sums and restatements that the article claims."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.checks.across import row_sums
from summarizer.checks.columns import column_checks
from summarizer.checks.grid import tables_of
from summarizer.checks.paired import paired_sums
from summarizer.checks.restated import find_restated
from summarizer.checks.sections import section_sums
from summarizer.checks.sums import find_sums
from summarizer.checks.tables import find_table_sums
from summarizer.quantities.reading import Reading
from summarizer.records import Check


def find_checks(reading: Reading) -> tuple[Check, ...]:
    """Every check that the article's own words call for, in the order of their totals."""
    sums = find_sums(reading)
    checks = [*sums, *paired_sums(reading, sums), *section_sums(reading), *find_restated(reading)]
    if "\t" in reading.article.body.text:
        checks += _checks_of_tables(reading)
    if len(checks) < 2:
        return tuple(checks)
    place = {quantity.id: index for index, quantity in enumerate(reading.quantities)}
    told = {(check.kind, check.total, check.parts): check for check in checks}
    return tuple(sorted(told.values(), key=lambda check: place[check.total]))


def _checks_of_tables(reading: Reading) -> Iterator[Check]:
    yield from find_table_sums(reading)
    for table in tables_of(reading):
        yield from row_sums(table)
        yield from column_checks(reading, table)
