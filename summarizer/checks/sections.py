"""Sections that divide a figure of an earlier one: 捐款85万元…, then 一、捐款情况."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from summarizer.articles.article import Block
from summarizer.checks.asides import without_asides
from summarizer.checks.boundaries import sentence_end
from summarizer.checks.contradictions import NEAR
from summarizer.checks.passages import Figure, addable
from summarizer.checks.tolerance import Balance, check_of, weigh
from summarizer.lexicon.arithmetic import SECTION_ENDINGS
from summarizer.quantities.reading import Reading
from summarizer.records import Check

LEAST_PARTS = 3
"""Parts that no word announces: three rarely add up by chance."""
MOST_EARLIER = 30
"""Figures before a heading among which its total is looked for."""
NEAREST = 4
"""Characters between the name of a total and its figure: 捐款共计85万元."""
LEAST_DIGITS = 4
"""Printed digits of a total that one wrong digit makes it miss its parts."""

_TOPIC = re.compile(
    "[（(]?[一二三四五六七八九十]{1,3}[）)、.．]"
    rf"(?P<topic>[\u4e00-\u9fff]{{2,8}}?)(?:{'|'.join(SECTION_ENDINGS)})?[。：:]?"
)


def section_sums(reading: Reading) -> Iterator[Check]:
    """A check for each section whose first sentence divides what its heading names.

    The parts must make up a figure that stood behind that name before, or miss it by one
    digit alone: no word announces them.
    """
    text = reading.article.body.text
    for heading, paragraph in pairwise(reading.article.blocks):
        if heading.kind == "heading" and paragraph.kind != "heading":
            match = _TOPIC.fullmatch(text[heading.start : heading.end].strip())
            if match is not None:
                yield from _divided(reading, match["topic"], heading, paragraph)


def _divided(reading: Reading, topic: str, heading: Block, paragraph: Block) -> Iterator[Check]:
    text = reading.article.body.text
    end = sentence_end(text, paragraph.start, paragraph.end)
    within = reading.within(heading.start, end)
    if len(within) < LEAST_PARTS:
        return
    first = within.start
    figures = addable(reading, first, within.stop)
    alike = [figure for figure in figures if figure.kind == figures[0].kind]
    parts = without_asides(text, paragraph.start, alike)
    if len(parts) < LEAST_PARTS:
        return
    for total in reversed(addable(reading, max(0, first - MOST_EARLIER), first)):
        start = total.mention.start
        if total.kind == parts[0].kind and topic in text[start - len(topic) - NEAREST : start]:
            balance = weigh(total.mention, [part.mention for part in parts])
            if balance.verdict == "holds" or _is_one_digit_off(total, parts, balance):
                yield check_of("sum", total.quantity, [part.quantity for part in parts], balance)
            return


def _is_one_digit_off(total: Figure, parts: list[Figure], balance: Balance) -> bool:
    """Whether a total misses its parts, all of them exact, by one of its digits."""
    is_exact = all(figure.quantity.qualifier == "exact" for figure in (total, *parts))
    if not is_exact or balance.verdict != "fails" or balance.share > NEAR:
        return False
    place = min(figure.mention.place for figure in (total, *parts))
    printed = str(int(total.mention.value / place))
    summed = str(int((total.mention.value - balance.difference) / place))
    return (
        len(printed) == len(summed) >= LEAST_DIGITS
        and sum(a != b for a, b in zip(printed, summed, strict=True)) == 1
    )
