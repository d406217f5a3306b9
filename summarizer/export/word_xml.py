"""What python-docx has no call for: East Asian fonts, fields, bookmarks, shading.

Element names are those of ECMA-376, part 1 (WordprocessingML).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from summarizer.extras import require


def visible(text: str) -> str:
    """The text without the control characters that XML forbids."""
    return "".join(char for char in text if char >= " " or char in "\t\n")


def set_east_asian_font(style: Any, font: str) -> None:
    """Set a style's font for Chinese; the library sets the one for Latin letters alone."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(_name(f"w:{theme}"), None)
    fonts.set(_name("w:eastAsia"), font)


def add_contents(document: Any, entries: Sequence[tuple[str, str]]) -> None:
    """A table of contents with a link for each (bookmark, title).

    The field is filled already, so that it reads well everywhere; updating it in Word
    or WPS (F9) adds the page numbers.
    """
    document.add_paragraph("目录", style="Title")
    first = last = document.add_paragraph()
    _field_mark(first, "begin")
    _field_code(first, r'TOC \o "1-1" \h \z \u')
    _field_mark(first, "separate")
    for position, (bookmark, title) in enumerate(entries):
        last = first if position == 0 else document.add_paragraph()
        link = _element("w:hyperlink", {"w:anchor": bookmark, "w:history": "1"})
        run = last.add_run(visible(title))
        link.append(run._r)
        last._p.append(link)
    _field_mark(last, "end")


def add_bookmark(paragraph: Any, name: str) -> None:
    """A place that a link can lead to, around the paragraph's text."""
    number = str(abs(hash(name)) % 10**8)
    start = _element("w:bookmarkStart", {"w:id": number, "w:name": name})
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
    paragraph._p.append(_element("w:bookmarkEnd", {"w:id": number}))


def add_page_number(section: Any) -> None:
    """The page's number, centred in the footer."""
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = require("docx.enum.text", "export").WD_ALIGN_PARAGRAPH.CENTER
    _field_mark(paragraph, "begin")
    _field_code(paragraph, "PAGE")
    _field_mark(paragraph, "end")


def repeat_header(row: Any) -> None:
    """Repeat a table's first row on every page."""
    row._tr.get_or_add_trPr().append(_element("w:tblHeader", {"w:val": "true"}))


def shade(cell: Any, fill: str) -> None:
    """Give a cell a background colour (six hex digits)."""
    attributes = {"w:val": "clear", "w:color": "auto", "w:fill": fill}
    cell._tc.get_or_add_tcPr().append(_element("w:shd", attributes))


def _field_mark(paragraph: Any, kind: str) -> None:
    paragraph.add_run()._r.append(_element("w:fldChar", {"w:fldCharType": kind}))


def _field_code(paragraph: Any, code: str) -> None:
    element = _element("w:instrText", {_SPACE: "preserve"})
    element.text = f" {code} "
    paragraph.add_run()._r.append(element)


_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def _element(tag: str, attributes: dict[str, str]) -> Any:
    element = require("docx.oxml", "export").OxmlElement(tag)
    for name, value in attributes.items():
        element.set(name if name.startswith("{") else _name(name), value)
    return element


def _name(prefixed: str) -> str:
    return str(require("docx.oxml.ns", "export").qn(prefixed))
