"""Key figures as statements that can be compared and added across articles."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from summarizer.corpus.outcome import SEPARATOR
from summarizer.corpus.store import Store
from summarizer.records import Check

_LABEL_NOISE = re.compile(r"[12]\d{3}年度?|今年|去年|全年|累计|共计|总计|合计|已经|共|约|已|\W")
_PRINTED = re.compile(r"[0-9][0-9,，]*(\.[0-9]+)?")


class Pair(NamedTuple):
    """The first helper and the first recipient of an article; empty where none is named."""

    helper: str
    helper_code: str
    recipient: str
    recipient_code: str

    @property
    def identity(self) -> tuple[str, str]:
        """What is the same for one pair under several names: codes before names."""
        return self.helper_code or self.helper, self.recipient_code or self.recipient


class Statement(NamedTuple):
    """A key figure with what identifies it across articles.

    `row` is the article's in the store: briefs of one article by several models share
    its id, not their rows.
    """

    row: int
    article: str
    published: str | None
    pair: Pair
    quantity: str
    category: str
    label: str
    value: Decimal
    value_max: Decimal | None
    unit: str
    object: str | None
    qualifier: str
    status: str
    per: str | None
    year: int | None
    verdict: str
    evidence: str
    text: str

    @property
    def subject(self) -> str:
        """The label without years, fillers and punctuation: what the figure is about."""
        return _LABEL_NOISE.sub("", self.label)

    @property
    def place(self) -> Decimal:
        """The value of the last printed digit; of the last digit that is not 0 if rough."""
        printed = _PRINTED.search(self.text)
        if self.qualifier == "exact" and printed:
            number = Decimal(re.sub("[,，]", "", printed[0]))
            if number:
                decimals = len((printed[1] or ".")[1:])
                return abs(self.value / number).scaleb(-decimals)
        exponent = self.value.normalize().as_tuple().exponent  # 30000000 is 3E+7
        return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


class ArticleStatements(NamedTuple):
    """An article's key figures and the checks that name them."""

    row: int
    statements: tuple[Statement, ...]
    checks: tuple[Check, ...]


_ARTICLES = """
    SELECT rowid, document, part, id, published, helpers, helper_codes, recipients,
        recipient_codes, json_extract(brief, '$.checks') FROM articles ORDER BY published, id
"""
_FIGURES = """
    SELECT quantity, category, label, value, value_max, unit, object, qualifier, status, per,
        year, verdict, evidence, text
    FROM figures WHERE document = ? AND part = ? AND in_table ORDER BY position
"""


def article_statements(store: Store) -> Iterator[ArticleStatements]:
    """The key figures of every article, the earliest article first."""
    for row, document, part, identity, published, *parties, checks in store.rows(_ARTICLES):
        pair = Pair(*(party.split(SEPARATOR)[0] for party in parties))
        statements = tuple(
            _statement((row, identity, published, pair), values)
            for values in store.rows(_FIGURES, (document, part))
        )
        yield ArticleStatements(
            row, statements, tuple(Check.model_validate(check) for check in json.loads(checks))
        )


def _statement(source: tuple[int, str, str | None, Pair], values: tuple[Any, ...]) -> Statement:
    found = Statement(*source, *values)
    return found._replace(
        label=found.label or "",
        value=Decimal(found.value),
        value_max=None if found.value_max is None else Decimal(found.value_max),
        evidence=found.evidence or "",
    )
