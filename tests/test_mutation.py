"""The mutation eval: each corruption is the one it says, and the score can fall and rise."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from evals.mutation.accidents import accident, coincidence, swaps
from evals.mutation.claims import frames, rescaled, rounded
from evals.mutation.corruptions import Corruption, corruptions
from evals.mutation.numerals import evaluate, in_chinese, renderings, split_figure
from evals.mutation.report import caught, goals, is_refused
from evals.mutation.sums import sums
from evals.mutation.targets import Value, find_targets, read_form
from evals.mutation.trials import (
    TRUE,
    File,
    Options,
    Outcome,
    Results,
    corrupted,
    false_claims,
    run_trials,
)
from summarizer.evaluation.gold import GoldArticle
from summarizer.pipeline import read_article
from summarizer.quantities.reading import Reading
from summarizer.records import Figure, Verdict

ARTICLE = (
    "青石县去年争取帮扶资金3524.6万元，实施项目27个，超过30家企业前来考察。"
    "全县派出驻村干部三十六名，慰问困难户1200户，改造土地3—5万亩。"
    "另有半年时间用于培训，参加培训的有1200人。"
)


def quantity(text: str, value: str, unit: str, **fields: object) -> dict[str, object]:
    return {
        "text": text,
        "value": value,
        "unit": unit,
        "object": None,
        "qualifier": "exact",
        "year": None,
        "per": None,
        "categories": ["funding"],
    } | fields


GOLD = GoldArticle.model_validate(
    {
        "article": "qingshi.txt",
        "quantities": [
            quantity("3524.6万元", "35246000", "元"),
            quantity("27个", "27", "个", object="项目"),
            quantity("30家", "30", "家", qualifier="over", object="企业"),
            quantity("三十六名", "36", "人", object="驻村干部"),
            quantity("1200户", "1200", "户"),
            quantity("3—5万亩", "30000", "亩", value_max="50000"),
            quantity("半年", "0.5", "年"),
            quantity("1200人", "1200", "人"),
        ],
    }
)
READING = read_article(ARTICLE)[0]
TARGETS = {target.text: target for target in find_targets(GOLD, READING)}
FILE = File(Path("qingshi.txt"), (READING,), tuple(TARGETS.values()), len(GOLD.quantities))


def made(text: str) -> dict[str, set[str]]:
    """The corrupted figures of a target by kind, with their qualifying words."""
    kinds: dict[str, set[str]] = {}
    for corruption in corruptions(TARGETS[text], random.Random(1)):
        figure = (corruption.before or "") + corruption.figure + (corruption.after or "")
        kinds.setdefault(corruption.kind, set()).add(figure)
    return kinds


def answering(verdict: Verdict) -> Results:
    def verifier(readings: object, claims: str) -> list[Figure]:
        whole = Figure(
            text="", value=Decimal(0), unit="", start=0, end=len(claims), verdict=verdict
        )
        return [whole]

    return run_trials([FILE], verifier, Options())


def test_every_gold_figure_is_found_where_it_stands() -> None:
    assert [target.text for target in TARGETS.values()] == [q.text for q in GOLD.quantities]
    for target in TARGETS.values():
        assert target.body[target.start : target.end] == target.text


def test_the_qualifying_word_belongs_to_the_figure() -> None:
    assert TARGETS["30家"].before == "超过"
    assert TARGETS["27个"].before == ""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3524.643万", "35246430"),
        ("12亿1696万8774", "1216968774"),
        ("三千八百余万", "38000000"),
        ("一万零五", "10005"),
        ("五点九亿", "590000000"),
        ("1,234.5", "1234.5"),
    ],
)
def test_numerals_are_computed(text: str, value: str) -> None:
    assert evaluate(text) == Decimal(value)


@pytest.mark.parametrize("text", ["八九十", "5万8千万", ""])
def test_what_is_not_plainly_a_number_is_left_alone(text: str) -> None:
    assert evaluate(text) is None


@pytest.mark.parametrize("value", [7, 10, 36, 105, 1050, 20305, 180000000, 100005000])
def test_every_rendering_has_the_same_value(value: int) -> None:
    written = list(renderings(Decimal(value)))
    assert len(written) == len(set(written)) > 1
    assert {evaluate(text) for text in written} == {Decimal(value)}
    assert evaluate(in_chinese(value)) == value


def test_a_figure_is_only_corrupted_when_its_value_is_understood() -> None:
    assert read_form("3—5万亩", Value(Decimal(30000), Decimal(50000))) is not None
    assert read_form("十几个", Value(Decimal(10))) is None
    assert TARGETS["半年"].form is None
    assert not list(corruptions(TARGETS["半年"], random.Random(0)))


def test_each_digit_is_changed_alone() -> None:
    for text in ("3524.6万元", "27个", "三十六名", "3—5万亩"):
        wrong = made(text)["digit changed"]
        changed: Counter[int] = Counter()
        for figure in wrong:
            differing = [i for i in range(len(text)) if figure[i] != text[i]]
            assert len(figure) == len(text) and len(differing) == 1
            changed[differing[0]] += 1
        digits = [i for i, c in enumerate(text) if c in "0123456789三六"]
        assert sorted(changed) == digits


def test_all_digits_tries_every_wrong_one() -> None:
    tried = corruptions(TARGETS["27个"], random.Random(0), all_digits=True)
    assert sum(corruption.kind == "digit changed" for corruption in tried) == 8 + 9


def test_digits_are_lost_or_doubled_at_the_ends() -> None:
    kinds = made("3524.6万元")
    assert kinds["digit dropped"] == {"524.6万元", "3524万元"}
    assert kinds["digit doubled"] == {"33524.6万元", "3524.66万元"}


def test_the_point_moves_by_one_place() -> None:
    assert made("3524.6万元")["point moved"] == {"352.46万元", "35246万元"}
    assert made("27个")["point moved"] == {"2.7个", "270个"}


def test_the_scale_is_another_or_missing() -> None:
    assert made("3524.6万元")["scale shifted"] == {"3524.6元", "3524.6亿元"}
    assert made("27个")["scale shifted"] == {"27万个", "27亿个", "27千个"}


def test_the_unit_is_another() -> None:
    assert made("1200户")["unit changed"] >= {"1200人", "1200名"}
    assert made("3524.6万元")["unit changed"] == {"3524.6万美元"}
    assert all(not figure.endswith("人") for figure in made("三十六名")["unit changed"])


def test_bounds_are_reversed_or_added() -> None:
    assert made("30家")["bound reversed"] == {"不足30家", "30家以下"}
    assert len(made("27个")["bound added"]) == 2
    assert "bound added" not in made("30家")


def test_a_corruption_replaces_the_figure_and_its_words_and_nothing_else() -> None:
    frame = next(frames(TARGETS["30家"]))
    wrong = corrupted(frame, Corruption("bound reversed", "30家", before="不足", after=""))
    assert wrong.text == frame.text.replace("超过30家", "不足30家")
    assert wrong.text[wrong.start : wrong.end] == "30家"
    for claim, _ in false_claims(TARGETS["27个"], FILE.targets, Options(), Counter()):
        assert claim.text != frame.text
        assert claim.text[claim.start : claim.end] in claim.text


def test_true_claims_keep_value_and_words() -> None:
    claims = list(frames(TARGETS["3524.6万元"]))
    assert [claim.style for claim in claims][:2] == ["verbatim", "clause"]
    assert claims[1].text == "青石县去年争取帮扶资金3524.6万元。"
    assert claims[2].text == "青石县去年争取帮扶资金为3524.6万元。"
    forms = {claim.text[claim.start : claim.end] for claim in rescaled(TARGETS["3524.6万元"])}
    assert forms >= {"35246000元", "35,246,000元", "0.35246亿元", "三千五百二十四万六千元"}


@pytest.mark.parametrize(
    ("kind", "figure", "value", "reason"),
    [
        ("digit dropped", "3525万元", "35250000", "a rounding of the figure"),
        ("digit dropped", "3524万元", "35240000", "the figure cut off within its last place"),
        ("digit changed", "3524.7万元", "35247000", None),
        ("digit changed", "3524.60万元", "35246000", "the same value"),
    ],
)
def test_what_is_true_after_all_is_left_out(
    kind: str, figure: str, value: str, reason: str | None
) -> None:
    corruption = Corruption(kind, figure, Value(Decimal(value)))  # type: ignore[arg-type]
    assert accident(TARGETS["3524.6万元"], corruption, FILE.targets) == reason


def test_a_figure_of_the_same_object_field_and_year_is_no_corruption() -> None:
    twin = GOLD.quantities[1].model_copy(update={"value": Decimal(29), "text": "29个"})
    gold = GOLD.model_copy(update={"quantities": (*GOLD.quantities[:2], twin)})
    reading = read_article("青石县实施项目27个。白水乡的年度报告里列出了29个项目。")[0]
    one, other = find_targets(gold, reading)
    wrong = Corruption("digit changed", "29个", Value(Decimal(29)))
    assert accident(one, wrong, [one, other]) == "another figure of the same object, field and year"


def test_figures_in_nearly_the_same_words_are_told_apart_from_other_swaps() -> None:
    quantities = tuple(
        GOLD.quantities[7].model_copy(update={"text": text, "value": Decimal(value)})
        for text, value in (("412人", 412), ("417人", 417), ("36人", 36))
    )
    gold = GOLD.model_copy(update={"quantities": quantities})
    reading = read_article("甲班先后培训村干部412人，乙班先后培训村干部417人。慰问老人36人。")[0]
    targets = find_targets(gold, reading)
    kinds = {s.figure: s.kind for s in swaps(targets[2], targets, random.Random(0), 2)}
    assert set(kinds.values()) == {"swapped, another sentence"}
    wrong = Corruption("digit changed", "417人", Value(Decimal(417)))
    assert coincidence(targets[0], wrong, targets) == "coincides, nearly the same words"
    assert coincidence(targets[2], wrong, targets) == "coincides with another figure"


def test_a_verifier_that_accepts_everything_catches_nothing() -> None:
    results = answering("verified")
    false = [outcome for outcome in results.outcomes if outcome.kind != TRUE]
    assert false and not any(outcome.is_caught for outcome in false)
    assert {goal.name: goal.is_met for goal in goals(results)} == {
        "value corrupted: caught": False,
        "scale shifted: caught": False,
        "unit changed: caught": False,
        "bound changed: caught": False,
        "figure of another thing: caught": False,
        "true claim: not refused": True,
    }


def test_a_verifier_that_refuses_everything_raises_only_false_alarms() -> None:
    results = answering("unsupported")
    true = [outcome for outcome in results.outcomes if outcome.kind == TRUE]
    assert true and all(map(is_refused, true))
    assert [goal.name for goal in goals(results) if not goal.is_met] == ["true claim: not refused"]


def test_a_figure_that_is_not_read_catches_nothing() -> None:
    def blind(readings: object, claims: str) -> list[Figure]:
        return []

    results = run_trials([FILE], blind, Options())
    assert caught(results.outcomes, ("digit changed",)).hits == 0
    assert not any(map(is_refused, results.outcomes))


def test_the_least_favourable_verdict_on_the_figure_counts() -> None:
    def divided(readings: list[Reading], claims: str) -> list[Figure]:
        whole = Figure(
            text="", value=Decimal(0), unit="", start=0, end=len(claims), verdict="verified"
        )
        return [whole, whole.model_copy(update={"verdict": "contradicted"})]

    results = run_trials([FILE], divided, Options())
    assert {outcome.verdict for outcome in results.outcomes} == {"contradicted"}


def test_sums_are_those_of_two_figures_side_by_side() -> None:
    gold = GOLD.model_copy(
        update={
            "quantities": (
                GOLD.quantities[0].model_copy(
                    update={"text": "300万元", "value": Decimal(3000000)}
                ),
                GOLD.quantities[0].model_copy(update={"text": "20万元", "value": Decimal(200000)}),
                GOLD.quantities[0].model_copy(update={"text": "5万元", "value": Decimal(50000)}),
            )
        }
    )
    reading = read_article("青石县拨款300万元、捐款20万元，其中个人捐款5万元。")[0]
    (pair,) = sums(find_targets(gold, reading), random.Random(0))
    assert pair.true.text == "青石县拨款300万元、捐款20万元，合计3200000元。"
    assert pair.true.text[pair.true.start : pair.true.end] == "3200000元"
    differing = [a != b for a, b in zip(pair.true.text, pair.false.text, strict=True)]
    assert sum(differing) == 1


def test_round_numbers_are_true_and_one_off_is_not() -> None:
    said = {claim.text[claim.start : claim.end] for claim in rounded(TARGETS["3524.6万元"])}
    assert said == {"0.35亿元", "3525万元"}
    assert made("3524.6万元")["rounded wrongly"] == {"0.34亿元", "3526万元"}


def test_the_seed_decides_everything() -> None:
    def claims(seed: int) -> list[str]:
        target = TARGETS["3524.6万元"]
        return [c.text for c, _ in false_claims(target, FILE.targets, Options(seed), Counter())]

    assert claims(1) == claims(1) != claims(2)


def test_a_sample_is_a_part_of_the_figures() -> None:
    def accepting(readings: object, claims: str) -> list[Figure]:
        return []

    asked: list[Outcome] = run_trials([FILE], accepting, Options(sample=2)).outcomes
    targets = {outcome.claim.target.text for outcome in asked}
    assert len(targets) == 2


def test_split_figures() -> None:
    parts = split_figure("5万千瓦")
    assert parts is not None and (parts.low, parts.unit) == ("5万", "千瓦")


def test_the_command_prints_the_table_and_writes_counts(tmp_path: Path) -> None:
    (tmp_path / "qingshi.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "qingshi.json").write_text(GOLD.model_dump_json(), encoding="utf-8")
    out = tmp_path / "out.json"
    result = subprocess.run(
        [sys.executable, "-m", "evals.mutation", tmp_path / "gold", tmp_path, "--out", out],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert result.returncode in (0, 1), result.stderr
    assert "8 figures claimed, of 8 in the gold" in result.stdout
    record = json.loads(out.read_text(encoding="utf-8"))
    assert record["claimed"] == 8
    assert sum(entry["count"] for entry in record["counts"]) > 100
