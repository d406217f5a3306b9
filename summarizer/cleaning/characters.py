"""One form for every character: spaces, line ends, full-width figures, punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from summarizer.lexicon.character_forms import (
    INVISIBLE,
    OTHER_FORMS,
    OTHER_LINE_ENDS,
    OTHER_SPACES,
)
from summarizer.source_map import Edit

ODD = rf"{INVISIBLE}{OTHER_SPACES}{OTHER_LINE_ENDS}{OTHER_FORMS}\ud800-\udfff"
"""Members of a class: characters that print nothing or have a plain form."""
_ODD = re.compile(f"[{ODD}]")

_WIDE = r"[^\0-\x7f]"
# Most marks stand beside Chinese, so that those which stay are looked for. Searching for
# one mark is ten times as quick as for any of several.
_HALF_MARKS = {
    half: (re.compile(rf"{half}(?!(?<={_WIDE}{half})|(?= ?{_WIDE}))"), full)
    for half, full in zip(",;:!", "，；：！", strict=True)
} | {"?": (re.compile(rf"[?](?!(?<={_WIDE}[?])(?=[\s”’」』）)]|$))"), "？")}
"""For each half-width mark, where it stays, and what it becomes elsewhere."""
_COLON_IN_FIGURE = re.compile(r"：(?=[0-9])(?<=[0-9]：)")
_COMMA_IN_FIGURE = re.compile(
    r"，(?=[0-9]{3}(?![0-9]))(?:(?<=[0-9]，)|(?<=[0-9] ，))(?<![0-9]{4}，)(?<![0-9]{4} ，)"
)
_MEASURED = "(?=[0-9]{1,4}[余餘多]?[万萬亿億元%‰亩畝吨噸斤公千米平倍])"
_POINTS_IN_FIGURE = {
    mark: re.compile(f"{mark}{_MEASURED}(?<=[0-9]{mark})(?<![0-9]{{4}}{mark})")
    for mark in "·•‧∙・。"
}
"""What is printed for the point of a decimal (12·5万元), by mistake, too (12。5万元)."""
_FINAL_POINT = re.compile(rf"\.(?<={_WIDE}.)(?=\s|[”」』]|$)")
_ANY_POINT = re.compile(rf"\.(?<={_WIDE}.)(?<![一二三四五六七八九十].)")
_MANY_POINTS = 3
_OTHER_MARKS = "，、；：！？"
_DOUBLED = {mark: re.compile(rf"{mark}(?= ?[{mark}。！？])") for mark in f"{_OTHER_MARKS}。"}


def odd_characters(text: str) -> str:
    """The characters, each once, that print nothing or have a plain form."""
    return "".join(set(_ODD.findall(text)))


def unprinted_edits(text: str, odd: str) -> list[Edit]:
    """The edits that take out characters without width; `odd` are the text's odd ones."""
    edits: list[Edit] = []
    if re.search(f"[{INVISIBLE}]", odd):
        edits += [Edit(*found.span()) for found in re.finditer(f"[{INVISIBLE}]", text)]
    if "\r\n" in text:
        edits += [Edit(found.start(), found.end()) for found in re.finditer(r"\r(?=\n)", text)]
        edits.sort()
    return edits


def plain_forms(text: str, odd: str) -> str:
    """Spaces, line ends, letters, digits and ideographs in their plain form, in place."""
    for character in odd:
        text = text.replace(character, _plain_form(character))
    return text


@lru_cache(maxsize=1024)
def _plain_form(character: str) -> str:
    if re.match(f"[{OTHER_SPACES}]", character):
        return " "
    if re.match(f"[{OTHER_LINE_ENDS}]", character):
        return "\n"
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    plain = unicodedata.normalize("NFKC", character)
    return plain if len(plain) == 1 else character


def chinese_marks(text: str) -> str:
    """Punctuation in the one form that the later layers read, in place.

    Beside Chinese `, ; : !` become `，；：！`, and so does `?` where a question can end
    (inside a line it may stand for a character that was lost). Parentheses are all
    full-width, in pairs. Inside a figure the marks are half-width: 1,234, 1.5 and 16:23. A
    point after Chinese is a 。 at the end of a line, and anywhere on a page that has
    several and no 。.
    """
    text = _COLON_IN_FIGURE.sub(":", text.replace("(", "（").replace(")", "）"))
    text = _COMMA_IN_FIGURE.sub(",", text)
    for mark, pattern in _POINTS_IN_FIGURE.items():
        if mark in text:
            text = pattern.sub(".", text)
    for half, (staying, full) in _HALF_MARKS.items():
        if half in text:
            text = half.join([part.replace(half, full) for part in staying.split(text)])
    if "." not in text:
        return text
    has_points = "。" not in text and len(_ANY_POINT.findall(text)) >= _MANY_POINTS
    return (_ANY_POINT if has_points else _FINAL_POINT).sub("。", text)


def doubled_mark_edits(text: str) -> list[Edit]:
    """The edits that take out a mark before an equal one, and a comma before a stop."""
    stops = text
    for mark in _OTHER_MARKS:
        stops = stops.replace(mark, "。")
    if "。。" not in stops and "。 。" not in stops:
        return []  # As on most pages; quicker told so than by a search for every mark.
    patterns = [doubled for mark, doubled in _DOUBLED.items() if mark in text]
    found = [match.span() for doubled in patterns for match in doubled.finditer(text)]
    return [Edit(*span) for span in sorted(found)]
