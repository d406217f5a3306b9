"""What the README says of the held-out sets is what their own table says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path
from statistics import median

import pytest

_ROOT = Path(__file__).parents[1]
_README = (_ROOT / "README.md").read_text(encoding="utf-8")
_HELD_OUT = (_ROOT / "evals/heldout/README.md").read_text(encoding="utf-8")
_SETS = re.findall(r"(?m)^\| \d+ \| \d+, \d+ \| (\d+) \| (.+) \|$", _HELD_OUT)
_FIGURES = [[Decimal(cell) for cell in cells.split(" | ")] for _, cells in _SETS]
_SHOWN = 9
"""Columns of the README's table; the held-out sets' own has key coverage besides."""


def test_every_held_out_set_has_its_row() -> None:
    folders = [path for path in (_ROOT / "evals/heldout").iterdir() if path.is_dir()]
    assert len(_SETS) == len(folders)


def test_the_readme_counts_the_held_out_figures() -> None:
    total = sum(int(required) for required, _ in _SETS)
    assert f"{len(_SETS)} further sets with {total:,} required figures" in _README


@pytest.mark.parametrize(
    ("name", "choose"),
    [
        (f"{len(_SETS)} held-out sets, median", median),
        ("the best of them", max),
        ("the worst of them", min),
    ],
)
def test_the_readme_sums_the_held_out_sets_up(
    name: str, choose: Callable[[Iterable[Decimal]], Decimal]
) -> None:
    columns = list(zip(*_FIGURES, strict=True))[:_SHOWN]
    cells = [choose(column).quantize(Decimal("0.001"), ROUND_HALF_EVEN) for column in columns]
    assert f"| {name} | {' | '.join(map(str, cells))} |" in _README
