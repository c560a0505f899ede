"""A summary is set closer where that spares a page."""

from tests.builders import finding, index
from tests.export.documents import TODAY, shipped
from viewer.domain.index import Index
from viewer.export.documents import document_of
from viewer.export.job import Job
from viewer.export.pages.last_page import LEAST_FILL, fills, wastes_room
from viewer.export.pages.pdf import pages_in, set_pages, write
from viewer.export.pages.typeset import sheets
from viewer.presentation.summary.document import Options


def ends_nearly_empty(pdf: bytes) -> bool:
    """Whether the last of several pages holds next to nothing."""
    *others, last = fills(pdf)
    return bool(others) and last < LEAST_FILL


def usual(report: Index) -> bytes:
    """The summary with the usual room between its parts."""
    job = Job(report, Options(), TODAY)
    return set_pages(job, sheets(job, document_of(job))).data


def summary(report: Index) -> bytes:
    """The summary as it is written."""
    return write(Job(report, Options(), TODAY)).data


def findings(count: int) -> Index:
    """A report of so many findings."""
    return index(findings=[finding(f"f-{n}", title=f"Finding number {n}") for n in range(count)])


def test_that_the_shipped_summary_ends_on_a_page_that_is_used() -> None:
    assert not ends_nearly_empty(summary(shipped()))


def test_that_the_shipped_summary_is_set_closer_for_pages_were_half_empty() -> None:
    before, after = usual(shipped()), summary(shipped())
    assert wastes_room(before)
    assert not wastes_room(after)
    assert pages_in(after) < pages_in(before)


def test_that_a_few_lines_are_brought_back_from_a_page_of_their_own() -> None:
    spared = 0
    for count in range(14, 40):
        before = usual(findings(count))
        after = summary(findings(count))
        if ends_nearly_empty(before):
            spared += pages_in(after) == pages_in(before) - 1
            assert not ends_nearly_empty(after)
        else:
            assert after == before
    assert spared > 0
