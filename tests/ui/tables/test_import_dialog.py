"""A table becomes reports in three steps, with the keyboard alone and without stalling."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.tables import HARBOURS, csv_of, xlsx_of
from viewer.store.problem import Opened
from viewer.store.reading.reader import read_report
from viewer.store.tables import mappings
from viewer.ui.tables.import_dialog import ImportDialog

Shown = Iterator[ImportDialog]


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mappings, "user_folder", lambda _kind: tmp_path / "kept")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the dialog stands over."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


def opened(qtbot: QtBot, file: Path, window: QWidget) -> ImportDialog:
    """The dialog on a table, once that is read."""
    dialog = ImportDialog(file, str(file.parent), window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.open()
    qtbot.waitUntil(lambda: "Reading" not in dialog.said.text())
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path, window: QWidget) -> Shown:
    """The dialog on the harbours."""
    (tmp_path / "harbours.csv").write_text(csv_of(HARBOURS, ";"), "utf-8")
    made = opened(qtbot, tmp_path / "harbours.csv", window)
    yield made
    made.finish()
    made.reject()


def roles(dialog: ImportDialog) -> list[str]:
    """What the boxes over the columns say."""
    return [combo.currentText() for combo in dialog.columns.heads.combos]


def to_results(qtbot: QtBot, dialog: ImportDialog) -> None:
    """Go on to the last step."""
    dialog.next.click()
    dialog.next.click()
    qtbot.waitUntil(dialog.save.isEnabled)


def test_that_the_columns_are_shown_with_what_they_are_taken_for(dialog: ImportDialog) -> None:
    assert roles(dialog) == [
        "Inspected body", "Id of the body", "Group of the body", "Inspection dates", "Rating",
        "Rating", "Figure",
    ]  # fmt: skip
    assert dialog.columns.separator.currentText() == "semicolon"
    assert dialog.columns.inspectorate.text() == "Ofsted"
    assert dialog.columns.model.rowCount() == 5
    assert dialog.next.isEnabled()


def test_that_a_column_can_be_walked_to_and_changed(dialog: ImportDialog) -> None:
    columns = dialog.columns
    columns.heads.combos[4].setFocus()
    assert columns.panel.title.text() == "Column E: Overall effectiveness"
    columns.panel.name.textEdited.emit("The whole harbour")
    columns.heads.chosen.emit(1, "ignored")
    assert roles(dialog)[0] == "Not used"
    assert "No column has the names of the inspected bodies" in dialog.said.text()
    assert not dialog.next.isEnabled()
    columns.heads.chosen.emit(1, "body")
    assert dialog.next.isEnabled()


def test_that_screen_readers_hear_what_each_box_and_cell_is(dialog: ImportDialog) -> None:
    columns = dialog.columns
    assert columns.heads.combos[1].accessibleName() == "Column URN"
    cell = columns.model.index(0, 4).data(Qt.ItemDataRole.AccessibleTextRole)
    assert cell == "Overall effectiveness: Good"
    for box in (columns.row, columns.separator, columns.encoding, columns.inspectorate):
        known = QAccessible.queryAccessibleInterface(box)
        assert known.text(QAccessible.Text.Name)


def test_that_a_value_is_given_a_meaning_and_all_rows_become_reports(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.next.click()
    (choice, _) = dialog.values.choices
    assert choice.accessibleName() == "Meaning of “not seen”, 1 cell in Safety"
    choice.setCurrentIndex(choice.findText("Not inspected"))
    choice.activated.emit(choice.currentIndex())
    assert "All are decided" in dialog.values.said.text()
    dialog.next.click()
    qtbot.waitUntil(dialog.save.isEnabled)
    assert dialog.results.said.text() == "5 rows become reports."
    target = str(tmp_path / "out")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: target)
    with qtbot.waitSignal(dialog.saved):
        dialog.save.click()
    files = sorted(Path(target).iterdir())
    assert len(files) == 5
    assert all(isinstance(read_report(file), Opened) for file in files)
    dialog.save.click()
    qtbot.waitUntil(lambda: "And 2 more were not saved" in dialog.said.text())
    dialog.results.replace.click()
    with qtbot.waitSignal(dialog.saved):
        dialog.save.click()
    with qtbot.waitSignal(dialog.wants_report) as told:
        dialog.open_saved.click()
    assert told.args == [Path(target)]


def test_that_all_reports_can_go_into_one_file(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to_results(qtbot, dialog)
    target = str(tmp_path / "all")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (target, ""))
    with qtbot.waitSignal(dialog.saved):
        dialog.save_one.click()
    written = tmp_path / "all.inspections.jsonl"
    assert len(written.read_text("utf-8").splitlines()) == 4
    with qtbot.waitSignal(dialog.wants_report) as told:
        dialog.open_saved.click()
    assert told.args == [written]


def test_that_problems_are_told_row_by_row_and_can_be_shown_alone(
    qtbot: QtBot, dialog: ImportDialog
) -> None:
    to_results(qtbot, dialog)
    results = dialog.results
    assert results.model.rowCount() == 5
    results.only.click()
    assert results.model.rowCount() == 1
    results.table.setCurrentIndex(results.model.index(0, 0))
    assert "“not seen” is no level" in results.detail.text()
    dialog.back.click()
    dialog.back.click()
    assert dialog.head.text() == "Step 1 of 3: Columns"
    assert dialog.next.isEnabled()


def test_that_sheet_and_heading_row_can_be_chosen(
    qtbot: QtBot, tmp_path: Path, window: QWidget
) -> None:
    rows = [["Ratings of harbours"], *HARBOURS]
    (tmp_path / "book.xlsx").write_bytes(xlsx_of(Ratings=rows, Other=[["Body", "Overall"]]))
    dialog = opened(qtbot, tmp_path / "book.xlsx", window)
    assert dialog.columns.row.value() == 2
    dialog.columns.row.setValue(3)
    qtbot.waitUntil(lambda: dialog.columns.model.rowCount() == 4)
    dialog.columns.sheet_wanted.emit("Other")
    qtbot.waitUntil(lambda: len(dialog.columns.heads.combos) == 2)
    dialog.reject()


def test_that_what_is_no_table_is_told(qtbot: QtBot, tmp_path: Path, window: QWidget) -> None:
    (tmp_path / "odd.csv").write_bytes(b"%PDF-1.7 of a kind")
    dialog = opened(qtbot, tmp_path / "odd.csv", window)
    assert "is a PDF, not a table" in dialog.said.text()
    assert not dialog.next.isEnabled()
    dialog.reject()


def test_that_choices_are_kept_and_can_be_proposed_anew(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path, window: QWidget
) -> None:
    assert not dialog.columns.afresh.isVisible()
    dialog.columns.heads.chosen.emit(3, "ignored")
    dialog.finish()
    dialog.reject()
    dialog.finish()
    again = opened(qtbot, tmp_path / "harbours.csv", window)
    assert roles(again)[2] == "Not used"
    assert "as you chose them" in again.said.text()
    again.columns.afresh.click()
    qtbot.waitUntil(lambda: roles(again)[2] == "Group of the body")
    assert "last time" in again.columns.afresh.text()
    again.columns.afresh.click()
    qtbot.waitUntil(lambda: roles(again)[2] == "Not used")
    again.reject()
    again.finish()


def test_that_the_focus_begins_where_something_is_still_to_be_said(
    qtbot: QtBot, tmp_path: Path, window: QWidget
) -> None:
    (tmp_path / "long.csv").write_text(csv_of(LONG), "utf-8")
    dialog = opened(qtbot, tmp_path / "long.csv", window)
    assert not dialog.next.isEnabled()
    assert dialog.columns.inspectorate.hasFocus()
    box, before = dialog.columns.heads.combos[0], roles(dialog)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert roles(dialog) == before
    QTest.keyClicks(dialog.columns.inspectorate, "Ofsted")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert dialog.stack.currentIndex() == 1
    dialog.finish()


def test_that_the_keys_lead_from_the_cells_to_the_role_and_on(
    qtbot: QtBot, dialog: ImportDialog
) -> None:
    columns = dialog.columns
    dialog.activateWindow()
    columns.table.setFocus()
    columns.table.setCurrentIndex(columns.model.index(1, 2))
    QTest.keyClick(columns.table, Qt.Key.Key_Return)
    assert dialog.head.text().startswith("Step 1")
    assert dialog.focusWidget() is columns.heads.combos[2]
    QTest.keyClick(columns.heads.combos[2], Qt.Key.Key_Right)
    assert dialog.focusWidget() is columns.heads.combos[3]
    by_tab = [combo.focusPolicy() == Qt.FocusPolicy.StrongFocus for combo in columns.heads.combos]
    assert by_tab.index(True) == 3
    assert sum(by_tab) == 1


def test_that_a_column_can_have_levels_of_its_own(qtbot: QtBot, dialog: ImportDialog) -> None:
    columns = dialog.columns
    columns.heads.chosen.emit(3, "rating")
    columns.panel.scale.picked.emit("")
    assert columns.panel.levels.text() == "North, South"
    columns.panel.levels.setText("South, North")
    columns.panel.levels.editingFinished.emit()
    assert columns.panel.scale.currentText() == "A scale of its own"
    columns.panel.levels_given.emit("South")
    assert "2 to 12 levels" in columns.panel.why.text()
    to_results(qtbot, dialog)
    assert dialog.results.said.text() == "4 rows become reports and 1 has a problem."


LONG = (
    ("Home", "Domain", "Rating"),
    *((home, domain, "Good") for home in ("Fern", "Moss", "Oak") for domain in ("Safe", "Kind")),
)


def test_that_what_each_row_is_can_be_switched(
    qtbot: QtBot, tmp_path: Path, window: QWidget
) -> None:
    (tmp_path / "long.csv").write_text(csv_of(LONG), "utf-8")
    dialog = opened(qtbot, tmp_path / "long.csv", window)
    assert dialog.columns.rows.currentText() == "One rating of a report"
    dialog.columns.inspectorate.setFocus()
    QTest.keyClicks(dialog.columns.inspectorate, "Ofsted")
    to_results(qtbot, dialog)
    assert dialog.results.said.text() == "6 rows become 3 reports."
    dialog.back.click()
    dialog.back.click()
    dialog.columns.rows.picked.emit("reports")
    assert roles(dialog)[1] == "Not used"
    to_results(qtbot, dialog)
    assert dialog.results.said.text() == "6 rows become reports. 3 of them have notes."
    dialog.finish()
    dialog.reject()
    dialog.finish()


def test_that_a_value_is_asked_for_in_each_column_and_together_again(dialog: ImportDialog) -> None:
    dialog.next.click()
    values = dialog.values
    values.levels.click()
    (part,) = (one for one in values.parts if one.accessibleName() == "By column: “Good”")
    part.click()
    asked = [one.accessibleName() for one in values.choices if "“Good”" in one.accessibleName()]
    assert asked == [
        "Meaning of “Good”, 2 cells in Overall effectiveness",
        "Meaning of “Good”, 2 cells in Safety",
    ]
    together = next(one for one in values.parts if one.text() == "All columns")
    together.click()
    assert sum("“Good”" in one.accessibleName() for one in values.choices) == 1


def test_that_the_marks_of_a_column_do_what_they_say(dialog: ImportDialog) -> None:
    columns = dialog.columns
    columns.heads.combos[5].setFocus()
    columns.panel.overall.click()
    columns.heads.combos[4].setFocus()
    assert not columns.panel.overall.isChecked()
    columns.heads.combos[6].setFocus()
    columns.panel.shares.click()
    assert columns.panel.shares.isChecked()


def test_that_groups_above_the_headings_can_be_taken_or_left(
    qtbot: QtBot, tmp_path: Path, window: QWidget
) -> None:
    rows: list[list[object]] = [
        ["", "", "Berths", ""],
        ["Harbour", "Overall", "Old", "New"],
        ["Holm", "Good", 4, 5],
    ]
    (tmp_path / "book.xlsx").write_bytes(xlsx_of(Ratings=rows))
    dialog = opened(qtbot, tmp_path / "book.xlsx", window)
    assert dialog.columns.groups.isChecked()
    assert dialog.columns.model.name(3) == "Berths: New"
    dialog.columns.groups.click()
    qtbot.waitUntil(lambda: dialog.columns.model.name(3) == "New")
    dialog.reject()
    dialog.finish()


def test_that_every_column_of_a_wide_table_gets_its_box(
    qtbot: QtBot, tmp_path: Path, window: QWidget
) -> None:
    wide = [["Body", *(f"Rating {n}" for n in range(90))], ["Holm", *["Good"] * 90]]
    (tmp_path / "wide.csv").write_text(csv_of(wide), "utf-8")
    dialog = opened(qtbot, tmp_path / "wide.csv", window)
    qtbot.waitUntil(lambda: len(dialog.columns.heads.combos) == 91)
    assert roles(dialog)[1:] == ["Rating"] * 90
    dialog.reject()


def test_that_totals_become_reports_where_somebody_wants_them(
    qtbot: QtBot, tmp_path: Path, window: QWidget
) -> None:
    rows = [*HARBOURS[:3], ("Total", "", "", "", "Good", "Good", "66%")]
    (tmp_path / "total.csv").write_text(csv_of(rows), "utf-8")
    dialog = opened(qtbot, tmp_path / "total.csv", window)
    to_results(qtbot, dialog)
    assert dialog.results.said.text() == "2 rows become reports and 1 is skipped."
    dialog.results.totals.click()
    qtbot.waitUntil(lambda: dialog.results.said.text() == "3 rows become reports.")
    assert dialog.results.totals.isVisibleTo(dialog)
    dialog.finish()
    dialog.reject()
    dialog.finish()


def test_that_a_date_is_shown_as_a_day_and_a_note_and_a_box_whole(
    qtbot: QtBot, tmp_path: Path, window: QWidget
) -> None:
    name, urn, region, _, *rest = HARBOURS[3]
    rows = [HARBOURS[0], (name, urn, region, 45200, *rest), *HARBOURS[4:]]
    (tmp_path / "book.xlsx").write_bytes(xlsx_of(Ratings=rows))
    dialog = opened(qtbot, tmp_path / "book.xlsx", window)
    columns = dialog.columns
    columns.heads.chosen.emit(4, "inspected")
    assert columns.model.index(0, 3).data() == "2023-10-01"
    columns.heads.chosen.emit(4, "ignored")
    assert columns.model.index(0, 3).data() == "45200"
    columns.heads.chosen.emit(4, "inspected")
    dialog.resize(760, 560)
    assert columns.rows.width() >= columns.rows.sizeHint().width()
    to_results(qtbot, dialog)
    table = dialog.results.table
    assert table.rowHeight(0) > 1.5 * table.rowHeight(1)
    dialog.reject()
    dialog.finish()
