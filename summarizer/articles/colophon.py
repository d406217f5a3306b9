"""The line under a compilation's title: who compiled it, when it was printed, who reprints it."""

from __future__ import annotations

import re
from functools import cache

from summarizer.articles.dates import DATE
from summarizer.articles.fields import Field, FieldLine
from summarizer.articles.names import is_office
from summarizer.lexicon.masthead import COMPILED, PRINTED, REPRINTED

_MAX_LENGTH = 80


def read_colophon(text: str) -> FieldLine | None:
    """The fields of 青禾县史志办公室 编 2020年3月5日印 青禾史志网转载; of no other line.

    An office that compiled needs the date or the outlet behind it to be told from a headline.
    """
    if COMPILED[0] not in text or len(text) > _MAX_LENGTH:
        return None
    match = _colophon().fullmatch(text)
    if match is None or not is_office(match["office"]) or not (match["date"] or match["outlet"]):
        return None
    found = [Field("author", match["office"])]
    if match["date"]:
        found.append(Field("written", match["date"]))
    if match["outlet"]:
        found.append(Field("source", match["outlet"]))
    return FieldLine(tuple(found), "", len(text))


@cache
def _colophon() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<office>\S{{3,28}}?)\s*{COMPILED}"
        rf"(?:\s+(?P<date>{DATE})\s*(?:{PRINTED})?)?"
        rf"(?:\s+(?P<outlet>\S{{2,20}}?)\s*(?:{REPRINTED}))?"
    )
