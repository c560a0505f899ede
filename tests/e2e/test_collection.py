"""Stories of a folder of reports: its matrix, reports opened from it, and the way back."""

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.builders import about, criterion, finding, report
from tests.e2e.steps import act, page, press, seen, settle, type_in
from tests.running import Starter
from tests.samples import write
from viewer.app import Program
from viewer.domain.report import Report
from viewer.export.formats import format_named
from viewer.export.job import DocumentJob
from viewer.presentation.summary.document import Options
from viewer.store.collection.index.index_file import forget_index
from viewer.ui.collection.changes_tab import ChangesTab
from viewer.ui.collection.collection_tab import CollectionTabWidget
from viewer.ui.collection.history.history_tab import HistoryTab
from viewer.ui.collection.matrix_tab import KEPT_AFTER_MS, MatrixTab
from viewer.ui.collection.page import CollectionPage
from viewer.ui.collection.search.search_tab import SearchTab
from viewer.ui.dialogs import file_dialog
from viewer.ui.dialogs.collection_properties import CollectionProperties
from viewer.ui.paper.printable_collection import printable_collection
from viewer.ui.window.problems_panel import ProblemsPanel

Kind = TypeVar("Kind", bound=CollectionTabWidget)
pytestmark = pytest.mark.usefixtures("home")


def inspected(name: str, year: int, level: str) -> Report:
    """A report on an Area in a year, with the level of its casework."""
    return report(
        about=about(
            id=f"{name.lower().replace(chr(32), chr(45))}-{year}",
            subject={"name": name, "kind": "Area"},
            published=f"{year}-05-01",
        ),
        criteria=[criterion("leading", "good"), criterion("casework", level)],
        findings=[finding()],
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three Areas, one of them inspected twice, and a file that is broken."""
    below = tmp_path / "areas" / "older"
    below.mkdir(parents=True)
    write(below, inspected("North", 2019, "good"), "north-2019")
    write(below.parent, inspected("North", 2023, "poor"), "north-2023")
    write(below.parent, inspected("South", 2022, "good"), "south")
    write(below.parent, inspected("West", 2021, "fair"), "west")
    (below / "broken.inspection.json").write_text("{")
    return below.parent


@pytest.fixture
def program(start: Starter, folder: Path, qtbot: QtBot) -> Program:
    """The real program with a folder open."""
    program = start(folder)
    qtbot.waitUntil(lambda: program.hub.state.open_collection is not None)
    qtbot.waitUntil(lambda: not program.hub.state.opening.waiting)
    settle()
    return program


def shown(program: Program, kind: type[Kind]) -> Kind:
    """The tab in front, which is of this kind."""
    front = page(program)
    assert isinstance(front, CollectionPage)
    tab = front.tab()
    assert isinstance(tab, kind)
    return tab


def matrix(program: Program) -> MatrixTab:
    return shown(program, MatrixTab)


def names(tab: MatrixTab) -> list[object]:
    return [tab.table.cells.index(row, 0).data() for row in range(tab.table.cells.rowCount())]


def test_that_a_folder_opens_as_one_row_for_each_body_that_is_heard_copied_and_found(
    program: Program,
) -> None:
    assert program.window.focusWidget() is matrix(program).table
    tab = matrix(program)
    assert names(tab) == ["North", "South", "West"]
    assert "3 areas" in tab.sentence.text()
    assert "4 reports" in program.window.header.subtitle.text()
    cells = matrix(program).table.cells
    heard = cells.index(0, cells.columnCount() - 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Poor, worse than Good on 1 May 2019"
    tab = matrix(program)
    tab.table.setFocus()
    tab.table.selectAll()
    act(program, "copy")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 4
    assert lines[1].split("\t")[1].startswith("2023-05-01")
    tab = matrix(program)
    QGuiApplication.clipboard().setText("West\nNorth\n")
    tab.finder.setFocus()
    press(program, "Ctrl+V")
    assert tab.finder.text() == "West; North"
    assert names(tab) == ["North", "West"]
    tab.finder.clear_words()
    settle()
    tab = matrix(program)
    tab.chips.picked.emit("every", "")
    settle()
    assert names(matrix(program)) == ["North", "North", "South", "West"]
    assert "4 inspections" in tab.sentence.text()


def test_that_enter_opens_the_report_and_back_leads_to_the_cell_and_marks_are_kept(
    program: Program, qtbot: QtBot
) -> None:
    tab = matrix(program)
    tab.table.setFocus()
    press(program, "Down")
    press(program, "End")
    cell = tab.table.currentIndex()
    press(program, "Return")
    qtbot.waitUntil(lambda: program.hub.state.open_report is not None)
    settle()
    assert program.hub.state.place.tab == "criteria"
    assert program.hub.state.place.item == "casework"
    press(program, "Alt+Left")
    now = matrix(program).table.currentIndex()
    assert (now.row(), now.column()) == (cell.row(), cell.column())
    press(program, "Alt+Right")
    assert program.hub.state.open_report is not None
    press(program, "Alt+Left")
    press(program, "Home")
    press(program, "Up")
    tab = matrix(program)
    tab.table.setFocus()
    press(program, "Space")
    collection = program.hub.state.open_collection
    assert collection is not None
    assert [one.file for one in collection.marked] == ["north-2023.inspection.json"]
    act(program, "read-again")
    qtbot.waitUntil(lambda: not program.hub.state.opening.waiting)
    again = program.hub.state.open_collection
    assert again is not None
    assert again.marked == collection.marked
    (_,) = program.hub.state.collections
    says_why_a_file_has_no_row(program, qtbot)
    act(program, "folder-matrix")
    matrix(program).table.setFocus()
    press(program, "Return")
    qtbot.waitUntil(lambda: program.hub.state.open_report is not None)
    press(program, "Alt+Left")
    act(program, "close")
    assert not program.hub.state.collections
    assert program.hub.state.open_report is not None


def says_why_a_file_has_no_row(program: Program, qtbot: QtBot) -> None:
    act(program, "folder-files")
    front = page(program)
    assert "1 file with problems" in seen(front)
    assert isinstance(front, CollectionPage)
    tab = front.tab()
    assert tab is not None
    tab.begin()
    press(program, "Return")
    qtbot.waitUntil(lambda: isinstance(page(program), ProblemsPanel))
    assert "broken.inspection.json" in seen(page(program))
    press(program, "Escape")
    settle()


def test_that_a_typed_day_shows_how_things_stood(program: Program, qtbot: QtBot) -> None:
    tab = matrix(program)
    tab.day.day.setFocus()
    type_in(program, "2031")
    press(program, "Return")
    assert tab.sentence.text() == "2031 is after today. Write a day that has been."
    tab.day.day.clear()
    type_in(program, "2022")
    press(program, "Return")
    assert "as at 31 December 2022" in tab.sentence.text()
    assert names(tab) == ["North", "South", "West"]
    act(program, "folder-history")
    history = page(program)
    qtbot.waitUntil(lambda: "as at 31 December 2022" in seen(history))
    act(program, "folder-matrix")
    assert tab.day.day.text() == "2022"
    tab.day.day.clear_words()
    tab.day.day.returnPressed.emit()
    settle()
    assert "as at" not in tab.sentence.text()
    assert tab.day.day.text() == ""


def test_that_what_is_shown_can_be_printed_exported_and_leaves_as_briefings(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("changes", "history", "matrix"):
        act(program, f"folder-{name}")
        act(program, "export")
        asking = program.window.output.asking
        assert asking is not None
        assert asking.name.text().endswith(name)
        asking.reject()
        settle()
        assert program.window.actions_by_id["print"].isEnabled()
        shown = program.hub.state.open_collection
        printable = printable_collection(shown) if shown else None
        made = printable.job(Options()) if printable else None
        assert isinstance(made, DocumentJob)
        assert "North" in format_named("md").write(made).data.decode()
    tab = matrix(program)
    tab.finder.setFocus()
    type_in(program, "north")
    one = program.hub.state.open_collection
    found = printable_collection(one) if one else None
    assert found is not None
    assert found.named(Options(variant="briefings")).endswith("-matrix-briefings")
    job = found.job(Options(variant="briefings"))
    assert isinstance(job, DocumentJob)
    words = format_named("md").write(job).data.decode()
    assert "## North" in words
    assert one is not None
    inspectorate = one.collection.inspections[0].about.inspectorate
    assert f"{inspectorate}, {inspectorate}" not in words
    assert "South" not in words
    monkeypatch.setattr(file_dialog, "ask_for_folder", lambda *_: tmp_path)
    said: list[str] = []
    program.hub.said.connect(said.append)
    act(program, "briefings")
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said[1].startswith("Exported 1 briefing to the folder")
    assert [file.suffix for file in tmp_path.glob("*-briefings/*")] == [".pdf"]


def test_that_words_are_found_in_every_report_also_after_the_index_was_deleted(
    program: Program, qtbot: QtBot
) -> None:
    act(program, "folder-search")
    search = shown(program, SearchTab)
    assert program.window.focusWidget() is search.field
    act(program, "find")
    assert shown(program, SearchTab) is search
    type_in(program, "heads together")
    qtbot.waitUntil(lambda: search.title.text() == "4 passages in 4 reports")
    assert "2023: 1 of 1" in search.bars.spoken()
    one = program.hub.state.open_collection
    found = printable_collection(one) if one else None
    job = found.job(Options()) if found else None
    assert isinstance(job, DocumentJob)
    assert "4 passages in 4 of 4 reports" in format_named("md").write(job).data.decode()
    press(program, "Down")
    press(program, "Return")
    qtbot.waitUntil(lambda: program.hub.state.open_report is not None)
    assert program.hub.state.place.tab == "strengths"
    press(program, "Alt+Left")
    assert search.title.text() == "4 passages in 4 reports"

    def checked() -> bool:
        one = program.hub.state.open_collection
        return one is not None and one.collection.is_checked

    qtbot.waitUntil(checked)
    one = program.hub.state.open_collection
    assert one is not None
    assert one.collection.index is not None
    forget_index(one.collection.index)
    act(program, "find")
    search.field.clear_words()
    qtbot.waitUntil(lambda: "4 passages" not in search.title.text())
    type_in(program, "heads together")
    qtbot.waitUntil(lambda: search.title.text() == "4 passages in 4 reports")


def test_that_changes_say_who_fell_and_the_sum_between_two_typed_dates(
    program: Program, qtbot: QtBot
) -> None:
    press(program, "Down")
    act(program, "folder-changes")
    qtbot.wait(2 * KEPT_AFTER_MS)
    one = program.hub.state.open_collection
    assert one is not None
    assert one.tab == "changes"
    act(program, "folder-changes")
    tab = shown(program, ChangesTab)
    tab.chips.picked.emit("column", "casework")
    qtbot.waitUntil(lambda: "0 rose + 1 fell + 0 stayed the same" in tab.sentence.text())
    tab.dates.since.setFocus()
    type_in(program, "1 June 2019")
    press(program, "Tab")
    type_in(program, "2022")
    press(program, "Return")
    qtbot.waitUntil(lambda: "from 1 June 2019 to 31 December 2022" in tab.title.text())
    press(program, "Backspace")
    press(program, "Return")
    assert tab.sentence.text().startswith("“202” is not a date.")


def test_that_a_history_is_walked_spell_by_spell_and_shows_none_of_reports_that_are_gone(
    program: Program, qtbot: QtBot
) -> None:
    act(program, "folder-history")
    tab = shown(program, HistoryTab)
    qtbot.waitUntil(lambda: tab.page is not None)
    tab.list.setFocus()
    tab.list.setCurrentIndex(tab.list.lines.index(0, 0))
    press(program, "Right")
    heard = tab.list.lines.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("Good from 1 May 2019 until 1 May 2023")
    press(program, "Return")
    qtbot.waitUntil(lambda: program.hub.state.open_report is not None)
    press(program, "Alt+Left")
    settle()
    act(program, "folder-history")
    assert shown(program, HistoryTab) is tab
    qtbot.waitUntil(lambda: tab.page is not None)
    one = program.hub.state.open_collection
    assert one is not None
    gone = replace(one, collection=replace(one.collection, inspections=()))
    tab.show_collection(gone)
    assert "There is no report here any more" in seen(tab)
    assert "Overall" not in seen(tab)
    assert tab.list.lines.rowCount() == 0


def test_that_a_rating_older_than_its_report_has_a_sign_with_its_key(
    start: Starter, tmp_path: Path, qtbot: QtBot
) -> None:
    care = criterion("care")
    rating = care.rating.model_copy(update={"date": "2001-03"})
    write(tmp_path, report(criteria=[care.model_copy(update={"rating": rating})]), "old")
    program = start(tmp_path)
    qtbot.waitUntil(lambda: program.hub.state.open_collection is not None)
    settle()
    assert matrix(program).key.text().startswith("† given before this report")


def test_that_reports_without_ratings_lead_to_the_search(
    start: Starter, tmp_path: Path, qtbot: QtBot
) -> None:
    write(tmp_path, report(about=about(id="bare"), criteria=[], findings=[finding()]), "bare")
    program = start(tmp_path)
    qtbot.waitUntil(lambda: program.hub.state.open_collection is not None)
    settle()
    tab = matrix(program)
    assert "None of these reports has a rating" in seen(tab)
    assert tab.card.isHidden()
    assert not program.window.actions_by_id["export"].isEnabled()
    assert program.window.focusWidget() is tab.lead
    press(program, "Space")
    assert program.hub.state.tab == "search"
    act(program, "folder-history")
    assert "None of these reports has a rating" in seen(page(program))
    assert "Dashed" not in seen(page(program))


def test_that_numbers_in_names_are_sorted_as_numbers(
    start: Starter, tmp_path: Path, qtbot: QtBot
) -> None:
    for name in ("Area 10", "Area 9"):
        write(tmp_path, inspected(name, 2020, "good"), name)
    program = start(tmp_path)
    qtbot.waitUntil(lambda: program.hub.state.open_collection is not None)
    qtbot.waitUntil(lambda: names(matrix(program)) == ["Area 9", "Area 10"])


def test_that_a_new_file_is_seen_and_a_folder_that_is_gone_is_looked_for_and_shown_again(
    program: Program, folder: Path, qtbot: QtBot
) -> None:
    follower = program.window.files.follower
    assert follower is not None
    qtbot.waitUntil(lambda: follower.is_idle)
    press(program, "Alt+Return")
    (dialog,) = program.window.findChildren(CollectionProperties)
    qtbot.waitUntil(dialog.clear_button.isEnabled)
    words = seen(dialog)
    assert "4 reports" in words
    assert "1 file with problems" in words
    assert "Every report, in full" in words
    assert "4 reports with " in words
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text().splitlines()
    file = next(Path(line.split(": ", 1)[1]) for line in copied if line.endswith(".sqlite"))
    assert file.exists()
    dialog.clear_button.click()
    qtbot.waitUntil(lambda: "There is no index now" in seen(dialog))
    assert not file.exists()
    assert not dialog.clear_button.isEnabled()
    dialog.close_button.click()
    settle()
    qtbot.waitUntil(lambda: follower.is_idle)
    folder.rename(folder.with_name("elsewhere"))
    follower.look()
    qtbot.waitUntil(lambda: "Cannot be read any more" in program.window.header.subtitle.text())
    assert names(matrix(program)) == ["North", "South", "West"]
    act(program, "read-again")
    qtbot.waitUntil(lambda: isinstance(page(program), ProblemsPanel))
    words = seen(page(program))
    assert "There is no file with this name." in words
    assert "areas is still open, as it was read." in words
    assert "Back to the folder" in words
    press(program, "Escape")
    folder.with_name("elsewhere").rename(folder)
    follower.look()
    qtbot.waitUntil(lambda: "4 reports" in program.window.header.subtitle.text())
    qtbot.waitUntil(lambda: follower.is_idle)
    write(folder, inspected("East", 2024, "good"), "east")
    follower.look()
    qtbot.waitUntil(lambda: names(matrix(program)) == ["East", "North", "South", "West"])
