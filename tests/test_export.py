"""Exports: every figure arrives, exact and typed, in files that open and calculate nothing."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest

from summarizer.corpus.local import RunRequest, run_locally
from summarizer.corpus.store import Store
from summarizer.errors import MissingExtraError, StoreError, UsageError
from summarizer.export.cells import neutralized
from summarizer.export.formats import WRITERS, export
from summarizer.export.records import FigureRecord, figure_records
from summarizer.output.outline import amount
from summarizer.records import Brief, Quantity

ARTICLES = {
    "a.txt": "东河区对口帮扶西岭县工作简报\n\n来源：示范日报　时间：2021-03-04\n\n"
    "2020年，东河区向西岭县投入帮扶资金1234.5万元，修建道路12公里，受益群众3456人。\n"
    "计划2022年再投入200万元。\n",
    "b.txt": "=cmd|' /C calc'!A1\n\n2019年，捐赠图书800册，价值3万元。\n",
    "broken.txt": "",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    pages = folder / "pages"
    pages.mkdir()
    for name, text in ARTICLES.items():
        (pages / name).write_text(text, "utf-8")
    run_locally(RunRequest((str(pages),), folder / "briefs.sqlite", jobs=1))
    return folder / "briefs.sqlite"


@pytest.fixture
def records(store: Path) -> list[FigureRecord]:
    with Store(store) as opened:
        return list(figure_records(opened))


def test_a_figure_carries_its_article_and_its_evidence(records: list[FigureRecord]) -> None:
    (money,) = [record for record in records if record.text == "1234.5万元"]
    assert (money.value, money.unit, money.year) == ("12345000", "元", 2020)
    assert (money.date, money.status, money.verdict) == ("2021-03-04", "actual", "verified")
    assert money.evidence is not None and "1234.5万元" in money.evidence


def test_csv_has_every_figure(store: Path, tmp_path: Path, records: list[FigureRecord]) -> None:
    count = export(store, "csv", tmp_path / "out.csv")
    data = (tmp_path / "out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf"), "Excel needs the mark to see UTF-8"
    rows = list(csv.DictReader(data.decode("utf-8-sig").splitlines()))
    assert count == len(rows) == len(records)
    assert [Decimal(row["value"]) for row in rows] == [Decimal(r.value) for r in records]


def test_jsonl_and_briefs(store: Path, tmp_path: Path, records: list[FigureRecord]) -> None:
    export(store, "jsonl", tmp_path / "figures.jsonl")
    lines = (tmp_path / "figures.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [record._asdict() for record in records]
    assert export(store, "briefs", tmp_path / "briefs.jsonl") == 2
    for line in (tmp_path / "briefs.jsonl").read_text("utf-8").splitlines():
        assert Brief.model_validate_json(line).quantities


def test_parquet_is_typed_and_opens_in_duckdb(
    store: Path, tmp_path: Path, records: list[FigureRecord]
) -> None:
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    export(store, "parquet", tmp_path / "out.parquet")
    query = f"SELECT value, number, year, in_table FROM '{tmp_path / 'out.parquet'}'"
    rows = duckdb.sql(query).fetchall()
    expected = [(r.value, float(r.value), r.year, r.in_table) for r in records]
    assert rows == expected


def test_excel_file_for_a_desk_officer(
    store: Path, tmp_path: Path, records: list[FigureRecord]
) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    export(store, "xlsx", tmp_path / "out.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert workbook.sheetnames == ["指标", "全部数字", "文章", "问题"]
    figures = workbook["全部数字"]
    header = [cell.value for cell in figures[1]]
    assert figures.freeze_panes == "A2"
    assert figures.auto_filter.ref is not None
    assert figures.max_row == len(records) + 1
    row = next(r for r in figures.iter_rows(min_row=2) if "1234.5万元" in [c.value for c in r])
    cells = dict(zip(header, row, strict=True))
    assert (cells["数值"].value, cells["数值"].number_format) == (12345000, "#,##0")
    assert cells["年度"].number_format == "0"
    assert cells["日期"].value.isoformat().startswith("2021-03-04")
    assert cells["日期"].number_format == "yyyy-mm-dd"
    problems = [[cell.value for cell in row] for row in workbook["问题"].iter_rows(min_row=2)]
    assert any("broken.txt" in str(row[1]) for row in problems)
    for sheet in workbook:
        for line in sheet.iter_rows():
            for cell in line:
                assert cell.data_type != "f"
                assert not str(cell.value).startswith("=")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1"])
def test_no_text_becomes_a_formula(text: str) -> None:
    assert neutralized(text) == f"'{text}"
    assert neutralized(f"一{text}") == f"一{text}"


def test_a_word_volume_has_contents_that_lead_somewhere(store: Path, tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    assert export(store, "docx", tmp_path / "volume.docx") == 2
    document = docx.Document(tmp_path / "volume.docx")
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert len(headings) == 2 and "东河区对口帮扶西岭县工作简报" in headings
    xml = ZipFile(tmp_path / "volume.docx").read("word/document.xml").decode()
    anchors = {part.split('"')[0] for part in xml.split('w:anchor="')[1:]}
    bookmarks = {part.split('"')[0] for part in xml.split('w:name="')[1:]}
    assert len(anchors) == 2 and anchors <= bookmarks
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert any("1,234.5万元" in cell for cell in cells)


@pytest.mark.parametrize(("name", "suffix"), [("docx", ".docx"), ("md", ".md"), ("html", ".html")])
def test_a_file_a_brief(name: str, suffix: str, store: Path, tmp_path: Path) -> None:
    if name == "docx":
        pytest.importorskip("docx")
    assert export(store, name, tmp_path / "folder") == 2
    names = [path.name for path in (tmp_path / "folder").iterdir() if path.stem != "index"]
    with Store(store) as opened:
        ids = [identity for (identity,) in opened.rows("SELECT id FROM articles")]
    assert sorted(names) == sorted(f"{identity}{suffix}" for identity in ids)


def test_markdown_keeps_the_articles_text_as_text(tmp_path: Path) -> None:
    page = tmp_path / "evil.txt"
    page.write_text("<script>|标题|*\n\n2020年，投入资金5万元用于修路。\n", "utf-8")
    run_locally(RunRequest((str(page),), tmp_path / "s.sqlite", jobs=1))
    export(tmp_path / "s.sqlite", "md", tmp_path / "out.md")
    assert "<script>" not in (tmp_path / "out.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("value", "value_max", "unit", "expected"),
    [
        ("12345000", None, "元", "1,234.5万元"),
        ("123456789.01", None, "元", "1.2345678901亿元"),
        ("30000", "50000", "元", "3–5万元"),
        ("123456", None, "人", "123,456人"),
        ("9" * 40, None, "个", ",".join(["9"] + ["999"] * 13) + "个"),
    ],
)
def test_amounts_lose_no_digit(value: str, value_max: str | None, unit: str, expected: str) -> None:
    top = None if value_max is None else Decimal(value_max)
    quantity = Quantity(
        id="q1", text="", value=Decimal(value), value_max=top, unit=unit, start=0, end=0
    )
    assert amount(quantity, "") == expected


def test_wrong_requests_are_told_in_plain_words(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UsageError, match="xlsx"):
        export(store, "xls", tmp_path / "out.xls")
    with pytest.raises(UsageError, match="cannot be written"):
        export(store, "csv", tmp_path / "no" / "folder.csv")
    with pytest.raises(StoreError, match="no such store"):
        export(tmp_path / "none.sqlite", "csv", tmp_path / "out.csv")
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'summarizer\[export\]'"):
        export(store, "xlsx", tmp_path / "out.xlsx")
    assert set(WRITERS) >= {"xlsx", "csv", "parquet", "jsonl", "docx", "md"}


def test_the_store_opens_in_duckdb(store: Path, records: list[FigureRecord]) -> None:
    duckdb = pytest.importorskip("duckdb")
    extensions = pytest.importorskip("duckdb_extensions", reason="no SQLite reader for DuckDB")
    extensions.import_extension("sqlite_scanner")
    connection = duckdb.connect()
    connection.execute("LOAD sqlite_scanner")
    connection.execute(f"ATTACH '{store}' AS store (TYPE sqlite, READ_ONLY)")
    query = "SELECT sum(number) FROM store.figures WHERE unit = '元'"
    expected = sum(Decimal(record.value) for record in records if record.unit == "元")
    assert connection.execute(query).fetchone() == (float(expected),)
