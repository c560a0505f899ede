"""The bar over a page of a document: from page to page, from place to place, and how large."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from viewer.presentation.tabs.document import DocumentPage
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_row
from viewer.ui.theme.theme import now
from viewer.ui.widgets.words import Words

STEP = 1.25


class StepsBar(QWidget):
    """`chosen` sends what is to be seen next; `zoomed` a factor, 0 for the width of the view."""

    chosen = Signal(str)
    zoomed = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._content = DocumentPage("")
        self.previous_page = _button("&Previous", "Previous page", self._go_to_previous_page)
        self.next_page = _button("&Next", "Next page", self._go_to_next_page)
        self.previous_place = _button("Pr&evious", "Previous place", self._go_to_previous_place)
        self.next_place = _button("Ne&xt", "Next place", self._go_to_next_place)
        self._page, self._place = Words("", "strong"), Words("", "strong")
        for words in (self._page, self._place):
            words.setWordWrap(False)
            words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.zoom_in = _button("+", "Zoom in", self._zoom_in, "Make the page larger")
        self.zoom_out = _button("−", "Zoom out", self._zoom_out, "Make the page smaller")
        self.fit_width = FlatButton("Fit &width", self._fit_width)
        self._sizes = (self.zoom_in, self.zoom_out, self.fit_width)
        pages = (self._page, self.previous_page, self.next_page)
        places = (self._place, self.previous_place, self.next_place)
        self._steps = in_row(*pages, _gap(), *places, None, spacing=8)
        self._zooms = in_row(*self._sizes, None, spacing=8)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addLayout(self._steps, 1)
        self._row.addLayout(self._zooms)

    def show_content(self, content: DocumentPage) -> None:
        """Offer the steps from here; how many pages there are is told later."""
        self._content = content
        self._place.setText(content.counter)
        self.previous_page.setEnabled(content.previous_page is not None)
        self.previous_place.setEnabled(content.previous_place is not None)
        self.next_place.setEnabled(content.next_place is not None)
        self._fold()

    def show_page(self, label: str, *, has_next: bool, is_picture: bool) -> None:
        """Show what the page is called, once it has been read."""
        self._page.setText(label)
        self.next_page.setEnabled(has_next)
        for button in self._sizes:
            button.setEnabled(is_picture)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons in several rows where one has no room for all."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        for words in (self._page, self._place):
            words.setMinimumWidth(words.fontMetrics().horizontalAdvance(words.text()) + 2)
        self._steps.invalidate()
        needed = self._steps.minimumSize().width() + self._zooms.minimumSize().width() + 24
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if needed <= self.width() else down)

    def _go(self, item: str | None) -> None:
        if item is not None:
            self.chosen.emit(item)

    def turn(self, step: int) -> None:
        """Go to the next page, or the one before, if there is one."""
        button = self.next_page if step > 0 else self.previous_page
        if button.isEnabled():
            button.click()

    def _go_to_previous_page(self) -> None:
        self._go(self._content.previous_page)

    def _go_to_next_page(self) -> None:
        self._go(self._content.next_page)

    def _go_to_previous_place(self) -> None:
        self._go(self._content.previous_place)

    def _go_to_next_place(self) -> None:
        self._go(self._content.next_place)

    def _zoom_in(self) -> None:
        self.zoomed.emit(STEP)

    def _zoom_out(self) -> None:
        self.zoomed.emit(1 / STEP)

    def _fit_width(self) -> None:
        self.zoomed.emit(0.0)


def _button(text: str, name: str, clicked: Callable[[], None], about: str = "") -> FlatButton:
    """A button whose words are short, because what it is for stands beside it."""
    made = FlatButton(text, clicked)
    made.setAccessibleName(name)
    made.setAccessibleDescription(about)
    made.setToolTip(about)
    return made


def _gap() -> QWidget:
    made = QWidget()
    made.setFixedWidth(now().em(1))
    return made
