"""The account whose article another account reprints: 以下文章来源于某某，作者某人, and under it
its name and slogan."""

from __future__ import annotations

import re

from msgspec import Struct

from summarizer.articles.account_line import AccountLine
from summarizer.lexicon.masthead import QUOTED_ACCOUNT

_MAX_SLOGAN_LENGTH = 40
_FIGURE = re.compile(r"[0-9]")


class QuotedAccount(Struct):
    """Follows the lines over the body from the one that names the account."""

    _name: str = ""
    _is_slogan_next: bool = False

    def begins(self, text: str) -> AccountLine | None:
        """The account and authors that a line names; `None` for any other line."""
        match = re.fullmatch(QUOTED_ACCOUNT, text) if text.startswith("以下") else None
        if match is None:
            return None
        self._name = match["outlet"]
        return AccountLine(tuple((match["authors"] or "").split()), self._name, "")

    def has(self, text: str) -> bool:
        """Whether a line further on is the account's name again, or its slogan."""
        if self._is_slogan_next:
            self._is_slogan_next = False
            return len(text) <= _MAX_SLOGAN_LENGTH and not _FIGURE.search(text)
        self._is_slogan_next = bool(self._name) and text.rstrip(" .·。") == self._name
        return self._is_slogan_next
