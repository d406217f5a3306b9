"""A total and its parts in any words: right sums hold, wrong ones fail, and nothing else is one."""

from __future__ import annotations

import json
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from summarizer import summarize
from summarizer.checks.slips import is_slip

PARTS = json.loads((Path(__file__).parent / "cases" / "sum_parts.json").read_text("utf-8"))
TITLE, LAST = "青禾县2022年东西部协作工作总结", "大家都说好。"
AMOUNTS = st.lists(st.integers(min_value=201, max_value=899), min_size=3, max_size=4, unique=True)
ERRORS = st.integers(min_value=11, max_value=29).filter(lambda error: error % 10)

Sum = tuple[str, list[str], str]


def sums_of(page: str) -> list[Sum]:
    """The sums that are found on a page, each with its total and its parts as printed."""
    (brief,) = summarize(page)
    texts = {quantity.id: quantity.text for quantity in brief.quantities}
    return [
        (texts[check.total], [texts[part] for part in check.parts], check.verdict)
        for check in brief.checks
    ]


def may_be_restated(figures: list[int]) -> bool:
    """Whether some figures differ by a slip of the pen, so that one may restate another."""
    return any(is_slip(Decimal(one), Decimal(other)) for one, other in combinations(figures, 2))


class Draw:
    """Draws the parts of a page."""

    def __init__(self, data: st.DataObject) -> None:
        self.data = data

    def one(self, choices: list[Any]) -> Any:
        return self.data.draw(st.sampled_from(choices))

    def page(self, sentence: str) -> str:
        before, following = self.one(PARTS["before"]), self.one(PARTS["next"])
        return f"{TITLE}\n{before}{sentence}{following}\n{LAST}"

    def items(self, group: dict[str, Any], values: list[str]) -> list[str]:
        form = self.one(group["forms"])
        return [form.format(n=n, v=v) for n, v in zip(group["parts"], values, strict=False)]


@settings(max_examples=300)
@given(data=st.data(), amounts=AMOUNTS, error=st.just(0) | ERRORS, is_more=st.booleans())
def test_parts_behind_their_total(
    data: st.DataObject, amounts: list[int], error: int, is_more: bool
) -> None:
    draw = Draw(data)
    group, (opening, close) = draw.one(PARTS["groups"]), draw.one(PARTS["openings"])
    total = sum(amounts) + (error if is_more else -error)
    values = [f"{amount}{group['unit']}" for amount in amounts]
    share = draw.one(PARTS["shares"])
    items = [item + share for item in draw.items(group, values)]
    separator = draw.one(PARTS["separators"])
    joint = separator if separator in "；;" else draw.one(PARTS["joints"])
    listed = separator.join(items[:-1]) + joint + items[-1]
    whole = f"{total}{group['unit']}"

    found = sums_of(
        draw.page(
            draw.one(group["totals"]).format(t=whole)
            + f"{opening}{listed}{close}{draw.one(PARTS['behind'])}。"
        )
    )

    assert found == [(whole, values, "fails" if error else "holds")]


@settings(max_examples=150)
@given(data=st.data(), amounts=AMOUNTS, error=st.just(0) | ERRORS)
def test_parts_a_line_each(data: st.DataObject, amounts: list[int], error: int) -> None:
    assume(not may_be_restated([*amounts, sum(amounts) + error]))
    draw = Draw(data)
    group, mark = draw.one(PARTS["groups"]), draw.one(PARTS["marks"])
    values = [f"{amount}{group['unit']}" for amount in amounts]
    whole = f"{sum(amounts) + error}{group['unit']}"
    lines = [
        mark.format(item=item, number="一二三四"[index])
        for index, item in enumerate(draw.items(group, values))
    ]
    opening = draw.one(["：", "，其中：", "。其中：", "。分别为：", "。构成如下："])

    found = sums_of(
        draw.page("\n".join([draw.one(group["totals"]).format(t=whole) + opening, *lines, ""]))
    )

    assert found == [(whole, values, "fails" if error else "holds")]


@settings(max_examples=150)
@given(data=st.data(), amounts=AMOUNTS)
def test_a_total_behind_its_parts(data: st.DataObject, amounts: list[int]) -> None:
    assume(not may_be_restated([*amounts, sum(amounts)]))
    draw = Draw(data)
    money = PARTS["groups"][0]
    values = [f"{amount}万元" for amount in amounts]
    whole = f"{sum(amounts)}万元"
    listed = draw.one(["、", "，", "；"]).join(draw.items(money, values))

    found = sums_of(draw.page(listed + draw.one(PARTS["sums"]).format(t=whole) + "。"))

    assert found == [(whole, values, "holds")]


@settings(max_examples=150)
@given(data=st.data(), amounts=AMOUNTS, inner=AMOUNTS)
def test_a_part_that_has_parts(data: st.DataObject, amounts: list[int], inner: list[int]) -> None:
    draw = Draw(data)
    money = PARTS["groups"][0]
    # An item that begins with a part of a part makes up no total by accident.
    assume(not {*amounts} & {*inner, sum(inner[1:])})
    place = draw.one(list(range(len(amounts))))
    # Nor do the other parts of the part and those of the whole come to the same.
    assume(sum(inner[1:]) != sum(amounts) - amounts[place])
    amounts[place] = sum(inner)
    values, inner_values = [f"{a}万元" for a in amounts], [f"{a}万元" for a in inner]
    items = [f"{name}{value}" for name, value in zip(money["parts"], values, strict=False)]
    names = ("青禾县", "云岭县", "白水县", "石泉县")
    sublist = "、".join(f"{n}{v}" for n, v in zip(names, inner_values, strict=False))
    items[place] += draw.one(PARTS["within"]).format(sublist)
    whole = f"{sum(amounts)}万元"
    opening = draw.one(["，其中：", "，其中", "：", "，分别为", "。其中：", "，具体为"])

    found = sums_of(draw.page(f"全年投入资金{whole}{opening}{'；'.join(items)}。"))

    assert sorted(found) == sorted(
        [(whole, values, "holds"), (values[place], inner_values, "holds")]
    )


@settings(max_examples=300)
@given(data=st.data(), amounts=AMOUNTS)
def test_what_is_no_list_of_parts(data: st.DataObject, amounts: list[int]) -> None:
    draw = Draw(data)
    c, b, a = sorted(amounts[:3])
    d = a + amounts[-1]
    assume(len({a - b - c, b - c, c}) == 3 and abs(a - b - c) > 40)
    sentence = draw.one(PARTS["silent"]).format(a=a, b=b, c=c, d=d)

    assert sums_of(draw.page(sentence)) == []


@settings(max_examples=150)
@given(data=st.data(), amounts=AMOUNTS, aside=st.integers(min_value=11, max_value=99))
def test_a_list_some_sentences_behind_its_total(
    data: st.DataObject, amounts: list[int], aside: int
) -> None:
    draw = Draw(data)
    money = PARTS["groups"][0]
    values = [f"{amount}万元" for amount in amounts]
    whole = f"{sum(amounts)}万元"
    listed = draw.one(["，", "、", "；"]).join(draw.items(money, values))
    asides = [draw.one(PARTS["aside"]).format(c=aside + 0.5), draw.one(PARTS["aside"][-1:])]

    found = sums_of(
        draw.page(
            f"全年拨付帮扶资金{whole}。{''.join(asides)}{draw.one(PARTS['resuming'])}{listed}。"
        )
    )

    assert found == [(whole, values, "holds")]


@settings(max_examples=150)
@given(
    data=st.data(),
    done=st.integers(min_value=11, max_value=899),
    left=st.integers(min_value=2, max_value=99),
    is_off=st.booleans(),
)
def test_what_is_left_of_a_whole_some_sentences_before(
    data: st.DataObject, done: int, left: int, is_off: bool
) -> None:
    assume(done != left)
    draw = Draw(data)
    whole, unit = draw.one(PARTS["wholes"])
    total = done + left + is_off
    sentences = [
        draw.one(PARTS["done"]).format(a=done, unit=unit),
        draw.one(PARTS["left"]).format(b=left, unit=unit),
    ]
    following = draw.one(PARTS["meanwhile"]) + "".join(sentences)

    found = sums_of(f"{TITLE}\n今年{whole.format(t=total)}{following}\n{LAST}")

    parts = [f"{done}{unit}", f"{left}{unit}"]
    assert found == ([] if is_off else [(f"{total}{unit}", parts, "holds")])


@settings(max_examples=100)
@given(data=st.data(), amounts=AMOUNTS)
def test_people_make_up_attendances(data: st.DataObject, amounts: list[int]) -> None:
    draw = Draw(data)
    group = PARTS["groups"][1]
    values = [f"{amount}{draw.one(['人', '名'])}" for amount in amounts]
    items = "、".join(f"{name}{value}" for name, value in zip(group["parts"], values, strict=False))
    sentence = draw.one(PARTS["attendances"]).format(items=items, t=sum(amounts))

    assert sums_of(draw.page(sentence)) == [(f"{sum(amounts)}人次", values, "holds")]


@settings(max_examples=100)
@given(data=st.data(), amounts=AMOUNTS, aside=st.integers(min_value=1001, max_value=8650))
def test_numbered_lines_that_a_sentence_below_adds_up(
    data: st.DataObject, amounts: list[int], aside: int
) -> None:
    assume(not may_be_restated([*amounts, sum(amounts)]))
    draw = Draw(data)
    values = [f"{amount / 10}万元" for amount in amounts]
    whole = f"{sum(amounts) / 10}万元"
    forms = data.draw(st.permutations(PARTS["lines"]))
    lines = [
        form.format(n=number, v=value, c=aside)
        for number, (form, value) in enumerate(zip(forms, values, strict=False), 1)
    ]
    number = "三四"[len(amounts) - 3]
    closing = draw.one(["以上{}项共投入{}。", "以上{}项合计{}。", "上述{}项共计投入资金{}。"])

    found = sums_of("\n".join([TITLE, *lines, closing.format(number, whole), LAST]))

    assert found == [(whole, values, "holds")]
