"""Names without a label under the headline: who writes, the outlet or account that publishes."""

from __future__ import annotations

import re

from summarizer.articles.account_line import (
    AccountLine,
    is_account_name,
    is_outlet,
    outlet_of,
    read_edition_line,
)
from summarizer.articles.dates import is_date_line
from summarizer.articles.fields import FieldLine
from summarizer.articles.furniture import is_site_name
from summarizer.articles.headline import Over
from summarizer.articles.lines import Line
from summarizer.articles.masthead import MastheadDraft
from summarizer.articles.names import has_role, is_office, is_person, names_only, signers_of
from summarizer.articles.own_head import is_headline
from summarizer.articles.stamped_line import is_outlet_line, outlet_in
from summarizer.lexicon.bulletins import BULLETIN, ISSUE
from summarizer.lexicon.masthead import NATIONAL_OUTLETS, NEWSPAPER_ENDING

_ISSUE_ENDS = frozenset("期)）")
_LONGEST_OUTLET_ALONE, _LONGEST_NEWSPAPER = 5, 8
_BEHIND_DATE = (*NEWSPAPER_ENDING.split(), "网")
_NEWSPAPERS = tuple(NEWSPAPER_ENDING.split())


def take_issue(line: Line, candidates: list[Line], over: Over) -> bool:
    """Whether a line is the number of a bulletin's issue, be it behind its name: 东西部协作简报
    （第6期）, which is the title of a page that has no other."""
    text = line.text
    if text[-1] not in _ISSUE_ENDS:
        return False
    is_named = re.fullmatch(BULLETIN, text) is not None
    if not is_named and not re.fullmatch(ISSUE, text):
        return False
    if is_named and not candidates:
        candidates.append(line)
    over.issue = len(candidates)
    return True


def is_bare(line: FieldLine) -> bool:
    """Whether a line has words before a date, and no label, role or list of names."""
    is_dated = all(entry.kind == "time" for entry in line.fields)
    return bool(line.lead) and is_dated and not (names_only(line.lead) or has_role(line.lead))


def is_outlet_alone(text: str, *, is_dated: bool) -> bool:
    """Whether a line under the headline is an outlet's name; behind the date a site's, too."""
    if not is_dated:
        return text in NATIONAL_OUTLETS
    return is_outlet(text) or (len(text) <= _LONGEST_NEWSPAPER and text.endswith(_BEHIND_DATE))


def people_and_outlet(text: str) -> AccountLine | None:
    """The people and the outlet behind them that a line names, and nothing else."""
    *names, outlet = text.split()
    is_signed = bool(names) and is_outlet(outlet) and all(map(is_person, names))
    return AccountLine(tuple(names), outlet, "") if is_signed else None


def take_lead(line: FieldLine, draft: MastheadDraft, *, is_bulletin: bool) -> None:
    """Take what stands under the headline before the first field: who writes, the
    outlet before a date, or the office that edits a bulletin."""
    lead = line.lead
    if is_bulletin and is_office(lead):
        draft.add_editing_office(lead)
    elif has_role(lead) or names_only(lead):
        draft.add_byline(lead)
    elif (outlet := outlet_of(lead)) and line.fields[0].kind == "time":
        draft.add_edition(AccountLine((), outlet, ""))


def take_signers(line: Line, following: list[Line], draft: MastheadDraft) -> bool:
    """Whether a line has the offices that issue a page side by side, or above the date its
    speaker behind the office."""
    signers = signers_of(line.text)
    if not all(map(is_office, signers)):
        signers = signers if any(is_date_line(below.text) for below in following) else ()
    draft.add_authors(signers)
    return bool(signers)


def take_account_above(candidates: list[Line], draft: MastheadDraft) -> None:
    """Take the account that stands alone between the headline and its date and place."""
    if len(candidates) > 1 and is_account_name(candidates[-1].text):
        draft.add_edition(AccountLine((), candidates.pop().text, ""))


def take_edition(text: str, candidates: list[Line], draft: MastheadDraft) -> bool:
    """Whether a line is the head of a printed page, be its newspaper on the line above."""
    edition = read_edition_line(text)
    if edition is None:
        return False
    if not edition.account:
        take_outlet_above(candidates, draft)
    draft.add_edition(edition)
    return True


def take_outlet_above(candidates: list[Line], draft: MastheadDraft) -> None:
    """Take the outlet's name that stands alone between the headline and the fields: a short
    one, or one that ends as no headline does."""
    if len(candidates) < 2:
        _take_newspaper(candidates, draft)
        return
    headline, above = candidates[-2].text, candidates[-1].text
    if len(above) <= _LONGEST_OUTLET_ALONE and is_outlet(above):
        take_account_above(candidates, draft)
    elif is_outlet_line(above) and is_headline(headline) and not is_site_name(headline):
        draft.add_edition(AccountLine((), outlet_in(candidates.pop().text), ""))


def _take_newspaper(candidates: list[Line], draft: MastheadDraft) -> None:
    """Take the newspaper that stands alone over the day of its issue, above the headline."""
    is_alone = len(candidates) == 1 and candidates[0].text.endswith(_NEWSPAPERS)
    if is_alone and len(candidates[0].text) <= _LONGEST_NEWSPAPER:
        draft.add_edition(AccountLine((), candidates.pop().text, ""))
