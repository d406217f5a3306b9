"""The dateline before the first sentence (本报讯, 新华社贵阳7月31日电) and who signs in it."""

from __future__ import annotations

import re

from summarizer.articles.lines import Line
from summarizer.articles.masthead import MastheadDraft
from summarizer.lexicon.masthead import DATELINE

_DATELINE = re.compile(
    rf"{DATELINE}\s+题\s*[:：][^。]*$"
    rf"|{DATELINE}\s*[(（]([^()（）]{{2,60}})[)）]\s*[:：,，]?\s*"
    rf"|[(（]([^()（）]{{0,20}}(?:记者|通讯员)[^()（）]{{0,40}})[)）]\s*"
    rf"|{DATELINE}(?:\s*((?:记者|通讯员)[^。，,]{{2,30}}?报道)\s*[:：]?|\s+|[:：]|(?<=】))\s*"
    r"|([^。，,]{0,12}(?:记者|通讯员)[^。，,]{2,30}?报道)\s*[:：]\s*"
)
_LOOKAHEAD = 3
_REACH = 40
"""Within so many characters a dateline says 讯, 电 or 消息, or a byline 记者 or 通讯员."""


def without_dateline(lines: list[Line], draft: MastheadDraft) -> list[Line]:
    """The lines without the dateline, whose reporters go into the draft. A lead
    in bold or an abstract may go before it."""
    is_behind_lead = False
    for index, line in enumerate(lines[:_LOOKAHEAD]):
        head = line.text[:_REACH]
        has_sign = "讯" in head or "电" in head or "消" in head or "记" in head
        match = _DATELINE.match(line.text) if has_sign else None
        byline = next(filter(None, match.groups()), "") if match else ""
        if match and (not byline or draft.add_byline(byline)):
            rest = line.cut(match.end(), len(line.text))
            return [*lines[:index], *([rest] if rest.text else []), *lines[index + 1 :]]
        if is_behind_lead:
            break
        is_behind_lead = "。" in line.text
    return lines
