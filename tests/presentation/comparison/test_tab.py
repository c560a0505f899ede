"""Two open reports in the place of a tab, and what each button chooses."""

from dataclasses import replace
from pathlib import Path

from tests.builders import about, criterion, index
from viewer.presentation.comparison.tab import CLOSED, CompareContent, compare_tab, place_of
from viewer.store.disk.settings import Settings
from viewer.store.session.history import History
from viewer.store.session.open_report import OpenReport, ReportFile
from viewer.store.session.place import Place
from viewer.store.session.side_by_side import ReportPair
from viewer.store.session.state import State


def opened(number: int, year: str, level: str = "good") -> OpenReport:
    """An open report of that year."""
    made = index(about=about(id=f"r-{year}", published=year), criteria=[criterion("care", level)])
    file = Path(f"/r/{year}.inspection.json")
    return OpenReport(number, ReportFile(file, "ab" * 32, made, 10, file))


OLD, NEW, NEXT = opened(1, "2019"), opened(2, "2023", "poor"), opened(3, "2024")


def shown(pair: ReportPair, *reports: OpenReport) -> CompareContent:
    """What is shown of two of these reports."""
    front = replace(reports[0], history=History(pair.place))
    return compare_tab(State(Settings(), (front, *reports[1:]), front.id))


def test_that_two_reports_stand_side_by_side_and_each_button_leads_on() -> None:
    pair = ReportPair(1, 2)
    content = shown(pair, OLD, NEW)
    assert content.page is not None
    assert content.page.columns == ("Earlier, published 2019", "Later, published 2023")
    assert content.page.only_differences
    assert (content.title, content.ids) == ("Compare", (1, 2))
    assert content.differences == replace(pair, everything=True).place.item
    assert content.swap == ReportPair(2, 1, pinned=False).place.item
    assert (content.pin, content.others) == ("", None)
    assert content.pinned == "Earlier, published 2019"


def test_that_with_more_reports_one_is_pinned_and_the_other_steps() -> None:
    content = shown(ReportPair(1, 2, everything=True, pinned=False), OLD, NEW, NEXT)
    assert content.page is not None
    assert not content.page.only_differences
    assert content.pin == ReportPair(1, 2, everything=True).place.item
    assert content.pinned == "Later, published 2023"
    assert content.others == (
        ReportPair(3, 2, everything=True, pinned=False).place.item,
        ReportPair(3, 2, everything=True, pinned=False).place.item,
    )
    four = shown(ReportPair(1, 2), OLD, NEW, NEXT, opened(4, "2025"))
    assert four.others == (ReportPair(1, 4).place.item, ReportPair(1, 3).place.item)


def test_that_a_report_that_was_closed_is_missed_in_a_sentence() -> None:
    for pair in (ReportPair(1, 2), ReportPair(2, 1)):
        assert shown(pair, OLD, NEXT) == CompareContent("Compare", CLOSED)
    state = State(Settings(), (replace(OLD, history=History(Place("overview"))),), 1)
    assert compare_tab(state) == CompareContent("Compare", CLOSED)


def test_that_the_earlier_report_stands_first_and_the_one_in_front_is_pinned() -> None:
    state = State(Settings(), (OLD, NEW), 1)
    assert place_of(state, 1, 2) == ReportPair(1, 2).place
    assert place_of(state, 2, 1) == ReportPair(1, 2, pinned=False).place
    for one, other in ((1, 1), (None, 2), (1, 9)):
        assert place_of(state, one, other) is None
