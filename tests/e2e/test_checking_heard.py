"""What those hear who check a document without seeing it, kept as a transcript to be read.

To change it, change it knowingly: `REGENERATE_GOLDEN=1` writes it anew; then read what differs.
"""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.drafts import draft, fact, figure, finding, rating
from tests.e2e.steps import press
from tests.e2e.test_checking import begin, checking
from tests.running import Starter
from viewer.app import Program
from viewer.extraction.draft import Draft
from viewer.store.drafts.draft_file import save_draft

pytestmark = pytest.mark.usefixtures("read_once")

GOLDEN = Path(__file__).parent.parent / "golden" / "checking.txt"
KEYS = (
    "P",
    "Return",
    "X",
    "Return",
    "1",
    "U",
    "Return",
    "U",
    "Return",
    "Ctrl+Z",
    "Backspace",
    "Tab",
)


def made() -> Draft:
    """A draft with something of each kind, and two figures that are related."""
    later = figure("later", "38", relation="from_to", other="earlier")
    places = rating().places * 2
    printed = rating(places=places, why=("printed twice, pages 1 and 9",))
    others = (later, figure("earlier", "29"), finding(heading="What needs to improve"))
    return draft(fact(), fact("body", "Northshire"), printed, *others)


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
    file = tmp_path / "northshire.draft.json"
    assert save_draft(made(), file) is None
    program = begin(start, qtbot, file)
    told = [heard(program)]
    for key in KEYS:
        press(program, key)
        told.append(f"{key}\n  {heard(program)}")
    words = "\n".join(told) + "\n"
    if os.environ.get("REGENERATE_GOLDEN"):
        GOLDEN.write_text(words, "utf-8")
    assert words == GOLDEN.read_text("utf-8")
