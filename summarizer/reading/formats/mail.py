"""Mails (.eml) and saved web pages (.mht): the part that a reader would see."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from summarizer.errors import InputError
from summarizer.reading.decoding import decode


def mail_text(data: bytes, name: str) -> str:
    """The HTML of the message, or its subject and plain text when it has no HTML."""
    message = message_from_bytes(data, policy=default)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise InputError(f"{name}: is no readable mail or saved page")
    part = message.get_body(("html", "plain"))
    if part is None:
        part = next((p for p in message.walk() if p.get_content_type() == "text/html"), None)
    content = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(content, bytes) or not content.strip():
        raise InputError(f"{name}: holds no text")
    text = decode(content, name)
    if part.get_content_type() == "text/html":
        return text
    return f"{message.get('subject', '')}\n\n{text}".lstrip()
