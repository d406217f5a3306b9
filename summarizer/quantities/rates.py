"""What a rate is per: 瓶 in 每销售1瓶…捐赠0.05元, 人 in 人均, 亩 in 700元/亩."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from summarizer.lexicon.rates import (
    AVERAGES,
    BASES,
    CAN_GAIN,
    CANONICAL_BASES,
    CLOSED,
    CONDITIONS,
    EARNED,
    ELIDED,
    ENTITLED,
    FOR_WHOM,
    GAINS,
    HIRING,
    HOUSEHOLDS,
    ITS_PERIODS,
    LONE,
    NOT_PERIODS,
    PAID,
    PERIODS,
    RESETS,
    REWARDED,
    SHARED_OUT,
    SPANS,
    WEIGHED,
    WHOEVER,
    WORKED,
    YIELDS,
)
from summarizer.quantities.categories import kind_of
from summarizer.quantities.context import CLAUSE_REACH, Context, Place
from summarizer.quantities.rate_links import goes_on, is_carried
from summarizer.quantities.reading import Mention
from summarizer.quantities.scanning import by_first_character
from summarizer.quantities.shared_rates import averaged_base, shared_base
from summarizer.quantities.table_units import label_base

_AFTER = re.compile(
    rf"[/／](?P<base>{BASES})|每(?P<every>{BASES})(?![0-9一二两三四五六七八九十])"
    rf"|一(?P<one>{WEIGHED}|{'|'.join(SPANS)})(?=[，。；、！？）”的收卖出涨升降跌提变还都也等（(\n]|$)"
)
_EACH = (
    r"每(?P<plot>亩)每[年季]"
    r"|每(?:[^，。；、！？\n0-9每各]{1,6}?[1一])?(?P<person>[名位])"
    rf"|每(?:个|名|位|家|所|座|间)?(?P<each>{BASES})"
    rf"|每[^，。；、！？\n0-9每各]{{1,6}}?[1一](?:个|名|位|家|所)?(?P<measure>{BASES}|[一-鿿])"
)
_NO_ONE = "第每0-9这那近过短整首头前后上下同另不了用再又唯"
"""Before 一 they say that it is a certain one: 这一天."""
_BEFORE_PRICES = "去前在今时说卖年"
"""Before 一 with goods and their price: 过去一斤鲜叶三块钱."""
_PERIODS_PATTERN = (
    rf"[一1年月日亩单](?:(?<=[一1])(?<![第每0-9].)(?P<single>{WEIGHED})地?"
    r"(?=[^，。；]{0,8}(?:[卖收补奖赚价挣]|[产出](?![业品租售])|[要合]$)|$)"
    rf"|(?<=[一1])(?<![第每了过0-9].)(?P<paid>{WEIGHED})"
    rf"(?=[^，。；、0-9]{{0,8}}?(?:{PAID}))"
    rf"|(?<=[一1])(?:(?<![0-9一-鿿].)|(?<=[{_BEFORE_PRICES}].))(?P<priced>{WEIGHED})"
    r"(?=[^，。；、0-9和与及是]{1,5}$)"
    rf"|(?<=[一1])(?:(?<![{_NO_ONE}].)|(?<=[以从先]前.)|(?<=[股工岗业训销贴]后.))(?P<span>{'|'.join(SPANS)})"
    rf"(?=(?P<bare>$)|{GAINS}|(?P<worked>{WORKED}))"
    rf"|(?<=[一1])(?<![{_NO_ONE}].)(?P<whoever>{WHOEVER})"
    rf"(?=[^，。；、0-9]{{0,4}}{CAN_GAIN}[^，。；、0-9]{{0,6}}$)"
    rf"|(?<=[一1])(?<={'.|'.join(HIRING)}.)(?P<hired>[名位人户])(?=[^，。；、0-9]{{0,16}}{REWARDED}$)"
    rf"|(?<=单)(?P<lone>{LONE})(?=[^，。；、0-9]{{0,4}}(?:{ENTITLED}))"
    rf"|(?P<area>(?<=亩)(?<![0-9一二两三四五六七八九十每百千万].))(?={YIELDS})"
    rf"|(?:(?<![{NOT_PERIODS}].)|(?<={'.)|(?<='.join(CLOSED)}.))(?P<periodic>(?<=[年月日亩]))(?={EARNED}))"
)
_SIGN = re.compile(
    by_first_character(
        [
            *"每均",
            *(f"{one}(?:{WEIGHED}|{'|'.join(SPANS)}|{WHOEVER})" for one in "一1"),
            *(f"{one}[名位人户]" for one in "一1"),
            f"各(?:{SHARED_OUT})",
            *(f"{period}(?:{YIELDS}|{EARNED})" for period in "年月日亩"),
            f"单(?:{LONE})",
        ]
    )
)
"""What no base before a figure goes without."""
_LONGEST_SIGN = 8
_PERIODS = re.compile(_PERIODS_PATTERN)
_BEFORE = re.compile(
    rf"(?:{_EACH}|{_PERIODS_PATTERN}|"
    rf"(?P<average>{'|'.join(AVERAGES)})(?<![学师新考]生均)(?<![今去前当全上本近往][年天月日]均)|(?P<reset>{RESETS}))"
)
_OF_MONEY = ("bare", "whoever", "hired", "paid", "priced")
_LEADING = ("single", "paid", "priced", "span", "lone")
"""Groups of bases that stand before an amount: of money alone, and of others, too."""
_RECIPIENT_MARKS = frozenset("向为给对")
_BASE_MARKS = frozenset("/／每一")
_BEYOND = "外"
"""Right behind a distance it says where something is: 每周三接通1600公里外的学校."""
_FARTHEST = 60
"""Characters between two figures of one rate."""
_LONE_BASE = re.compile(
    rf"[^，。；]{{0,4}}?每(?!{ITS_PERIODS}|(?:{BASES}|生)[一1])[^，。；0-9各]{{1,6}}[一1](?!个月)"
    rf"(?:(?P<person>[名位])|[个家所]?(?P<base>{BASES}))"
    r"[^，。；0-9]{0,12}"
)
_ELIDED, _FOR_WHOM = re.compile(ELIDED), re.compile(FOR_WHOM)
_AVERAGE = re.compile("|".join(AVERAGES))
_CONDITION = re.compile("|".join(CONDITIONS))
_SUMMED = re.compile(RESETS)
_NO_FIGURE = re.compile("[^0-9一二两三四五六七八九十百千万]*+")


def read_bases(
    context: Context,
    places: Sequence[Place],
    mentions: Sequence[Mention],
    stretches: Iterable[tuple[int, int]],
) -> list[str | None]:
    """What each mention is per; `None` for what is no rate.

    A base carries on through a change or a comparison (由5120元提高到12768元, 比上年的8640元).
    It is sought in the stretches around the mentions.
    """
    text = context.text
    signs = [sign.start() for stretch in stretches for sign in _SIGN.finditer(text, *stretch)]
    bases: list[str | None] = []
    end, unit, base = 0, "", None
    for place, mention in zip(places, mentions, strict=True):
        last, base = base, None
        if mention.after in _BASE_MARKS:
            base = _base_behind(text, mention)
        if base is None and last is not None and mention.start - end < _FARTHEST:
            gap = text[end : mention.start]
            base = last if is_carried(gap, mention, unit, last) else None
        if base is None:
            sign = bisect_left(signs, mention.start) - 1
            reach = signs[sign] - place.clause_start if sign >= 0 else -CLAUSE_REACH - 1
            if reach > -_LONGEST_SIGN:
                base = _base_before(context, place, mention, end)
            elif reach >= -CLAUSE_REACH:
                base = _base_of_clause_before(context, place, mention)
        if base is None and place.column:
            base = label_base(text[slice(*place.column)])
        bases.append(None if mention.after == _BEYOND else base)
        end, unit = mention.end, mention.unit
    return bases


def _base_behind(text: str, mention: Mention) -> str | None:
    """700元/亩, 50元每人."""
    after = _AFTER.match(text, mention.end)
    if after is None or not (after["base"] or kind_of(mention.unit) == "money"):
        return None
    if after["one"]:
        return CANONICAL_BASES.get(after["one"], after["one"])
    return CANONICAL_BASES.get(after[0][1:], after[0][1:])


def _base_before(context: Context, place: Place, mention: Mention, previous: int) -> str | None:
    """The base that the words before a figure name.

    It reaches past another figure, which ends at `previous`, through a 、 list
    (每月补贴50元、护理费50元).
    """
    text = context.text
    before = text[place.clause_start : mention.start]
    kind = kind_of(mention.unit)
    found, position = _last_base(before, is_money=kind == "money")
    if kind == "rate" and found not in PERIODS:
        return None  # 人均收入增长15% is no share of a person.
    if found is None and "各" in before and kind != "time":
        found, position = shared_base(before)
    if found is None and kind == "money" and "平均" in before:
        found, position = averaged_base(before)
    if found is None and "每" not in before:
        return _base_of_clause_before(context, place, mention)
    if kind == "time" and before.endswith(CONDITIONS):
        return None
    if mention.unit == "个" and before[-1:] in _RECIPIENT_MARKS:
        return None  # 每年向12个村分红 counts no villages a year.
    named = place.clause_start + position
    # 每人就业满6个月奖励200元: a condition of time stands between.
    reaches = named >= previous or _CONDITION.search(text, named, previous) is not None
    if not reaches and kind == "money" and found in PERIODS:
        reaches = _FOR_WHOM.fullmatch(text, named, previous) is not None
    return found if reaches or goes_on(text[previous : mention.start], mention, found) else None


def _base_of_clause_before(context: Context, place: Place, mention: Mention) -> str | None:
    """The base of a figure in whose own clause nothing names one."""
    text, start, kind = context.text, place.clause_start, kind_of(mention.unit)
    if kind == "rate":
        return None
    if kind == "money" and _ELIDED.fullmatch(text, start, mention.start):
        return _elided_base(context.clause_before(start))
    if text.rfind("每", max(0, start - CLAUSE_REACH), start) < 0:
        return None
    if _SUMMED.search(text, start, mention.start):
        return None  # 每人捐出一天工资，合计4.62万元
    return _lone_base(context.clause_before(start))


def _lone_base(clause: str) -> str | None:
    """The base that a clause names with 每 and a measure: 每卖出1箱苹果，企业捐1元."""
    lone = _LONE_BASE.fullmatch(clause)
    if lone is None:
        return None
    return "人" if lone["person"] else lone["base"]


def _elided_base(clause: str) -> str | None:
    """What a clause gives the average of whose figure stands in the next one."""
    bases = [AVERAGES[average] for average in _AVERAGE.findall(clause)]
    shared = [base for base in bases if base and base not in PERIODS]
    return shared[0] if shared and "元" not in clause else None


def _last_base(before: str, *, is_money: bool) -> tuple[str | None, int]:
    """The last base that the words before a figure name, and where its name ends."""
    found: str | None = None
    position = 0
    pattern = _BEFORE if "每" in before or "均" in before else _PERIODS
    for match in pattern.finditer(before):
        groups = match.groupdict()
        of_others = ("worked",) if is_money else _OF_MONEY
        if any(groups[group] is not None for group in of_others):
            continue  # 一天150元 is a wage, 一天30人 may be whoever came that day.
        if (
            groups.get("reset")
            and found in PERIODS
            and _NO_FIGURE.fullmatch(before, position, match.start())
        ):
            continue  # 每年保底分红合计73.5万元 is of the year still.
        position = match.end()
        if groups.get("reset"):
            found = None
        elif groups.get("person"):
            found = "人"
        elif groups.get("average"):
            found = AVERAGES[groups["average"]] or found  # 每斤均价 stays per 斤
        elif each := groups.get("plot") or groups.get("each") or groups.get("measure"):
            found = each
        elif whoever := groups["whoever"] or groups["hired"]:
            found = found or ("户" if whoever in HOUSEHOLDS else "人")
        elif not found:
            # 人均年收入 is per person: an average outlasts the 年 behind it.
            found = next(filter(None, map(groups.get, _LEADING)), match[0])
    return (CANONICAL_BASES.get(found, found) if found else None), position
