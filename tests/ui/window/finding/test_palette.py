from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import finding, index
from tests.e2e.steps import act, press, settle, tab, type_in
from viewer.app import Program
from viewer.presentation.window.palette import LIMIT, places_in
from viewer.ui.window.finding.palette import Palette


def opened(program: Program) -> Palette:
    press(program, "Ctrl+K")
    palette = program.window.findChild(Palette)
    assert palette is not None
    assert palette.isVisible()
    return palette


def test_that_a_few_letters_and_enter_lead_to_a_finding(program: Program) -> None:
    palette = opened(program)
    type_in(program, "police file qual")
    press(program, "Return")
    assert not palette.isVisible()
    assert tab(program) == "weaknesses"
    assert program.hub.state.place.item == "police-files"


def test_that_a_few_letters_and_enter_do_an_action(program: Program) -> None:
    opened(program)
    type_in(program, "dark")
    press(program, "Return")
    assert program.hub.state.settings.theme == "dark"


def test_that_a_section_is_gone_to_by_the_arrow_keys_alone(program: Program) -> None:
    palette = opened(program)
    press(program, "Down")
    press(program, "Down")
    press(program, "Return")
    assert tab(program) == "strengths"
    assert not palette.isVisible()


def test_that_the_arrow_keys_pass_over_headings_and_stop_at_the_ends(program: Program) -> None:
    palette = opened(program)
    for _ in range(60):
        press(program, "Down")
        assert palette.chosen() is not None
    last = palette.chosen()
    for keys in ("PgDown", "Down"):
        press(program, keys)
    assert palette.chosen() == last
    for _ in range(20):
        press(program, "PgUp")
    first = palette.chosen()
    assert first is not None
    assert first.key == "tab-overview"


def test_that_escape_closes_it_and_gives_the_focus_back(program: Program) -> None:
    program.window.header.finder.setFocus()
    before = QApplication.focusWidget()
    palette = opened(program)
    assert QApplication.focusWidget() is palette.field
    type_in(program, "rate")
    press(program, "Escape")
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before


def test_that_tab_leads_back_to_where_the_focus_was(program: Program) -> None:
    program.window.header.tabs.setFocus()
    for keys in ("Tab", "Shift+Tab"):
        palette = opened(program)
        type_in(program, "rate")
        press(program, keys)
        assert not palette.isVisible(), keys
        assert QApplication.focusWidget() is program.window.header.tabs, keys


def test_that_its_shortcut_also_closes_it_and_so_does_going_on_elsewhere(program: Program) -> None:
    palette = opened(program)
    press(program, "Ctrl+K")
    assert not palette.isVisible()
    assert opened(program) is palette
    program.window.header.tabs.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not palette.isVisible()


def test_that_a_click_chooses(program: Program) -> None:
    palette = opened(program)
    type_in(program, "metrics")
    at = palette.list.visualRect(palette.list.model().index(0, 0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle()
    assert tab(program) == "metrics"


def test_that_what_was_chosen_is_offered_first_the_next_time(program: Program) -> None:
    palette = opened(program)
    type_in(program, "police file qual")
    press(program, "Return")
    opened(program)
    chosen = palette.chosen()
    assert chosen is not None
    assert chosen.title == "Police file quality stays weak"
    assert palette.field.text() == ""


def test_that_what_cannot_be_done_is_shown_and_not_done(program: Program) -> None:
    palette = opened(program)
    type_in(program, "forward")
    chosen = palette.chosen()
    assert chosen is not None
    assert not chosen.offered
    press(program, "Return")
    assert palette.isVisible()


def test_that_nothing_that_fits_is_said_and_a_screen_reader_finds_names(program: Program) -> None:
    palette = opened(program)
    type_in(program, "zebra")
    assert palette.summary.text() == "No matches for “zebra”."
    assert not palette.list.isVisible()
    press(program, "Return")
    assert palette.isVisible()
    assert palette.field.accessibleName() == "Quick search"
    palette.field.clear()
    type_in(program, "export")
    row = palette.list.model().index(0, 0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Export…, Action, File, Ctrl+E"


def test_that_it_keeps_within_the_window_as_text_and_window_change(program: Program) -> None:
    palette = opened(program)
    for size, width, height in ((200, 900, 600), (100, 1280, 800), (200, 720, 480)):
        program.hub.adjust(text_size=size)
        program.window.resize(width, height)
        settle()
        assert palette.isVisible()
        assert program.window.rect().contains(palette.geometry())


def test_that_it_follows_what_can_be_done_while_it_is_open(program: Program) -> None:
    act(program, "tab-metrics")
    palette = opened(program)
    type_in(program, "back")
    chosen = palette.chosen()
    assert chosen is not None
    assert chosen.offered
    program.hub.back()
    chosen = palette.chosen()
    assert chosen is None or chosen.key != "back"


def test_that_of_ten_thousand_findings_only_the_best_become_rows(
    program: Program, qtbot: QtBot
) -> None:
    many = index(findings=[finding(f"f{n}", title=f"Late files {n}") for n in range(10_000)])
    palette = Palette(program.window)
    palette.open_on([places_in(many)], ())
    palette.field.setText("late")
    assert palette.list.model().rowCount() == LIMIT
    assert palette.summary.text() == "10,000 matches, the best 50 shown"


def test_that_it_opens_from_wherever_the_focus_is(program: Program) -> None:
    for name in ("finder", "tabs"):
        getattr(program.window.header, name).setFocus()
        opened(program)
        press(program, "Escape")
