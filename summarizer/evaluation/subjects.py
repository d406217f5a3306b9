"""What is evaluated: anything that makes briefs of an article file."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from summarizer.evaluation.run_file import SubjectRecord
from summarizer.pipeline import summarize
from summarizer.records import Brief


class Subject(Protocol):
    """A set-up to be evaluated."""

    @property
    def record(self) -> SubjectRecord:
        """What the run file says of it; equal records are the same set-up."""

    def briefs(self, article: Path, repeat: int) -> list[Brief]:
        """The briefs of an article file; `repeat` tells samples of it apart.

        Raises `SummarizerError` when the article cannot be read.
        """


class RulesSubject:
    """The rules alone: no model, the same every time."""

    record = SubjectRecord(mode="rules")

    def briefs(self, article: Path, repeat: int) -> list[Brief]:
        """The offline briefs."""
        return summarize(article)
