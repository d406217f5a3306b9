"""Who helps whom, whatever title, masthead, lead and places in passing stand together."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import summarize

PARTS = json.loads((Path(__file__).parent / "cases" / "party_parts.json").read_text("utf-8"))
ANY_PARTS = st.fixed_dictionaries({part: st.sampled_from(PARTS[part]) for part in PARTS})


@settings(max_examples=300)
@given(parts=ANY_PARTS, are_full=st.tuples(st.booleans(), st.booleans()))
def test_any_parts(parts: dict[str, Any], are_full: tuple[bool, bool]) -> None:
    pair = parts["pairs"]
    customary = {"giver": pair["giver"][-1], "getter": pair["getter"][-1]}
    printed = {
        "giver": pair["giver"][0 if are_full[0] else -1],
        "getter": pair["getter"][0 if are_full[1] else -1],
        "short_giver": customary["giver"],
        "short_getter": customary["getter"],
    }
    title, masthead = (parts[part].format(**customary) for part in ("titles", "mastheads"))
    lead = parts["leads"].format(**printed)

    (brief,) = summarize("\n".join([title, masthead, lead + parts["asides"]]))

    givers = {party.adcode or party.name for party in brief.helpers}
    assert givers and givers <= set(pair["giver_keys"])
    getters = {party.adcode or party.name for party in brief.recipients}
    assert getters and getters <= set(pair["getter_keys"])
