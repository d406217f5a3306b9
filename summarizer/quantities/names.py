"""What a figure counts, and a short name for it, both in the article's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from summarizer.lexicon.currencies import CURRENCY_SIGNS
from summarizer.lexicon.loose_words import (
    AIMS,
    LOOSE_ENDS,
    LOOSE_STARTS,
    NAMELESS,
    NAMING_CHANGES,
    WHOLE_STARTS,
)
from summarizer.lexicon.numerals import BARE_SCALES
from summarizer.lexicon.unit_nouns import MONEY_ENDINGS, MONEY_NOUNS
from summarizer.lexicon.units import CURRENCIES
from summarizer.lexicon.verbs import (
    HAVING_VERBS,
    INTRANSITIVE_VERBS,
    MODIFYING_VERBS,
    NOMINAL_VERBS,
    REACHING,
)
from summarizer.lexicon.words import WHOLE_PLACES
from summarizer.quantities.categories import kind_of
from summarizer.quantities.cell_names import cell_name
from summarizer.quantities.context import Context, Place
from summarizer.quantities.phrases import noun_at, own_noun, phrase_before
from summarizer.quantities.qualifiers import ends_in_other_word
from summarizer.quantities.reading import Mention
from summarizer.quantities.scanning import by_character
from summarizer.quantities.subjects import subject_before

_TO_LAST_GAP = re.compile(r"(?s:.*)[^一-鿿A-Za-z·](?!(?<=[0-9])[A-Z])")
_PHRASE_AFTER = re.compile(
    r"(?>(?:以上|以下|以内|左右|上下(?![床铺水游])|之多|有余|多|余|人民币)?的?)[”’]?([一-鿿A-Za-z“”·]{1,14})"
)
_MONEY_PHRASE = re.compile(
    rf"[一-鿿]{{0,8}}?(?:{'|'.join(sorted(MONEY_NOUNS, key=len, reverse=True))}|订单|贷款)"
)
_YEAR_BEFORE = re.compile(r"(?:(?:由|从|到|至|比|较)(?=[12]))?[12][0-9]{3}年(?:初|底|末)?的?$")
_THEN_BEFORE = re.compile(
    r"[由从比较][^由从比较0-9]{0,7}(?:时|前|年|初|末|底|届|期|过去|原来|以往|最初|起初|当初)的$"
)
_RATE = re.compile(r"(?:[按给为以]?(?:每[一-鿿]{1,2})+(?:的|可)?|^[人户亩村月年日]均)$")
_ASIDE = re.compile(r"[（(][^（()）0-9\n]{1,14}[）)]$")
_JOINTS = frozenset(("", "、", "，", "和", "及", "与"))
_SAME_COUNTED = frozenset(("", *REACHING))
"""Between two figures, these leave what is counted the same: 5555户14783人, 由61户降至3户."""
_LABEL_LENGTH, _PHRASE_LENGTH, _YEAR_LENGTH = 16, 26, 8
_SHORTEST, _TOO_SHORT, _VERB_LENGTH = 2, 3, 2
"""Characters of a noun, of a name that needs its verb, of a verb that tells a noun's kind."""
_NO_OBJECT = ("money", "rate", "time")
_AVERAGES = ("人均", "户均", "亩均", "村均", "平均", "月均", "年均", "日均", "每")
_SIDES = ("里", "上", "内", "外", "前", "后")
_LOOSE_ENDS = by_character(sorted(LOOSE_ENDS, key=len, reverse=True), -1)
_LOOSE_STARTS = by_character(sorted(LOOSE_STARTS, key=len, reverse=True), 0)
_WHOLE_STARTS = by_character((*WHOLE_STARTS, *WHOLE_PLACES), 0)
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
        words, rate = _words_before(text, start, mention.start), None
        if "每" in words or "均" in words:
            words, rate = _without_rate(words)
        verb, noun = phrase_before(words) if words else _quotation_before(text, start, mention)
        if kind in _NO_OBJECT:
            counted = None
        else:
            between = text[previous.end : mention.start]
            is_same = between in _SAME_COUNTED and counted not in NOMINAL_VERBS
            goes_on = previous.unit == mention.unit and previous.end >= place.sentence_start
            counted = (
                behind
                or (counted if is_same else None)
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
        if kind in _NO_OBJECT:
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
    return phrase_before(_words_before(text, start, opening))[0], noun


def _words_before(text: str, start: int, end: int) -> str:
    """The words that lead to a figure, without those at their ends that name nothing.

    Args:
        text: The article's body.
        start: Where words may begin: behind the clause's start and the figure before.
        end: Where the figure begins.
    """
    if end and (
        text[end - 1] in CURRENCY_SIGNS or (text[end - 1] == "上" and text[end] in BARE_SCALES)
    ):
        end -= 1  # 资助￥300元, 教师上百名
    low = start if end - start < _PHRASE_LENGTH else end - _PHRASE_LENGTH
    gap = _TO_LAST_GAP.match(text, low, end)
    chunk = text[gap.end() if gap else low : end]
    if chunk[-1:] == "的" and (then := _THEN_BEFORE.search(chunk)):
        chunk = chunk[: then.start()]  # 发生率由年初的11.6%
    words = _trimmed(chunk)
    if not words:
        year = _YEAR_BEFORE.search(text, max(start, end - _YEAR_LENGTH), end)
        if year is not None:
            return _words_before(text, start, year.start())
        aside = _ASIDE.search(text, max(start, end - _LABEL_LENGTH), end)
        if aside is not None:
            return _words_before(text, start, aside.start())
        if text[end - 1 : end] == " " and text[start - 1 : start] in ("\n", ""):
            # 广元市 3.15亿元 on a line of its own; behind a figure, a gap parts two of them.
            return _words_before(text, start, start + len(text[start:end].rstrip()))
    return words


def _trimmed(words: str) -> str:
    while words and (ends := _LOOSE_ENDS.get(words[-1])) and words.endswith(ends):
        end = next(filter(words.endswith, ends))
        if end[0] == "约" and ends_in_other_word(words[: len(words) - len(end) + 1]):
            end = end[1:]  # 签约达
        if not end:
            break
        words = words.removesuffix(end)
    while words and (starts := _LOOSE_STARTS.get(words[0])) and words.startswith(starts):
        if words.startswith(_WHOLE_STARTS.get(words[0], ())):
            break
        words = words.removeprefix(next(filter(words.startswith, starts)))
    return words


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
    return (verb + noun)[-_LABEL_LENGTH:] or words[-_LABEL_LENGTH:] or behind


def _without_rate(words: str) -> tuple[str, str | None]:
    """鲜叶收购价 and 每公斤 of 鲜叶收购价由每公斤."""
    rate = _RATE.search(words)
    return (_trimmed(words[: rate.start()]), rate[0]) if rate else (words, None)


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
