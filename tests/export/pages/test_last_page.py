"""A summary is set closer where that spares a page."""

import pypdfium2  # type: ignore[import-untyped] # it has no types
import pytest

from tests.builders import finding, index
from tests.export.documents import TODAY, shipped
from viewer.domain.index import Index
from viewer.export.documents import document_of
from viewer.export.job import Job
from viewer.export.pages import last_page
from viewer.export.pages.last_page import (
    FOOT,
    HEAD,
    LEAST_FILL,
    fills,
    pages_in,
    wastes_room,
)
from viewer.export.pages.pdf import set_pages, write
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


@pytest.mark.parametrize("words", ["Hubs solve problems", "شكرا", "\U000130a0"])
def test_that_pages_are_read_as_a_library_reads_them(words: str) -> None:
    found = index(findings=[finding(f"f-{n}", title=words) for n in range(60)])
    pdf = summary(found)
    document = pypdfium2.PdfDocument(pdf)
    assert pages_in(pdf) == len(document) > 1
    assert fills(pdf) == pytest.approx([used(page) for page in document], abs=0.02)
    document.close()


def used(page: pypdfium2.PdfPage) -> float:
    """How far down a page its words reach, from 0 to 1."""
    height, words = page.get_height(), page.get_textpage()
    bottoms = [words.get_rect(at)[1] for at in range(words.count_rects())]
    words.close()
    lowest = min(bottom for bottom in bottoms if bottom > FOOT)
    return float((height - HEAD - lowest) / (height - HEAD - FOOT))


@pytest.mark.parametrize(
    ("found", "wastes"),
    [([0.1], False), ([1.0, 0.1], True), ([1.0, 0.3], False), ([0.4, 0.9], True), ([0.8], False),
     ([0.79, 0.75, 0.9], False), ([0.7, 0.75, 0.9], True)],
)  # fmt: skip
def test_that_room_is_wasted_on_a_last_page_or_on_half_empty_ones_before_it(
    found: list[float], *, wastes: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(last_page, "fills", lambda _pdf: found)
    assert wastes_room(b"") == wastes
