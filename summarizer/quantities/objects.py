"""What is counted, and a short name for the figure, both in the article's words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.lexicon.units import MONEY_NOUNS
from summarizer.lexicon.verbs import AFTER_STOPS, VERBS
from summarizer.quantities.categories import kind_of
from summarizer.quantities.context import Context
from summarizer.quantities.reading import Mention


def _longest_first(words: tuple[str, ...]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_STOP = re.compile(rf"(?<![未已])(?:{_longest_first(AFTER_STOPS)})")
_BOUND = re.compile(rf"(?:{_longest_first(VERBS)})(?!班|费|车间|点)")
_PHRASE_AFTER = re.compile(r"[”’]?[一-鿿A-Za-z“”·]{1,14}")
_PHRASE_BEFORE = re.compile(r"[一-鿿A-Za-z“”·]{1,24}$")
_QUALIFYING = re.compile(r"^(?:以上|以下|以内|左右|上下|多|余|来|人民币)")
_MONEY_PHRASE = re.compile(rf"[一-鿿]{{0,8}}?(?:{_longest_first(MONEY_NOUNS)}|项目|订单|贷款)")
_LOOSE_END = re.compile(
    r"(?:达到?|为|约|近|超过?|共计?|合计|累计|了|等|有|至|到|突破|逾|的|得|是|在)+$"
)
_LOOSE_START = re.compile(r"^(?:的|了|和|与|及|等|其中|为|以|在|并|还|也|已|将|共)+")
_LABEL_LENGTH = 16
_SHORTEST = 2


def read_objects(context: Context, mentions: Sequence[Mention]) -> list[str | None]:
    """The head noun of what each mention counts; `None` for money, rates, spans of time,
    and where the text names nothing. A compound (5555户14783人贫困人口) shares it."""
    objects: list[str | None] = []
    following: tuple[int, str | None] = (-1, None)
    for mention in reversed(mentions):
        counted: str | None = None
        if kind_of(mention.unit) not in ("money", "rate", "time"):
            shared = following[1] if mention.end == following[0] else None
            counted = shared or _noun_after(context, mention) or _noun_before(context, mention)
        objects.append(counted)
        following = (mention.start, counted)
    return objects[::-1]


def read_label(context: Context, mention: Mention, counted: str | None) -> str:
    """A short name: the noun phrase of the money, or what is done with what is counted."""
    kind = kind_of(mention.unit)
    if kind == "money":
        after = _MONEY_PHRASE.match(context.text, mention.end, mention.end + _LABEL_LENGTH)
        if after is not None:
            return after[0].removeprefix("的")
    clause = context.clause(mention.start)
    before = context.text[clause.start : mention.start]
    phrase = re.split(r"[、（）“”《》0-9%]", before)[-1]
    phrase = phrase[-_LABEL_LENGTH:].strip()
    phrase = re.sub(
        r"(?:达到?|为|约|近|超过?|共|共计|合计|累计|了|等|有|至|到|突破|逾|的|得)+$", "", phrase
    )
    phrase = re.sub(r"^(?:的|了|和|与|及|等|其中|为|以|在|并|还|也|已|将|共)+", "", phrase)
    if counted and counted not in phrase:
        bounds = list(_BOUND.finditer(phrase))
        verb = bounds[-1][0] if bounds and len(bounds[-1][0]) >= _SHORTEST else ""
        return (verb + counted)[:_LABEL_LENGTH]
    return phrase or counted or before[-_LABEL_LENGTH:].strip() or mention.unit


def _noun_after(context: Context, mention: Mention) -> str | None:
    text = context.text
    start = mention.end
    qualifying = _QUALIFYING.match(text[start : start + 4])
    if qualifying is not None:
        start += qualifying.end()
    if text.startswith("的", start):
        start += 1
    phrase = _PHRASE_AFTER.match(text, start)
    if phrase is None:
        return None
    found = phrase[0].lstrip("”")
    stop = _STOP.search(found)
    if stop is not None:
        found = found[: stop.start()]
    return found if len(found) >= _SHORTEST or found == "村" else None


def _noun_before(context: Context, mention: Mention) -> str | None:
    clause = context.clause(mention.start)
    before = re.sub(
        r"(?:约|近|超|达到|达|共计|共|逾|累计|为)+$", "", context.text[clause.start : mention.start]
    )
    phrase = _PHRASE_BEFORE.search(before)
    if phrase is None:
        return None
    found = phrase[0]
    bounds = list(_BOUND.finditer(found))
    if bounds:
        found = found[bounds[-1].end() :]
    return found if len(found) >= _SHORTEST else None
