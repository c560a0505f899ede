"""A field to type into keeps its words and its cross apart, and shows as much as it can."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from viewer.ui.forms.field import Field


def test_that_words_set_before_there_is_a_size_have_the_whole_field(qtbot: QtBot) -> None:
    window, field = QWidget(), Field()
    qtbot.addWidget(window)
    field.setText("cps-east-of-england-2017-summary")
    column = QVBoxLayout(window)
    column.addWidget(field)
    window.resize(600, 80)
    window.show()
    assert field.textMargins().right() == field.cross.width() == field.height()


def test_that_an_empty_field_leaves_no_room_for_a_cross(qtbot: QtBot) -> None:
    field = Field()
    qtbot.addWidget(field)
    field.resize(300, 30)
    field.show()
    before = field.textMargins().right()
    field.setText("words")
    assert field.textMargins().right() > before
    field.clear()
    assert field.textMargins().right() == before


def test_that_a_field_of_a_dialog_leaves_escape_to_the_dialog(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    field = Field(clears=False)
    field.setParent(dialog)
    field.setText("summary")
    dialog.open()
    assert field.cross.isHidden()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "summary"
    assert not dialog.isVisible()


def test_that_words_are_taken_away_as_if_the_reader_had(qtbot: QtBot) -> None:
    field, edited = Field(), list[str]()
    qtbot.addWidget(field)
    field.show()
    field.setText("words")
    field.textEdited.connect(edited.append)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), edited) == ("", [""])
    field.setText("more")
    field.cross.click()
    assert (field.text(), edited) == ("", ["", ""])


def test_that_the_key_of_the_palette_is_left_to_the_window(qtbot: QtBot) -> None:
    field = Field()
    qtbot.addWidget(field)
    control = Qt.KeyboardModifier.ControlModifier
    for key, left in ((Qt.Key.Key_K, True), (Qt.Key.Key_A, False)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, control)
        event.accept()
        field.event(event)
        assert event.isAccepted() != left


def test_that_escape_in_an_empty_field_is_left_to_what_is_around_it(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    field, edited = Field(), list[str]()
    field.setParent(dialog)
    field.textEdited.connect(edited.append)
    dialog.open()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert edited == []
    assert not dialog.isVisible()
