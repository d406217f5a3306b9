"""Donors in the rows of a table under a header that says so: 捐赠单位 | 金额（万元）."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summarizer.lexicon.phrase import Phrase
from summarizer.parties.directions import Vote
from summarizer.parties.party import PartyMention

_HEADER = re.compile(
    r"(?:^|\n)(?:序号\t|编号\t)?捐[赠款资助物]+(?:方|单位|企业|机构|者|人|主体)?(?:名称)?\t[^\n]*"
)
_ROW = re.compile(r"\n(?:[0-9]{1,3}\t)?(?P<donor>[^\t\n]*)\t[^\n]*")
_IN_A_ROW = Phrase("", "helps", 3, "")
"""What a row says of its first cell."""


def donors_in_tables(text: str, mentions: Iterable[PartyMention]) -> Iterator[Vote]:
    """A vote for each party that is all of the first cell of a row."""
    header = _HEADER.search(text) if "\t" in text and "捐" in text else None
    if header is None:
        return
    cells: set[tuple[int, int]] = set()
    row = _ROW.match(text, header.end())
    while row is not None:
        cells.add(row.span("donor"))
        row = _ROW.match(text, row.end())
    for mention in mentions:
        if (mention.start, mention.end) in cells:
            yield Vote(_IN_A_ROW, mention, None, (mention,))
