"""One document to one page, by its format."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from summarizer.reading.formats.document import Document
from summarizer.reading.formats.mail import mail_text
from summarizer.reading.formats.pdf import pdf_text
from summarizer.reading.formats.word import word_text
from summarizer.reading.page import Page
from summarizer.reading.pages import page_of_text, read_page

TEXT_OF: dict[str, Callable[[bytes, str], str]] = {
    ".docx": word_text,
    ".eml": mail_text,
    ".mht": mail_text,
    ".mhtml": mail_text,
    ".pdf": pdf_text,
}
"""How to get the text out of a file, by suffix: takes the bytes and the file's name.
Every other suffix is plain text or HTML."""


def read_document(document: Document) -> Page:
    """The page that a document holds; `sha256` is of the document as it came.

    Raises `InputError` when it holds no text, `MissingExtraError` when its format
    needs a library that is not installed.
    """
    content, name = document.content, document.name
    if isinstance(content, str):
        return page_of_text(content, name)
    text_of = TEXT_OF.get(document.suffix)
    if text_of is None:
        return read_page(content, name)
    return replace(page_of_text(text_of(content, name), name), sha256=document.sha256)
