"""What a workbook shows is what is read: per cents, merged headings, formulas, hidden sheets."""

import io
import zipfile

import pytest
import xlsxwriter  # type: ignore[import-untyped] # it has no types

from tests.tables import HARBOURS, xlsx_of
from viewer.extraction.tables.table import TableFile
from viewer.store.reading.known_scales import known_scales
from viewer.store.tables.percent_formats import percent_words, percents_of
from viewer.store.tables.suggesting import likely_sheet, suggested
from viewer.store.tables.table_reader import read_table


def read(data: bytes) -> TableFile:
    """A workbook that can be read."""
    table = read_table(data, "harbours.xlsx")
    assert isinstance(table, TableFile), table
    return table


def formatted() -> bytes:
    """A workbook with per cents, a merged heading, a formula and a hidden sheet."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet, share = book.add_worksheet("Shown"), book.add_format({"num_format": "0.0%"})
        sheet.merge_range(0, 1, 0, 2, "On time")
        sheet.write_row(1, 0, ["Harbour", "2023", "2024"])
        sheet.write_row(2, 0, ["Holm"])
        sheet.write(2, 1, 0.625, share)
        sheet.write_formula(2, 2, "=B3*2/3", share, 0.416666666666667)
        sheet.write_row(3, 0, ["Kirk Sound", 0.5, 0.75])
        book.add_worksheet("Secret").hide()
    return target.getvalue()


def test_that_a_share_is_read_as_the_per_cent_that_is_shown() -> None:
    rows = read(formatted()).sheets[0].rows
    assert rows[2] == ("Holm", "62.5%", "41.7%")
    assert [type(cell).__name__ for cell in rows[3]] == ["str", "Decimal", "Decimal"]


@pytest.mark.parametrize(
    ("value", "decimals", "words"),
    [
        (1, 0, "100%"), (0, 0, "0%"), (0.625, 0, "62.5%"), (-0.5, 2, "-50%"), (20, 1, "2000%"),
        (0.123456, 0, "12.3456%"), (0.1234567, 0, "12.3%"), (0.1234567, 1, "12.3%"),
        (0.1234567, 2, "12.35%"), (0.12345678, 3, "12.346%"), (0.07 * 3, 0, "21%"), (1e-9, 0, "0%"),
    ],
)  # fmt: skip
def test_that_a_per_cent_has_four_decimals_or_those_that_are_shown(
    value: float, decimals: int, words: str
) -> None:
    assert percent_words(value, decimals) == words


@pytest.mark.parametrize(
    ("form", "decimals"),
    [
        ("0%", 0), ("0.0%", 1), ("0.00%", 2), ("0.000 %", 3), ("#,##0.0%", 1), ("0.0%;-0.0%", 1),
        ("[Red]0.00%", 2), (9, 0), (10, 2), (11, None),
        ("0", None), ('"100%" 0', None), ("0.00", None), ('0" %"', None), ("0\\%", None),
        ("0\\ %", 0), ("0.0\\ %", 1), ('0" "%', 0),
    ],
)  # fmt: skip
def test_that_a_format_of_per_cents_is_known_in_any_column(
    form: str | int, decimals: int | None
) -> None:
    target, at = io.BytesIO(), ((0, 0), (1, 25), (10, 26), (0, 702))
    with xlsxwriter.Workbook(target) as book:
        share = book.add_format({"num_format": form})
        for sheet in (book.add_worksheet("One"), book.add_worksheet("Two")):
            for row, column in at:
                sheet.write(row, column, 0.1234567, share)
            sheet.write(2, 0, 0.5)
    with zipfile.ZipFile(target) as parts:
        found = percents_of(parts)
    told = dict.fromkeys(at, decimals)
    assert found == ({} if decimals is None else {"One": told, "Two": told})


def test_that_merged_cells_and_hidden_sheets_are_known() -> None:
    shown, secret = read(formatted()).sheets
    assert shown.merged == ((1, 2, 1, 3),)
    assert (shown.hidden, secret.hidden) == (False, True)


def test_that_a_sheet_of_notes_is_not_taken_for_the_inspections() -> None:
    notes = [[f"Note {number} on what is in this file", "and more"] for number in range(40)]
    table = read(xlsx_of(Notes=notes, Harbours=HARBOURS))
    sheet = likely_sheet(table, known_scales())
    assert sheet is table.sheets[1]
    assert suggested(table, sheet, known_scales(), afresh=True).mapping.sheet == "Harbours"
