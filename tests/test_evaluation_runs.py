"""Run files: resumed without paying twice, scored again without a model, small in memory."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

import pytest
from evaluation_cases import GOLD, PERFECT, SUMMARY, TEXT, PreparedSubject, write_corpus

from summarizer.errors import EvaluationError, InputError
from summarizer.evaluation.corpus import open_corpus
from summarizer.evaluation.evaluate import Evaluation, Plan, corpus_of, evaluate, run_and_score
from summarizer.evaluation.run import run_corpus, score_outcomes
from summarizer.evaluation.run_file import Prices, RunFile
from summarizer.evaluation.tally import Tally
from summarizer.records import Brief, Measure, Tokens


def figures(evaluation: Evaluation) -> dict[str, float | None]:
    return {item.metric.name: item.value for item in evaluation.report.estimates}


def test_a_run_file_holds_what_scoring_again_needs(tmp_path: Path) -> None:
    corpus = open_corpus(write_corpus(tmp_path))
    subject = PreparedSubject(label="model-x")
    run_and_score(corpus, subject, Plan(repeats=2, seed=7), tmp_path / "run.jsonl")
    header, *outcomes = map(json.loads, (tmp_path / "run.jsonl").read_text().splitlines())
    assert header["subject"]["model"] == "model-x"
    assert header["subject"]["prompt"] == "abc123"
    assert header["corpus"]["digest"] == corpus.digest
    assert (header["seed"], header["repeats"]) == (7, 2)
    assert header["version"]
    assert [(item["article"], item["repeat"]) for item in outcomes] == [
        (f"article-{index:04}.txt", repeat) for repeat in range(2) for index in range(3)
    ]
    assert Brief.model_validate(outcomes[0]["briefs"][0]).quantities == PERFECT.quantities


def test_scoring_again_gives_the_same_and_asks_nobody(tmp_path: Path) -> None:
    subject = PreparedSubject()
    path = tmp_path / "run.jsonl"
    first = run_and_score(open_corpus(write_corpus(tmp_path)), subject, Plan(), path)
    asked = len(subject.asked)
    again = evaluate(RunFile(path), corpus_of(RunFile(path)))
    assert again.report.estimates == first.report.estimates
    assert len(subject.asked) == asked


@pytest.mark.parametrize("torn", [0, 1, 50])
def test_a_crash_loses_at_most_the_article_at_hand(tmp_path: Path, torn: int) -> None:
    corpus = open_corpus(write_corpus(tmp_path, 4))
    path = tmp_path / "run.jsonl"
    run_and_score(corpus, PreparedSubject(), Plan(), path)
    whole = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(whole[:3]) + whole[3][:torn])
    subject = PreparedSubject()
    resumed = run_and_score(corpus, subject, Plan(), path)
    assert subject.asked == [("article-0002.txt", 0), ("article-0003.txt", 0)]
    assert resumed.report.articles == 4
    assert figures(resumed)["f1"] == 1


def test_a_torn_header_starts_the_run_anew(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    path.write_bytes(b'{"kind":"run","subj')
    subject = PreparedSubject()
    run_and_score(open_corpus(write_corpus(tmp_path)), subject, Plan(), path)
    assert len(subject.asked) == 3


def test_a_torn_last_line_is_left_out_of_a_score(tmp_path: Path) -> None:
    corpus = open_corpus(write_corpus(tmp_path))
    path = tmp_path / "run.jsonl"
    run_and_score(corpus, PreparedSubject(), Plan(), path)
    path.write_bytes(path.read_bytes()[:-1])
    assert evaluate(RunFile(path), corpus).report.articles == 2


def test_a_broken_line_in_the_middle_is_named(tmp_path: Path) -> None:
    corpus = open_corpus(write_corpus(tmp_path))
    path = tmp_path / "run.jsonl"
    run_and_score(corpus, PreparedSubject(), Plan(), path)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + b'{"kind":"outcome"}\n' + lines[2])
    with pytest.raises(EvaluationError, match="line 2"):
        evaluate(RunFile(path), corpus)


@pytest.mark.parametrize("other", ["subject", "corpus", "seed"])
def test_a_run_file_takes_no_other_run(tmp_path: Path, other: str) -> None:
    path = tmp_path / "run.jsonl"
    corpus = open_corpus(write_corpus(tmp_path))
    run_and_score(corpus, PreparedSubject(), Plan(), path)
    if other == "corpus":
        corpus = open_corpus(write_corpus(tmp_path, text=TEXT + "全文完。"))
    subject = PreparedSubject(label="model-x" if other == "subject" else None)
    with pytest.raises(EvaluationError, match="another run"):
        run_and_score(corpus, subject, Plan(seed=int(other == "seed")), path)


def test_an_article_that_changed_since_cannot_be_scored(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    run_and_score(open_corpus(write_corpus(tmp_path)), PreparedSubject(), Plan(), path)
    changed = open_corpus(write_corpus(tmp_path, text=TEXT + "全文完。"))
    with pytest.raises(EvaluationError, match="as it was"):
        evaluate(RunFile(path), changed)


def test_new_gold_scores_an_old_run(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    run_and_score(open_corpus(write_corpus(tmp_path, 1)), PreparedSubject(), Plan(), path)
    gold = tmp_path / "gold" / "article-0000.json"
    gold.write_text(gold.read_text().replace('"value": "26"', '"value": "27"'))
    assert figures(evaluate(RunFile(path), open_corpus(tmp_path)))["f1"] == pytest.approx(7 / 8)


class FailingSubject(PreparedSubject):
    """Cannot read one of the articles."""

    def briefs(self, article: Path, repeat: int) -> list[Brief]:
        if article.name == "article-0001.txt":
            raise InputError("no text in it")
        return super().briefs(article, repeat)


def test_an_article_without_a_brief_counts_as_missed(tmp_path: Path) -> None:
    corpus = open_corpus(write_corpus(tmp_path))
    result = run_and_score(corpus, FailingSubject(), Plan(), tmp_path / "run.jsonl")
    found = figures(result)
    assert (found["answered"], found["recall"]) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert (found["omitted"], found["precision"]) == (pytest.approx(1 / 3), 1)
    misses = [miss for scored in result.report.scores() for miss in scored.score.misses]
    assert [(miss.metric, miss.got) for miss in misses] == [("answered", "no text in it")]


def test_repeats_show_their_spread(tmp_path: Path) -> None:
    class Sampling(PreparedSubject):
        def briefs(self, article: Path, repeat: int) -> list[Brief]:
            return [PERFECT if repeat else PERFECT.model_copy(update={"helpers": ()})]

    corpus = open_corpus(write_corpus(tmp_path))
    result = run_and_score(corpus, Sampling(), Plan(repeats=2), tmp_path / "run.jsonl")
    party = next(item for item in result.report.estimates if item.metric.name == "party")
    assert party.repeats == (pytest.approx(2 / 3), 1)
    assert party.value == pytest.approx(2 * 9 / (2 * 9 + 3))


def test_tokens_are_priced(tmp_path: Path) -> None:
    spent = PERFECT.provenance.model_copy(
        update={"mode": "llm", "tokens": Tokens(prompt=2000, completion=500)}
    )
    subject = PreparedSubject(PERFECT.model_copy(update={"provenance": spent}), label="model-x")
    plan = Plan(prices=Prices(prompt=1.0, completion=4.0))
    corpus = open_corpus(write_corpus(tmp_path))
    found = figures(run_and_score(corpus, subject, plan, tmp_path / "run.jsonl"))
    assert (found["tokens"], found["price"]) == (2500, pytest.approx(0.004))


def test_a_run_file_names_no_folder_of_its_maker(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    brief = PERFECT.model_copy(
        update={"article": PERFECT.article.model_copy(update={"path": str(tmp_path)})}
    )
    run_and_score(open_corpus(write_corpus(tmp_path)), PreparedSubject(brief), Plan(), path)
    assert all(str(tmp_path) not in line for line in path.read_text().splitlines()[1:])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "not valid gold"),
        ('{"article": "a.txt", "quantities": [{"text": "3个"}]}', r"quantities\.0\.value"),
        ('{"article": "../outside.txt"}', "is not in"),
        ('{"article": "missing.txt"}', "is not in"),
    ],
)
def test_broken_gold_is_named(tmp_path: Path, content: str, message: str) -> None:
    write_corpus(tmp_path / "corpus", 1)
    (tmp_path / "outside.txt").write_text(TEXT)
    (tmp_path / "corpus" / "gold" / "broken.json").write_text(content)
    with pytest.raises(EvaluationError, match=message):
        open_corpus(tmp_path / "corpus")


def test_a_check_of_gold_names_quantities_that_exist(tmp_path: Path) -> None:
    write_corpus(tmp_path, 1)
    gold = GOLD.model_dump(mode="json") | {"article": "article-0000.txt", "part": 2}
    gold["checks"][0]["parts"] = [1, 99]
    (tmp_path / "gold" / "broken.json").write_text(json.dumps(gold))
    with pytest.raises(EvaluationError, match="99"):
        open_corpus(tmp_path)


def test_gold_for_one_part_twice_is_refused(tmp_path: Path) -> None:
    write_corpus(tmp_path, 1)
    gold = (tmp_path / "gold" / "article-0000.json").read_text()
    (tmp_path / "gold" / "copy.json").write_text(gold)
    with pytest.raises(EvaluationError, match="already"):
        open_corpus(tmp_path)


def _peak(folder: Path, number: int, brief: Brief) -> int:
    """Peak memory of running and scoring so many articles, in bytes."""
    corpus = open_corpus(write_corpus(folder, number))
    first = run_and_score(corpus, PreparedSubject(brief), Plan(), folder / "first.jsonl")
    file = RunFile(folder / "run.jsonl")
    tracemalloc.start()
    try:
        run_corpus(corpus, PreparedSubject(brief), first.report.header, file)
        Tally.of(score_outcomes(file.outcomes(), corpus))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_outputs(tmp_path: Path) -> None:
    # A long brief with many faults: kept outputs, texts or misses would be seen at once.
    brief = PERFECT.model_copy(
        update={
            "summary": SUMMARY.replace("300", "350") * 10,
            "measures": (Measure(heading="帮扶", points=("项目" * 10000,)),),
        }
    )
    few, many = 5, 45
    growth = _peak(tmp_path / "many", many, brief) - _peak(tmp_path / "few", few, brief)
    outcome = len((tmp_path / "few" / "run.jsonl").read_bytes()) / few
    # A row of counts and what is drawn from it: less than 6 kB an article.
    assert growth / (many - few) < 6000 < outcome / 8
