"""Tables of our own making, as values and as files."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from xml.sax.saxutils import escape

import xlsxwriter  # type: ignore[import-untyped] # it has no types

from viewer.extraction.tables.table import Sheet, SheetCell, TableFile

HARBOURS = (
    ("Harbour", "URN", "Region", "Inspected", "Overall effectiveness", "Safety", "Crew trained"),
    ("Eastmere", "10001", "North", "04/03/2024", "Good", "Good", "62.5%"),
    ("Westmere", "10002", "North", "18/04/2024", "Requires improvement", "Good", "70%"),
    ("Holm", "10003", "South", "02/05/2024", "Outstanding", "not seen", "81%"),
    ("Kirk Sound", "10004", "South", "21/05/2024", "Good", "RI", "55.0%"),
    ("Eastmere", "10001", "North", "11/06/2025", "Inadequate", "", "58%"),
)
"""Inspections of harbours: one body twice, a value that is no level, a blank, a short form."""


def sheet_of(rows: Sequence[Sequence[SheetCell]], name: str = "") -> Sheet:
    """A sheet of these rows."""
    return Sheet(name, tuple(tuple(cell or None for cell in row) for row in rows))


def table_of(
    rows: Sequence[Sequence[SheetCell]] = HARBOURS, name: str = "harbours.csv"
) -> TableFile:
    """A table with one sheet."""
    return TableFile(name, "0" * 64, "text", (sheet_of(rows),), "utf-8", ",")


def csv_of(rows: Sequence[Sequence[str]] = HARBOURS, sign: str = ",") -> str:
    """A text with this sign between its columns."""
    return "".join(f"{sign.join(row)}\r\n" for row in rows)


def xlsx_of(**sheets: Sequence[Sequence[object]]) -> bytes:
    """A workbook of these sheets."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"default_date_format": "dd/mm/yyyy"}) as book:
        book.set_properties({"created": datetime(2024, 5, 6)})  # noqa: DTZ001 - as a workbook has it
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for place, cell in enumerate(row):
                    sheet.write(
                        number,
                        place,
                        datetime.combine(cell, time()) if isinstance(cell, date) else cell,
                    )
    return target.getvalue()


def ods_of(rows: Sequence[Sequence[str]], name: str = "Sheet") -> bytes:
    """An OpenDocument spreadsheet with one sheet of words."""
    mime = "application/vnd.oasis.opendocument.spreadsheet"
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in (("office", "office"), ("table", "table"), ("text", "text"))
    )
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    lines = "".join(
        f"<table:table-row>{''.join(cell.format(escape(one)) for one in row)}</table:table-row>"
        for row in rows
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {spaces}><office:body><office:spreadsheet>'
        f'<table:table table:name="{name}">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest='
        '"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
        f'manifest:full-path="/" manifest:media-type="{mime}"/></manifest:manifest>'
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as parts:
        parts.writestr("mimetype", mime)
        parts.writestr("content.xml", content)
        parts.writestr("META-INF/manifest.xml", manifest)
    return target.getvalue()
