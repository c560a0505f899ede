"""The sheets of a matrix: one for each framework, named so that it is known again."""

import io
import re
import zipfile
from datetime import date

import pytest

from tests.export.collection.jobs import JOBS
from tests.inspections import inspection
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.export.collection.matrix_job import matrix_job
from viewer.export.formats import format_named
from viewer.export.job import DocumentJob
from viewer.presentation.collection.paper.frame import Origin
from viewer.presentation.collection.paper.matrix_wanted import MatrixWanted
from viewer.presentation.summary.document import Options

TODAY = date(2026, 11, 28)


def job(*labels: str) -> DocumentJob:
    frameworks = [{"id": f"f{n}", "label": label} for n, label in enumerate(labels)]
    inspections = [
        inspection("A", f"{2015 + n}-01-01", "overall=good care=fair lead=poor help=good")
        for n in range(len(labels))
    ]
    made = [
        type(one)(
            one.location,
            one.about.model_validate(one.about.model_dump() | {"framework": framework}),
            one.ratings,
        )
        for one, framework in zip(inspections, frameworks, strict=True)
    ]
    rows = MatrixRows(matrix_of(programmes_of(made).programmes[0], TODAY))
    origin = Origin("towns", ("Inspectorate",), len(made), TODAY)
    return matrix_job(rows, MatrixWanted(Filter(every=True)), origin, Options())


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Local services (LS)", "LS"),
        ("Town inspection standards of the year 2018", "Town_inspection_standards"),
        ("Incomprehensibilitiesandsoonandon", "Incomprehensibilitiesands"),
        ("2018 rules", "F_2018_rules"),
    ],
)
def test_that_a_sheet_has_a_name_of_whole_words(label: str, name: str) -> None:
    assert job(label).tables[0].name == name


def test_that_names_of_two_sheets_differ() -> None:
    names = [table.name for table in job("Rules", "rules").tables]
    assert len({name.casefold() for name in names}) == 2


def test_that_headings_and_names_stay_in_sight() -> None:
    data = format_named("xlsx").write(JOBS["matrix"](Options())).data
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        names = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        sheets = [book.read(name).decode() for name in sorted(names)[1:]]
    panes = [re.findall("<pane [^>]*>", sheet)[0] for sheet in sheets]
    assert all("ySplit" in pane for pane in panes)
    assert 'xSplit="1"' in panes[-1]


def test_that_whose_a_row_is_stays_in_sight_whatever_the_name() -> None:
    towns = [
        inspection("Ashford", "2020-01-01", "overall=good care=fair"),
        inspection("The joint board of all towns and villages " * 2, "2020-01-01", "overall=good"),
    ]
    for found in (towns[:1], towns):
        rows = MatrixRows(matrix_of(programmes_of(found).programmes[0], TODAY))
        made = matrix_job(rows, MatrixWanted(), Origin("towns", ("I",), 1, TODAY), Options())
        book = zipfile.ZipFile(io.BytesIO(format_named("xlsx").write(made).data))
        assert b'<pane xSplit="1"' in book.read("xl/worksheets/sheet2.xml")


def test_that_each_rating_has_its_word_its_level_and_its_change() -> None:
    (table,) = job("Rules").tables
    first = dict(zip(table.columns, table.rows[0], strict=True))
    levels = {name: str(getattr(cell, "value", cell)) for name, cell in first.items()}
    assert [(levels[one], levels[f"{one} – level"]) for one in ("Overall", "Care", "Lead")] == [
        ("Good", "2"), ("Fair", "3"), ("Poor", "4"),
    ]  # fmt: skip
