"""The words that several formats share."""

from dataclasses import replace

from tests.export.documents import job, shipped
from viewer.export.documents import document_of
from viewer.export.wording import about_line


def test_that_the_line_under_the_title_begins_with_a_capital_and_repeats_no_head() -> None:
    document = document_of(job(shipped()))
    assert about_line(document).startswith("Inspected late July")
    assert document.running not in about_line(document)


def test_that_the_line_under_the_title_says_all_where_the_head_says_something_else() -> None:
    document = replace(document_of(job()), subtitle="one  ·  two", running="three")
    assert about_line(document) == "One · two"


def test_that_no_line_is_made_of_nothing() -> None:
    document = replace(document_of(job()), subtitle="one", running="one")
    assert about_line(document) == ""
