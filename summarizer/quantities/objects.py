"""What is counted, and a short name for the figure, both in the article's words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.lexicon.units import MONEY_ENDINGS, MONEY_NOUNS
from summarizer.lexicon.verbs import AFTER_STOPS, VERBS
from summarizer.quantities.categories import kind_of
from summarizer.quantities.context import Place
from summarizer.quantities.reading import Mention
from summarizer.quantities.scanning import by_first_character


def _longest_first(words: tuple[str, ...]) -> list[str]:
    return sorted(words, key=len, reverse=True)


_STOP = re.compile(by_first_character(_longest_first(AFTER_STOPS)))
_BOUND = re.compile(f"(?:{by_first_character(_longest_first(VERBS))})(?!班|费|车间|点)")
_VERB = re.compile(
    f"(?:{by_first_character(_longest_first(tuple(v for v in VERBS if len(v) > 1)))})"
    "(?!班|费|车间|点|金|款|资金|物|额|工作|活动|协议|项目|村|户$|$)"
)
_PHRASE_AFTER = re.compile(r"[”’]?[一-鿿A-Za-z“”·]{1,14}")
_PHRASE_BEFORE = re.compile(r"(?:[0-9]?[A-Z])?[一-鿿A-Za-z·]++$")
_QUALIFYING = re.compile(r"(?:以上|以下|以内|左右|上下|多|余|来|人民币)")
_FIRST_QUALIFYING = frozenset("以左上多余来人")
_MONEY_PHRASE = re.compile(rf"[一-鿿]{{0,8}}?(?:{'|'.join(_longest_first(MONEY_NOUNS))}|订单|贷款)")
_LOOSE_ENDS = tuple(
    "中的 达到 达 为 约 近 超过 超 共计 共 合计 累计 了 等 有 至 到 突破 逾 的 得 是 在".split()
)
_LOOSE_STARTS = tuple(
    "共计 合计 累计 总计 年度 年 月 日 的 了 和 与 及 等 "
    "其中 为 以 在 到 并 还 也 已 将 共 中 先后".split()
)
# Most phrases have nothing loose: one character tells before all words are tried.
_LAST_OF_LOOSE = frozenset(word[-1] for word in _LOOSE_ENDS)
_FIRST_OF_LOOSE = frozenset(word[0] for word in _LOOSE_STARTS)
_WHOLE_STARTS = ("共同", "共建", "年产", "年均", "年度计划", "中央", "中小", "中学", "日均", "等级")
_PARTS = re.compile(r"[、（）“”《》%]|[0-9](?![A-Z])")
_LABEL_LENGTH, _PHRASE_LENGTH = 16, 26
_SHORTEST = 2


def read_objects(text: str, mentions: Sequence[Mention]) -> list[str | None]:
    """The head noun of what each mention counts; `None` for money, rates, spans of time,
    and where the text names nothing. A compound (5555户14783人贫困人口) shares it."""
    objects: list[str | None] = []
    following: tuple[int, str | None] = (-1, None)
    for mention in reversed(mentions):
        counted: str | None = None
        if kind_of(mention.unit) not in ("money", "rate", "time"):
            shared = following[1] if mention.end == following[0] else None
            counted = shared or _noun_after(text, mention) or _noun_before(text, mention)
        objects.append(counted)
        following = (mention.start, counted)
    return objects[::-1]


def read_labels(
    text: str,
    places: Sequence[Place],
    mentions: Sequence[Mention],
    objects: Sequence[str | None],
) -> list[str]:
    """A short name of each figure: its own, else that of the figure that it continues, else
    its measure word."""
    labels: list[str] = []
    end, unit, label = 0, "", ""
    for place, mention, counted in zip(places, mentions, objects, strict=True):
        own = _read_label(text, max(place.clause_start, end), mention, counted)
        continues = unit == mention.unit or end == mention.start
        label = own or (label if continues else "") or mention.measure
        labels.append(label)
        end, unit = mention.end, mention.unit
    return labels


def _read_label(text: str, start: int, mention: Mention, counted: str | None) -> str:
    """The noun phrase of the money, or what is done with what is counted.

    Args:
        text: The article's body.
        start: Where the words that may name the figure begin: behind the clause's start
            and behind the figure before.
        mention: The figure.
        counted: The noun that it counts.

    Returns:
        The name, or '' where the words give none (其中2018年6320万元).
    """
    before = text[max(start, mention.start - _PHRASE_LENGTH) : mention.start]
    phrase = _trimmed(_PARTS.split(before)[-1].strip())
    bound = _last_of(_VERB, phrase)
    named = _trimmed(phrase[bound.end() :]) if bound is not None else phrase
    if kind_of(mention.unit) == "money":
        if named.endswith(MONEY_ENDINGS):
            return named[-_LABEL_LENGTH:]
        after = _MONEY_PHRASE.match(text, mention.end, mention.end + _LABEL_LENGTH)
        if after is not None:
            return after[0].removeprefix("的")
    verb = bound[0] if bound is not None else ""
    if counted and counted not in phrase:
        return (verb + counted)[:_LABEL_LENGTH]
    return (verb + named)[-_LABEL_LENGTH:] or phrase or counted or ""


def _trimmed(phrase: str) -> str:
    """The phrase without function words at its ends."""
    while phrase[-1:] in _LAST_OF_LOOSE and phrase.endswith(_LOOSE_ENDS):
        phrase = phrase.removesuffix(next(filter(phrase.endswith, _LOOSE_ENDS)))
    while phrase[:1] in _FIRST_OF_LOOSE and phrase.startswith(_LOOSE_STARTS):
        if phrase.startswith(_WHOLE_STARTS):
            break
        phrase = phrase.removeprefix(next(filter(phrase.startswith, _LOOSE_STARTS)))
    return phrase


def _last_of(pattern: re.Pattern[str], phrase: str) -> re.Match[str] | None:
    last, found = None, pattern.search(phrase)
    while found is not None:
        last, found = found, pattern.search(phrase, found.end())
    return last


def _noun_after(text: str, mention: Mention) -> str | None:
    start = mention.end
    if text[start : start + 1] in _FIRST_QUALIFYING:
        qualifying = _QUALIFYING.match(text, start)
        if qualifying is not None:
            start = qualifying.end()
    if text.startswith("的", start):
        start += 1
    phrase = _PHRASE_AFTER.match(text, start)
    if phrase is None:
        return None
    found = phrase[0].lstrip("”")
    for stop in _STOP.finditer(found):
        # 未脱贫人口 and 已脱贫户 are nouns.
        if found[stop.start() - 1 : stop.start()] not in ("未", "已"):
            found = found[: stop.start()]
            break
    return found if len(found) >= _SHORTEST or found == "村" else None


def _noun_before(text: str, mention: Mention) -> str | None:
    phrase = _PHRASE_BEFORE.search(text, max(0, mention.start - _PHRASE_LENGTH), mention.start)
    if phrase is None:
        return None
    found = _trimmed(phrase[0])
    bound = _last_of(_BOUND, found)
    if bound is not None:
        found = found[bound.end() :]
    return found if len(found) >= _SHORTEST else None
