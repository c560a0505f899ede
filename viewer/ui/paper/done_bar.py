"""What was exported, with what the reader may want to do next."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtWidgets import QFrame, QWidget

from viewer.characters import shown
from viewer.store.disk.path_status import Found
from viewer.ui.accessibility.announce import announce, notify, show_notification
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_row
from viewer.ui.session import disk_tasks
from viewer.ui.session.worker import Question
from viewer.ui.widgets.surfaces import CardFrame
from viewer.ui.widgets.words import Words

LONGEST = 40


class DoneBar(CardFrame):
    """A bar above the page: the sentence, Open, Show in folder, and a way to put it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=10)
        self._file: Path | None = None
        self._wanted = Path()
        self._question = Question(self)
        self._question.answered.connect(self._go)
        self.words = Words("", "body")
        self.open = FlatButton("&Open", self._open)
        self.show_folder = FlatButton("Show in fol&der", self._show_folder)
        self.away = FlatButton("&Hide message", self.hide)
        row = in_row(margins=(14, 0, 14, 0), spacing=8)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.open, self.show_folder, self.away):
            row.addWidget(button)
        self.column.addLayout(row)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.hide()

    def spoken_role(self) -> QAccessible.Role:
        return QAccessible.Role.Notification

    def come_after(self, before: QWidget) -> None:
        """Let the Tab key come here from there, as the eye does."""
        for button in (self.open, self.show_folder, self.away):
            QWidget.setTabOrder(before, button)
            before = button

    def tell(self, sentence: str, file: Path | None) -> None:
        """Show how it went; a file can be opened."""
        self._file = file
        self.words.setText(sentence)
        if file is not None:
            self.open.setText(f"&Open {shown(file.name, LONGEST).replace('&', '&&')}")
        self.open.setVisible(file is not None)
        self.show_folder.setVisible(file is not None)
        notify(self, sentence)
        show_notification(self, sentence)

    def _open(self) -> None:
        self._ask(self._file)

    def _show_folder(self) -> None:
        self._ask(self._file.parent if self._file is not None else None)

    def _ask(self, path: Path | None) -> None:
        """Whether it is still there: opening would wait for a disk that does not answer."""
        if path is not None:
            self._wanted = path
            self._question.ask(disk_tasks.look_at, path)

    @Slot(object)
    def _go(self, found: Found) -> None:
        if found.is_there:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._wanted)))
        else:
            self.words.setText(f"“{shown(self._wanted.name)}” cannot be opened: {found.reason}.")
            announce(self, self.words.text())
