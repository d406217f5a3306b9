"""The rules' engine: documents to briefs on all cores, a bounded number in memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from queue import SimpleQueue

from summarizer.corpus.outcome import Outcome, Ticket, article_row
from summarizer.corpus.workers import Lost, Post, Role, Workers
from summarizer.errors import SummarizerError
from summarizer.pipeline import digest_page
from summarizer.reading.formats.read import read_document

Finish = Callable[[Sequence[Outcome]], None]
"""Takes what became of some tickets, as soon as it is known."""

CHUNK = 8
"""Documents in one message to a worker: large enough to make messages cheap, small
enough that a killed run loses a few hundredths of a second of work."""

_CHUNKS_AHEAD = 2
"""Chunks waiting per worker, so that none is idle while the store is written."""


def brief_by_rules(ticket: Ticket) -> Outcome:
    """What the rules make of a document; no error of a document is raised."""
    try:
        page = read_document(ticket.document)
        digests = digest_page(page)
        return Outcome(ticket.key, tuple(map(article_row, digests)), page.decoded)
    except SummarizerError as error:
        return Outcome(ticket.key, error=str(error))
    except Exception as error:  # a defect in one document must not stop ten thousand
        return Outcome(ticket.key, error=f"internal error: {type(error).__name__}: {error}")


def run_rules(tickets: Iterator[Ticket], finish: Finish, jobs: int) -> None:
    """Brief every ticket, in `jobs` processes, and hand over each outcome once."""
    if jobs == 1:
        for ticket in tickets:
            finish([brief_by_rules(ticket)])
        return
    role = Role(brief_chunks, CHUNK * (1 + _CHUNKS_AHEAD), CHUNK)
    with Workers([role] * jobs) as workers:
        for _, message in workers.messages(tickets):
            if not isinstance(message, Lost):
                finish(message)


def brief_chunks(post: Post) -> None:
    """A worker's part: brief what comes, chunk by chunk."""
    chunks: SimpleQueue[Sequence[Ticket] | None] = SimpleQueue()
    post.listen(chunks.put)
    while (chunk := chunks.get()) is not None:
        post.send([brief_by_rules(ticket) for ticket in chunk])


def available_cores() -> int:
    """Cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
