"""The export dialog shows what will be written and where, and asks before it replaces."""

import errno
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import index
from viewer.export.formats import OF_SEVERAL, format_named
from viewer.export.job import Job
from viewer.export.targets import NO_FORMAT, SavePlan, looked, plan
from viewer.presentation.inks import LIGHT
from viewer.presentation.summary.document import Options
from viewer.ui.paper.export_dialog import EXPORT, REPLACE, ExportDialog
from viewer.ui.paper.exporting import Exporter
from viewer.ui.paper.printable import Printable
from viewer.ui.theme import theme

HARBOUR = Printable("harbour", lambda options: Job(index(), options, date(2026, 1, 2)))


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> Iterator[ExportDialog]:
    """The dialog for a report called harbour, on an empty folder."""
    window = QWidget()
    qtbot.addWidget(window)
    made = ExportDialog(HARBOUR, str(tmp_path), Options(), window)
    made.open()
    yield made
    made.reject()


def test_that_name_and_folder_are_shown_before_anything_is_written(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    assert dialog.name.text() == "harbour-summary"
    assert dialog.folder.text() == str(tmp_path)
    assert dialog.words.text() == "One file will be saved: “harbour-summary.pdf”."
    assert list(tmp_path.iterdir()) == []


def test_that_every_format_that_is_ticked_is_written(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.formats["txt"].setChecked(True)
    dialog.name.setText("mine")
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.export_button.click()
    assert told.args is not None
    made: SavePlan = told.args[0]
    assert [target.file.name for target in made.targets] == ["mine.pdf", "mine.txt"]
    assert not dialog.isVisible()


def test_that_replacing_is_asked_for_once_more(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    (tmp_path / "harbour-summary.pdf").touch()
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.export_button.click()
        qtbot.waitUntil(lambda: dialog.export_button.text() == REPLACE)
    assert dialog.words.text() == "“harbour-summary.pdf” already exists. Replace it?"
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.export_button.click()
    assert told.args is not None
    assert told.args[0].replaced == told.args[0].targets


def test_that_another_name_takes_the_question_back(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    (tmp_path / "harbour-summary.pdf").touch()
    dialog.export_button.click()
    qtbot.waitUntil(lambda: dialog.export_button.text() == REPLACE)
    dialog.name.setText("other")
    assert dialog.export_button.text() == EXPORT


def test_that_what_is_there_only_once_it_is_written_is_not_replaced(
    qtbot: QtBot, tmp_path: Path, qapp: object
) -> None:
    exporter, file = Exporter(), tmp_path / "area.txt"
    made = looked(plan(str(tmp_path), "area", [format_named("txt")]))
    file.write_bytes(b"theirs")
    with qtbot.waitSignal(exporter.finished) as told:
        exporter.begin_all(made, Job(index(), Options(), date(2026, 11, 24)))
    assert told.args == ["“area.txt” already exists.", None]
    assert file.read_bytes() == b"theirs"
    exporter.deleteLater()


def gone(folder: Path) -> str:
    return str(folder / "gone")


def a_file(folder: Path) -> str:
    (folder / "file").touch()
    return str(folder / "file")


def too_long(folder: Path) -> str:
    return str(folder / ("x" * 300))


def impossible(_folder: Path) -> str:
    return "a\0b"


@pytest.mark.parametrize("unusable", [gone, a_file, too_long, impossible])
def test_that_a_last_folder_that_cannot_be_used_gives_way_with_a_sentence(
    unusable: Callable[[Path], str], qtbot: QtBot, tmp_path: Path
) -> None:
    window, last = QWidget(), unusable(tmp_path)
    qtbot.addWidget(window)
    dialog = ExportDialog(HARBOUR, last, Options(), window, otherwise=str(tmp_path))
    dialog.open()
    qtbot.waitUntil(lambda: dialog.folder.text() == str(tmp_path))
    assert dialog.words.text().startswith("The last folder, “")
    assert "cannot be used: " in dialog.words.text()
    assert dialog.words.text().endswith("One file will be saved: “harbour-summary.pdf”.")
    with qtbot.waitSignal(dialog.chosen):
        dialog.export_button.click()


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOTCONN, errno.ESTALE, errno.EIO])
def test_that_whatever_the_last_folder_answers_there_is_a_dialog(
    number: int, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    last, ask = tmp_path / "last", os.stat

    def stat(path: object, **more: object) -> object:
        if str(path).startswith(str(last)):
            raise OSError(number, os.strerror(number))
        return ask(path, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "stat", stat)
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ExportDialog(HARBOUR, str(last), Options(), window, otherwise=str(tmp_path))
    dialog.open()
    qtbot.waitUntil(lambda: dialog.folder.text() == str(tmp_path))
    dialog.reject()


def test_that_a_folder_that_was_typed_is_refused_and_stays(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.folder.setText(gone(tmp_path))
    qtbot.waitUntil(lambda: not dialog.export_button.isEnabled())
    assert dialog.words.text() == "This folder cannot be used: it does not exist."
    assert dialog.folder.text() == gone(tmp_path)


def test_that_what_cannot_be_written_cannot_be_pressed(dialog: ExportDialog) -> None:
    dialog.name.setText("../outside")
    assert not dialog.export_button.isEnabled()
    assert "cannot contain" in dialog.words.text()
    dialog.name.setText("inside")
    assert dialog.export_button.isEnabled()
    dialog.formats["pdf"].setChecked(False)
    assert dialog.words.text() == NO_FORMAT


def test_that_a_suggested_name_goes_with_the_form_and_an_own_one_stays(
    dialog: ExportDialog,
) -> None:
    dialog.options.form.setCurrentIndex(dialog.options.form.findData("briefing"))
    assert dialog.name.text() == "harbour-briefing"
    dialog.name.setText("mine")
    dialog.options.form.setCurrentIndex(dialog.options.form.findData("summary"))
    assert dialog.name.text() == "mine"


def test_that_options_are_offered_only_where_they_matter(dialog: ExportDialog) -> None:
    assert dialog.options.paper.isEnabled()
    dialog.formats["pdf"].setChecked(False)
    dialog.formats["md"].setChecked(True)
    assert not dialog.options.paper.isEnabled()
    assert dialog.options.form.isEnabled()
    dialog.formats["md"].setChecked(False)
    dialog.formats["csv"].setChecked(True)
    assert not dialog.options.form.isEnabled()


def test_that_browsing_sets_the_folder(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = tmp_path / "found"
    found.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(found))
    dialog.browse.click()
    assert dialog.folder.text() == str(found)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    dialog.browse.click()
    assert dialog.folder.text() == str(found)


def test_that_several_files_are_told_of_in_one_sentence(
    qtbot: QtBot, tmp_path: Path, qapp: object
) -> None:
    exporter = Exporter()
    made = plan(str(tmp_path), "area", [format_named("txt"), format_named("md")])
    with qtbot.waitSignal(exporter.finished) as told:
        exporter.begin_all(made, Job(index(), Options(), date(2026, 11, 24)))
    assert told.args == ["Exported area.txt and area.md.", tmp_path / "area.txt"]
    assert {file.name for file in tmp_path.iterdir()} == {"area.txt", "area.md"}
    exporter.deleteLater()


def test_that_the_title_names_the_program_as_the_window_does(dialog: ExportDialog) -> None:
    assert dialog.windowTitle() == "Export – Inspection Viewer"  # Qt would add another dash


def test_that_options_stand_clear_of_the_scroll_bar_with_text_twice_as_large(
    qtbot: QtBot, tmp_path: Path
) -> None:
    theme.set_look(theme.Look(LIGHT, False, "", 28.0), QFont())
    window = QWidget()
    qtbot.addWidget(window)
    made = ExportDialog(HARBOUR, str(tmp_path), Options(), window)
    made.open()
    qtbot.wait(10)
    side = made.options.parentWidget()
    assert side is not None
    assert made.options.width() <= side.width()
    made.reject()


def test_that_a_document_of_several_reports_has_its_own_formats_and_no_forms(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    printable = Printable("both", HARBOUR.job, OF_SEVERAL, forms=False)
    made = ExportDialog(printable, str(tmp_path), Options(), window)
    made.open()
    assert made.formats["json"].text() == "Rows as JSON"
    assert made.plan().targets[0].file.name == "both.pdf"
    assert not made.options.form.isVisible()
    made.reject()
