"""The summary: a few of the article's own sentences that tell who helped whom with what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.briefs.clauses import (
    ACT,
    TRAILING,
    clauses_of,
    has_stray_number,
    is_dangling,
    is_slogan,
    mentions_within,
    skip_opening,
)
from summarizer.briefs.pieces import Piece
from summarizer.parties.roles import Parties
from summarizer.quantities.reading import Reading
from summarizer.records import Check, Party

LONGEST = 250
"""Characters of a summary."""
MOST_PIECES = 5
LONGEST_PIECE = 110
COST = 60
"""Characters that a piece may take for one point of what it tells."""
ENOUGH = 2.0
"""What a piece must add to a summary that tells the parties and has two pieces."""

_RUNNING_TOTAL = re.compile("累计|截至|截止|共")
_REGION_PREFIX = re.compile(".{2,}?(?:省|自治区|市)(?=.{2,})")


class Names(NamedTuple):
    """The names by which an article may call each side."""

    helpers: tuple[str, ...]
    recipients: tuple[str, ...]


def make_summary(
    reading: Reading, pieces: Sequence[Piece], parties: Parties, checks: Sequence[Check]
) -> str:
    """Running text of at most `LONGEST` characters, quoted in the order of the article.

    Every number in it is a quantity of the article or a date. Empty where no sentence
    can be quoted.
    """
    text = reading.article.body.text
    names = Names(_names(parties.helpers), _names(parties.recipients))
    chosen = _choose(reading, pieces, names, _doubtful(checks))
    if not any(_tells(piece.quote(text), names.helpers) for piece in chosen):
        opening = _opening(reading, names, [piece.start for piece in chosen])
        chosen = ([opening] if opening else []) + chosen
    while sum(piece.end - piece.start + 1 for piece in chosen) > LONGEST and len(chosen) > 1:
        chosen.pop()
    quotes = (piece.quote(text).strip(TRAILING) for piece in sorted(chosen))
    return "".join(f"{quote}。" for quote in quotes if quote)


def _choose(
    reading: Reading, pieces: Sequence[Piece], names: Names, doubtful: frozenset[str]
) -> list[Piece]:
    """The pieces that add most, one after the other, the best first."""
    text = reading.article.body.text
    told: set[str] = set()
    chosen: list[Piece] = []
    room = LONGEST
    left = [
        (piece, _bonus(piece.quote(text), names))
        for piece in pieces
        if piece.stands_alone and piece.end - piece.start <= LONGEST_PIECE
    ]
    while left and len(chosen) < MOST_PIECES:
        gain, position = max(
            (_gain(reading, piece, told, doubtful) + bonus * (1 if not chosen else 0.4), -i)
            for i, (piece, bonus) in enumerate(left)
        )
        piece, _ = left.pop(-position)
        if len(chosen) >= 2 and gain < ENOUGH:
            break
        if piece.end - piece.start + 1 > room:
            continue
        room -= piece.end - piece.start + 1
        chosen.append(piece)
        told.update(_topics(reading, piece))
    return chosen


def _gain(reading: Reading, piece: Piece, told: set[str], doubtful: frozenset[str]) -> float:
    """What the piece's figures tell that the pieces chosen before do not."""
    weights = []
    for index in piece.figures:
        quantity = reading.quantities[index]
        if f"{quantity.value} {quantity.unit}" in told:
            continue
        weight = 1.0
        if quantity.unit == "元":
            weight = 1.0 + max(0, quantity.value.adjusted() - 3) / 2
        elif quantity.category == "outcome":
            weight = 1.5
        if quantity.status == "planned" or quantity.per:
            weight *= 0.5
        if quantity.id in doubtful:
            weight = -2.0
        weights.append(weight * (0.5 if quantity.category in told else 1))
    weights.sort(reverse=True)
    length = piece.end - piece.start
    return -length / COST + sum(weight / (1 + rank) for rank, weight in enumerate(weights))


def _topics(reading: Reading, piece: Piece) -> Iterable[str]:
    for index in piece.figures:
        quantity = reading.quantities[index]
        yield quantity.category
        yield f"{quantity.value} {quantity.unit}"


def _bonus(quote: str, names: Names) -> float:
    """What a piece is worth for naming the parties and for a running total."""
    sides = _tells(quote, names.helpers) + _tells(quote, names.recipients)
    return 2.0 * sides + (1.5 if _RUNNING_TOTAL.search(quote) else 0.0)


def _opening(reading: Reading, names: Names, starts: list[int]) -> Piece | None:
    """The first clauses before the chosen pieces that name a helper, with no stray number."""
    text = reading.article.body.text
    headings = {block.start for block in reading.article.blocks if block.kind == "heading"}
    for sentence in reading.article.sentences:
        if not _tells(text[sentence.start : sentence.end], names.helpers):
            continue
        if sentence.start in headings:
            continue
        start = skip_opening(text, sentence.start, sentence.end)
        end = _naming_end(text, start, sentence.end, names)
        within = mentions_within(reading, start, end)
        mentions = reading.mentions[within.start : within.stop]
        is_taken = any(start <= other < sentence.end for other in starts)
        if end == start or is_taken or is_dangling(text, start):
            continue
        if not has_stray_number(text, start, end, mentions):
            return Piece(start, end, (), True)
    return None


def _naming_end(text: str, start: int, end: int, names: Names) -> int:
    """Where the first clause ends by which a helper is named and acts; else `start`."""
    for clause in clauses_of(text, start, end):
        if clause.end - start > LONGEST_PIECE:
            break
        is_act = ACT.search(text, clause.start, clause.end) and not is_slogan(text, clause)
        if is_act and _tells(text[start : clause.end], names.helpers):
            return clause.end
    return start


def _names(parties: tuple[Party, ...]) -> tuple[str, ...]:
    """Names as they shrink in running text: without the city, then without 县 or 区."""
    names: list[str] = []
    for party in parties:
        short = _REGION_PREFIX.sub("", party.name, count=1)
        names += (party.name, short)
        if party.kind == "region" and len(short) > 2:
            names.append(short[:-1])
    return tuple(dict.fromkeys(names))


def _tells(quote: str, names: tuple[str, ...]) -> bool:
    return any(name in quote for name in names)


def _doubtful(checks: Sequence[Check]) -> frozenset[str]:
    """Figures of arithmetic that fails."""
    return frozenset(
        figure
        for check in checks
        if check.verdict == "fails"
        for figure in (check.total, *check.parts)
    )
