"""Who or what it is that does what the words before a figure tell: 贫困村出列12个."""

from __future__ import annotations

import re

from summarizer.lexicon.verbs import HAPPENINGS, HEADS, PEOPLE_HEADS
from summarizer.quantities.phrases import own_noun, phrase_before

_DOING = re.compile(rf"(?:[到赴去在][一-鿿]{{1,8}}?)?(?:{'|'.join(sorted(HAPPENINGS))})+$")
_LAST_OF_DOING = frozenset(word[-1] for word in HAPPENINGS)
_SUBJECTS, _REGIONS = (*HEADS, *PEOPLE_HEADS), ("区", "外地")
_WORKING = ("就业", "务工")
"""What a place before it says only where of: 省内就业, but 易地搬迁 is of those moved."""


def subject_before(words: str, counted: str | None) -> str | None:
    """Who does what the words before a figure end with: 贫困劳动力到江苏就业300人.

    Args:
        words: The words before the figure, of its clause.
        counted: What the figure before counts, if this one goes on from it; that serves
            where the words do not say (项目21个，已开工18个).
    """
    doing = _DOING.search(words) if words[-1:] in _LAST_OF_DOING else None
    if doing is None:
        return None
    noun = phrase_before(words[: doing.start()])[1]
    if noun.endswith(_SUBJECTS) and not noun.endswith(_REGIONS):
        return own_noun(noun)
    return counted if not noun or doing[0].endswith(_WORKING) else None
