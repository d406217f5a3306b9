"""The prompts: files in a folder, named in every brief by the hash of what they say."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from pathlib import Path

from msgspec import Struct

from summarizer.errors import UsageError

ARTICLE_MARK = "<<<原文>>>"
"""Where the article's text goes in `part.md`."""
COMPLAINTS_MARK = "<<<问题>>>"
"""Where the complaints go in `again.md`."""

_MARKS = {"system.md": None, "part.md": ARTICLE_MARK, "again.md": COMPLAINTS_MARK}


class Prompts(Struct, frozen=True):
    """What is said to the model around an article.

    Texts are put in by cutting at the mark, not by a template engine: braces and
    dollar signs of an article stay what they are.
    """

    system: str
    part: str
    again: str

    @property
    def digest(self) -> str:
        """The hash of all of it, in 16 hex digits."""
        content = "\0".join((self.system, self.part, self.again))
        return hashlib.sha256(content.encode()).hexdigest()[:16]

    def for_part(self, text: str) -> str:
        """The question about a part of an article."""
        before, _, after = self.part.partition(ARTICLE_MARK)
        return before + text + after

    def for_complaints(self, complaints: str) -> str:
        """The question after an answer with figures that do not hold."""
        before, _, after = self.again.partition(COMPLAINTS_MARK)
        return before + complaints + after


def load_prompts(folder: Path | None = None) -> Prompts:
    """The shipped prompts, with the user's files in place of those of the same names.

    Raises `UsageError` when a file cannot be read or lacks its mark.
    """
    texts = {}
    for name, mark in _MARKS.items():
        text = _read(folder, name)
        if mark is not None and text.count(mark) != 1:
            raise UsageError(f"the prompt {name} must hold {mark} once")
        texts[name.removesuffix(".md")] = text.strip()
    return Prompts(**texts)


def _read(folder: Path | None, name: str) -> str:
    try:
        if folder is not None:
            if not folder.is_dir():
                raise UsageError(f"{folder}: there is no such folder of prompts")
            if (folder / name).is_file():
                return (folder / name).read_text(encoding="utf-8")
        return files("summarizer.prompts").joinpath(name).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise UsageError(f"the prompt {name} cannot be read ({error})") from error
