"""Every metric falls when it should, by how much it should, and no other one moves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from fractions import Fraction

import pytest
from evaluation_cases import GOLD, PERFECT, SUMMARY, case_of

from summarizer.evaluation.metrics import COUNTS, METRICS
from summarizer.evaluation.run import score_case
from summarizer.evaluation.scoring import Case, Cost, Score
from summarizer.evaluation.source_text import Place, SourceText
from summarizer.records import Brief, Check, Indicator, Party, Quantity, Tokens

Change = Callable[[Brief], Brief]
Expected = dict[str, Fraction | int]

HALF = Fraction(1, 2)


def values(score: Score) -> dict[str, float | None]:
    totals = Counter(dict.fromkeys(COUNTS, 0.0))
    totals.update(score.counts)
    return {metric.name: metric.formula.value(totals) for metric in METRICS}


def with_quantity(number: int, **fields: object) -> Change:
    """One quantity read differently."""

    def change(brief: Brief) -> Brief:
        quantities = list(brief.quantities)
        quantities[number] = quantities[number].model_copy(update=fields)
        return brief.model_copy(update={"quantities": tuple(quantities)})

    return change


def without_quantity(number: int) -> Change:
    return lambda brief: brief.model_copy(
        update={"quantities": brief.quantities[:number] + brief.quantities[number + 1 :]}
    )


def with_extra_quantity(brief: Brief) -> Brief:
    extra = brief.quantities[6].model_copy(update={"id": "extra", "value": 27})
    return brief.model_copy(update={"quantities": (*brief.quantities, extra)})


def with_article(**fields: object) -> Change:
    return lambda brief: brief.model_copy(
        update={"article": brief.article.model_copy(update=fields)}
    )


def with_brief(**fields: object) -> Change:
    return lambda brief: brief.model_copy(update=fields)


def with_row(number: int, **fields: object) -> Change:
    """One row of the table told differently."""

    def change(brief: Brief) -> Brief:
        rows = list(brief.indicators)
        rows[number] = rows[number].model_copy(update=fields)
        return brief.model_copy(update={"indicators": tuple(rows)})

    return change


def without_row(number: int) -> Change:
    return lambda brief: brief.model_copy(
        update={"indicators": brief.indicators[:number] + brief.indicators[number + 1 :]}
    )


def with_extra_row(quantity: str) -> Change:
    row = Indicator(category="other", label="extra", quantity=quantity)
    return lambda brief: brief.model_copy(update={"indicators": (*brief.indicators, row)})


def with_check(number: int, **fields: object) -> Change:
    def change(brief: Brief) -> Brief:
        checks = list(brief.checks)
        checks[number] = checks[number].model_copy(update=fields)
        return brief.model_copy(update={"checks": tuple(checks)})

    return change


LI = Party(name="李家村", kind="organization")
INVENTED_SUM = Check(kind="sum", total="q0", parts=("q1",), difference=1800000, verdict="fails")

FALLS: dict[str, tuple[Change, Expected]] = {
    "a missed mention": (
        without_quantity(6),
        {"recall": Fraction(7, 8), "f1": Fraction(14, 15)},
    ),
    "a missed optional mention": (without_quantity(7), {}),
    "a spurious mention": (
        with_extra_quantity,
        {"precision": Fraction(8, 9), "f1": Fraction(16, 17)},
    ),
    "a wrong digit in a key figure": (
        with_quantity(4, value=61, text="61余人次", start=0, end=0),
        {
            **dict.fromkeys(("precision", "recall", "f1"), Fraction(7, 8)),
            "ground": Fraction(8, 9),
            **dict.fromkeys(("keycover", "table_precision", "table_recall"), Fraction(5, 6)),
            "faithful": Fraction(7, 8),
            "invented": Fraction(1, 8),
            "omitted": Fraction(1, 6),
        },
    ),
    "a wrong unit in a key figure": (
        with_quantity(4, unit="户"),
        {
            **dict.fromkeys(("precision", "recall", "f1"), Fraction(7, 8)),
            **dict.fromkeys(("keycover", "table_precision", "table_recall"), Fraction(5, 6)),
            "faithful": Fraction(7, 8),
            "misattributed": Fraction(1, 8),
            "omitted": Fraction(1, 6),
        },
    ),
    "another spelling of a unit": (with_quantity(3, unit="名"), {}),
    "an upper bound of a range": (
        with_quantity(6, value_max=30),
        dict.fromkeys(("precision", "recall", "f1"), Fraction(7, 8)),
    ),
    "a wrong category": (with_quantity(6, category="health"), {"category": Fraction(7, 8)}),
    "a wrong status": (with_quantity(6, status="planned"), {"status": Fraction(7, 8)}),
    "a wrong year": (with_quantity(6, year=2020), {"year": Fraction(6, 7)}),
    "a year where readers differ": (with_quantity(8, year=2020), {}),
    "a wrong qualifier": (with_quantity(6, qualifier="over"), {"qualifier": Fraction(7, 8)}),
    "a wrong base of a rate": (with_quantity(6, per="年"), {"per": Fraction(7, 8)}),
    "a wrong object": (with_quantity(6, object="村"), {"object": Fraction(7, 8)}),
    "a lost title": (with_article(title=None), {"meta": Fraction(4, 5)}),
    "a title with other punctuation": (with_article(title="青河区：帮扶 南岭县"), {}),
    "a wrong day": (with_article(published="2021-12-31"), {"meta": Fraction(4, 5)}),
    "a time of day besides": (with_article(published="2021-12-30T08:00:00"), {}),
    "a wrong outlet": (with_article(source="南岭日报"), {"meta": Fraction(4, 5)}),
    "an outlet's other name": (with_article(source="青河新闻网"), {}),
    "a lost author": (with_article(authors=()), {"meta": Fraction(4, 5)}),
    "a wrong editor": (with_article(editor="林晓"), {"meta": Fraction(4, 5)}),
    "a lost helper": (with_brief(helpers=()), {"party": Fraction(2, 3)}),
    "a helper by its code": (
        with_brief(helpers=(Party(name="某区", kind="region", adcode="990101"),)),
        {},
    ),
    "a party too many": (with_brief(helpers=(*PERFECT.helpers, LI)), {"party": Fraction(4, 5)}),
    "a party named twice": (with_brief(helpers=PERFECT.helpers * 2), {"party": Fraction(4, 5)}),
    "an optional recipient": (
        with_brief(recipients=(*PERFECT.recipients, Party(name="南岭县教育局", kind="region"))),
        {},
    ),
    "a lost check": (with_brief(checks=PERFECT.checks[:1]), {"checks": Fraction(2, 3)}),
    "a wrong verdict": (with_check(0, verdict="rounds"), {"checks": HALF}),
    "an unknown part": (with_check(0, parts=("q1", "nothing")), {"checks": Fraction(2, 3)}),
    "parts in another order": (with_check(0, parts=("q2", "q1")), {}),
    "a restated figure the other way round": (with_check(1, total="q8", parts=("q0",)), {}),
    "an invented check": (
        with_brief(checks=(*PERFECT.checks, INVENTED_SUM)),
        {"checks": Fraction(4, 5)},
    ),
    "offsets beside the mention": (with_quantity(6, start=0), {"ground": Fraction(8, 9)}),
    "an empty stretch": (with_quantity(6, start=5, end=5), {"ground": Fraction(8, 9)}),
    "a key figure without a row": (
        without_row(1),
        {
            **dict.fromkeys(("keycover", "table_recall"), Fraction(5, 6)),
            "omitted": Fraction(1, 6),
        },
    ),
    "a key figure that only the summary tells": (
        without_row(0),
        dict.fromkeys(("keycover", "table_recall"), Fraction(5, 6)),
    ),
    "a row under the wrong category": (
        with_row(1, category="labour"),
        {
            **dict.fromkeys(("table_precision", "table_recall"), Fraction(5, 6)),
            "faithful": Fraction(7, 8),
            "misattributed": Fraction(1, 8),
        },
    ),
    "a planned figure told as reached": (
        with_quantity(5, status="actual"),
        {
            "status": Fraction(7, 8),
            **dict.fromkeys(("table_precision", "table_recall"), Fraction(5, 6)),
            "faithful": Fraction(7, 8),
            "misattributed": Fraction(1, 8),
        },
    ),
    "a row for background": (with_extra_row("q6"), {"table_precision": Fraction(6, 7)}),
    "a row for what may be key": (
        with_brief(
            indicators=(
                *PERFECT.indicators,
                Indicator(category="funding", label="资金", quantity="q8"),
            )
        ),
        {},
    ),
    "a row twice": (
        with_brief(indicators=(*PERFECT.indicators, PERFECT.indicators[0])),
        {"table_precision": Fraction(6, 7)},
    ),
    "a row for nothing": (
        with_extra_row("nothing"),
        {
            "table_precision": Fraction(6, 7),
            "faithful": Fraction(8, 9),
            "invented": Fraction(1, 9),
        },
    ),
    "a figure told once more than the article states it": (
        lambda brief: with_extra_row("again")(
            brief.model_copy(
                update={
                    "quantities": (
                        *brief.quantities,
                        brief.quantities[3].model_copy(update={"id": "again"}),
                    )
                }
            )
        ),
        {
            "precision": Fraction(8, 9),
            "f1": Fraction(16, 17),
            "table_precision": Fraction(6, 7),
            "faithful": Fraction(8, 9),
            "misattributed": Fraction(1, 9),
        },
    ),
    "an invented number in the summary": (
        with_brief(summary=SUMMARY.replace("300", "350")),
        {
            "summary": Fraction(2, 3),
            "summary_keys": HALF,
            "summary_cover": Fraction(1, 6),
            "faithful": Fraction(7, 8),
            "invented": Fraction(1, 8),
        },
    ),
    "the article's number for another thing in the summary": (
        with_brief(summary=SUMMARY.replace("15名教师", "15户农户")),
        {
            "summary": Fraction(2, 3),
            "summary_keys": HALF,
            "summary_cover": Fraction(1, 6),
            "faithful": Fraction(7, 8),
            "misattributed": Fraction(1, 8),
        },
    ),
    "a wrong year in the summary": (
        with_brief(summary=SUMMARY.replace("2021", "2019")),
        {"summary": Fraction(2, 3)},
    ),
    "the day of publication in the summary": (
        with_brief(summary=SUMMARY.replace("2021年", "12月30日")),
        {"summary_length": len(SUMMARY) + 1},
    ),
    "background in the summary": (
        with_brief(summary=SUMMARY.replace("15名教师", "26个乡镇")),
        {"summary_keys": HALF, "summary_cover": Fraction(1, 6)},
    ),
    "no summary": (
        with_brief(summary=""),
        {"summary_cover": 0, "summary_length": 0},
    ),
}


def test_a_perfect_brief_is_perfect() -> None:
    score = score_case(case_of(PERFECT))
    found = values(score)
    assert score.misses == ()
    worse = {"invented", "misattributed", "omitted"}
    gated = {metric.name for metric in METRICS if metric.gated}
    assert {name: found[name] for name in gated} == {
        name: 0 if name in worse else 1 for name in gated
    }


@pytest.mark.parametrize("name", FALLS)
def test_a_fault_moves_its_metrics_and_no_other(name: str) -> None:
    change, expected = FALLS[name]
    before, score = values(score_case(case_of(PERFECT))), score_case(case_of(change(PERFECT)))
    after = values(score)
    moved = {
        metric: value
        for metric, value in after.items()
        if value is not None and value != pytest.approx(before[metric])
    }
    assert moved == {metric: pytest.approx(float(value)) for metric, value in expected.items()}


@pytest.mark.parametrize("name", [name for name in FALLS if "summary" not in name])
def test_a_fault_that_moves_a_metric_gives_its_reason(name: str) -> None:
    change, expected = FALLS[name]
    assert bool(score_case(case_of(change(PERFECT))).misses) == bool(expected)


def test_every_gated_metric_has_a_fault_that_moves_it() -> None:
    moved = {metric for _, expected in FALLS.values() for metric in expected}
    assert {metric.name for metric in METRICS if metric.gated} - moved == {"answered"}


def test_full_width_digits_in_the_source_ground_a_half_width_mention() -> None:
    case = case_of(PERFECT)
    wide = case.source.decoded.replace("26个", "２６个")
    source = SourceText(wide, case.source.sentences, case.source.origins)
    assert values(score_case(Case(GOLD, PERFECT, source)))["ground"] == 1


def test_a_miss_stands_in_its_sentence() -> None:
    case = case_of(without_quantity(6)(PERFECT))
    [miss] = score_case(case).misses
    assert miss.place is not None
    assert case.source.sentences[miss.place.sentence] == "全县有26个乡镇。"
    assert (miss.metric, miss.expected, miss.got) == ("recall", "26 个", "nothing")


def test_the_second_mention_of_a_text_is_its_second_occurrence() -> None:
    first, second = GOLD.quantities[6], GOLD.quantities[6].model_copy()
    gold = GOLD.model_copy(update={"quantities": (first, second), "checks": ()})
    source = SourceText("", ("甲县有26个乡镇。", "乙县有26个乡镇。"), (0, 9))
    assert source.place_of_gold(gold, first) == Place(0, 3, 6)
    assert source.place_of_gold(gold, second) == Place(1, 3, 6)


def as_model(brief: Brief, origin: str = "llm") -> Brief:
    """The same brief as a model's."""
    rows = tuple(row.model_copy(update={"origin": origin}) for row in brief.indicators)
    provenance = brief.provenance.model_copy(
        update={"mode": "llm", "tokens": Tokens(prompt=900, completion=100)}
    )
    return brief.model_copy(update={"indicators": rows, "provenance": provenance})


def test_a_model_that_agrees_with_the_rules_has_kappa_one() -> None:
    found = values(score_case(case_of(as_model(PERFECT), rules=PERFECT)))
    assert (found["agreement"], found["kappa"]) == (1, 1)


def test_agreement_is_corrected_for_chance() -> None:
    # The rules label nine quantities: funding, education, health, talent twice, outcome and
    # three times absent. The model leaves out education: eight agree. Chance: 1 funding and
    # 1 health and 1 outcome by 1 each, talent 2 by 2, absent 3 by 4, education 1 by 0 of 81.
    found = values(score_case(case_of(as_model(without_row(1)(PERFECT)), rules=PERFECT)))
    chance = Fraction(1 + 1 + 1 + 4 + 12, 81)
    assert found["agreement"] == pytest.approx(8 / 9)
    assert found["kappa"] == pytest.approx(float((Fraction(8, 9) - chance) / (1 - chance)))


def test_rows_taken_over_from_the_rules_are_not_the_models() -> None:
    found = values(score_case(case_of(as_model(PERFECT, origin="rules"), rules=PERFECT)))
    assert found["agreement"] == pytest.approx(3 / 9)


def test_the_rules_are_not_compared_with_themselves() -> None:
    found = values(score_case(case_of(PERFECT, rules=PERFECT)))
    assert (found["agreement"], found["kappa"]) == (None, None)


def test_time_tokens_and_price_are_means_over_articles() -> None:
    cost = Cost(seconds=0.25, tokens=1000, price=0.002)
    found = values(score_case(case_of(PERFECT, cost=cost)))
    assert (found["seconds"], found["tokens"], found["price"]) == (0.25, 1000, 0.002)


def test_what_was_not_spent_is_not_reported_as_zero() -> None:
    found = values(score_case(case_of(PERFECT)))
    assert (found["tokens"], found["price"]) == (None, None)


def test_an_empty_brief_says_nothing_false_and_omits_everything() -> None:
    empty = Brief(article=PERFECT.article, provenance=PERFECT.provenance)
    found = values(score_case(case_of(empty)))
    assert found["faithful"] is None
    assert (found["recall"], found["omitted"], found["keycover"]) == (0, 1, 0)


def test_quantities_match_required_gold_before_optional_gold() -> None:
    required = GOLD.quantities[6]
    optional = required.model_copy(update={"optional": True, "key": "any"})
    gold = GOLD.model_copy(update={"quantities": (optional, required), "checks": ()})
    found: tuple[Quantity, ...] = (PERFECT.quantities[6],)
    brief = PERFECT.model_copy(update={"quantities": found, "checks": (), "indicators": ()})
    case = Case(gold, brief, case_of(PERFECT).source)
    assert (len(case.matching.pairs), case.matching.neutral) == (1, ())
