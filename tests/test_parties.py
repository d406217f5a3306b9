"""Who helps whom, as the public functions tell it, and the regions behind it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import summarize
from summarizer.lexicon.directions import PHRASES
from summarizer.lexicon.phrase import Phrase
from summarizer.parties.directions import MASK, cast_votes
from summarizer.parties.gazetteer import find_regions
from summarizer.parties.party import Kind, PartyMention
from summarizer.parties.places import contains, gazetteer
from summarizer.records import Party

CASES = json.loads((Path(__file__).parent / "cases" / "parties.json").read_text("utf-8"))


def is_expected(party: Party, expected: dict[str, Any]) -> bool:
    names = {expected["name"], *expected.get("accept", [])}
    has_code = expected["adcode"] is not None and party.adcode == expected["adcode"]
    return has_code or (party.name in names and party.adcode == expected["adcode"])


def misses(parties: tuple[Party, ...], expected: list[dict[str, Any]]) -> list[str]:
    """Parties that should be there and are not, and the other way round."""
    lacking = [e["name"] for e in expected if not any(is_expected(p, e) for p in parties)]
    extra = [p.name for p in parties if not any(is_expected(p, e) for e in expected)]
    return lacking + extra


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_parties_of_an_article(case: dict[str, Any]) -> None:
    (brief,) = summarize(f"{case['title']}\n{case['body']}")
    assert misses(brief.helpers, case["helpers"]) == []
    assert misses(brief.recipients, case["recipients"]) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("甘肃省白银市靖远县", ["620421"]),
        ("紫云苗族布依族自治县与紫云县", ["520425", "520425"]),
        ("天津市和平区与沈阳市和平区", ["120101", "210102"]),
        ("沈阳市安排资金，和平区配套", ["210100", "210102"]),
        ("和平区与会宁县", [None, "620422"]),
        ("毕节地区织金县、黔西县", ["520524", "520522"]),
        ("贵州织金的产业", ["520524"]),
        ("产业合作、互助共建、平安建设", []),
        ("甘南州合作市", ["623001"]),
        ("召开县委会议，提高县域经济", []),
        ("内蒙古科右中旗", ["152222"]),
        ("凉山州、黔西南州、延边州", ["513400", "522300", "222400"]),
        ("南京路上的中山大学", []),
    ],
)
def test_regions_and_their_codes(text: str, codes: list[str | None]) -> None:
    assert [region.code for region in find_regions(text)] == codes


def test_a_row_of_places_is_one_mention() -> None:
    (region,) = find_regions("驻广东省河源市紫金县工作队")
    assert (region.text, region.code) == ("广东省河源市紫金县", "441621")


def test_every_full_name_of_today_is_found_in_its_province() -> None:
    for code in ("110105", "511304", "520425", "622926", "659001"):
        province, place = gazetteer().by_code(code[:2] + "0000"), gazetteer().by_code(code)
        assert province and place and contains(province.code, place.code)
        assert find_regions(province.name + place.name)[-1].code == code


@given(st.text(alphabet="贵州省毕节市织金县和平区合作、，帮扶在与的年12\n", max_size=60))
def test_regions_stand_where_they_say(text: str) -> None:
    end = 0
    for region in find_regions(text):
        assert end <= region.start < region.end
        assert text[region.start : region.end] == region.text
        end = region.end


def in_masked_text(phrase: Phrase) -> str:
    return f"{MASK}(?={phrase.pattern.replace('◆', MASK).replace('◇', f'({MASK})')})"


def texts_with_phrases() -> st.SearchStrategy[str]:
    return st.sampled_from(PHRASES).flatmap(lambda phrase: st.from_regex(in_masked_text(phrase)))


@settings(max_examples=300)
@given(texts_with_phrases())
def test_no_phrase_matches_without_one_of_its_cues(text: str) -> None:
    kinds: tuple[Kind, Kind] = ("organization", "village")  # two of a kind may be a list
    places = [at for at, character in enumerate(text) if character == MASK]
    mentions = {
        at: PartyMention(at, at + 1, f"{at}", kinds[number % 2], f"{at}")
        for number, at in enumerate(places)
    }
    expected = []
    for phrase in PHRASES:
        for match in re.finditer(in_masked_text(phrase), text):
            second = mentions[match.start(1)] if match.lastindex else None
            expected.append((phrase, mentions[match.start()], second))
    votes = cast_votes(text, list(mentions.values()))
    assert [(vote.phrase, vote.first, vote.second) for vote in votes] == expected
