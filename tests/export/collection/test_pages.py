"""What leaves a collection as a PDF is heard whole, has headings for its cells, and is legible."""

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped] # it has no types
import pytest

from tests.export.collection.jobs import JOBS, ORIGIN, TODAY
from tests.export.documents import shipped
from tests.export.spoken import heard, in_pdf, said
from tests.inspections import inspection
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.export.job import DocumentJob
from viewer.export.pages.pdf import write
from viewer.presentation.collection.paper.matrix_wanted import MatrixWanted
from viewer.presentation.collection.paper.sheet_document import sheet_document
from viewer.presentation.summary.build import summary
from viewer.presentation.summary.document import Options, SummaryMetric

LEAST = 9.0 - 0.01


def job(name: str) -> DocumentJob:
    return JOBS[name](Options(landscape=True))


@cache
def pdf(name: str) -> bytes:
    """Its pages, which have to be marked as accessible."""
    written = write(job(name))
    assert written.notices == ()
    return written.data


def structure(opened: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """Every element of the tag tree with its kind, in reading order."""
    stack = [opened.Root.StructTreeRoot]
    while stack:
        node = stack.pop()
        if "/S" in node:
            yield str(node.S), node
        kids: Any = node.get("/K", [])
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        stack.extend(kid for kid in reversed(kids) if isinstance(kid, pikepdf.Dictionary))


@pytest.mark.parametrize("name", JOBS)
def test_that_the_tags_say_what_the_document_does(name: str) -> None:
    made = job(name)
    assert heard(in_pdf(pdf(name))) == "".join(map(heard, said(made.paper or made.document)))


@pytest.mark.parametrize("name", JOBS)
def test_that_it_has_a_language_a_title_bookmarks_and_headings_in_order(name: str) -> None:
    with pikepdf.open(io.BytesIO(pdf(name))) as opened:
        assert str(opened.Root.Lang) == "en-GB"
        assert str(opened.docinfo["/Title"]) == job(name).title
        with opened.open_outline() as outline:
            assert outline.root
        levels = [int(kind[2:]) for kind, _ in structure(opened) if kind[:2] == "/H" and kind[2:]]
        assert levels.count(1) == 1
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("name", JOBS)
def test_that_every_table_has_heading_cells_and_as_many_in_each_row(name: str) -> None:
    with pikepdf.open(io.BytesIO(pdf(name))) as opened:
        tables = [node for kind, node in structure(opened) if kind == "/Table"]
        assert tables
        for table in tables:
            rows = [node for kind, node in _within(table) if kind == "/TR"]
            cells = [[str(kid.S) for kid in row.K] for row in rows]
            assert set(cells[0]) == {"/TH"}
            assert {len(row) for row in cells} == {len(cells[0])}


def _within(table: Any) -> Iterator[tuple[str, Any]]:
    for kid in table.K:
        yield str(kid.S), kid
        if str(kid.S) in {"/THead", "/TBody"}:
            yield from _within(kid)


@pytest.mark.parametrize("name", JOBS)
def test_that_no_word_is_smaller_than_nine_points(name: str) -> None:
    document = pypdfium2.PdfDocument(pdf(name))
    for page in document:
        for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], max_depth=9):
            size = pypdfium2.raw.c_float()
            assert pypdfium2.raw.FPDFTextObj_GetFontSize(item.raw, size)
            assert size.value >= LEAST
    document.close()


def test_that_the_axis_of_a_history_stands_on_each_page() -> None:
    document = pypdfium2.PdfDocument(pdf("history"))
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert len(pages) > 1
    assert all("2018" in words and "OLD" in words for words in pages)


def test_that_a_bar_is_heard_with_its_days_and_seen_with_its_word() -> None:
    told = in_pdf(pdf("history"))
    assert "Poor from 4 March 2013 until 1 May 2018, 5 years 1 month; Fair from 1 May 2018" in told
    assert "Good from February 2016 until 30 October 2026" in told
    assert "Not drawn: Dover: Good, date not stated." in told
    document = pypdfium2.PdfDocument(pdf("history"))
    words = document[0].get_textpage().get_text_range()
    document.close()
    assert "Poor 03/2013" in words
    assert "Good 02/2016" in words


def test_that_changes_have_no_column_in_which_nothing_stands() -> None:
    tables = [
        block.table for block in job("changes").document.blocks if isinstance(block, SummaryMetric)
    ]
    assert [column.title for column in tables[-1].columns] == ["Body", "After", "Date after"]
    assert all(any(row[n].text != "–" for row in table.rows) for table in tables
               for n in range(len(table.columns)))  # fmt: skip


def test_that_a_group_of_the_matrix_fills_the_width_before_it_grows_longer() -> None:
    document = pypdfium2.PdfDocument(pdf("matrix by region"))
    page = document[0].get_textpage()
    heads = [box[0] for box in _boxes(page, "Body")]
    first, last = (_boxes(page, town)[0] for town in ("Town 0", "Town 59"))
    document.close()
    assert len(heads) >= 2 * 4  # four columns in each of the groups that have as many bodies
    assert last[0] > first[0] + 300
    assert first[1] - last[1] < 20 * 15.3


def _boxes(page: Any, words: str) -> list[tuple[float, float]]:
    """Where these words stand: from the left and from the foot of the page."""
    found, places = page.search(words, match_whole_word=True), []
    while place := found.get_next():
        left, bottom, *_ = page.get_charbox(place[0])
        places.append((left, bottom))
    return places


def test_that_the_key_of_a_history_tells_what_dashes_before_a_bar_mean_where_there_are_any() -> (
    None
):
    assert "dashes before a bar: the day it began is not stated" in in_pdf(pdf("history"))
    assert "dashes before" not in in_pdf(pdf("history of one"))
    rough = {
        row[0].text
        for block in (job("history").paper or job("history").document).blocks
        if isinstance(block, SummaryMetric)
        for row in block.table.rows
        if any(not one.words for one in row[1].stretches)
    }
    assert rough == {"Bexley and the villages around it", "Corby"}


def test_that_a_day_and_an_age_are_each_whole_in_a_line() -> None:
    cells = [
        row[1].text
        for block in job("matrix in words").document.blocks
        if isinstance(block, SummaryMetric) and block.table.columns[1].title == "Date and age"
        for row in block.table.rows
    ]
    assert "1\u00a0May\u00a02022, 4\u00a0years\u00a06\u00a0months" in cells


def test_that_long_names_have_wider_columns_rather_than_more_lines() -> None:
    def beside(name: str) -> int:
        made = [inspection(f"{name} {n}", "2020-01-01", "overall=good") for n in range(60)]
        rows = MatrixRows(matrix_of(programmes_of(made).programmes[0], TODAY))
        sheet = sheet_document(rows, MatrixWanted(), ORIGIN, Options(landscape=True))
        return max(one.table.beside for one in sheet.blocks if isinstance(one, SummaryMetric))

    assert beside("Ashford") > beside("The committee for the towns and the villages of") >= 1


def test_that_what_is_made_of_several_reports_has_one_form() -> None:
    """A print preview asks for a briefing, an export for a summary; tiles are of two sizes."""
    tiles = summary(shipped(), Options(), TODAY)
    jobs = [
        replace(job("history of one"), document=tiles, options=Options(form=form), paper=None)
        for form in ("briefing", "summary")
    ]
    assert write(jobs[0]).data == write(jobs[1]).data
