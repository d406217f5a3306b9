"""What the brief says of the article itself: masthead and parties."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from summarizer.evaluation.gold import GoldParty
from summarizer.evaluation.scorers.quantities import told
from summarizer.evaluation.scoring import Case, Miss, Score
from summarizer.records import Party

_NOT_A_WORD = re.compile(r"[\s\W_]+")


def bare(name: str) -> str:
    """A name without spaces and punctuation, which pages print as they like."""
    return _NOT_A_WORD.sub("", name)


def metadata(case: Case) -> Score:
    """Title, date (to the day), source, editor and authors, one trial each."""
    gold, article = case.gold, case.brief.article
    answers = {
        "title": (gold.title, gold.title_accept, article.title),
        "source": (gold.source, gold.source_accept, article.source),
        "editor": (gold.editor, gold.editor_accept, article.editor),
    }
    misses = [
        Miss("meta", field, " or ".join([told(expected), *accepted]), told(got))
        for field, (expected, accepted, got) in answers.items()
        if not _is_accepted(expected, accepted, got)
    ]
    if _day(gold.published) != _day(article.published):
        misses.append(Miss("meta", "published", told(gold.published), told(article.published)))
    if set(map(bare, gold.authors)) != set(map(bare, article.authors)):
        expected, got = "、".join(gold.authors), "、".join(article.authors)
        misses.append(Miss("meta", "authors", expected or "none", got or "none"))
    return Score({"meta.all": 5, "meta.right": 5 - len(misses)}, tuple(misses))


def _is_accepted(expected: str | None, accepted: Sequence[str], got: str | None) -> bool:
    if got is None:
        return expected is None
    return bare(got) in {bare(name) for name in (expected, *accepted) if name}


def _day(published: str | None) -> str | None:
    return published[:10] if published is not None else None


def parties(case: Case) -> Score:
    """Helpers and recipients, by name, accepted name or code; each answers once."""
    counts: Counter[str] = Counter()
    misses: list[Miss] = []
    for role, gold, found in (
        ("helpers", case.gold.helpers, case.brief.helpers),
        ("recipients", case.gold.recipients, case.brief.recipients),
    ):
        left = list(found)
        for expected in gold:
            answer = next((party for party in left if _is_party(expected, party)), None)
            if answer is not None:
                left.remove(answer)
                counts["party.right"] += not expected.optional
            elif not expected.optional:
                counts["party.missed"] += 1
                misses.append(Miss("party", role, expected.name, "nothing"))
        counts["party.wrong"] += len(left)
        misses.extend(Miss("party", role, "nothing", party.name) for party in left)
    return Score(counts, tuple(misses))


def _is_party(expected: GoldParty, party: Party) -> bool:
    if expected.adcode and party.adcode == expected.adcode:
        return True
    return bare(party.name) in {bare(name) for name in (expected.name, *expected.accept)}
