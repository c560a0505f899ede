"""What those hear who check a document without seeing it, kept as a transcript to be read.

To change it, change it knowingly: `REGENERATE_GOLDEN=1` writes it anew; then read what differs.
"""

import os
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.documents import pdf_of
from tests.e2e.steps import press
from tests.e2e.test_checking import PAGES, begin, checking
from tests.running import Starter
from viewer.app import Program

GOLDEN = Path(__file__).parent.parent / "golden" / "checking.txt"
KEYS = (
    "Return",
    "Down",
    "X",
    "Return",
    "U",
    "U",
    "U",
    "U",
    "U",
    "Return",
    "Return",
    "Ctrl+Z",
    "Tab",
)


def heard(program: Program) -> str:
    """What a screen reader says of where the focus is."""
    focus, page = program.qt.focusWidget(), checking(program)
    assert focus is not None
    if focus is not page.list:
        return f"{focus.accessibleName()}. {focus.accessibleDescription()}".strip()
    index = page.list.currentIndex()
    name, more = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole
    return f"{index.data(name)}\n    {index.data(more) or ''}"


def test_that_checking_is_heard_as_it_was_before(
    start: Starter, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "northshire.pdf"
    file.write_bytes(pdf_of(*PAGES, setup="#set page(width: 420pt, height: 420pt)"))
    program = begin(start, qtbot, file)
    told = [heard(program)]
    for key in KEYS:
        press(program, key)
        told.append(f"{key}\n  {heard(program)}")
    words = "\n".join(told) + "\n"
    if os.environ.get("REGENERATE_GOLDEN"):
        GOLDEN.write_text(words, "utf-8")
    assert words == GOLDEN.read_text("utf-8")
