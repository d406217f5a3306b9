"""From the rules' brief of an article to the one that a model has helped with.

Whatever happens to the calls, there is a brief: what was answered is used, the rest is
the rules', and the provenance says why.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import nullcontext
from typing import NamedTuple

from pydantic import BaseModel

from summarizer.articles.article import Span
from summarizer.errors import ModelError
from summarizer.language_model.calls import ModelClient, Places
from summarizer.language_model.desk import Desk
from summarizer.language_model.failures import TransientError
from summarizer.language_model.figure_guide import FigureGuide
from summarizer.language_model.interview import Guide, Interview, Interviewer, PartAnswer
from summarizer.language_model.merge import merged
from summarizer.language_model.parts import split_into_parts
from summarizer.language_model.prompts import Prompts, load_prompts
from summarizer.language_model.reconcile import reconcile
from summarizer.language_model.retrying import Patience
from summarizer.language_model.schemas import (
    SHIPPED,
    PairedAssistanceReport,
    WorkSummaryReport,
    find_schema,
    with_gaps,
)
from summarizer.language_model.spending import NOTHING, Ledger, Usage
from summarizer.language_model.verdicts import verify_report
from summarizer.quantities.reading import Reading
from summarizer.records import SUPPORTING, Brief, Issue, Provenance, Tokens
from summarizer.settings import Settings
from summarizer.version import __version__

MOST_WARNINGS = 10
"""Articles that are named for failures of one kind; every brief says its own."""

_AROUND_A_PART = 2_500
"""Characters of prompts, schema and complaints in a question, at most."""

_log = logging.getLogger(__name__)


class Filled(NamedTuple):
    """A brief and what the calls for it cost.

    `failure` is there when the brief is the rules' own for a reason that may have passed
    when the article is tried again.
    """

    brief: Brief
    usage: Usage
    failure: ModelError | None = None


class LanguageModel:
    """A model as one run uses it: its settings, prompts, connections and account.

    It belongs to one event loop. Any number of articles may be filled at once; those
    beyond the concurrency of the settings wait, and their time does not run yet.
    """

    def __init__(
        self, settings: Settings, places: Places = nullcontext, desk: Desk | None = None
    ) -> None:
        """Make each call in one of the places, and what takes long at the desk.

        Raises `UsageError` when prompts, schema or files of the settings are no good.
        """
        self.settings = settings
        self.prompts: Prompts = load_prompts(settings.prompts)
        self.ledger = Ledger(settings.token_limit)
        is_auto = settings.report_schema == "auto"
        self._schema = None if is_auto else find_schema(settings.report_schema)
        self.refusal: ModelError | None = None
        """Why no call of this run can succeed any more, if so."""
        self._told: Counter[str] = Counter()
        self._places = asyncio.Semaphore(settings.concurrency)
        self._client = ModelClient(settings, self.ledger, places)
        self._desk = desk or Desk()
        self._interviewer = Interviewer(self._client, self.prompts, self._desk)

    async def close(self) -> None:
        """Close the connections."""
        await self._client.close()

    def ceiling(self, body: str) -> int:
        """The most tokens that the calls for an article of this text can cost."""
        most_parts = len(body) * 2 // self.settings.part_characters + 1
        questions = min(most_parts, self.settings.most_parts) * (1 + self.settings.asks_again)
        own = len(str(self._schema.model_json_schema())) if self._schema else 0
        around = _AROUND_A_PART + own + self.settings.max_tokens
        longest = self.settings.part_characters + around
        return questions * self._client.most_calls * self._client.ceiling(longest)

    async def fill(self, brief: Brief, reading: Reading, waits_out_limits: bool = True) -> Filled:
        """The brief with what the model adds; the rules' own with the reason when it cannot.

        Raises `RefusedForNowError` only when `waits_out_limits` is off, for the first call.
        """
        if self.refusal is not None:
            return self._by_rules(brief, self.refusal)
        schema = self._schema or _fitting(brief)
        parts = split_into_parts(reading.article, self.settings.part_characters)
        if schema in SHIPPED.values():
            # No figure of a part without one can hold: there is nothing to ask about.
            parts = [part for part in parts if reading.within(*part)]
        guide = _guide(reading, schema, self.settings.asks_again)
        async with self._places:  # what follows the calls keeps no server waiting
            if self.refusal is not None:
                return self._by_rules(brief, self.refusal)
            patience = Patience(time.monotonic() + self.settings.deadline, waits_out_limits)
            asked = parts[: self.settings.most_parts]
            body = reading.article.body.text
            interview = await self._interviewer.ask(body, asked, guide, patience)
        self._report_failure(brief, interview)
        if not interview.answers:
            return self._by_rules(brief, interview.failure, interview.usage)
        answers = interview.answers
        filled = await self._desk.do(lambda: self._filled(brief, reading, guide, answers))
        provenance = self._provenance(interview, len(parts))
        return Filled(filled.model_copy(update={"provenance": provenance}), interview.usage)

    def _filled(
        self, brief: Brief, reading: Reading, guide: Guide, answers: Sequence[PartAnswer]
    ) -> Brief:
        if isinstance(guide, FigureGuide):
            contribution = guide.contribution(answers)
            return reconcile(brief, reading, contribution, self.settings.adds_rows)
        return _with_report(brief, reading, self._schema or _fitting(brief), answers)

    def _report_failure(self, brief: Brief, interview: Interview) -> None:
        """Say what failed: once for the whole run when nothing else can be expected."""
        failure = interview.failure
        if failure is None or self.refusal is not None:
            return
        if failure.is_final:
            self.refusal = failure
            _log.warning("the model is not used any more in this run: %s", failure)
            return
        self._told[str(failure)] += 1
        if self._told[str(failure)] <= MOST_WARNINGS:
            article = brief.article
            name = f"{article.path or article.id}, article {article.part} of {article.parts}"
            what = "in part by the rules" if interview.answers else "by the rules alone"
            is_last = self._told[str(failure)] == MOST_WARNINGS
            more = " (no more of these are named)" if is_last else ""
            _log.warning("%s: %s: %s%s", name, what, failure, more)

    def _by_rules(self, brief: Brief, failure: ModelError | None, usage: Usage = NOTHING) -> Filled:
        provenance = Provenance(
            version=__version__,
            mode="rules",
            model=self.settings.model,
            prompt=self.prompts.digest,
            tokens=Tokens(prompt=usage.prompt, completion=usage.completion),
            fallback=failure.reason if failure else "文章没有数字",
        )
        by_rules = brief.model_copy(update={"provenance": provenance})
        may_pass = failure is not None and (failure.is_final or isinstance(failure, TransientError))
        return Filled(by_rules, usage, failure if may_pass else None)

    def _provenance(self, interview: Interview, parts: int) -> Provenance:
        answered = len(interview.answers)
        fallback = None
        if answered < parts:
            reason = interview.failure.reason if interview.failure else "文章过长"
            fallback = f"{parts}部分中有{parts - answered}部分由规则完成：{reason}"
        return Provenance(
            version=__version__,
            mode="llm",
            model=self.settings.model,
            prompt=self.prompts.digest,
            tokens=Tokens(prompt=interview.usage.prompt, completion=interview.usage.completion),
            fallback=fallback,
        )


def _fitting(brief: Brief) -> type[BaseModel]:
    """Paired assistance has two sides; a work summary tells of one."""
    return PairedAssistanceReport if brief.helpers and brief.recipients else WorkSummaryReport


def _guide(reading: Reading, schema: type[BaseModel], asks_again: bool) -> Guide:
    if schema in SHIPPED.values():
        return FigureGuide(reading, schema, asks_again)

    def complaints(part: Span, answer: BaseModel) -> list[str]:
        return [
            f"{verdict.field}：原文没有“{verdict.text}”"
            for verdict in verify_report(reading, answer)
            if verdict.verdict not in SUPPORTING
        ]

    partial = with_gaps(schema)
    return Guide(partial, partial if asks_again else None, complaints)


def _with_report(
    brief: Brief, reading: Reading, schema: type[BaseModel], answers: Sequence[PartAnswer]
) -> Brief:
    """The rules' brief with the user's report and its verdicts beside it."""
    chosen = [_better(reading, answer) for answer in answers]
    report = merged(chosen, schema)
    if report is None:
        message = "模型没有给出完整的报告：必填的内容在原文里没有，或格式不对。"
        issue = Issue(kind="model_report", message=message)
        return brief.model_copy(update={"issues": (*brief.issues, issue)})
    return brief.model_copy(
        update={
            "report": report.model_dump(mode="json"),
            "report_verdicts": verify_report(reading, report),
        }
    )


def _better(reading: Reading, answer: PartAnswer) -> BaseModel:
    """The second answer when fewer of its figures lack support."""
    if answer.second is None:
        return answer.first
    return min(answer.first, answer.second, key=lambda report: _unsupported(reading, report))


def _unsupported(reading: Reading, report: BaseModel) -> int:
    verdicts = verify_report(reading, report)
    return sum(verdict.verdict not in SUPPORTING for verdict in verdicts)
