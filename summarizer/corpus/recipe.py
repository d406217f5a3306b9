"""What a brief depends on besides its article: the recipe, and the key made of both."""

from __future__ import annotations

import hashlib
import json
from typing import NamedTuple

from summarizer.records import SCHEMA, Mode
from summarizer.version import __version__


class Recipe(NamedTuple):
    """Everything but the article that decides what its brief says.

    `prompt` is the hash of the prompts, `settings` any text that changes when a
    setting that matters does. Rules alone need neither.
    """

    mode: Mode = "rules"
    model: str | None = None
    prompt: str | None = None
    settings: str = ""
    schema: str = SCHEMA
    version: str = __version__

    def key(self, sha256: str) -> str:
        """The identity, in hex, of the work on an article with this digest of its bytes."""
        identity = json.dumps([sha256, *self], ensure_ascii=True)
        return hashlib.sha256(identity.encode("ascii")).hexdigest()


RULES = Recipe()
