"""How the time of an offline brief grows with the length of its article.

    python -m evals.benchmarks.linear [--longest CHARACTERS]

For texts of different kinds, from 100,000 characters up, doubling: microseconds a
character, and the time over that of half the length. Linear work shows as a ratio near 2.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator
from itertools import count
from time import process_time

from summarizer.pipeline import digest_page
from summarizer.reading.pages import page_of_text

SHORTEST = 100_000
LONGEST = 10_000_000

_CLAUSES = (
    "投入资金{}万元，",
    "修建道路{}公里，",
    "受益群众{}人。",
    "其中，企业捐赠{}万元，",
    "引进企业{}家，",
    "帮助贫困户{}户。",
    "村里的老人说，日子一年比一年好，出门就是水泥路。",
    "两地干部多次互访，一起商量怎么把山货卖出去。",
)


def report_text() -> Iterator[str]:
    """Ordinary sentences: about one figure in twenty characters, a paragraph a hundred."""
    chance = random.Random(1)
    for number in count(1):
        yield "\n" if number % 6 == 0 else ""
        yield chance.choice(_CLAUSES).format(chance.randint(2, 99_999))


def headings() -> Iterator[str]:
    """Nothing but short numbered lines."""
    return (f"{number}、帮扶工作\n" for number in count(1))


def digits() -> Iterator[str]:
    """One number without an end."""
    return ("1234567890" for _ in count())


def table() -> Iterator[str]:
    """Rows of a table with two figures each."""
    yield "项目\t合计\t某县\n"
    for number in count(1):
        yield f"产业帮扶\t{number}万元\t{number}个\n"


def row() -> Iterator[str]:
    """One row of a table without an end."""
    return (f"{number}万元\t" for number in count(1))


TEXTS: dict[str, Callable[[], Iterator[str]]] = {
    "report": report_text,
    "headings": headings,
    "digits": digits,
    "table": table,
    "row": row,
}


def text_of(pieces: Iterator[str], length: int) -> str:
    """As many pieces as fill the length, cut to it."""
    taken: list[str] = []
    room = length
    while room > 0:
        taken.append(next(pieces))
        room -= len(taken[-1])
    return "".join(taken)[:length]


def main() -> None:
    """Print a table for each kind of text."""
    parser = argparse.ArgumentParser(description="How time grows with length.")
    parser.add_argument("--longest", type=int, default=LONGEST)
    longest = parser.parse_args().longest
    for name, pieces in TEXTS.items():
        print(f"{name:<12}{'characters':>12}{'seconds':>10}{'us/char':>10}{'ratio':>8}")
        previous = 0.0
        length = SHORTEST
        while length <= longest:
            text = text_of(pieces(), length)
            begin = process_time()
            for digest in digest_page(page_of_text(text)):
                digest.brief.model_dump_json()
            seconds = process_time() - begin
            ratio = f"{seconds / previous:.2f}" if previous else ""
            print(f"{'':<12}{length:>12}{seconds:>10.2f}{seconds / length * 1e6:>10.2f}{ratio:>8}")
            previous, length = seconds, 2 * length


if __name__ == "__main__":
    main()
