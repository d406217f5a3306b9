"""Listed words that name a party or a part of it, found by one scan of a text."""

from __future__ import annotations

from functools import cache
from operator import itemgetter
from typing import NamedTuple

from daachorse import CharwiseDoubleArrayAhoCorasick

from summarizer.lexicon.organizations import (
    COLLECTIVES,
    COMMITTEES_OF_A_PARTY,
    MINISTRIES,
    NAMED_WITHOUT_SUFFIX,
    ORGANIZATION_STARTERS,
    ORGANIZATION_SUFFIXES,
    POWER_COMPANY,
    SIGNS_OF_A_NAME,
)
from summarizer.lexicon.places import (
    CORPS_DIVISIONS,
    ENDS_OF_VERBS,
    STATE_LEVEL_NEW_AREAS,
    ZONE_KINDS,
)
from summarizer.lexicon.pronouns import PRONOUNS
from summarizer.parties.places import gazetteer

SHORTEST_NAME = 2
"""Characters of a place's name."""
_PLACE = 0
"""The number of the places among the lists of `Names`."""
WHOLE_NAMES = frozenset(NAMED_WITHOUT_SUFFIX + COLLECTIVES + MINISTRIES)
"""Organizations whose customary names have none of the suffixes."""

Word = tuple[int, int, str]
"""Where a listed word begins and ends, and the word. A bare tuple: every article has
hundreds, and one with named fields takes as long to make as the word to find."""


class Names(NamedTuple):
    """The words of each list in a text, in order and without overlaps within the list.

    `places` are names of the gazetteer, `zones` words for development zones and
    `new_areas` the zones and divisions of the Corps with names of their own; `endings`
    are suffixes of organizations and the `WHOLE_NAMES`, `openings` what a name may begin
    with; `pronouns` stand for a party named elsewhere; `signs` tell that the text may define
    or introduce a name itself.
    """

    places: list[Word]
    zones: list[Word]
    new_areas: list[Word]
    endings: list[Word]
    openings: list[Word]
    pronouns: list[Word]
    signs: list[Word]


class _Vocabulary(NamedTuple):
    """All words, and which list of `Names` each of them belongs to."""

    automaton: CharwiseDoubleArrayAhoCorasick
    words: list[str]
    lists: list[int]


def find_names(text: str) -> Names:
    """All listed words; of those of one list that overlap the first, then the longest, and of
    two places that do sometimes the second.

    Linear in the length of the text.
    """
    automaton, words, lists = _vocabulary()
    matches = automaton.find_overlapping(text)
    matches.reverse()  # they come by their ends: now the longest of each start is first
    matches.sort(key=itemgetter(0))
    found = Names([], [], [], [], [], [], [])
    free_from = [0] * len(found)
    for start, end, index in matches:
        kind = lists[index]
        if start >= free_from[kind]:
            found[kind].append((start, end, words[index]))
            free_from[kind] = end
        elif kind == _PLACE and end > free_from[kind] and _hides(found.places[-1][2], words[index]):
            found.places[-1] = (start, end, words[index])
            free_from[kind] = end
    return found


def _hides(before: str, name: str) -> bool:
    """Whether what looks like a place is the end of the word before a place that begins in
    it: 从江 of 从江苏, 根河 of 扎根河北省, 和平 of 天水和平凉市."""
    if len(before) > SHORTEST_NAME or _is_province(before):
        return False
    if len(name) == SHORTEST_NAME:
        return before in ENDS_OF_VERBS and _is_province(name)
    return name[1:] not in gazetteer()


def _is_province(name: str) -> bool:
    return gazetteer().look_up(name).places[0].level == 1


@cache
def _vocabulary() -> _Vocabulary:
    every = (
        gazetteer().names,
        ZONE_KINDS,
        [*STATE_LEVEL_NEW_AREAS, *CORPS_DIVISIONS],
        [*ORGANIZATION_SUFFIXES, *COMMITTEES_OF_A_PARTY, *WHOLE_NAMES, POWER_COMPANY],
        ORGANIZATION_STARTERS,
        PRONOUNS,
        SIGNS_OF_A_NAME,
    )
    words = [word for part in every for word in part]
    lists = [kind for kind, part in enumerate(every) for _ in part]
    return _Vocabulary(CharwiseDoubleArrayAhoCorasick(words), words, lists)
