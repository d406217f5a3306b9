"""What a figure counts, and a short name for it, both in the article's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from summarizer.lexicon.loose_words import (
    AIMS,
    NAMELESS,
    NAMING_CHANGES,
)
from summarizer.lexicon.unit_nouns import MONEY_ENDINGS, MONEY_NOUNS
from summarizer.lexicon.units import CURRENCIES
from summarizer.lexicon.verbs import (
    HAVING_VERBS,
    INTRANSITIVE_VERBS,
    MODIFYING_VERBS,
    NOMINAL_VERBS,
    REACHING,
)
from summarizer.quantities.categories import kind_of
from summarizer.quantities.cell_names import cell_name
from summarizer.quantities.context import Context, Place
from summarizer.quantities.phrases import noun_at, own_noun, phrase_before
from summarizer.quantities.reading import Mention
from summarizer.quantities.subjects import subject_before
from summarizer.quantities.words_before import trimmed, words_before

_PHRASE_AFTER = re.compile(
    r"(?>(?:以上|以下|以内|左右|上下(?![床铺水游])|之多|有余|多|余|人民币)?的?)[”’]?([一-鿿A-Za-z“”·]{1,14})"
)
_STOPS = frozenset("，。；：、！？）（\n")
"""What no phrase behind a figure begins with."""
_MONEY_PHRASE = re.compile(
    rf"[一-鿿]{{0,8}}?(?:{'|'.join(sorted(MONEY_NOUNS, key=len, reverse=True))}|订单|贷款)"
)
_RATE = re.compile(r"(?:[按给为以]?(?:每[一-鿿]{1,2})+(?:的|可)?|^[人户亩村月年日]均)$")
_JOINTS = frozenset(("", "、", "，", "和", "及", "与"))
_SAME_COUNTED = frozenset(("", *REACHING))
"""Between two figures, these leave what is counted the same: 5555户14783人, 由61户降至3户."""
_LABEL_LENGTH = 16
_SHORTEST, _TOO_SHORT, _VERB_LENGTH = 2, 3, 2
"""Characters of a noun, of a name that needs its verb, of a verb that tells a noun's kind."""
_NO_OBJECT = ("money", "rate", "time")
_AVERAGES = ("人均", "户均", "亩均", "村均", "平均", "月均", "年均", "日均", "每")
_SIDES = ("里", "上", "内", "外", "前", "后")
_OF_PEOPLE = frozenset("名位")
"""Measure words of people that never stand for them alone."""
_BEFORE_ALL = Mention(-1, -1, Decimal(0), None, "", "", Decimal(1))


Name = tuple[str | None, str | None]
"""What a figure counts and what it is called; `None` where the text does not say."""


def read_names(
    context: Context, places: Sequence[Place], mentions: Sequence[Mention]
) -> list[Name]:
    """The name of each figure: its own words, else those of the figure that it continues.

    A compound (5555户14783人贫困人口) shares what it counts.
    """
    text = context.text
    names: list[Name] = []
    counted: str | None = None
    label: str | None = None
    previous = _BEFORE_ALL
    kinds = [kind_of(mention.unit) for mention in mentions]
    nouns = _nouns_behind(text, mentions, kinds)
    for place, mention, kind, behind in zip(places, mentions, kinds, nouns, strict=True):
        start = place.clause_start if previous.end < place.clause_start else previous.end
        words, rate = words_before(text, start, mention.start, mention.before), None
        if "每" in words or "均" in words:
            words, rate = _without_rate(words)
        verb, noun = phrase_before(words) if words else _quotation_before(text, start, mention)
        if kind in _NO_OBJECT:
            counted = None
        elif behind:
            counted = behind
        else:
            between = text[previous.end : mention.start]
            is_same = between in _SAME_COUNTED and counted not in NOMINAL_VERBS
            goes_on = previous.unit == mention.unit and previous.end >= place.sentence_start
            counted = (
                (counted if is_same else None)
                or _noun_before(verb, noun, kind)
                or subject_before(words, counted if goes_on else None)
            )
        own = _label(text, mention, (verb, noun, words), behind) or rate
        if own is None or own in NAMELESS or own is rate:
            own = _carried(context, place, (previous, mention), label, own)
        label, previous = own, mention
        names.append((counted, label))
    return names


def _nouns_behind(text: str, mentions: Sequence[Mention], kinds: Sequence[str]) -> list[str | None]:
    """The noun behind each figure that counts; figures in a row share it."""
    nouns: list[str | None] = []
    start, noun = len(text), None
    for mention, kind in zip(reversed(mentions), reversed(kinds), strict=True):
        if kind in _NO_OBJECT or mention.after in _STOPS:
            noun = None
        elif mention.end < start:
            noun = _noun_behind(text, mention, start)
        nouns.append(noun)
        start = mention.start
    return nouns[::-1]


def _noun_behind(text: str, mention: Mention, end: int) -> str | None:
    """The noun with which the words from a figure to the next one begin."""
    phrase = _PHRASE_AFTER.match(text, mention.end, end)
    if phrase is None or (text[phrase.start(1) - 1] == "的" and phrase[1].startswith(AIMS)):
        return None  # 改造危房12户的任务
    words = phrase[1]
    noun = noun_at(words, of_people=mention.measure in _OF_PEOPLE)
    if not noun or noun[0] == "我":  # 来自深圳的教师, 我市的集体
        noun = noun_at(words.partition("的")[2]) or noun
    noun = noun.strip("“”")
    return own_noun(noun.partition("“")[0] or noun)


def _noun_before(verb: str, noun: str, kind: str) -> str | None:
    """The noun before a figure, unless it is what people do (开展电商培训300人)."""
    if not noun and verb in NOMINAL_VERBS and kind == "count":
        return verb
    if len(noun) < _SHORTEST or noun in NAMELESS or noun.startswith(_AVERAGES):
        return None
    if noun.endswith(_SIDES) or (kind != "count" and noun[-_VERB_LENGTH:] in MODIFYING_VERBS):
        return None
    return own_noun(noun)


def _quotation_before(text: str, start: int, mention: Mention) -> tuple[str, str]:
    """The verb and the noun where a figure follows a name in quotation marks: 捐建“智慧教室”
    22间. Both are '' elsewhere."""
    end = mention.start - 1
    opening = text.rfind("“", start, end) if text.startswith("”", end) else -1
    noun = text[opening + 1 : end] if opening >= 0 else ""
    if not _SHORTEST <= len(noun) <= _LABEL_LENGTH or not noun.isalpha():
        return "", ""
    return phrase_before(words_before(text, start, opening, text[opening - 1]))[0], noun


def _label(
    text: str, mention: Mention, before: tuple[str, str, str], behind: str | None
) -> str | None:
    """The noun phrase of the money, or what is done with what is counted; `None` where the
    words give no name (其中2018年6320万元).

    `before` are the verb and the noun before the figure, and all the words there.
    """
    verb, noun, words = before
    if words in NAMELESS:
        return words
    if noun and verb in HAVING_VERBS:
        verb = ""
    if mention.unit in CURRENCIES:
        if noun.endswith(MONEY_ENDINGS):
            return (noun if len(noun) > _TOO_SHORT else verb + noun)[-_LABEL_LENGTH:]
        after = _MONEY_PHRASE.match(text, mention.end, mention.end + _LABEL_LENGTH)
        if after is not None:
            return after[0].removeprefix("的")
    if behind and behind not in (verb + noun):
        is_alone = noun or verb in INTRANSITIVE_VERBS
        return (behind if is_alone else verb + behind)[:_LABEL_LENGTH]
    return (verb + noun or words)[-_LABEL_LENGTH:] or behind


def _without_rate(words: str) -> tuple[str, str | None]:
    """鲜叶收购价 and 每公斤 of 鲜叶收购价由每公斤."""
    rate = _RATE.search(words)
    return (trimmed(words[: rate.start()]), rate[0]) if rate else (words, None)


def _carried(
    context: Context,
    place: Place,
    pair: tuple[Mention, Mention],
    label: str | None,
    own: str | None,
) -> str | None:
    """What a figure without a name of its own is called: as the one before it in its sentence,
    where it continues that one; in a table, as its row and its column."""
    text, (previous, mention) = context.text, pair
    if own is None and context.is_in_table(place):
        return cell_name(text, place)
    if previous.end < place.sentence_start:
        return own
    if own is None:
        gap = text[previous.end : mention.start].strip()
        if mention.unit != previous.unit and gap not in _JOINTS:
            return None
    if label and own in NAMING_CHANGES and kind_of(mention.unit) == "rate":
        return (label.removesuffix(own) + own)[-_LABEL_LENGTH:]
    return label or own
