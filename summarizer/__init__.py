"""Briefs of Chinese public-affairs articles in which every number holds.

    from summarizer import summarize, extract, verify

The names below load on first use, so that importing the package stays cheap.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from summarizer.version import __version__

if TYPE_CHECKING:
    from summarizer.errors import InputError, SummarizerError, UsageError
    from summarizer.pipeline import extract, summarize, verify
    from summarizer.records import Brief, Figure, Quantity

_HOMES = {
    "Brief": "records",
    "Figure": "records",
    "InputError": "errors",
    "Quantity": "records",
    "SummarizerError": "errors",
    "UsageError": "errors",
    "extract": "pipeline",
    "summarize": "pipeline",
    "verify": "pipeline",
}

__all__ = [
    "__version__",
    "Brief",
    "Figure",
    "InputError",
    "Quantity",
    "SummarizerError",
    "UsageError",
    "extract",
    "summarize",
    "verify",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
