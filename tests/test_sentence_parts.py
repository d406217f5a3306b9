"""A figure in any sentence: it is found once, and its value, unit, bounds, status and base are
those that its own words say, whatever stands beside it."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import normalize

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import Quantity, extract

PARTS = json.loads((Path(__file__).parent / "cases" / "sentence_parts.json").read_text("utf-8"))
NO_WORD = ["", "exact"]
FACTS_BEFORE = ["", "去年，青禾县建成冷库3座。", "截至目前，已落实资金80万元；"]


class Figure(NamedTuple):
    """A figure as it is written, with the words around it, and what these say."""

    words: str
    text: str
    value: Decimal
    value_max: Decimal | None
    unit: str
    qualifier: str
    noun: str | None


def part(name: str) -> st.SearchStrategy[Any]:
    return st.sampled_from(PARTS[name])


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Money that is given or a thing that is done, named before its figure or behind it."""
    is_money = draw(st.booleans())
    money = [draw(part("givings")), "帮扶资金", "元", "元"] if is_money else []
    verb, noun, measure, unit = money or draw(part("things"))
    number, value, value_max, is_rough = draw(part("amounts" if is_money else "counts"))
    if (number, measure) == ("3千", "米"):
        value, unit = "3", "公里"
    before, before_means = draw(st.one_of(st.just(NO_WORD), part("before")))
    is_plain = value_max is None and not is_rough
    after, after_means = draw(part("after")) if is_plain and draw(st.booleans()) else NO_WORD
    figure = f"{before}{number}{measure}{after}"
    meanings = [after_means, before_means, "about" if is_rough else "exact"]
    return Figure(
        f"{verb}{noun}{figure}" if draw(st.booleans()) else f"{verb}{figure}{noun}",
        f"{number}{measure}",
        Decimal(value),
        None if value_max is None else Decimal(value_max),
        unit,
        _strongest(meanings),
        None if is_money else noun,
    )


def _strongest(meanings: list[str]) -> str:
    """A bound beats an approximation; of two bounds the one behind the figure counts."""
    bounds = [meaning for meaning in meanings if meaning in ("over", "under")]
    return bounds[0] if bounds else "about" if "about" in meanings else "exact"


def without_width(text: str) -> str:
    return normalize("NFKC", text)


@settings(max_examples=400)
@given(data=st.data())
def test_any_figures(data: st.DataObject) -> None:
    told = data.draw(st.lists(figures(), min_size=1, max_size=3))
    sentence = data.draw(part("openers"))
    for index, figure in enumerate(told):
        link = data.draw(part("links")) if index else ""
        aside = data.draw(st.one_of(st.just(""), part("asides")))
        sentence += link + aside + figure.words
    sentence += data.draw(part("ends"))

    found = extract(sentence)

    assert [without_width(quantity.text) for quantity in found] == [
        without_width(figure.text) for figure in told
    ]
    assert [_fields(quantity) for quantity in found] == [
        (figure.value, figure.value_max, figure.unit, figure.qualifier, "actual", None)
        for figure in told
    ]
    for quantity, figure in zip(found, told, strict=True):
        assert (quantity.object or "")[-2:] == (figure.noun or "")[-2:]


def _fields(quantity: Quantity) -> tuple[object, ...]:
    return (
        quantity.value,
        quantity.value_max,
        quantity.unit,
        quantity.qualifier,
        quantity.status,
        quantity.per,
    )


@settings(max_examples=300)
@given(data=st.data(), is_planned=st.booleans())
def test_any_plan(data: st.DataObject, is_planned: bool) -> None:
    before = data.draw(st.sampled_from(FACTS_BEFORE))
    cue = data.draw(part("plans" if is_planned else "facts"))
    told = data.draw(st.lists(part("whats"), min_size=1, max_size=2))
    deeds = "，".join("".join(words) for words in told)

    found = extract(f"{before}{data.draw(part('openers'))}{cue}{deeds}。目前已引进企业7家。")

    planned = {quantity.text for quantity in found if quantity.status == "planned"}
    assert planned == ({figure for _, figure, _ in told} if is_planned else set())


@settings(max_examples=300)
@given(data=st.data())
def test_any_rate(data: st.DataObject) -> None:
    told = data.draw(st.lists(st.tuples(part("rates"), part("amounts")), min_size=1, max_size=2))
    clauses = [template.format(amount=f"{amount[0]}元") for (template, _), amount in told]
    link = data.draw(st.sampled_from("，；。"))

    found = extract(data.draw(part("openers")) + link.join(clauses) + data.draw(part("ends")))

    assert [(quantity.value, quantity.per) for quantity in found] == [
        (Decimal(amount[1]), base) for (_, base), amount in told
    ]
