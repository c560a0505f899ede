import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from tests.e2e.steps import act, seen, settle
from viewer import __version__
from viewer.app import Program
from viewer.presentation.help import pages
from viewer.ui.dialogs.help_window import HelpDialog
from viewer.ui.dialogs.page_dialog import PageDialog
from viewer.ui.dialogs.versions import LIBRARIES, named_versions, versions
from viewer.ui.theme import theme


def dialog(program: Program) -> HelpDialog:
    act(program, "help")
    found = program.window.findChild(HelpDialog)
    assert found is not None
    return found


def test_that_help_leaves_the_window_in_use_and_opens_once(program: Program) -> None:
    helping = dialog(program)
    assert not helping.isModal()
    act(program, "shortcuts")
    assert program.window.findChildren(HelpDialog) == [helping]
    assert "Keyboard shortcuts" in seen(helping)
    helping.close()
    act(program, "help")
    assert helping.isVisible()
    assert "The sections of a report" in seen(helping)


def test_that_every_page_of_help_can_be_shown(program: Program) -> None:
    helping = dialog(program)
    for page in pages():
        helping.show_page(page.id)
        settle()
        assert page.title in seen(helping)


def test_that_help_is_searched_and_enter_does_not_close_it(program: Program) -> None:
    helping = dialog(program)
    helping.pages.filter.setFocus()
    QTest.keyClicks(helping.pages.filter, "hollow")
    QTest.keyClick(helping.pages.filter, Qt.Key.Key_Return)
    settle()
    assert helping.isVisible()
    assert "An example: CPS East of England" in seen(helping)


@pytest.mark.parametrize("action", ["help", "about-program"])
def test_that_text_and_colours_change_at_once_in_an_open_dialog(
    program: Program, action: str
) -> None:
    act(program, action)
    shown = next(one for one in program.window.findChildren(QDialog) if one.isVisible())
    before = shown.grab().toImage()
    QTest.keyClick(shown, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert program.hub.state.settings.text_size == 110
    program.hub.adjust(theme="white-on-black")
    settle()
    image = shown.grab().toImage()
    assert image != before
    assert image.pixelColor(3, 3).name() == theme.now().inks.card == "#000000"


def test_that_versions_can_be_copied(program: Program) -> None:
    act(program, "about-program")
    about = program.window.findChild(PageDialog)
    assert about is not None
    assert __version__ in seen(about)
    QTest.mouseClick(about.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == versions()
    assert about.copy.text() == "Copied"
    about.close()
    settle()
    assert program.window.findChild(PageDialog) is None


def test_that_every_library_is_told_by_its_version() -> None:
    told = named_versions()
    assert all(told[name][0].isdigit() for name in LIBRARIES)
    assert {"Inspection Viewer", "Python", "Qt", "PySide6", "System"} <= set(told)


def test_that_no_library_is_imported_to_be_asked_for_its_version() -> None:
    code = (
        "import sys; from viewer.ui.dialogs.versions import versions; versions();"
        "print([name for name in ('pyqtgraph', 'numpy', 'typst', 'pypdfium2', 'docx', 'pydantic')"
        " if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
