"""Crash dialog: a plain sentence, and details to copy."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from viewer.presentation.window.crash_report import SENTENCE, CrashReport
from viewer.ui.dialogs.versions import versions
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_column, in_row, size_within_screen
from viewer.ui.widgets.scroll_bar import make_slim
from viewer.ui.widgets.words import Words

MOST_SHOWN = 10


class CrashDialog(QDialog):
    """One dialog for all that goes wrong while it is open."""

    def __init__(
        self, log_file: Path | None, parent: QWidget | None, sentence: str = SENTENCE
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Something went wrong – Inspection Viewer")
        self._count = 0
        self._shown: list[str] = []
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        make_slim(self.details)
        self.details.setAccessibleName("Details")
        where = f"It is also in the error log: {log_file}" if log_file else ""
        self.where = Words(where, "caption", "muted")
        self.copy = FlatButton("&Copy details", self._copy)
        self.close_button = FlatButton("C&lose", self.accept)
        self.close_button.setDefault(True)
        self._lay_out(sentence)
        self.close_button.setFocus()

    def add(self, crash_report: CrashReport) -> None:
        """Show one more; beyond ten they are only counted."""
        self._count += 1
        if len(self._shown) < MOST_SHOWN:
            self._shown.append(crash_report.details)
        more = self._count - len(self._shown)
        rest = [f"And {more} more, in the error log."] if more else []
        self.details.setPlainText("\n\n".join([*self._shown, *rest, versions()]))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy.setText("Copied")

    def _lay_out(self, sentence: str) -> None:
        head, said = Words("Something went wrong", "title"), Words(sentence)
        foot = in_row(None, self.copy, self.close_button, spacing=8)
        parts = (head, said, (self.details, 1), self.where, foot)
        in_column(*parts, within=self, margins=(22, 18, 22, 16), spacing=10)
        self.setAccessibleDescription(sentence)
        size_within_screen(self, 44, 30)
