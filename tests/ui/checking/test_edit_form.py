"""A form over the list: what is wrong is said as one types, and what is odd is taken at last."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.checking.forms.editing import EditField, Refusal
from viewer.ui.checking.edit_form import EditForm
from viewer.ui.forms.field import Field
from viewer.ui.forms.form_controls import FlatCombo

FIELDS = (
    EditField("name", "Name", "Holm"),
    EditField("unit", "Unit", "count", (("", "none"), ("percent", "per cent"), ("count", "count"))),
)


def check(values: Mapping[str, str]) -> Refusal | None:
    """An empty name never stands, and a long one is odd."""
    if not values["name"]:
        return Refusal("name", "It needs a name.")
    return Refusal("name", "That is long.", firm=False) if len(values["name"]) > 8 else None


@pytest.fixture
def form(qtbot: QtBot) -> EditForm:
    made = shown(qtbot, EditForm("Correct", FIELDS, check, "Correct"), 500, 250)
    made.begin()
    return made


def part(form: EditForm) -> Field:
    found = form.fields["name"]
    assert isinstance(found, Field)
    return found


def done(form: EditForm) -> list[object]:
    """What the form sends."""
    sent: list[object] = []
    form.done.connect(sent.append)
    return sent


def test_that_enter_sends_what_stands_in_the_fields(form: EditForm) -> None:
    sent = done(form)
    QTest.keyClicks(part(form), "Lund")
    QTest.keyClick(part(form), Qt.Key.Key_Return)
    assert sent == [{"name": "Lund", "unit": "count"}]


def test_that_a_choice_shows_what_is_chosen_and_the_first_for_what_it_does_not_know(
    qtbot: QtBot,
) -> None:
    strange = (EditField("unit", "Unit", "fathoms", FIELDS[1].choices),)
    combo = shown(qtbot, EditForm("Correct", strange, check, "Correct")).fields["unit"]
    assert isinstance(combo, FlatCombo)
    assert combo.currentText() == "none"


def test_that_what_is_wrong_is_said_at_once_and_never_taken(form: EditForm) -> None:
    sent = done(form)
    part(form).clear()
    for _ in range(3):
        QTest.keyClick(part(form), Qt.Key.Key_Return)
    assert sent == []
    assert (form.problem.isVisible(), form.problem.text()) == (True, "It needs a name.")
    assert part(form).accessibleDescription() == "It needs a name."
    QTest.keyClicks(part(form), "x")
    assert not form.problem.isVisible()
    assert part(form).accessibleDescription() == ""


def test_that_what_is_odd_is_taken_the_second_time_unless_it_is_another(form: EditForm) -> None:
    sent = done(form)
    QTest.keyClicks(part(form), "Northhaven")
    QTest.keyClick(part(form), Qt.Key.Key_Return)
    part(form).setText("Northhavens")
    QTest.keyClick(part(form), Qt.Key.Key_Return)
    assert sent == []
    part(form).setText("Northhaven")
    QTest.keyClick(part(form), Qt.Key.Key_Return)
    QTest.keyClick(part(form), Qt.Key.Key_Return)
    assert sent == [{"name": "Northhaven", "unit": "count"}]


def test_that_escape_leaves(qtbot: QtBot, form: EditForm) -> None:
    with qtbot.waitSignal(form.left):
        QTest.keyClick(part(form), Qt.Key.Key_Escape)
