"""The brief and its parts, as every command prints them and every eval reads them.

Field names, units and vocabularies are a contract with the people who read the
output; fields may be added, none may be renamed. All records are frozen, compare
by value and pickle. `None` means that the text does not say.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, JsonValue, PlainSerializer

SCHEMA = "summarizer.brief/1"

Qualifier = Literal["exact", "about", "over", "under"]
Status = Literal["actual", "planned"]
Category = Literal[
    "leadership",
    "funding",
    "talent",
    "industry",
    "labour",
    "consumption",
    "pairing",
    "infrastructure",
    "education",
    "health",
    "outcome",
    "other",
]
Verdict = Literal["verified", "rounded", "derived", "contradicted", "unsupported"]
Origin = Literal["rules", "llm", "both"]
PartyKind = Literal["region", "organization"]
CheckKind = Literal["sum", "restated"]
CheckVerdict = Literal["holds", "rounds", "fails"]
Script = Literal["hans", "hant"]
Mode = Literal["rules", "llm"]

SUPPORTING: frozenset[str] = frozenset({"verified", "rounded", "derived"})
"""The verdicts that support a figure."""


def plain_decimal(value: Decimal) -> str:
    """The value without exponent and without trailing zeros: 1.50E+3 is '1500'."""
    text = str(value)
    if text.isdecimal():
        return text
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


Number = Annotated[Decimal, PlainSerializer(plain_decimal, return_type=str)]
"""An exact decimal, printed as a plain string."""


class Record(BaseModel):
    """Base of all records: frozen, strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)


class _Unsealed(Record):
    """A record in the making, whose attributes are set as those of any object."""

    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__  # Python sets quickly where neither is of a class's own.


Kind = TypeVar("Kind", bound=Record)


def trusted_records(kind: type[Kind], rows: Iterable[dict[str, object]]) -> tuple[Kind, ...]:
    """Records of rows that the rules made: each names every field and fits its type.

    Type checking has seen to that; pydantic would take far longer to make the records,
    which get the attributes that its own `model_construct` sets.
    """
    # Looked up once: a class of pydantic answers slowly.
    make, fields = _Unsealed.__new__, set(kind.__pydantic_fields__)
    records: list[Kind] = []
    for row in rows:
        record: Any = make(_Unsealed)
        record.__dict__ = row
        record.__pydantic_fields_set__ = fields
        record.__pydantic_extra__ = record.__pydantic_private__ = None
        record.__class__ = kind
        records.append(record)
    return tuple(records)


def trusted_record(kind: type[Kind], row: dict[str, object]) -> Kind:
    """One such record."""
    (record,) = trusted_records(kind, (row,))
    return record


class ArticleRecord(Record):
    """Which article a brief is of, and what its masthead says."""

    id: str
    path: str | None = None
    part: int = 1
    parts: int = 1
    title: str | None = None
    published: str | None = None
    source: str | None = None
    authors: tuple[str, ...] = ()
    editor: str | None = None
    script: Script = "hans"
    sha256: str


class Party(Record):
    """Who gives or gets help; `adcode` is the GB/T 2260 code of a region."""

    name: str
    kind: PartyKind
    adcode: str | None = None


class Quantity(Record):
    """One mention of a definite amount, read by the rules.

    `value` and `value_max` are in the unit's base (12.7万人 is 127000 人); `start`
    and `end` are offsets in code points into the decoded input, before cleaning.
    """

    id: str
    text: str
    value: Number
    value_max: Number | None = None
    unit: str
    object: str | None = None
    qualifier: Qualifier = "exact"
    status: Status = "actual"
    per: str | None = None
    year: int | None = None
    category: Category = "other"
    label: str | None = None
    start: int
    end: int


class Indicator(Record):
    """A row of the brief's table; `quantity` is the id of the figure that it shows."""

    category: Category
    label: str
    quantity: str
    origin: Origin = "rules"
    verdict: Verdict = "verified"


class Check(Record):
    """Arithmetic that the article itself claims, over quantity ids."""

    kind: CheckKind
    total: str
    parts: tuple[str, ...]
    difference: Number
    verdict: CheckVerdict


class Measure(Record):
    """What was done, under one of the article's own headings."""

    heading: str
    points: tuple[str, ...] = ()


class Issue(Record):
    """What a reader must know before trusting the brief."""

    kind: str
    message: str
    quantity: str | None = None


class Tokens(Record):
    """What a model call cost, in tokens."""

    prompt: int = 0
    completion: int = 0


class Provenance(Record):
    """How the brief was made."""

    version: str
    mode: Mode = "rules"
    model: str | None = None
    prompt: str | None = None
    tokens: Tokens | None = None
    fallback: str | None = None


class Figure(Record):
    """A figure of somebody's claims with its verdict against an article.

    `start` and `end` are offsets into the claims; `quantity` is the id of the
    article's quantity that supports or contradicts it, `evidence` its sentence.
    """

    text: str
    value: Number
    value_max: Number | None = None
    unit: str
    start: int
    end: int
    verdict: Verdict
    quantity: str | None = None
    evidence: str | None = None
    note: str | None = None


class ReportFigure(Figure):
    """A figure of a report; `field` is its path in the report (`aid.0.amount`).

    `start` and `end` are offsets into that field's text.
    """

    field: str


class Brief(Record):
    """The standardized brief of one article."""

    schema_name: Literal["summarizer.brief/1"] = Field(default="summarizer.brief/1", alias="schema")
    article: ArticleRecord
    helpers: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    checks: tuple[Check, ...] = ()
    measures: tuple[Measure, ...] = ()
    summary: str = ""
    issues: tuple[Issue, ...] = ()
    report: dict[str, JsonValue] | None = None
    """A report in a schema of the user's, as the model filled it; not yet to be trusted."""
    report_verdicts: tuple[ReportFigure, ...] = ()
    """Every figure of `report` with its verdict."""
    provenance: Provenance
