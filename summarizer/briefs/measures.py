"""What was done, under the article's own headings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from summarizer.articles.article import CAPTION_LEVEL, Block, Span
from summarizer.briefs.clauses import (
    TRAILING,
    Body,
    clauses_of,
    has_act,
    is_dangling,
    is_slogan,
    skip_opening,
)
from summarizer.briefs.pieces import Piece
from summarizer.lexicon.background import CATEGORY_NAMES
from summarizer.lexicon.plan_headings import PLAN_HEADING, PROBLEM_HEADING
from summarizer.records import Measure, trusted_records

MOST_POINTS = 6
MOST_PLAIN_POINTS = 3
"""Points of a section that has no figures."""
LEAST_HEADINGS = 2
MOST_MEASURES = 20
LONGEST_POINT = 60
SHORTEST_POINT = 8
LONGEST_JOINED = 180
LONGEST_HEADING = 30

_start = attrgetter("start")
_TOPIC = re.compile(
    r"(?:[（(]?[一二三四五六七八九十]{1,3}(?:是|[)）、])|[0-9]{1,2}[、.．](?![0-9]))?\s*"
    rf"([^，,。；;：:！？\n]{{4,{LONGEST_HEADING}}})[。：:]"
)
_BRACKETS = frozenset("（(")
_NUMBERED_TOPIC = re.compile(
    rf"[（(][一二三四五六七八九十]{{1,3}}[)）]([^。；;：:！？0-9\n]{{4,{LONGEST_HEADING}}})[。：:]"
)
_LABELLED_TOPIC = re.compile(r"【([^】\n]{2,16})】(?!\n)")
_PAIRED_TOPIC = re.compile(
    r"([^，,、。；;：:！？“0-9\n][^，,、。；;：:！？0-9\n]{2,13}，[^，,、。；;：:！？0-9\n]{3,14})。(?!\n)"
)
"""产业造血，端稳“金饭碗”。 at the head of a paragraph."""
_NOT_DONE = re.compile(f"{PLAN_HEADING}|{PROBLEM_HEADING}")


class Section(NamedTuple):
    """A heading of the article and the stretch of the body under it."""

    heading: str
    start: int
    end: int


def make_measures(body: Body, pieces: Sequence[Piece]) -> tuple[Measure, ...]:
    """The article's sections, each with its acts as short points in its own words.

    Numbered topic sentences divide a section (（一）做强产业。). In an article without headings
    the topic sentences of its paragraphs serve (一是…。 …取得新进展。); without either its points
    stand under the categories' usual names.
    """
    sections = _sections(body)
    if not sections:
        return _by_category(body, pieces)
    starts = [piece.start for piece in pieces]
    told = ((section.heading, _points(body, section, pieces, starts)) for section in sections)
    return _measures(told)[:MOST_MEASURES]


def _sections(body: Body) -> list[Section]:
    """The stretches under each heading; headings in a row are one."""
    text = body.text
    marks = _marks(body)
    sections: list[Section] = []
    following = [start for _, start, _ in marks[1:]] + [len(text)]
    pending = ""
    for (heading, start, end), section_end in zip(marks, following, strict=False):
        name = heading[skip_opening(heading, 0, len(heading)) :].strip(TRAILING) or heading
        if not text[end:section_end].strip():
            is_subtitle = len(pending) + len(name) <= LONGEST_HEADING
            pending = f"{pending} {name}".strip() if is_subtitle else name
            continue
        if (
            pending
            and len(pending) + len(name) <= LONGEST_HEADING
            and not _is_numbered(text, start)
        ):
            name = f"{pending} {name}"
        sections.append(Section(name, end, section_end))
        pending = ""
    return sections


def _marks(body: Body) -> list[Section]:
    """The headings with where they stand: lines of their own and numbered topic sentences;
    where there are too few of them, topic sentences without a number."""
    text, blocks = body.text, body.reading.article.blocks
    marks = [
        Section(text[block.start : block.end].strip(), block.start, block.end)
        for block in blocks
        if block.kind == "heading" and block.level != CAPTION_LEVEL
    ]
    if len(marks) >= LEAST_HEADINGS:
        numbered = [block for block in blocks if text[block.start] in _BRACKETS]
        return _divided(marks, _topics(text, numbered, _NUMBERED_TOPIC))
    for pattern in (_TOPIC, _LABELLED_TOPIC):
        topics = _topics(text, blocks, pattern)
        if len(topics) >= LEAST_HEADINGS:
            return topics
    pairs = _topics(text, blocks, _PAIRED_TOPIC)
    if len(pairs) < LEAST_HEADINGS:
        return marks
    prose = sum("。" in text[block.start : block.end] for block in blocks)
    return pairs if 2 * len(pairs) >= prose else marks


def _divided(marks: list[Section], topics: list[Section]) -> list[Section]:
    """Headings with the topics between them, but for those of plans and of problems: under
    such a heading alone 资金项目方面 is not taken for what was done."""
    divided = sorted(marks + topics, key=_start)
    heading = ""
    for mark in tuple(divided):
        if mark not in topics:
            heading = mark.heading
        elif _NOT_DONE.search(heading):
            divided.remove(mark)
    return divided


def _topics(text: str, blocks: Iterable[Block], pattern: re.Pattern[str]) -> list[Section]:
    """The paragraphs' first sentences that fit a pattern."""
    return [
        Section(match[1], *match.span())
        for block in blocks
        if (match := pattern.match(text, block.start, block.end))
    ]


def _is_numbered(text: str, start: int) -> bool:
    return skip_opening(text, start, start + 12) > start


def _points(
    body: Body, section: Section, pieces: Sequence[Piece], starts: list[int]
) -> tuple[str, ...]:
    """The points of a section; `starts` are where the pieces begin."""
    first = bisect_left(starts, section.start)
    last = bisect_left(starts, section.end, first)
    quotes = _quotes(body, pieces[first:last]) if first < last else []
    return tuple(quotes or _plain_points(body, section))


def _quotes(body: Body, pieces: Sequence[Piece]) -> list[str]:
    """The pieces with most figures, in order; what leans on the piece before joins it."""
    text = body.text
    joined: list[Piece] = []
    for piece in pieces:
        previous = joined[-1] if joined else None
        if not piece.leans:
            joined.append(piece)
        elif previous and _can_join(text, previous, piece):
            figures = previous.figures + piece.figures
            joined[-1] = Piece(previous.start, piece.end, figures, previous.stands_alone)
    if len(joined) > MOST_POINTS:
        ranked = sorted(joined, key=lambda piece: (piece.stands_alone, len(piece.figures)))
        joined = sorted(ranked[-MOST_POINTS:], key=_start)
    return [quote for piece in joined if (quote := piece.quote(text).strip(TRAILING))]


def _can_join(text: str, previous: Piece, piece: Piece) -> bool:
    gap = text[previous.end : piece.start]
    is_adjacent = len(gap) <= 2 and "\n" not in gap
    return is_adjacent and piece.end - previous.start <= LONGEST_JOINED


def _plain_points(body: Body, section: Section) -> Iterator[str]:
    """The first acts of a section without figures."""
    sentences = body.reading.article.sentences
    count = 0
    first = bisect_left(sentences, Span(section.start, 0))
    last = bisect_left(sentences, Span(section.end, 0), first)
    for sentence in sentences[first:last]:
        if count == MOST_PLAIN_POINTS:
            return
        point = _act(body, sentence)
        if point:
            count += 1
            yield point


def _act(body: Body, sentence: Span) -> str:
    """The first clauses of a sentence that tell an act, or ''."""
    text = body.text
    start = skip_opening(text, sentence.start, sentence.end)
    if is_dangling(text, start) or not body.is_prose(start, sentence.end):
        return ""
    if not has_act(text, start, sentence.end):
        return ""
    end = begin = -1
    for clause_start, clause_end in clauses_of(text, start, sentence.end):
        if end < 0 and is_slogan(text, clause_start, clause_end):
            continue
        begin = clause_start if begin < 0 else begin
        if clause_end - begin > LONGEST_POINT:
            break
        if has_act(text, clause_start, clause_end):
            end = clause_end
    if end - begin < SHORTEST_POINT:
        return ""
    if body.stray_numbers(begin, end):
        return ""
    return text[begin:end].strip(TRAILING)


def _by_category(body: Body, pieces: Sequence[Piece]) -> tuple[Measure, ...]:
    """Points by the category of their first figure."""
    grouped: dict[str, list[Piece]] = {}
    category = ""
    for piece in pieces:
        if not category or not piece.leans:
            category = body.reading.quantities[piece.figures[0]].category
        grouped.setdefault(category, []).append(piece)
    return _measures(
        (name, tuple(_quotes(body, grouped[category])))
        for category, name in CATEGORY_NAMES.items()
        if category in grouped
    )


def _measures(told: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[Measure, ...]:
    """The measures of headings with points; a heading without any is left out."""
    rows: Iterator[dict[str, object]] = (
        {"heading": heading, "points": points} for heading, points in told if points
    )
    return trusted_records(Measure, rows)
