"""Reprints and near-duplicates: articles that say the same in the same words.

Candidates come from MinHash over character n-grams with locality-sensitive hashing
(Broder 1997; the library is datasketch); each is then compared exactly. Articles
written to one pattern about different places are no reprints of each other: a
reprint repeats the figures too.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from summarizer.corpus.store import Store
from summarizer.extras import require

SHINGLE = 5
"""Characters in an n-gram: about three Chinese words."""

THRESHOLD = 0.7
"""The Jaccard similarity from which two articles are near-duplicates."""

SHARED_FIGURES = 0.5
"""The part of the figures, of the article with fewer, that the other must state too."""

_PERMUTATIONS = 64
_KEPT = 512
_SLACK = 0.1
"""How far below the threshold candidates are looked for, for the estimate's error."""


class Article(NamedTuple):
    """An article as the store numbers it, with what decides which of two is the original."""

    row: int
    id: str
    title: str | None
    published: str | None
    length: int

    def precedence(self) -> tuple[bool, str, int, str]:
        """Sorts the original first: dated before undated, earlier first, longer first."""
        return self.published is None, self.published or "", -self.length, self.id


class Reprint(NamedTuple):
    """An article that repeats another, and how much of it, from 0 to 1."""

    article: Article
    similarity: float


class Group(NamedTuple):
    """An original and its reprints."""

    original: Article
    reprints: tuple[Reprint, ...]


def find_duplicates(store: Store, threshold: float = THRESHOLD) -> list[Group]:
    """Groups of articles that repeat each other, in the order of the store.

    Every article is in one group at most. Memory grows with the number of articles
    (about 1 kB each), not with their length.
    """
    articles = {article.row: article for article in _articles(store)}
    parents = {row: row for row in articles}
    texts = _Texts(store)
    for one, other in _candidate_pairs(store, threshold):
        root, other_root = _root(parents, one), _root(parents, other)
        if root != other_root and texts.is_reprint(one, other, threshold):
            parents[max(root, other_root)] = min(root, other_root)
    members = defaultdict(list)
    for row in articles:
        members[_root(parents, row)].append(articles[row])
    return [_group(texts, found) for found in members.values() if len(found) > 1]


def reprint_rows(groups: list[Group]) -> frozenset[int]:
    """The rows of all reprints: what totals leave out."""
    return frozenset(reprint.article.row for group in groups for reprint in group.reprints)


def shingles(text: str) -> frozenset[int]:
    """The n-grams of the text's letters and digits, as 32-bit hashes."""
    letters = "".join(filter(str.isalnum, text))
    count = max(len(letters) - SHINGLE + 1, 1)
    return frozenset(
        zlib.crc32(letters[i : i + SHINGLE].encode("utf-8", "surrogatepass")) for i in range(count)
    )


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    """The part of all n-grams that both have."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


def _candidate_pairs(store: Store, threshold: float) -> Iterator[tuple[int, int]]:
    datasketch = require("datasketch", "corpus")
    index = datasketch.MinHashLSH(max(threshold - _SLACK, 0.1), num_perm=_PERMUTATIONS)
    empty = datasketch.MinHash(num_perm=_PERMUTATIONS, hashfunc=int)
    for row, body in store.rows("SELECT rowid, body FROM articles ORDER BY rowid"):
        signature = empty.copy()
        signature.update_batch(shingles(body))
        for found in index.query(signature):
            yield found, row
        index.insert(row, signature, check_duplication=False)


class _Texts:
    """Exact comparison of two articles; the last few hundred are kept."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._shingles = lru_cache(maxsize=_KEPT)(self._read_shingles)
        self._figures = lru_cache(maxsize=_KEPT)(self._read_figures)

    def similarity(self, one: int, other: int) -> float:
        return jaccard(self._shingles(one), self._shingles(other))

    def is_reprint(self, one: int, other: int, threshold: float) -> bool:
        if self.similarity(one, other) < threshold:
            return False
        figures, other_figures = self._figures(one), self._figures(other)
        fewer = min(len(figures), len(other_figures))
        return len(figures & other_figures) >= fewer * SHARED_FIGURES

    def _read_shingles(self, row: int) -> frozenset[int]:
        ((body,),) = self._store.rows("SELECT body FROM articles WHERE rowid = ?", (row,))
        return shingles(body)

    def _read_figures(self, row: int) -> frozenset[tuple[Any, ...]]:
        query = (
            "SELECT q.value, q.unit FROM quantities q JOIN articles a"
            " ON q.document = a.document AND q.part = a.part WHERE a.rowid = ?"
        )
        return frozenset(self._store.rows(query, (row,)))


def _articles(store: Store) -> Iterator[Article]:
    query = "SELECT rowid, id, title, published, length(body) FROM articles ORDER BY rowid"
    for values in store.rows(query):
        yield Article(*values)


def _group(texts: _Texts, members: list[Article]) -> Group:
    original, *others = sorted(members, key=Article.precedence)
    return Group(
        original,
        tuple(Reprint(other, texts.similarity(original.row, other.row)) for other in others),
    )


def _root(parents: dict[int, int], row: int) -> int:
    while parents[row] != row:
        parents[row] = parents[parents[row]]
        row = parents[row]
    return row
