"""Across articles: reprints found, contradictions named, nothing added twice."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from summarizer.corpus.conflicts import find_conflicts
from summarizer.corpus.outcome import ArticleRow, FigureRow, Outcome
from summarizer.corpus.recipe import RULES
from summarizer.corpus.similarity import find_duplicates, jaccard, shingles
from summarizer.corpus.store import Store
from summarizer.corpus.totals import find_totals
from summarizer.corpus.worklist import Worklist
from summarizer.reading.formats.document import Document
from summarizer.records import ArticleRecord, Brief, Check, Provenance

pytest.importorskip("datasketch")


class Stated(NamedTuple):
    """A figure and its sentence."""

    row: FigureRow
    sentence: str


def figure(text: str, value: str, evidence: str = "", **fields: Any) -> Stated:
    """A key figure: funding of 2020 in yuan unless `fields` say otherwise."""
    row = FigureRow(
        quantity="",
        position=0,
        category="funding",
        label="帮扶资金",
        value=value,
        value_max=None,
        number=float(value),
        unit="元",
        object=None,
        qualifier="exact",
        status="actual",
        per=None,
        year=2020,
        verdict="verified",
        in_table=True,
        evidence_start=None,
        evidence_length=None,
        text=text,
        start=0,
        end=1,
    )
    return Stated(row._replace(**fields), evidence or f"共{text}。")


def add(
    store: Store,
    name: str,
    figures: Sequence[Stated],
    checks: Sequence[Check] = (),
    **fields: str,
) -> None:
    """Put an article into the store, as a run would; its figures are q0, q1, ..."""
    body = fields.pop("body", prose(name))
    rows = []
    for position, (row, sentence) in enumerate(figures):
        start = body.find(sentence) if sentence in body else len(body)
        body += "" if sentence in body else sentence
        place = {"evidence_start": start, "evidence_length": len(sentence)}
        rows.append(row._replace(quantity=f"q{position}", position=position, **place))
    brief = Brief(
        article=ArticleRecord(id=name, sha256="0"),
        checks=tuple(checks),
        provenance=Provenance(version="0"),
    )
    article = ArticleRow(
        part=1,
        id=name,
        title=name,
        published=None,
        source=None,
        helpers="东河区",
        helper_codes="440199",
        recipients="西岭县",
        recipient_codes="520599",
        summary="",
        body=body,
        brief=brief.model_dump_json(),
        figures=tuple(rows),
    )
    article = article._replace(**fields)  # type: ignore[arg-type]
    worklist = Worklist(store, RULES)
    (ticket,) = worklist.claim([Document(name, name)]).tickets
    worklist.finish([Outcome(ticket.key, (article,), name)])


def prose(seed: str, length: int = 800) -> str:
    """Text of random characters, the same for the same seed."""
    characters = random.Random(seed)
    return "".join(chr(characters.randrange(0x4E00, 0x5E00)) for _ in range(length))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "s.sqlite", create=True)


def totals(store: Store) -> dict[tuple[Any, ...], Decimal]:
    return {(t.category, t.year, t.unit): t.total for t in find_totals(store)}


def sum_check(total: str, *parts: str) -> Check:
    return Check(kind="sum", total=total, parts=parts, difference=Decimal(0), verdict="holds")


# -- reprints -----------------------------------------------------------------------------


def test_a_reprint_is_found_with_its_original(store: Store) -> None:
    text = prose("original", 2000)
    figures = [figure("500万元", "5000000"), figure("30万元", "300000")]
    add(store, "reprint", figures, body=f"转载自某网{text[50:]}", published="2020-05-02")
    add(store, "original", figures, body=text, published="2020-05-01")
    add(store, "other", figures, body=prose("other", 2000), published="2020-05-01")
    ((group),) = find_duplicates(store)
    assert group.original.id == "original"
    assert [reprint.article.id for reprint in group.reprints] == ["reprint"]
    assert 0.9 < group.reprints[0].similarity < 1


def test_the_same_pattern_with_other_figures_is_no_reprint(store: Store) -> None:
    text = prose("pattern", 2000)
    add(store, "one", [figure("500万元", "5000000"), figure("30户", "30", unit="户")], body=text)
    add(store, "two", [figure("700万元", "7000000"), figure("41户", "41", unit="户")], body=text)
    assert find_duplicates(store) == []


@pytest.mark.parametrize("changed", [0.0, 0.02, 0.05, 0.6, 1.0])
def test_candidates_are_those_of_an_exact_comparison(store: Store, changed: float) -> None:
    text = prose("base", 3000)
    cut = int(len(text) * (1 - changed))
    other = text[:cut] + prose("tail", len(text) - cut)
    add(store, "one", [], body=text)
    add(store, "two", [], body=other)
    is_near = jaccard(shingles(text), shingles(other)) >= 0.7
    assert bool(find_duplicates(store)) == is_near


# -- conflicts ----------------------------------------------------------------------------


def test_the_same_figure_told_differently_is_a_conflict(store: Store) -> None:
    add(store, "later", [figure("598.2万元", "5982000")], published="2021-02-01")
    add(store, "early", [figure("589.2万元", "5892000")], published="2021-01-01")
    ((conflict),) = find_conflicts(store)
    assert [statement.article for statement in conflict.statements] == ["early", "later"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (figure("1.8亿元", "180000000"), figure("18467.349万元", "184673490")),
        (figure("1800万元", "18000000"), figure("1.8千万元", "18000000")),
        (figure("约3000万元", "30000000", qualifier="about"), figure("2980万元", "29800000")),
        (figure("超过500万元", "5000000", qualifier="over"), figure("512万元", "5120000")),
        (figure("3—5万元", "30000", value_max="50000"), figure("4万元", "40000")),
        (figure("500万元", "5000000"), figure("700万元", "7000000", year=2021)),
        (figure("500万元", "5000000"), figure("700万元", "7000000", status="planned")),
        (figure("500万元", "5000000"), figure("700万元", "7000000", label="培训经费")),
        (figure("500万元", "5000000"), figure("700万元", "7000000", per="年")),
        (figure("500万元", "5000000", year=None), figure("700万元", "7000000", year=None)),
    ],
)
def test_what_can_both_be_true_is_no_conflict(store: Store, one: Stated, other: Stated) -> None:
    add(store, "one", [one])
    add(store, "two", [other])
    assert find_conflicts(store) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (figure("500万元", "5000000"), figure("501万元", "5010000")),
        (figure("超过500万元", "5000000", qualifier="over"), figure("499万元", "4990000")),
        (figure("不足500万元", "5000000", qualifier="under"), figure("501万元", "5010000")),
        (figure("3—5万元", "30000", value_max="50000"), figure("60001元", "60001")),
    ],
)
def test_what_cannot_both_be_true_is_one(store: Store, one: Stated, other: Stated) -> None:
    add(store, "one", [one])
    add(store, "two", [other])
    assert len(find_conflicts(store)) == 1


def test_other_parties_are_another_figure(store: Store) -> None:
    add(store, "one", [figure("500万元", "5000000")])
    add(store, "two", [figure("700万元", "7000000")], helpers="南山区", helper_codes="440305")
    assert find_conflicts(store) == []


def test_one_pair_under_two_names_is_one_pair(store: Store) -> None:
    add(store, "one", [figure("500万元", "5000000")])
    add(store, "two", [figure("700万元", "7000000")], helpers="东河")
    assert len(find_conflicts(store)) == 1


# -- totals -------------------------------------------------------------------------------


def test_figures_of_several_articles_add_up(store: Store) -> None:
    add(store, "one", [figure("500万元", "5000000"), figure("20户", "20", unit="户")])
    add(store, "two", [figure("30万元", "300000", label="捐款")])
    assert totals(store) == {
        ("funding", 2020, "元"): Decimal(5300000),
        ("funding", 2020, "户"): Decimal(20),
    }


def test_parts_are_not_added_to_their_total(store: Store) -> None:
    figures = [
        figure("100万元", "1000000", label="总额"),
        figure("60万元", "600000", label="财政资金"),
        figure("40万元", "400000", label="社会资金"),
        figure("25万元", "250000", label="企业捐款"),
        figure("15万元", "150000", label="个人捐款"),
    ]
    checks = [sum_check("q0", "q1", "q2"), sum_check("q2", "q3", "q4")]
    add(store, "one", figures, checks)
    assert totals(store) == {("funding", 2020, "元"): Decimal(1000000)}


def test_a_running_total_gives_way_to_its_years(store: Store) -> None:
    figures = [
        figure("100万元", "1000000", year=None),
        figure("60万元", "600000", year=2019),
        figure("40万元", "400000", year=2020),
    ]
    add(store, "one", figures, [sum_check("q0", "q1", "q2")])
    assert totals(store) == {
        ("funding", 2019, "元"): Decimal(600000),
        ("funding", 2020, "元"): Decimal(400000),
    }


def test_a_subset_after_qizhong_is_not_added(store: Store) -> None:
    sentence = "到位资金100万元，其中社会资金30万元。"
    figures = [
        figure("100万元", "1000000", evidence=sentence),
        figure("30万元", "300000", evidence=sentence, label="社会资金"),
    ]
    add(store, "one", figures)
    assert totals(store) == {("funding", 2020, "元"): Decimal(1000000)}


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "planned"},
        {"per": "年"},
        {"unit": "%"},
        {"unit": "个月"},
        {"qualifier": "under"},
        {"verdict": "unsupported"},
        {"in_table": False},
        {"category": "other"},
    ],
)
def test_what_is_no_reached_amount_is_not_added(store: Store, fields: dict[str, Any]) -> None:
    add(store, "one", [figure("500万元", "5000000"), figure("70万元", "700000", **fields)])
    assert totals(store) == {("funding", 2020, "元"): Decimal(5000000)}


def test_a_reprint_counts_once(store: Store) -> None:
    text = prose("news", 2000)
    figures = [figure("500万元", "5000000", label="一"), figure("20万元", "200000", label="二")]
    add(store, "one", figures, body=text, published="2020-01-01")
    changed = [figures[0], figure("30万元", "300000", label="三")]
    add(store, "two", changed, body=text + "转载")
    assert totals(store) == {("funding", 2020, "元"): Decimal(5200000)}


def test_a_restatement_counts_once_and_two_equal_gifts_twice(store: Store) -> None:
    gifts = "甲企业捐款50万元，乙企业捐款50万元。"
    figures = [
        figure("50万元", "500000", evidence=gifts, label="甲企业捐款"),
        figure("50万元", "500000", evidence=gifts, label="乙企业捐款"),
        figure("50万元", "500000", evidence="甲企业的50万元已经到账。", label="到账"),
    ]
    add(store, "one", figures)
    add(store, "two", [figure("50万元", "500000", label="捐款")])
    assert totals(store) == {("funding", 2020, "元"): Decimal(1000000)}


def test_a_figure_told_again_without_its_year_counts_in_its_year(store: Store) -> None:
    add(store, "one", [figure("50万元", "500000"), figure("50万元", "500000", year=None)])
    assert totals(store) == {("funding", 2020, "元"): Decimal(500000)}


def test_of_contradicting_statements_the_latest_counts(store: Store) -> None:
    add(store, "early", [figure("589.2万元", "5892000")], published="2021-01-01")
    add(store, "later", [figure("598.2万元", "5982000")], published="2021-02-01")
    (total,) = find_totals(store)
    assert (total.total, total.is_disputed) == (Decimal(5982000), True)
