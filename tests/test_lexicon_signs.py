"""What the lexicon says of its own lists: the signs of a pattern, the parts of a word."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from summarizer.lexicon.anthologies import COLLECTING, COLLECTION, COLLECTION_SIGNS
from summarizer.lexicon.categories import KIND_BEFORE
from summarizer.lexicon.dependents import PAIRED
from summarizer.lexicon.furniture import (
    LINE_OPENING_SIGNS,
    LINE_OPENINGS,
    LINE_PART_SIGNS,
    LINE_PARTS,
    LINE_STARTS,
    LIST_HEADINGS,
    SCENE,
    SCENE_SIGNS,
)
from summarizer.lexicon.loose_words import OWNERS
from summarizer.lexicon.masthead import POST_ENDING, POST_SIGNS, ROLE_SIGNS, ROLE_WORDS
from summarizer.lexicon.notices import NOTICE_STARTS
from summarizer.lexicon.status import PLANNED_TOTAL, PLANNED_TOTAL_ENDS
from summarizer.lexicon.status_beside import INTENDED, INTENTION_ENDS
from summarizer.lexicon.verbs import (
    ENDINGS,
    INTRANSITIVE_VERBS,
    MODIFYING_VERBS,
    OPENINGS,
    VERBS,
)
from summarizer.lexicon.words import WHOLE_WORDS
from summarizer.lexicon.year_context import GOING_ON, GOING_ON_SIGNS

BY_FIRST_CHARACTER = [
    *LINE_STARTS.items(),
    *NOTICE_STARTS.items(),
    *LIST_HEADINGS.items(),
]
BY_SIGN = [
    *[(LINE_OPENING_SIGNS, pattern) for pattern in LINE_OPENINGS],
    *[(LINE_PART_SIGNS, pattern) for pattern in LINE_PARTS],
    (SCENE_SIGNS, SCENE),
    (COLLECTION_SIGNS, COLLECTION),
    (COLLECTION_SIGNS, COLLECTING),
    (ROLE_SIGNS, ROLE_WORDS),
    (POST_SIGNS, POST_ENDING),
    ("类", KIND_BEFORE),
    (f"{GOING_ON_SIGNS}中", GOING_ON),
]
BY_LAST_CHARACTER = [(PLANNED_TOTAL_ENDS, PLANNED_TOTAL), (INTENTION_ENDS, INTENDED)]


@pytest.mark.parametrize(("firsts", "pattern"), BY_FIRST_CHARACTER)
@settings(max_examples=20)
@given(data=st.data())
def test_a_pattern_begins_with_one_of_its_characters(
    data: st.DataObject, firsts: str, pattern: str
) -> None:
    line = data.draw(st.from_regex(rf"\A(?:{pattern})"))
    assume(not line[0].isspace())
    assert line[0] in firsts


@pytest.mark.parametrize(("lasts", "pattern"), BY_LAST_CHARACTER)
@settings(max_examples=20)
@given(data=st.data())
def test_a_pattern_ends_with_one_of_its_characters(
    data: st.DataObject, lasts: str, pattern: str
) -> None:
    assert data.draw(st.from_regex(pattern.removesuffix("$"), fullmatch=True))[-1] in lasts


@pytest.mark.parametrize(("signs", "pattern"), BY_SIGN)
@settings(max_examples=20)
@given(data=st.data())
def test_a_pattern_has_a_sign_in_whatever_it_matches(
    data: st.DataObject, signs: str, pattern: str
) -> None:
    assert re.search(f"[{signs}]", data.draw(st.from_regex(pattern, fullmatch=True)))


def test_each_whole_word_holds_a_boundary() -> None:
    boundaries = {*VERBS, *OPENINGS, *ENDINGS}

    def holds_one(word: str) -> bool:
        spans = combinations(range(len(word) + 1), 2)
        return any(word[start:end] in boundaries for start, end in spans if end - start < len(word))

    assert [word for word in WHOLE_WORDS if not holds_one(word)] == []


def test_words_of_pairing_begin_alike() -> None:
    assert len({word[0] for word in PAIRED}) == 1


def test_what_is_cut_off_by_length_has_two_characters() -> None:
    assert {len(word) for word in MODIFYING_VERBS | OWNERS} == {2}


def test_verbs_are_told_more_of_than_others() -> None:
    assert set(VERBS) >= MODIFYING_VERBS >= INTRANSITIVE_VERBS
