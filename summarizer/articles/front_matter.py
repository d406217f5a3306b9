"""What stands over the body: headline, masthead, navigation, a repeated abstract."""

from __future__ import annotations

import re

from msgspec import Struct, field

from summarizer.articles.abstract import without_abstract, without_beginning
from summarizer.articles.account_line import (
    AccountLine,
    is_outlet_behind_date,
    original_headline,
    read_account_line,
)
from summarizer.articles.colophon import read_colophon
from summarizer.articles.dateline import without_dateline
from summarizer.articles.dates import is_date_line, is_day_of_visit, is_occasion
from summarizer.articles.fields import FieldLine, is_label, read_fields, tells_date
from summarizer.articles.furniture import (
    breadcrumbs_end,
    is_caption,
    is_furniture,
    is_list_heading,
    is_menu,
    is_menu_entry,
)
from summarizer.articles.headline import (
    Over,
    choose_title,
    headings_beside,
    labelled_title,
    possible_titles,
    without_menu,
    without_repeats,
)
from summarizer.articles.index_card import joined_field, read_card_row
from summarizer.articles.lines import Line
from summarizer.articles.masthead import MastheadDraft
from summarizer.articles.names import (
    bracketed_signer,
    has_role,
    is_office,
    is_person,
    people_behind_office,
    people_in,
    speaker_of,
)
from summarizer.articles.quoted_account import QuotedAccount
from summarizer.articles.stamped_line import read_stamp
from summarizer.articles.under_headline import (
    is_bare,
    is_outlet_alone,
    people_and_outlet,
    take_account_above,
    take_edition,
    take_issue,
    take_lead,
    take_outlet_above,
    take_signers,
)
from summarizer.lexicon.furniture import EDITORS_NOTE
from summarizer.lexicon.masthead import NO_AUTHOR

_PATH = re.compile(r".*[>＞»]\s*(?:[^\s]{1,6}\s+)?")
_PROSE_LENGTH, _GLUED_BODY_LENGTH = 60, 16
_MIN_HEADLINE_LENGTH, _MAX_BYLINE_LENGTH = 8, 40
_DASHES = "—－- "
_LOOKAHEAD = 3
_MAX_CANDIDATES = 30
"""After so many short lines that could be a headline the body has begun."""


class FrontMatter(Struct):
    """Reads lines from the top until the body begins."""

    draft: MastheadDraft
    declared_title: str | None
    marked_title: str | None = None
    _candidates: list[Line] = field(default_factory=list)
    _over: Over = field(default_factory=Over)
    _open_label: str = ""
    _quoted: QuotedAccount = field(default_factory=QuotedAccount)

    def read(self, lines: list[Line]) -> list[Line]:
        """Take title and masthead into the draft; return the lines of the body."""
        body: list[Line] = []
        for index, line in enumerate(lines):
            rest = self._behind_fields(line)
            if rest is None:
                continue
            following = lines[index + 1 : index + 1 + _LOOKAHEAD]
            if self._is_body(rest, following):
                core = without_abstract(rest, following, self._candidates)
                if core is None:
                    continue
                body = [core, *lines[index + 1 :]]
                self._candidates = without_beginning(self._candidates, core)
                break
            below = lines[index + 1 : index + 2]
            if not (
                (self._candidates or self.draft.title) and take_signers(rest, below, self.draft)
            ):
                self._candidates.append(rest)
        return self._without_title(body)

    def _behind_fields(self, line: Line) -> Line | None:
        """The line without furniture and fields; `None` when nothing else is in it."""
        if path_end := breadcrumbs_end(line.text):
            line = line.cut(path_end, len(line.text))
            self._over.path = len(self._candidates)
        text = line.text
        is_told = text and self._take_filing(text)
        if not text or is_told or is_list_heading(text) or is_caption(text):
            return None
        if self.draft.title is None and (labelled := labelled_title(text)):
            self.draft.title, fields_start = labelled
            self._add(read_fields(text[fields_start:]))
            return None
        if not self._candidates and (headline := original_headline(text)):
            return line.cut(headline, len(text))
        if account := read_account_line(text):
            if not account.account:
                take_account_above(self._candidates, self.draft)
            self._over.fields = self._over.fields or len(self._candidates)
            self.draft.add_account(account)
            return None
        if take_issue(line, self._candidates, self._over):
            return None
        if take_edition(text, self._candidates, self.draft):
            self._add(read_fields(text))
            return None
        if fields := read_colophon(text) or read_fields(text):
            return self._take_fields(line, fields)
        if is_furniture(text) or is_menu(text):
            return None
        if is_date_line(text) or is_occasion(text):
            take_outlet_above(self._candidates, self.draft)
            self.draft.add_date(text, "time")
            return None
        return None if self._take_stamp(text, None) or self._take_byline(text) else line

    def _take_stamp(self, text: str, fields: FieldLine | None) -> bool:
        """Whether a line under the headline has a date with names and no label."""
        may_be = self._candidates and (fields is None or is_bare(fields))
        stamp = read_stamp(text) if may_be else None
        if stamp is None:
            return False
        self._over.fields = self._over.fields or len(self._candidates)
        take_outlet_above(self._candidates, self.draft)
        self.draft.add_account(stamp)
        return True

    def _take_fields(self, line: Line, fields: FieldLine) -> Line | None:
        if self._take_stamp(line.text, fields):
            return None
        if self._candidates or self.draft.title:
            take_lead(fields, self.draft, is_bulletin=self._over.issue > 0)
        take_outlet_above(self._candidates, self.draft)
        self._add(fields)
        if not fields.fields and line.text[-1] in ":：":
            self._open_label = line.text
        if any(entry.kind == "published" for entry in fields.fields):
            self._over.date = self._over.date or len(self._candidates)
        path = _PATH.match(fields.lead)
        headline = fields.lead[path.end() :] if path else fields.lead
        is_headline = len(headline) >= _MIN_HEADLINE_LENGTH and not is_menu(line.text)
        if is_headline and not self._candidates:
            start = line.text.index(headline)
            self._candidates.append(line.cut(start, start + len(headline)))
        if not fields.fields or any(entry.kind != "card" for entry in fields.fields):
            self._over.fields = self._over.fields or len(self._candidates)
        rest = line.cut(fields.rest_start, len(line.text))
        return rest if "。" in rest.text or len(rest.text) >= _GLUED_BODY_LENGTH else None

    def _take_filing(self, text: str) -> bool:
        """Whether a line only says how the page is filed: the account that it reprints, a row
        of a table, the day of the visit, the value of the label on the line before."""
        if not self._candidates and is_day_of_visit(text):
            self.draft.add_date(text, "edition")
            return True
        if quoted := self._quoted.begins(text):
            self.draft.add_account(quoted)
            return True
        if self._quoted.has(text):
            return True
        if card := read_card_row(text) if "\t" in text else None:
            self.draft.title = self.draft.title or card.title
            self.draft.add_all(card.fields)
            return True
        label, self._open_label = self._open_label, ""
        has_headline = bool(self._candidates or self.draft.title)
        joined = joined_field(label, text, has_headline=has_headline) if label else None
        self._add(read_fields(joined) if joined else None)
        if joined is None and len(text) > 1 and is_label(text):
            self._open_label = text
            return True
        return joined is not None

    def _add(self, line: FieldLine | None) -> None:
        self.draft.add_all(line.fields if line else ())
        if line and is_outlet_behind_date(line.behind_date):
            self.draft.add_edition(AccountLine((), line.behind_date, ""))

    def _take_byline(self, text: str) -> bool:
        """Whether a line under the headline only says who writes. One that tells of a post
        in a village tells who helps it, too, and stays."""
        is_under = self._candidates or self.draft.title not in (None, text)
        if not is_under or len(text) > _MAX_BYLINE_LENGTH or "。" in text:
            return False
        if is_outlet_alone(text, is_dated=self.draft.is_dated):
            self.draft.add_edition(AccountLine((), text, ""))
            return True
        if signed := people_and_outlet(text):
            self.draft.add_edition(signed)
            return True
        if people := people_in(text) or people_behind_office(text):
            self.draft.add_authors(people)
            return True
        if is_menu_entry(text):
            return False
        if text in NO_AUTHOR or is_person(text) or is_office(text):
            self.draft.add_authors(() if text in NO_AUTHOR else (text,))
            return True
        if signer := bracketed_signer(text):
            self.draft.add_speaker(signer, signer)
            self.draft.add_month(text)
            return True
        if speaker := speaker_of(text.lstrip(_DASHES)):
            self.draft.add_speaker(speaker, text)
            return "驻" not in text
        return has_role(text) and self.draft.add_byline(text)

    def _is_body(self, line: Line, following: list[Line]) -> bool:
        text = line.text
        if "。" in text or len(text) > _PROSE_LENGTH or "\t" in text or line.numbering:
            return True
        if text.startswith(EDITORS_NOTE) or len(self._candidates) == _MAX_CANDIDATES:
            return True
        # 某局, the name of a site, begins the headline 某局2023年帮扶工作情况, too.
        above = [c.text for c in self._candidates if not is_office(c.text)]
        is_continued = any(text.startswith(words) and text != words for words in above)
        return is_continued and not any(tells_date(below.text) for below in following)

    def _without_title(self, body: list[Line]) -> list[Line]:
        """Choose the title; lines over the body that are not part of it stay as headings."""
        candidates = without_menu(self._candidates)
        if self.draft.title is None:
            possible = possible_titles(self._candidates, self._over)
            self.draft.title, used = choose_title(possible, self.declared_title, self.marked_title)
            candidates = headings_beside(candidates, used)
        lines = [*candidates, *body]
        if self.draft.title:
            lines = without_repeats(lines, self.draft.title)
        return without_dateline(lines, self.draft)
