"""PDF files with a text layer."""

from __future__ import annotations

import logging
import re
from io import BytesIO

from summarizer.errors import InputError, SummarizerError
from summarizer.extras import require

_SENTENCE_ENDS = "。！？!?…”』」；;：:"
_HEADING = re.compile(
    r"\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|第.{1,3}[章节篇])"
)
_FULL_LINE = 0.85
"""A line this close to the longest one was broken by the margin, not by its writer."""


def pdf_text(data: bytes, name: str) -> str:
    """The text of all pages, with lines that the margin broke joined again."""
    pypdf = require("pypdf", "formats")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(f"{name}: is encrypted; save a copy without password")
        lines = [line for page in reader.pages for line in page.extract_text().splitlines()]
    except SummarizerError:
        raise
    except Exception as error:  # a broken PDF can raise anything from the parser
        raise InputError(f"{name}: is no readable PDF ({error})") from error
    if not any(line.strip() for line in lines):
        raise InputError(f"{name}: has no text layer; scanned pages need OCR first")
    return "\n".join(_unbroken(lines))


def _unbroken(lines: list[str]) -> list[str]:
    """Paragraphs of printed lines."""
    full = max(map(len, lines)) * _FULL_LINE
    paragraphs: list[str] = []
    is_open = False
    for line in lines:
        if is_open and line.strip() and not _HEADING.match(line):
            paragraphs[-1] += line.strip()
        else:
            paragraphs.append(line.strip())
        is_open = len(line) >= full and line.rstrip()[-1:] not in _SENTENCE_ENDS
    return paragraphs
