"""How fast, how large, how full: the corpus run measured.

    python evals/benchmarks/corpus.py --count 10000

Prints articles a second on one and on two processes, peak memory for a tenth of the
articles and for all, the store's share of the time, and the throughput against a
server with 300 ms latency and room for 64. Compare runs on an idle machine only: the
load average is printed first.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

LATENCY, ROOM = 0.3, 64


class Measurement(NamedTuple):
    """A run in a process of its own: times in seconds, peaks in MB."""

    seconds: float
    store_seconds: float
    cpu_seconds: float
    peak: float
    worker_peak: float
    done: int


def measure_run(folder: Path, store: Path, jobs: int) -> Measurement:
    """Run over a folder in a new process."""
    arguments = [sys.executable, __file__, "--inside", str(folder), str(store), str(jobs)]
    found = subprocess.run(arguments, check=True, stdout=subprocess.PIPE)
    return Measurement(*json.loads(found.stdout))


def run_inside(folder: Path, store: Path, jobs: int) -> Measurement:
    """Run over a folder in this process, with the time in the store taken apart."""
    from summarizer.corpus.local import RunRequest, run_locally
    from summarizer.corpus.worklist import Worklist

    spent = [0.0]

    def timed(method: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            started = time.perf_counter()
            try:
                return method(*arguments)
            finally:
                spent[0] += time.perf_counter() - started

        return call

    Worklist.claim = timed(Worklist.claim)  # type: ignore[method-assign]
    Worklist.finish = timed(Worklist.finish)  # type: ignore[method-assign]
    started = time.perf_counter()
    report = run_locally(RunRequest((str(folder),), store, jobs=jobs))
    seconds = time.perf_counter() - started
    own = resource.getrusage(resource.RUSAGE_SELF)
    workers = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = own.ru_utime + own.ru_stime + workers.ru_utime + workers.ru_stime
    peaks = own.ru_maxrss / 1024, workers.ru_maxrss / 1024
    return Measurement(seconds, spent[0], cpu, *peaks, report.tally.done)


def measure_calls(folder: Path, store: Path, with_rules: bool) -> float:
    """Throughput of a run against the slow server, as a part of the ideal one."""
    from slow_server import HttpBriefer, SlowServer

    from summarizer.corpus.local import RunRequest, run_locally
    from summarizer.pipeline import digest_page, load_page

    canned = None if with_rules else digest_page(load_page(next(folder.iterdir())))
    with SlowServer(LATENCY, ROOM) as server:
        request = RunRequest((str(folder),), store, concurrency=ROOM)
        started = time.perf_counter()
        report = run_locally(request, HttpBriefer(server.url, canned))
        seconds = time.perf_counter() - started
        if server.refused:
            print(f"  {server.refused} calls were refused", file=sys.stderr)
    return report.tally.done * LATENCY / ROOM / seconds


def make_articles(folder: Path, count: int) -> None:
    """Generated articles, a third of them dirty."""
    from generate import articles

    folder.mkdir()
    for generated in articles(count, seed=5, dirt=0.3):
        (folder / generated.gold["article"]).write_text(generated.text, "utf-8")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--calls", type=int, default=2_000)
    parser.add_argument("--inside", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        folder, store, jobs = options.inside
        print(json.dumps(run_inside(Path(folder), Path(store), int(jobs))))
        return
    print(f"load average before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as scratch:
        report(Path(scratch), options.count, options.calls)
    print(f"load average after: {os.getloadavg()[0]:.1f}")


def report(scratch: Path, count: int, calls: int) -> None:
    """Make the articles, measure, print."""
    for name, number in (("tenth", count // 10), ("all", count), ("calls", calls)):
        make_articles(scratch / name, number)
    runs = {}
    for name, jobs in (("tenth", 1), ("all", 1), ("tenth", 2), ("all", 2)):
        run = measure_run(scratch / name, scratch / f"{name}{jobs}.sqlite", jobs)
        runs[name, jobs] = run
        print(
            f"{run.done} articles, {jobs} process(es): {run.done / run.seconds:.0f}/s,"
            f" {run.cpu_seconds / run.done * 1000:.2f} ms of CPU each,"
            f" store {run.store_seconds / run.seconds:.1%} of the time,"
            f" peak {run.peak:.0f} MB, largest worker {run.worker_peak:.0f} MB"
        )
    print(f"scaling on two processes: {runs['all', 1].seconds / runs['all', 2].seconds:.2f}")
    size = (scratch / "all1.sqlite").stat().st_size
    print(f"store: {size / count / 1000:.0f} kB an article")
    print(f"{calls} calls of {LATENCY * 1000:.0f} ms to a server with room for {ROOM}:")
    for name, with_rules in (("with the rules' work between", True), ("the run alone", False)):
        part = measure_calls(scratch / "calls", scratch / f"calls{with_rules}.sqlite", with_rules)
        print(f"  {name}: {part:.1%} of the ideal throughput")


if __name__ == "__main__":
    main()
