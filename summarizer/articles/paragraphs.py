"""Join lines that break inside a sentence."""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec.structs import replace

from summarizer.articles.lines import Line, lines_of
from summarizer.articles.margins import FINISHED, Margin, margin_of
from summarizer.articles.numbering import Numbering, numbering_of
from summarizer.source_map import Edit, MappedText

_CLOSING = frozenset("”’』」）)】》")
_UNFINISHED = frozenset("，、,“‘（(《—")
_LABEL = r"(?:来源|时间|日期|作者|编辑|记者)\s*[:：]"
_FIELD = re.compile(_LABEL)
_NEW_ITEM = re.compile(
    r"[【\[■●◆▲★※☆○◎·•]|第.{1,3}[篇章节]|——"
    rf"|(?:责任|信息|稿件|文章|发布|更新|发表)?{_LABEL}"
)
_PROSE_LENGTH = 60
_WIDE_GAP = "   "
"""Between the fields or the entries of a line, never in running text."""
_CREDIT = r"[\s）。](?:[\u4e00-\u9fff]{2,4}\s*)?(?:摄|供图|摄影报道)$"
_CREDIT_ENDS = ("摄", "供图", "摄影报道")
_FRAGMENT_LENGTH = 3
_SHORT_LINE = 20
_BRACKET_REACH = 60
_REPEATED_START = 12
"""A line that begins like the one before it says it again: an abstract, a headline."""
_ITEM_LEVEL = 3
"""From this level on (1、) numbers count sentences as often as headings."""


def unwrapped(text: MappedText) -> tuple[MappedText, list[Line]]:
    """The text with the lines of a paragraph joined, where a line broke inside a sentence,
    and its lines."""
    lines = lines_of(text.text)
    margin = margin_of(lines)
    series = _Series({}, set())
    edits: list[Edit] = []
    for line, following in zip(lines, lines[1:], strict=False):
        if line.numbering:
            series.take(line.numbering, is_sentence=line.text.endswith("。"))
        if line.text[-1] in FINISHED and not _breaks_at_margin(line.text, margin):
            continue
        gap = text.text[line.end : following.start]
        is_apart = following.is_apart and not _is_level(text.text, line.start, gap, margin)
        is_open = _seems_open(line, following, margin, series, is_apart=is_apart)
        if is_open and not _begins_anew(line, following, series):
            glue = " " if _needs_space(line.text, following.text) else ""
            if gap != glue:
                edits.append(Edit(line.end, following.start, glue))
    if not edits:
        return text, lines
    joined = text.edited(edits)
    return joined, _joined_lines(joined.text, lines, edits)


def _joined_lines(text: str, lines: list[Line], edits: list[Edit]) -> list[Line]:
    """The lines of the joined text, made of those before the edits."""
    edit_before = {edit.end: edit for edit in edits}
    firsts: list[Line] = []
    ends: list[int] = []
    shift = 0
    for line in lines:
        if edit := edit_before.get(line.start):
            shift += len(edit.replacement) - (edit.end - edit.start)
            ends[-1] = line.end + shift
        else:
            end = line.end + shift
            moved = Line(line.start + shift, end, line.text, line.is_apart, line.numbering)
            firsts.append(moved)
            ends.append(end)
    return [
        line if line.end == end else _prolonged(text, line, end)
        for line, end in zip(firsts, ends, strict=True)
    ]


def _prolonged(text: str, line: Line, end: int) -> Line:
    whole = text[line.start : end]
    return replace(line, end=end, text=whole, numbering=numbering_of(whole))


class _Series(NamedTuple):
    """The numbered lines so far: the last ordinal of each level, and the levels whose
    items are sentences."""

    ordinals: dict[int, int]
    of_sentences: set[int]

    def take(self, numbering: Numbering, *, is_sentence: bool) -> None:
        """Take up the number of the line at hand."""
        self.ordinals[numbering.level] = numbering.ordinal
        if is_sentence and numbering.level >= _ITEM_LEVEL:
            self.of_sentences.add(numbering.level)

    def is_continued_by(self, numbering: Numbering) -> bool:
        """Whether the number is the next of its level; 举一反 / 三、 is not."""
        return numbering.ordinal in (1, self.ordinals.get(numbering.level, 0) + 1)


def _breaks_at_margin(text: str, margin: Margin | None) -> bool:
    """Whether a closing sign in the middle of a sentence stands at the margin: “崂山楼” /
    1栋."""
    is_within = text[-1] in _CLOSING and text[-2:-1] not in FINISHED
    return is_within and margin is not None and margin.is_reached(text)


def _is_level(text: str, start: int, gap: str, margin: Margin | None) -> bool:
    """Whether the line behind `gap` is indented less than that which begins at `start` (the
    first of its paragraph), or in a wrapped text no more: white space left of all lines."""
    above = start - text.rfind("\n", 0, start) - 1
    indent = len(gap) - gap.rfind("\n") - 1
    return gap.count("\n") == 1 and indent < above + (margin is not None)


def _seems_open(
    line: Line, following: Line, margin: Margin | None, series: _Series, *, is_apart: bool
) -> bool:
    """Whether `line`, which ends without a full stop, ends inside a sentence."""
    text = line.text
    if text[-1] in _UNFINISHED and len(text) > _FRAGMENT_LENGTH:
        return not _is_ornament(text)
    if is_apart:
        return False
    if _is_bracketed(text, following.text):
        return True
    if margin and margin.is_reached(text):
        return True
    own = line.numbering
    is_prose = "。" in text or (len(text) >= _PROSE_LENGTH and _WIDE_GAP not in text)
    is_prose = is_prose or (own is not None and own.level in series.of_sentences)
    return is_prose and not _looks_like_heading(following.text)


def _is_bracketed(text: str, following: str) -> bool:
    """Whether a bracket that opens in one line closes in the next one."""
    if text.rfind("（") <= text.rfind("）"):
        return False
    inside, closing, _ = following[:_BRACKET_REACH].partition("）")
    return bool(closing) and "（" not in inside


def _is_ornament(text: str) -> bool:
    """Whether dashes frame a line on both sides: —— 未完待续 ——."""
    return text[0] == text[-1] == "—"


def _begins_anew(line: Line, following: Line, series: _Series) -> bool:
    """Whether the form of `following` tells that it does not go on with `line`."""
    text = line.text
    if following.text.startswith(text[:_REPEATED_START]) and len(text) >= _REPEATED_START:
        return True
    if "\t" in text or "\t" in following.text:
        return True
    if text.endswith(_CREDIT_ENDS) and re.search(_CREDIT, text):
        return True
    if _NEW_ITEM.match(following.text) or ("。" not in text and _FIELD.search(text)):
        return True
    return following.numbering is not None and series.is_continued_by(following.numbering)


def _looks_like_heading(text: str) -> bool:
    return _FRAGMENT_LENGTH < len(text) <= _SHORT_LINE and text[-1] not in FINISHED


def _needs_space(before: str, after: str) -> bool:
    return (
        before[-1].isascii() and before[-1].isalpha() and after[0].isascii() and after[0].isalpha()
    )
