"""One form for every character: spaces, line ends, full-width figures, punctuation."""

from __future__ import annotations

import re
import unicodedata

from summarizer.lexicon.character_forms import (
    INVISIBLE,
    OTHER_FORMS,
    OTHER_LINE_ENDS,
    OTHER_SPACES,
)
from summarizer.source_map import Edit

_UNPRINTED = re.compile(rf"[{INVISIBLE}]++|\r(?=\n)")
_FORMS = re.compile(
    rf"(?P<space>[{OTHER_SPACES}]++)|(?P<line>[{OTHER_LINE_ENDS}])"
    rf"|(?P<form>[{OTHER_FORMS}]++)|(?P<surrogate>[\ud800-\udfff]++)"
)
_WIDE = r"[^\0-\x7f]"
_HALF_MARK = re.compile(
    rf"[,;:!](?:(?<={_WIDE}.)|(?= ?{_WIDE}))|\?(?<={_WIDE}.)(?=[\s”’」』）)]|$)"
)
_FULL_MARKS = dict(zip(",;:!?", "，；：！？", strict=True))
_FULL_IN_FIGURE = re.compile(r"：(?<=[0-9].)(?=[0-9])|，(?<=[0-9].)(?=[0-9]{3}(?![0-9]))")
_FINAL_POINT = re.compile(r"\.(?<=[㐀-鿿”）].)(?=\s|[”」』]|$)")
_ANY_POINT = re.compile(r"\.(?<=[㐀-鿿”）].)(?<![一二三四五六七八九十].)")
_REPEATED = re.compile(r"([，、；：。！？])(?: ?\1)++|[，、；：](?= ?[。！？])")


def unprinted_edits(text: str) -> list[Edit]:
    """The edits that take out characters without width."""
    return [Edit(*found.span()) for found in _UNPRINTED.finditer(text)]


def plain_forms(text: str) -> str:
    """Spaces, line ends, letters, digits and ideographs in their plain form, in place."""
    return _FORMS.sub(_plain_form, text)


def _plain_form(found: re.Match[str]) -> str:
    printed = found[0]
    if found.lastgroup == "space":
        return " " * len(printed)
    if found.lastgroup == "line":
        return "\n"
    if found.lastgroup == "surrogate":
        return "\ufffd" * len(printed)
    plain = unicodedata.normalize("NFKC", printed)
    return plain if len(plain) == len(printed) else printed


def chinese_marks(text: str) -> str:
    """Punctuation in the one form that the later layers read, in place.

    Beside Chinese `, ; : !` become `，；：！`, and so does `?` where a question can end
    (inside a line it may stand for a character that was lost). Parentheses are all
    full-width, in pairs. Inside a figure the marks are half-width: 1,234 and 16:23. A
    point after Chinese is a 。 at the end of a line, and anywhere on a page without 。.
    """
    text = _HALF_MARK.sub(_full_mark, text.replace("(", "（").replace(")", "）"))
    text = _FULL_IN_FIGURE.sub(_half_mark, text)
    point = _FINAL_POINT if "。" in text else _ANY_POINT
    return point.sub("。", text) if "." in text else text


def _full_mark(found: re.Match[str]) -> str:
    return _FULL_MARKS[found[0]]


def _half_mark(found: re.Match[str]) -> str:
    return ":" if found[0] == "：" else ","


def repeated_mark_edits(text: str) -> list[Edit]:
    """The edits that leave one mark of several equal ones, and a stop of a comma and a stop."""
    return [
        Edit(found.start() + 1 if found[1] else found.start(), found.end())
        for found in _REPEATED.finditer(text)
    ]
