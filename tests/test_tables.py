"""Any table, however its columns are headed and however it is drawn: its cells and its sums."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from html import escape
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from summarizer import Brief, summarize

PARTS = json.loads((Path(__file__).parent / "cases" / "table_parts.json").read_text("utf-8"))
TITLE, LEAD, LAST = "青禾县东西部协作工作总结", "南桥区支持青禾县。", "两地将继续协作。"
FIGURES = st.lists(st.integers(min_value=21, max_value=9899), min_size=3, max_size=5, unique=True)

Rows = list[list[str]]


def as_tabs(rows: Rows) -> str:
    return "\n".join("\t".join(row) for row in rows)


def as_markdown(rows: Rows) -> str:
    head, *body = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(["", head, "|" + "---|" * len(rows[0]), *body, ""])


def as_bars(rows: Rows) -> str:
    return "\n".join(f"|{'|'.join(row)}|" for row in rows)


def as_open_bars(rows: Rows) -> str:
    return "\n".join(" | ".join(row) for row in rows)


def as_wide_bars(rows: Rows) -> str:
    return "\n".join(f"｜{'｜'.join(row)}｜" for row in rows)


def as_a_box(rows: Rows) -> str:
    border = "├" + "┼".join(["────"] * len(rows[0])) + "┤"
    return f"\n{border}\n".join(f"│ {' │ '.join(row)} │" for row in rows)


def as_spaces(rows: Rows) -> str:
    return "\n".join("    ".join(row) for row in rows)


def page_of(lines: list[str], table: str) -> str:
    return "\n".join([TITLE, LEAD, *lines, table, LAST])


def page_of_markup(lines: list[str], rows: Rows) -> str:
    cells = ("".join(f"<td><p>{escape(cell)}</p></td>" for cell in row) for row in rows)
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    words = "".join(f"<p>{line}</p>" for line in [LEAD, *lines])
    return f"<html><body><h1>{TITLE}</h1>{words}<table>{table}</table><p>{LAST}</p></body></html>"


def sums_of(brief: Brief) -> list[tuple[Decimal, list[Decimal], str]]:
    values = {quantity.id: quantity.value for quantity in brief.quantities}
    return [
        (values[check.total], [values[part] for part in check.parts], check.verdict)
        for check in brief.checks
    ]


@pytest.mark.parametrize(
    "draw",
    [as_tabs, as_markdown, as_bars, as_open_bars, as_wide_bars, as_a_box, as_spaces, None],
)
@settings(max_examples=60)
@given(data=st.data(), amounts=FIGURES, error=st.sampled_from([0, 0, 100]))
def test_any_table(
    draw: Callable[[Rows], str] | None, data: st.DataObject, amounts: list[int], error: int
) -> None:
    def one(choices: list[Any]) -> Any:
        return data.draw(st.sampled_from(choices))

    money, count = one(PARTS["money"]), one(PARTS["counts"])
    counts = [amount // 7 + index + 2 for index, amount in enumerate(amounts)]
    missing, sign = one([None, *range(len(amounts))]), one(PARTS["none"])
    names = data.draw(st.permutations(PARTS["names"]))
    kept = [c for index, c in enumerate(counts) if index != missing]
    rows = [[one(PARTS["first"]), money["head"], count["head"]]]
    for index, (name, amount, number) in enumerate(zip(names, amounts, counts, strict=False)):
        rows.append([name, f"{amount:,}", sign if index == missing else str(number)])
    rows.append([one(PARTS["totals"]), f"{sum(amounts):,}", str(sum(kept) + error)])
    lines = [line for line in (one(PARTS["titles"]), money["caption"]) if line]

    (brief,) = summarize(
        page_of_markup(lines, rows).encode() if draw is None else page_of(lines, draw(rows))
    )

    scales = (money["scale"], count["scale"])
    read = [cell.replace(",", "") for row in rows[1:] for cell in row[1:] if cell != sign]
    assert [quantity.text.replace(",", "") for quantity in brief.quantities] == read
    found = sums_of(brief)
    assert [total for total, *_ in found] == [
        scales[0] * sum(amounts),
        scales[1] * (sum(kept) + error),
    ]
    assert found[0][1:] == ([scales[0] * amount for amount in amounts], "holds")
    assert found[1][1:] == ([scales[1] * n for n in kept], "fails" if error else "holds")
    assert {quantity.unit for quantity in brief.quantities} == {"元", count["unit"]}


@settings(max_examples=80)
@given(data=st.data(), groups=st.lists(FIGURES, min_size=2, max_size=3), is_over=st.booleans())
def test_an_error_of_a_subtotal_that_adds_up_in_its_other_columns(
    data: st.DataObject, groups: list[list[int]], is_over: bool
) -> None:
    sums = [sum(amounts) for amounts in groups]
    # A subtotal that fits the rows on its other side, too, tells nothing.
    assume(all(abs(one - other) > 50 for one, other in combinations(sums, 2)))
    wrong = data.draw(st.integers(min_value=0, max_value=len(groups) - 1))
    rows = [["序号", "项目", "资金（万元）", "户数（户）"]]
    number = 0
    subtotals = []
    for index, amounts in enumerate(groups):
        households = sum(amounts) + 5 * len(amounts) + 13 * (index == wrong)
        subtotals.append((sum(amounts), households))
        block = []
        for name, amount in zip(PARTS["names"], amounts, strict=False):
            number += 1
            block.append([str(number), name, str(amount), str(amount + 5)])
        label = ["一二三"[index], f"{PARTS['groups'][index]}小计"]
        block.insert(0 if is_over else len(block), [*label, *map(str, subtotals[-1])])
        rows += block
    whole = [str(sum(column)) for column in zip(*subtotals, strict=True)]
    rows.append(["合计", "", *whole])

    (brief,) = summarize(page_of(["项目实施情况表"], as_tabs(rows)))

    failed = [total for total, _, verdict in sums_of(brief) if verdict == "fails"]
    assert failed == [subtotals[wrong][1]]


@settings(max_examples=80)
@given(data=st.data(), groups=st.lists(FIGURES, min_size=2, max_size=3), is_over=st.booleans())
def test_subtotals_over_or_under_their_rows(
    data: st.DataObject, groups: list[list[int]], is_over: bool
) -> None:
    rows = [["县", "类别", "资金（万元）"]]
    word = data.draw(st.sampled_from(PARTS["subtotals"]))
    for county, amounts in zip(["青禾县", "云岭县", "白水县"], groups, strict=False):
        block = [["", n, str(a)] for n, a in zip(PARTS["names"], amounts, strict=False)]
        whole = ["", word.format(county=county), str(sum(amounts))]
        block.insert(0 if is_over else len(block), whole)
        block[0][0] = county
        rows += block
    subtotals = [sum(amounts) for amounts in groups]
    whole = data.draw(st.sampled_from(["合计", "全县合计", "总 计"]))
    rows.append([*data.draw(st.permutations([whole, ""])), str(sum(subtotals))])

    (brief,) = summarize(page_of(["帮扶资金安排表"], as_tabs(rows)))

    found = sorted((total, sorted(parts)) for total, parts, _ in sums_of(brief))
    expected = [*groups, subtotals]
    assert found == sorted(
        (10000 * sum(parts), sorted(10000 * part for part in parts)) for parts in expected
    )
    assert {verdict for *_, verdict in sums_of(brief)} == {"holds"}


@settings(max_examples=60)
@given(data=st.data(), amounts=FIGURES, mean=st.integers(min_value=10, max_value=9999))
def test_averages_are_rates_and_add_up_to_nothing(
    data: st.DataObject, amounts: list[int], mean: int
) -> None:
    average = data.draw(st.sampled_from(PARTS["averages"]))
    names = data.draw(st.permutations(PARTS["names"]))
    rows = [["县区", average["head"]]]
    rows += [[name, str(amount)] for name, amount in zip(names, amounts, strict=False)]
    rows.append(["合计", str(mean)])

    (brief,) = summarize(page_of(["增收情况表"], as_tabs(rows)))

    assert {(quantity.unit, quantity.per) for quantity in brief.quantities} == {
        ("元", average["per"])
    }
    assert all(check.verdict != "fails" for check in brief.checks)


@pytest.mark.parametrize(
    "lines",
    [
        ["2022-05-06 | 来源：县报 | 浏览 300", "首页 | 新闻 | 政务", "上一篇 | 下一篇 | 3"],
        ["联系人  张三", "电话  0736"],
        ["协作 | 3", "共享 | 5"],
    ],
)
def test_bars_and_gaps_that_draw_no_table(lines: list[str]) -> None:
    (brief,) = summarize(page_of(["全年投入资金300万元。", *lines], "群众满意。"))

    assert [quantity.text for quantity in brief.quantities] == ["300万元"]


Numbers = list[tuple[str, str]]


def numbered(form: list[str], index: int, name: str) -> list[str]:
    """The first cells of a row that bears a number: in a cell of its own, or before the name."""
    return [
        cell.format(chinese="一二三四五六"[index % 6], number=index + 1, name=name) for cell in form
    ]


@settings(max_examples=120)
@given(
    data=st.data(),
    groups=st.lists(FIGURES, min_size=2, max_size=3),
    error=st.sampled_from([0, 0, 7]),
    place=st.sampled_from(["first", "last", "none"]),
    is_markup=st.booleans(),
)
def test_numbered_rows_that_add_up_those_below_them(
    data: st.DataObject, groups: list[list[int]], error: int, place: str, is_markup: bool
) -> None:
    def one(choices: list[Any]) -> Any:
        return data.draw(st.sampled_from(choices))

    outline, money = one(PARTS["outlines"]), one(PARTS["money"])
    wide = len(outline["group"]) == 2
    rows = [[*(["序号"] if wide else []), "项目名称", "建设内容", money["head"], "进度"]]
    works, count = data.draw(st.permutations(PARTS["works"])), 0
    sums = [sum(amounts) + (error if index == 1 else 0) for index, amounts in enumerate(groups)]
    for index, (county, amounts) in enumerate(zip(PARTS["counties"], groups, strict=False)):
        rows.append([*numbered(outline["group"], index, county), "", str(sums[index]), ""])
        for inner, amount in enumerate(amounts):
            number = count if outline["goes_on"] else inner
            name = PARTS["names"][inner]
            work = works[count % len(works)]
            rows.append([*numbered(outline["row"], number, name), work, str(amount), "已完工"])
            count += 1
    total = [*([""] if wide else []), one(PARTS["totals"][:6]), "", str(sum(sums)), ""]
    if place != "none":
        rows.insert(1 if place == "first" else len(rows), total)
    lines = [line for line in ("2022年帮扶项目安排表", money["caption"]) if line]

    (brief,) = summarize(
        page_of_markup(lines, rows).encode() if is_markup else page_of(lines, as_tabs(rows))
    )

    expected = [
        (whole, amounts, "fails" if error and index == 1 else "holds")
        for index, (whole, amounts) in enumerate(zip(sums, groups, strict=False))
    ]
    if place != "none":
        expected.append((sum(sums), sums, "holds"))
    assert sorted(sums_of(brief)) == sorted(
        (money["scale"] * whole, [money["scale"] * part for part in parts], verdict)
        for whole, parts, verdict in expected
    )
    units = {quantity.unit for quantity in brief.quantities if quantity.unit != "元"}
    assert units <= {"平方米", "人次", "公里", "台", "个", "户", "处"}


@settings(max_examples=60)
@given(
    data=st.data(), columns=st.lists(FIGURES, min_size=2, max_size=3), error=st.sampled_from([0, 3])
)
def test_columns_that_each_say_that_they_are_parts(
    data: st.DataObject, columns: list[list[int]], error: int
) -> None:
    size = min(map(len, columns))
    word = data.draw(st.sampled_from(["其中：", "其中:", "其中"]))
    names = PARTS["counties"][: len(columns)]
    behind = data.draw(st.sampled_from([[], ["备注"], ["项目数（个）"]]))
    rows = [["年度", "援助资金", *[word + name for name in names], *behind]]
    values = [[column[row] for column in columns] for row in range(size)]
    for year, parts in enumerate(values, 2015):
        whole = sum(parts) + (error if year == 2016 else 0)
        rows.append([f"{year}年", str(whole), *map(str, parts), *(["12"] if behind else [])])
    title = "近年援助资金情况（金额单位：万元）"

    (brief,) = summarize(page_of([title], as_tabs(rows)))

    assert sums_of(brief) == [
        (
            10000 * (sum(parts) + (error if row == 1 else 0)),
            [10000 * part for part in parts],
            "fails" if error and row == 1 else "holds",
        )
        for row, parts in enumerate(values)
    ]
