"""What those hear who import a table without seeing it, kept as a transcript to be read.

To change it, change it knowingly: `REGENERATE_GOLDEN=1` writes it anew; then read what differs.
"""

import os
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.e2e.steps import settle
from tests.tables import HARBOURS, csv_of
from tests.ui.listening import Reader, listening
from viewer.store.tables import mappings
from viewer.ui.tables.import_dialog import ImportDialog

GOLDEN = Path(__file__).parent.parent / "golden" / "importing.txt"
KEYS = (
    *("Right", "Right", "Right", "Right", "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab"),
    *("Shift+Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab"),
    *("Down", "Right", "Return", "Tab", "Tab", "Tab", "Tab", "Tab", "Space", "Tab", "Space"),
    *("Down", "Down", "Shift+Tab", "Space", "Space", "Tab", "Tab", "Tab", "Tab", "Space"),
    *("Shift+Tab", "Shift+Tab", "Down", "Shift+Tab", "Tab", "Tab", "Space"),
)
AMPERSAND = re.compile(r"&\w")


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mappings, "user_folder", lambda _kind: tmp_path / "kept")


def heard(dialog: ImportDialog, reader: Reader) -> str:
    """What a screen reader says of where the focus is, and what is announced."""
    focus = dialog.focusWidget()
    assert focus is not None
    known = QAccessible.queryAccessibleInterface(focus)
    words = [known.role().name, f"“{known.text(QAccessible.Text.Name)}”"]
    labels = [thing for thing, _ in known.relations(QAccessible.RelationFlag.Label)]
    words += [f"labelled “{one.text(QAccessible.Text.Name)}”" for one in labels]
    if known.state().checkable:
        words.append("checked" if known.state().checked else "not checked")
    if isinstance(focus, QTableView):
        words.append(str(focus.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)))
    said = [", ".join(words)]
    if more := known.text(QAccessible.Text.Description):
        said.append(more)
    said += [f"announced: {words}" for words in reader.heard]
    reader.heard.clear()
    return "\n".join(f"    {line}" for line in said)


def strike(dialog: ImportDialog, qtbot: QtBot, keys: str) -> None:
    """Press a key where the focus is, and wait until the dialog has worked."""
    combination = QKeySequence(keys)[0]  # type: ignore[index] # it has no stub
    at = dialog.focusWidget()
    assert at is not None
    QTest.keyClick(at, combination.key(), combination.keyboardModifiers())
    settle()
    qtbot.waitUntil(lambda: "…" not in dialog.said.text())
    settle()


def test_that_an_import_is_heard_as_it_was_before(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "harbours.csv").write_text(csv_of(HARBOURS), "utf-8")
    window = QWidget()
    qtbot.addWidget(window)
    with listening() as reader:
        dialog = ImportDialog(tmp_path / "harbours.csv", str(tmp_path), window)
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(lambda: "Reading" not in dialog.said.text())
        told = [f"the dialog opens\n{heard(dialog, reader)}"]
        for key in KEYS:
            strike(dialog, qtbot, key)
            told.append(f"{key}\n{heard(dialog, reader)}")
        dialog.finish()
        dialog.reject()
        dialog.finish()
    words = "\n".join(told) + "\n"
    if os.environ.get("REGENERATE_GOLDEN"):
        GOLDEN.write_text(words, "utf-8")
    assert words == GOLDEN.read_text("utf-8")
    assert not AMPERSAND.search(words)
