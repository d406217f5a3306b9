"""Briefs as Word documents: one volume with a table of contents, or a file each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from summarizer.corpus.store import Store
from summarizer.export.records import stored_briefs
from summarizer.export.word_xml import (
    add_bookmark,
    add_contents,
    add_page_number,
    repeat_header,
    set_east_asian_font,
    shade,
    visible,
)
from summarizer.extras import require
from summarizer.output.outline import (
    Bullets,
    Element,
    Heading,
    Paragraph,
    Table,
    outline,
    title_of,
)
from summarizer.records import Brief

BODY_FONT = "宋体"
HEADING_FONT = "黑体"
_TEXT_WIDTH = 16.0
"""Centimetres between the margins of an A4 page."""
_HEADER_FILL = "D9E2F3"
_WARNING_RED = (0xC0, 0x00, 0x00)


def write_word(store: Store, path: Path) -> int:
    """Write every brief, into one volume when `path` ends in .docx, else into a folder; how many.

    A volume is held in memory as a whole (some 0.2 MB a brief); for many thousands
    of briefs take a folder.
    """
    if path.suffix != ".docx":
        path.mkdir(parents=True, exist_ok=True)
        count = 0
        for stored in stored_briefs(store):
            document = _new_document()
            _add_brief(document, stored.brief)
            document.save(str(path / f"{stored.brief.article.id}.docx"))
            count += 1
        return count
    document = _new_document()
    titles = [(stored.brief.article.id, title_of(stored.brief)) for stored in stored_briefs(store)]
    add_contents(document, [(_bookmark(identity), title) for identity, title in titles])
    for stored in stored_briefs(store):
        document.add_page_break()
        _add_brief(document, stored.brief)
    document.save(str(path))
    return len(titles)


def _new_document() -> Any:
    docx = require("docx", "export")
    shared = require("docx.shared", "export")
    document = docx.Document()
    for name, font in (("Normal", BODY_FONT), ("List Bullet", BODY_FONT)):
        set_east_asian_font(document.styles[name], font)
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3"):
        set_east_asian_font(document.styles[name], HEADING_FONT)
    document.styles["Normal"].font.size = shared.Pt(10.5)  # 五号, the usual body size
    section = document.sections[0]
    section.page_width, section.page_height = shared.Cm(21), shared.Cm(29.7)
    section.left_margin = section.right_margin = shared.Cm(2.5)
    add_page_number(section)
    return document


def _add_brief(document: Any, brief: Brief) -> None:
    for element in outline(brief):
        _ADDERS[type(element)](document, element)
        if isinstance(element, Heading) and element.level == 1:
            add_bookmark(document.paragraphs[-1], _bookmark(brief.article.id))


def _bookmark(identity: str) -> str:
    """A bookmark's name: letters, digits and underscores, a letter first, 40 at most."""
    return "brief_" + identity.replace("-", "_")[:34]


def _add_heading(document: Any, heading: Heading) -> None:
    document.add_heading(visible(heading.text), heading.level)


def _add_paragraph(document: Any, paragraph: Paragraph) -> None:
    run = document.add_paragraph().add_run(visible(paragraph.text))
    if paragraph.is_warning:
        run.bold = True
        run.font.color.rgb = require("docx.shared", "export").RGBColor(*_WARNING_RED)


def _add_bullets(document: Any, bullets: Bullets) -> None:
    for point in bullets.points:
        document.add_paragraph(visible(point), style="List Bullet")


def _add_table(document: Any, table: Table) -> None:
    shared = require("docx.shared", "export")
    grid = document.add_table(rows=1, cols=len(table.header), style="Table Grid")
    grid.autofit = False
    repeat_header(grid.rows[0])
    for _ in table.rows:
        grid.add_row()
    unit = _TEXT_WIDTH / sum(table.widths)
    for column, width in zip(grid.columns, table.widths, strict=True):
        column.width = shared.Cm(width * unit)
    for cells, texts in zip(grid._tbl.tr_lst, (table.header, *table.rows), strict=True):
        for cell, text, width in zip(cells.tc_lst, texts, table.widths, strict=True):
            cell.width = shared.Cm(width * unit)
            _fill(cell, visible(text))
    for cell in grid.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
        shade(cell, _HEADER_FILL)


def _fill(cell: Any, text: str) -> None:
    """Set a cell's text on its XML; the library's own cells take quadratic time."""
    paragraph = cell.p_lst[0]
    paragraph.add_r().text = text


_ADDERS: dict[type[Element], Callable[[Any, Any], None]] = {
    Heading: _add_heading,
    Paragraph: _add_paragraph,
    Bullets: _add_bullets,
    Table: _add_table,
}
