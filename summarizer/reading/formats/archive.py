"""Zip archives: their members, each as if it lay in a folder."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from summarizer.errors import InputError
from summarizer.reading.formats.document import Rejected
from summarizer.reading.formats.unpacked import MAX_UNPACKED, is_bomb
from summarizer.reading.pages import MAX_BYTES

_UTF8_NAME = 0x800
_ENCRYPTED = 0x1


def zip_members(stream: IO[bytes], name: str) -> Iterator[tuple[str, IO[bytes]] | Rejected]:
    """Name (`archive.zip!member`) and content of each member that is safe to read.

    Nothing is written to disk. Raises `InputError` when the archive itself is broken.
    """
    try:
        with ZipFile(stream) as archive:
            total = 0
            for member in archive.infolist():
                if member.is_dir():
                    continue
                full_name = f"{name}!{_name(member)}"
                total += member.file_size
                refusal = _refusal(member, total)
                if refusal:
                    yield Rejected(full_name, refusal)
                    continue
                try:
                    yield full_name, io.BytesIO(_content(archive, member))
                except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
                    yield Rejected(full_name, f"cannot be unpacked ({error})")
    except BadZipFile as error:
        raise InputError(f"{name}: is no readable zip ({error})") from error


def _refusal(member: ZipInfo, total: int) -> str | None:
    path = PurePosixPath(member.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return "its path climbs out of the archive"
    if member.flag_bits & _ENCRYPTED:
        return "is encrypted; unpack it with its password first"
    if is_bomb(member.compress_size, member.file_size):
        return f"would unpack to {member.file_size // 1024**2} MB from almost nothing"
    if member.file_size > MAX_BYTES:
        return f"is larger than {MAX_BYTES // 1024**2} MB"
    if total > MAX_UNPACKED:
        return f"the archive holds more than {MAX_UNPACKED // 1024**3} GB"
    return None


def _content(archive: ZipFile, member: ZipInfo) -> bytes:
    with archive.open(member) as stream:
        # The size in the directory may lie; the library stops there, this makes sure.
        return stream.read(MAX_BYTES)


def _name(member: ZipInfo) -> str:
    """The member's name; archives of Chinese Windows have it in GBK without saying so."""
    if member.flag_bits & _UTF8_NAME:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return member.filename
