"""How fast, how large, how full: the corpus run measured.

    python evals/benchmarks/corpus.py --count 10000

Prints articles a second on one and on two processes, peak memory for a tenth of the
articles and for all, the store's share of the time, and the throughput against a
server with 300 ms latency and room for 64: with `--count 0` only that, with `--calls 0`
all but that. Compare runs on an idle machine only: the load average is printed first.
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
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from summarizer.corpus.briefer import Briefer

sys.path.insert(0, str(Path(__file__).parents[1]))

LATENCY, ROOM = 0.3, 64


class Measurement(NamedTuple):
    """A run in a process of its own: times in seconds, peaks in MB.

    `store_seconds` pass while the store is at work, or waits for a core to work on;
    `store_cpu_seconds` are those in which it works.
    """

    seconds: float
    store_seconds: float
    store_cpu_seconds: float
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
    from summarizer.collector import resume_collector
    from summarizer.corpus.local import RunRequest, run_locally
    from summarizer.corpus.worklist import Worklist

    elapsed = worked = 0.0

    def timed(method: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            nonlocal elapsed, worked
            started, worked_before = time.perf_counter(), time.process_time()
            try:
                return method(*arguments)
            finally:
                elapsed += time.perf_counter() - started
                worked += time.process_time() - worked_before

        return call

    resume_collector()  # as the command does

    Worklist.claim = timed(Worklist.claim)  # type: ignore[method-assign]
    Worklist.finish = timed(Worklist.finish)  # type: ignore[method-assign]
    started = time.perf_counter()
    report = run_locally(RunRequest((str(folder),), store, jobs=jobs))
    seconds = time.perf_counter() - started
    own = resource.getrusage(resource.RUSAGE_SELF)
    workers = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = own.ru_utime + own.ru_stime + workers.ru_utime + workers.ru_stime
    peaks = own.ru_maxrss / 1024, workers.ru_maxrss / 1024
    return Measurement(seconds, elapsed, worked, cpu, *peaks, report.tally.done)


class Fullness(NamedTuple):
    """How full a run kept the slow server, as parts of the ideal throughput in calls.

    `whole` counts from the start of the run to its end, `running` from the first call to
    the last; the times are of the processor, in ms for a call.
    """

    calls: int
    refused: int
    whole: float
    running: float
    run_cpu: float
    workers_cpu: float


def measure_calls(folder: Path, store: Path, briefer: Callable[[str], Briefer]) -> Fullness:
    """Run over a folder against the slow server, which is in a process of its own."""
    from slow_server import slow_server

    from summarizer.corpus.local import RunRequest, run_locally

    with slow_server(LATENCY, ROOM) as server:
        request = RunRequest((str(folder),), store, concurrency=ROOM)
        before, started = processor_times(), time.monotonic()
        report = run_locally(request, briefer(server.url))
        seconds = time.monotonic() - started
        own, workers = (after - of for after, of in zip(processor_times(), before, strict=True))
        seen = server.statistics
    if report.tally.failed or report.tally.by_rules:
        print(f"  {report.tally}", file=sys.stderr)
    ideal = seen.served * LATENCY / ROOM
    running = seen.last - seen.first
    cpu = (own / seen.served * 1000, workers / seen.served * 1000)
    return Fullness(seen.served, seen.refused, ideal / seconds, ideal / running, *cpu)


def processor_times() -> tuple[float, float]:
    """Seconds that this process and its children have used."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    own, children = (usage.ru_utime + usage.ru_stime for usage in used)
    return own, children


def report_calls(scratch: Path, count: int) -> None:
    """The way of a model's brief, and one call a page with and without the rules' work."""
    from http_briefer import HttpBriefer

    from summarizer.corpus.model_briefer import ModelBriefer
    from summarizer.pipeline import digest_page, load_page
    from summarizer.settings import Settings

    make_articles(scratch / "calls", count)
    canned = digest_page(load_page(next((scratch / "calls").iterdir())))
    ways: dict[str, Callable[[str], Briefer]] = {
        "briefs by a model": lambda url: ModelBriefer(Settings(model="m", base_url=f"{url}v1")),
        "one call a page, and the rules": HttpBriefer,
        "one call a page, nothing else": lambda url: HttpBriefer(url, canned),
    }
    print(f"{count} articles, {LATENCY * 1000:.0f} ms a call, room for {ROOM}:")
    for number, (name, briefer) in enumerate(ways.items()):
        found = measure_calls(scratch / "calls", scratch / f"calls{number}.sqlite", briefer)
        print(
            f"  {name}: {found.calls} calls, {found.refused} refused,"
            f" {found.running:.1%} of the ideal throughput from the first call to the last,"
            f" {found.whole:.1%} of it with start and end;"
            f" CPU a call {found.workers_cpu:.1f} ms in workers, {found.run_cpu:.1f} ms in the run"
        )


def make_articles(folder: Path, count: int) -> None:
    """Generated articles, a third of them dirty."""
    from generate import articles

    folder.mkdir()
    for generated in articles(count, seed=5, dirt=0.3):
        (folder / generated.gold["article"]).write_text(generated.text, "utf-8")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="articles for the rules")
    parser.add_argument("--calls", type=int, default=2_000, help="articles for the slow server")
    parser.add_argument("--inside", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        folder, store, jobs = options.inside
        print(json.dumps(run_inside(Path(folder), Path(store), int(jobs))))
        return
    print(f"load average before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as scratch:
        if options.count:
            report_rules(Path(scratch), options.count)
        if options.calls:
            report_calls(Path(scratch), options.calls)
    print(f"load average after: {os.getloadavg()[0]:.1f}")


def report_rules(scratch: Path, count: int) -> None:
    """Make the articles, measure, print."""
    for name, number in (("tenth", count // 10), ("all", count)):
        make_articles(scratch / name, number)
    runs = {}
    for name, jobs in (("tenth", 1), ("all", 1), ("tenth", 2), ("all", 2)):
        run = measure_run(scratch / name, scratch / f"{name}{jobs}.sqlite", jobs)
        runs[name, jobs] = run
        print(
            f"{run.done} articles, {jobs} process(es): {run.done / run.seconds:.0f}/s,"
            f" {run.cpu_seconds / run.done * 1000:.2f} ms of CPU each,"
            f" store {run.store_cpu_seconds / run.cpu_seconds:.1%} of the CPU time"
            f" and {run.store_seconds / run.seconds:.1%} of the time that passes,"
            f" peak {run.peak:.0f} MB, largest worker {run.worker_peak:.0f} MB"
        )
    print(f"scaling on two processes: {runs['all', 1].seconds / runs['all', 2].seconds:.2f}")
    size = (scratch / "all1.sqlite").stat().st_size
    print(f"store: {size / count / 1000:.0f} kB an article")


if __name__ == "__main__":
    main()
