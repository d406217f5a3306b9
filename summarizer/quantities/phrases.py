"""Noun phrases beside figures: where one begins, and where it ends.

Chinese prints no spaces, so that the words at its ends tell a phrase: verbs and function
words. They count only as words of their own (用 is none in 饮用水), and a verb only as a
predicate: in 帮扶项目 and 产业发展基金 it belongs to the noun.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from summarizer.lexicon.loose_words import OWNERS, SHORT_NOUNS
from summarizer.lexicon.verbs import (
    ACTORS,
    CLOSE_HEADS,
    ENDINGS,
    HEADS,
    INTRANSITIVE_VERBS,
    LEADING_VERBS,
    MODIFYING_VERBS,
    NOMINAL_VERBS,
    OPENINGS,
    PEOPLE_HEADS,
    REACHING,
    VERBS,
)
from summarizer.lexicon.words import WHOLE_PLACES, WHOLE_WORDS
from summarizer.quantities.scanning import by_character, by_first_character


def _as_words(boundaries: Iterable[str]) -> re.Pattern[str]:
    """A pattern of boundaries, the longest first, where none is part of a longer word."""
    longer: dict[str, list[tuple[str, str]]] = {boundary: [] for boundary in boundaries}
    for word in (*WHOLE_WORDS, *WHOLE_PLACES):
        for start, end in combinations(range(len(word) + 1), 2):
            if end - start < len(word) and word[start:end] in longer:
                longer[word[start:end]].append((word[:start], word[end:]))
    longest_first = sorted(longer, key=len, reverse=True)
    return re.compile(by_first_character(_as_word(word, longer[word]) for word in longest_first))


def _as_word(boundary: str, longer: Iterable[tuple[str, str]]) -> str:
    """A boundary that none of the characters around it, of those of longer words, goes with."""
    behind: set[str] = set()
    before: defaultdict[int, set[str]] = defaultdict(set)
    around = ""
    for head, tail in longer:
        if not head:
            behind.add(tail)
        elif not tail:
            before[len(head)].add(head)
        else:
            around += f"(?!(?<={head}{boundary}){tail})"
    pattern = boundary + (f"(?!{'|'.join(sorted(behind))})" if behind else "")
    for heads in before.values():
        pattern += f"(?<!(?:{'|'.join(sorted(heads))}){boundary})"
    return pattern + around


_OWNER_LENGTH, _SHORTEST = 2, 2
_VERBS = frozenset(VERBS)
_HEADS = by_character(HEADS, -1)
_ANY_HEADS = by_character((*HEADS, *PEOPLE_HEADS), -1)
_ACTORS = by_character(ACTORS, -1)
_BEFORE_STATES = frozenset(("未", "尚未", "已"))
_STATE = re.compile(f"(?:{'|'.join(sorted(_BEFORE_STATES))})(.+)")
# Both are searched for one by one: in so few words an iterator costs more than it finds.
_OPENING = _as_words((*VERBS, *REACHING, *OPENINGS))
_ENDING = _as_words((*VERBS, *REACHING, *ENDINGS))


def phrase_before(phrase: str) -> tuple[str, str]:
    """The verb and the noun at the end of the words before a figure; either may be ''."""
    verb, begin = "", 0
    boundary = _OPENING.search(phrase)
    while boundary is not None:
        word, (start, end) = boundary[0], boundary.span()
        if word not in MODIFYING_VERBS or not _is_noun(
            phrase[begin:start], word, phrase[end:], verb
        ):
            verb, begin = word if word in _VERBS else "", end
        boundary = _OPENING.search(phrase, end)
    return verb, phrase[begin:]


def noun_at(phrase: str, *, of_people: bool = False) -> str:
    """The noun with which a phrase begins, up to what tells of it.

    Args:
        phrase: The words behind a figure.
        of_people: Whether the figure's unit goes with people and never alone: 名, 位.
    """
    verbs, end = _verbs_up_to_end(phrase)
    heads = _ANY_HEADS if of_people else _HEADS
    for start, stop in verbs:
        # 5辆垃圾清运车等: the noun ends before 等; 5吨物资捐赠给: the verb ends it.
        is_noun = stop < end or phrase[start:stop] in NOMINAL_VERBS
        words = phrase[:end] if is_noun else phrase
        if phrase[:start] not in _BEFORE_STATES and not _is_within(words, start, stop, heads):
            return phrase[:start]
    return "" if _is_state(phrase[:end]) else phrase[:end]


def _verbs_up_to_end(phrase: str) -> tuple[list[tuple[int, int]], int]:
    """The verbs that may belong to the noun with which a phrase begins, and where it ends at
    the latest: before what else tells of it, but for the states of 未脱贫人口 and 已出列村."""
    verbs: list[tuple[int, int]] = []
    boundary = _ENDING.search(phrase)
    while boundary is not None:
        word, (start, stop) = boundary[0], boundary.span()
        if word in MODIFYING_VERBS:
            verbs.append((start, stop))
        elif phrase[:stop] not in _BEFORE_STATES and not _is_state(phrase[:stop]):
            return verbs, start
        boundary = _ENDING.search(phrase, stop)
    return verbs, len(phrase)


def _is_state(words: str) -> bool:
    """Whether words tell that something is done or not yet, and name nothing: 已出列."""
    state = _STATE.fullmatch(words)
    return state is not None and state[1] in _VERBS


def own_noun(noun: str) -> str | None:
    """A noun without the words before it that tell whose it is; `None` if none is left."""
    while noun[:_OWNER_LENGTH] in OWNERS:
        noun = noun[_OWNER_LENGTH:]
    return noun if len(noun) >= _SHORTEST or noun in SHORT_NOUNS else None


def _is_within(phrase: str, start: int, end: int, heads: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a verb belongs to the noun with which the phrase begins."""
    if start == 0 and _ends_in(phrase, heads):
        return True  # 帮扶项目: nothing before it is there to do it
    return _is_noun(phrase[:start], phrase[start:end], phrase[end:])


def _is_noun(before: str, word: str, after: str, verb: str = "") -> bool:
    """Whether a verb between two words belongs to a noun with them.

    Args:
        before: The words before it, behind the boundary before.
        word: The verb.
        after: The words after it.
        verb: The verb before all three, whose object they may be (举办 of 电商培训).
    """
    if not after:
        return bool(before) and (bool(verb) or not _ends_in(before, _ACTORS))
    if after in CLOSE_HEADS:
        return True
    if _ends_in(before, _ACTORS):
        return False
    if word in INTRANSITIVE_VERBS:
        return _ends_in(after, _ANY_HEADS)
    # What opens a phrase is done, unless it is the kind of what another verb is done to.
    is_object = bool(verb) and verb not in LEADING_VERBS
    return (bool(before) or is_object) and _ends_in(after, _HEADS)


def _ends_in(words: str, endings: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether words end in one of these, which are told by their last characters."""
    return words.endswith(endings.get(words[-1:], ()))
