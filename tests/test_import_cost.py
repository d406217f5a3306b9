"""What an offline command loads: none of the libraries that take long to start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = Path(__file__).parents[1] / "evals" / "articles" / "donation-school-drive.txt"
SLOW = {
    *("openai", "instructor", "httpx", "httpx2", "aiohttp", "tenacity", "pydantic_settings"),
    *("pandas", "numpy", "scipy", "pyarrow", "ray", "datasketch"),
    *("docx", "openpyxl", "pypdf", "xlsxwriter", "lxml"),
    *("starlette", "uvicorn", "sqlite3"),
}
PROGRAM = """
import sys
sys.argv = ["summarizer", *sys.argv[1:]]
from summarizer.commands.app import main
try:
    main()
except SystemExit as end:
    status = end.code
print("LOADED", *sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
sys.exit(status)
"""


def loaded_by(*arguments: str) -> set[str]:
    """The top-level modules that a command has loaded when it ends well."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    *_, last = done.stderr.strip().splitlines()
    assert last.startswith("LOADED")
    return set(last.split()[1:])


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("brief", "--help"),
        ("brief", str(ARTICLE), "--offline", "--format", "jsonl"),
        ("brief", str(ARTICLE), "--offline", "--format", "md"),
    ],
    ids=["help", "help of brief", "brief as JSON", "brief as Markdown"],
)
def test_offline_commands_load_nothing_slow(arguments: tuple[str, ...]) -> None:
    loaded = loaded_by(*arguments)

    assert "summarizer" in loaded
    assert sorted(loaded & SLOW) == []


def test_importing_the_package_loads_nothing_but_itself() -> None:
    program = "import sys; import summarizer; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "summarizer" in loaded
    assert sorted(loaded & (SLOW | {"pydantic", "typer", "selectolax"})) == []
