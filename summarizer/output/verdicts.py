"""Figures with their verdicts as a document: what is wrong first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from summarizer.output.outline import Element, Heading, Paragraph, Table
from summarizer.output.page.wording import STATES
from summarizer.records import SUPPORTING, Figure

_HEADER = ("数字", "核对", "说明", "原文")
_WIDTHS = (16, 14, 26, 44)


def outline_of_verdicts(figures: Sequence[Figure]) -> Iterator[Element]:
    """A heading, the count by verdict, and a table: unsupported figures, then the others."""
    yield Heading(1, "数字核对")
    counts = Counter(STATES[figure.verdict].zh for figure in figures)
    if not counts:
        yield Paragraph("没有可核对的数字。")
        return
    listed = "，".join(f"{name}{count}个" for name, count in counts.most_common())
    refused = any(figure.verdict not in SUPPORTING for figure in figures)
    yield Paragraph(f"共{len(figures)}个数字：{listed}。", is_warning=refused)
    ordered = sorted(figures, key=lambda figure: figure.verdict in SUPPORTING)
    yield Table(_HEADER, tuple(map(_row, ordered)), _WIDTHS)


def _row(figure: Figure) -> tuple[str, ...]:
    state = STATES[figure.verdict].zh
    return figure.text, state, figure.note or "", figure.evidence or ""
