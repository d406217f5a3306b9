"""Who gives help and who gets it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from msgspec.structs import replace

from summarizer.articles.article import Article
from summarizer.parties.aliases import unite_names
from summarizer.parties.candidates import Candidate, candidates_among, count_vote
from summarizer.parties.directions import cast_votes
from summarizer.parties.donors import donors_in_tables
from summarizer.parties.mentions import find_mentions
from summarizer.parties.party import LIKELY, likely_to_give
from summarizer.parties.places import gazetteer
from summarizer.parties.programmes import programme_of
from summarizer.parties.selection import choose
from summarizer.quantities.reading import Reading
from summarizer.records import Party, PartyKind, trusted_record

READ_AT_MOST = 1500
"""Characters of the body; an article tells early who helps whom."""
LEAD = 260
"""Characters after the title in which an article says what it is about."""
SITE_NAME = 60
"""Characters at the ends of a page that tell whose it is."""
TITLE_WEIGHT, LEAD_WEIGHT = 3.0, 2.0

_HELP = (
    "帮 扶 援 捐 贫 驻 结对 协作 资助 支持 慰问 看望 爱心 支教 振兴 第一书记 手 挂职 相助 "
    "扎根 义诊 巡诊 支医 托管 特派员 派出 选派 组团 送教 医疗队 助学 惠及 慈善 公益 基金会 "
    "红十字 对口 包联 包抓 包保 挂联 挂钩 挂点 挂包"
).split()
"""An article without any of these is not about help."""
_DOCUMENT = re.compile("《关于[^《》\n]{0,60}》")
"""A document's title: its phrases tell what was ordered, not who does it."""
# Both begin with a literal, since the scanner skips to it.
_ORDER = re.compile(
    "关于(?<=[院厅室委部局府办]关于)[^，。；：\n]{2,40}?(?:意见|通知|决定|方案|规定|部署|要求|文件)"
)
"""What an office has ordered: 按照国务院办公厅关于对口帮扶贵州的指导意见."""
_ADDRESSEE = re.compile("\n[^，。：；“”\n]{2,30}：(?=\n?[您你贵])")
"""The line to whom a reply is written: it asks, it does not help."""
_SPACE_IN_A_WORD = re.compile(" (?<=[一-鿿] )(?=[一-鿿])")
MANY_SPACES = 8
"""From here on they are a broken page's and not a writer's (铜 仁市, 沧浪 人民医院)."""
_THANKS = "感谢信"
"""A letter of this title is written to who helps."""


class Parties(NamedTuple):
    """Helpers and recipients, the most prominent first."""

    helpers: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()


def find_parties(reading: Reading) -> Parties:
    """The parties that the title, the lead and the body name, or none at all."""
    article = reading.article
    body = article.body.text
    title = (article.masthead.title or "")[:LEAD]
    text = f"{title}\n{body[:READ_AT_MOST]}"
    if "《" in text:
        text = _DOCUMENT.sub("《》", text)
    text = _ORDER.sub("", text)
    if text.count(" ") >= MANY_SPACES and len(_SPACE_IN_A_WORD.findall(text)) >= MANY_SPACES:
        text = _SPACE_IN_A_WORD.sub("", text)
    if ("您" in text or "你" in text or "贵" in text) and _THANKS not in title:
        text = _ADDRESSEE.sub("\n", text)
    if not any(word in text for word in _HELP):
        return Parties()
    mentions = unite_names(find_mentions(text, lambda: _signed(article)))
    title_end, lead_end = len(title), len(title) + LEAD
    candidates = candidates_among(mentions, title_end, lead_end)
    for vote in (*cast_votes(text, mentions), *donors_in_tables(text, mentions)):
        start = vote.first.start
        weight = TITLE_WEIGHT if start < title_end else LEAD_WEIGHT if start < lead_end else 1.0
        count_vote(vote, candidates, weight)
    helpers, recipients = choose(list(candidates.values()), lambda: programme_of(text))
    if helpers and not recipients:
        recipients = _seat_of_author(article.masthead.authors, helpers)
    return Parties(
        tuple([_party(candidate, body) for candidate in helpers]),
        tuple([_party(candidate, body) for candidate in recipients]),
    )


def _signed(article: Article) -> str:
    """Whose page it is: its signatures, and the names of the site that stand at its ends."""
    masthead = article.masthead
    own = (*masthead.authors, masthead.post or "", masthead.source or "")
    first, last = _ends(article.page.visible.text)
    signs = (*own, first, article.page.declared.title, last)
    return "\n".join([sign for sign in signs if sign])


def _ends(text: str) -> tuple[str, str]:
    """What a text begins and ends with, without the blanks around it and without a copy of it."""
    start, end = 0, len(text)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return text[start : min(end, start + SITE_NAME)], text[max(start, end - SITE_NAME) : end]


def _seat_of_author(authors: Iterable[str], helpers: Iterable[Candidate]) -> list[Candidate]:
    """The county whose office signs an article on help that others give."""
    for author in authors:
        first = next(iter(find_mentions(author)), None)
        is_seat = first and first.start == 0 and first.kind in ("region", "organization")
        if first and is_seat and first.code and not first.code.endswith("0000"):
            place = gazetteer().by_code(first.code)
            seat = replace(first, key=first.code, kind="region", text="")
            if (
                place
                and likely_to_give(seat) < LIKELY
                and all(seat.key != h.mention.key for h in helpers)
            ):
                return [Candidate(seat, likely_to_give(seat))]
    return []


def _party(candidate: Candidate, body: str) -> Party:
    """The record of a party, under the fullest name that the article prints."""
    mention = candidate.mention
    if mention.kind in ("organization", "collective"):
        return _record(mention.key, "organization")
    name = max(candidate.names, key=len, default="")
    if mention.kind != "region" or not mention.code:
        return _record(name or mention.key, "region")
    place = gazetteer().by_code(mention.code)
    if place and not name:
        name = place.customary or place.name
    city = gazetteer().by_code(mention.code[:4] + "00")
    if city and place and city != place and city.name + name in body:
        name = city.name + name
    return _record(name, "region", mention.code)


def _record(name: str, kind: PartyKind, adcode: str | None = None) -> Party:
    return trusted_record(Party, {"name": name, "kind": kind, "adcode": adcode})
