"""What an offline brief costs, as a multiple of one plain regular expression pass.

    python -m evals.benchmarks.speed [FOLDER ...] [--rounds N]

The unit of the table is one `re.finditer` pass of a plain number-and-unit pattern over
the same decoded text: what anyone would write first, and the least that reading numbers
can cost. Both are timed in turn within each round, the best of all rounds counts for
every article and stage, and the garbage collector runs as it does in the command. Every
cache and table is warm; `startup.py` measures the cold start. The ratio depends on how the
interpreter was built: patterns run in C either way, the rest a fifth quicker on one that was
built with profile-guided optimization.
"""

from __future__ import annotations

import argparse
import platform
import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import TypeVar

from summarizer.articles.split import split_articles
from summarizer.briefs.assemble import assemble_brief
from summarizer.checks.arithmetic import find_checks
from summarizer.cleaning.clean import clean
from summarizer.collector import resume_collector
from summarizer.parties.roles import find_parties
from summarizer.pipeline import digest_page
from summarizer.quantities.extract import read_quantities
from summarizer.reading.pages import read_page

T = TypeVar("T")

GOAL = 40
"""Passes that a whole brief may cost."""
ARTICLES = Path(__file__).parents[1] / "articles"
STAGES = ("read", "clean", "split", "quantities", "parties", "checks", "assemble", "json")

_UNITS = "元|人次|人|名|户|个|家|所|项|次|场|批|套|公里|米|亩|吨|公斤|%|倍|年"
_PLAIN = re.compile(rf"(?:[0-9]+(?:\.[0-9]+)?|[一二三四五六七八九十百千两]+)[万亿]*(?:{_UNITS})")


class Stopwatch:
    """The best time of every stage, in seconds."""

    def __init__(self) -> None:
        self.best: defaultdict[str, float] = defaultdict(lambda: float("inf"))

    def time(self, stage: str, work: Callable[[], T]) -> T:
        """Do the work and keep its processor time when it is the best of its stage."""
        begin = process_time()
        result = work()
        self.best[stage] = min(self.best[stage], process_time() - begin)
        return result


def plain_pass(text: str) -> None:
    """The unit of measure."""
    for _ in _PLAIN.finditer(text):
        pass


def measure(data: bytes, watch: Stopwatch) -> int:
    """Time one round over one input; returns its length in characters."""
    text = read_page(data).decoded
    watch.time("pass", lambda: plain_pass(text))
    watch.time("whole", lambda: [d.brief.model_dump_json() for d in digest_page(read_page(data))])
    page = watch.time("read", lambda: read_page(data))
    watch.time("clean", lambda: clean(page.visible))
    articles = watch.time("split", lambda: split_articles(page))
    readings = watch.time("quantities", lambda: [read_quantities(a) for a in articles])
    parties = watch.time("parties", lambda: [find_parties(r) for r in readings])
    checks = watch.time("checks", lambda: [find_checks(r) for r in readings])
    parts = list(zip(readings, parties, checks, strict=True))
    briefs = watch.time("assemble", lambda: [assemble_brief(*p) for p in parts])
    watch.time("json", lambda: [brief.model_dump_json() for brief in briefs])
    return len(text)


def report(lengths: dict[str, int], watches: dict[str, Stopwatch]) -> None:
    """Print ratios to the plain pass, an input a line and all of them last."""
    columns = ("whole", *STAGES)
    print(f"{'input':<32}{'chars':>8}" + "".join(f"{name:>11}" for name in columns))
    totals = Stopwatch()
    totals.best = defaultdict(float)
    for name, watch in watches.items():
        best = watch.best
        best["split"] = max(0.0, best["split"] - best["clean"])  # splitting cleans first
        for stage, seconds in best.items():
            totals.best[stage] += seconds
        _print_row(name, lengths[name], best, columns)
    _print_row("all", sum(lengths.values()), totals.best, columns)
    whole = totals.best["whole"] / totals.best["pass"]
    speed = sum(lengths.values()) / totals.best["pass"] / 1e6
    print(f"one plain pass: {speed:.0f} million characters a second")
    print(f"a whole brief: {whole:.1f} passes; the goal is at most {GOAL}")
    print(f"Python {platform.python_version()}, {platform.python_compiler()}")


def _print_row(name: str, length: int, best: dict[str, float], columns: tuple[str, ...]) -> None:
    ratios = "".join(f"{best[stage] / best['pass']:>10.1f}x" for stage in columns)
    print(f"{name[:31]:<32}{length:>8}{ratios}")


def main() -> None:
    """Measure every file of the folders."""
    parser = argparse.ArgumentParser(description="What a brief costs, in plain passes.")
    parser.add_argument("folders", nargs="*", type=Path, default=[ARTICLES])
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    files = [file for folder in options.folders for file in sorted(folder.iterdir())]
    inputs = {file.name: file.read_bytes() for file in files if file.is_file()}
    watches = {name: Stopwatch() for name in inputs}
    for data in inputs.values():
        measure(data, Stopwatch())
    resume_collector()
    for _ in range(options.rounds):
        lengths = {name: measure(data, watches[name]) for name, data in inputs.items()}
    report(lengths, watches)


if __name__ == "__main__":
    main()
