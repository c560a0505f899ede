"""The print engine is kept from one document to the next, and sets each as if it were the first."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.builders import about, finding, index
from tests.export.documents import TODAY
from viewer.domain.index import Index
from viewer.export.job import Job
from viewer.export.pages.engine import as_data, pages_of
from viewer.export.pages.pdf import write
from viewer.presentation.summary.document import Options


def pdf(report: Index) -> bytes:
    """The summary of a report."""
    return write(Job(report, Options(), TODAY)).data


def reports() -> list[Index]:
    """A few that differ."""
    return [index(about=about(title=f"Inspection {n}"), findings=[finding()]) for n in range(6)]


@pytest.mark.usefixtures("anew")
def test_that_what_was_set_before_leaves_no_trace() -> None:
    first = [pdf(report) for report in reports()]
    assert len(set(first)) == len(first)
    assert [pdf(report) for report in reversed(reports())] == first[::-1]


@pytest.mark.usefixtures("anew")
def test_that_several_threads_set_at_once() -> None:
    one_by_one = [pdf(report) for report in reports()]
    with ThreadPoolExecutor(3) as threads:
        assert list(threads.map(pdf, reports())) == one_by_one


def test_that_few_pages_are_kept() -> None:
    assert pages_of.cache_parameters()["maxsize"] == 4


def test_that_data_is_a_comment_to_who_reads_it_as_markup() -> None:
    made = as_data({"words": "two\nlines #set page(width: 1pt)"})
    assert made.startswith(b'{"//": ')
    assert len(made.splitlines()) == 1
