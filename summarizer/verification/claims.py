"""The figures that somebody claims, in running text or in a brief's JSON."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator

from msgspec import Struct
from pydantic import ValidationError

from summarizer.articles.article import Span
from summarizer.articles.passage import passage
from summarizer.quantities.extract import read_quantities
from summarizer.quantities.reading import Mention
from summarizer.reading.pages import page_of_text
from summarizer.records import Brief, Quantity
from summarizer.verification.surroundings import Surroundings
from summarizer.verification.words_around import surroundings

_SCHEMA = re.compile(r'"schema"\s*:\s*"summarizer\.brief/')
_JSON_KEY = re.compile(r'"\s*:\s*["\[{0-9]')
_LATIN_KEY = re.compile(r'"[A-Za-z_]{1,30}"\s{0,4}:')
_WHOLE_YEAR = "全年"
"""Alone it is that of the year spoken of, whatever the date of the page."""
_NAMED_YEAR = re.compile("[0-9〇零一二三四五六七八九]{2}年|[今去前上本当]年")


class Claim(Struct, frozen=True):
    """A claimed figure, what is said around it, and where it stands in the claims."""

    mention: Mention
    quantity: Quantity
    around: Surroundings
    sentence: str


def read_claims(claims: str, published: str | None = None) -> list[Claim]:
    """Every figure in `claims`, in order; offsets point into `claims`.

    Args:
        claims: Running text, or the JSON of a brief, of which the quantities, the
            summary and the measures are read.
        published: The article's date, by which 今年 and 去年 resolve.
    """
    if claims.lstrip().startswith("{") and _SCHEMA.search(claims):
        return [claim for line in _lines(claims) for claim in _of_json(line, published)]
    return list(_of_text(claims, 0, published))


def _of_text(text: str, offset: int, published: str | None) -> Iterator[Claim]:
    reading = read_quantities(passage(page_of_text(_unquoted(text)), published))
    is_year_open = _WHOLE_YEAR in text and _NAMED_YEAR.search(text) is None
    body = reading.article.body.text
    sentences = deque(reading.article.sentences)
    arounds = surroundings(reading)
    for mention, quantity, around in zip(
        reading.mentions, reading.quantities, arounds, strict=True
    ):
        moved = quantity.model_copy(
            update={
                "start": quantity.start + offset,
                "end": quantity.end + offset,
                "year": None if is_year_open else quantity.year,
            }
        )
        while sentences and sentences[0].end <= mention.start:
            sentences.popleft()
        span = sentences[0] if sentences else Span(0, len(body))
        yield Claim(mention, moved, around, body[span.start : span.end])


def _unquoted(text: str) -> str:
    """The text, where it is JSON, with spaces for its quotation marks, since 5个 in them is
    no name, and for its keys in Latin letters, which are no words of the claim."""
    if _JSON_KEY.search(text) is None:
        return text
    return _LATIN_KEY.sub(_blank, text).replace('"', " ")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


class _Line(Struct, frozen=True):
    text: str
    offset: int


def _lines(claims: str) -> Iterator[_Line]:
    """One brief a line (JSONL), or one brief in all."""
    try:
        json.loads(claims)
    except ValueError:
        offset = 0
        for text in claims.splitlines(keepends=True):
            yield _Line(text, offset)
            offset += len(text)
    else:
        yield _Line(claims, 0)


def _of_json(line: _Line, published: str | None) -> Iterator[Claim]:
    try:
        brief = Brief.model_validate_json(line.text)
    except ValidationError:
        yield from _of_text(line.text, line.offset, published)
        return
    cursor = 0
    for quantity in brief.quantities:
        start = _find_literal(line.text, quantity.text, cursor)
        cursor = start + 1
        yield from _of_record(quantity, line.offset + start, published)
    for text in (brief.summary, *(point for item in brief.measures for point in item.points)):
        start = _find_literal(line.text, text, 0)
        yield from _of_text(text, line.offset + start, published)


def _find_literal(document: str, text: str, start: int) -> int:
    """Where the JSON string of `text` begins, behind its quotation mark."""
    for literal in (json.dumps(text, ensure_ascii=False), json.dumps(text)):
        found = document.find(literal, start)
        if found >= 0:
            return found + 1
    return start


def _of_record(quantity: Quantity, offset: int, published: str | None) -> Iterator[Claim]:
    """A brief's quantity: its own value and unit count, whatever its text says."""
    words = f"{quantity.label or ''}{quantity.text}{quantity.object or ''}"
    for claim in _of_text(words, 0, published):
        place = claim.mention.place
        record = quantity.model_copy(update={"start": offset, "end": offset + len(quantity.text)})
        mention = Mention(
            claim.mention.start,
            claim.mention.end,
            quantity.value,
            quantity.value_max,
            quantity.unit,
            claim.mention.measure,
            place,
        )
        yield Claim(mention, record, claim.around, words)
        return
    bare = Surroundings(frozenset(), frozenset(), frozenset())
    mention = Mention(
        0, len(quantity.text), quantity.value, quantity.value_max, quantity.unit, "", quantity.value
    )
    record = quantity.model_copy(update={"start": offset, "end": offset + len(quantity.text)})
    yield Claim(mention, record, bare, words)
