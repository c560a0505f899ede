"""What is exported of a draft's report says in every format that it is of a draft."""

import csv
import io
import zipfile
from collections.abc import Callable

import pytest

from tests.builders import index
from tests.export.documents import job, steady
from tests.export.spoken import heard, in_pdf, in_web_page, in_word
from viewer.domain.index import Index, Undecided
from viewer.export.formats import format_named
from viewer.presentation.summary.document import Form

OPEN: dict[Undecided, int] = {"figures": 41}
SAID = "Draft: 41 figures are open."
READ: dict[str, Callable[[bytes], str]] = {
    "html": in_web_page,
    "docx": in_word,
    "pdf": in_pdf,
    "md": lambda data: data.decode(),
    "txt": lambda data: data.decode(),
}


@pytest.mark.parametrize("form", ["briefing", "summary"])
@pytest.mark.parametrize("format_id", READ)
def test_that_a_page_says_under_its_title_what_is_open(format_id: str, form: Form) -> None:
    write, read = format_named(format_id).write, READ[format_id]
    drafted = read(write(job(Index(steady(), OPEN), form=form)).data)
    assert heard(drafted).count(heard(SAID)) == 1
    assert heard(drafted).index(heard(SAID)) < 300
    assert "Draft" not in read(write(job(form=form)).data)


def rows(report: Index) -> list[dict[str, str]]:
    """The rows of the CSV of a report."""
    text = format_named("csv").write(job(report)).data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_that_every_row_for_programs_says_it_and_one_does_where_there_is_no_other() -> None:
    drafted = rows(Index(steady(), OPEN))
    assert {row["Draft"] for row in drafted} == {SAID}
    assert len(drafted) == len(rows(Index(steady())))
    (only,) = rows(Index(index().report, OPEN))
    assert (only["Kind"], only["Draft"]) == ("draft", SAID)


def test_that_every_sheet_of_a_workbook_says_it() -> None:
    data = format_named("xlsx").write(job(Index(steady(), OPEN))).data
    strings = zipfile.ZipFile(io.BytesIO(data)).read("xl/sharedStrings.xml").decode()
    assert f"<t>{SAID}</t>" in strings
    assert f"<t>{SAID.removeprefix('Draft: ')}</t>" in strings
