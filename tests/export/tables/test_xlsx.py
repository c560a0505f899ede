"""The workbook keeps its promises: real numbers, named tables, nothing that runs."""

import io
import re
import zipfile
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from xml.etree import ElementTree as Tree

import pytest

from tests.builders import finding, index, metric, observation
from tests.export.documents import (
    HOSTILE,
    hostile,
    job,
    odd,
    recorded,
    shipped,
)
from tests.samples import ENDLESS, ODD
from viewer.domain.index import Index
from viewer.export.tables.workbook import TOO_LONG
from viewer.export.tables.xlsx import TOO_HIGH, write
from viewer.presentation.content.spreadsheet import TOO_EXACT

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
NAMES = ["Cover", "Notes", "Ratings", "Findings", "Figures", "Comparisons", "Facts", "Sources"]
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True)
class Cell:
    """A cell as it is kept: its words or digits, whether it is text, and its number format."""

    words: str
    text: bool
    format: str


class Workbook:
    """A file of a workbook, taken apart without a spreadsheet program."""

    def __init__(self, data: bytes) -> None:
        self.zip = zipfile.ZipFile(io.BytesIO(data))
        assert self.zip.testzip() is None

    def part(self, name: str) -> Tree.Element:
        """A part as a tree."""
        return Tree.fromstring(self.zip.read(name))

    @cached_property
    def strings(self) -> list[str]:
        """Every text, once."""
        found = self.part("xl/sharedStrings.xml").iter(f"{MAIN}si")
        return ["".join(words.text or "" for words in item.iter(f"{MAIN}t")) for item in found]

    @cached_property
    def formats(self) -> list[str]:
        """The number format of each style."""
        styles = self.part("xl/styles.xml")
        own = {
            item.get("numFmtId"): item.get("formatCode", "")
            for item in styles.iter(f"{MAIN}numFmt")
        }
        own |= {"0": "General", "3": "#,##0", "4": "#,##0.00"}
        used = styles.find(f"{MAIN}cellXfs")
        assert used is not None
        return [own[str(item.get("numFmtId"))] for item in used]

    @property
    def names(self) -> list[str]:
        """The sheets' names, in order."""
        return [str(item.get("name")) for item in self.part("xl/workbook.xml").iter(f"{MAIN}sheet")]

    def file(self, name: str) -> str:
        """The part that holds a sheet."""
        return f"xl/worksheets/sheet{self.names.index(name) + 1}.xml"

    def sheet(self, name: str) -> dict[str, Cell]:
        """The cells of a sheet by their address."""
        cells = {}
        for item in self.part(self.file(name)).iter(f"{MAIN}c"):
            value = item.findtext(f"{MAIN}v")
            if value is not None:
                text = item.get("t") == "s"
                words = self.strings[int(value)] if text else value
                cells[str(item.get("r"))] = Cell(words, text, self.formats[int(item.get("s", 0))])
        return cells

    def table(self, name: str) -> Tree.Element | None:
        """The one table of a sheet."""
        relations = self.file(name).replace("sheets/", "sheets/_rels/") + ".rels"
        if relations not in self.zip.namelist():
            return None
        targets = [str(item.get("Target")) for item in self.part(relations)]
        tables = [target for target in targets if "tables/" in target]
        assert len(tables) <= 1
        return self.part(tables[0].replace("..", "xl")) if tables else None

    def rows(self, name: str) -> list[dict[str, Cell]]:
        """The rows of a sheet's table by its columns."""
        table = self.table(name)
        if table is None:
            return []
        first, last = str(table.get("ref")).split(":")
        top, bottom = (int(re.sub("[A-Z]", "", corner)) for corner in (first, last))
        columns = [str(item.get("name")) for item in table.iter(f"{MAIN}tableColumn")]
        cells = self.sheet(name)
        empty = Cell("", True, "General")
        return [
            {title: cells.get(f"{chr(65 + n)}{row}", empty) for n, title in enumerate(columns)}
            for row in range(top + 1, bottom + 1)
        ]

    @property
    def xml(self) -> str:
        """All of its XML."""
        return "\n".join(self.zip.read(name).decode("utf-8") for name in self.zip.namelist())


def workbook(report: Index | None = None) -> Workbook:
    """The workbook of a report."""
    return Workbook(write(job(report)).data)


@pytest.fixture(scope="module")
def book() -> Workbook:
    """The shipped report's workbook."""
    return workbook(shipped())


def test_that_it_begins_with_a_cover_and_notes(book: Workbook) -> None:
    assert book.names == NAMES


def test_that_the_cover_says_what_this_is_and_leads_to_every_sheet(book: Workbook) -> None:
    cover = book.sheet("Cover")
    words = {cell.words for cell in cover.values()}
    assert cover["A1"].words == "Area Assurance Inspection: CPS East of England"
    assert {"CPS East of England", "24 November 2026", *NAMES[1:]} <= words
    links = book.part(book.file("Cover")).iter(f"{MAIN}hyperlink")
    assert [item.get("location") for item in links] == [f"'{name}'!A1" for name in NAMES[1:]]


@pytest.mark.parametrize("name", NAMES[1:])
def test_that_a_sheet_has_a_title_and_one_table_that_begins_at_its_left(
    book: Workbook, name: str
) -> None:
    assert book.sheet(name)["A1"].words
    table = book.table(name)
    assert table is not None
    assert re.fullmatch(r"A[2-6]:[A-Z]\d+", str(table.get("ref")))
    assert table.get("name") == f"{name}_table"


@pytest.mark.parametrize("name", NAMES)
def test_that_no_cells_are_merged_and_headings_stay_in_sight(book: Workbook, name: str) -> None:
    sheet = book.part(book.file(name))
    assert sheet.find(f".//{MAIN}mergeCell") is None
    if name != "Cover":
        pane = sheet.find(f".//{MAIN}pane")
        assert pane is not None
        assert pane.get("state") == "frozen"


@pytest.mark.parametrize("name", NAMES[1:])
def test_that_no_row_of_a_table_is_empty(book: Workbook, name: str) -> None:
    assert all(any(cell.words for cell in row.values()) for row in book.rows(name))


def test_that_figures_are_numbers_with_the_decimals_they_were_printed_with(book: Workbook) -> None:
    rows = book.rows("Figures")
    first, budget = rows[0], next(row for row in rows if row["Metric"].words == "Budget")
    assert not any(row["Value"].text for row in rows)
    assert (first["Value"].words, first["Value"].format) == ("55.2", "#,##0.0")
    assert first["Unit"].words == "per cent"
    assert (budget["Value"].words, budget["Value"].format) == ("19993556", "£#,##0")


def test_that_every_number_is_exact(book: Workbook) -> None:
    every = [item.value for one in shipped().report.metrics for item in one.observations]
    assert [Decimal(row["Value"].words) for row in book.rows("Figures")] == every


def test_that_figures_say_whether_they_are_derived_and_how(book: Workbook) -> None:
    derived = [row for row in book.rows("Figures") if row["Stated or derived"].words == "derived"]
    assert [row["Sum"].words for row in derived] == ["38 − 9", "38 + 5"]
    assert all(row["Place in source"].words for row in book.rows("Figures"))


def test_that_ratings_have_their_place_as_a_number(book: Workbook) -> None:
    rows = book.rows("Ratings")
    assert len(rows) == 4
    assert all(
        (row["Rating"].words, row["Place on the scale"].words) == ("Good", "2") for row in rows
    )
    assert not rows[0]["Levels on the scale"].text


def test_that_a_state_in_place_of_a_rating_has_no_place() -> None:
    money = workbook().rows("Ratings")[-1]
    assert (money["Rating"].words, money["Place on the scale"].words) == ("Not inspected", "")


def test_that_every_row_of_a_part_names_it_by_its_id(book: Workbook) -> None:
    report = shipped().report
    for sheet, column, items in (
        ("Ratings", "Criterion id", report.criteria),
        ("Findings", "Finding id", report.findings),
        ("Figures", "Metric id", [one for one in report.metrics if one.observations]),
        ("Comparisons", "Metric id", [one for one in report.metrics if one.positions]),
    ):
        assert {row[column].words for row in book.rows(sheet)} == {item.id for item in items}


def test_that_notes_tell_what_is_not_in_the_report(book: Workbook) -> None:
    about = {row["About"].words for row in book.rows("Notes")}
    assert {"Stated", "Derived", "Per cent and points", "What this file does not say"} <= about


def test_that_nothing_in_it_runs() -> None:
    for words in ("=1+1", "+1", "@SUM(A1)", "{=1}", "http://example.org", "mailto:a@b.c"):
        made = workbook(hostile(words))
        assert "<f>" not in made.xml
        assert 'TargetMode="External"' not in made.xml
        assert words in made.strings


def test_that_a_text_of_digits_stays_a_text() -> None:
    row = workbook(hostile("2017")).rows("Facts")[0]
    assert (row["Value"].words, row["Value"].text) == ("2017", True)


@pytest.mark.parametrize("words", [*HOSTILE, ENDLESS[:9_999]])
def test_that_hostile_words_break_nothing(words: str) -> None:
    made = workbook(hostile(words))
    for name in made.zip.namelist():
        made.part(name)
    assert made.names == NAMES
    assert CONTROL.search(made.xml) is None


def test_that_a_text_longer_than_a_cell_is_cut_and_told_of() -> None:
    long = [finding(text="W" * 19_000, metrics=tuple(f"m{n}" for n in range(3)))]
    many = [metric(id=f"m{n}", title="T" * 19_000, observations=(observation(),)) for n in range(3)]
    written = write(job(index(findings=long, metrics=many)))
    longest = max(map(len, Workbook(written.data).strings))
    assert longest == 32_767
    assert set(written.notices) == {TOO_LONG, TOO_HIGH}


def test_that_a_number_excel_would_round_is_text_and_told_of() -> None:
    written = write(job(index(metrics=[metric(observation("12345678.123456789"))])))
    value = Workbook(written.data).rows("Figures")[0]["Value"]
    assert (value.words, value.text) == ("12,345,678.123456789", True)
    assert written.notices == (TOO_EXACT,)


def test_that_replaced_controls_are_told_of_once() -> None:
    assert len(write(job(hostile("null\x00bell\x07"))).notices) == 1


@pytest.mark.parametrize("name", ODD)
def test_that_odd_reports_are_written(name: str) -> None:
    assert workbook(odd(name)).names == NAMES


def test_that_an_empty_table_is_a_sentence() -> None:
    made = workbook(index())
    assert made.sheet("Figures")["A2"].words == "This report gives no figures."
    assert made.table("Figures") is None


def test_that_the_file_names_its_subject_and_its_day(book: Workbook) -> None:
    core = book.zip.read("docProps/core.xml").decode("utf-8")
    assert "<dc:subject>CPS East of England</dc:subject>" in core
    assert core.count("2026-11-24T12:00:00Z") == 2


def test_that_the_same_job_gives_the_same_bytes() -> None:
    assert write(job()).data == write(job()).data


def test_that_its_cells_are_as_recorded() -> None:
    made = workbook()
    lines = []
    for name in made.names:
        lines.append(f"== {name}")
        lines += [f"{at}: {cell.words} [{cell.format}]" for at, cell in made.sheet(name).items()]
    text = "\n".join(lines) + "\n"
    assert text == recorded("workbook.txt", text)
