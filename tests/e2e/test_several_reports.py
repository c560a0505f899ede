"""Stories of several reports open in one window."""

import gc
import sys
from hashlib import sha256
from pathlib import Path
from threading import Event
from weakref import ref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import about, criterion, finding, metric, observation, report
from tests.e2e.steps import act, follow, page, press, seen, settle, tab, type_in
from tests.running import Starter, finish_deleting
from tests.samples import broken, write
from viewer.app import Program
from viewer.domain.report import Report
from viewer.store.disk import settings as store
from viewer.store.disk.settings import Settings
from viewer.ui.blocks.choice import ChoiceTab
from viewer.ui.dialogs.page_dialog import PageDialog
from viewer.ui.session import disk_tasks
from viewer.ui.window.menus import list_menu
from viewer.ui.window.top.report_switcher import ReportList
from viewer.ui.window.welcome_page import WelcomePage


def area(name: str, value: str) -> Report:
    """A report on an Area with this figure."""
    findings = [finding(f"finding-{n}", title=f"{name} {n}") for n in range(60)]
    return report(
        about=about(id=f"report-{value}".replace(".", "-"), subject={"name": name}),
        criteria=[criterion()],
        metrics=[metric(observation(value))],
        findings=findings,
    )


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    areas = [("North", "11.5"), ("South", "22.5"), ("West", "33.5")]
    return [write(tmp_path, area(*one), one[0].lower()) for one in areas]


@pytest.fixture
def program(start: Starter, files: list[Path], qtbot: QtBot) -> Program:
    """The real program with three reports open."""
    program = start(*files)
    qtbot.waitUntil(lambda: len(program.hub.state.open_reports) == 3)
    settle()
    return program


def title(program: Program) -> str:
    return program.window.header.title.text()


def test_that_every_file_named_at_the_start_opens_and_keys_and_menu_and_palette_bring_each(
    program: Program,
) -> None:
    assert title(program) == "North"
    assert "11.5%" in seen(page(program))
    menu = list_menu(program.window.actions_by_id["bring"])
    assert [entry.text().split("  ·  ")[0] for entry in menu.actions()] == [
        "North",
        "South",
        "West",
    ]
    assert [entry.isChecked() for entry in menu.actions()] == [True, False, False]
    menu.actions()[2].trigger()
    settle()
    assert title(program) == "West"
    program.hub.step_report(1)
    settle()
    seen_titles = []
    for _ in range(4):
        press(program, "Ctrl+PgDown")
        seen_titles.append(title(program))
    press(program, "Ctrl+PgUp")
    assert [*seen_titles, title(program)] == ["South", "West", "North", "South", "North"]
    act(program, "palette")
    type_in(program, "sout")
    press(program, "Return")
    assert title(program) == "South"


def listed(program: Program) -> ReportList:
    """The list of open reports, once the title is pressed."""
    switch = program.window.header.switch
    assert switch is not None
    switch.click()
    settle()
    assert switch.list is not None
    assert switch.list.isVisible()
    return switch.list


def texts(shown: ReportList) -> list[str]:
    model = shown.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_that_the_title_is_a_list_of_the_reports_found_by_a_few_letters_and_closed_again(
    program: Program,
) -> None:
    switch = program.window.header.switch
    assert switch is not None
    assert switch.isVisible()
    assert switch.accessibleName() == "North, report 1 of 3"
    words = texts(listed(program))
    assert [word.split(", ")[0] for word in words] == ["North", "South", "West"]
    assert "north.inspection.json" in words[0]
    assert [word.endswith("shown now") for word in words] == [True, False, False]
    press(program, "Down")
    press(program, "Down")
    press(program, "Return")
    assert title(program) == "West"
    assert [word.endswith("shown now") for word in texts(listed(program))] == [False, False, True]
    press(program, "Escape")
    shown = listed(program)
    type_in(program, "sou")
    assert shown.summary.text() == "1 of 3 reports"
    press(program, "Return")
    assert title(program) == "South"
    assert not shown.isVisible()
    shown = listed(program)
    switch = program.window.header.switch
    assert switch is not None
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not shown.isVisible()
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert shown.isVisible()
    press(program, "Escape")
    assert not shown.isVisible()


def test_that_a_long_list_of_reports_stays_within_the_window(
    start: Starter, tmp_path: Path, qtbot: QtBot
) -> None:
    many = [write(tmp_path, area(f"Area {n}", f"{n}.5"), f"area-{n}") for n in range(10, 34)]
    program = start(*many)
    qtbot.waitUntil(lambda: len(program.hub.state.open_reports) == len(many))
    shown = listed(program)
    assert shown.list.model().rowCount() == len(many)
    assert program.window.rect().contains(shown.geometry())


def test_that_each_report_keeps_its_section_choice_filter_scrolling_and_way_back(
    program: Program,
) -> None:
    act(program, "find")
    type_in(program, "North")
    finder = program.window.header.finder
    assert finder.hits is not None
    assert finder.hits.isVisible()
    press(program, "Ctrl+PgDown")
    assert not finder.hits.isVisible()
    assert finder.text() == ""
    press(program, "Ctrl+PgUp")
    act(program, "tab-strengths")
    act(program, "filter")
    type_in(program, "North 1")
    program.hub.choose("finding-12")
    press(program, "Ctrl+PgDown")
    assert tab(program) == "overview"
    assert not program.window.actions_by_id["back"].isEnabled()
    act(program, "tab-strengths")
    strengths = page(program)
    assert isinstance(strengths, ChoiceTab)
    assert strengths.filter.text() == ""
    assert "North" not in seen(strengths)
    press(program, "Ctrl+PgUp")
    assert strengths.filter.text() == "North 1"
    assert program.hub.state.place.item == "finding-12"
    press(program, "Alt+Left")
    assert tab(program) == "overview"
    act(program, "tab-strengths")
    strengths.filter.clear_words()
    settle()
    bar = strengths.list.verticalScrollBar()
    bar.setValue(400)
    press(program, "Ctrl+PgDown")
    act(program, "tab-strengths")
    bar.setValue(90)
    press(program, "Ctrl+PgUp")
    settle()
    assert bar.value() == 400
    press(program, "Ctrl+PgDown")
    settle()
    assert bar.value() == 90


def test_that_properties_are_read_and_copied_and_what_is_open_is_not_opened_twice(
    program: Program, files: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    press(program, "Ctrl+PgDown")
    press(program, "Alt+Return")
    (dialog,) = program.window.findChildren(PageDialog)
    assert dialog.isVisible()
    words = seen(dialog)
    digest = sha256(files[1].read_bytes()).hexdigest()
    assert "south.inspection.json" in words
    assert digest in words.replace("\u200b", "")
    dialog.copy.click()
    assert digest in QGuiApplication.clipboard().text()
    dialog.close_button.click()
    settle()
    assert not program.window.findChildren(PageDialog)
    link = tmp_path / "link.json"
    link.symlink_to(files[1])
    for file in (files[2], link):
        program.hub.open_file(file)
        qtbot.waitUntil(lambda: program.hub.state.opening.reading is None)
    assert len(program.hub.state.open_reports) == 3
    assert title(program) == "South"


def test_that_last_time_s_files_open_again_only_where_that_was_chosen(
    start: Starter, program: Program, files: list[Path], qtbot: QtBot
) -> None:
    press(program, "Ctrl+PgDown")
    start.stop(program)
    program = start()
    assert title(program) == "CPS East of England"
    act(program, "reopen")
    program.hub.open_files(files[:2])
    qtbot.waitUntil(lambda: len(program.hub.state.open_reports) == 3)
    press(program, "Ctrl+PgDown")
    assert title(program) == "South"
    start.stop(program)
    program = start()
    qtbot.waitUntil(lambda: len(program.hub.state.open_reports) == 2)
    assert title(program) == "South"
    start.stop(program)
    program = start(files[2])
    assert [open_report.report_file.file for open_report in program.hub.state.open_reports] == [
        files[2]
    ]


def test_that_walking_the_reports_makes_nothing_new_and_closing_all_lets_go_and_welcomes(
    program: Program, qtbot: QtBot
) -> None:
    def round_trip() -> int:
        for _ in range(3):
            press(program, "Ctrl+PgDown")
            for number in range(1, 7):
                press(program, f"Ctrl+{number}")
        finish_deleting()
        return len(program.window.findChildren(QWidget))

    settled = round_trip()
    assert round_trip() == settled
    assert program.hub.state.report_file is not None
    index = ref(program.hub.state.report_file.index)
    act(program, "close-all")
    finish_deleting()
    gc.collect()
    assert index() is None
    welcome = page(program)
    assert isinstance(welcome, WelcomePage)
    welcome.shipped.click()
    qtbot.waitUntil(lambda: title(program) == "CPS East of England")


def test_that_last_time_s_files_which_are_gone_are_named_and_not_in_the_way(
    start: Starter, program: Program, files: list[Path], qtbot: QtBot
) -> None:
    act(program, "reopen")
    start.stop(program)
    files[0].unlink()
    program = start()
    qtbot.waitUntil(lambda: program.hub.state.opening.reading is None)
    settle()
    assert title(program) == "South"
    assert "22.5%" in seen(page(program))
    assert program.window.notice.text() == (
        "north.inspection.json was open last time, but cannot be opened now."
    )
    start.stop(program)
    for file in files[1:]:
        file.unlink()
    program = start()
    qtbot.waitUntil(lambda: title(program) == "CPS East of England")
    assert "62.3%" in seen(page(program))
    assert program.window.notice.text().startswith("2 files that were open last time")


def test_that_a_recent_file_which_is_gone_says_so_and_one_that_does_not_answer_keeps_nobody_waiting(
    program: Program, files: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering = disk_tasks.real_path
    answer = Event()

    def real_path(path: str) -> str:
        return "" if "south" in path and answer.wait(10) else path

    monkeypatch.setattr(disk_tasks, "real_path", real_path)
    for _ in range(3):
        list_menu(program.window.actions_by_id["recent"]).aboutToShow.emit()
    assert len(list_menu(program.window.actions_by_id["recent"]).actions()) == 4
    assert not program.hub.state.missing
    answer.set()
    qtbot.waitUntil(lambda: program.hub.state.missing == {str(files[1])})
    monkeypatch.setattr(disk_tasks, "real_path", answering)
    list_menu(program.window.actions_by_id["recent"]).aboutToShow.emit()
    qtbot.waitUntil(lambda: not program.hub.state.missing)
    files[0].unlink()
    menu = list_menu(program.window.actions_by_id["recent"])
    menu.aboutToShow.emit()
    qtbot.waitUntil(lambda: bool(program.hub.state.missing))
    words = [entry.text() for entry in menu.actions()]
    assert words == [
        "West, Inspectorate", "South, Inspectorate", "North, Inspectorate (not found)",
        "Clear this list",
    ]  # fmt: skip
    menu.actions()[-1].trigger()
    assert program.hub.state.settings.recent == ()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_that_a_file_is_among_the_recent_ones_once_whatever_leads_to_it(
    start: Starter, files: list[Path], qtbot: QtBot
) -> None:
    file = files[0]
    around = file.parent / "folder" / ".." / file.name
    link = file.parent / "link.inspection.json"
    (file.parent / "folder").mkdir()
    link.symlink_to(file)
    before = (str(link), str(file))
    store.save(Settings(recent=before), start.settings_file)
    program = start()
    program.window.files.look_for_recent()
    qtbot.waitUntil(lambda: program.hub.state.settings.recent == (str(link),))
    for name, kept in ((around, file), (link, link), (file, file)):
        program.hub.open_file(name)
        qtbot.waitUntil(lambda kept=kept: program.hub.state.settings.recent == (str(kept),))  # type: ignore[misc]
    assert len(program.hub.state.open_reports) == 2


def test_that_closing_shows_problems_then_a_neighbour_then_a_welcome_and_what_was_closed_comes_back(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not program.window.actions_by_id["reopen-closed"].isEnabled()
    assert program.hub.state.report_file is not None
    before = program.hub.state.report_file.file
    press(program, "Ctrl+W")
    assert program.hub.state.report_file.file != before
    press(program, "Ctrl+Shift+T")
    program.hub.settle()
    settle()
    assert program.hub.state.report_file.file == before
    assert not program.window.actions_by_id["reopen-closed"].isEnabled()
    program.hub.open_file(broken(tmp_path))
    qtbot.waitUntil(lambda: bool(program.hub.state.opening.refused))
    press(program, "Ctrl+W")
    assert title(program) == "North"
    assert len(program.hub.state.open_reports) == 3
    press(program, "Ctrl+PgDown")
    titles = []
    for _ in range(2):
        press(program, "Ctrl+W")
        titles.append(title(program))
    assert titles == ["West", "North"]
    assert program.window.header.switch is not None
    assert not program.window.header.switch.isVisible()
    press(program, "Ctrl+W")
    welcome = page(program)
    assert isinstance(welcome, WelcomePage)
    assert "No report is open" in seen(welcome)
    assert not program.window.actions_by_id["close"].isEnabled()
    for name in ("print", "find", "next-report", "tab-metrics"):
        act(program, name)
        assert page(program) is welcome
    follow(program, "south.inspection.json")
    qtbot.waitUntil(lambda: bool(program.hub.state.open_reports))
    settle()
    assert "22.5%" in seen(page(program))
