"""A folder of articles with their gold, read one article at a time."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from summarizer.errors import EvaluationError
from summarizer.evaluation.gold import GoldArticle, read_gold


class Entry(NamedTuple):
    """An article file and the gold files of its parts."""

    article: Path
    gold: tuple[Path, ...]

    def read_gold(self) -> list[GoldArticle]:
        """The gold of every part that has one, by part."""
        return sorted(map(read_gold, self.gold), key=lambda gold: gold.part)


class Corpus(Struct, frozen=True):
    """Articles with gold, in order of their names. Holds paths only, never texts.

    `digest` is the SHA-256 over the names and bytes of every article and gold file:
    two runs compare only over the same digest.
    """

    articles: Path
    gold: Path
    entries: tuple[Entry, ...]
    digest: str

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)


def open_corpus(folder: Path, gold: Path | None = None) -> Corpus:
    """The corpus in a folder.

    With `folder/articles` and `folder/gold` these two are taken; otherwise `folder`
    holds the articles and `gold`, or the folder `gold` inside or beside it, the gold.
    Raises `EvaluationError` when there is no gold or an article is missing.
    """
    articles = folder / "articles" if (folder / "articles").is_dir() else folder
    if not articles.is_dir():
        raise EvaluationError(f"{articles}: no such folder of articles")
    gold = gold or _gold_folder(folder, articles)
    by_article: dict[str, list[Path]] = defaultdict(list)
    taken: dict[str, Path] = {}
    for path in sorted(gold.glob("*.json")):
        record = read_gold(path)
        if record.name in taken:
            raise EvaluationError(f"{path}: {record.name} has gold in {taken[record.name]} already")
        taken[record.name] = path
        by_article[record.article].append(path)
    if not by_article:
        raise EvaluationError(f"{gold}: no gold files (*.json)")
    entries = []
    for name, paths in sorted(by_article.items()):
        article = articles / name
        if not article.is_file() or not article.resolve().is_relative_to(articles.resolve()):
            raise EvaluationError(f"{paths[0]}: its article {name} is not in {articles}")
        entries.append(Entry(article, tuple(paths)))
    return Corpus(articles, gold, tuple(entries), _digest(entries))


def _gold_folder(folder: Path, articles: Path) -> Path:
    candidates = (folder / "gold", articles.parent / "gold")
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise EvaluationError(f"{folder}: no gold beside the articles; name its folder with --gold")


def _digest(entries: list[Entry]) -> str:
    total = hashlib.sha256()
    for entry in entries:
        for path in (entry.article, *entry.gold):
            total.update(path.name.encode() + b"\0")
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
