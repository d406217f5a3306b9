"""Clean a page's visible text, keeping the map back to its source."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.records import Script
from summarizer.source_map import MappedText


class Cleaned(NamedTuple):
    """Clean text in simplified characters, and the script it came in."""

    text: MappedText
    script: Script


def clean(visible: MappedText) -> Cleaned:
    """Remove debris and convert to simplified characters."""
    return Cleaned(visible, "hans")
