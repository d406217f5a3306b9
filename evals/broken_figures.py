"""What a gap or a line end inside a figure makes of it.

    python -m evals.broken_figures [--figures 2000] [--seed 1]

Takes sentences of the fixtures and of all held-out sets, puts a space, or the end of a line, at
one place between two characters of one of their figures, and reads the sentence again. A figure
is mended where all values are as before, lost where one is gone, and wrong where the sentence
has a value that it did not have.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from summarizer import extract
from summarizer.evaluation.intervals import Trials, clopper_pearson
from summarizer.pipeline import digest_page, load_page
from summarizer.quantities.reading import Mention

EVALS = Path(__file__).parent
BREAKS = {"a space": " ", "a line end": "\n"}
OF_FIGURES = frozenset("0123456789.,")
LONGEST = 300
"""Characters of a sentence."""
_SENTENCE = re.compile("[^。\n]+。?")

Value = tuple[Decimal, Decimal | None, str]


class Figure(NamedTuple):
    """A sentence and the places inside one of its figures."""

    sentence: str
    places: list[int]


def figures() -> Iterator[Figure]:
    """Every figure of two digits or more that does not begin its sentence."""
    for path in sorted(EVALS.glob("**/articles/*")):
        for digest in digest_page(load_page(path)):
            text = digest.reading.article.body.text
            for sentence in _SENTENCE.finditer(text):
                if len(sentence[0]) > LONGEST or "\t" in sentence[0]:
                    continue
                low, high = sentence.span()
                for mention in digest.reading.mentions:
                    if low < mention.start and mention.end <= high:
                        places = list(_places(text, mention, low))
                        if places:
                            yield Figure(sentence[0], places)


def _places(text: str, mention: Mention, low: int) -> Iterator[int]:
    """The places between two digits or marks of a figure, from the start of its sentence."""
    for at in range(mention.start + 1, mention.end):
        if text[at - 1] in OF_FIGURES and text[at] in OF_FIGURES:
            yield at - low


def outcome(figure: Figure, place: int, gap: str) -> str:
    """Whether a figure that is broken at a place is mended, lost or wrong."""
    whole = _values(figure.sentence)
    broken = _values(figure.sentence[:place] + gap + figure.sentence[place:])
    if broken == whole:
        return "mended"
    return "wrong" if set(broken) - set(whole) else "lost"


def _values(text: str) -> list[Value]:
    return [(quantity.value, quantity.value_max, quantity.unit) for quantity in extract(text)]


def main() -> None:
    """Print the outcomes for each kind of break."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--figures", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    dice = random.Random(arguments.seed)  # noqa: S311 - a sample, no secret
    every = list(figures())
    sample = dice.sample(every, min(arguments.figures, len(every)))
    print(f"{len(sample)} of {len(every)} figures, each broken at one place")
    for name, gap in BREAKS.items():
        counts = Counter(outcome(figure, dice.choice(figure.places), gap) for figure in sample)
        low, high = clopper_pearson(Trials(counts["wrong"], len(sample)))
        told = ", ".join(f"{counts[kind]} {kind}" for kind in ("mended", "lost", "wrong"))
        print(f"{name}: {told} ({low:.1%} to {high:.1%} wrong)")


if __name__ == "__main__":
    main()
