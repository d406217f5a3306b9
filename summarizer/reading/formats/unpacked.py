"""How large a zip may become when it is unpacked; Word and Excel files are zips too."""

from __future__ import annotations

from typing import IO
from zipfile import BadZipFile, ZipFile

from summarizer.errors import InputError
from summarizer.reading.pages import MAX_BYTES

MAX_RATIO = 200
"""Text compresses up to some 20 to 1; a member beyond this ratio is a bomb."""

MAX_UNPACKED = 64 * MAX_BYTES
"""The most that an archive may hold in all: 2 GB."""


def is_bomb(compressed: int, unpacked: int) -> bool:
    """Whether these sizes, in bytes, are those of a decompression bomb."""
    return unpacked > 1024**2 and unpacked > compressed * MAX_RATIO


def refuse_bomb(stream: IO[bytes], name: str) -> None:
    """Raise `InputError` for an office file that is no zip or would unpack to too much."""
    try:
        with ZipFile(stream) as archive:
            members = archive.infolist()
    except BadZipFile as error:
        raise InputError(f"{name}: is damaged, or not what its suffix says") from error
    total = sum(member.file_size for member in members)
    if total > MAX_UNPACKED or any(is_bomb(m.compress_size, m.file_size) for m in members):
        raise InputError(f"{name}: would unpack to {total // 1024**2} MB; it was left alone")
