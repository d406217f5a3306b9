"""The same corrupted quotations put to libraries that ground a model's quotations.

langextract aligns each extraction with the source and reports where it stands;
instructor's `CitationMixin` looks each quotation up in the source and replaces it by
what it found. Neither says that it checks numbers; this shows what follows from that.
Needs the extra `peers`.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import partial
from itertools import starmap

from evals.mutation.report import Share
from evals.mutation.trials import Outcome, Results
from summarizer.errors import MissingExtraError

QUOTATIONS = 200
"""How many quotations are tried: a fuzzy search takes instructor up to a second."""

Accepts = Callable[[str, str], bool]
"""Takes a source and a quotation; whether the quotation is taken for grounded in it."""


def compare(results: Results, seed: int) -> str:
    """A table of what each library accepts of the same quotations with one digit changed.

    Raises `MissingExtraError` when a library is not installed.
    """
    asked = [
        outcome
        for outcome in results.outcomes
        if outcome.kind == "digit changed" and outcome.claim.style == "clause"
    ]
    asked = random.Random(seed).sample(asked, min(QUOTATIONS, len(asked)))
    quotations = [(outcome.claim.target.body, _quotation(outcome)) for outcome in asked]
    lines = [f"{len(asked)} quotations, each with one digit changed: accepted as grounded"]
    accepted = sum(not outcome.is_caught for outcome in asked)
    lines.append(_row("summarizer verify", accepted, len(asked)))
    for name, accepts in (*_langextract(), _instructor()):
        lines.append(_row(name, sum(starmap(accepts, quotations)), len(quotations)))
    return "\n".join(lines)


def _quotation(outcome: Outcome) -> str:
    return outcome.claim.text.removesuffix("。")


def _row(name: str, accepted: int, number: int) -> str:
    return f"  {name:<44} {Share(accepted, number)}"


def _langextract() -> Sequence[tuple[str, Accepts]]:
    try:
        from langextract.core.data import Extraction
        from langextract.core.tokenizer import UnicodeTokenizer
        from langextract.resolver import WordAligner
    except ImportError as error:
        raise MissingExtraError("install langextract: pip install 'summarizer[peers]'") from error

    def grounds(source: str, quotation: str, by_character: bool = False) -> bool:
        aligner = WordAligner()  # type: ignore[no-untyped-call]
        aligned = aligner.align_extractions(
            [[Extraction("figure", quotation)]],
            source,
            tokenizer_impl=UnicodeTokenizer() if by_character else None,
        )
        return aligned[0][0].char_interval is not None

    return (
        ("langextract aligner: given a location", grounds),
        ("  the same, with its UnicodeTokenizer", partial(grounds, by_character=True)),
    )


def _instructor() -> tuple[str, Accepts]:
    from instructor import CitationMixin

    def rewrites(source: str, quotation: str) -> bool:
        checked = CitationMixin.model_validate(
            {"substring_quotes": [quotation]}, context={"context": source}
        )
        return checked.substring_quotes not in ([], [quotation])

    return "instructor CitationMixin: rewritten to match", rewrites
