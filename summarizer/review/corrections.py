"""Corrections as they are kept: one JSON line each, appended and never rewritten.

A line that a crash cut short is passed over. Two programs may append to one file;
each sees what the other wrote the next time it looks.
"""

from __future__ import annotations

import os
import re
import threading
import uuid
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, ValidationError

from summarizer.errors import ReviewError
from summarizer.lexicon.numerals import DIGITS, LARGE_SCALES, SMALL_SCALES
from summarizer.quantities.numerals import read_numeral
from summarizer.records import Category, Number, Party, Qualifier, Record, Status

Action = Literal["accept", "reject", "change", "add", "parties", "note", "finish", "undo"]

ON_A_FIGURE: frozenset[Action] = frozenset({"accept", "reject", "change"})
"""Actions that name a quantity of the brief."""


def _read_amount(value: object) -> object:
    """What a person may type for a value: 35246430, 3,524.643万, 三千."""
    if not isinstance(value, str):
        return value
    text = "".join(value.split())
    numeral = read_numeral(text) if _NUMERAL.fullmatch(text) else None
    if numeral is None:
        raise ValueError(f"{value[:40]!r} is no number; write 35246430 or 3524.643万")
    return numeral.value


_SIGNS = "".join((*DIGITS, *SMALL_SCALES, *LARGE_SCALES))
_NUMERAL = re.compile(rf"[0-9][0-9,]*+(?:\.[0-9]++)?[{_SIGNS}]*+|[0-9{_SIGNS}]++")

Amount = Annotated[Number, BeforeValidator(_read_amount), Field(ge=0)]
"""A value in the unit's base, as a number or as a person writes one."""


class Change(Record):
    """New values for a quantity's fields; a field that is not given stays as it is.

    `in_table` tells whether the figure belongs among the indicators.
    """

    value: Amount = Decimal(0)
    value_max: Amount | None = None
    unit: str = Field(default="", min_length=1, max_length=20)
    object: str | None = Field(default=None, max_length=100)
    qualifier: Qualifier = "exact"
    status: Status = "actual"
    per: str | None = Field(default=None, max_length=20)
    year: int | None = Field(default=None, ge=1900, le=2200)
    category: Category = "other"
    label: str | None = Field(default=None, max_length=200)
    in_table: bool = True


class Place(Record):
    """Where a figure that the program missed stands: offsets into the decoded input."""

    start: int = Field(ge=0)
    end: int = Field(ge=1)
    text: str = Field(min_length=1, max_length=200)


class Parties(Record):
    """Helpers and recipients as the reviewer has them."""

    helpers: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()


class Request(Record):
    """What a reviewer asks for; which fields count depends on the action."""

    action: Action
    quantity: str | None = None
    change: Change | None = None
    place: Place | None = None
    parties: Parties | None = None
    note: str | None = Field(default=None, max_length=5000)


class Correction(Request):
    """A request as it is kept. `undoes` names the correction that an undo takes back."""

    id: str
    at: str
    article: str
    undoes: str | None = None


class Journal:
    """The file of corrections, and what stands in it by article."""

    def __init__(self, path: Path) -> None:
        """Open the file at `path`; it is made with the first correction."""
        self.path = path
        self._lock = threading.Lock()
        self._read = 0
        self._by_article: dict[str, list[Correction]] = defaultdict(list)

    def standing(self, article: str) -> tuple[Correction, ...]:
        """The article's corrections in order, without undone ones and the undoings."""
        with self._lock:
            self._catch_up()
            return _standing(self._by_article.get(article, ()))

    def articles(self) -> tuple[str, ...]:
        """Ids of the articles with any standing correction."""
        with self._lock:
            self._catch_up()
            return tuple(id for id, found in self._by_article.items() if _standing(found))

    def append(self, article: str, request: Request) -> Correction:
        """Keep a request for good before this returns.

        An undo takes back the article's last standing correction. Raises
        `ReviewError` when there is none, or when the file cannot be written.
        """
        with self._lock:
            self._catch_up()
            undoes = None
            if request.action == "undo":
                last = _standing(self._by_article.get(article, ()))[-1:]
                if not last:
                    raise ReviewError("nothing to undo in this article")
                undoes = last[0].id
            correction = Correction(
                **request.model_dump(exclude_unset=True),
                id=uuid.uuid4().hex,
                at=datetime.now(UTC).isoformat(timespec="seconds"),
                article=article,
                undoes=undoes,
            )
            self._write(correction.model_dump_json(exclude_unset=True))
            self._catch_up()
            return correction

    def _write(self, line: str) -> None:
        """One write of one whole line, on the disk before it returns."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("ab", buffering=0) as file:
                whole = file.tell() == self._read
                file.write((("" if whole else "\n") + line + "\n").encode())
                os.fsync(file.fileno())
        except OSError as error:
            raise ReviewError(f"{self.path}: cannot be written ({error.strerror})") from error

    def _catch_up(self) -> None:
        """Read the whole lines that were added since the last look."""
        try:
            with self.path.open("rb") as file:
                file.seek(self._read)
                added = file.read()
        except FileNotFoundError:
            return
        except OSError as error:
            raise ReviewError(f"{self.path}: cannot be read ({error.strerror})") from error
        whole = added[: added.rfind(b"\n") + 1]
        self._read += len(whole)
        for line in whole.splitlines():
            try:
                correction = Correction.model_validate_json(line)
            except ValidationError:
                continue
            self._by_article[correction.article].append(correction)


def _standing(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    undone = {correction.undoes for correction in corrections}
    return tuple(c for c in corrections if c.action != "undo" and c.id not in undone)
