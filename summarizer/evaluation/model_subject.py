"""A language model under evaluation, live or from recorded answers."""

from __future__ import annotations

from pathlib import Path

from summarizer.evaluation.run_file import SubjectRecord
from summarizer.language_model.session import ModelSession
from summarizer.pipeline import load_page, start_with_model
from summarizer.records import Brief
from summarizer.settings import Settings


class ModelSubject:
    """The model that the settings name, with their prompts.

    With recorded answers no server is called, and the briefs are the same every time.
    """

    def __init__(self, settings: Settings, session: ModelSession) -> None:
        """Ask through `session`, which the caller opens and closes."""
        self._settings = settings
        self._session = session

    @property
    def record(self) -> SubjectRecord:
        """Model, hash of the prompts, and the settings that an answer depends on."""
        return SubjectRecord(
            mode="llm",
            model=self._settings.model,
            prompt=self._session.model.prompts.digest,
            settings=(("identity", self._settings.identity),),
        )

    def briefs(self, article: Path, repeat: int) -> list[Brief]:
        """The briefs of an article file, with the model's help."""
        page = load_page(article)
        return [digest.brief for digest in start_with_model(page, self._session)()]
