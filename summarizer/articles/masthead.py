"""Gather what a page says of itself, and settle what it says more than once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct, field

from summarizer.articles.account_line import AccountLine
from summarizer.articles.article import Masthead
from summarizer.articles.dates import find_date, iso_date
from summarizer.articles.fields import Field
from summarizer.articles.names import (
    byline_of,
    is_office,
    is_person,
    is_placeholder,
    labelled_names,
)
from summarizer.lexicon.masthead import LEARNERS, OUTLET_ENDING, PRINTED_PAGE
from summarizer.reading.page import Declared

_DATE_RANK = {"published": 0, "time": 1, "edition": 2, "updated": 3, "written": 4, "signed": 5}
_SIGNATURE = re.compile(r"[(（](.*?)[)）]?$|(?<=[^本\s])\s*((?:记者|通讯员|作者)[\s:：].*)$")
_COUNTER = re.compile(rf"(?:\s{{2,}}|\t)(?=\S*[0-9])|\s[0-9]+$|{PRINTED_PAGE}")
"""Where figures begin behind a wide gap: a counter, a telephone; or the number of a printed
page. Outlets are without any of them."""
_MONTH = re.compile(r"(?P<year>(?:19|20)[0-9]{2})年(?P<month>1[0-2]|0?[1-9])月")
_OTHER_LABEL = re.compile(r"(?<=\S)\s*(?:[\[【][^\]】]{2,8}[\]】]|\s(?:工作|所在)?单位)\s*[:：]")
"""Of what no field has, behind names: [单位]：地方合作办公室."""
_LEARNER = re.compile("|".join(LEARNERS))
_SLOGAN = re.compile("——|_")
_QUOTES = "《》“”\"'【】[]「」 　\t"
_MAX_SOURCE_LENGTH = 30
_OUTLETS = tuple(OUTLET_ENDING.split())
_NO_SOURCE = frozenset({"", "无", "未知", "不详", "网络", "互联网"})


class MastheadDraft(Struct):
    """A masthead in the making."""

    title: str | None = None
    _dates: list[tuple[int, str]] = field(default_factory=list)
    _source: str | None = None
    _authors: list[str] = field(default_factory=list)
    _editors: dict[str, str] = field(default_factory=dict)
    _account: AccountLine | None = None
    _office: str | None = None
    _post: str | None = None
    _month: str | None = None

    def add(self, entry: Field) -> None:
        """Take up a field as read."""
        if entry.kind in _DATE_RANK:
            self.add_date(entry.value, entry.kind)
        elif entry.kind == "source":
            self._add_source(entry.value)
        elif entry.kind == "author":
            self.add_authors(labelled_names(_OTHER_LABEL.split(entry.value, maxsplit=1)[0]))
        elif entry.kind in ("editor", "chief"):
            names = labelled_names(self._before_slogan(_LEARNER.split(entry.value, maxsplit=1)[0]))
            if names:
                self._editors.setdefault(entry.kind, "、".join(names))

    def add_all(self, entries: Iterable[Field]) -> None:
        """Take up fields as read, in order."""
        for entry in entries:
            self.add(entry)

    def add_date(self, text: str, kind: str) -> None:
        """Take up the date in a text; `kind` is a field's, or `signed`."""
        match = find_date(text)
        date = iso_date(match) if match else None
        if date:
            self._dates.append((_DATE_RANK[kind], date))

    def add_authors(self, names: tuple[str, ...]) -> None:
        """Take up names of authors; a placeholder (XX县扶贫办) is none."""
        named = [name for name in names if not is_placeholder(name)]
        self._authors.extend(name for name in named if name not in self._authors)

    @property
    def authors_taken(self) -> int:
        """How many authors were taken up."""
        return len(self._authors)

    def turn_authors(self, marks: list[int]) -> None:
        """Put the authors of lines that were read upwards into the order of the page; each of
        `marks` is how many were taken up before one of those lines."""
        if not marks or len(self._authors) == marks[0]:
            return
        groups = [self._authors[a:b] for a, b in zip(marks, [*marks[1:], None], strict=True)]
        self._authors[marks[0] :] = [name for group in reversed(groups) for name in group]

    def add_speaker(self, name: str, line: str) -> None:
        """Take up who speaks or signs, with the line that tells the post."""
        self.add_authors((name,))
        self._post = self._post or line

    def add_month(self, text: str) -> None:
        """Take up the month in the line of a signature."""
        if month := _MONTH.search(text):
            self._month = f"{month['year']}-{int(month['month']):02}"

    def add_byline(self, text: str) -> bool:
        """Take up who signs in a byline; whether anybody does."""
        authors, editors = byline_of(text)
        self.add_authors(authors)
        if editors:
            self._editors.setdefault("editor", "、".join(editors))
        return bool(authors or editors)

    def add_account(self, line: AccountLine) -> None:
        """Take up a public account's line; what labels say goes before it."""
        if line.account:
            self._account = self._account or line
        else:
            self.add_authors(line.authors)
        self.add_date(line.date, "time")

    def add_editing_office(self, office: str) -> None:
        """Take up the office that edits a bulletin; it signs where nobody else does."""
        self._office = office

    @property
    def is_dated(self) -> bool:
        """Whether a date was taken up."""
        return bool(self._dates)

    def add_edition(self, line: AccountLine) -> None:
        """Take up a printed page's head or an outlet's bare name; what labels say goes
        before it."""
        if line.account:
            self._account = self._account or line
        self.add_date(line.date, "edition")

    def add_declared(self, declared: Declared) -> None:
        """Fill from the markup what the text did not say."""
        if declared.published and not self._dates:
            self.add_date(declared.published, "published")
        if declared.source and not self._source and not self._account:
            self._add_source(declared.source)
        if declared.author and not self._authors and not self._account:
            self.add_authors(labelled_names(declared.author))

    def inherit(self, shared: MastheadDraft) -> None:
        """Fill from the masthead that stands over all parts of an anthology."""
        self._dates = self._dates or shared._dates
        self._source = self._source or shared._source
        self._account = self._account or shared._account
        self._authors = self._authors or shared._authors
        self._editors = self._editors or shared._editors

    def finished(self) -> Masthead:
        """The masthead: the most authoritative date, the editor in charge."""
        published = min(self._dates, key=lambda entry: entry[0])[1] if self._dates else None
        editor = self._editors.get("chief") or self._editors.get("editor")
        authors, source = tuple(self._authors), self._source
        if self._account:
            authors, source = authors or self._account.authors, source or self._account.account
        if self._office and not authors:
            authors = (self._office,)
        return Masthead(self.title, published, source, authors, editor, self._post, self._month)

    def _before_slogan(self, names: str) -> str:
        """Names without what is glued behind them: the outlet with its slogan, a code."""
        names = _SLOGAN.split(names, maxsplit=1)[0]
        start = names.find(self._source) if self._source else -1
        return names[:start] if start > 0 and names[start - 1].isalpha() else names

    def _add_source(self, text: str) -> None:
        """The outlet, without the signature behind it. Behind an office an office in
        brackets is its other name: 办公厅（乡村振兴办）."""
        signature = _SIGNATURE.search(text)
        if signature:
            signed = signature[1] or signature[2] or ""
            text = text[: signature.start()]
            if text.endswith(_OUTLETS) or not is_office(signed):
                self.add_byline(signed)
        counter = _COUNTER.search(text)
        outlet = _with_quotes(text[: counter.start() if counter else None].strip(_QUOTES))
        if len(outlet) > _MAX_SOURCE_LENGTH:
            outlet = outlet.split()[0]
        first, *others = outlet.split() or [""]
        if others and first.endswith(_OUTLETS) and all(map(is_person, others)):
            outlet = first
            self.add_authors(tuple(others))
        if outlet not in _NO_SOURCE and self._source is None:
            self._source = outlet


def _with_quotes(outlet: str) -> str:
    """The outlet with both of its inner quotation marks: “青禾发布”微信公众号."""
    for opening, closing in ("“”", "《》"):
        if closing in outlet and opening not in outlet:
            outlet = opening + outlet
        elif opening in outlet and closing not in outlet:
            outlet += closing
    return outlet
