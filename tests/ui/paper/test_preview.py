"""While something is printed, it can be exported but not printed a second time."""

from typing import cast

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import index
from tests.ui.paper.test_printing import TODAY
from viewer.export.job import Written
from viewer.ui.paper.document_writer import DocumentWriter
from viewer.ui.paper.preview import PrintPreview
from viewer.ui.paper.printable import printable_report
from viewer.ui.paper.printing import PrintRun


class Running:
    """Stands in for a print run."""

    def finish(self) -> None:
        """As a run's."""


def test_that_nothing_is_printed_twice_at_a_time(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DocumentWriter, "write", lambda *_: None)
    window = QWidget()
    qtbot.addWidget(window)
    preview = PrintPreview(printable_report(index(), TODAY), window)
    monkeypatch.setattr(preview.sheets, "show_pdf", lambda _: None)
    preview._run = cast(PrintRun, Running())
    preview._take(Written(b""))
    assert (preview.print_button.isEnabled(), preview.save_button.isEnabled()) == (False, True)
    preview._printed("Printed.")
    assert preview.print_button.isEnabled()
    preview.reject()
