"""Clean a page's visible text, keeping the map back to its source."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.cleaning.pinyin import pinyin_edits
from summarizer.cleaning.simplified import simplifier
from summarizer.records import Script
from summarizer.source_map import MappedText

_HANT_SHARE = 0.1
_HAN = re.compile("[㐀-鿿]")


class Cleaned(NamedTuple):
    """Clean text in simplified characters, and the script it came in."""

    text: MappedText
    script: Script


def clean(visible: MappedText) -> Cleaned:
    """Remove debris and convert to simplified characters."""
    text = visible.edited(pinyin_edits(visible.text))
    return Cleaned(text.translated(simplifier().convert(text.text)), _script(text.text))


def _script(text: str) -> Script:
    """Traditional where a good part of the Chinese characters is: a running text has some
    35%, a simplified page that quotes a name a few."""
    converter = simplifier()
    traditional = converter.count_convertible(text)
    if not traditional:
        return "hans"
    return "hant" if traditional >= _HANT_SHARE * len(_HAN.findall(text)) else "hans"
