"""Markdown: what a reader sees of a page that a converter or a person marked up.

Links, emphasis, headings and tables as CommonMark 0.31 and GitHub's tables have them. A
Markdown library tells lines at best; a figure needs the place of every character, so the
marks are cut out of the text where they stand.
"""

from __future__ import annotations

import re

from summarizer.source_map import Edit, MappedText

_STRONG = re.compile(r"(?<![*0-9])\*\*(?=[^\s*])(?P<kept>[^*\n]{1,200})\*\*(?!\*)")
_SLANTED = re.compile(r"^\*(?=[^\s*])(?P<kept>[^*\n]{1,200})\*$", re.MULTILINE)
"""A whole line in italics: *责任编辑：何秋*."""
_SEAM = re.compile(r"\*{4}(?<=[^\s*0-9]\*{4})(?=[^\s*])")
"""Between strong words that converters left beside each other: **210户****960人**."""
_RULE = re.compile(r" {0,3}\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:? *)?")
"""The line under a table's head."""
_EVIDENCE = re.compile(
    rf"^ {{0,3}}#{{1,6}} +\S|\]\((?:https?:|/)|{_STRONG.pattern}|^{_RULE.pattern}$", re.MULTILINE
)
"""What makes a text Markdown: a heading, a link, strong words, the line under a table's head."""
_SIGNS = ("# ", "](", "**", "---")
"""One of these is in each of them; its first character alone is found far quicker."""
_MARK = re.compile(
    r"^ {0,3}(?:#{1,6} +(?=\S)|> ?|```[^\n]*$|(?:[-*_] ?){3,}$)|^[ \t]*[-*+] +(?=\S)"
    r"|!\[[^\]\n]{0,200}\]\([^)\n]{0,2000}\)"
    r"|\[(?P<kept>[^\[\]\n]{1,200})\]\((?:https?:|mailto:|[/#.])[^)\n]{0,2000}\)"
    r"|\\(?=[\\`*_{}\[\]()#+\-.!|>~])",
    re.MULTILINE,
)
_CELL_EDGE = re.compile(r"[ \t]*(?<!\\)\|[ \t]*")


def is_markdown(text: str) -> bool:
    """Whether a text has marks that plain writing has not."""
    may_be = any(sign[0] in text and sign in text for sign in _SIGNS)
    return may_be and _EVIDENCE.search(text) is not None


def read_markdown(text: str, start: int = 0) -> MappedText:
    """The text from `start` on without its marks; a row of a table is a line, its cells are
    parted by tabs."""
    visible = MappedText.of(text)
    if start:
        visible = visible.edited([Edit(0, start)])
    visible = visible.edited(_table_edits(visible.text))
    if "****" in text:
        seams = _SEAM.finditer(visible.text)
        visible = visible.edited([Edit(*seam.span()) for seam in seams])
    if "*" in text:
        visible = visible.edited(_without(_SLANTED, visible.text))
    visible = visible.edited(_without(_STRONG, visible.text))  # a link may stand inside
    return visible.edited(_without(_MARK, visible.text))


def _without(mark: re.Pattern[str], text: str) -> list[Edit]:
    """Cut every mark out of the text, but for what it marks."""
    edits = []
    for match in mark.finditer(text):
        if match["kept"]:
            edits.append(Edit(match.start(), match.start("kept")))
            edits.append(Edit(match.end("kept"), match.end()))
        else:
            edits.append(Edit(*match.span()))
    return edits


def _table_edits(text: str) -> list[Edit]:
    """Pipes become tabs in the rows above and below the line that makes them a table."""
    if "|" not in text:
        return []
    edits: list[Edit] = []
    start, head, is_table = 0, Edit(0, 0), False
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        content = line.rstrip()
        if "|" in content and not is_table and _RULE.fullmatch(content):
            edits += _row_edits(text, head.start, head.end)
            edits.append(Edit(start, end))
            is_table = True
        elif is_table and "|" in content:
            edits += _row_edits(text, start, start + len(content))
        else:
            is_table = False
        head = Edit(start, start + len(content))
        start = end
    return edits


def _row_edits(text: str, start: int, end: int) -> list[Edit]:
    """A row without the pipes at its ends, and a tab for each of the others."""
    edges = [(edge.start(), edge.end()) for edge in _CELL_EDGE.finditer(text, start, end)]
    return [Edit(low, high, "" if low == start or high == end else "\t") for low, high in edges]
