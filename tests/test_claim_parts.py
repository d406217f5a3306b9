"""Claims from any parts: a figure restated in any words passes, a false one in none."""

from __future__ import annotations

import json
import re
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import verify
from summarizer.records import SUPPORTING, Figure, plain_decimal

PARTS = json.loads((Path(__file__).parent / "cases" / "claim_parts.json").read_text("utf-8"))
THINGS = PARTS["things"]
TENTH = Decimal("0.1")
PAGE = """青禾县对口帮扶工作情况
来源：山城日报 时间：2021-03-05
近年来，两地协作不断深入。
{}
山路弯弯，连着两地情谊。"""


@st.composite
def any_numbers(draw: st.DrawFn) -> dict[str, str]:
    """Numbers that are related: a part of a total, a rate that fell, what they make, and others
    that are wrong by more than any rounding."""
    total = draw(st.integers(20, 99))
    part = draw(st.integers(3, total - 5).filter(lambda part: abs(2 * part - total) > 3))
    low = Decimal(draw(st.integers(1, 99))) / 10
    fall = Decimal(draw(st.integers(110, 299))) / 10
    growth, count = Decimal(draw(st.integers(21, 899))) / 10, draw(st.integers(21, 9999))
    times, least = draw(st.integers(3, 7)), draw(st.integers(11, 49)) * 100
    most = least + draw(st.integers(3, 20)) * 100
    share = (Decimal(100 * part) / total).quantize(TENTH, ROUND_HALF_UP)
    numbers: dict[str, int | Decimal] = {
        "t": total,
        "p": part,
        "p1": part + 1,
        "n": count,
        "noff": count + 3,
        "share": share,
        "rest": 100 - share,
        "share_off": share + Decimal("1.3"),
        "b1": low + fall,
        "s1": low,
        "b1off": low + fall + Decimal("1.1"),
        "s1off": low + Decimal("0.7"),
        "d1": fall,
        "d1off": fall + Decimal("2.3"),
        "g": growth,
        "goff": growth + Decimal("1.2"),
        "m": times,
        "moff": times + 2,
        "r1": least,
        "r2": most,
        "r1off": least - 100,
        "r2off": most + 100,
    }
    return {name: plain_decimal(Decimal(number)) for name, number in numbers.items()}


def at(figures: list[Figure], low: int, high: int) -> list[Figure]:
    return [figure for figure in figures if figure.start < high and low < figure.end]


@pytest.mark.parametrize("relation", PARTS["relations"], ids=lambda relation: relation["name"])
@settings(max_examples=60)
@given(data=st.data(), numbers=any_numbers())
def test_any_relation(
    relation: dict[str, Any], data: st.DataObject, numbers: dict[str, str]
) -> None:
    article = PAGE.format(data.draw(st.sampled_from(relation["says"])).format(**numbers))
    wrap = data.draw(st.sampled_from(PARTS["wraps"]))
    true = data.draw(st.sampled_from(relation["true"] + relation.get("noted", [])))
    false = wrap.format(data.draw(st.sampled_from(relation["false"])).format(**numbers))

    figures = verify(article, wrap.format(true.format(**numbers)))
    assert figures and {figure.verdict for figure in figures} <= set(SUPPORTING)
    if true in relation.get("noted", []):
        assert all(figure.note for figure in figures)

    # Brackets in the claim mark what is wrong in it.
    wrong = re.search("【(.*)】", false)
    assert wrong is not None
    wrong_figures = at(verify(article, re.sub("[【】]", "", false)), wrong.start(), wrong.end() - 2)
    assert wrong_figures and not {figure.verdict for figure in wrong_figures} & set(SUPPORTING)


def printed(value: int, thing: dict[str, Any]) -> list[str]:
    """The numerals of a value: plain, grouped, full-width, and in larger scales."""
    amount = value * thing["scale"]
    forms = [
        str(amount),
        f"{amount:,}",
        str(amount).translate({n: n + 0xFEE0 for n in range(48, 58)}),
    ]
    if amount >= 10**4:
        forms += [f"{plain_decimal(Decimal(amount) / 10**4)}{space}万" for space in ("", " ")]
    if amount >= 10**7:
        forms.append(f"{plain_decimal(Decimal(amount) / 10**8)}亿")
    return forms


@settings(max_examples=200)
@given(data=st.data())
def test_any_statement(data: st.DataObject) -> None:
    def one_of(choices: list[Any]) -> Any:
        return data.draw(st.sampled_from(choices))

    # No value is another one misprinted, and none one off becomes a round number.
    tails = st.integers(100, 899).filter(lambda tail: 2 <= tail % 10 <= 8)
    values = {letter: data.draw(tails) + 1000 * n for n, letter in enumerate("abcdefgh", 1)}
    things = data.draw(st.permutations(list(zip(THINGS, values.values(), strict=True))))
    sentences = [one_of(thing["says"]).format(**values) for thing, _ in things]
    article = PAGE.format("\n".join(one_of(PARTS["sentences"]).format(text) for text in sentences))
    thing, value = things[0]

    def claimed(number: str, unit: str) -> list[Figure]:
        words = {"name": one_of(thing["names"]), "verb": thing["verb"], "figure": number + unit}
        figures = verify(article, one_of(PARTS["claims"]).format(**words))
        return [figure for figure in figures if figure.unit != "年"]

    unit = one_of(thing["units"])
    (figure,) = claimed(one_of(printed(value, thing)), unit)
    assert figure.verdict == "verified" and figure.evidence is not None
    assert sentences[0] in figure.evidence

    other = one_of([number for _, number in things[1:]])
    wrong = one_of([value + 1, value - 10, value * 10, value // 10, other])
    (figure,) = claimed(one_of(printed(wrong, thing)), unit)
    assert figure.verdict not in SUPPORTING
    (figure,) = claimed(str(value * thing["scale"]), one_of(thing["wrong"]))
    assert figure.verdict not in SUPPORTING
