"""Bytes to text: the same text comes out of every encoding, and what is no text is refused."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import InputError
from summarizer.reading.pages import MAX_BYTES, page_of_text, read_page

SIMPLIFIED = (
    "协作资金到位——朱镕基题词“山海情”，共投入3,500万元；喆、㙍等生僻字也在。\n第二段写得很短。"
)
TRADITIONAL = "協作資金到位，共投入三千五百萬元。兩地幹部往來頻繁，農產品銷售額再創新高。"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"]
)
def test_simplified_text_in_any_encoding(encoding: str) -> None:
    marks = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
    data = marks.get(encoding, b"") + SIMPLIFIED.encode(encoding)
    assert read_page(data).decoded == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "gb18030"])
def test_traditional_text_in_any_encoding(encoding: str) -> None:
    assert read_page(TRADITIONAL.encode(encoding)).decoded == TRADITIONAL


@pytest.mark.parametrize("label", ["gb2312", "GBK", "gb18030", "x-gbk"])
@pytest.mark.parametrize("head", ['<meta charset="{}">', "<meta content='text/html; charset={}'>"])
def test_labels_of_the_gb_family_mean_gb18030(label: str, head: str) -> None:
    page = f"<html><head>{head.format(label)}</head><body><p>{SIMPLIFIED}</p></body></html>"
    assert read_page(page.encode("gb18030")).decoded == page


def test_a_wrong_label_does_not_break_utf8() -> None:
    page = f"<html><head><meta charset=gb2312></head><body>{SIMPLIFIED}</body></html>"
    assert read_page(page.encode()).decoded == page


def test_a_file_cut_short_stays_utf8() -> None:
    data = (SIMPLIFIED * 3).encode()[:-2]
    assert read_page(data).decoded.startswith(SIMPLIFIED)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b" \n\t \r\n", "white space"),
        ("\ufeff\u3000\n".encode(), "white space"),
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        (b"\xff\xd8\xff\xe0 photo", "JPEG"),
        (b"%PDF-1.7 text", "PDF"),
        (b"PK\x03\x04 archive", "ZIP"),
        (b"text\0text", "binary"),
        (b"<html><body><script>var x=1</script></body></html>", "without visible text"),
        (b"a" * (MAX_BYTES + 1), "limit"),
    ],
)
def test_what_is_no_text_is_refused_in_words(data: bytes, word: str) -> None:
    with pytest.raises(InputError, match=word) as refusal:
        read_page(data, "page.bin")
    assert str(refusal.value).startswith("page.bin: ")


@given(st.binary(max_size=400))
def test_any_bytes_are_a_page_or_refused(data: bytes) -> None:
    try:
        page = read_page(data)
    except InputError:
        return
    assert page.decoded


@given(st.text())
def test_any_text_is_a_page(text: str) -> None:
    assert page_of_text(text).decoded == text
