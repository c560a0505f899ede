"""Help in a window of its own, beside the report."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from viewer.presentation.help import FIRST, help_choice
from viewer.ui.accessibility.open_over import return_after
from viewer.ui.blocks.choice import ChoiceTab
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_column, in_row, size_within_screen


class HelpDialog(QDialog):
    """Pages to choose from and to search; the window behind it stays in use."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Help – Inspection Viewer")
        self.addActions(parent.actions())
        return_after(self)
        self._chosen, self._words = FIRST, ""
        self.pages = ChoiceTab()
        self.pages.chosen.connect(self._choose)
        self.pages.filtered.connect(self._search)
        self.close_button = FlatButton("&Close", self.close)
        self.close_button.setAutoDefault(False)  # Enter in the field must not close
        self._lay_out()
        self._show()

    def show_page(self, page: str) -> None:
        """Show a page, and come to the front."""
        self._chosen, self._words = page, ""
        self._show()
        self.show()
        self.activateWindow()
        self.pages.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self, page: str) -> None:
        self._chosen = page
        self._show()

    def _search(self, words: str) -> None:
        self._words = words
        self._show()

    def _show(self) -> None:
        self.pages.show_content(help_choice(self._chosen, self._words))

    def _lay_out(self) -> None:
        foot = in_row(None, self.close_button, margins=(24, 0, 24, 0))
        in_column((self.pages, 1), foot, within=self, margins=(0, 0, 0, 14), spacing=0)
        size_within_screen(self, 66, 46)
