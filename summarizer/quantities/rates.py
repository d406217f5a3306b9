"""What a rate is per: 瓶 in 每销售1瓶…捐赠0.05元, 人 in 人均, 亩 in 700元/亩."""

from __future__ import annotations

import re

from summarizer.lexicon.rates import AVERAGES, BASES, RESETS
from summarizer.quantities.categories import kind_of
from summarizer.quantities.context import Context
from summarizer.quantities.reading import Mention

_AFTER = re.compile(rf"[/／](?P<base>{BASES})|每(?P<every>{BASES})(?![0-9一二两三四五六七八九十])")
_EACH = (
    rf"每(?:[^，。；、！？\n0-9每]{{0,6}}?[1一])?(?:个|名|位|家|所|座|间)?(?P<base>{BASES})"
    rf"|每[^，。；、！？\n0-9每]{{0,6}}[1一](?P<measure>[一-鿿])"
)
_SINGLE = (
    r"(?<![第每0-9])[一1](?P<single>公斤|斤|亩|只|头|吨|瓶|袋|盒)地?"
    r"(?=[^，。；]{0,6}[卖收补奖赚价挣])"
)
_PERIODIC = (
    r"(?<![0-9近全今去本明前上下学后当同多几初底半来整一二两三四五六七八九十每])(?P<periodic>[年月日亩])"
    r"(?=平均|产|收入|纯收入|增收|销售|享受|自营|租金|发电"
    r"|接待|加工|出栏|均增|分红|利润|营业|工资|薪|供|处理)"
)
_BEFORE = re.compile(
    rf"(?:{_EACH}|{_SINGLE}|{_PERIODIC}|(?P<average>{'|'.join(AVERAGES)})|(?P<reset>{RESETS}))"
)
_CANONICAL = {"日": "天"}
_HINTS = re.compile(r"[每均一1年月日亩]")
_LONE_BASE = re.compile(
    rf"[^，。；]{{0,4}}?每[^，。；0-9]{{1,6}}[一1](?P<base>{BASES})[^，。；0-9]{{0,6}}"
)


def read_per(context: Context, mention: Mention, previous_end: int) -> str | None:
    """The base of the rate that the mention belongs to.

    Args:
        context: The article around it.
        mention: The mention.
        previous_end: Where the mention before it ends. A base reaches past another
            figure only through a 、 list: 每月补贴50元、护理费50元.
    """
    text = context.text
    after = _AFTER.match(text, mention.end)
    if after is not None and (after["base"] or kind_of(mention.unit) == "money"):
        return _CANONICAL.get(after[0][1:], after[0][1:])
    clause = context.clause(mention.start)
    before = text[clause.start : mention.start]
    if not _HINTS.search(before):
        return _of_clause_before(context, clause.start)
    found, position = _last_base(before)
    reaches = clause.start + position >= previous_end or "、" in text[previous_end : mention.start]
    return found if reaches else None


def _last_base(before: str) -> tuple[str | None, int]:
    found: str | None = None
    position = 0
    for match in _BEFORE.finditer(before):
        position = match.end()
        if match["reset"]:
            found = None
        elif match["periodic"] and found:
            continue  # 人均年收入 is per person.
        elif match["average"]:
            found = AVERAGES[match["average"]] or None
        else:
            found = match["base"] or match["measure"] or match["single"] or match["periodic"]
    return (_CANONICAL.get(found, found) if found else None), position


def _of_clause_before(context: Context, start: int) -> str | None:
    """每卖出1套积木，就提取0.5元: the base has a clause of its own."""
    if start < 2 or context.text[start - 1] != "，":
        return None
    clause = context.clause(start - 2)
    match = _LONE_BASE.fullmatch(context.text[clause.start : clause.end])
    return match["base"] if match is not None else None
