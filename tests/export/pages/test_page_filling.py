"""A page is filled before anything is left out of it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import about, criterion, finding, index, metric, observation, rated, scale
from tests.export.documents import TODAY, job, shipped
from tests.export.text_boxes import pages
from tests.samples import ENDLESS, named
from viewer.domain.index import Index
from viewer.domain.report import Report
from viewer.export.job import Job
from viewer.export.pages.last_page import pages_in
from viewer.export.pages.page_filling import (
    RETURNS,
    SCALES,
    BriefingLayout,
    filled,
    first_that_fits,
    planned,
)
from viewer.export.pages.pdf import OnePage, write
from viewer.presentation.parts.rating_tally import tallies
from viewer.presentation.summary.briefing import KeptCounts, everything, selections
from viewer.presentation.summary.document import Options, Paper

WHOLE = dict.fromkeys(RETURNS, 9)
LEAST = {**dict.fromkeys(RETURNS, 0), "weakness": 1, "strength": 1, "ratings": 2}
HEIGHTS = st.lists(st.integers(1, 9), min_size=6, max_size=6)


def height(kept: KeptCounts, heights: list[int]) -> int:
    """What a selection needs, where each of a kind needs so much."""
    return sum(kept[name] * each for name, each in zip(RETURNS, heights, strict=True))


@given(HEIGHTS, st.integers(36, 500))
def test_that_nothing_stays_out_that_still_fits(heights: list[int], room: int) -> None:
    kept = filled(LEAST, WHOLE, lambda one: height(one, heights) <= room)
    assert height(kept, heights) <= room
    for name in RETURNS:
        more = {**kept, name: kept[name] + 1}
        assert kept[name] == WHOLE[name] or height(more, heights) > room


@pytest.mark.parametrize(("first", "later"), list(pairwise(RETURNS)))
def test_that_of_two_that_have_room_the_weightier_comes_back(first: str, later: str) -> None:
    assert RETURNS[2:4] == ("strength", "weakness")
    kept = {**WHOLE, first: 0, later: 0}
    back = filled(kept, WHOLE, lambda one: sum(one.values()) <= sum(kept.values()) + 1)
    assert (back[first], back[later]) == (1, 0)


@given(st.integers(1, 40), st.integers(0, 60), st.data())
def test_that_the_first_plan_that_fits_is_found(
    count: int, first: int, data: st.DataObject
) -> None:
    likely = data.draw(st.lists(st.integers(0, 40), max_size=4))
    found = first_that_fits(list(range(count)), likely, lambda plan: plan >= first)
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


LONG = "How the service keeps safe whoever comes to it " * 40
CREDIT = "Facts and figures: HM Crown Prosecution Service Inspectorate (HMCPSI)."


def test_that_a_briefing_says_who_is_credited_however_full_it_is() -> None:
    found = [finding(f"f-{n}", kind=kind, title=LONG, text=LONG)
             for n in range(9) for kind in ("strength", "weakness", "context")]  # fmt: skip
    for title in ("Inspection", LONG):
        made = index(findings=found, about=about(title=title, attribution=CREDIT))
        words = " ".join(" ".join(pages(briefing(made.report))[0].lines()).split())
        assert CREDIT in words
        assert "Left out" in words


def test_that_parts_are_set_closer_before_anything_is_left_out() -> None:
    told = planned(shipped(), OnePage(job(form="briefing", index=shipped())).fits)
    assert told.close
    assert told.kept == everything(shipped())


@pytest.mark.parametrize(
    ("room", "gain", "is_close"),
    [(40, 0, False), (12, 0, False), (11, 1, True), (12, 2, True), (38, 2, True), (4, 0, False)],
)
def test_that_parts_are_set_closer_only_where_that_makes_room(
    room: int, gain: int, *, is_close: bool
) -> None:
    found = [finding(f"f-{n}", kind=("strength", "weakness")[n % 2]) for n in range(20)]
    made = index(criteria=[criterion(f"c-{n}") for n in range(20)], findings=found)

    def fits(plan: BriefingLayout) -> bool:
        needed = sum(plan.kept.values()) * max(plan.scale, 1)
        return needed <= room + gain * plan.close

    told = planned(made, fits)
    assert fits(told)
    assert told.close == is_close
    assert sum(told.kept.values()) == min(room + gain, 40)


@pytest.mark.parametrize("report", [shipped(), index()], ids=["full", "short"])
def test_that_a_usual_briefing_is_found_at_the_second_try(report: Index) -> None:
    tried: list[BriefingLayout] = []
    page = OnePage(job(form="briefing", index=report))

    def fits(plan: BriefingLayout) -> bool:
        if plan not in tried:
            tried.append(plan)
        return page.fits(plan)

    assert planned(report, fits) == tried[1]
    assert len(tried) == 2


def test_that_a_long_piece_of_context_does_not_keep_a_short_one_out() -> None:
    texts = ("word " * 1500, "Two posts are empty.")
    made = index(findings=[finding(f"f-{n}", kind="context", text=text)
                           for n, text in enumerate(texts)])  # fmt: skip
    page = " ".join(pages(briefing(made.report))[0].lines())
    assert texts[1] in page
    assert "Left out to fit on one page: 1 piece of context." in page


def test_that_a_tally_of_long_levels_is_told_whole() -> None:
    levels = scale(
        *(f"Level {n} of those that this inspectorate gives to services" for n in range(9))
    )
    rated_at = [rated(levels.levels[n % 9].id) for n in range(17)]
    made = index(
        scales=[levels], criteria=[criterion(f"c-{n}", at) for n, at in enumerate(rated_at)]
    )
    page = " ".join(pages(briefing(made.report))[0].lines())
    assert tallies(made)[0].spoken in page


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
@pytest.mark.parametrize("words", ["W" * 4000, "W " * 2000, ENDLESS])
def test_that_even_the_longest_names_make_one_page(words: str, paper: Paper) -> None:
    assert pages_in(briefing(named(words), paper=paper, binding=40)) == 1


def test_that_a_plan_that_fills_more_than_a_page_is_set_whole_after_another_fitted() -> None:
    page = OnePage(job(form="briefing", index=shipped()))
    whole, *_, least = selections(shipped())
    assert page.fits(BriefingLayout(least))
    long = BriefingLayout(whole, scale=1.42)
    assert not page.fits(long)
    assert pages_in(page.written(long).data) > 1


def test_that_words_of_a_briefing_may_grow_by_ever_smaller_steps_to_their_usual_size() -> None:
    assert SCALES[0] == 1.42
    assert SCALES[-1] == pytest.approx(1.03)
    assert sorted(SCALES, reverse=True) == [*SCALES]
