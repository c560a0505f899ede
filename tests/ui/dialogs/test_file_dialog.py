"""What is saved gets the ending it needs, and who gives up gets nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.ui.dialogs.file_dialog import ask_where_to_keep, ask_where_to_save


@pytest.mark.parametrize(
    ("ask", "named", "file"),
    [
        (ask_where_to_save, "/a/holm", "/a/holm.inspection.json"),
        (ask_where_to_save, "/a/holm.json", "/a/holm.json"),
        (ask_where_to_save, "/a/holm.v2", "/a/holm.v2.inspection.json"),
        (ask_where_to_save, "", None),
        (ask_where_to_keep, "/a/holm", "/a/holm.draft.json"),
        (ask_where_to_keep, "/a/holm.draft.json", "/a/holm.draft.json"),
        (ask_where_to_keep, "/a/holm.json", "/a/holm.json.draft.json"),
        (ask_where_to_keep, "", None),
    ],
)
def test_that_a_file_is_called_as_its_kind_is(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    ask: Callable[[QWidget, Path], Path | None],
    named: str,
    file: str | None,
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (named, ""))
    found = ask(shown(qtbot, QWidget()), Path("/a/proposed"))
    assert found == (Path(file) if file else None)
