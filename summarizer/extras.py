"""Optional libraries: loaded when needed, asked for in plain words when missing."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from summarizer.errors import MissingExtraError


def require(module: str, extra: str) -> ModuleType:
    """The module, or `MissingExtraError` with the command that installs it."""
    try:
        return import_module(module)
    except ImportError as error:
        missing = error.name or module
        raise MissingExtraError(
            f"this needs the library {missing}; install it with: pip install 'summarizer[{extra}]'"
        ) from error
