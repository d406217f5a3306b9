"""How far a run is, on standard error: rate, time left, tokens and money."""

from __future__ import annotations

import sys
import time
from types import TracebackType

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)

from summarizer.corpus.outcome import Usage
from summarizer.corpus.run import Tally

_SECONDS_BETWEEN_LINES = 30.0
"""Where standard error is no terminal, a line this often takes the place of the bar."""

_MICROS = 1_000_000


class ProgressDisplay:
    """A bar on a terminal, a line now and then elsewhere. Use it as a context manager."""

    def __init__(self, total: int) -> None:
        """Show progress towards `total` documents (archives and tables may hold more)."""
        console = Console(file=sys.stderr)
        self._total = total
        self._started = self._last_line = time.monotonic()
        self._is_terminal = console.is_terminal
        self._progress = Progress(
            BarColumn(),
            MofNCompleteColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[account]}"),
            TimeRemainingColumn(elapsed_when_finished=True),
            console=console,
            speed_estimate_period=60,
            disable=not self._is_terminal,
        )
        self._task = self._progress.add_task("", total=self._total, account="")

    def __enter__(self) -> ProgressDisplay:
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._progress.stop()

    def show(self, tally: Tally) -> None:
        """Bring the display up to date; cheap, call it often."""
        worked = tally.done + tally.failed
        # Documents done before leave the total, so that they do not flatter the rate.
        total = max(self._total - tally.skipped - tally.rejected, worked)
        now = time.monotonic()
        if self._is_terminal:
            account = self._account(tally, now)
            self._progress.update(self._task, completed=worked, total=total, account=account)
        elif now - self._last_line >= _SECONDS_BETWEEN_LINES:
            self._last_line = now
            print(f"{worked} of {total}, {self._account(tally, now)}", file=sys.stderr)

    def _account(self, tally: Tally, now: float) -> str:
        rate = (tally.done + tally.failed) / max(now - self._started, 1e-9)
        parts = [f"{rate:.1f}/s"]
        if tally.failed:
            parts.append(f"{tally.failed} failed")
        if tally.usage.tokens:
            parts.append(spending_text(tally.usage))
        return ", ".join(parts)


def spending_text(usage: Usage) -> str:
    """Tokens and money in words: `1,234 tokens, 0.0056`."""
    tokens = f"{usage.tokens:,} tokens"
    return f"{tokens}, {usage.cost_micros / _MICROS:.4f}" if usage.cost_micros else tokens
