import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.search.find import SearchMatch, SearchResult
from viewer.store.session.place import Place
from viewer.ui.window.finding.find_box import FindBox
from viewer.ui.window.finding.find_results import FindResults

FIRST, SECOND = Place("metrics", "rate"), Place("strengths", "hubs")
FOUND = SearchResult(
    (
        SearchMatch("Metric", "Conviction rate", "62.3%", FIRST),
        SearchMatch("Strength", "Hubs", "solve problems", SECOND),
    ),
    "2 matches",
)


def finder(qtbot: QtBot, above: int = 0) -> FindBox:
    window = QWidget()
    box = FindBox()
    column = QVBoxLayout(window)
    column.addSpacing(above)
    column.addWidget(box)
    column.addStretch(1)
    shown(qtbot, window, 800, 600)
    window.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    return box


def hits(box: FindBox) -> FindResults:
    assert box.hits is not None
    return box.hits


def test_that_typing_asks_for_what_is_typed(qtbot: QtBot) -> None:
    box = finder(qtbot)
    with qtbot.waitSignal(box.wanted) as wanted:
        QTest.keyClicks(box, "r")
    assert wanted.args == ["r"]


def test_that_enter_leads_to_the_first_place_found(qtbot: QtBot) -> None:
    box = finder(qtbot)
    box.show_found(FOUND)
    with qtbot.waitSignal(box.followed) as followed:
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert followed.args == [FIRST]
    assert not hits(box).isVisible()


def test_that_arrow_keys_choose_among_the_places(qtbot: QtBot) -> None:
    box = finder(qtbot)
    box.show_found(FOUND)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(box, key)
    with qtbot.waitSignal(box.followed) as followed:
        QTest.keyClick(box, Qt.Key.Key_Enter)
    assert followed.args == [SECOND]


def test_that_a_click_leads_to_a_place(qtbot: QtBot) -> None:
    box = finder(qtbot)
    box.show_found(FOUND)
    found = hits(box).list
    at = found.visualRect(found.model().index(1, 0)).center()
    with qtbot.waitSignal(box.followed) as followed:
        QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert followed.args == [SECOND]


def test_that_escape_puts_everything_away(qtbot: QtBot) -> None:
    box = finder(qtbot)
    QTest.keyClicks(box, "rate")
    box.show_found(FOUND)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert not hits(box).isVisible()


def test_that_nothing_found_is_said_and_enter_stays(qtbot: QtBot) -> None:
    box = finder(qtbot)
    box.show_found(SearchResult((), "No matches in this report for “zebra”."))
    assert hits(box).summary.text() == "No matches in this report for “zebra”."
    with qtbot.assertNotEmitted(box.followed):
        QTest.keyClick(box, Qt.Key.Key_Return)


def test_that_an_empty_field_shows_no_places(qtbot: QtBot) -> None:
    box = finder(qtbot)
    box.show_found(FOUND)
    box.show_found(SearchResult((), ""))
    assert not hits(box).isVisible()


def test_that_enter_after_escape_leads_nowhere(qtbot: QtBot) -> None:
    box = finder(qtbot)
    box.show_found(FOUND)
    box.close_hits()
    with qtbot.assertNotEmitted(box.followed):
        QTest.keyClick(box, Qt.Key.Key_Return)


@pytest.mark.parametrize("above", [0, 80, 200])
def test_that_the_places_stay_within_the_window(qtbot: QtBot, above: int) -> None:
    box = finder(qtbot, above)
    many = tuple(SearchMatch("Metric", "Rate " * 60, "around " * 30, FIRST) for _ in range(50))
    box.show_found(SearchResult(many, "50 matches"))
    assert box.window().rect().contains(hits(box).geometry())


def test_that_the_places_go_when_the_reader_goes_elsewhere(qtbot: QtBot) -> None:
    box = finder(qtbot)
    box.show_found(FOUND)
    box.clearFocus()
    assert not hits(box).isVisible()


def test_that_the_next_place_and_the_one_before_are_gone_to_from_anywhere(qtbot: QtBot) -> None:
    box = finder(qtbot)
    box.setText("r")
    box.show_found(FOUND)
    gone_to: list[Place] = []
    box.followed.connect(gone_to.append)
    QTest.keyClick(box, Qt.Key.Key_Return)
    for step in (1, -1):
        box.step_on(step)
        assert not hits(box).isVisible()
    assert gone_to == [FIRST, FOUND.hits[1].place, FIRST]


def test_that_what_was_found_comes_back_with_the_reader(qtbot: QtBot) -> None:
    box = finder(qtbot)
    box.setText("r")
    box.clearFocus()
    with qtbot.waitSignal(box.wanted) as wanted:
        box.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert wanted.args == ["r"]


def test_that_the_words_are_marked_from_the_first_hit_gone_to_until_they_change(
    qtbot: QtBot,
) -> None:
    box, marked = finder(qtbot), list[str]()
    box.marked.connect(marked.append)
    QTest.keyClicks(box, "rate")
    box.show_found(FOUND)
    marked.clear()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert marked == ["rate"]
    box.step_on(1)
    assert marked == ["rate", "rate"]
    QTest.keyClicks(box, "s")
    assert marked[-1] == ""


@pytest.mark.parametrize("ending", ["escape", "cross", "other report"])
def test_that_nothing_is_marked_once_find_is_over(qtbot: QtBot, ending: str) -> None:
    box, marked = finder(qtbot), list[str]()
    QTest.keyClicks(box, "rate")
    box.show_found(FOUND)
    QTest.keyClick(box, Qt.Key.Key_Return)
    box.marked.connect(marked.append)
    if ending == "escape":
        QTest.keyClick(box, Qt.Key.Key_Escape)
    elif ending == "cross":
        box.cross.click()
    else:
        box.start_anew()
    assert marked == [""]


def test_that_the_step_after_the_last_hit_leads_to_the_first_and_says_so(qtbot: QtBot) -> None:
    box = finder(qtbot)
    places, sentences = list[Place](), list[str]()
    QTest.keyClicks(box, "rate")
    box.show_found(FOUND)
    box.followed.connect(places.append)
    box.said.connect(sentences.append)
    for step in (1, 1, 1, -1):
        box.step_on(step)
    assert places == [FIRST, SECOND, FIRST, SECOND]
    assert sentences == ["After the last match, the first", "Before the first match, the last"]


def test_that_a_step_from_the_only_hit_says_that_there_is_no_other(qtbot: QtBot) -> None:
    box, sentences = finder(qtbot), list[str]()
    QTest.keyClicks(box, "rate")
    box.show_found(SearchResult(FOUND.hits[:1], "1 match"))
    box.said.connect(sentences.append)
    box.step_on(1)
    assert not sentences
    box.step_on(1)
    assert sentences == ["There is one match only"]


def test_that_a_sentence_that_nothing_was_found_takes_its_own_height_and_no_more(
    qtbot: QtBot,
) -> None:
    box = finder(qtbot)
    box.show_found(SearchResult((), "No matches"))
    shell = hits(box)
    assert shell.height() - shell.summary.height() <= 12


def test_that_every_match_is_seen_without_empty_room_below(qtbot: QtBot) -> None:
    box = finder(qtbot)
    box.show_found(FOUND)
    qtbot.wait(10)
    shown_list = hits(box).list
    last = shown_list.visualRect(shown_list.model().index(1, 0))
    assert 0 <= shown_list.viewport().height() - last.bottom() <= 3
