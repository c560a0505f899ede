"""What was exported, with what the reader may want to do next."""

from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from viewer.characters import shown
from viewer.store.disk.path_status import PathStatus
from viewer.ui.accessibility.announce import announce
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.forms.message_bar import MessageBar
from viewer.ui.session import disk_tasks
from viewer.ui.session.worker import Question

LONGEST = 40


class DoneBar(MessageBar):
    """A bar above the page: the sentence, Open, Show in folder, and a way to put it away."""

    def __init__(self, parent: QWidget) -> None:
        self.open, self.show_folder = FlatButton("&Open"), FlatButton("Show in fol&der")
        self.away = FlatButton("&Hide message")
        super().__init__(self.open, self.show_folder, self.away, parent=parent)
        self.open.clicked.connect(self._open)
        self.show_folder.clicked.connect(self._show_folder)
        self.away.clicked.connect(self.hide)
        self._file: Path | None = None
        self._wanted = Path()
        self._question = Question(self, self._go)

    def tell_done(self, sentence: str, file: Path | None) -> None:
        """Show how it went, be it in the same words as before; a file can be opened."""
        self._file = file
        if file is not None:
            self.open.setText(f"&Open {shown(file.name, LONGEST).replace('&', '&&')}")
        self.open.setVisible(file is not None)
        self.show_folder.setVisible(file is not None)
        self.show_sentence(sentence)

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
    def _go(self, found: PathStatus) -> None:
        if found.is_there:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._wanted)))
        else:
            self.words.setText(f"“{shown(self._wanted.name)}” cannot be opened: {found.reason}.")
            announce(self, self.words.text())
