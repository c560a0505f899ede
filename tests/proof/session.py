"""A whole session for `strace` to watch: everything opened, shown, searched, printed, exported.

The report in front is full of hostile words, which must stay words in every window.
"""

import os
import sys
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.proof.hostile import hostile
from tests.proof.markup import check
from tests.proof.settling import settle
from tests.samples import MARKUP, broken, named, write
from viewer.app import Program, build_application
from viewer.cli import main as command_line
from viewer.export.formats import FORMATS
from viewer.presentation.tabs import TABS
from viewer.presentation.window.actions import ACTIONS
from viewer.resources import shipped_report
from viewer.store.session.place import Place
from viewer.ui.checking.saving.copy_dialog import CopyDialog
from viewer.ui.checking.saving.needed_dialog import NeededDialog
from viewer.ui.paper.export_dialog import ExportDialog

LEFT_OUT = {"quit", "close", "close-all"}
SHOWING = sorted(
    (one.id for one in ACTIONS if one.id not in LEFT_OUT and one.listed is None),
    key=lambda action: action != "open-councils",
)
"""The largest folder comes first: a small one lies before it when all the others are shown."""

NAME = "<img src=x>&%s\u202e\n=1+1.inspection.json"
DONE = "the session is over"


def put_away() -> None:
    """Close what lies over the window."""
    while (
        over := QApplication.activePopupWidget() or QApplication.activeModalWidget()
    ) is not None:
        over.close()
        QCoreApplication.processEvents()


def see_everything(program: Program) -> None:
    """Every tab, every metric's chart, and the find box."""
    report_file = program.hub.state.report_file
    assert report_file is not None, program.hub.state.opening.refusals
    metrics = [Place("metrics", metric) for metric in report_file.index.metrics]
    for place in (*(Place(tab.id) for tab in TABS), *metrics):
        program.hub.go(place)
        check(program, str(place))
    program.window.header.finder.setFocus()
    QTest.keyClicks(program.window.header.finder, "court")
    check(program, "find")


def export(dialog: ExportDialog, folder: Path) -> None:
    """Every format at once, from the window."""
    for box in dialog.formats.values():
        box.setChecked(True)
    dialog.folder.setText(str(folder))
    dialog.name.setText("from-the-window")
    dialog.export_button.click()
    while dialog.isVisible():  # the disk is asked first
        QApplication.processEvents()


def act(program: Program, folder: Path) -> None:
    """Every action of the table, printing and exporting among them."""
    hostile_report, front = program.hub.state.report_file, program.hub.state.front
    assert front is not None
    for action in SHOWING:
        program.window.actions_by_id[action].trigger()
        check(program, action)
        if isinstance(dialog := QApplication.activeModalWidget(), ExportDialog):
            export(dialog, folder)
            settle(program)
        put_away()
        settle(program)
        state = program.hub.state
        if state.report_file is not hostile_report and not state.open_collection:
            program.hub.bring(front)


def drop(program: Program, folder: Path) -> None:
    """A report, a broken one, and an address dropped on the window."""
    data = QMimeData()
    files = [write(folder, named(MARKUP)), broken(folder)]
    urls = [QUrl.fromLocalFile(str(file)) for file in files]
    data.setUrls([*urls, QUrl("http://example.org/report.json")])
    rest = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    action, window = Qt.DropAction.CopyAction, program.window
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(50, 50), action, *rest))
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), action, *rest))
    settle(program)
    program.hub.dismiss()


def session(folder: Path) -> None:
    """Go through it all, in the window and without one."""
    file = folder / NAME
    file.write_bytes(hostile())
    program = build_application((file,), folder / "settings.json", folder / "cache")
    program.window.show()
    settle(program)
    opened = list[QUrl]()
    target = str(folder / "summary.pdf")
    with (
        patch.object(QFileDialog, "getSaveFileName", lambda *_, **__: (target, "")),
        patch.object(QFileDialog, "getOpenFileName", lambda *_, **__: (str(shipped_report()), "")),
        patch.object(
            QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(shipped_report())], "")
        ),
        patch.object(QFileDialog, "getExistingDirectory", lambda *_, **__: str(folder)),
        patch.object(NeededDialog, "exec", lambda _: 1),
        patch.object(CopyDialog, "exec", lambda _: 1),
        patch("PySide6.QtGui.QDesktopServices.openUrl", opened.append),
    ):
        see_everything(program)
        act(program, folder)
        drop(program, folder)
        see_everything(program)
        check(program, "the end", hidden=True)
    assert all(url.isLocalFile() for url in opened), opened
    QGuiApplication.clipboard().clear()  # see tests/conftest.py
    formats = ",".join(item.id for item in FORMATS)
    out = str(folder / "out") + os.sep
    for form in ("summary", "briefing"):
        source = str(shipped_report())
        code = command_line(
            ["export", source, "--to", out, "--format", formats, "--form", form, "--force"]
        )
        assert code == 0
    command_line(["check", str(folder / "summary.pdf"), str(folder / "broken.inspection.json")])
    program.window.close()
    program.remember()


if __name__ == "__main__":
    session(Path(sys.argv[1]))
    print(DONE)
