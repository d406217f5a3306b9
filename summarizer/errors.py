"""The errors that a user may meet: one root, and messages that say what to do."""

from __future__ import annotations


class SummarizerError(Exception):
    """Root of every error that this package raises on purpose.

    Its message is a sentence for the person at the keyboard; a command prints it
    on standard error without a traceback.
    """


class InputError(SummarizerError):
    """An input that cannot become a brief (missing, empty, binary, too large)."""


class UsageError(SummarizerError):
    """The request itself is wrong (an unknown format, a setting that contradicts another)."""
