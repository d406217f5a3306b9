"""A review in progress: the library, the journal, and what may be done with them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

from msgspec import Struct

from summarizer.errors import ReviewError
from summarizer.output.page.source import printable
from summarizer.pipeline import Digest, extract
from summarizer.reading.formats.document import Rejected
from summarizer.records import Quantity
from summarizer.review.corrected import Reviewed, apply
from summarizer.review.corrections import ON_A_FIGURE, Correction, Journal, Place, Request
from summarizer.review.gold import gold_of, write_gold
from summarizer.review.library import FileShelf, Item, Library, Opened, Shelf, StoreShelf

_STORE_MAGIC = b"SQLite format 3\x00"


class Case(NamedTuple):
    """An article on the desk: as the program briefed it, and as it is corrected."""

    opened: Opened
    reviewed: Reviewed

    @property
    def digest(self) -> Digest:
        """The corrected brief with its reading."""
        return Digest(self.reviewed.brief, self.opened.digest.reading)


class Proposal(NamedTuple):
    """A place for a missed figure, and what the rules read there, if anything."""

    place: Place
    quantity: Quantity | None


class Export(NamedTuple):
    """How many articles went into the gold, and how many of them are finished."""

    articles: int
    finished: int


class Desk(Struct, frozen=True):
    """What a reviewer works with. Every method may be called from any thread."""

    library: Library
    journal: Journal
    inputs: Path

    def case(self, key: str) -> Case:
        """An article by its key. Raises `ReviewError` when there is none."""
        opened = self.library.open(key)
        return Case(opened, apply(opened.digest.brief, self.journal.standing(key)))

    def correct(self, key: str, request: Request) -> Correction:
        """Keep a correction. Raises `ReviewError` when it fits no figure or place."""
        case = self.case(key)
        known = {quantity.id for quantity in case.reviewed.brief.quantities}
        if request.action in ON_A_FIGURE and request.quantity not in known:
            raise ReviewError("this article has no such figure")
        if request.action == "change" and request.change is None:
            raise ReviewError("the change is missing")
        if request.action == "add":
            self._refuse_incomplete(case, request)
        if request.action == "note" and not (request.note or "").strip():
            raise ReviewError("the note is empty")
        return self.journal.append(key, request)

    def locate(self, key: str, start: int, end: int) -> Proposal:
        """The place that the visible text from `start` to `end` has in the input."""
        page = self.case(key).digest.reading.article.page
        text = page.visible.text[start:end]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        if not text or len(text) > 200:
            raise ReviewError("select the figure alone: number and unit")
        begin, finish = page.visible.source_span(start, start + len(text))
        read = extract(f"{text}。")  # a full stop, or else a lone line is a title
        place = Place(start=begin, end=finish, text=printable(text))
        return Proposal(place, read[0] if read else None)

    def find(self, key: str, text: str, after: int = 0) -> Proposal:
        """The next place of `text` in the article's body that no figure marks.

        `after` is an offset into the input; from the last place it goes on at the first.
        """
        case = self.case(key)
        article = case.digest.reading.article
        begin, end = article.body.source_span(0, len(article.body))
        taken = [(q.start, q.end) for q in case.reviewed.brief.quantities]
        text = text.strip()
        free = []
        for at in _occurrences(article.page.visible.text, text):
            start, stop = article.page.visible.source_span(at, at + len(text))
            if begin <= start < end and all(stop <= q[0] or q[1] <= start for q in taken):
                free.append((start < after, at))
        if not free:
            raise ReviewError(f"{text[:40]!r} does not stand unmarked in the article")
        at = min(free)[1]
        return self.locate(key, at, at + len(text))

    def take_in(self, name: str, content: bytes) -> str:
        """Keep a pasted or dropped input and give the key of its first article.

        Raises `ReviewError` when it holds no text.
        """
        file = self.inputs / _file_name(name, content)
        try:
            self.inputs.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        except OSError as error:
            raise ReviewError(f"{self.inputs}: cannot be written ({error.strerror})") from error
        keys, rejected = self.library.add(FileShelf(file))
        if not keys:
            file.unlink(missing_ok=True)
            raise ReviewError(rejected[0].reason if rejected else "holds no article")
        return keys[0]

    def export_gold(self, folder: Path) -> Export:
        """Write every corrected article and its gold to a folder."""
        finished = articles = 0
        for item in self.library.items():
            if not self.journal.standing(item.key):
                continue
            case = self.case(item.key)
            if case.reviewed.is_touched:
                gold = gold_of(case.reviewed, case.opened.source.name)
                write_gold(folder, case.opened.source, gold)
                articles += 1
                finished += case.reviewed.is_finished
        return Export(articles, finished)

    def _refuse_incomplete(self, case: Case, request: Request) -> None:
        place, change = request.place, request.change
        size = len(case.digest.reading.article.page.decoded)
        if place is None or not place.start < place.end <= size:
            raise ReviewError("the place of the figure is missing")
        if change is None or not {"value", "unit"} <= change.model_fields_set:
            raise ReviewError("a missed figure needs its value and its unit")


def open_desk(paths: Sequence[Path], state: Path) -> tuple[Desk, list[Rejected]]:
    """A desk for stores, files and folders; corrections and inputs are kept in `state`.

    Gives the inputs that hold no article beside it. Raises `ReviewError` when there
    is no such path.
    """
    library = Library()
    rejected: list[Rejected] = []
    inputs = state / "inputs"
    for path in (*paths, *([inputs] if inputs.is_dir() else [])):
        rejected += library.add(_shelf(path)).rejected
    return Desk(library, Journal(state / "corrections.jsonl"), inputs), rejected


def progress(desk: Desk, items: Sequence[Item]) -> dict[str, str]:
    """How far the review of each article is: `waiting`, `begun` or `done`."""
    states = {}
    for item in items:
        actions = {correction.action for correction in desk.journal.standing(item.key)}
        states[item.key] = "done" if "finish" in actions else "begun" if actions else "waiting"
    return states


def _shelf(path: Path) -> Shelf:
    if not path.exists():
        raise ReviewError(f"{path}: there is no such file or folder")
    if path.is_file():
        with path.open("rb") as file:
            if file.read(len(_STORE_MAGIC)) == _STORE_MAGIC:
                return StoreShelf(path)
    return FileShelf(path)


def _file_name(name: str, content: bytes) -> str:
    """A safe name for an input of the reviewer's: its own words, and what it holds."""
    path = PurePath(name.replace("\\", "/"))
    words = "".join(c for c in path.stem if c.isalnum() or c in "-_")[:60]
    suffix = path.suffix.lower() if path.suffix[1:].isalnum() else ".txt"
    return f"{words or 'article'}-{hashlib.sha256(content).hexdigest()[:8]}{suffix}"


def _occurrences(text: str, wanted: str) -> list[int]:
    found, at = [], text.find(wanted) if wanted else -1
    while at >= 0:
        found.append(at)
        at = text.find(wanted, at + len(wanted))
    return found
