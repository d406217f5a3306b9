"""The quantity fields of any pydantic report, each figure with its verdict.

A text field is read for figures. A number needs a unit: `json_schema_extra={"unit":
"万元"}` on the field, a field `unit` beside it, or one in brackets at the end of its
description, as in 帮扶资金（万元）.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from summarizer.articles.article import Span
from summarizer.language_model.shown import ShownPart
from summarizer.quantities.reading import Reading
from summarizer.records import SUPPORTING, Figure, ReportFigure, plain_decimal

_UNIT_IN_BRACKETS = re.compile(r"[（(]([^（）()]{1,6})[）)]\s*$")
_UNIT_FIELDS = ("unit", "单位")
_YEAR_FIELDS = frozenset({"year", "年份", "年度"})
_NO_UNIT = "字段没有注明单位，无法核对"


class _Leaf(NamedTuple):
    """A value of a report: where it stands, what it is called, its unit, its neighbours."""

    path: str
    value: Any
    label: str
    unit: str | None
    beside: tuple[str, ...]


def verify_report(reading: Reading, report: BaseModel) -> tuple[ReportFigure, ...]:
    """Every figure of the report with its verdict against the article, in order."""
    article = ShownPart(reading, Span(0, len(reading.article.body.text)))
    return tuple(
        ReportFigure(field=leaf.path, **figure.model_dump())
        for leaf in _leaves(report, "")
        for figure in _judge(article, leaf)
    )


def _leaves(report: BaseModel, prefix: str) -> Iterator[_Leaf]:
    values = {name: getattr(report, name) for name in type(report).model_fields}
    beside = tuple(value for value in values.values() if isinstance(value, str))
    for name, field in type(report).model_fields.items():
        if name.lower() in _YEAR_FIELDS:
            continue
        leaf = _Leaf(f"{prefix}{name}", values[name], _label(name, field), None, beside)
        yield from _expanded(leaf._replace(unit=_unit(field, values)))


def _expanded(leaf: _Leaf) -> Iterator[_Leaf]:
    """The leaf itself, or those inside it."""
    value = leaf.value
    if isinstance(value, BaseModel):
        yield from _leaves(value, f"{leaf.path}.")
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _expanded(leaf._replace(path=f"{leaf.path}.{key}", value=inner))
    elif isinstance(value, list | tuple | set | frozenset):
        for index, inner in enumerate(value):
            yield from _expanded(leaf._replace(path=f"{leaf.path}.{index}", value=inner))
    elif isinstance(value, str | int | float | Decimal) and not isinstance(value, bool):
        yield leaf


def _label(name: str, field: FieldInfo) -> str:
    described = _UNIT_IN_BRACKETS.sub("", field.description or field.title or "")
    return re.split("[，。；：,;:]", described)[0].strip() or name


def _unit(field: FieldInfo, values: Mapping[str, Any]) -> str | None:
    extra = field.json_schema_extra
    if isinstance(extra, dict) and isinstance(extra.get("unit"), str):
        return str(extra["unit"])
    for name in _UNIT_FIELDS:
        if isinstance(values.get(name), str):
            return str(values[name])
    match = _UNIT_IN_BRACKETS.search(field.description or "")
    return match[1] if match else None


def _judge(article: ShownPart, leaf: _Leaf) -> Iterator[Figure]:
    if isinstance(leaf.value, str):
        yield from _judge_text(article, leaf, leaf.value)
        return
    number = _printed(leaf.value)
    if number is None:
        return
    text = f"{number}{leaf.unit or ''}"
    figures = list(_judge_text(article, leaf, text)) if leaf.unit else []
    yield from figures or [_unread(number, text, leaf.unit)]


def _unread(number: str, text: str, unit: str | None) -> Figure:
    """A number that is no quantity as it stands: its unit is missing or unknown."""
    return Figure(
        text=text,
        value=Decimal(number),
        unit=unit or "",
        start=0,
        end=len(text),
        verdict="unsupported",
        note=None if unit else _NO_UNIT,
    )


def _printed(value: float | Decimal) -> str | None:
    number = Decimal(str(value))
    return plain_decimal(number) if number.is_finite() else None


def _judge_text(article: ShownPart, leaf: _Leaf, text: str) -> Iterator[Figure]:
    """The text's own figures; a bare one is judged as its field's, or as in its quotation."""
    figures = article.verifier.verify(text)
    for index, figure in enumerate(figures):
        if figure.verdict in SUPPORTING:
            yield figure
            continue
        yield (_quoted(article, leaf, figure) or _labelled(article, leaf, text, index) or figure)


def _quoted(article: ShownPart, leaf: _Leaf, figure: Figure) -> Figure | None:
    """The figure as verified, when a text beside it quotes the article with it."""
    reading = article.reading
    for quotation in leaf.beside:
        span = article.locate(quotation) if figure.text in quotation else None
        if span is None:
            continue
        for mention, quantity in zip(reading.mentions, reading.quantities, strict=True):
            is_inside = span.start <= mention.start and mention.end <= span.end
            wanted = (figure.value, figure.value_max, figure.unit)
            if is_inside and (mention.value, mention.value_max, mention.unit) == wanted:
                found = {"verdict": "verified", "quantity": quantity.id, "evidence": quotation}
                return figure.model_copy(update={**found, "note": None})
    return None


def _labelled(article: ShownPart, leaf: _Leaf, text: str, index: int) -> Figure | None:
    """The figure judged together with what its field is called, if that supports it."""
    figures = article.verifier.verify(leaf.label + text)
    if len(figures) <= index or figures[index].verdict not in SUPPORTING:
        return None
    shift = len(leaf.label)
    found = figures[index]
    return found.model_copy(update={"start": found.start - shift, "end": found.end - shift})
