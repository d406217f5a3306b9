"""A brief as Markdown, in which the article's own text is never markup."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.output.outline import Bullets, Element, Heading, Paragraph, Table, outline
from summarizer.records import Brief

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])|^([-+=]|[0-9]+(?=[.)](?:\s|$)))")


def markdown(brief: Brief) -> str:
    """The brief as Markdown (CommonMark with GitHub's tables)."""
    return print_elements(outline(brief))


def print_elements(elements: Iterable[Element]) -> str:
    """A document's elements as Markdown."""
    return "\n\n".join(map(_element, elements)) + "\n"


def _element(element: Element) -> str:
    if isinstance(element, Heading):
        return f"{'#' * element.level} {_escaped(element.text)}"
    if isinstance(element, Paragraph):
        return f"> {_escaped(element.text)}" if element.is_warning else _escaped(element.text)
    if isinstance(element, Bullets):
        return "\n".join(f"- {_escaped(point)}" for point in element.points)
    return _table(element)


def _table(table: Table) -> str:
    lines = [table.header, tuple("---" for _ in table.header), *table.rows]
    escaped = [table.header, lines[1], *(tuple(map(_escaped, row)) for row in table.rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in escaped)


def _escaped(text: str) -> str:
    """The text without markup of its own, on one line."""
    return _SPECIAL.sub(_escape, " ".join(text.split()))


def _escape(match: re.Match[str]) -> str:
    """A backslash before a mark, or between the number and the point of what looks like a list."""
    number = match[2]
    return f"{number}\\" if number and number.isdigit() else f"\\{match[0]}"
