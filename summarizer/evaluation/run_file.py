"""A run as a file: append-only JSONL that can be scored again without a model.

The first line says what was run on what; every further line is the outcome of one
article file in one repeat. A crash may tear the last line: it is dropped, and the
run goes on behind the last whole one.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct
from pydantic import ValidationError

from summarizer.errors import EvaluationError
from summarizer.records import Brief, Mode, Record

RUN_SCHEMA: Literal["summarizer.run/1"] = "summarizer.run/1"


class Prices(Record):
    """Money for a million tokens, in the currency of the user's contract."""

    prompt: float
    completion: float

    def of(self, prompt_tokens: int, completion_tokens: int) -> float:
        """The price of that many tokens."""
        return (prompt_tokens * self.prompt + completion_tokens * self.completion) / 1e6


class SubjectRecord(Record):
    """What was run: rules, or a model with a prompt (its hash) and settings."""

    mode: Mode = "rules"
    model: str | None = None
    prompt: str | None = None
    settings: tuple[tuple[str, str], ...] = ()

    @property
    def label(self) -> str:
        """`rules`, or `<model>, prompt <hash>`."""
        if self.mode == "rules":
            return "rules"
        return f"{self.model}, prompt {self.prompt}" if self.prompt else str(self.model)


class CorpusRecord(Record):
    """Which corpus: its folders as the user named them, and its digest."""

    articles: str
    gold: str
    digest: str


class RunHeader(Record):
    """The first line of a run file."""

    kind: Literal["run"] = "run"
    format: Literal["summarizer.run/1"] = RUN_SCHEMA
    subject: SubjectRecord
    corpus: CorpusRecord
    version: str
    seed: int = 0
    repeats: int = 1
    prices: Prices | None = None
    started: str

    def same_work(self, other: RunHeader) -> bool:
        """Whether the other run's outcomes may stand beside this one's."""
        return (self.subject, self.corpus.digest, self.version, self.seed) == (
            other.subject,
            other.corpus.digest,
            other.version,
            other.seed,
        )


class Outcome(Record):
    """The briefs of one article file, or why there are none."""

    kind: Literal["outcome"] = "outcome"
    article: str
    sha256: str
    repeat: int = 0
    seconds: float
    briefs: tuple[Brief, ...] = ()
    error: str | None = None


class RunFile(Struct, frozen=True):
    """A run file on disk. Reading streams; nothing is kept."""

    path: Path

    def header(self) -> RunHeader:
        """The first line. Raises `EvaluationError` when this is no run file."""
        try:
            with self.path.open("rb") as lines:
                return RunHeader.model_validate_json(lines.readline())
        except OSError as error:
            reason = error.strerror or error
            raise EvaluationError(f"{self.path}: cannot be read ({reason})") from error
        except ValidationError as error:
            raise EvaluationError(f"{self.path}: not a run file of this program") from error

    def outcomes(self) -> Iterator[Outcome]:
        """Every whole outcome, in order. A torn last line is left out."""
        with self.path.open("rb") as lines:
            next(lines, None)
            for number, line in enumerate(lines, start=2):
                if not line.endswith(b"\n"):
                    return
                yield self._outcome(line, number)

    def _outcome(self, line: bytes, number: int) -> Outcome:
        try:
            return Outcome.model_validate_json(line)
        except ValidationError as error:
            problem = error.errors()[0]["msg"]
            raise EvaluationError(f"{self.path}, line {number}: {problem}") from error

    def open(self, header: RunHeader) -> set[tuple[str, int]]:
        """Start the run, or resume it; returns the (article, repeat) already done.

        Raises `EvaluationError` when the file holds a run of something else.
        """
        self._drop_torn_line()
        if not self.path.exists() or not self.path.stat().st_size:
            self._append(header)
            return set()
        if not self.header().same_work(header):
            raise EvaluationError(
                f"{self.path}: holds another run (subject, corpus, version or seed differ); "
                "name a new file"
            )
        return {(outcome.article, outcome.repeat) for outcome in self.outcomes()}

    def append(self, outcome: Outcome) -> None:
        """Add an outcome; on disk when this returns."""
        self._append(outcome)

    def _append(self, record: Record) -> None:
        try:
            with self.path.open("ab") as lines:
                lines.write(record.model_dump_json().encode() + b"\n")
                lines.flush()
                os.fsync(lines.fileno())
        except OSError as error:
            reason = error.strerror or error
            raise EvaluationError(f"{self.path}: cannot be written ({reason})") from error

    def _drop_torn_line(self) -> None:
        if not self.path.exists():
            return
        with self.path.open("r+b") as file:
            end = file.seek(0, os.SEEK_END)
            while end > 0:
                start = max(0, end - 65536)
                file.seek(start)
                newline = file.read(end - start).rfind(b"\n")
                if newline >= 0:
                    end = start + newline + 1
                    break
                end = start
            file.truncate(end)
