"""What the command costs before it reads a word.

    python -m evals.benchmarks.startup [--rounds N]

Compares the processor time of whole processes, one after the other, best of N: an
interpreter that imports pydantic and typer, `summarizer --help`, and an offline brief of
one article. Lists which large libraries each of them loaded. Bytecode is cached, as after
an installation, whatever the shell says of it.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
from pathlib import Path

ARTICLE = Path(__file__).parents[1] / "articles" / "donation-school-drive.txt"
RUN = "import sys; from summarizer.commands.app import main; sys.argv[1:] = {arguments!r}; main()"
PROGRAMS = {
    "pydantic and typer": "import pydantic, typer",
    "summarizer --help": RUN.format(arguments=["--help"]),
    "summarizer brief": RUN.format(arguments=["brief", str(ARTICLE), "--offline"]),
}
LARGE = (
    *("openai", "instructor", "pandas", "pyarrow", "numpy", "scipy", "ray", "openpyxl"),
    *("docx", "pypdf", "starlette", "httpx2", "jinja2", "rich", "pydantic_settings", "lxml"),
)
"""Libraries that take long to load; none of them belongs in an offline brief."""
LOADED = (
    "\nfinally:\n print('LOADED', *(m for m in {large!r} if m in sys.modules), file=sys.stderr)"
)
GOAL = 2.0
"""The start of a command over an interpreter with pydantic and typer."""


def seconds(program: str) -> float:
    """Processor time of one run, user and system, of its whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    cached = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, env=cached)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def loaded(program: str) -> list[str]:
    """The large libraries that a program has loaded when it ends."""
    watched = f"import sys\ntry:\n {program}" + LOADED.format(large=LARGE)
    done = subprocess.run([sys.executable, "-c", watched], capture_output=True, text=True)
    return done.stderr.strip().splitlines()[-1].split()[1:]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="What the command costs to start.")
    parser.add_argument("--rounds", type=int, default=10)
    rounds = parser.parse_args().rounds
    best = dict.fromkeys(PROGRAMS, float("inf"))
    for _ in range(rounds):
        for name, program in PROGRAMS.items():
            best[name] = min(best[name], seconds(program))
    reference = best["pydantic and typer"]
    for name, program in PROGRAMS.items():
        libraries = ", ".join(loaded(program)) or "none"
        ratio = best[name] / reference
        print(f"{name:<20}{best[name]:>7.3f} s{ratio:>6.2f}x   large libraries: {libraries}")
    print(f"the goal is under {GOAL:g}x")


if __name__ == "__main__":
    main()
