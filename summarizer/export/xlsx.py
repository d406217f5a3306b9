"""An Excel file that a desk officer would send on: figures, articles, problems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from summarizer.corpus.store import Store
from summarizer.export.cells import MAX_CELL, neutralized
from summarizer.export.records import (
    ArticleEntry,
    FigureRecord,
    article_records,
    figure_records,
    problem_records,
)
from summarizer.export.wording import (
    ARTICLE_COLUMNS,
    FIGURE_COLUMNS,
    PROBLEM_COLUMNS,
    Column,
    problem_kind,
    worded,
)
from summarizer.extras import require

MAX_ROWS = 1_048_575
"""The rows of an Excel sheet below its header."""

EXACT_DIGITS = 15
"""Excel keeps a number to so many significant digits; longer ones are written as text."""

Cell = str | int | Decimal | date | None


class Sheet(NamedTuple):
    """A sheet to write: its name, its columns, its rows."""

    name: str
    columns: Sequence[Column]
    rows: Iterator[Sequence[Cell]]


def write_xlsx(store: Store, path: Path) -> int:
    """Write sheets of key figures, of all figures, articles and problems; all figures' number."""
    xlsxwriter = require("xlsxwriter", "export")
    options = {"constant_memory": True, "strings_to_urls": False, "strings_to_formulas": False}
    with xlsxwriter.Workbook(path, options) as workbook:
        writer = _Writer(workbook)
        writer.write(Sheet("指标", FIGURE_COLUMNS, _figure_rows(store, only_table=True)))
        count = writer.write(Sheet("全部数字", FIGURE_COLUMNS, _figure_rows(store)))
        articles = map(_article_row, article_records(store))
        writer.write(Sheet("文章", ARTICLE_COLUMNS, articles))
        problems = (
            record._replace(kind=problem_kind(record.kind)) for record in problem_records(store)
        )
        writer.write(Sheet("问题", PROBLEM_COLUMNS, problems))
    return count


def _figure_rows(store: Store, only_table: bool = False) -> Iterator[Sequence[Cell]]:
    for record in figure_records(store):
        if record.in_table or not only_table:
            yield _figure_row(worded(record))


def _figure_row(record: FigureRecord) -> Sequence[Cell]:
    cells = dict[str, Cell](record._asdict())
    cells["date"] = _date(record.date)
    cells["value"] = _number(record.value)
    cells["value_max"] = _number(record.value_max)
    cells["in_table"] = "是" if record.in_table else "否"
    return [cells[column.field] for column in FIGURE_COLUMNS]


def _article_row(entry: ArticleEntry) -> Sequence[Cell]:
    cells = dict[str, Cell](entry._asdict())
    cells["date"] = _date(entry.date)
    return [cells[column.field] for column in ARTICLE_COLUMNS]


def _date(text: str | None) -> date | str | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return text


def _number(text: str | None) -> Decimal | str | None:
    if text is None:
        return None
    digits = text.replace(".", "").lstrip("-0").rstrip("0")
    return Decimal(text) if len(digits) <= EXACT_DIGITS and len(text) < 100 else text


class _Writer:
    """Writes sheets row by row; a sheet that is full goes on in another."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        font = {"font_name": "等线", "font_size": 11, "valign": "top"}
        self._header = workbook.add_format(
            {**font, "bold": True, "bg_color": "#1F4E79", "font_color": "#FFFFFF", "border": 1}
        )
        self._text = workbook.add_format(font)
        self._wrapped = workbook.add_format({**font, "text_wrap": True})
        self._integer = workbook.add_format({**font, "num_format": "#,##0"})
        self._decimal = workbook.add_format({**font, "num_format": "#,##0.00####"})
        self._plain = workbook.add_format({**font, "num_format": "0"})
        self._date = workbook.add_format({**font, "num_format": "yyyy-mm-dd", "align": "left"})

    def write(self, sheet: Sheet) -> int:
        """Write a sheet's rows; how many there were."""
        page = self._start(sheet.name, sheet.columns)
        count = line = 0
        for row in sheet.rows:
            if line == MAX_ROWS:
                page.autofilter(0, 0, line, len(sheet.columns) - 1)
                page = self._start(f"{sheet.name}{count // MAX_ROWS + 1}", sheet.columns)
                line = 0
            line += 1
            count += 1
            for position, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
                self._write_cell(page, (line, position), cell, column)
        page.autofilter(0, 0, line, len(sheet.columns) - 1)
        return count

    def _start(self, name: str, columns: Sequence[Column]) -> Any:
        page = self._workbook.add_worksheet(name)
        page.freeze_panes(1, 0)
        page.set_landscape()
        page.set_paper(9)  # A4
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        for position, column in enumerate(columns):
            page.set_column(position, position, column.width)
        for position, column in enumerate(columns):
            page.write_string(0, position, column.heading, self._header)
        return page

    def _write_cell(self, page: Any, place: tuple[int, int], cell: Cell, column: Column) -> None:
        if cell is None:
            return
        if isinstance(cell, str):
            style = self._wrapped if column.is_wrapped else self._text
            page.write_string(*place, neutralized(cell)[:MAX_CELL], style)
        elif isinstance(cell, date):
            moment = datetime(cell.year, cell.month, cell.day)
            page.write_datetime(*place, moment, self._date)
        elif column.is_plain:
            page.write_number(*place, cell, self._plain)
        else:
            is_whole = cell == int(cell)
            page.write_number(*place, float(cell), self._integer if is_whole else self._decimal)
