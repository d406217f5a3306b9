"""Names without a label under the headline: who writes, the outlet or account that publishes."""

from __future__ import annotations

from summarizer.articles.account_line import (
    AccountLine,
    is_account_name,
    is_outlet,
    outlet_of,
)
from summarizer.articles.fields import FieldLine
from summarizer.articles.furniture import is_site_name
from summarizer.articles.lines import Line
from summarizer.articles.masthead import MastheadDraft
from summarizer.articles.names import has_role, is_office, names_only
from summarizer.articles.own_head import is_headline
from summarizer.articles.stamped_line import is_outlet_line, outlet_in

_LONGEST_OUTLET_ALONE = 5


def is_bare(line: FieldLine) -> bool:
    """Whether a line has words before a date, and no label, role or list of names."""
    is_dated = all(entry.kind == "time" for entry in line.fields)
    return bool(line.lead) and is_dated and not (names_only(line.lead) or has_role(line.lead))


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


def take_account_above(candidates: list[Line], draft: MastheadDraft) -> None:
    """Take the account that stands alone between the headline and its date and place."""
    if len(candidates) > 1 and is_account_name(candidates[-1].text):
        draft.add_edition(AccountLine((), candidates.pop().text, ""))


def take_outlet_above(candidates: list[Line], draft: MastheadDraft) -> None:
    """Take the outlet's name that stands alone between the headline and the fields: a short
    one, or one that ends as no headline does."""
    if len(candidates) < 2:
        return
    headline, above = candidates[-2].text, candidates[-1].text
    if len(above) <= _LONGEST_OUTLET_ALONE and is_outlet(above):
        take_account_above(candidates, draft)
    elif is_outlet_line(above) and is_headline(headline) and not is_site_name(headline):
        draft.add_edition(AccountLine((), outlet_in(candidates.pop().text), ""))
