"""The way of an article through the package, and the three public functions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarizer.articles.passage import passage
from summarizer.articles.split import split_articles
from summarizer.briefs.assemble import assemble_brief
from summarizer.checks.arithmetic import find_checks
from summarizer.errors import InputError
from summarizer.parties.roles import find_parties
from summarizer.quantities.extract import read_quantities
from summarizer.quantities.reading import Reading
from summarizer.reading.page import Page
from summarizer.reading.pages import page_of_text, read_page
from summarizer.records import Brief, Figure, Quantity

if TYPE_CHECKING:
    from summarizer.language_model.session import ModelSession


class Digest(NamedTuple):
    """A brief together with the reading that it was made of."""

    brief: Brief
    reading: Reading


def digest_page(page: Page) -> list[Digest]:
    """The briefs that the rules make of a page, one an article, in order."""
    readings = [read_quantities(article) for article in split_articles(page)]
    parties = [find_parties(reading) for reading in readings]
    checks = [find_checks(reading) for reading in readings]
    briefs = map(assemble_brief, readings, parties, checks)
    return [Digest(brief, reading) for brief, reading in zip(briefs, readings, strict=True)]


def load_page(source: Path | bytes | str) -> Page:
    """The page that a file, its bytes or an article's text holds."""
    if isinstance(source, str):
        return page_of_text(source)
    if isinstance(source, bytes):
        return read_page(source)
    try:
        data = source.read_bytes()
    except OSError as error:
        raise InputError(f"{source}: cannot be read ({error.strerror or error})") from error
    return read_page(data, str(source))


def summarize(source: Path | bytes | str, model: str | None = None) -> list[Brief]:
    """Briefs of a file (`Path`), its bytes or an article's text (`str`), one an article.

    `model` names a language model, and the environment and `summarizer.toml` say where it
    is; `None` means rules alone: no network, no files written. Raises `InputError` when
    the source holds no text, `UsageError` when a setting is wrong; a model that fails
    raises nothing: the briefs are the rules' then, and their provenance says why.
    """
    page = load_page(source)
    if model is None:
        return [digest.brief for digest in digest_page(page)]
    from summarizer.language_model.session import ModelSession
    from summarizer.settings import load_settings

    with ModelSession(load_settings(model=model)) as session:
        return [digest.brief for digest in start_with_model(page, session)()]


def start_with_model(page: Page, session: ModelSession) -> Callable[[], list[Digest]]:
    """Begin the briefs of a page with a model's help; call the result to wait for them."""
    from summarizer.language_model.session import Draft

    digests = digest_page(page)
    future = session.submit([Draft(*digest) for digest in digests])
    return lambda: [
        Digest(brief, digest.reading)
        for brief, digest in zip(future.result(), digests, strict=True)
    ]


def extract(text: str) -> list[Quantity]:
    """Every quantity that `text` states, in order. Raises nothing on any text.

    The whole text is read: nothing in it is taken for a masthead or for furniture.
    """
    return list(read_quantities(passage(page_of_text(text))).quantities)


def read_article(text: str) -> list[Reading]:
    """What the rules read of an article's text, one reading an article.

    A text in which nothing is left beside headlines is read whole: it is a passage.
    """
    page = page_of_text(text)
    readings = [read_quantities(article) for article in split_articles(page)]
    if any(reading.mentions for reading in readings):
        return readings
    return [read_quantities(passage(page))]


def verify(article: str, claims: str) -> list[Figure]:
    """The figures in `claims`, each with its verdict against `article`, in order."""
    from summarizer.verification.verify import verify_claims  # a brief does without it

    return verify_claims(read_article(article), claims)
