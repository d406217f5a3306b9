"""What goes into a run: one article's worth of input, or the reason why there is none."""

from __future__ import annotations

import hashlib

from msgspec import Struct


class Document(Struct, frozen=True):
    """One input that makes one page.

    `name` tells a person where it came from (a path; `archive.zip!inner.txt`;
    `table.csv#12` for the twelfth row). `content` is the file's bytes, or the text
    of a table's cell. `suffix` names the format of the bytes (`.pdf`), lower case.
    `digest` is the content's SHA-256 where it is known already.
    """

    name: str
    content: bytes | str
    suffix: str = ""
    digest: str | None = None

    @property
    def sha256(self) -> str:
        """The content's digest, in hex; text is hashed as UTF-8."""
        if self.digest is not None:
            return self.digest
        content = self.content
        data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        return hashlib.sha256(data).hexdigest()


class Rejected(Struct, frozen=True):
    """An input that holds no document, and why, in words for the person who ran it."""

    name: str
    reason: str
