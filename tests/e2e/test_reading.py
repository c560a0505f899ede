"""Stories of somebody who reads the shipped report."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QListView, QScrollBar

from tests.e2e.steps import act, follow, page, press, seen, settle, tab, type_in, visible
from tests.running import finish_deleting
from viewer.app import Program
from viewer.presentation.tabs import TAB_IDS, TABS
from viewer.store.session.place import Place
from viewer.ui.blocks.choice import ChoiceTab
from viewer.ui.blocks.table import TableView
from viewer.ui.widgets.rating import Card


def shown_tab(program: Program) -> ChoiceTab:
    found = page(program)
    assert isinstance(found, ChoiceTab)
    return found


def test_that_the_first_look_says_which_report_it_is_what_it_holds_and_how_the_area_did(
    program: Program,
) -> None:
    assert program.window.windowTitle() == "CPS East of England – Inspection Viewer"
    assert program.window.header.title.text() == "CPS East of England"
    assert "25 October 2017" in program.window.header.subtitle.text()
    assert "publication date not stated" in program.window.header.subtitle.text()
    tabs = program.window.header.tabs
    labels = {one.id: tabs.tabText(number) for number, one in enumerate(TABS)}
    assert tabs.count() == len(TABS)
    assert labels == labels | {
        "overview": "Overview", "criteria": "Criteria 4", "strengths": "Strengths 8",
        "weaknesses": "Weaknesses 10", "metrics": "Metrics 12", "about": "About",
    }  # fmt: skip
    cards = [one for one in visible(page(program)) if isinstance(one, Card)]
    assert [card.content.title for card in cards] == [
        "High quality casework",
        "Continuously improving",
        "The success of CPS people",
        "Public confidence",
    ]
    assert {card.content.rating.word for card in cards} == {"Good"}
    words = seen(page(program))
    assert "62.3%" in words
    assert "7.1 points" in words


def test_that_tiles_findings_metrics_and_criteria_lead_to_each_other_and_back(
    program: Program,
) -> None:
    follow(program, "RASSO conviction rate")
    assert tab(program) == "metrics"
    assert "RASSO conviction rate rose 7.1 points to 62.3%" in seen(page(program))
    press(program, "Alt+Left")
    assert tab(program) == "overview"
    press(program, "Alt+Right")
    assert program.hub.state.place == Place("metrics", "rasso-conviction-rate")
    act(program, "tab-strengths")
    assert "A concerted effort on rape" in seen(page(program))
    follow(program, "RASSO conviction rate")
    assert program.hub.state.place == Place("metrics", "rasso-conviction-rate")
    follow(program, "A concerted effort on rape")
    assert program.hub.state.place == Place("strengths", "rasso")
    follow(program, "High quality casework")
    assert program.hub.state.place == Place("criteria", "high-quality-casework")
    follow(program, "Case reviews are not timely")
    assert program.hub.state.place == Place("weaknesses", "reviews")
    for place in ("high-quality-casework", "rasso", "rasso-conviction-rate"):
        act(program, "back")
        assert program.hub.state.place.item == place


def test_that_a_filter_leaves_what_holds_all_its_words_or_says_that_there_is_nothing(
    program: Program,
) -> None:
    act(program, "tab-weaknesses")
    act(program, "filter")
    type_in(program, "HEARING record")
    listed = shown_tab(program).list.model()
    titles = [listed.index(row, 0).data() for row in range(listed.rowCount())]
    assert titles == ["Hearing record sheets are uploaded late or are not good enough"]
    assert "Hearing record sheets" in seen(shown_tab(program).page)
    shown_tab(program).filter.clear()
    act(program, "tab-weaknesses")
    act(program, "filter")
    type_in(program, "zebra")
    assert "No weaknesses match “zebra”." in seen(page(program))
    shown_tab(program).filter.clear()
    QTest.keyClick(shown_tab(program).filter, Qt.Key.Key_A)
    QTest.keyClick(shown_tab(program).filter, Qt.Key.Key_Backspace)
    settle()
    assert "No weaknesses match" not in seen(page(program))
    assert shown_tab(program).list.model().rowCount() == 10


def test_that_find_leads_to_the_figure_and_to_a_part_of_a_page_again_after_it_was_left(
    program: Program,
) -> None:
    press(program, "Ctrl+F")
    type_in(program, "62.3")
    hits = program.window.header.finder.hits
    assert hits is not None
    assert hits.isVisible()
    assert hits.list.model().rowCount() >= 1
    assert "RASSO conviction rate" in hits.list.model().index(0, 0).data()
    press(program, "Return")
    assert program.hub.state.place == Place("metrics", "rasso-conviction-rate")
    assert not hits.isVisible()
    program.window.resize(1000, 500)
    press(program, "Ctrl+F")
    type_in(program, "evaluated")
    press(program, "Return")
    settle()
    (bar,) = [one for one in page(program).findChildren(QScrollBar) if one.value() > 0]
    at = bar.value()
    bar.setValue(0)
    press(program, "F3")
    settle()
    assert bar.value() == at


def test_that_a_figure_is_copied_with_its_citation_and_a_derived_one_shows_its_sum(
    program: Program,
) -> None:
    program.hub.go(Place("metrics", "leadership-and-change"))
    settle()
    (table,) = [one for one in visible(page(program)) if isinstance(one, TableView)]
    rows = [row for row in seen(table).split("\n") if "%" in row]
    derived = [row for row in rows if "derived" in row]
    assert len(derived) == 2
    assert any("29%" in row and "38" in row and "9" in row for row in derived)
    assert any("43%" in row and "38" in row and "5" in row for row in derived)
    assert any("38%" in row and "stated" in row for row in rows if row not in derived)
    program.hub.go(Place("metrics", "rasso-conviction-rate"))
    settle()
    follow(program, "Copy with citation")
    text = QGuiApplication.clipboard().text()
    assert "62.3%" in text
    assert "paragraph 5, bullet 1" in text
    assert program.window.notice.isVisible()


def test_that_keys_show_each_section_and_walk_a_list_without_leaving_a_trail(
    program: Program,
) -> None:
    act(program, "tab-metrics")
    act(program, "filter")
    press(program, "Tab")
    assert isinstance(program.qt.focusWidget(), QListView)
    before = program.hub.state.place
    press(program, "Down")
    press(program, "Down")
    assert program.hub.state.place != before
    press(program, "Alt+Left")
    assert tab(program) == "overview"
    for number, name in enumerate(TAB_IDS, 1):
        press(program, f"Ctrl+{number}")
        assert tab(program) == name
    program.hub.go(Place("overview"))
    settle()
    walked = []
    for _ in TAB_IDS:
        press(program, "Ctrl+Tab")
        walked.append(tab(program))
    assert walked == [*TAB_IDS[1:], TAB_IDS[0]]
    press(program, "Ctrl+Shift+Tab")
    assert tab(program) == TAB_IDS[-1]
    for action in ("help", "about-program"):
        act(program, action)
        (_dialog,) = [one for one in program.window.findChildren(QDialog) if one.isVisible()]
        press(program, "Escape")
        finish_deleting()
        assert not [one for one in program.window.findChildren(QDialog) if one.isVisible()]
