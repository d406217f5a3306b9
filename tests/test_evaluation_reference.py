"""The metrics agree with the reference scorer to three decimals, also on bad briefs."""

from __future__ import annotations

import hashlib
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest
from evaluation_cases import perfect_brief

from summarizer.evaluation.corpus import Corpus, open_corpus
from summarizer.evaluation.metrics import metric_named
from summarizer.evaluation.run import score_outcomes
from summarizer.evaluation.run_file import Outcome
from summarizer.evaluation.tally import Tally
from summarizer.pipeline import load_page, summarize
from summarizer.records import Brief, Party, Quantity

SHARED = Path(__file__).resolve().parents[2] / "shared"
REFERENCE = SHARED / "tools" / "score.py"

pytestmark = pytest.mark.skipif(
    not REFERENCE.exists(), reason="the reference scorer is not beside this checkout"
)

Briefs = dict[str, list[Brief]]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return open_corpus(SHARED / "articles", SHARED / "gold")


def measured(corpus: Corpus, briefs: Briefs) -> dict[str, float | None]:
    outcomes = [
        Outcome(
            article=entry.article.name,
            sha256=hashlib.sha256(entry.article.read_bytes()).hexdigest(),
            seconds=0.0,
            briefs=tuple(briefs[entry.article.name]),
        )
        for entry in corpus
    ]
    totals = Tally.of(score_outcomes(outcomes, corpus)).totals()
    names = ("precision", "recall", "f1", "category", "status", "year", "qualifier", "per")
    others = ("meta", "party", "checks", "ground", "keycover")
    return {name: metric_named(name).formula.value(totals) for name in (*names, *others)}


def reference(corpus: Corpus, briefs: Briefs, folder: Path) -> dict[str, float]:
    """What the reference prints when these briefs are what the command gives."""
    for name, found in briefs.items():
        lines = "".join(brief.model_dump_json() + "\n" for brief in found)
        (folder / name).write_text(lines, encoding="utf-8")
    command = folder / "command"
    command.write_text(
        f"#!{sys.executable}\nimport pathlib, sys\n"
        f"sys.stdout.write((pathlib.Path({str(folder)!r}) / pathlib.Path(sys.argv[2]).name)"
        ".read_text(encoding='utf-8'))\n"
    )
    command.chmod(0o755)
    result = subprocess.run(
        [sys.executable, str(REFERENCE), str(corpus.gold), str(corpus.articles)],
        capture_output=True,
        text=True,
        env={**os.environ, "SUMMARIZER": str(command), "PYTHONIOENCODING": "utf-8"},
        check=True,
    )
    line = result.stdout.strip().replace("gold: P", "| precision").replace(" R ", " recall ")
    found = re.findall(r"([a-z0-9]+) ([01]\.[0-9]{3})", line.replace(" F1 ", " f1 "))
    return {name: float(value) for name, value in found}


def perfect_briefs(corpus: Corpus) -> Briefs:
    briefs = {}
    for entry in corpus:
        source = load_page(entry.article).decoded
        briefs[entry.article.name] = [perfect_brief(gold, source) for gold in entry.read_gold()]
    return briefs


def bent(brief: Brief, chance: random.Random) -> Brief:
    """The brief with faults of every kind, each at random."""
    quantities = [_bent(quantity, chance) for quantity in brief.quantities]
    quantities = [quantity for quantity in quantities if chance.random() > 0.08]
    if quantities and chance.random() < 0.5:
        quantities.append(chance.choice(quantities).model_copy(update={"id": "again"}))
    article = brief.article.model_copy(
        update={
            field: "别的" if chance.random() < 0.5 else None
            for field in ("title", "source", "published", "editor")
            if chance.random() < 0.3
        }
        | ({"authors": ("某人",)} if chance.random() < 0.3 else {})
    )
    helpers = [party for party in brief.helpers if chance.random() > 0.3]
    if chance.random() < 0.3:
        helpers.append(Party(name="某集团", kind="organization"))
    checks = [
        check.model_copy(update={"verdict": "rounds"}) if chance.random() < 0.3 else check
        for check in brief.checks
        if chance.random() > 0.2
    ]
    return brief.model_copy(
        update={
            "article": article,
            "quantities": tuple(quantities),
            "helpers": tuple(helpers),
            "checks": tuple(checks),
            "indicators": tuple(row for row in brief.indicators if chance.random() > 0.1),
        }
    )


def _bent(quantity: Quantity, chance: random.Random) -> Quantity:
    faults: list[dict[str, object]] = [
        {"value": quantity.value + 1},
        {"value_max": quantity.value + 9},
        {"unit": "名" if quantity.unit == "人" else "千米"},
        {"category": "health"},
        {"status": "planned"},
        {"year": 1999},
        {"qualifier": "over"},
        {"per": "年"},
        {"start": 0, "end": 4},
    ]
    return quantity.model_copy(update=chance.choice(faults) if chance.random() < 0.4 else {})


def assert_agree(corpus: Corpus, briefs: Briefs, folder: Path) -> None:
    ours, theirs = measured(corpus, briefs), reference(corpus, briefs, folder)
    assert {name: f"{value or 0:.3f}" for name, value in ours.items()} == {
        name: f"{theirs[name]:.3f}" for name in ours
    }


@pytest.mark.parametrize("seed", range(5))
def test_agrees_on_bent_briefs(corpus: Corpus, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    briefs = {
        name: [bent(brief, chance) for brief in found]
        for name, found in perfect_briefs(corpus).items()
    }
    assert_agree(corpus, briefs, tmp_path)


def test_agrees_when_a_brief_is_missing(corpus: Corpus, tmp_path: Path) -> None:
    briefs = perfect_briefs(corpus)
    briefs["ziyun.txt"] = []
    briefs["anthology.txt"] = briefs["anthology.txt"][:1]
    assert_agree(corpus, briefs, tmp_path)


def test_agrees_on_what_the_rules_give(corpus: Corpus, tmp_path: Path) -> None:
    briefs = {entry.article.name: summarize(entry.article) for entry in corpus}
    assert_agree(corpus, briefs, tmp_path)
