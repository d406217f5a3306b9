"""A brief in traditional characters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from summarizer.records import Brief, Record

if TYPE_CHECKING:
    from opencc import OpenCC

LONGEST_RUN = 100
"""Characters converted at once: the library's time grows with the square of a run."""

_RUN = re.compile(rf"[\u3400-\u9fff]{{1,{LONGEST_RUN}}}")
_Records = TypeVar("_Records", bound=Record)


def in_traditional(brief: Brief) -> Brief:
    """The same brief with its text in traditional characters.

    Units and what a rate is per stay as they are: they are terms of the contract.
    """
    return _converted(
        brief.model_copy(
            update={
                "article": _converted(brief.article, "title", "source", "authors", "editor"),
                "helpers": _each(brief.helpers, "name"),
                "recipients": _each(brief.recipients, "name"),
                "quantities": _each(brief.quantities, "text", "object", "label"),
                "indicators": _each(brief.indicators, "label"),
                "measures": _each(brief.measures, "heading", "points"),
                "issues": _each(brief.issues, "message"),
            }
        ),
        "summary",
    )


def _each(records: Iterable[_Records], *fields: str) -> tuple[_Records, ...]:
    return tuple(_converted(record, *fields) for record in records)


def _converted(record: _Records, *fields: str) -> _Records:
    """The record with these fields converted: texts, tuples of texts, or nothing."""
    return record.model_copy(update={field: _convert(getattr(record, field)) for field in fields})


def _convert(value: str | tuple[str, ...] | None) -> str | tuple[str, ...] | None:
    if value is None:
        return None
    if isinstance(value, tuple):
        return tuple(map(to_traditional, value))
    return to_traditional(value)


def to_traditional(text: str) -> str:
    """The text in traditional characters, phrase by phrase."""
    converter = _converter()
    return _RUN.sub(lambda run: str(converter.convert(run[0])), text)


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC

    return OpenCC("s2t")
