"""Colours and text size reach everything that is open, at once and without a trace."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.e2e.steps import act, settle, type_in
from tests.running import Starter
from viewer.app import Program
from viewer.presentation.tabs import TAB_IDS
from viewer.store.disk.settings import Settings, ThemeName, save

LOOKS: tuple[tuple[ThemeName, int], ...] = (("dark", 150), ("white-on-black", 200))


def pictures(program: Program) -> dict[str, QImage]:
    """What every tab looks like, with the focus in the same place."""
    program.window.resize(1280, 800)
    taken = {}
    for name in TAB_IDS:
        act(program, f"tab-{name}")
        settle()
        taken[name] = program.window.grab().toImage()
    act(program, "tab-overview")
    return taken


def where_they_differ(one: QImage, other: QImage) -> list[tuple[int, int]]:
    if one == other:
        return []
    every = [(x, y) for y in range(one.height()) for x in range(one.width())]
    return [at for at in every if one.pixel(*at) != other.pixel(*at)][:20]


def test_that_a_look_that_is_changed_to_is_the_same_as_one_begun_with(start: Starter) -> None:
    changed = start()
    before, after = pictures(changed), {}
    for look in LOOKS:
        changed.hub.adjust(theme=look[0], text_size=look[1])
        settle()
        after[look] = pictures(changed)
    start.stop(changed)
    for look in LOOKS:
        save(Settings(theme=look[0], text_size=look[1]), start.settings_file)
        program = start()
        for name in TAB_IDS:  # so that both have been everywhere before
            act(program, f"tab-{name}")
        begun = pictures(program)
        start.stop(program)
        for name in TAB_IDS:
            assert after[look][name] != before[name]
            assert where_they_differ(after[look][name], begun[name]) == [], (look, name)


def test_that_an_open_preview_takes_on_colours_and_text_size(start: Starter, qtbot: QtBot) -> None:
    program = start()
    act(program, "print")
    preview = program.window.output.preview
    assert preview is not None
    qtbot.waitUntil(lambda: bool(preview.sheets.views))
    narrow = preview.options.form.sizeHint().width()
    QTest.keyClick(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    program.hub.adjust(theme="white-on-black")
    settle()
    assert program.hub.state.settings.text_size == 110
    assert preview.options.form.sizeHint().width() > narrow
    picture = preview.grab().toImage()
    assert picture.pixelColor(3, 3).name() == "#000000"
    ground = preview.sheets.mapTo(preview, QPoint(4, 4))
    assert picture.pixelColor(ground).name() == "#000000"


def test_that_the_menus_and_find_take_on_colours_while_they_are_open(start: Starter) -> None:
    program = start()
    menu = program.window.actions_by_id["help"].associatedObjects()[0]
    assert isinstance(menu, QMenu)
    menu.popup(QPoint(0, 0))
    program.hub.adjust(theme="dark")
    settle()
    assert menu.grab().toImage().pixelColor(8, 4).lightness() < 64
    menu.close()
    program.window.header.finder.setFocus()
    type_in(program, "rate")
    hits = program.window.header.finder.hits
    assert hits is not None
    program.hub.adjust(theme="black-on-white")
    settle()
    assert hits.isVisible()
    assert hits.grab().toImage().pixelColor(hits.width() // 2, 4).name() == "#ffffff"
