"""JSON lines: a figure a line, or a whole brief a line."""

from __future__ import annotations

import json
from pathlib import Path

from summarizer.corpus.store import Store
from summarizer.export.records import figure_records, stored_briefs


def write_jsonl(store: Store, path: Path) -> int:
    """Write every figure as an object of the table's columns; how many there were."""
    count = 0
    with path.open("w", encoding="utf-8") as stream:
        for record in figure_records(store):
            stream.write(json.dumps(record._asdict(), ensure_ascii=False) + "\n")
            count += 1
    return count


def write_briefs(store: Store, path: Path) -> int:
    """Write every brief as `summarizer brief --format jsonl` prints it; how many there were."""
    count = 0
    with path.open("w", encoding="utf-8") as stream:
        for stored in stored_briefs(store):
            stream.write(stored.brief.model_dump_json() + "\n")
            count += 1
    return count
