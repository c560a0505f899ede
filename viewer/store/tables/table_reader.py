"""From the bytes of a file to a table. A file is what its bytes say, whatever its name."""

import io
import json
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from viewer.characters import shown
from viewer.extraction.tables.table import Sheet, SheetCell, SheetRow, TableFile, TableKind
from viewer.store.decoding import kind_of
from viewer.store.problem import Problem
from viewer.store.reading.file_bytes import MAX_SIZE, is_pdf, loaded, too_large
from viewer.store.second_process import answer_of
from viewer.store.tables import table_process
from viewer.store.tables.names import TEXT_ENDINGS
from viewer.store.tables.table_process import LOCKED, MOST_CELLS, READ, TOO_LARGE
from viewer.store.tables.text_table import TextForm, text_sheet
from viewer.store.tables.xml_table import ENDING, is_xml, xml_rows

_OLD = b"\xd0\xcf\x11\xe0"
_SAVE_PART = "Save the part that you need as a table of its own."
_SAVE_AS = "Open it in a spreadsheet program and save it as .xlsx or .csv."


def read_table_file(file: Path, form: TextForm | None = None) -> TableFile | Problem:
    """The table in a file, or a sentence on why there is none; `form` is how to take a text."""
    data = loaded(file)
    if data == too_large():
        return Problem(
            f"{_called(file.name)} is larger than {MAX_SIZE // 1_000_000} MB, the most that is read"
            f" here. {_SAVE_PART}"
        )
    return data if isinstance(data, Problem) else read_table(data, file.name, form)


def read_table(data: bytes, name: str, form: TextForm | None = None) -> TableFile | Problem:
    """The table that these bytes are. Never raises for anything that a file can hold."""
    try:
        kind = workbook_kind(data)
        if kind is not None:
            return _workbook(data, name, kind)
        if is_xml(data):
            return _xml(data, name)
        return _text(data, name, form or TextForm())
    except MemoryError:
        return Problem(f"{_called(name)} needs more memory than is free.")


def is_table(data: bytes, name: str) -> bool:
    """Whether a file is read as a table: a workbook, or a text whose name says so."""
    if workbook_kind(data) is not None:
        return True
    if is_xml(data) and name.lower().endswith(ENDING):
        return True
    is_text = kind_of(data) is None and not is_pdf(data) and not data.lstrip().startswith(b"{")
    return is_text and name.lower().endswith(TEXT_ENDINGS)


def workbook_kind(data: bytes) -> TableKind | None:
    """What kind of workbook the bytes are; None for all that is none."""
    if data.startswith(b"PK\x03\x04"):
        if b"opendocument.spreadsheet" in data[:200]:
            return "ods"
        return "xlsx" if b"xl/workbook" in data or b"xl/worksheets" in data else None
    if data.startswith(_OLD):
        if any(mark.encode("utf-16-le") in data for mark in ("Workbook", "Book")):
            return "xls"
        if "EncryptedPackage".encode("utf-16-le") in data:
            return "xlsx"
    return None


def _called(name: str) -> str:
    return f"“{shown(name)}”"


def _workbook(data: bytes, name: str, kind: TableKind) -> TableFile | Problem:
    if data.startswith(_OLD) and kind == "xlsx":
        return _locked(name)
    code, answer = answer_of(table_process, data)
    if code == LOCKED:
        return _locked(name)
    if code == TOO_LARGE:
        return _too_large(name)
    if code != READ:
        return Problem(
            f"{_called(name)} cannot be read: it is damaged, or there is too much in it. {_SAVE_AS}"
        )
    sheets = tuple(_sheets(io.BytesIO(answer)))
    if not any(sheet.rows for sheet in sheets):
        return _empty(name)
    return TableFile(name, sha256(data).hexdigest(), kind, sheets)


def _locked(name: str) -> Problem:
    return Problem(
        f"{_called(name)} is protected with a password. Open it in a spreadsheet program and save"
        " a copy without one."
    )


def _too_large(name: str) -> Problem:
    return Problem(
        f"{_called(name)} has more than {MOST_CELLS:,} cells, the most that is read here."
        f" {_SAVE_PART}"
    )


def _empty(name: str) -> Problem:
    return Problem(f"{_called(name)} is empty: no cell of it holds anything.")


def _sheets(lines: Iterable[bytes]) -> Iterator[Sheet]:
    """The sheets of a workbook, from the lines that its reader wrote."""
    about: dict[str, Any] | None = None
    rows: list[SheetRow] = []
    same: dict[str, str] = {}
    for line in lines:
        value = json.loads(line, parse_float=Decimal, parse_int=Decimal)
        if isinstance(value, list):
            rows += [_row(row, same) for row in value]
            continue
        if about is not None:
            yield _sheet(about, rows)
        about, rows, same = value, [], {}
    if about is not None:
        yield _sheet(about, rows)


def _sheet(about: dict[str, Any], rows: list[SheetRow]) -> Sheet:
    merged = tuple((int(a), int(b), int(c), int(d)) for a, b, c, d in about["merged"])
    return Sheet(about["name"], _trimmed(rows), about["hidden"], merged)


def _row(row: list[Any], same: dict[str, str]) -> SheetRow:
    """A row without the blanks at its end; words that come again are held once."""
    cells: list[SheetCell] = [_cell(cell, same) for cell in row]
    while cells and cells[-1] is None:
        cells.pop()
    return tuple(cells)


def _cell(cell: Any, same: dict[str, str]) -> SheetCell:
    if isinstance(cell, list):
        return date.fromisoformat(cell[0])
    if isinstance(cell, str):
        return same.setdefault(cell, cell) if cell.strip() else None
    return cell  # type: ignore[no-any-return] # a number or nothing


def _trimmed(rows: list[SheetRow]) -> tuple[SheetRow, ...]:
    while rows and not rows[-1]:
        rows.pop()
    return tuple(rows)


def _xml(data: bytes, name: str) -> TableFile | Problem:
    rows = xml_rows(data, MOST_CELLS)
    if rows is None:
        return _too_large(name)
    if isinstance(rows, Problem):
        return Problem(f"{_called(name)} {rows.sentence}")
    return _of_words(rows, data, name, TextForm(), "xml")


def _text(data: bytes, name: str, form: TextForm) -> TableFile | Problem:
    kind = "a PDF" if is_pdf(data) else kind_of(data)
    if kind is None and data.lstrip().startswith((b"{", b"[")):
        kind = "a JSON file"
    if kind is not None:
        return Problem(f"{_called(name)} is {kind}, not a table. {_SAVE_AS}")
    read = text_sheet(data, form, MOST_CELLS)
    if read is None:
        return _too_large(name)
    if isinstance(read, Problem):
        return Problem(f"{_called(name)} {read.sentence}")
    rows, used = read
    return _of_words(rows, data, name, used, "text")


def _of_words(
    rows: list[list[str]], data: bytes, name: str, used: TextForm, kind: TableKind
) -> TableFile | Problem:
    """A table with one sheet, all of whose cells are words."""
    same: dict[str, str] = {}
    trimmed = _trimmed([_row(row, same) for row in rows])
    if not trimmed:
        return _empty(name)
    digest = sha256(data).hexdigest()
    return TableFile(name, digest, kind, (Sheet("", trimmed),), used.encoding, used.separator)
