"""A figure told twice, at the ends of any page: slips are found, and other figures are none."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from summarizer import summarize

PARTS = json.loads((Path(__file__).parent / "cases" / "restated_parts.json").read_text("utf-8"))
DIGITS = st.lists(st.integers(min_value=1, max_value=9), min_size=4, max_size=4, unique=True)
BETWEEN = st.lists(st.sampled_from(PARTS["between"]), min_size=1, max_size=3)


def restated_on(first: str, between: list[str], again: str) -> list[tuple[str, str, str]]:
    """The restatements on a page that begins and ends with these sentences."""
    (brief,) = summarize("\n".join(["山海情深", first, *between, again]))
    texts = {quantity.id: quantity.text for quantity in brief.quantities}
    return [
        (texts[check.total], texts[check.parts[0]], check.verdict)
        for check in brief.checks
        if check.kind == "restated"
    ]


def swapped(digits: list[int], place: int) -> str:
    """The digits with two neighbours in each other's place."""
    other = [*digits[:place], digits[place + 1], digits[place], *digits[place + 2 :]]
    return "".join(map(str, other))


@settings(max_examples=200)
@given(data=st.data(), digits=DIGITS, place=st.integers(0, 2), between=BETWEEN)
def test_a_slip_of_the_pen(
    data: st.DataObject, digits: list[int], place: int, between: list[str]
) -> None:
    thing, pair = (data.draw(st.sampled_from(PARTS[part])) for part in ("things", "pairs"))
    words = data.draw(st.sampled_from(thing["words"]))
    one, other = (
        f"{number}{thing['unit']}" for number in ("".join(map(str, digits)), swapped(digits, place))
    )
    first = data.draw(st.sampled_from(pair["first"])).format(a=words.format(v=one))
    again = data.draw(st.sampled_from(pair["again"])).format(a=words.format(v=other))

    assert restated_on(first, between, again) == [(one, other, "fails")]


@settings(max_examples=150)
@given(data=st.data(), digits=DIGITS, between=BETWEEN)
def test_the_same_figure_again(data: st.DataObject, digits: list[int], between: list[str]) -> None:
    thing, pair = (data.draw(st.sampled_from(PARTS[part])) for part in ("things", "pairs"))
    words = st.sampled_from(thing["words"])
    number = "".join(map(str, digits))
    rough = f"{number[:2]}00余{thing['unit']}"
    values = (number + thing["unit"], data.draw(st.sampled_from([number + thing["unit"], rough])))
    first, again = (
        data.draw(st.sampled_from(pair[part])).format(a=data.draw(words).format(v=value))
        for part, value in zip(("first", "again"), values, strict=True)
    )

    assert restated_on(first, between, again) == []


@settings(max_examples=400)
@given(data=st.data(), digits=DIGITS, place=st.integers(0, 2), between=BETWEEN)
def test_two_figures_that_look_alike(
    data: st.DataObject, digits: list[int], place: int, between: list[str]
) -> None:
    thing = data.draw(st.sampled_from(PARTS["things"]))
    first, second = data.draw(st.sampled_from(PARTS["others"]))
    numbers = ("".join(map(str, digits)), swapped(digits, place))
    values = [f"{number}{thing['unit']}" for number in numbers]
    assume(not second.startswith("其中") or numbers[0] > numbers[1])
    words = data.draw(st.sampled_from(thing["words"]))
    one, other = (words.format(v=value) for value in values)

    found = restated_on(first.format(a=one), between, second.format(b=other, v=values[1]))

    assert found == []


@settings(max_examples=200)
@given(data=st.data(), digits=DIGITS, between=BETWEEN)
def test_a_short_count_told_again_as_known(
    data: st.DataObject, digits: list[int], between: list[str]
) -> None:
    assume(abs(digits[1] - digits[2]) > 1)  # one more may be rounding
    noun, unit = data.draw(st.sampled_from(PARTS["counts"]))
    one, other = f"{digits[0]}{digits[1]}{unit}", f"{digits[0]}{digits[2]}{unit}"
    is_known = data.draw(st.booleans())
    first, again = (
        (data.draw(st.sampled_from(PARTS["built"])), data.draw(st.sampled_from(PARTS["known"])))
        if is_known
        else data.draw(st.sampled_from(PARTS["unknown"]))
    )

    found = restated_on(first.format(n=noun, v=one), between, again.format(n=noun, v=other))

    assert found == ([(one, other, "fails")] if is_known else [])
