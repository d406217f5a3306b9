"""What supports a figure and what does not, case by case."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer import summarize, verify

CASES = json.loads((Path(__file__).parent / "cases" / "verify.json").read_text(encoding="utf-8"))
ARTICLE = CASES["article"]


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["claims"])
def test_case(case: dict[str, Any]) -> None:
    figures = verify(ARTICLE, case["claims"])
    assert [figure.verdict for figure in figures] == case["verdicts"]


def test_offsets_point_into_the_claims() -> None:
    claims = "据说\n捐款捐物折合1.26 亿元，安装路灯２６０盏。"
    spans = [claims[figure.start : figure.end] for figure in verify(ARTICLE, claims)]
    assert spans == ["1.26 亿元", "２６０盏"]


def test_a_supported_figure_names_its_quantity_and_sentence() -> None:
    (figure,) = verify(ARTICLE, "安装路灯260盏")
    (brief,) = summarize(ARTICLE)
    (quantity,) = [item for item in brief.quantities if item.id == figure.quantity]
    assert quantity.text == "260盏"
    assert figure.evidence is not None and "安装路灯260盏" in figure.evidence


def test_a_plan_told_as_a_fact_is_noted() -> None:
    (figure,) = verify(ARTICLE, "带动就业1200人")
    assert figure.note == "原文为计划数"


def test_the_briefs_own_json_holds() -> None:
    (brief,) = summarize(ARTICLE)
    figures = verify(ARTICLE, brief.model_dump_json())
    assert len(figures) >= len(brief.quantities) > 0
    assert {figure.verdict for figure in figures} == {"verified"}


def test_one_digit_changed_in_a_briefs_json_is_found() -> None:
    (brief,) = summarize(ARTICLE)
    forged = brief.model_dump_json().replace('"32645000"', '"32645001"')
    figures = verify(ARTICLE, forged)
    assert [figure.value for figure in figures if figure.verdict != "verified"] == [32645001]


def test_an_empty_article_supports_nothing() -> None:
    (figure,) = verify("", "投入100万元")
    assert figure.verdict == "unsupported"


def test_a_figure_that_the_claim_restates_is_no_rounding_beside_it() -> None:
    told = "培训后取证率88%、就业率76.5%，分别比去年提高{}个和4.5个百分点"
    article = f"两地计划培训900人次，已开班8期；{told.format(6)}。"
    verdicts = [figure.verdict for figure in verify(article, told.format(5))]
    assert verdicts == ["verified", "verified", "unsupported", "verified"]


def test_a_figure_of_another_thing_gives_way_to_the_claims_namesake() -> None:
    article = "2020年，派出3102名党政干部，选派8842名支教老师。"
    verdicts = [verify(article, claim)[0].verdict for claim in ("选派干部8842名", "选派教师8842名")]
    assert verdicts == ["contradicted", "verified"]
