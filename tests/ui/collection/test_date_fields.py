"""Days are typed: what is half typed stays, and says nothing until Enter asks."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.domain.collection.changes import BEFORE, ChangeSpan
from viewer.ui.collection.date_fields import DateFields

TODAY = date(2026, 11, 28)
SPAN = ChangeSpan("dates", date(2024, 5, 1))


@pytest.fixture
def fields(qtbot: QtBot) -> DateFields:
    made = shown(qtbot, DateFields())
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_that_what_somebody_types_stays_when_another_span_comes(fields: DateFields) -> None:
    fields.since.setFocus()
    QTest.keyClicks(fields.since, "3 Ma")
    fields.until.setText("2025")
    fields.show_span(SPAN, TODAY)
    assert (fields.since.text(), fields.until.text()) == ("3 Ma", "")


def test_that_what_was_refused_as_at_a_day_goes_with_that_day(fields: DateFields) -> None:
    fields.show_span(SPAN, date(2024, 6, 30), is_today=False)
    fields.until.setText("1 Jan 2025")
    fields.show_span(SPAN, TODAY)
    assert fields.until.text() == ""


@pytest.mark.parametrize("words", ["1 May 2024", "2024-05-01"])
def test_that_enter_sends_the_span_of_days_once(fields: DateFields, words: str) -> None:
    chosen: list[ChangeSpan] = []
    fields.chosen.connect(chosen.append)
    fields.show_span(BEFORE, TODAY)
    QTest.keyClicks(fields.since, words)
    for _ in range(2):
        QTest.keyClick(fields.since, Qt.Key.Key_Return)
    assert chosen == [SPAN]


def test_that_what_is_no_date_is_told_only_when_enter_asks(fields: DateFields) -> None:
    said: list[str] = []
    fields.said.connect(said.append)
    fields.show_span(BEFORE, TODAY)
    QTest.keyClicks(fields.since, "1 Octember")
    fields._typing.timeout.emit()
    assert said == []
    QTest.keyClick(fields.since, Qt.Key.Key_Return)
    assert len(said) == 1


def test_that_empty_fields_lead_back_to_the_last_two_ratings(fields: DateFields) -> None:
    chosen: list[ChangeSpan] = []
    fields.chosen.connect(chosen.append)
    fields.show_span(SPAN, TODAY)
    fields.since.clear()
    QTest.keyClick(fields.since, Qt.Key.Key_Return)
    assert chosen == [BEFORE]
