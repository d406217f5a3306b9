"""Run a subject over a corpus, and score what came out, one article at a time."""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from summarizer.errors import EvaluationError, SummarizerError
from summarizer.evaluation.corpus import Corpus, Entry
from summarizer.evaluation.gold import GoldArticle
from summarizer.evaluation.run_file import Outcome, Prices, RunFile, RunHeader
from summarizer.evaluation.scorers import SCORERS
from summarizer.evaluation.scoring import Case, Cost, Miss, Score
from summarizer.evaluation.source_text import SourceText
from summarizer.evaluation.subjects import Subject
from summarizer.pipeline import Digest, digest_page, load_page
from summarizer.records import Brief


class ArticleScore(Struct, frozen=True):
    """All counts and misses of one article in one repeat, with its text to show them in."""

    name: str
    title: str
    repeat: int
    score: Score
    source: SourceText

    def sentence_of(self, miss: Miss) -> str | None:
        """The sentence that a miss is about, if it is about one."""
        return self.source.sentences[miss.place.sentence] if miss.place else None


def run_corpus(corpus: Corpus, subject: Subject, header: RunHeader, file: RunFile) -> None:
    """Make the briefs that the run file does not have yet, and append them.

    What is in the file is never asked for again. An article that cannot be read
    becomes an outcome with its error.
    """
    done = file.open(header)
    for repeat in range(header.repeats):
        for entry in corpus:
            if (entry.article.name, repeat) not in done:
                file.append(_outcome(entry, subject, repeat))


def _outcome(entry: Entry, subject: Subject, repeat: int) -> Outcome:
    briefs: tuple[Brief, ...] = ()
    problem = None
    started = time.perf_counter()
    try:
        briefs = tuple(subject.briefs(entry.article, repeat))
    except SummarizerError as error:
        problem = str(error)
    return Outcome(
        article=entry.article.name,
        sha256=_sha256(entry),
        repeat=repeat,
        seconds=time.perf_counter() - started,
        briefs=tuple(_without_folder(brief, entry.article.name) for brief in briefs),
        error=problem,
    )


def _without_folder(brief: Brief, name: str) -> Brief:
    """A run file travels: it names articles, not somebody's folders."""
    return brief.model_copy(update={"article": brief.article.model_copy(update={"path": name})})


def _sha256(entry: Entry) -> str:
    return hashlib.sha256(entry.article.read_bytes()).hexdigest()


def score_outcomes(
    outcomes: Iterable[Outcome], corpus: Corpus, prices: Prices | None = None
) -> Iterator[ArticleScore]:
    """The score of every article with gold, in the order of the outcomes.

    Raises `EvaluationError` for an outcome of an article that the corpus does not
    hold or that has changed since.
    """
    entries = {entry.article.name: entry for entry in corpus}
    for outcome in outcomes:
        entry = entries.get(outcome.article)
        if entry is None or _sha256(entry) != outcome.sha256:
            raise EvaluationError(
                f"{outcome.article}: not in {corpus.articles} as it was when the run was made"
            )
        yield from _score_entry(entry, outcome, prices)


def _score_entry(entry: Entry, outcome: Outcome, prices: Prices | None) -> Iterator[ArticleScore]:
    briefs = {brief.article.part: brief for brief in outcome.briefs}
    decoded, digests = _read(entry)
    for gold in entry.read_gold():
        brief, digest = briefs.get(gold.part), digests.get(gold.part)
        source = SourceText.of(decoded, digest.reading.article if digest else None)
        if brief is None:
            score = _absence(gold, outcome.error)
        else:
            cost = _cost(brief, outcome.seconds / len(briefs), prices)
            score = score_case(Case(gold, brief, source, digest.brief if digest else None, cost))
        yield ArticleScore(gold.name, gold.title or "", outcome.repeat, score, source)


def score_case(case: Case) -> Score:
    """Every scorer's counts and misses of one brief."""
    counts: Counter[str] = Counter()
    misses: list[Miss] = []
    for scorer in SCORERS:
        score = scorer(case)
        counts.update(score.counts)
        misses.extend(score.misses)
    return Score(counts, tuple(misses))


def _absence(gold: GoldArticle, error: str | None) -> Score:
    """An article without a brief: all its quantities and key figures are missed."""
    required = [quantity for quantity in gold.quantities if not quantity.optional]
    key = sum(quantity.key is True for quantity in required)
    counts = {
        "quantity.expected": len(required),
        "quantity.missed": len(required),
        "table.expected": key,
        "omitted.expected": key,
        "omitted.all": key,
        "answered.all": 1,
    }
    return Score(counts, (Miss("answered", gold.name, "a brief", error or "nothing"),))


def _read(entry: Entry) -> tuple[str, dict[int, Digest]]:
    """The article file as decoded, and what the rules make of each part."""
    try:
        page = load_page(entry.article)
        digests = digest_page(page)
    except SummarizerError:
        return "", {}
    return page.decoded, {digest.brief.article.part: digest for digest in digests}


def _cost(brief: Brief, seconds: float, prices: Prices | None) -> Cost:
    tokens = brief.provenance.tokens
    if tokens is None:
        return Cost(seconds)
    price = prices.of(tokens.prompt, tokens.completion) if prices else None
    return Cost(seconds, tokens.prompt + tokens.completion, price)
