"""What a rate is per: 瓶 in 每销售1瓶…捐赠0.05元, 人 in 人均, 亩 in 700元/亩."""

from __future__ import annotations

import re

from summarizer.lexicon.rates import AVERAGES, BASES, RESETS
from summarizer.quantities.context import Context
from summarizer.quantities.reading import Mention

_AFTER = re.compile(rf"[/／](?P<base>{BASES})|每(?P<every>{BASES})")
_EACH = (
    rf"每(?:[^，。；、！？\n0-9每]{{0,6}}?[1一])?(?:个|名|位|家|所|座|间)?(?P<base>{BASES})"
    rf"|每[^，。；、！？\n0-9每]{{0,6}}[1一](?P<measure>[一-鿿])"
)
_BEFORE = re.compile(rf"(?:{_EACH}|(?P<average>{'|'.join(AVERAGES)})|(?P<reset>{RESETS}))")
_YEARLY = re.compile(
    r"(?:^|[^0-9近全今去本明前上下学后当同多几初底半0-9来整一两三四五六七八九十])年(?=产|收入|纯收入|增收|销售|产值|享受|自营|租金|发电|接待|加工|出栏|可|均增|分红|利润|营业)"
)


def read_per(context: Context, mention: Mention) -> str | None:
    """The base of the rate that the mention belongs to; it carries through a 、 list."""
    text = context.text
    after = _AFTER.match(text, mention.end)
    if after is not None:
        return after["base"] or after["every"]
    clause = context.clause(mention.start)
    before = text[clause.start : mention.start]
    found: str | None = None
    if "每" in before or "均" in before:
        for match in _BEFORE.finditer(before):
            if match["reset"]:
                found = None
            elif match["average"]:
                found = AVERAGES[match["average"]]
            else:
                found = match["base"] or match["measure"]
    if found is None and "年" in before and _YEARLY.search(before):
        return "年"
    return found
