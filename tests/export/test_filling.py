"""A page is filled before anything is left out of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import criterion, finding, index, metric, observation
from tests.export.documents import TODAY
from tests.export.text_boxes import pages
from tests.samples import ENDLESS, named
from viewer.domain.index import Index
from viewer.domain.report import Report
from viewer.export.filling import RETURNS, filled, first_that_fits
from viewer.export.formats import Job
from viewer.export.pdf import pages_in, write
from viewer.presentation.summary.briefing import Kept
from viewer.presentation.summary.document import Options, Paper

WHOLE = Kept(9, 9, 9, 9, 9, 9)
LEAST = Kept(0, 0, 1, 1, 0, 2)
HEIGHTS = st.lists(st.integers(1, 9), min_size=6, max_size=6)


def height(kept: Kept, heights: list[int]) -> int:
    """What a selection needs, where each of a kind needs so much."""
    return sum(getattr(kept, name) * each for name, each in zip(RETURNS, heights, strict=True))


@given(HEIGHTS, st.integers(36, 500))
def test_that_nothing_stays_out_that_still_fits(heights: list[int], room: int) -> None:
    kept = filled(LEAST, WHOLE, lambda one: height(one, heights) <= room)
    assert height(kept, heights) <= room
    for name in RETURNS:
        more = replace(kept, **{name: getattr(kept, name) + 1})
        assert getattr(kept, name) == getattr(WHOLE, name) or height(more, heights) > room


@given(st.integers(1, 40), st.integers(0, 60), st.data())
def test_that_the_first_plan_that_fits_is_found(
    count: int, first: int, data: st.DataObject
) -> None:
    begun = data.draw(st.integers(0, max(0, count - 2)))
    found = first_that_fits(list(range(count)), begun, lambda plan: plan >= first)
    assert found == min(first, count - 1)


def briefing(report: Report, **options: object) -> bytes:
    """The briefing as a PDF."""
    return write(Job(Index(report), Options(form="briefing", **options), TODAY)).data  # type: ignore[arg-type]


def left_out(pdf: bytes) -> str:
    """The line that says what was left out; empty where all is there."""
    return next((line for line in pages(pdf)[0].lines() if line.startswith("Left out")), "")


def test_that_more_than_six_headline_figures_stand_on_a_page_with_room() -> None:
    many = [
        metric(observation(n), id=f"m-{n}", title=f"Figure {n}", headline=True) for n in range(8)
    ]
    assert left_out(briefing(index(metrics=many).report)) == ""


def test_that_a_page_is_filled_before_findings_are_left_out() -> None:
    findings = [finding(f"f-{n}", kind=("strength", "weakness")[n % 2]) for n in range(12)]
    ratings = [criterion(f"c-{n}", title=f"How well part {n} serves the public") for n in range(70)]
    page = pages(briefing(index(criteria=ratings, findings=findings).report))[0]
    words = next(line for line in page.lines() if line.startswith("Left out"))
    assert "rating" in words
    last = min(box.bottom for box in page.boxes if box.text == "solve")
    left = next(box for box in page.boxes if box.text == "Left")
    assert left.bottom < last  # the line stands under all
    assert left.bottom < 120  # and near the foot


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
@pytest.mark.parametrize("words", ["W" * 4000, "W " * 2000, ENDLESS])
def test_that_even_the_longest_names_make_one_page(words: str, paper: Paper) -> None:
    assert pages_in(briefing(named(words), paper=paper, binding=40)) == 1
