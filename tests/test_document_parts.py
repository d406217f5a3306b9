"""Any document around an article: its figures are read once, in order and where they stand.

The parts are data; figures of furniture, of hidden words and of other pages' headlines are
mixed among them, and none of those may be read.
"""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.pipeline import Digest, digest_page
from summarizer.reading.pages import read_page

PARTS = json.loads((Path(__file__).parent / "cases" / "document_parts.json").read_text("utf-8"))
MARKUP, TEXT, ANTHOLOGIES = PARTS["markup"], PARTS["text"], PARTS["anthologies"]
FIGURE = re.compile(r"\{([0-9.,]+)([^}]+)\}")
SENTENCES = st.lists(st.sampled_from(PARTS["sentences"]), min_size=4, max_size=7, unique=True)
PAGE_OF_PRINT = st.permutations(PARTS["sentences"]).map(lambda texts: texts[:10])
NEVER_FIRST = "，。、；：）”%"
"""What no line of print begins with."""
FIELDS = "发布时间：2023-01-09 来源：北山日报"


def plain(sentence: str) -> str:
    return FIGURE.sub(r"\1\2", sentence)


def set_in(form: str, sentence: str) -> str:
    """The sentence with each figure, its number and its unit, in a form of print or markup."""
    return FIGURE.sub(lambda figure: form.format(*figure.groups()), sentence)


def figures_of(sentences: list[str]) -> list[str]:
    return ["".join(figure) for text in sentences for figure in FIGURE.findall(text)]


def any_of(parts: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({part: st.sampled_from(parts[part]) for part in parts})


def assert_reads(digest: Digest, sentences: list[str], title: str) -> None:
    """The body is the sentences, and their figures are read as they are printed."""
    article, quantities = digest.reading.article, digest.brief.quantities
    wanted = figures_of(sentences)
    assert [told.text.replace(" ", "") for told in quantities] == wanted
    for told, figure in zip(quantities, wanted, strict=True):
        printed = unescape(article.page.decoded[told.start : told.end])
        assert printed[0] == figure[0] and printed[-1] == figure[-1]
    body = re.sub(r"\s", "", article.body.text)
    assert body == "".join(map(plain, sentences))
    assert article.masthead.title == title
    assert (article.masthead.published or "").startswith("2023-01-09")


@settings(max_examples=250)
@given(st.data(), any_of(MARKUP), SENTENCES, st.sampled_from(PARTS["titles"]))
def test_any_markup(
    data: st.DataObject, parts: dict[str, str], sentences: list[str], title: str
) -> None:
    marked = [set_in(parts["numbers"], text) for text in sentences]
    paragraphs = "".join(map(parts["paragraphs"].format, marked))
    article = parts["headlines"].format(title) + parts["fields"] + paragraphs
    page = parts["pages"].format(head=parts["heads"], article=article, feet=parts["feet"])
    encoding, label = data.draw(st.sampled_from(PARTS["encodings"]))
    head = f"<head><meta charset={label}><title>{title}_青禾县政府网</title></head>"

    (digest,) = digest_page(read_page(f"<html>{head}<body>{page}</body></html>".encode(encoding)))

    assert_reads(digest, sentences, title)


def wrapped(text: str, width: int, indents: list[str], *, by_columns: bool) -> list[str]:
    """The lines of a paragraph in print, in whose margin figures break like all else."""
    lines = [""]
    for character in text:
        line = lines[-1] + character
        columns = len(line.encode("gbk", "ignore")) if by_columns else 2 * len(line)
        if columns > 2 * width and character not in NEVER_FIRST:
            lines.append("")
        lines[-1] += character
    first, *rest = lines
    return [indents[0] + first, *(indents[1] + line for line in rest)]


@settings(max_examples=250)
@given(any_of(TEXT), PAGE_OF_PRINT, st.sampled_from(PARTS["titles"]), st.booleans())
def test_any_print(
    parts: dict[str, Any], sentences: list[str], title: str, by_columns: bool
) -> None:
    text = set_in(parts["numbers"], "".join(sentences))
    lines = wrapped(text, parts["widths"], parts["indents"], by_columns=by_columns)
    page = "\n".join(
        [title, FIELDS, parts["blanks"] + "\n".join(lines), parts["between"], parts["feet"]]
    )
    data = page.replace("\n", parts["line_ends"]).encode()

    (digest,) = digest_page(read_page(data))

    assert_reads(digest, sentences, title)


def headings(form: str, kind: str, titles: list[str]) -> list[str]:
    return [
        form.format(ordinal, kind=kind, title=title, number=number)
        for number, (ordinal, title) in enumerate(zip("一二三四", titles, strict=False), 1)
    ]


@settings(max_examples=250)
@given(any_of(ANTHOLOGIES), st.lists(SENTENCES, min_size=2, max_size=3), st.booleans())
def test_any_anthology(parts: dict[str, str], bodies: list[list[str]], is_named: bool) -> None:
    titles = ANTHOLOGIES["titles"][: len(bodies)]
    form = parts["named"] if is_named else parts["counted"]
    heads = headings(form, parts["kinds"], titles)
    lines = ["驻村帮扶文集", FIELDS]
    if parts["contents"]:
        lines += ["目录", *(parts["contents"].format(head.replace("\n", "：")) for head in heads)]
    for head, body in zip(heads, bodies, strict=True):
        lines += [head, parts["bylines"], parts["headings"], *map(plain, body), parts["signatures"]]

    digests = digest_page(read_page("\n".join(filter(None, lines)).encode()))

    assert len(digests) == len(bodies)
    for digest, body, title in zip(digests, bodies, titles, strict=True):
        assert [told.text for told in digest.brief.quantities] == figures_of(body)
        assert (title if is_named else parts["kinds"]) in (digest.brief.article.title or "")
        if "日" in parts["signatures"]:
            assert digest.brief.article.published == "2023-01-09"
            assert digest.brief.article.authors[-1] == "青禾县教育局"


@settings(max_examples=150)
@given(st.sampled_from(ANTHOLOGIES["sections"]), st.lists(SENTENCES, min_size=2, max_size=4))
def test_sections_are_no_anthology(form: str, bodies: list[list[str]]) -> None:
    lines = ["青禾县2022年东西部协作工作总结", "现将有关情况汇报如下。"]
    names = ["产业协作", "人才支援", "劳务协作", "下步打算"]
    for number, (name, body) in enumerate(zip(names, bodies, strict=False), 1):
        lines += [form.format("一二三四"[number - 1], name, number=number), *map(plain, body)]

    (digest,) = digest_page(read_page("\n".join(lines).encode()))

    wanted = [figure for body in bodies for figure in figures_of(body)]
    assert [told.text for told in digest.brief.quantities] == wanted
