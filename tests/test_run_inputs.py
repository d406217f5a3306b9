"""Inputs of a run: every format by its library, every bad file named and left alone."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from summarizer.errors import InputError
from summarizer.reading.formats.document import Document, Rejected
from summarizer.reading.formats.inputs import documents
from summarizer.reading.formats.pdf import pdf_text
from summarizer.reading.formats.read import read_document

TEXT = "2020年，向西岭县捐赠图书800册，价值3.5万元。"
FIGURES = ("800册", "3.5万元")


def docx_file() -> bytes:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("捐赠简讯")
    document.add_paragraph(TEXT)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "金额（万元）", "12.5"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def pdf_file(lines: tuple[str, ...] = (TEXT,), password: str | None = None) -> bytes:
    """A PDF with a text layer, in the encoding that Chinese PDFs without fonts use."""
    pypdf = pytest.importorskip("pypdf")
    shown = " T* ".join(f"<{line.encode('utf-16-be').hex()}> Tj" for line in lines)
    content = f"BT /F1 12 Tf 14 TL 50 700 Td {shown} ET".encode()
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >> stream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H"
        b" /DescendantFonts [6 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo"
        b" << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
    )
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 7\n0000000000 65535 f \n"
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer << /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start
    if password is None:
        return data
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(password)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def mail_file() -> bytes:
    message = EmailMessage()
    message["Subject"] = "捐赠简讯"
    message.set_content(TEXT)
    return message.as_bytes()


def saved_page_file() -> bytes:
    message = EmailMessage()
    message["Subject"] = "捐赠简讯"
    message.set_content(f"<html><body><p>{TEXT}</p></body></html>", subtype="html")
    message.make_related()
    message.add_related(b"\x89PNG", "image", "png")
    return message.as_bytes()


def gbk_mail_file() -> bytes:
    head = b"Subject: x\nContent-Type: text/plain; charset=gb2312\nContent-Transfer-Encoding: 8bit"
    return head + b"\n\n" + f"朱镕基：{TEXT}".encode("gb18030")


def csv_file() -> bytes:
    return f"编号,正文\n1,{TEXT}\n".encode("gb18030")


def xlsx_file() -> bytes:
    openpyxl = pytest.importorskip("openpyxl")
    workbook = openpyxl.Workbook()
    workbook.active.append(["编号", "正文"])
    workbook.active.append([1, TEXT])
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def jsonl_file() -> bytes:
    return json.dumps({"id": 1, "text": TEXT}).encode() + b"\n"


def parquet_file() -> bytes:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    stream = io.BytesIO()
    parquet.write_table(arrow.table({"id": [1], "text": [TEXT]}), stream)
    return stream.getvalue()


def zip_file(members: dict[str, bytes] | None = None) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (members or {"inner/a.txt": TEXT.encode()}).items():
            archive.writestr(name, data)
    return stream.getvalue()


FILES: dict[str, Callable[[], bytes]] = {
    "page.txt": lambda: TEXT.encode(),
    "page.html": lambda: f"<html><body><p>{TEXT}</p></body></html>".encode("gb18030"),
    "file.docx": docx_file,
    "file.pdf": pdf_file,
    "mail.eml": mail_file,
    "gbk.eml": gbk_mail_file,
    "page.mht": saved_page_file,
    "table.csv": csv_file,
    "table.xlsx": xlsx_file,
    "table.jsonl": jsonl_file,
    "table.parquet": parquet_file,
    "archive.zip": zip_file,
    "nested.zip": lambda: zip_file({"inner.zip": zip_file({"b.docx": docx_file()})}),
    "upper.DOCX": docx_file,
}


def found(path: Path, column: str | None = None) -> list[Document | Rejected]:
    return list(documents([path], column))


@pytest.mark.parametrize("name", FILES)
def test_the_text_of_every_format_arrives(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(FILES[name]())
    (document,) = found(tmp_path)
    assert isinstance(document, Document), document
    page = read_document(document)
    assert all(figure in page.visible.text for figure in FIGURES)
    assert page.sha256 == document.sha256
    assert document.name.startswith(str(tmp_path / name))


def test_folders_are_walked_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a/3.txt", ".git/4.txt", "b/.5.txt", "b/photo.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, "utf-8")
    names = [Path(item.name).relative_to(tmp_path).as_posix() for item in found(tmp_path)]
    assert names == ["a/3.txt", "b/1.txt", "b/2.txt"]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(TEXT.encode()))
    monkeypatch.setattr("sys.stdin", stream)
    (document,) = documents(["-"])
    assert document == Document("-", TEXT.encode())


@pytest.mark.parametrize(
    ("column", "names"),
    [(None, ["good"]), ("second", ["other"])],
)
def test_the_text_column_is_the_usual_one_or_the_named_one(
    column: str | None, names: list[str], tmp_path: Path
) -> None:
    (tmp_path / "t.csv").write_text("text,second\ngood,other\n", "utf-8")
    contents = [item.content for item in found(tmp_path, column) if isinstance(item, Document)]
    assert contents == names


def bomb() -> bytes:
    return zip_file({"zeros.txt": b"0" * 30_000_000, "good.txt": TEXT.encode()})


def encrypted_zip() -> bytes:
    data = bytearray(zip_file({"secret.txt": TEXT.encode()}))
    data[6] |= 1  # the flag in the local header and the one in the directory
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def broken_member() -> bytes:
    data = bytearray(zip_file({"a.txt": TEXT.encode() * 50}))
    data[60] ^= 0xFF
    return bytes(data)


BAD: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "climbing": (lambda: zip_file({"../../evil.txt": b"x"}), ".zip", "climbs out"),
    "absolute": (lambda: zip_file({"/etc/evil.txt": b"x"}), ".zip", "climbs out"),
    "drive": (lambda: zip_file({"C:\\evil.txt": b"x"}), ".zip", "climbs out"),
    "bomb": (bomb, ".zip", "from almost nothing"),
    "office bomb": (bomb, ".xlsx", "would unpack"),
    "locked zip": (encrypted_zip, ".zip", "encrypted"),
    "damaged member": (broken_member, ".zip", "cannot be unpacked"),
    "no zip": (lambda: b"PK nonsense", ".zip", "no readable zip"),
    "zips in zips": (
        lambda: zip_file({"1.zip": zip_file({"2.zip": zip_file({"3.zip": zip_file()})})}),
        ".zip",
        "unpack it first",
    ),
    "no workbook": (lambda: b"nonsense", ".xlsx", "damaged"),
    "no parquet": (lambda: b"nonsense", ".parquet", "damaged"),
    "no text column": (lambda: b"a,b\n1,2\n", ".csv", "--text-column"),
    "no JSON": (lambda: b"{broken\n", ".jsonl", "no JSON"),
    "deep JSON": (lambda: b"[" * 100_000 + b"\n", ".jsonl", "no JSON"),
    "empty cell": (lambda: b"text\n  \n", ".csv", "no text"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_container_is_named_and_left_alone(name: str, tmp_path: Path) -> None:
    make, suffix, word = BAD[name]
    (tmp_path / f"bad{suffix}").write_bytes(make())
    rejected = [item for item in found(tmp_path) if isinstance(item, Rejected)]
    assert len(rejected) == 1
    assert word in rejected[0].reason
    assert rejected[0].name.startswith(str(tmp_path / f"bad{suffix}"))
    assert [path.name for path in tmp_path.iterdir()] == [f"bad{suffix}"]


def test_the_good_members_of_a_bad_archive_are_read(tmp_path: Path) -> None:
    (tmp_path / "bad.zip").write_bytes(bomb())
    good = [item for item in found(tmp_path) if isinstance(item, Document)]
    assert [item.name.rpartition("!")[2] for item in good] == ["good.txt"]


@pytest.mark.parametrize(
    ("data", "suffix", "word"),
    [
        (lambda: pdf_file(password="x"), ".pdf", "encrypted"),
        (lambda: pdf_file(lines=("",)), ".pdf", "no text layer"),
        (lambda: b"%PDF-1.4 nonsense", ".pdf", "no readable PDF"),
        (lambda: b"nonsense", ".docx", "damaged"),
        (bomb, ".docx", "would unpack"),
        (lambda: zip_file({"other.xml": b"<a/>"}), ".docx", "no readable Word file"),
        (lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 600, ".docx", "encrypted"),
        (lambda: b"no header at all", ".eml", "no readable mail"),
        (lambda: b"Subject: x\n\n", ".eml", "no text"),
    ],
)
def test_a_bad_file_is_told_in_plain_words(
    data: Callable[[], bytes], suffix: str, word: str
) -> None:
    with pytest.raises(InputError, match=word):
        read_document(Document(f"bad{suffix}", data(), suffix))


def test_lines_that_the_margin_broke_are_joined_in_a_pdf() -> None:
    first = "西岭县在2020年得到东河区的帮扶资金共计10余"
    lines = ("工作简报", first, "万元，全部用于修路。", "一、资金", first[:-1] + "。")
    text = pdf_text(pdf_file(lines), "a.pdf")
    assert f"{first}万元，全部用于修路。" in text
    assert "\n一、资金\n" in text and text.startswith("工作简报\n")
