"""Gold: what a careful reader found in an article, one JSON file an article.

A field that holds `"any"` is not scored; `None` means that the text gives none
and that none is the right answer.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from summarizer.errors import EvaluationError
from summarizer.records import Category, CheckKind, CheckVerdict, Number, Qualifier, Status

Unscored = Literal["any"]
"""Marks a field that two careful readers did not agree on."""


class GoldRecord(BaseModel):
    """Base of the gold records: frozen; an annotator's extra fields are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class GoldParty(GoldRecord):
    """A party; any name in `accept` is as good, an optional one may be left out."""

    name: str
    adcode: str | None = None
    accept: tuple[str, ...] = ()
    optional: bool = False


class GoldQuantity(GoldRecord):
    """One mention. `key` marks what belongs in the brief's table."""

    text: str
    value: Number
    value_max: Number | None = None
    unit: str
    object: str | None = "any"
    qualifier: Qualifier | Unscored = "any"
    status: Status | Unscored = "any"
    per: str | None = "any"
    year: int | Unscored | None = "any"
    categories: tuple[Category, ...]
    key: bool | Unscored = "any"
    optional: bool = False


class GoldCheck(GoldRecord):
    """Arithmetic that the article claims, over indexes into `quantities`."""

    kind: CheckKind
    total: int
    parts: tuple[int, ...]
    difference: Number
    verdict: CheckVerdict


class GoldArticle(GoldRecord):
    """Everything that a brief of one article is scored against."""

    article: str
    part: int = 1
    title: str | None = None
    title_accept: tuple[str, ...] = ()
    published: str | None = None
    source: str | None = None
    source_accept: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    editor: str | None = None
    editor_accept: tuple[str, ...] = ()
    helpers: tuple[GoldParty, ...] = ()
    recipients: tuple[GoldParty, ...] = ()
    quantities: tuple[GoldQuantity, ...] = ()
    checks: tuple[GoldCheck, ...] = ()

    @property
    def name(self) -> str:
        """The article's name in every report: file and part."""
        return f"{self.article}#{self.part}"

    @model_validator(mode="after")
    def _checks_point_at_quantities(self) -> Self:
        for check in self.checks:
            for index in (check.total, *check.parts):
                if not 0 <= index < len(self.quantities):
                    raise ValueError(f"a check names quantity {index}, which does not exist")
        return self


def read_gold(path: Path) -> GoldArticle:
    """The gold in a file. Raises `EvaluationError` that says which field is wrong."""
    try:
        return GoldArticle.model_validate_json(path.read_bytes())
    except OSError as error:
        raise EvaluationError(f"{path}: cannot be read ({error.strerror or error})") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the file"
        raise EvaluationError(f"{path}: not valid gold: {place}: {first['msg']}") from error
