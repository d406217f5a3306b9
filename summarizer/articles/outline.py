"""The body's structure: headings, paragraphs and sentences."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.articles.article import CAPTION_LEVEL, Block, Span
from summarizer.articles.lines import Line
from summarizer.lexicon.arithmetic import BULLETS
from summarizer.lexicon.furniture import SCENE, SCENE_SIGNS
from summarizer.lexicon.table_columns import TABLE_CAPTION
from summarizer.source_map import Edit, MappedText

_SENTENCE = re.compile(r"[^。]++。*+[”’』」）)]*+")
"""A sentence of a block in which all stops are 。: one mark is found far quicker than any of
several."""
_SCENE_SIGN = re.compile(f"[{SCENE_SIGNS}]")
_FIGURE_END = re.compile(r"[0-9][^\s0-9]{0,4}$")
_YEAR_END = (
    r"(?:19|20)[0-9]{2}年(?:度|工作)?"
    r"(?:计划|打算|展望|目标|安排|思路|规划|工作|重点|总结|回顾|成效|情况)$"
    r"|(?<![0-9])20[0-9]{2}(?:，[^\s0-9]{1,4}|看点|展望|目标|计划)?[?？!！]?$"
)
"""A year is no figure: 2024年打算 heads a section."""
_CAPTION = re.compile(TABLE_CAPTION)
_CIRCLED = frozenset("①②③④⑤⑥⑦⑧⑨⑩")
_CIRCLED_LEVEL = 5
_PARAGRAPH_ENDINGS = frozenset("。！？；：，、,;:…!?")
_MAX_NUMBERED_HEADING = 50
_MAX_SENTENCE_HEADING = 40
_MAX_PLAIN_HEADING = 30
_DIGIT = re.compile("[0-9]")
_PAIR_LENGTH = 14

_tuple_of = tuple.__new__
"""`_make` in half the time: there are more sentences and blocks than anything else."""


class Body(NamedTuple):
    """An article's own text with its structure."""

    text: MappedText
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]


def body_of(text: MappedText, lines: list[Line]) -> Body:
    """The lines put together, one block a line; what stands between them is cut.

    `lines` lie in `text`, in order. A headline of two short lines becomes one.
    """
    edits: list[Edit] = []
    blocks: list[Block] = []
    cursor = position = 0
    for line, level, is_second in _with_levels(lines):
        separator = "" if not blocks else " " if is_second else "\n"
        if separator == "\n" == text.text[cursor]:
            if cursor + 1 < line.start:
                edits.append(Edit(cursor + 1, line.start))
        elif text.text[cursor : line.start] != separator:
            edits.append(Edit(cursor, line.start, separator))
        start = position + len(separator)
        position, cursor = start + line.end - line.start, line.end
        if is_second:
            blocks[-1] = blocks[-1]._replace(end=position)
        else:
            kind = "heading" if level else "paragraph"
            blocks.append(_tuple_of(Block, (kind, start, position, level)))
    if cursor < len(text.text):
        edits.append(Edit(cursor, len(text.text)))
    body = text.edited(edits)
    stops = body.text.replace("！", "。").replace("？", "。")
    sentences = [
        _tuple_of(Span, match.span())
        for block in blocks
        for match in _SENTENCE.finditer(stops, block.start, block.end)
    ]
    return Body(body, tuple(blocks), tuple(sentences))


def _with_levels(lines: list[Line]) -> list[tuple[Line, int, bool]]:
    """Each line with its heading level (0 for a paragraph) and whether it is the second
    line of the heading before it."""
    found: list[tuple[Line, int, bool]] = []
    is_open = False
    for line, level in zip(lines, _levels(lines), strict=True):
        is_plain = level == 1 and line.numbering is None
        is_second = is_plain and is_open and _is_pair(found[-1][0].text, line.text)
        found.append((line, level, is_second))
        is_open = is_plain and not is_second
    return found


def _levels(lines: list[Line]) -> list[int]:
    """The heading level of each line: 0 for a paragraph, a caption's before a table."""
    levels = [
        0 if len(line.text) > _MAX_NUMBERED_HEADING else heading_level(line) for line in lines
    ]
    is_above_table = False
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if is_above_table and levels[index] == 1 and line.numbering is None:
            is_above_table = _CAPTION.search(line.text) is not None
            levels[index] = CAPTION_LEVEL if is_above_table else 1
        else:
            is_above_table = "\t" in line.text
    return levels


def heading_level(line: Line) -> int:
    """The level of the heading that a line is, from 1; 0 when it is a paragraph."""
    text, numbering = line.text, line.numbering
    if len(text) > _MAX_NUMBERED_HEADING or "\t" in text:
        return 0
    if numbering is None:
        is_plain = len(text) <= _MAX_PLAIN_HEADING and text[-1] not in _PARAGRAPH_ENDINGS
        is_plain = is_plain and "。" not in text and text[0] not in "(（"
        if not is_plain or _is_figure(text) or _is_scene(text):
            return 0
        return _CIRCLED_LEVEL if text[0] in _CIRCLED else 1
    words = text[numbering.end :]
    if words[-1:] not in _PARAGRAPH_ENDINGS and "。" not in words:
        return numbering.level
    is_sentence = words.find("。") == len(words) - 1 and len(words) <= _MAX_SENTENCE_HEADING
    return numbering.level if is_sentence and numbering.level <= 2 else 0


def _is_figure(text: str) -> bool:
    return _FIGURE_END.search(text) is not None and not re.search(_YEAR_END, text)


def _is_scene(text: str) -> bool:
    return _SCENE_SIGN.search(text) is not None and re.search(SCENE, text) is not None


def _is_pair(first: str, second: str) -> bool:
    """Whether two lines are one headline, and neither two of its items nor two of a list."""
    if second[0] in BULLETS or (_DIGIT.search(first) and _DIGIT.search(second)):
        return False
    return len(second) <= _PAIR_LENGTH and abs(len(first) - len(second)) <= 1
