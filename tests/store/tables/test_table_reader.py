"""A table is read from what its bytes say, and what cannot be read has a sentence."""

import io
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests.tables import HARBOURS, csv_of, ods_of, xlsx_of
from viewer.extraction.tables.table import TableFile
from viewer.store.problem import Problem
from viewer.store.tables import table_process, table_reader
from viewer.store.tables.table_reader import is_table, read_table, read_table_file
from viewer.store.tables.text_table import TextForm

ROWS = tuple(tuple(cell or None for cell in row) for row in HARBOURS)


def read(data: bytes, name: str = "harbours.csv", form: TextForm | None = None) -> TableFile:
    """A table that can be read."""
    table = read_table(data, name, form)
    assert isinstance(table, TableFile), table
    return table


def sentence(data: bytes, name: str = "harbours.csv", form: TextForm | None = None) -> str:
    """Why a table cannot be read."""
    problem = read_table(data, name, form)
    assert isinstance(problem, Problem), problem
    return problem.sentence


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_that_separator_and_encoding_of_a_text_are_found(sign: str, encoding: str) -> None:
    rows = [*HARBOURS, ("Café £ Quay", "10009", "South", "", "Good", "Good", "1%")]
    table = read(csv_of(rows, sign).encode(encoding))
    assert table.separator == sign
    assert table.encoding == {"utf-8-sig": "utf-8", "utf-16-le": "utf-16"}.get(encoding, encoding)
    assert table.sheets[0].rows[:-1] == ROWS
    assert table.sheets[0].cell(7, 1) == "Café £ Quay"


def test_that_a_text_is_taken_as_somebody_says() -> None:
    table = read(b"a;b,c\n1;2,3\n", form=TextForm(separator=";", encoding="cp1252"))
    assert table.sheets[0].rows == (("a", "b,c"), ("1", "2,3"))
    assert "not written in the encoding UTF-8" in sentence(b"\xff;", form=TextForm("utf-8"))


def test_that_cells_of_a_workbook_keep_what_they_are() -> None:
    rows: list[list[object]] = [
        ["Body", "When", "Share", "Count"],
        ["Holm", date(2024, 3, 1), 62.3, 1200],
    ]
    data = xlsx_of(Notes=[["A note"]], Ratings=rows)
    table = read(data, "anything.doc")
    assert table.kind == "xlsx"
    assert table.sheet(None) == table.sheets[1]
    assert table.sheets[1].rows[1] == ("Holm", date(2024, 3, 1), Decimal("62.3"), Decimal(1200))


def test_that_an_opendocument_spreadsheet_is_read() -> None:
    table = read(ods_of(HARBOURS, "Harbours"), "harbours.ods")
    assert (table.kind, table.sheets[0].name) == ("ods", "Harbours")
    assert table.sheets[0].rows == ROWS


def test_that_rows_keep_their_numbers_below_empty_ones() -> None:
    table = read(xlsx_of(Ratings=[[], [], ["Body"], ["Holm"]]), "ratings.xlsx")
    assert table.sheets[0].cell(4, 1) == "Holm"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \r\n,,\r\n", "is empty"),
        (xlsx_of(Empty=[]), "is empty"),
        (b"%PDF-1.7 and more", "is a PDF, not a table"),
        (b"<html><table></table></html>", "is a web page (HTML), not a table"),
        (b'{"format": "inspection-report"}', "is a JSON file, not a table"),
        (b"\x89PNG\r\n\x1a\n", "is a PNG picture, not a table"),
        (b"ab\0\0\0cd" * 20, "is not a text file"),
        (b"PK\x03\x04 xl/workbook and nothing", "is damaged"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "with a password"),
        (b"\xd0\xcf\x11\xe0" + "Workbook".encode("utf-16-le"), "is damaged"),
    ],
)
def test_that_what_is_no_table_has_a_sentence(data: bytes, said: str) -> None:
    assert said in sentence(data)


def test_that_a_quotation_mark_left_open_is_told() -> None:
    assert "quotation mark" in sentence(b'a,b\n"' + b"x" * 1_100_000)


def test_that_a_text_of_too_many_cells_has_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_reader, "MOST_CELLS", 10)
    assert "more than 10 cells" in sentence(csv_of().encode())


def test_that_a_workbook_of_too_many_cells_has_a_sentence() -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx_of(Ratings=[["Body"]]))) as parts:
        held = {name: parts.read(name) for name in parts.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    row = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    held[sheet] = held[sheet].replace(b"</sheetData>", row)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as parts:
        for name, data in held.items():
            parts.writestr(name, data)
    said = sentence(target.getvalue(), "far.xlsx")
    assert "cells, the most" in said or "too much in it" in said


def test_that_a_zip_bomb_is_not_unpacked() -> None:
    data = bytearray(xlsx_of(Ratings=[["a"]]))
    size = data.index(b"PK\x01\x02") + 24  # what the list of parts says of the first
    data[size : size + 4] = (table_process.MOST_UNPACKED + 1).to_bytes(4, "little")
    assert "the most that is read here" in sentence(bytes(data), "bomb.xlsx")


def test_that_an_open_document_that_breaks_off_within_is_told_at_once() -> None:
    with zipfile.ZipFile(io.BytesIO(ods_of(HARBOURS))) as parts:
        held = {name: parts.read(name) for name in parts.namelist()}
    held["content.xml"] = held["content.xml"].replace(b"</table:table>", b"<able:table>")
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as parts:
        for name, data in held.items():
            parts.writestr(name, data)
    assert "is damaged" in sentence(target.getvalue(), "harbours.ods")


def test_that_only_a_table_is_taken_for_one() -> None:
    assert is_table(xlsx_of(Ratings=[["a"]]), "x.pdf")
    assert is_table(ods_of([["a"]]), "x")
    assert is_table(b"a,b\n1,2\n", "x.CSV")
    assert not is_table(b"a,b\n1,2\n", "x.txt")
    assert not is_table(b"%PDF-1.7", "x.csv")
    assert not is_table(b'{"format": 1}', "x.csv")


def test_that_a_file_too_large_is_told_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "huge.csv"
    with file.open("wb") as stream:
        stream.truncate(60_000_000)  # takes no room on the disk
    problem = read_table_file(file)
    assert isinstance(problem, Problem)
    assert "Save the part that you need" in problem.sentence


OLD = b"\xd0\xcf\x11\xe0"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (OLD + "Workbook".encode("utf-16-le"), "xls"),
        (OLD + "..Book".encode("utf-16-le"), "xls"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "xlsx"),
        (OLD + b"Book", None),
        (b"PK\x03\x04 xl/worksheets", "xlsx"),
        (b"PK\x03\x04 xl/workbook", "xlsx"),
        (b"PK\x03\x04 word/", None),
        (b"PK\x03\x04 opendocument.spreadsheet", "ods"),
        (b"PK\x03\x04" + b" " * 200 + b"opendocument.spreadsheet", None),
        (b"a,b", None),
    ],
)
def test_that_a_workbook_is_known_by_its_bytes(data: bytes, kind: str | None) -> None:
    assert table_reader.workbook_kind(data) == kind
