"""What there is to review: the articles of files, folders or a store, worst first."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import NamedTuple, Protocol

from msgspec import Struct

from summarizer.articles.split import split_articles
from summarizer.errors import ReviewError, SummarizerError
from summarizer.output.page.standing import Doubt, doubt, doubtful_quantities
from summarizer.pipeline import Digest, digest_page
from summarizer.quantities.extract import read_quantities
from summarizer.reading.formats.document import Document, Rejected
from summarizer.reading.formats.inputs import documents, files_under
from summarizer.reading.formats.read import TEXT_OF, read_document
from summarizer.reading.pages import page_of_text
from summarizer.records import Brief
from summarizer.review.gold import Source

_OPEN_AT_ONCE = 16


class Item(Struct, frozen=True):
    """An article in the queue. `key` is its brief's id; `origin` tells its shelf where it is."""

    key: str
    name: str
    title: str | None
    doubt: Doubt
    figures: int
    doubtful: int
    first_issue: str | None
    origin: str


class Opened(NamedTuple):
    """An article at hand: its brief and reading, and its input as it is kept with gold."""

    digest: Digest
    source: Source


class Taken(NamedTuple):
    """What a shelf held: keys of articles, and inputs that are none."""

    keys: list[str]
    rejected: list[Rejected]


class Shelf(Protocol):
    """A place with articles."""

    def items(self) -> Iterator[Item | Rejected]:
        """Every article, and every input that is none."""

    def open(self, item: Item) -> Opened:
        """One of them. Raises `ReviewError` when it is no longer there."""


class FileShelf:
    """Articles in files and folders, briefed by the rules."""

    def __init__(self, path: Path) -> None:
        """The shelf of everything under `path`."""
        self._path = path

    def items(self) -> Iterator[Item | Rejected]:
        """Every article under the path, read one document at a time."""
        for file in files_under(self._path):
            for document in documents([file]):
                if isinstance(document, Rejected):
                    yield document
                    continue
                try:
                    digests = digest_page(read_document(document))
                except SummarizerError as error:
                    yield Rejected(document.name, str(error))
                    continue
                for digest in digests:
                    yield item_of(digest.brief, document.name, str(file))

    def open(self, item: Item) -> Opened:
        """The article, read again from its file."""
        for document in documents([Path(item.origin)]):
            if isinstance(document, Document) and document.name == item.name:
                for digest in digest_page(read_document(document)):
                    if digest.brief.article.id == item.key:
                        return Opened(digest, _source(document))
        raise ReviewError(f"{item.name}: has changed or gone; start the review again")


class StoreShelf:
    """Articles of a store, with the briefs that are in it."""

    def __init__(self, path: Path) -> None:
        """The shelf of the store at `path`."""
        self._path = path

    def items(self) -> Iterator[Item | Rejected]:
        """Every article of the store."""
        from summarizer.corpus.store import Store

        query = (
            "SELECT a.brief, (SELECT min(name) FROM names AS n WHERE n.document = a.document)"
            " FROM articles AS a ORDER BY a.id"
        )
        with Store(self._path) as store:
            for text, name in store.rows(query):
                brief = Brief.model_validate_json(text)
                yield item_of(brief, name or brief.article.id, str(self._path))

    def open(self, item: Item) -> Opened:
        """The article and its brief, from the store."""
        from summarizer.corpus.store import Store

        query = (
            "SELECT a.brief, d.decoded FROM articles AS a JOIN documents AS d"
            " ON d.id = a.document WHERE a.id = ?"
        )
        with Store(self._path) as store:
            for text, decoded in store.rows(query, (item.key,)):
                brief = Brief.model_validate_json(text)
                article = split_articles(page_of_text(decoded, item.name))[brief.article.part - 1]
                digest = Digest(brief, read_quantities(article))
                return Opened(digest, _source(Document(item.name, decoded)))
        raise ReviewError(f"{item.name}: is no longer in the store; start the review again")


class Library:
    """The articles of several shelves, worst first, the last opened ones kept at hand.

    Safe to use from several threads.
    """

    def __init__(self) -> None:
        """An empty library."""
        self._items: dict[str, tuple[Item, Shelf]] = {}
        self._order: list[str] = []
        self._opened: OrderedDict[str, Opened] = OrderedDict()
        self._lock = threading.Lock()

    def add(self, shelf: Shelf) -> Taken:
        """Take in a shelf."""
        everything = list(shelf.items())
        found = [item for item in everything if isinstance(item, Item)]
        with self._lock:
            for item in found:
                self._items.setdefault(item.key, (item, shelf))
            doubts = {key: item.doubt for key, (item, _) in self._items.items()}
            self._order = sorted(doubts, key=doubts.__getitem__, reverse=True)
        rejected = [item for item in everything if isinstance(item, Rejected)]
        return Taken([item.key for item in found], rejected)

    def items(self) -> list[Item]:
        """Every article, those with most problems first."""
        return [self._items[key][0] for key in self._order]

    def neighbours(self, key: str) -> tuple[str | None, str | None]:
        """The keys before and after this one in the queue."""
        place = self._order.index(key)
        before = self._order[place - 1] if place else None
        return before, self._order[place + 1] if place + 1 < len(self._order) else None

    def open(self, key: str) -> Opened:
        """An article by its key. Raises `ReviewError` when there is none."""
        if key not in self._items:
            raise ReviewError("there is no such article in this review")
        with self._lock:
            opened = self._opened.get(key)
            if opened is None:
                item, shelf = self._items[key]
                opened = self._opened[key] = shelf.open(item)
                while len(self._opened) > _OPEN_AT_ONCE:
                    self._opened.popitem(last=False)
            return opened


def item_of(brief: Brief, name: str, origin: str) -> Item:
    """The queue's line for a brief."""
    return Item(
        key=brief.article.id,
        name=name,
        title=brief.article.title,
        doubt=doubt(brief),
        figures=len(brief.quantities),
        doubtful=len(doubtful_quantities(brief)),
        first_issue=brief.issues[0].message if brief.issues else None,
        origin=origin,
    )


def _source(document: Document) -> Source:
    """The document as a plain file of one folder; other formats become their text."""
    path = PurePath(document.name.replace("!", "/").replace("#", "-"))
    content = document.content
    if isinstance(content, bytes) and document.suffix not in TEXT_OF:
        stem, suffix, data = path.stem, path.suffix, content
    else:
        text = content if isinstance(content, str) else read_document(document).decoded
        stem, suffix, data = path.name.replace(".", "-"), ".txt", text.encode("utf-8", "replace")
    # Two folders may hold files of one name; gold has one folder of articles.
    return Source(f"{stem}-{hashlib.sha256(data).hexdigest()[:8]}{suffix}", data)
