"""The numbers of a summary: figures, and the digits of dates."""

from __future__ import annotations

import re
from typing import Literal

from summarizer.evaluation.gold import GoldArticle
from summarizer.evaluation.matching import identity
from summarizer.evaluation.source_text import SourceText
from summarizer.pipeline import extract
from summarizer.records import Quantity

Support = Literal["right", "misattributed", "invented"]

_NUMBER = re.compile(r"[0-9]++(?:\.[0-9]++)?+")


def figures_of(summary: str) -> list[Quantity]:
    """The figures that a summary states, read by the rules; offsets into the summary."""
    return extract(summary) if summary else []


def judge(figure: Quantity, gold: GoldArticle) -> Support:
    """Whether the article has this figure, only its number, or neither."""
    if any(identity(figure) == identity(expected) for expected in gold.quantities):
        return "right"
    number = (figure.value, figure.value_max)
    if any((expected.value, expected.value_max) == number for expected in gold.quantities):
        return "misattributed"
    return "invented"


def other_numbers(summary: str, figures: list[Quantity]) -> list[str]:
    """Digits that belong to no figure, each with the character after it: 2016年."""
    spans = [(figure.start, figure.end) for figure in figures]
    return [
        summary[match.start() : match.end() + 1]
        for match in _NUMBER.finditer(summary)
        if not any(start <= match.start() < end for start, end in spans)
    ]


def is_printed(number: str, gold: GoldArticle, source: SourceText) -> bool:
    """Whether a date or number of a summary is printed in the article or its masthead."""
    year, month, day = (gold.published or "--").split("T")[0].split("-")
    dates = {f"{year}年", f"{month.lstrip('0')}月", f"{day.lstrip('0')}日"}
    return (
        number in dates
        or number in (gold.title or "")
        or any(number in sentence for sentence in source.sentences)
    )
