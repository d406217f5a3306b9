"""Bytes to text: one encoding, chosen the same way every time.

Order: a byte order mark, strict UTF-8, the charset that the page declares, then
the likelier of GB18030 and Big5. A page labelled gb2312 or gbk is read as GB18030,
of which both are subsets: the gb2312 codec turns a dash into another character, and
parsers that trust the label drop the rest of the page at the first rare character.
"""

from __future__ import annotations

import codecs
import re

from summarizer.errors import InputError
from summarizer.lexicon.common_characters import COMMON_CHARACTERS

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
)

_DECLARED_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.I)
_DECLARATION_WINDOW = 4096
_SAMPLE = 16384


def decode(data: bytes, name: str) -> str:
    """The text that `data` holds, without a byte order mark.

    `name` is how messages call the input. Raises `InputError` for an empty input
    and for one that is no text.
    """
    if not data:
        raise InputError(f"{name}: is empty; give a file that holds an article")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _refuse_blank(data[len(mark) :].decode(encoding, "replace"), name)
    _refuse_binary(data, name)
    return _refuse_blank(_decode_unmarked(data), name)


def _refuse_binary(data: bytes, name: str) -> None:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(f"{name}: is {kind}, not text; save its article as text or HTML")
    if b"\0" in data:
        raise InputError(f"{name}: is binary (it holds NUL bytes), not text or HTML")


def _refuse_blank(text: str, name: str) -> str:
    if not text or text.isspace():
        raise InputError(f"{name}: holds nothing but white space; give a file with an article")
    return text


def _decode_unmarked(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if _is_damaged_utf8(data):
        return data.decode("utf-8", "replace")
    encoding = _declared_encoding(data) or _likelier_encoding(data[:_SAMPLE])
    return data.decode(encoding, "replace")


def _declared_encoding(data: bytes) -> str | None:
    found = _DECLARED_CHARSET.search(data, 0, _DECLARATION_WINDOW)
    label = found[1].lower() if found else b""
    if label.startswith((b"gb", b"x-gbk", b"cp936")):
        return "gb18030"
    if label.startswith((b"big5", b"cp950", b"x-x-big5")):
        return "big5hkscs"
    return None


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether the input is UTF-8 with a few broken bytes, such as a file cut short.

    In GB18030 and Big5 text read as UTF-8 nearly every character breaks.
    """
    sample = data[:_SAMPLE].decode("utf-8", "replace")
    broken = sample.count("\ufffd")
    sound = len(sample) - len(sample.encode("ascii", "ignore")) - broken
    return sound > 10 * broken


def _likelier_encoding(sample: bytes) -> str:
    """GB18030, unless the sample read as Big5 has more of the everyday characters."""
    gb18030, big5 = _familiarity(sample, "gb18030"), _familiarity(sample, "big5hkscs")
    return "big5hkscs" if big5 > gb18030 else "gb18030"


def _familiarity(sample: bytes, encoding: str) -> float:
    """The share of everyday characters among those outside ASCII."""
    text = sample.decode(encoding, "replace")
    foreign = len(text) - len(text.encode("ascii", "ignore"))
    return sum(map(COMMON_CHARACTERS.__contains__, text)) / max(1, foreign)
