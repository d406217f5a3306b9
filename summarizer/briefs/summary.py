"""The summary: a few of the article's own sentences that tell who helped whom with what."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import attrgetter, itemgetter
from typing import NamedTuple

from msgspec import Struct

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
from summarizer.parties.roles import Parties
from summarizer.quantities.reading import Mention
from summarizer.records import Category, Check, Party, Quantity

LONGEST = 250
"""Characters of a summary."""
MOST_PIECES = 5
LONGEST_PIECE = 110
COST = 60
"""Characters that a piece may take for one point of what it tells."""
LATER_BONUS = 0.4
"""The share of its bonus that a piece after the first one gets."""
REPEATED = 0.7
"""The share of its weight that a figure gets whose field is told already."""
ENOUGH = 2.0
"""What a piece must add to a summary that tells the parties and has two pieces."""

_bound = itemgetter(0)
_start = attrgetter("start")
_SPOKEN_ENDS = ("。”", "！”", "？”")
_RUNNING_TOTAL = ("累计", "截至", "截止", "共")
_REGION_PREFIX = re.compile(".{2,}?(?:省|自治区|市)(?=.{2,})")


Told = tuple[tuple[Decimal, str], Category, float]
"""A key figure of a piece: its amount, its category, and what it adds unless one of them is
told already."""


class Names(NamedTuple):
    """The names by which an article may call each side."""

    helpers: tuple[str, ...]
    recipients: tuple[str, ...]


class Offer(Struct, frozen=True, gc=False):
    """A piece, what it would add to a summary, and what it costs in room."""

    piece: Piece
    figures: list[Told]
    cost: float
    bonus: float

    def gain(self, told: set[object]) -> float:
        """What the figures tell that was not told before, less the room they take."""
        if told:
            weights = [
                weight * REPEATED if category in told else weight
                for amount, category, weight in self.figures
                if amount not in told
            ]
        else:  # As for most pieces ever: nothing is looked up, for amounts take long to hash.
            weights = [weight for _, _, weight in self.figures]
        if len(weights) < 2:
            return (weights[0] if weights else 0.0) - self.cost
        weights.sort(reverse=True)
        worth = 0.0
        for rank, weight in enumerate(weights, 1):
            worth += weight / rank
        return worth - self.cost


def make_summary(
    body: Body, pieces: Sequence[Piece], parties: Parties, checks: Sequence[Check]
) -> str:
    """Running text of at most `LONGEST` characters, quoted in the order of the article.

    Every number in it is a quantity of the article or a date. Empty where no sentence
    can be quoted.
    """
    text = body.text
    names = Names(_names(parties.helpers), _names(parties.recipients))
    doubtful = _doubtful(checks)
    chosen = _choose(_offers(body, pieces, names, doubtful))
    if not any(_tells(piece.quote(text), names.helpers) for piece in chosen):
        opening = _opening(body, names, [piece.start for piece in chosen])
        if opening and doubtful.intersection(_ids(body, opening)):
            opening = None
        chosen = ([opening] if opening else []) + chosen
    while sum(piece.end - piece.start + 1 for piece in chosen) > LONGEST and len(chosen) > 1:
        chosen.pop()
    quotes = (piece.quote(text).strip(TRAILING) for piece in sorted(chosen, key=_start))
    return "".join(
        quote if quote.endswith(_SPOKEN_ENDS) else f"{quote}。" for quote in quotes if quote
    )


def _offers(
    body: Body, pieces: Sequence[Piece], names: Names, doubtful: frozenset[str]
) -> list[Offer]:
    """The pieces that can stand in a summary, weighed."""
    mentions, quantities = body.reading.mentions, body.reading.quantities
    offers = []
    for piece in pieces:
        length = piece.end - piece.start
        if not piece.stands_alone or length > LONGEST_PIECE:
            continue
        quote = piece.quote(body.text)
        if quote[0] == "“" and quote.endswith(_SPOKEN_ENDS):
            continue
        figures = [_told(mentions[i], quantities[i], doubtful) for i in piece.figures]
        offers.append(Offer(piece, figures, length / COST, _bonus(quote, names)))
    return offers


def _choose(offers: list[Offer]) -> list[Piece]:
    """The pieces that add most, one after the other, the best first."""
    told: set[object] = set()
    chosen: list[Piece] = []
    room = LONGEST
    # What a piece adds only falls as others are chosen, so that an old gain is a bound.
    bounds = sorted(((offer.gain(told) + offer.bonus, offer) for offer in offers), key=_bound)
    while bounds and len(chosen) < MOST_PIECES:
        _, offer = bounds.pop()
        gain = offer.gain(told) + offer.bonus * (LATER_BONUS if chosen else 1.0)
        if bounds and gain < bounds[-1][0]:
            insort(bounds, (gain, offer), key=_bound)
            continue
        if chosen and gain < (ENOUGH if len(chosen) > 1 else 0):
            break
        length = offer.piece.end - offer.piece.start + 1
        if length <= room:
            room -= length
            chosen.append(offer.piece)
            for amount, category, _ in offer.figures:
                told.update((amount, category))
    return chosen


def _told(mention: Mention, quantity: Quantity, doubtful: frozenset[str]) -> Told:
    """What a figure tells, and what it is worth for it: large amounts and results before
    counts."""
    amount, category = (mention.value, mention.unit), quantity.category
    if doubtful and quantity.id in doubtful:
        return amount, category, -2.0
    if mention.unit != "元":
        weight = 1.5 if category == "outcome" else 1.0
    else:
        weight = 1.0 + max(0, mention.value.adjusted() - 3) / 2
        weight += 0.5 if category == "funding" else 0.0
    is_less = quantity.status == "planned" or quantity.per
    return amount, category, weight * 0.5 if is_less else weight


def _bonus(quote: str, names: Names) -> float:
    """What a piece is worth for naming the parties and for a running total."""
    sides = _tells(quote, names.helpers) + _tells(quote, names.recipients)
    return 2.0 * sides + (1.5 if _tells(quote, _RUNNING_TOTAL) else 0.0)


def _opening(body: Body, names: Names, starts: list[int]) -> Piece | None:
    """The first clauses before the chosen pieces that name a helper, with no stray number."""
    if not names.helpers:
        return None
    text, article = body.text, body.reading.article
    headings = {block.start for block in article.blocks if block.kind == "heading"}
    for sentence in article.sentences:
        if not _tells(text[sentence.start : sentence.end], names.helpers):
            continue
        if sentence.start in headings:
            continue
        start = skip_opening(text, sentence.start, sentence.end)
        end = _naming_end(text, start, sentence.end, names)
        is_taken = any(start <= other < sentence.end for other in starts)
        if end == start or is_taken or is_dangling(text, start):
            continue
        if not body.stray_numbers(start, end):
            return Piece(start, end, (), True)
    return None


def _ids(body: Body, piece: Piece) -> Iterator[str]:
    """The quantities whose mentions a piece holds."""
    first = bisect_left(body.starts, piece.start)
    last = bisect_left(body.starts, piece.end)
    return (quantity.id for quantity in body.reading.quantities[first:last])


def _naming_end(text: str, start: int, end: int, names: Names) -> int:
    """Where the first clause ends by which a helper is named and acts; else `start`."""
    for clause_start, clause_end in clauses_of(text, start, end):
        if clause_end - start > LONGEST_PIECE:
            break
        stretch = (text, clause_start, clause_end)
        is_act = has_act(*stretch) and not is_slogan(*stretch)
        if is_act and _tells(text[start:clause_end], names.helpers):
            return clause_end
    return start


def _names(parties: tuple[Party, ...]) -> tuple[str, ...]:
    """The shortest forms of names in running text: without the city, without 县 or 区.

    Where the full name stands, they stand too.
    """
    names: list[str] = []
    for party in parties:
        short = _REGION_PREFIX.sub("", party.name, count=1)
        is_district = short.endswith("区")
        if is_district:
            names.append(short[-3:])
        if party.kind == "region" and len(short) > 2:
            names.append(short[:-1])
        elif not is_district:
            names.append(short)
    return tuple(names)


def _tells(quote: str, names: tuple[str, ...]) -> bool:
    return any(map(quote.__contains__, names))


def _doubtful(checks: Sequence[Check]) -> frozenset[str]:
    """Figures of arithmetic that fails."""
    return frozenset(
        figure
        for check in checks
        if check.verdict == "fails"
        for figure in (check.total, *check.parts)
    )
