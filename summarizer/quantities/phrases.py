"""Noun phrases beside figures: where one begins, and where it ends.

Chinese prints no spaces, so that the words at its ends tell a phrase: verbs and function
words. They count only as words of their own (用 is none in 饮用水), and a verb only as a
predicate: in 帮扶项目 and 产业发展基金 it belongs to the noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from daachorse import CharwiseDoubleArrayAhoCorasick

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
from summarizer.quantities.scanning import by_character

_WHOLES = frozenset((*WHOLE_WORDS, *WHOLE_PLACES))


class _Boundaries:
    """Finds the boundaries of noun phrases that are words of their own."""

    def __init__(self, boundaries: Iterable[str]) -> None:
        """Of the boundaries that begin at one place the longest counts."""
        bounding = frozenset(boundaries)
        words = list(bounding | _WHOLES)
        self._entries = [(word, word in bounding, word in _WHOLES) for word in words]
        self._automaton = CharwiseDoubleArrayAhoCorasick(words)

    def find(self, phrase: str) -> list[tuple[str, int, int]]:
        """The boundaries in a phrase, in order, with where they begin and end."""
        found: list[tuple[str, int, int]] = []
        hits = self._automaton.find_overlapping(phrase)
        if not hits:
            return found
        hits.sort()
        entries, reach, last_start, last_end = self._entries, 0, -1, 0
        for start, end, index in hits:
            if start == last_start:
                found.pop()  # It is but the beginning of this word.
                last_start, last_end = -1, found[-1][2] if found else 0
            if end > reach:
                word, bounds, is_whole = entries[index]
                if bounds and start >= last_end:
                    found.append((word, start, end))
                    last_start, last_end = start, end
                if is_whole:
                    reach = end
        return found


_OWNER_LENGTH, _SHORTEST = 2, 2
_VERBS = frozenset(VERBS)
_HEADS = by_character(HEADS, -1)
_ANY_HEADS = by_character((*HEADS, *PEOPLE_HEADS), -1)
_ACTORS = by_character(ACTORS, -1)
_BEFORE_STATES = frozenset(("未", "尚未", "已"))
_FIRST_OF_STATES = frozenset(word[0] for word in _BEFORE_STATES)
_STATE = re.compile(f"(?:{'|'.join(sorted(_BEFORE_STATES))})(.+)")
_OPENINGS = _Boundaries((*VERBS, *REACHING, *OPENINGS))
_ENDINGS = _Boundaries((*VERBS, *REACHING, *ENDINGS))


def phrase_before(phrase: str) -> tuple[str, str]:
    """The verb and the noun at the end of the words before a figure; either may be ''."""
    verb, begin = "", 0
    for word, start, end in _OPENINGS.find(phrase):
        if word not in MODIFYING_VERBS or not _is_noun(
            phrase[begin:start], word, phrase[end:], verb
        ):
            verb, begin = word if word in _VERBS else "", end
    return verb, phrase[begin:] if begin else phrase


def noun_at(phrase: str, *, of_people: bool = False) -> str:
    """The noun with which a phrase begins, up to what tells of it.

    Args:
        phrase: The words behind a figure.
        of_people: Whether the figure's unit goes with people and never alone: 名, 位.
    """
    tells_state = phrase[:1] in _FIRST_OF_STATES
    verbs, end = _verbs_up_to_end(phrase, tells_state=tells_state)
    heads = _ANY_HEADS if of_people else _HEADS
    for start, stop in verbs:
        # 5辆垃圾清运车等: the noun ends before 等; 5吨物资捐赠给: the verb ends it.
        is_noun = stop < end or phrase[start:stop] in NOMINAL_VERBS
        words = phrase[:end] if is_noun else phrase
        if tells_state and phrase[:start] in _BEFORE_STATES:
            continue
        if not _is_within(words, start, stop, heads):
            return phrase[:start]
    noun = phrase[:end]
    return "" if tells_state and _is_state(noun) else noun


def _verbs_up_to_end(phrase: str, *, tells_state: bool) -> tuple[list[tuple[int, int]], int]:
    """The verbs that may belong to the noun with which a phrase begins, and where it ends at
    the latest: before what else tells of it, but for the states of 未脱贫人口 and 已出列村."""
    verbs: list[tuple[int, int]] = []
    for word, start, stop in _ENDINGS.find(phrase):
        if word in MODIFYING_VERBS:
            verbs.append((start, stop))
        elif not (tells_state and (phrase[:stop] in _BEFORE_STATES or _is_state(phrase[:stop]))):
            return verbs, start
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
