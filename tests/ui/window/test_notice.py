import pytest
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.listening import listening
from tests.ui.showing import shown
from viewer.ui.window.notice import COPIED, LONGEST_MS, MOST_WAITING, Notice, time_to_read

LONG = "The log is in a folder whose path is rather long, as paths often are. " * 3


class Room(QWidget):
    """A window with a field and a notice."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.notice = Notice(self)


def room(qtbot: QtBot, width: int = 600) -> Room:
    made = shown(qtbot, Room(), width, 400)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.field.setFocus()
    return made


def let_time_pass(notice: Notice) -> None:
    """As if the time to read were up."""
    (timer,) = notice.findChildren(QTimer)
    assert timer.isActive()
    timer.timeout.emit()


def test_that_long_sentences_stay_longer_and_none_for_ever() -> None:
    assert time_to_read("Copied") >= 4_000
    assert time_to_read("word " * 20) > time_to_read("word " * 10)
    assert time_to_read("word " * 10_000) == LONGEST_MS


def test_that_a_notice_makes_way_sooner_when_others_wait(qtbot: QtBot) -> None:
    notice = room(qtbot).notice
    (timer,) = notice.findChildren(QTimer)
    notice.say(LONG)
    alone = timer.interval()
    assert alone == time_to_read(LONG)
    notice.say("Second")
    assert timer.interval() <= alone / 2  # the one that is shown
    notice.say("Third")
    notice.put_away()
    assert notice.text() == "Second"
    assert timer.interval() == time_to_read("Second") / 2  # the next, with one behind it
    notice.put_away()
    assert timer.interval() == time_to_read("Third")


def test_that_a_notice_shows_the_words_of_a_file_as_they_are(qtbot: QtBot) -> None:
    notice = room(qtbot).notice
    notice.say("<i></i>")
    assert notice._words.textFormat() == Qt.TextFormat.PlainText
    assert notice._words.sizeHint().width() > 20  # as markup, these would be no words at all


def test_that_a_notice_goes_when_its_time_is_up(qtbot: QtBot) -> None:
    notice = room(qtbot).notice
    notice.say("Copied")
    assert notice.isVisible()
    let_time_pass(notice)
    assert not notice.isVisible()


def test_that_several_notices_come_one_after_the_other(qtbot: QtBot) -> None:
    notice = room(qtbot).notice
    for sentence in ("First", "Second", "Second", "Third"):
        notice.say(sentence)
    read = []
    while notice.isVisible():
        read.append(notice.text())
        let_time_pass(notice)
    assert read == ["First", "Second", "Third"]


def test_that_the_same_sentence_again_does_not_wait_behind_itself(qtbot: QtBot) -> None:
    notice = room(qtbot).notice
    notice.say("Copied")
    notice.say("Copied")
    notice.put_away()
    assert not notice.isVisible()


def test_that_a_flood_of_notices_ends(qtbot: QtBot) -> None:
    notice = room(qtbot).notice
    for number in range(1000):
        notice.say(f"Number {number}")
    for _ in range(MOST_WAITING + 1):
        assert notice.isVisible()
        notice.put_away()
    assert not notice.isVisible()


def test_that_escape_puts_a_notice_away_and_leaves_the_focus(qtbot: QtBot) -> None:
    window = room(qtbot)
    window.notice.say("Copied")
    QTest.keyClick(window.field, Qt.Key.Key_Escape)
    assert not window.notice.isVisible()
    assert window.field.hasFocus()


def test_that_the_keyboard_reaches_the_cross_and_comes_back(qtbot: QtBot) -> None:
    window = room(qtbot)
    window.notice.say("Copied")
    QTest.keyClick(window.field, Qt.Key.Key_Tab)
    assert window.notice.away.hasFocus()
    let_time_pass(window.notice)
    assert window.notice.isVisible()
    QTest.keyClick(window.notice.away, Qt.Key.Key_Space)
    assert not window.notice.isVisible()
    assert window.field.hasFocus()


def test_that_a_click_puts_a_notice_away(qtbot: QtBot) -> None:
    notice = room(qtbot).notice
    notice.say("Copied")
    QTest.mouseClick(notice, Qt.MouseButton.LeftButton)
    assert not notice.isVisible()


def test_that_a_long_notice_wraps_within_the_window(qtbot: QtBot) -> None:
    window = room(qtbot, width=500)
    window.notice.say(LONG)
    assert window.rect().contains(window.notice.geometry())
    words = window.notice._words
    assert words.height() >= words.heightForWidth(words.width())
    cross = QRect(window.notice.away.geometry())
    assert not cross.intersects(words.geometry())


def test_that_every_notice_is_announced_at_once_even_if_it_waits(qtbot: QtBot) -> None:
    notice = room(qtbot).notice
    with listening() as reader:
        notice.say("First")
        notice.say("Second")
    assert reader.heard == ["First", "Second"]
    assert reader.at_once == []


def test_that_a_notice_has_the_size_to_be_hit(qtbot: QtBot) -> None:
    notice = room(qtbot).notice
    notice.say("Copied")
    assert min(notice.away.width(), notice.away.height()) >= 24


@pytest.mark.parametrize("height", range(10, 400, 30))
def test_that_what_was_just_pressed_is_never_covered(height: int, qtbot: QtBot) -> None:
    made = room(qtbot)
    button = QPushButton("Copy chart", made)
    button.setGeometry(200, height, 200, 24)
    button.show()
    button.setFocus()
    made.notice.say("Chart copied as SVG, PNG and text")
    assert not made.notice.geometry().intersects(button.geometry())
    assert made.rect().contains(made.notice.geometry())
    made.notice.put_away()


def test_that_what_was_said_of_another_page_is_taken_back(qtbot: QtBot) -> None:
    notice = room(qtbot).notice
    for sentence in ("Copied 1 row", "The file has changed", "Copied 2 rows"):
        notice.say(sentence)
    notice.withdraw(COPIED)
    assert notice.text() == "The file has changed"
    notice.put_away()
    assert not notice.isVisible()
