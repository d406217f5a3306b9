"""Any head over any body: its parts are found whatever stands above, between and below."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.articles.split import split_articles
from summarizer.reading.pages import page_of_text

PARTS = json.loads((Path(__file__).parent / "cases" / "heads.json").read_text(encoding="utf-8"))
PARTS_OF_HEADS = {part: st.sampled_from(PARTS[part]) for part in PARTS}
LINE_ENDS = st.sampled_from(["\n", "\n\n"])
LAST = "两地还组织干部互访6次，签订协议3份。"


@settings(max_examples=400, deadline=None)
@given(parts=st.fixed_dictionaries(PARTS_OF_HEADS), line_end=LINE_ENDS)
def test_any_head(parts: dict[str, str], line_end: str) -> None:
    lines = [*(parts[part] for part in PARTS), LAST]
    page = line_end.join(filter(None, lines))

    (article,) = split_articles(page_of_text(page))

    masthead = article.masthead
    assert (masthead.title or "").replace(" ", "") == parts["headlines"].replace(" ", "")
    assert (masthead.published or "").startswith("2023-01-09")
    assert article.body.text == f"{parts['openings']}\n{LAST}"
