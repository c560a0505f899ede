"""The page of a comparison: its differences are walked, and its parts stand as the width asks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import about, criterion, finding, index
from tests.e2e.steps import seen, settle
from tests.ui.showing import shown
from viewer.domain.comparison.comparing import compared
from viewer.domain.index import Index
from viewer.presentation.comparison.compare_page import compare_page
from viewer.presentation.comparison.content import ComparePage, Leads
from viewer.ui.comparison.held_view import PointView
from viewer.ui.comparison.page import NO_MORE, NONE, ComparePageView
from viewer.ui.comparison.points_card import MOST, PointsCard
from viewer.ui.comparison.row_view import RowView, arrangement
from viewer.ui.comparison.table_card import TableCard
from viewer.ui.theme.theme import now


def year(when: str, level: str, findings: int, *more: str) -> Index:
    """A report with as many findings, some of them of that year alone."""
    told = [f"Finding {n}." if n % 2 else f"Finding {n} of {when}." for n in range(findings)]
    return index(
        about=about(published=when),
        criteria=[criterion("care", level), criterion("food", "fair"),
                  *(criterion(name) for name in more)],
        findings=[finding(f"f-{n}", kind="weakness", text=text, title=None)
                  for n, text in enumerate(told)],
    )  # fmt: skip


def content(findings: int = 40, *, only: bool = False) -> ComparePage:
    """Two reports of which a rating and every other finding differ."""
    both = compared(year("2019", "poor", findings), year("2023", "good", findings, "lead"))
    return compare_page(both, only_differences=only)


def view(qtbot: QtBot, page: ComparePage | None, width: int = 900) -> ComparePageView:
    """The page in a window that is too low for it."""
    made = shown(qtbot, ComparePageView(), width, 300)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_content(page)
    settle()
    return made


def in_front() -> str:
    """What has the focus, as it is heard."""
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus.accessibleName()


def is_in_sight(page: ComparePageView) -> bool:
    """Whether all of what has the focus can be seen."""
    focus = QApplication.focusWidget()
    assert focus is not None
    top = focus.mapTo(page, QPoint(0, 0)).y()
    return top >= 0 and top + focus.height() <= page.height()


def test_that_all_differences_are_walked_each_in_sight_and_the_end_is_said(qtbot: QtBot) -> None:
    page, said, walked = view(qtbot, content(40)), list[str](), list[str]()
    page.said.connect(said.append)
    for _ in range(content(40).differences):
        page.step_difference(1)
        settle()
        walked.append(in_front())
        assert is_in_sight(page)
    assert said == []
    assert len(set(walked)) == len(walked) == 42
    page.step_difference(1)
    assert said == [NO_MORE]
    assert in_front() == walked[0]
    page.step_difference(-1)
    settle()
    assert in_front() == walked[-1]
    assert is_in_sight(page)
    page.step_difference(-1)
    assert in_front() == walked[-2]
    assert said == [NO_MORE]


def test_that_the_way_back_begins_at_the_last_difference(qtbot: QtBot) -> None:
    page = view(qtbot, content(4))
    page.step_difference(-1)
    assert in_front().endswith("Finding 2 of 2023.")


def test_that_reports_without_a_difference_say_so(qtbot: QtBot) -> None:
    same = compared(year("2019", "good", 0), year("2023", "good", 0))
    page, said = view(qtbot, compare_page(same, only_differences=True)), list[str]()
    page.said.connect(said.append)
    page.step_difference(1)
    assert said == [NONE]


def test_that_a_rating_stops_at_the_later_report_and_at_the_only_one(qtbot: QtBot) -> None:
    page, led = view(qtbot, content(0)), list[Leads]()
    page.followed.connect(led.append)
    for row in page.findChildren(RowView):
        QTest.mouseClick(row.stop(), Qt.MouseButton.LeftButton)
    assert {(one.side, one.place.item) for one in led} == {
        ("second", "care"), ("second", "food"), ("second", "lead"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("em", "how"), [(54, "wide"), (53, "middle"), (34, "middle"), (33, "narrow")]
)
def test_that_both_say_which_report_they_are_where_no_heading_does(
    qtbot: QtBot, em: int, how: str
) -> None:
    assert arrangement(now().em(em)) == how
    page = view(qtbot, content(0), now().em(em) + 2 * 24 + 8)
    (card, *_) = page.findChildren(TableCard)
    page.resize(page.width() + now().em(em) - card.width(), 300)
    settle()
    assert arrangement(card.width()) == how
    heads = seen(page).count("Earlier, ")
    assert heads == (1 if how == "wide" else len(page.findChildren(RowView)))


@pytest.mark.parametrize(
    ("count", "told"),
    [(MOST, ""), (MOST + 1, "1 more finding:"), (MOST + 2, "2 more findings:")],
)
def test_that_findings_that_are_not_shown_are_counted(qtbot: QtBot, count: int, told: str) -> None:
    both = compared(year("2019", "poor", 0), year("2023", "good", count))
    (section,) = compare_page(both, only_differences=False).sections
    card = shown(qtbot, PointsCard(section), 600, 400)
    assert len(card.findChildren(PointView)) == min(count, MOST)
    assert ("more finding" in seen(card)) == bool(told)
    assert told in seen(card)


def test_that_each_report_stands_under_its_own_heading(qtbot: QtBot) -> None:
    both = compared(year("2019", "poor", 3), year("2023", "good", 3))
    (section,) = compare_page(both, only_differences=False).sections
    words = seen(shown(qtbot, PointsCard(section), 600, 400))
    first, second = section.groups[0].heads
    assert first != second
    places = [words.index(one) for one in (
        first, "Finding 0 of 2019.", second, "Finding 0 of 2023.",
    )]  # fmt: skip
    assert places == sorted(places)
