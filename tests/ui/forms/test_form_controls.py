from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.presentation.colour import contrast
from tests.ui.showing import shown
from viewer.presentation.inks import THEMES
from viewer.ui.forms.field import Field
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.forms.form_controls import FlatCheck, FlatCombo, FlatSpin
from viewer.ui.theme import theme as look


def combo() -> FlatCombo:
    made = FlatCombo()
    made.addItems(["Portrait", "Landscape"])
    return made


CONTROLS: dict[str, Callable[[], QWidget]] = {
    "choice": combo,
    "number": FlatSpin,
    "tick": lambda: FlatCheck("&Strengths"),
    "button": lambda: FlatButton("Print"),
    "field": Field,
}
EVERY = pytest.mark.parametrize("name", CONTROLS)


def worn(theme: str, body: float = 14.0) -> None:
    look.set_look(look.Look(THEMES[theme].inks, THEMES[theme].dark, "", body), QFont())


def edge(image: QImage) -> str:
    """The colour that stands out most along the middle of the left edge."""
    middle = image.height() // 2
    ground = look.now().inks.card
    shades = [image.pixelColor(x, middle).name() for x in range(6)]
    return max(shades, key=lambda shade: contrast(shade, ground))


@EVERY
@pytest.mark.parametrize("theme", THEMES)
def test_that_the_edge_of_a_control_can_be_seen_in_every_theme(
    qtbot: QtBot, name: str, theme: str
) -> None:
    worn(theme)
    control = shown(qtbot, CONTROLS[name](), 160, 32)
    control.clearFocus()
    assert contrast(edge(control.grab().toImage()), THEMES[theme].inks.card) >= 3


@EVERY
def test_that_the_focus_of_a_control_can_be_seen(qtbot: QtBot, name: str) -> None:
    control = shown(qtbot, CONTROLS[name](), 160, 32)
    control.clearFocus()
    before = control.grab().toImage()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(control.hasFocus)
    after = control.grab().toImage()
    assert after != before
    assert edge(after) == look.now().inks.accent


@EVERY
def test_that_a_control_grows_with_the_text(qtbot: QtBot, name: str) -> None:
    control = shown(qtbot, CONTROLS[name]())
    before = control.sizeHint()
    worn("light", 28.0)
    control.apply_theme()  # type: ignore[attr-defined]
    assert control.sizeHint().height() >= before.height() * 1.6
    assert control.fontMetrics().height() > look.now().body


@EVERY
def test_that_a_control_is_large_enough_to_hit(qtbot: QtBot, name: str) -> None:
    assert shown(qtbot, CONTROLS[name]()).sizeHint().height() >= 24


def test_that_a_tick_can_be_set_by_its_words(qtbot: QtBot) -> None:
    tick = shown(qtbot, FlatCheck("Strengths"), 200, 30)
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(120, 15))
    assert tick.isChecked()


def test_that_a_tick_that_is_set_looks_set_even_where_it_cannot_be_changed(qtbot: QtBot) -> None:
    pictures = []
    for on in (False, True):
        tick = shown(qtbot, FlatCheck("Strengths"), 200, 30)
        tick.setEnabled(False)
        tick.setChecked(on)
        pictures.append(tick.grab().toImage())
    assert pictures[0] != pictures[1]


def test_that_a_choice_shows_all_of_its_longest_entry(qtbot: QtBot) -> None:
    box = shown(qtbot, combo())
    words = box.fontMetrics().horizontalAdvance("Landscape")
    assert box.sizeHint().width() > words + look.now().em(2)


def test_that_what_is_offered_already_stays_and_only_the_choice_moves(qtbot: QtBot) -> None:
    made, removed = FlatCombo(), list[object]()
    qtbot.addWidget(made)
    made.model().rowsRemoved.connect(lambda *where: removed.append(where))
    made.model().modelReset.connect(lambda: removed.append("reset"))
    made.offer((("a", "A"), ("b", "B")), "a")
    removed.clear()
    made.offer((("a", "A"), ("b", "B")), "b")
    assert (made.currentData(), removed) == ("b", [])
    made.offer((("c", "C"),), "c")
    assert (made.count(), made.currentData()) == (1, "c")
