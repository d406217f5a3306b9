"""The card that a site files a document under, and labels whose value is on the next line."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.articles.account_line import is_account_name
from summarizer.articles.dates import is_date_line
from summarizer.articles.fields import Field, kind_of
from summarizer.articles.names import is_office, is_person
from summarizer.lexicon.masthead import CARD_TITLES, OUTLET_ENDING

_CODE = re.compile(r"[^\s。，]*[0-9][^\s。，]*")
_OUTLETS = tuple(OUTLET_ENDING.split())
_MAX_VALUE_LENGTH = 30
_MAX_OUTLET_LENGTH = 12
_PEOPLE = ("author", "editor", "chief")


class Card(NamedTuple):
    """What a row of an index card says; `title` is the document's, if it is in that row."""

    fields: tuple[Field, ...]
    title: str | None


def read_card_row(text: str) -> Card | None:
    """The row of a table in which every other cell is a label (索引号, 发布机构 …), read;
    `None` for a row of any other table."""
    cells = text.split("\t")
    labels = ["".join(cell.split()).rstrip(":：") for cell in cells]
    pairs = [
        (label, value.strip())
        for label, value in zip(labels[::2], [*cells[1::2], ""], strict=False)
        if label
    ]
    if not pairs or any(label not in CARD_TITLES and not kind_of(label) for label, _ in pairs):
        return None
    if any(kind_of(label) for label in labels[1::2]):
        return None
    title = next((value for label, value in pairs if label in CARD_TITLES), None)
    fields = (Field(kind, value) for label, value in pairs if value and (kind := kind_of(label)))
    return Card(tuple(fields), title or None)


def joined_field(label: str, following: str, *, has_headline: bool) -> str | None:
    """A label that stands alone on its line, with its value from the next line; `None` where
    that line has the headline, the body or another field."""
    kind = kind_of(label.rstrip(" :："))
    if kind is None or len(following) > _MAX_VALUE_LENGTH:
        return None
    if kind in _PEOPLE:
        is_value = is_person(following) or is_office(following)
    elif kind == "source":
        is_name = has_headline and is_account_name(following)
        is_value = is_office(following) or (
            len(following) <= _MAX_OUTLET_LENGTH and (is_name or following.endswith(_OUTLETS))
        )
    elif kind in ("card", "other"):
        is_value = _CODE.fullmatch(following) is not None
    else:
        is_value = is_date_line(following)
    return f"{label.rstrip(' :：')}：{following}" if is_value else None
