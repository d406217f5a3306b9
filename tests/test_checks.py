"""The arithmetic that a text claims, case by case, through the public function."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import Brief, summarize

CASES = json.loads((Path(__file__).parent / "cases" / "checks.json").read_text(encoding="utf-8"))


def checks_of(brief: Brief) -> list[dict[str, Any]]:
    """The checks with the figures' words in place of their ids."""
    texts = {quantity.id: quantity.text for quantity in brief.quantities}
    return [
        {
            "kind": check.kind,
            "total": texts[check.total],
            "parts": [texts[part] for part in check.parts],
            "difference": check.model_dump()["difference"],
            "verdict": check.verdict,
        }
        for check in brief.checks
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any]) -> None:
    (brief,) = summarize(case["text"])

    assert checks_of(brief) == case["checks"]


amounts = st.lists(st.integers(min_value=100, max_value=9999), min_size=3, max_size=8)


def announced(total: int, parts: list[int]) -> str:
    items = "，".join(
        f"第{place}村{part}万元" for place, part in zip("甲乙丙丁戊己庚辛", parts, strict=False)
    )
    return f"全年共投入资金{total}万元，其中{items}。"


@given(amounts)
def test_a_sum_that_holds_is_found_whatever_its_parts(parts: list[int]) -> None:
    (brief,) = summarize(announced(sum(parts), parts))

    (check,) = checks_of(brief)
    assert (check["verdict"], check["difference"]) == ("holds", "0")
    assert check["parts"] == [f"{part}万元" for part in parts]


@given(amounts, st.integers(min_value=10, max_value=99))
def test_an_excess_is_told_to_the_last_yuan(parts: list[int], excess: int) -> None:
    total = sum(parts) - excess

    (brief,) = summarize(announced(total, parts))

    (check,) = checks_of(brief)
    assert check["verdict"] == "fails"
    assert Decimal(check["difference"]) == (total - sum(parts)) * 10_000
    assert [issue.kind for issue in brief.issues] == ["arithmetic"]


@pytest.mark.parametrize(
    "filler",
    [
        "其中1万元，",
        "共1元、",
        "（2个",
        "：3户；",
        "：1个",
        "一是1万元。",
        "其余1元，",
        "以上合计1元；",
        "共1人、1元，",
        "2019年1元，",
    ],
)
def test_long_lists_take_time_in_proportion(filler: str) -> None:
    (brief,) = summarize("共投入资金100万元，" + filler * 3000)

    assert len(brief.quantities) >= 3000
