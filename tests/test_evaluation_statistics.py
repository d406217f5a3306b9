"""Intervals and comparisons: honest where articles are few, and never decided by luck."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest

from summarizer.errors import EvaluationError
from summarizer.evaluation.comparison import Difference, compare
from summarizer.evaluation.intervals import Estimate, estimates
from summarizer.evaluation.run import ArticleScore
from summarizer.evaluation.scoring import Score
from summarizer.evaluation.source_text import SourceText
from summarizer.evaluation.tally import Tally


def tally_of(counts: Iterable[dict[str, float]]) -> Tally:
    nothing = SourceText("", (), ())
    return Tally.of(
        ArticleScore(f"article-{index}#1", "", 0, Score(found), nothing)
        for index, found in enumerate(counts)
    )


def status(right: int, number: int = 10) -> dict[str, float]:
    return {"status.right": right, "status.all": number}


def estimate(tally: Tally, name: str, seed: int = 0) -> Estimate:
    return next(item for item in estimates(tally, seed) if item.metric.name == name)


def difference(first: Tally, second: Tally, name: str = "status") -> Difference:
    found = compare(first, second, seed=0).differences
    return next(item for item in found if item.metric.name == name)


def test_one_seed_gives_one_interval() -> None:
    tally = tally_of(status(right) for right in (3, 9, 10, 7) * 8)
    assert estimate(tally, "status", 5) == estimate(tally, "status", 5)
    assert estimate(tally, "status", 5) != estimate(tally, "status", 6)


def test_the_interval_is_wider_when_misses_come_in_articles() -> None:
    spread = estimate(tally_of([status(8)] * 29 + [status(7)]), "status").interval
    clustered = estimate(tally_of([status(10)] * 24 + [status(0)] * 6), "status").interval
    assert spread and clustered
    assert clustered.high - clustered.low > 3 * (spread.high - spread.low)


def test_a_perfect_score_of_few_is_not_certain() -> None:
    found = estimate(tally_of([status(1, 1)] * 8), "status")
    assert found.value == 1
    assert found.interval is not None
    # Clopper and Pearson: 8 of 8 leave a lower bound of 0.025 ** (1 / 8).
    assert found.interval.low == pytest.approx(0.025 ** (1 / 8))
    assert found.interval.method == "exact"


def test_a_perfect_f1_of_few_is_not_certain() -> None:
    counts = {"party.right": 1.0, "party.wrong": 0.0, "party.missed": 0.0}
    found = estimate(tally_of([counts] * 8), "party").interval
    bound = 0.025 ** (1 / 8)
    assert found is not None and found.low == pytest.approx(2 * bound / (1 + bound))


def test_few_articles_get_the_wider_of_both_intervals() -> None:
    few = estimate(tally_of([status(9), status(9), status(8)]), "status").interval
    assert few is not None and few.method == "bootstrap and exact"
    assert few.low < 0.7 and few.high > 0.95


def test_one_article_has_an_exact_interval() -> None:
    found = estimate(tally_of([status(9)]), "status").interval
    assert found is not None and found.method == "exact"


def test_asking_again_makes_nothing_more_certain() -> None:
    nothing = SourceText("", (), ())
    repeated = Tally.of(
        ArticleScore(f"article-{index}#1", "", repeat, Score(status(1, 1)), nothing)
        for repeat in range(10)
        for index in range(8)
    )
    once = tally_of([status(1, 1)] * 8)
    assert estimate(repeated, "status").interval == estimate(once, "status").interval


def test_runs_with_more_repeats_weigh_no_more() -> None:
    nothing = SourceText("", (), ())
    levels = (5, 9, 7, 10)
    repeated = Tally.of(
        ArticleScore(f"article-{index}#1", "", repeat, Score(status(level)), nothing)
        for repeat in range(3)
        for index, level in enumerate(levels)
    )
    found = difference(tally_of(map(status, levels)), repeated)
    assert found.gap is not None and found.gap.value == 0 and found.gap.p_value == 1


def test_only_articles_that_count_make_many() -> None:
    many = [status(9)] * 25 + [status(8)] * 25
    few = [status(9)] * 4 + [status(8)] * 4 + [{}] * 42
    for counts, method in ((many, "bootstrap"), (few, "bootstrap and exact")):
        found = estimate(tally_of(counts), "status").interval
        assert found is not None and found.method == method


def test_nothing_to_measure_has_no_value() -> None:
    found = estimate(tally_of([status(9)]), "checks")
    assert (found.value, found.interval) == (None, None)


def test_intervals_cover_the_truth_about_as_often_as_they_say() -> None:
    chance = random.Random(1)
    trials, covered = 60, 0
    for seed in range(trials):
        shares = [chance.betavariate(8, 2) for _ in range(40)]
        counts = [status(sum(chance.random() < share for _ in range(10))) for share in shares]
        interval = estimate(tally_of(counts), "status", seed).interval
        assert interval is not None
        covered += interval.low <= 0.8 <= interval.high
    # 95% of 60 is 57; fewer than 51 would come once in two thousand times.
    assert covered >= 51


def test_a_clear_difference_is_decisive() -> None:
    worse = tally_of(status(right) for right in (5, 6, 4, 5, 7, 6, 5, 4, 6, 5))
    better = tally_of(status(right) for right in (8, 9, 9, 8, 10, 9, 8, 9, 9, 8))
    found = difference(worse, better)
    assert found.decision == "second"
    assert found.gap is not None
    assert found.gap.low < found.gap.value < found.gap.high
    assert difference(better, worse).decision == "first"


def test_fewer_inventions_are_better() -> None:
    many = tally_of([{"faithful.invented": 4, "faithful.all": 10, "faithful.right": 6}] * 9)
    none = tally_of([{"faithful.invented": 0, "faithful.all": 10, "faithful.right": 10}] * 9)
    assert difference(many, none, "invented").decision == "second"


def test_the_same_run_twice_is_not_decisive() -> None:
    tally = tally_of(status(right) for right in (5, 9, 7, 10))
    found = difference(tally, tally)
    assert found.gap == (0, 0, 0, 1)
    assert found.decision == "not decisive"


def test_three_articles_decide_nothing() -> None:
    # Even when one run is better on each: an even chance does that once in eight times.
    worse, better = tally_of([status(5)] * 3), tally_of([status(9)] * 3)
    assert difference(worse, better).decision == "not decisive"


def test_pairing_finds_what_unpaired_intervals_hide() -> None:
    levels = (1, 3, 5, 7, 9, 2, 4, 6, 8, 5, 3, 7)
    first = tally_of(status(level) for level in levels)
    second = tally_of(status(level + 1) for level in levels)
    apart = [estimate(tally, "status").interval for tally in (first, second)]
    assert apart[0] and apart[1] and apart[0].high > apart[1].low
    assert difference(first, second).decision == "second"


def test_what_only_one_run_has_is_shown_and_decides_nothing() -> None:
    free = tally_of([status(5)] * 3)
    paid = tally_of([status(5) | {"cost.calls": 1, "cost.tokens": 3500}] * 3)
    found = difference(free, paid, "tokens")
    assert (found.first, found.second, found.gap) == (None, 3500, None)
    assert found.decision == "only one has it"


def test_runs_are_compared_on_their_common_articles() -> None:
    first = tally_of([status(5)] * 3)
    second = tally_of([status(5)] * 4)
    found = compare(first, second, seed=0)
    assert (len(found.articles), found.left_out) == (3, ("article-3#1",))


def test_runs_without_common_articles_are_refused() -> None:
    with pytest.raises(EvaluationError, match="in common"):
        compare(tally_of([]), tally_of([status(5)]), seed=0)
