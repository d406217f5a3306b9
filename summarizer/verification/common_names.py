"""One name for a thing that has several, so that two texts can be compared."""

from __future__ import annotations

import re

from summarizer.lexicon.synonyms import SYNONYMS

_SYNONYM = re.compile("|".join(sorted(SYNONYMS, key=len, reverse=True)))


def common_names(words: str) -> str:
    """The words, with one name for what has several."""
    return _SYNONYM.sub(_common_name, words)


def _common_name(match: re.Match[str]) -> str:
    return SYNONYMS[match[0]]
