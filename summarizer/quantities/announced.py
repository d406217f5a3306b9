"""The line that announces the list a line is an item of: 2023年做了这些事：."""

from __future__ import annotations

from summarizer.articles.article import Span

_ANNOUNCING = ("：", ":", "👇", "⬇", "↓", "如下。")
_ENDS_OF_PROSE = ("。", "！", "？")
_LONGEST_ITEM, _MOST_ITEMS, _LONGEST_LINE = 80, 12, 200


def announcement(text: str, line_start: int, line_end: int) -> Span | None:
    """The line above a list that a line belongs to; `None` where it is no item of one."""
    start, end = line_start, line_end
    for _ in range(_MOST_ITEMS):
        if not _is_item(text, start, end):
            return None
        end = start - 1
        if end <= 0:
            return None
        start = text.rfind("\n", 0, end) + 1
        if text.endswith(_ANNOUNCING, start, end):
            return Span(max(start, end - _LONGEST_LINE), end)
    return None


def _is_item(text: str, start: int, end: int) -> bool:
    """Whether a line is short, and numbered or without an end of its sentence."""
    if not 0 < end - start <= _LONGEST_ITEM:
        return False
    return not "一" <= text[start] <= "鿿" or not text.endswith(_ENDS_OF_PROSE, start, end)
