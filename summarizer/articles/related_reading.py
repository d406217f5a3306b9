"""What stands under an article and is of others: what its readers wrote, lists of articles."""

from __future__ import annotations

from summarizer.articles.furniture import is_comments_heading, is_furniture, is_list_heading
from summarizer.articles.lines import Line

_LONGEST_HEADING = 30


def without_comments(lines: list[Line]) -> list[Line]:
    """The lines up to what readers wrote of the article."""
    for index, line in enumerate(lines):
        if len(line.text) <= _LONGEST_HEADING and index and is_comments_heading(line.text):
            return lines[:index]
    return lines


def without_lists(lines: list[Line]) -> list[Line]:
    """The lines up to a heading over lists of other articles with no sentence behind it."""
    cut = len(lines)
    for index in range(len(lines) - 1, 0, -1):
        text = lines[index].text
        if "。" in text and not is_furniture(text):
            break
        if is_list_heading(text):
            cut = index
    return lines[:cut]
