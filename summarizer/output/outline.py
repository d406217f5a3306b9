"""A brief as headings, paragraphs and tables, before it becomes a document of some format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext
from pathlib import PurePath
from typing import Final, NamedTuple

from summarizer.output.page.arithmetic import Equation, equations
from summarizer.output.page.standing import standings
from summarizer.output.page.wording import CATEGORIES, QUALIFIERS, STATES, STATUSES
from summarizer.records import Brief, Indicator, Party, Quantity, plain_decimal


class Heading(NamedTuple):
    """A heading; level 1 is the brief's title."""

    level: int
    text: str


class Paragraph(NamedTuple):
    """Running text; a warning stands out."""

    text: str
    is_warning: bool = False


class Bullets(NamedTuple):
    """Points of a list."""

    points: tuple[str, ...]


class Table(NamedTuple):
    """A table; `widths` are relative."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


Element = Heading | Paragraph | Bullets | Table

_SCALES: Final = ((8, "亿"), (4, "万"))
"""Powers of ten by which amounts of money are usually written, and their words."""

_MONEY: Final = "元"
_INDICATOR_HEADER: Final = ("类别", "指标", "数值", "年度", "状态", "核对")
_INDICATOR_WIDTHS: Final = (14, 30, 22, 9, 9, 16)


def title_of(brief: Brief) -> str:
    """The brief's title, or what identifies it."""
    article = brief.article
    return article.title or (PurePath(article.path).name if article.path else article.id)


def outline(brief: Brief) -> Iterator[Element]:
    """The brief from its title down, what is doubtful first."""
    yield Heading(1, title_of(brief))
    yield Paragraph(_masthead(brief))
    if brief.helpers or brief.recipients:
        yield Paragraph(f"帮扶方：{_parties(brief.helpers)}　受援方：{_parties(brief.recipients)}")
    if brief.issues:
        yield Heading(2, "先看这里")
        for issue in brief.issues:
            yield Paragraph(issue.message, is_warning=True)
    if brief.summary:
        yield Heading(2, "摘要")
        yield Paragraph(brief.summary)
    if brief.indicators:
        yield Heading(2, "指标")
        yield Table(_INDICATOR_HEADER, _indicator_rows(brief), _INDICATOR_WIDTHS)
    sums = equations(brief.checks, {s.quantity.id: s for s in standings(brief)})
    if sums:
        yield Heading(2, "原文的合计")
        yield Bullets(tuple(map(_equation_text, sums)))
    if brief.measures:
        yield Heading(2, "主要做法")
        for measure in brief.measures:
            yield Heading(3, measure.heading)
            yield Bullets(measure.points)


def _masthead(brief: Brief) -> str:
    article = brief.article
    parts = [
        ("发布", article.published and article.published.replace("T", " ")),
        ("来源", article.source),
        ("作者", "、".join(article.authors)),
        ("编辑", article.editor),
        ("编号", article.id),
    ]
    return "　".join(f"{name}：{value}" for name, value in parts if value)


def _parties(parties: Sequence[Party]) -> str:
    named = (f"{party.name}（{party.adcode}）" if party.adcode else party.name for party in parties)
    return "、".join(named) or "原文未写明"


def _indicator_rows(brief: Brief) -> tuple[tuple[str, ...], ...]:
    quantities = {quantity.id: quantity for quantity in brief.quantities}
    order = {category: position for position, category in enumerate(CATEGORIES)}
    ranked = sorted(brief.indicators, key=lambda indicator: order[indicator.category])
    # A figure that the article states twice in the same words is one row.
    rows = dict.fromkeys(
        _indicator_row(indicator, quantities[indicator.quantity])
        for indicator in ranked
        if indicator.quantity in quantities
    )
    return tuple(rows)


def _indicator_row(indicator: Indicator, quantity: Quantity) -> tuple[str, ...]:
    return (
        CATEGORIES[indicator.category].zh,
        indicator.label,
        amount(quantity, indicator.label),
        str(quantity.year or ""),
        STATUSES[quantity.status].zh,
        STATES[indicator.verdict].zh,
    )


def amount(quantity: Quantity, label: str) -> str:
    """The quantity in words: `约 1,234 万元/年`; no digit is lost.

    What is counted is named where the label does not say it.
    """
    power, scale = 0, ""
    if quantity.unit == _MONEY:
        fitting = (pair for pair in _SCALES if quantity.value >= 10 ** pair[0])
        power, scale = next(fitting, (0, ""))
    text = _scaled(quantity.value, power)
    if quantity.value_max is not None:
        text += f"–{_scaled(quantity.value_max, power)}"
    qualifier = "" if quantity.qualifier == "exact" else f"{QUALIFIERS[quantity.qualifier].zh} "
    rate = f"/{quantity.per}" if quantity.per else ""
    counted = "" if (quantity.object or "") in label else f"（{quantity.object}）"
    return f"{qualifier}{text}{scale}{quantity.unit}{rate}{counted}"


def _scaled(value: Decimal, power: int) -> str:
    """The value in units of ten to the power, exactly, with thousands separators."""
    with localcontext(prec=len(value.as_tuple().digits) + power + 1):
        return f"{Decimal(plain_decimal(value.scaleb(-power))):,f}"


def _equation_text(equation: Equation) -> str:
    parts = " + ".join(part.number for part in equation.parts)
    text = f"{equation.total.number} {equation.relation} {parts}"
    if equation.parts_sum:
        text += f" = {equation.parts_sum}"
    text += f"（{equation.unit}）" if equation.unit else ""
    return f"{text}，差 {equation.difference}" if equation.difference else text
