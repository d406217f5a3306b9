"""How the labels of a table's header, level by level, stand over its columns.

Where cells reach over several columns or rows, the lines of a header are shorter than those
below it, or have empty cells. What the header leaves open is set in every way that it allows.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from summarizer.quantities.table_units import label_unit

Cells = list[str]

_END = "_"
"""What stands behind the last label of a line that is whole."""


def set_over_columns(levels: Sequence[Cells], width: int) -> list[list[Cells]]:
    """The ways to set the levels of a header over `width` columns: each level with a label, or
    an empty cell, for every column."""
    top, *below = levels
    return [
        [_continued(way), *(_placed(level, way, width) for level in below)] if below else [way]
        for way in _tops(top, below, width)
    ]


def _tops(top: Cells, below: Sequence[Cells], width: int) -> list[Cells]:
    """The ways to set the labels of the top level over the columns."""
    missing = width - len(top)
    if not below or missing <= 0:
        return [_aligned(top, width)]
    if not all(cell.strip() for cell in top[1:]):
        # Cells in their columns, but for the empty ones at the end.
        return [[*top, *[""] * missing]]
    if len(below[-1]) == missing + 1 and all(map(label_unit, below[-1])):
        # One label reaches over all that stands below it, and leaves the units to that.
        ways = [
            [*top[: reaching + 1], *[""] * missing, *top[reaching + 1 :]]
            for reaching, label in enumerate(top)
            if reaching and not label_unit(label)
        ]
    elif len(below[-1]) != width - 1:
        # Any of the labels with a unit may reach over as many columns as the line is short of.
        ways = [
            [*top[:reaching], *[label] * missing, *top[reaching:]]
            for reaching, label in enumerate(top)
            if label_unit(label)
        ]
    else:
        ways = []
    return ways or [_aligned(top, width)]


def _placed(level: Cells, top: Cells, width: int) -> Cells:
    """The labels of a lower level: in their own columns where the first is an empty cell;
    below the labels that reach over empty cells, where they are as many as these; else to the
    right, beside cells above that reach down."""
    missing = width - len(level)
    if not level[0].strip():
        return level + [""] * missing
    reached = [
        not label.strip() or not following.strip() for label, following in pairwise([*top, _END])
    ]
    if len(top) == width and sum(reached) == len(level):
        labels = iter(level)
        return [next(labels) if is_reached else "" for is_reached in reached]
    return [""] * missing + level


def _continued(labels: Cells) -> Cells:
    """A level with others below it: an empty cell goes on with the label before it."""
    continued: Cells = []
    for label in labels:
        continued.append(label if label.strip() or not continued else continued[-1])
    return continued


def _aligned(row: Cells, width: int) -> Cells:
    """The labels of a header's top level, one a column: they reach over as many columns each,
    behind the name of the rows."""
    missing, groups = width - len(row), len(row) - 1
    if missing <= 0:
        return row
    if groups > 0 and (width - 1) % groups == 0:
        return [row[0], *(cell for cell in row[1:] for _ in range((width - 1) // groups))]
    return row + [""] * missing
