"""Word files (.docx): paragraphs and tables in their order."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from summarizer.errors import InputError
from summarizer.extras import require
from summarizer.reading.formats.unpacked import refuse_bomb


def word_text(data: bytes, name: str) -> str:
    """A line for each paragraph; the cells of a table's row are parted by tabs."""
    docx = require("docx", "formats")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise InputError(f"{name}: is encrypted, or an old .doc; save it as .docx without password")
    refuse_bomb(BytesIO(data), name)
    try:
        document = docx.Document(BytesIO(data))
        text = "\n".join(_lines(document.iter_inner_content()))
    except Exception as error:  # the library lets through whatever its parsers raise
        raise InputError(f"{name}: is no readable Word file ({error})") from error
    if not text.strip():
        raise InputError(f"{name}: holds no text")
    return text


def _lines(blocks: Any) -> Iterator[str]:
    for block in blocks:
        if hasattr(block, "rows"):
            for row in block.rows:
                yield "\t".join(cell.text.replace("\n", " ") for cell in row.cells)
        else:
            yield block.text
